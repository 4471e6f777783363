import { NAMED_SEATS_SPAN } from '@ringside/contracts/tickets';
import { NEAR_SPANS_MOST, NearSpans } from './near-spans';

describe('the spans that are looked at', () => {
  const first = (span: number) => span * NAMED_SEATS_SPAN;

  it('are those of the seats in sight and a few that were seen before, and told only when they are others', () => {
    const near = new NearSpans();
    let told = 0;
    near.subscribe(() => told++);
    near.see([first(3), first(3) + 1, first(4) - 1, first(4)]);
    expect(near.read()).toEqual([3, 4]);
    near.see([first(4)]);
    near.see([]);
    expect(told).toBe(1);
    for (let span = 10; span < 10 + NEAR_SPANS_MOST - 1; span++) near.see([first(span)]);
    expect(near.read()).toHaveLength(NEAR_SPANS_MOST);
    expect(near.read()).toContain(4); // seen after 3
    expect(near.read()).not.toContain(3);
  });
});
