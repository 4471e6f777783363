/** Loaded before the server: its clock is off by CLOCK_SHIFT_MS, as the clock of a neglected machine is. */
const shift = Number(process.env.CLOCK_SHIFT_MS ?? 0);
const Real = Date;

if (shift !== 0) {
  const Shifted = class extends Real {
    /** @param {any[]} given */
    constructor(...given) {
      if (given.length === 0) super(Real.now() + shift);
      else super(.../** @type {[number]} */ (given));
    }

    /** @override */
    static now() {
      return Real.now() + shift;
    }
  };
  globalThis.Date = /** @type {DateConstructor} */ (/** @type {unknown} */ (Shifted));
}
