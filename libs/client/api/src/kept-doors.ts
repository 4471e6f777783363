const DATABASE = 'ringside-door';
const DOORS = 'doors';

/** Whoever signs out leaves no list of tickets behind on this device. Scans that the server does not have yet stay: they happened. */
export async function forgetDoors(): Promise<void> {
  try {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === DATABASE)) return;
    const request = indexedDB.open(DATABASE);
    request.onsuccess = () => {
      const database = request.result;
      if (database.objectStoreNames.contains(DOORS))
        database.transaction(DOORS, 'readwrite').objectStore(DOORS).clear();
      database.close();
    };
  } catch {
    // a forbidden store keeps nothing
  }
}
