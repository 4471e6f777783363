import { Patience } from '../launcher/patience.mjs';

describe('what dies again and again', () => {
  it('is started again after ever longer waits, and given up after the fifth', () => {
    const patience = new Patience(() => 0);
    expect(Array.from({ length: 6 }, () => patience.nextWait())).toEqual([0, 1000, 2000, 4000, 8000, undefined]);
  });

  it('is forgiven once it has run for a minute', () => {
    let now = 0;
    const patience = new Patience(() => now);
    for (let day = 0; day < 10; day++, now += 86_400_000) expect(patience.nextWait()).toBe(0);
    now += -86_400_000 + 60_000;
    expect(patience.nextWait()).toBe(1000);
  });
});
