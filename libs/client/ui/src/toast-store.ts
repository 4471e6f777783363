import type { NoticeTone } from './notice';

/** What a toast offers beside its words: an undo, a way to look at the thing. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface ToastContent {
  readonly tone?: NoticeTone;
  readonly title: string;
  readonly text?: string;
  readonly action?: ToastAction;
  /** How long it stays; failures and toasts with an action stay until they are dismissed unless this says otherwise. */
  readonly lastsMs?: number;
  /** A second toast of the same key takes the place of the first. */
  readonly key?: string;
}

export interface Toast extends ToastContent {
  readonly id: number;
}

const LASTS_MS = 6000;
const MOST_AT_ONCE = 4;

/** The toasts of a page. It lives outside React, so that a socket handler or a query cache can speak too. */
export class ToastStore {
  private toasts: readonly Toast[] = [];
  private lastId = 0;
  private readonly listeners = new Set<() => void>();
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Shows a toast; answers its id. The oldest gives way when there are too many. */
  push(content: ToastContent): number {
    const id = ++this.lastId;
    const kept = this.toasts.filter((toast) => content.key === undefined || toast.key !== content.key);
    this.set([...kept, { ...content, id }].slice(-MOST_AT_ONCE));
    this.expireLater(id);
    return id;
  }

  dismiss(id: number): void {
    this.set(this.toasts.filter((toast) => toast.id !== id));
  }

  /** The reader is looking at or pointing at the toasts: none of them may go away meanwhile. */
  hold(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  /** The reader has looked away: the clocks start anew. */
  release(): void {
    for (const { id } of this.toasts) this.expireLater(id);
  }

  readonly all = (): readonly Toast[] => this.toasts;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private set(toasts: readonly Toast[]): void {
    this.toasts = toasts;
    for (const [id, timer] of this.timers) {
      if (toasts.some((toast) => toast.id === id)) continue;
      clearTimeout(timer);
      this.timers.delete(id);
    }
    for (const listener of this.listeners) listener();
  }

  private expireLater(id: number): void {
    const toast = this.toasts.find((each) => each.id === id);
    if (!toast || this.timers.has(id)) return;
    const stays = toast.tone === 'danger' || toast.action !== undefined;
    const lastsMs = toast.lastsMs ?? (stays ? undefined : LASTS_MS);
    if (lastsMs === undefined) return;
    this.timers.set(
      id,
      setTimeout(() => this.dismiss(id), lastsMs),
    );
  }
}

/** The page's own store, which <Toasts> shows. */
export const toasts = new ToastStore();
