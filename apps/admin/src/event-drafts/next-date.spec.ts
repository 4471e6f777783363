import { nextDate } from './next-date';

const at = (iso: string) => Date.parse(iso);

describe('the date that is offered for the next time', () => {
  it('is at the same hour a week later, also when the clocks were changed in between', () => {
    expect(nextDate('2037-03-22T19:00:00Z', 'Europe/Berlin', at('2037-01-01T00:00:00Z'))).toBe(
      '2037-03-29T18:00:00.000Z',
    );
  });

  it('is the first such day still to come for an event that is long over', () => {
    expect(nextDate('2036-03-23T19:00:00Z', 'Europe/Berlin', at('2037-03-23T12:00:00Z'))).toBe(
      '2037-03-29T18:00:00.000Z',
    );
  });
});
