/** How many acts in how long: `burst` at once, refilled evenly over `perMs`. */
export interface Rate {
  readonly burst: number;
  readonly perMs: number;
}

const MOST_KEYS = 50_000;

/** Counts acts by key (an address, an account, a socket) in memory of this node. The oldest keys are forgotten first. */
export class TokenBuckets {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();

  constructor(
    private readonly rate: Rate,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Takes one token. Answers 0 when it was there, else the milliseconds until the next one. */
  take(key: string): number {
    const now = this.clock();
    const bucket = this.buckets.get(key) ?? { tokens: this.rate.burst, at: now };
    const tokens = Math.min(this.rate.burst, bucket.tokens + ((now - bucket.at) * this.rate.burst) / this.rate.perMs);
    this.buckets.delete(key);
    this.buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    this.forgetOldest();
    return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * this.rate.perMs) / this.rate.burst);
  }

  /** Gives everything back, after a success that shows the acts were the owner's. */
  reset(key: string): void {
    this.buckets.delete(key);
  }

  private forgetOldest(): void {
    if (this.buckets.size <= MOST_KEYS) return;
    const [oldest] = this.buckets.keys();
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}
