import type { Outcome, StampedDraft } from '@ringside/chat-core';
import { Refusal } from '@ringside/kernel';
import { outside } from './outside';

type Commit = (drafts: readonly StampedDraft[]) => Promise<readonly Outcome[]>;

interface Waiting {
  readonly draft: StampedDraft;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

const BATCH_MAX = 256;
const WAITING_MAX = 2048;
const LINGER_MS = 5;
const BUSY_PER_SECOND = 50;

/**
 * Group commit of one room on one node: one append is in flight, and what arrives meanwhile is the next batch. A quiet room
 * waits for nothing; a busy one lets a batch linger for 5 ms, so that durable commits do not grow with the messages.
 */
export class AppendQueue {
  private waiting: Waiting[] = [];
  private working: Promise<void> | undefined;
  private second = { startedAt: 0, appended: 0, before: 0 };

  constructor(
    private readonly commit: Commit,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Resolves after the commit. Drafts are appended in the order of the calls. @throws Refusal BUSY when too many wait */
  append(draft: StampedDraft): Promise<Outcome> {
    if (this.waiting.length >= WAITING_MAX) return Promise.reject(new Refusal('BUSY'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ draft, resolve, reject });
      this.working ??= outside(() => this.work());
    });
  }

  get isIdle(): boolean {
    return this.working === undefined;
  }

  /** Resolves once nothing waits and nothing is in flight. */
  async settled(): Promise<void> {
    await this.working;
  }

  private async work(): Promise<void> {
    while (this.waiting.length > 0) {
      if (this.isBusy()) await new Promise((resolve) => setTimeout(resolve, LINGER_MS));
      await this.settle(this.waiting.splice(0, BATCH_MAX));
    }
    this.working = undefined;
  }

  private async settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.commit(batch.map(({ draft }) => draft));
      this.second.appended += batch.length;
      batch.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index];
        if (outcome) resolve(outcome);
        else reject(new Error('The log left a draft without an outcome.'));
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  private isBusy(): boolean {
    const now = this.clock();
    const { startedAt, appended } = this.second;
    if (now - startedAt >= 1000)
      this.second = { startedAt: now, appended: 0, before: now - startedAt < 2000 ? appended : 0 };
    return Math.max(this.second.before, this.second.appended) > BUSY_PER_SECOND;
  }
}
