import { Refusal } from '@ringside/kernel';

/** Lets so many in at once and the rest wait in order; when too many wait it refuses at once instead of late. */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** @throws Refusal BUSY when too many wait already */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.inside--;
    }
  }

  private async enter(): Promise<void> {
    if (this.inside < this.atOnce) {
      this.inside++;
      return;
    }
    if (this.waiting.length >= this.mostWaiting) throw new Refusal('BUSY', { retryAfterSeconds: 5 });
    await new Promise<void>((resolve) => this.waiting.push(resolve)); // whoever leaves hands their place on
  }
}
