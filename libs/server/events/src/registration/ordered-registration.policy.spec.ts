import { followOrder, type Ordered } from './ordered-registration.policy';

const of = (state: Ordered['state'], orderFrom: Ordered['orderFrom'] = null): Ordered => ({ state, orderFrom });

describe('a registration that an order carries', () => {
  it.each([
    [undefined, 'none'],
    ['withdrawn', 'none'],
    ['pending', 'pending'],
    ['waitlisted', 'waitlisted'],
  ] as const)('is accepted from %s on, and goes back without the order', (before, from) => {
    const carried = followOrder(of(before), true);
    expect(carried).toEqual(of('accepted', from));
    expect(followOrder(carried!, true)).toBeUndefined();
    const after = followOrder(carried!, false);
    expect(after).toEqual(of(from === 'none' ? 'withdrawn' : from));
    expect(followOrder(after!, false)).toBeUndefined();
  });

  it.each(['accepted', 'joined', 'rejected'] as const)('is left alone when it was %s before', (state) => {
    expect(followOrder(of(state), true)).toBeUndefined();
    expect(followOrder(of(state), false)).toBeUndefined();
  });

  it('stays withdrawn by its person until the order is gone, and joined for good', () => {
    expect(followOrder(of('withdrawn', 'none'), true)).toBeUndefined();
    expect(followOrder(of('withdrawn', 'none'), false)).toEqual(of('withdrawn'));
    expect(followOrder(of('joined', 'none'), false)).toEqual(of('joined'));
  });
});
