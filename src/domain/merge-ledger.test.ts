import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inForce, joinedLedgers, type Ledger, type LedgerEntry, saying } from './merge-ledger.ts';

const PRINTS = ['a', 'b', 'c', 'd'];
const anyEntry: fc.Arbitrary<LedgerEntry<string>> = fc.record({
  said: fc.subarray(PRINTS).map((prints) => new Map(prints.map((print) => [print, print.toUpperCase()]))),
  replaced: fc.subarray(PRINTS).map((prints) => new Set(prints)),
});
const anyLedger: fc.Arbitrary<Ledger<string>> = fc
  .array(fc.tuple(fc.constantFrom('theme 1', 'text 1', 'said 1 0'), anyEntry), { maxLength: 3 })
  .map((entries) => new Map(entries));

/** Orders of keys are not part of what a ledger says. */
const told = (ledger: Ledger<string>): unknown =>
  [...ledger]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { said, replaced }]) => [key, [...said].sort(), [...replaced].sort()]);

describe('joinedLedgers', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(anyLedger, (a) => {
        expect(told(joinedLedgers(a, a))).toEqual(told(a));
      }),
    );
  });
  it('is commutative', () => {
    fc.assert(
      fc.property(anyLedger, anyLedger, (a, b) => {
        expect(told(joinedLedgers(a, b))).toEqual(told(joinedLedgers(b, a)));
      }),
    );
  });
  it('is associative', () => {
    fc.assert(
      fc.property(anyLedger, anyLedger, anyLedger, (a, b, c) => {
        expect(told(joinedLedgers(joinedLedgers(a, b), c))).toEqual(
          told(joinedLedgers(a, joinedLedgers(b, c))),
        );
      }),
    );
  });
});

describe('inForce', () => {
  const join = (...entries: readonly LedgerEntry<string>[]) =>
    entries
      .map((entry): Ledger<string> => new Map([['key', entry]]))
      .reduce(joinedLedgers)
      .get('key');
  const force = (...entries: readonly LedgerEntry<string>[]) => {
    const entry = join(...entries);
    return entry && inForce(entry);
  };

  it('follows the side that changed, and keeps both where both did', () => {
    const here = saying('old', 'Old', null);
    expect(force(here, saying('new', 'New', 'old'))).toEqual(['new']);
    expect(force(saying('mine', 'Mine', 'old'), saying('yours', 'Yours', 'old'))).toEqual(['mine', 'yours']);
    expect(force(here, saying('new', 'New', null))).toEqual(['new', 'old']);
    expect(force(here, saying('old', 'Old', 'old'))).toEqual(['old']);
  });
});
