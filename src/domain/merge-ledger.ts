/**
 * What several sides say of one thing: every value ever said, by its print, and the prints of those that another value
 * was put in the place of. A value is in force while nobody replaced it.
 */
export interface LedgerEntry<Value> {
  readonly said: ReadonlyMap<string, Value>;
  readonly replaced: ReadonlySet<string>;
}

/** By what a thing is known on all sides: its content's hash or a GUID, never a number of one project. */
export type Ledger<Value> = ReadonlyMap<string, LedgerEntry<Value>>;

/** One value, said in place of another one or of nothing. */
export const saying = <Value>(print: string, value: Value, replaces: string | null): LedgerEntry<Value> => ({
  said: new Map([[print, value]]),
  replaced: new Set(replaces === null || replaces === print ? [] : [replaces]),
});

/** Both sides together. Which comes first, and how often, changes nothing: both are united as sets. */
export function joinedEntry<Value>(a: LedgerEntry<Value>, b: LedgerEntry<Value>): LedgerEntry<Value> {
  // Equal prints stand for equal values, so it does not matter whose value stays.
  return { said: new Map([...a.said, ...b.said]), replaced: new Set([...a.replaced, ...b.replaced]) };
}

/** The same of whole ledgers: idempotent, commutative and associative. */
export function joinedLedgers<Value>(a: Ledger<Value>, b: Ledger<Value>): Ledger<Value> {
  const joined = new Map(a);
  for (const [key, entry] of b) {
    const own = joined.get(key);
    joined.set(key, own ? joinedEntry(own, entry) : entry);
  }
  return joined;
}

/** Prints of the values in force, ascending. More than one is a conflict that somebody has to decide. */
export const inForce = <Value>({ said, replaced }: LedgerEntry<Value>): readonly string[] =>
  [...said.keys()].filter((print) => !replaced.has(print)).sort();
