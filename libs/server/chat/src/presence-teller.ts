const FIRST_MS = 300;

/**
 * Tells a room's presence count when it changes: soon after the first change, so that a room does not look empty to who has
 * just come, and from then on at most once per period.
 */
export class PresenceTeller {
  private timer: NodeJS.Timeout | undefined;
  private toldAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly tell: () => void,
    private readonly periodMs: number,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  changed(): void {
    if (this.timer) return;
    const waitMs = Math.max(FIRST_MS, this.toldAt + this.periodMs - this.clock());
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.toldAt = this.clock();
      this.tell();
    }, waitMs).unref();
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
