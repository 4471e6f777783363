import { Refusal } from '@ringside/kernel';

/** So many works at once, and so many that wait in order; whoever finds the queue full is refused at once instead of late. */
export class WorkPlaces {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(
    places: number,
    private readonly mostWaiting: number,
  ) {
    this.free = places;
  }

  /** @throws Refusal BUSY when the queue is full */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next)
        next(); // the place is handed on
      else this.free++;
    }
  }

  private async enter(): Promise<void> {
    if (this.free > 0) {
      this.free--;
      return;
    }
    if (this.waiting.length >= this.mostWaiting) throw new Refusal('BUSY', { retryAfterSeconds: 5 });
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
