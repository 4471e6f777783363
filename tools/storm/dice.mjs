/** Chances that a seed decides, so that a run can be had again. */
export class Dice {
  /** @param {number} seed */
  constructor(seed) {
    this.state = (seed * 2_654_435_761 + 1) >>> 0;
  }

  /** From 0 to below 1. */
  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** @param {number} chance */
  isLucky(chance) {
    return this.next() < chance;
  }

  /** A whole number below `most`. @param {number} most */
  upTo(most) {
    return Math.floor(this.next() * most);
  }
}
