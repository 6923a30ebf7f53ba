const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the request failed'));
  });

/** A database of plain stores, opened without Dexie; without stores it opens one that is there. */
export async function openRaw(
  name: string,
  stores: Readonly<Record<string, string | null>> = {},
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, Object.keys(stores).length > 0 ? 1 : undefined);
  request.onupgradeneeded = () => {
    for (const [store, keyPath] of Object.entries(stores))
      request.result.createObjectStore(store, { keyPath });
  };
  return settled(request);
}

export async function deleteRaw(name: string): Promise<void> {
  await settled(indexedDB.deleteDatabase(name));
}

/** Puts rows into several stores in one transaction, and waits until it is committed. */
export function putAll(
  database: IDBDatabase,
  rows: Readonly<Record<string, readonly unknown[]>>,
  durability: IDBTransactionDurability,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(Object.keys(rows), 'readwrite', { durability });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'));
    for (const [name, own] of Object.entries(rows)) {
      const store = transaction.objectStore(name);
      for (const row of own) store.put(row);
    }
  });
}

export const getAll = (database: IDBDatabase, store: string): Promise<readonly unknown[]> =>
  settled(database.transaction(store).objectStore(store).getAll());
