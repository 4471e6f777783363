import { jest } from '@jest/globals';

const MINUTE_MS = 60_000;

/** What goes on as ever, so that the clock alone is wrong. */
const TIMERS = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
  'nextTick',
  'queueMicrotask',
  'performance',
  'hrtime',
] as const satisfies readonly string[] as never;

/** Sets this node's clock some minutes off; it stands still there until `jest.useRealTimers()`. */
export const setClockOff = (minutes: number): void => {
  jest.useFakeTimers({ now: Date.now() + minutes * MINUTE_MS, doNotFake: TIMERS });
};
