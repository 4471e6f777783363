import type { QueuedDraft } from '@ringside/chat-core';

/** Where unsent messages outlive the page. A store that fails costs only that: sending goes on. */
export interface QueueStore {
  /** The drafts of one person in one room. */
  readonly load: (owner: string) => Promise<readonly QueuedDraft[]>;
  readonly put: (owner: string, draft: QueuedDraft) => Promise<void>;
  readonly remove: (owner: string, key: string) => Promise<void>;
}

const NAME = 'ringside-chat';
const DRAFTS = 'drafts';

interface StoredDraft extends QueuedDraft {
  readonly owner: string;
}

/**
 * The drafts in the browser's IndexedDB: each a record of its own, so that two pages of one person do not overwrite each
 * other's. Both may send the same draft; its key makes that one message.
 */
export function browserQueueStore(): QueueStore {
  let opening: Promise<IDBDatabase> | undefined;
  const inStore = async <T>(mode: IDBTransactionMode, ask: (drafts: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    opening ??= openDatabase();
    const database = await opening;
    return answerOf(ask(database.transaction(DRAFTS, mode).objectStore(DRAFTS)));
  };
  return {
    load: async (owner) => {
      const stored = await inStore<StoredDraft[]>('readonly', (drafts) => drafts.index('owner').getAll(owner));
      return stored.map(({ owner: _owner, ...draft }) => draft);
    },
    put: async (owner, draft) => {
      await inStore('readwrite', (drafts) => drafts.put({ ...draft, owner } satisfies StoredDraft));
    },
    remove: async (owner, key) => {
      await inStore('readwrite', (drafts) => drafts.delete([owner, key]));
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    const drafts = request.result.createObjectStore(DRAFTS, { keyPath: ['owner', 'key'] });
    drafts.createIndex('owner', 'owner');
  };
  return answerOf(request);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The store of drafts gave no reason.'));
  });
}
