// Browsers tell all tabs who holds a lock, and free it when a tab ends, however it ends.
// Where there are none (tests in Node), the names held in this thread stand in.
const locks = (): LockManager | undefined =>
  typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks : undefined;
const heldHere = new Map<string, number>();

/** Runs `act` while every tab sees the name as held; several may hold it at once. */
export async function holding<Value>(name: string, act: () => Promise<Value>): Promise<Value> {
  const shared = locks();
  if (shared) return shared.request(name, { mode: 'shared' }, act);
  heldHere.set(name, (heldHere.get(name) ?? 0) + 1);
  try {
    return await act();
  } finally {
    heldHere.set(name, (heldHere.get(name) ?? 0) - 1);
  }
}

/** Runs `act` alone if nobody holds the name, and gives undefined at once if somebody does. */
export async function ifFree<Value>(name: string, act: () => Promise<Value>): Promise<Value | undefined> {
  const shared = locks();
  if (shared) return shared.request(name, { ifAvailable: true }, async (lock) => (lock ? act() : undefined));
  return (heldHere.get(name) ?? 0) > 0 ? undefined : holding(name, act);
}
