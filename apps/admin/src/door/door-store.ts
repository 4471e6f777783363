import { serverNow } from '@ringside/client/api';
import type { CheckInLists, DoorPack, OfflineScan, ScanKind } from '@ringside/contracts/check-in';
import type { EventId, TicketId } from '@ringside/kernel';

/** Everything that a device needs to open an event's door without a connection. */
export interface KeptDoor {
  readonly eventId: EventId;
  readonly lists: CheckInLists;
  readonly pack: DoorPack;
}

/** Whom this device let in or out by a list. */
export interface Passing {
  readonly listId: string;
  readonly ticketId: TicketId;
  readonly kind: ScanKind;
  readonly nonce: string;
}

type StoredPassing = Passing & { readonly eventId: EventId; readonly at: number };
type StoredScan = OfflineScan & { readonly eventId: EventId };

/**
 * What a device at the door keeps of an event, in a database of its own: it outlives the page. Scans that the server does not
 * have yet; whom the device let in since the last pack was made, so that it lets nobody in twice; the pack itself.
 */
export class DoorStore {
  private readonly database: Promise<IDBDatabase>;

  constructor(private readonly eventId: EventId) {
    this.database = open();
  }

  async queue(scan: OfflineScan): Promise<void> {
    await this.run('scans', 'readwrite', (store) => store.put({ ...scan, eventId: this.eventId }));
  }

  async queued(): Promise<OfflineScan[]> {
    const rows = await this.run<StoredScan[]>('scans', 'readonly', (store) => store.getAll());
    return rows.filter(({ eventId }) => eventId === this.eventId).map(({ eventId: _eventId, ...scan }) => scan);
  }

  /** The server has these scans; a pack that was made before does not know of them. */
  async unqueue(nonces: readonly string[]): Promise<void> {
    const sent = new Set(nonces);
    const passings = await this.run<StoredPassing[]>('passings', 'readonly', (store) => store.getAll());
    for (const passing of passings.filter(({ nonce }) => sent.has(nonce))) await this.storePassing(passing);
    for (const nonce of nonces) await this.run('scans', 'readwrite', (store) => store.delete(nonce));
  }

  async pass(passing: Passing): Promise<void> {
    await this.storePassing({ ...passing, eventId: this.eventId });
  }

  /** Whether tickets are inside by a list, as far as this device knows better than the pack. */
  async passed(listId: string, pack: DoorPack): Promise<ReadonlyMap<string, boolean>> {
    const waiting = new Set((await this.queued()).map(({ nonce }) => nonce));
    const passings = await this.run<StoredPassing[]>('passings', 'readonly', (store) => store.getAll());
    const newer = passings.filter(({ nonce, at }) => at >= Date.parse(pack.now) || waiting.has(nonce));
    const mine = newer.filter((passing) => passing.listId === listId);
    return new Map(mine.map(({ ticketId, kind }) => [ticketId, kind === 'entry']));
  }

  async keep(lists: CheckInLists, pack: DoorPack): Promise<void> {
    await this.run('doors', 'readwrite', (store) => store.put({ eventId: this.eventId, lists, pack }));
  }

  /** What was kept, while the device may still decide by it. */
  async kept(): Promise<KeptDoor | undefined> {
    const door = await this.run<KeptDoor | undefined>('doors', 'readonly', (store) => store.get(this.eventId));
    if (!door || serverNow() <= Date.parse(door.pack.expiresAt)) return door;
    await this.forget();
    return undefined;
  }

  /** Whoever uses this device may not work at the door any more. Scans that wait stay: they happened. */
  async forget(): Promise<void> {
    await this.run('doors', 'readwrite', (store) => store.delete(this.eventId));
  }

  private async storePassing(passing: Omit<StoredPassing, 'at'>): Promise<void> {
    await this.run('passings', 'readwrite', (store) => store.put({ ...passing, at: serverNow() }));
  }

  private async run<T>(
    name: StoreName,
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest,
  ): Promise<T> {
    const transaction = (await this.database).transaction(name, mode);
    const request = ask(transaction.objectStore(name));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result as T);
      transaction.onerror = () => reject(new Error(String(transaction.error)));
      transaction.onabort = transaction.onerror;
    });
  }
}

const KEYS = { scans: 'nonce', passings: ['listId', 'ticketId'], doors: 'eventId' } as const;
type StoreName = keyof typeof KEYS;

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('ringside-door', 2);
    request.onupgradeneeded = () => {
      const known = request.result.objectStoreNames;
      for (const [name, key] of Object.entries(KEYS)) {
        if (!known.contains(name))
          request.result.createObjectStore(name, { keyPath: typeof key === 'string' ? key : [...key] });
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
}
