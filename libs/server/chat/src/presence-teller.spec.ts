import { jest } from '@jest/globals';
import { PresenceTeller } from './presence-teller';

describe('the presence count of a room', () => {
  let told: number[];
  let now: number;
  let teller: PresenceTeller;

  beforeEach(() => {
    jest.useFakeTimers();
    told = [];
    now = 0;
    teller = new PresenceTeller(
      () => told.push(now),
      5000,
      () => now,
    );
  });
  afterEach(() => jest.useRealTimers());

  const pass = (ms: number) => {
    for (let i = 0; i < ms; i += 100) {
      now += 100;
      jest.advanceTimersByTime(100);
    }
  };

  it('is told soon after the first change, once for all who come in the same moment', () => {
    for (let i = 0; i < 50; i++) teller.changed();
    pass(400);
    expect(told).toEqual([300]);
  });

  it('is told at most once in five seconds while people come and go, and never for nothing', () => {
    for (let i = 0; i < 200; i++) {
      teller.changed();
      pass(100);
    }
    pass(20_000);
    expect(told).toEqual([300, 5300, 10_300, 15_300, 20_300]);
  });

  it('is told no more once the room is let go', () => {
    teller.changed();
    teller.stop();
    pass(10_000);
    expect(told).toEqual([]);
  });
});
