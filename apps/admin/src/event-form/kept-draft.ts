import type { EventDraft } from './event-draft';

/** What was typed and what it was typed over, so that a lost session or a reload loses no word. */
export interface KeptDraft {
  readonly draft: EventDraft;
  /** The revision that was edited; `null` for a new event. */
  readonly rev: number | null;
}

const keyOf = (name: string) => `ringside.draft.${name}`;

/** Keeps a draft in this tab until it is forgotten or the tab is closed. */
export function keepDraft(name: string, kept: KeptDraft): void {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(kept));
  } catch {
    // storage is forbidden or full: the draft lives as long as the page
  }
}

export function findDraft(name: string): KeptDraft | undefined {
  try {
    const text = sessionStorage.getItem(keyOf(name));
    return text === null ? undefined : (JSON.parse(text) as KeptDraft);
  } catch {
    return undefined;
  }
}

export function forgetDraft(name: string): void {
  try {
    sessionStorage.removeItem(keyOf(name));
  } catch {
    // nothing was kept either
  }
}
