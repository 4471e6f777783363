import type { QueuedDraft } from '@ringside/chat-core';
import type { QueueStore } from '../queue-store';

/** The device's store of drafts, without a device. */
export function memoryStore(): QueueStore & { readonly kept: Map<string, QueuedDraft> } {
  const kept = new Map<string, QueuedDraft>();
  const of = (owner: string, key: string) => `${owner} ${key}`;
  return {
    kept,
    load: (owner) => Promise.resolve([...kept].filter(([id]) => id.startsWith(`${owner} `)).map(([, draft]) => draft)),
    put: (owner, draft) => Promise.resolve(void kept.set(of(owner, draft.key), draft)),
    remove: (owner, key) => Promise.resolve(void kept.delete(of(owner, key))),
  };
}
