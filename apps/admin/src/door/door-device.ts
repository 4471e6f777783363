import type { OfflineScan } from '@ringside/contracts/check-in';
import type { EventId } from '@ringside/kernel';

const DEVICE = 'ringside.door.device';
const NAME = 'ringside.door.name';

/** What this device is to the server; drawn once. */
export function deviceId(): string {
  const known = localStorage.getItem(DEVICE);
  if (known) return known;
  const drawn = crypto.randomUUID();
  localStorage.setItem(DEVICE, drawn);
  return drawn;
}

export const deviceName = (): string => localStorage.getItem(NAME) ?? `Device ${deviceId().slice(0, 4)}`;
export const nameDevice = (name: string): void => localStorage.setItem(NAME, name);

/** Scans that the server does not have yet, in the device's own database: they outlive the page. */
export class ScanQueue {
  private readonly database: Promise<IDBDatabase>;

  constructor(private readonly eventId: EventId) {
    this.database = open();
  }

  async add(scan: OfflineScan): Promise<void> {
    await this.run('readwrite', (store) => store.put({ ...scan, eventId: this.eventId }));
  }

  async all(): Promise<OfflineScan[]> {
    const rows = await this.run<(OfflineScan & { eventId: EventId })[]>('readonly', (store) => store.getAll());
    return rows.filter(({ eventId }) => eventId === this.eventId).map(({ eventId: _eventId, ...scan }) => scan);
  }

  async remove(nonces: readonly string[]): Promise<void> {
    for (const nonce of nonces) await this.run('readwrite', (store) => store.delete(nonce));
  }

  private async run<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
    const transaction = (await this.database).transaction(STORE, mode);
    const request = ask(transaction.objectStore(STORE));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result as T);
      transaction.onerror = () => reject(new Error(String(transaction.error)));
      transaction.onabort = transaction.onerror;
    });
  }
}

const STORE = 'scans';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('ringside-door', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'nonce' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
}
