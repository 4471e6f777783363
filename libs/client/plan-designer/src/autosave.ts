import { refusalOf, savePlan } from '@ringside/client/api';
import type { PlanDocument } from '@ringside/booking-core';
import type { EventId } from '@ringside/kernel';
import type { DesignerModel } from './designer-model';

/** How the saving stands: `stale` when somebody else has saved meanwhile. */
export interface Saving {
  readonly state: 'saved' | 'waiting' | 'saving' | 'failed' | 'stale';
  readonly revision: number;
  /** Why it failed. */
  readonly error?: unknown;
}

export const SAVING_TONES = {
  saved: 'positive',
  waiting: 'neutral',
  saving: 'neutral',
  failed: 'danger',
  stale: 'warning',
} as const satisfies Record<Saving['state'], string>;

/** So long nothing is changed before it is saved, and after a failure before it is tried again. */
const REST_MS = 1_200;
const RETRY_MS = 5_000;

/** Saves the plan whenever it rests, one request at a time. What could not be saved stays and is tried again. */
export class Autosave {
  private saving: Saving;
  private saved: PlanDocument;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly eventId: EventId,
    private readonly model: DesignerModel,
    revision: number,
  ) {
    this.saving = { state: 'saved', revision };
    this.saved = model.read().document;
  }

  readonly read = (): Saving => this.saving;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Begins to watch the plan. Answers how to stop; what is not saved then is sent at once. */
  watch(): () => void {
    const stop = this.model.subscribe(() => this.notice());
    const leaving = (event: BeforeUnloadEvent) => {
      if (this.isClean) return;
      void this.flush();
      event.preventDefault();
    };
    addEventListener('beforeunload', leaving);
    return () => {
      stop();
      removeEventListener('beforeunload', leaving);
      void this.flush();
    };
  }

  /** Saves what is not saved. Resolves when nothing is left to do, or when it cannot be done now. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
    if (this.isClean || this.saving.state === 'stale') return;
    this.running = this.save().finally(() => (this.running = undefined));
    await this.running;
  }

  /** Writes over what somebody else has saved. */
  async overwrite(): Promise<void> {
    const { details } = refusalOf(this.saving.error) ?? {};
    this.tell({ state: 'waiting', revision: Number(details?.['revision'] ?? this.saving.revision) });
    await this.flush();
  }

  private get isClean(): boolean {
    return this.saved === this.model.read().document;
  }

  private notice(): void {
    if (this.isClean || this.saving.state === 'stale') return;
    if (this.saving.state !== 'saving') this.tell({ ...this.saving, state: 'waiting' });
    this.later(REST_MS);
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private async save(): Promise<void> {
    const { document } = this.model.read();
    const { revision } = this.saving;
    this.tell({ state: 'saving', revision });
    try {
      const answer = await savePlan(this.eventId, document, revision);
      this.saved = document;
      this.tell({ state: this.isClean ? 'saved' : 'waiting', revision: answer.revision });
      if (!this.isClean) this.later(REST_MS);
    } catch (error) {
      const isStale = refusalOf(error)?.code === 'STALE';
      this.tell({ state: isStale ? 'stale' : 'failed', revision, error });
      if (!isStale) this.later(RETRY_MS);
    }
  }

  private tell(saving: Saving): void {
    this.saving = saving;
    this.listeners.forEach((listener) => listener());
  }
}
