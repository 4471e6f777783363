import { TokenBuckets } from './token-buckets';

describe('a limit', () => {
  let now = 0;
  const buckets = () => new TokenBuckets({ burst: 3, perMs: 3000 }, () => now);

  it('lets a burst pass and then says how long to wait', () => {
    const limit = buckets();
    expect([limit.take('a'), limit.take('a'), limit.take('a')]).toEqual([0, 0, 0]);
    expect(limit.take('a')).toBe(1000);
    now += 400;
    expect(limit.take('a')).toBe(600);
    now += 600;
    expect(limit.take('a')).toBe(0);
  });

  it('counts each key for itself', () => {
    const limit = buckets();
    for (let i = 0; i < 3; i++) limit.take('a');
    expect([limit.take('a') > 0, limit.take('b')]).toEqual([true, 0]);
  });

  it('never grows beyond its burst', () => {
    const limit = buckets();
    limit.take('a');
    now += 60_000;
    const granted = Array.from({ length: 5 }, () => limit.take('a')).filter((wait) => wait === 0);
    expect(granted).toHaveLength(3);
  });
});
