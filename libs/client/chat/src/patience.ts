const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 10_000;

/** Timers and retries of something that can be stopped; once it is, nothing of it runs any more. */
export class Patience {
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private isStopped = false;

  stop(): void {
    this.isStopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  later(ms: number, act: () => void): void {
    if (this.isStopped) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, ms);
    this.timers.add(timer);
  }

  /** Does something again, ever more slowly and never in step with other pages, until it succeeds or `giveUp` says so. */
  async insist(step: () => Promise<void>, giveUp: (error: unknown) => boolean): Promise<void> {
    for (let waitMs = FIRST_RETRY_MS; !this.isStopped; waitMs = Math.min(waitMs * 2, LONGEST_RETRY_MS)) {
      try {
        return await step();
      } catch (error) {
        if (giveUp(error)) return;
        await new Promise<void>((resolve) => this.later(waitMs * (0.75 + Math.random() / 2), resolve));
      }
    }
  }
}
