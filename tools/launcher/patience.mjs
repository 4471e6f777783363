/** Waits before the first, second … restart in a row. */
const WAITS_MS = [0, 1000, 2000, 4000, 8000];
/** What ran this long had recovered: its next failure is a first one again. */
const RECOVERED_MS = 60_000;

/** How long to wait before something that failed is started again, and when to give up. */
export class Patience {
  #failures = 0;
  #lastFailure = -Infinity;

  /** @param {() => number} now in milliseconds */
  constructor(now = () => performance.now()) {
    this.now = now;
  }

  /**
   * To be asked at each failure.
   * @returns {number | undefined} milliseconds to wait before the next try; undefined: give up
   */
  nextWait() {
    const now = this.now();
    if (now - this.#lastFailure > RECOVERED_MS) this.#failures = 0;
    this.#lastFailure = now;
    return WAITS_MS[this.#failures++];
  }
}
