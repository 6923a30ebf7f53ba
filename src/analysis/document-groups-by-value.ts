import type { Attribute } from '../domain/attribute.ts';
import { type Bins, NO_RECODING, type Recoding } from '../domain/comparison-grouping.ts';
import type { ValueColumn } from './columns.ts';
import type { DocumentGroups, GroupName } from './document-groups.ts';

/** One group a value, or as they are recoded; groups that were named first, then values, the rest, and no value. */
export function byValue(
  chosen: Uint8Array,
  { code, texts }: ValueColumn,
  attribute: Attribute | undefined,
  recoding: Recoding = NO_RECODING,
): DocumentGroups {
  const documents = new Int32Array(texts.length);
  countChosen(chosen, code, documents);
  const nameOf = new Map(recoding.groups.flatMap(({ name, values }) => values.map((value) => [value, name])));
  const named = new Set(recoding.groups.map(({ name }) => name));
  const keyOf = (text: string, count: number): string => {
    const own = nameOf.get(text);
    if (own !== undefined) return own;
    return text !== '' && !named.has(text) && count < recoding.rareBelow ? recoding.restName : text;
  };
  const gathers = new Map<string, string[]>();
  const keys = texts.map((text, own) => {
    const count = documents[own] ?? 0;
    if (count === 0) return undefined;
    const key = keyOf(text, count);
    gathers.set(key, [...(gathers.get(key) ?? []), text]);
    return key;
  });
  const isRest = (key: string): boolean =>
    key === recoding.restName && recoding.rareBelow > 1 && !named.has(key);
  const place = (key: string): number => {
    const own = recoding.groups.findIndex(({ name }) => name === key);
    return own >= 0 ? own : recoding.groups.length + (isRest(key) ? 1 : 0);
  };
  const byText = inOrder(attribute);
  const last = (key: string): number => (key === '' ? 1 : 0);
  const ordered = [...gathers.keys()].sort(
    (a, b) => last(a) - last(b) || place(a) - place(b) || byText(a, b),
  );
  const groupOfKey = new Map(ordered.map((key, group) => [key, group]));
  const groupOfCode = new Int32Array(texts.length).fill(-1);
  for (const [own, key] of keys.entries())
    if (key !== undefined) groupOfCode[own] = groupOfKey.get(key) ?? -1;
  const groupOf = groupsOf(chosen, code, groupOfCode);
  const names = ordered.map((key): GroupName => {
    const label = key === '' ? 'no value' : key;
    return named.has(key) || isRest(key)
      ? { key, label, gathers: (gathers.get(key) ?? []).sort(byText), isRest: isRest(key) }
      : { key, label };
  });
  return { names, groupOf };
}

// By themselves, as loops over all documents are compiled for good only in functions that do nothing else.

function countChosen(chosen: Uint8Array, code: Int32Array, into: Int32Array): void {
  for (let row = 0; row < chosen.length; row++) {
    const own = code[row] ?? 0;
    into[own] = (into[own] ?? 0) + (chosen[row] ?? 0);
  }
}

function groupsOf(chosen: Uint8Array, code: Int32Array, groupOfCode: Int32Array): Int32Array {
  const groupOf = new Int32Array(chosen.length);
  for (let row = 0; row < chosen.length; row++)
    groupOf[row] = chosen[row] ? (groupOfCode[code[row] ?? 0] ?? -1) : -1;
  return groupOf;
}

const locale = new Intl.Collator(undefined, { numeric: true });

/** An attribute's choices as they were arranged, numbers by size, all else by locale; no value comes last. */
function inOrder(attribute: Attribute | undefined): (a: string, b: string) => number {
  const choices = new Map(attribute?.choices.map((choice, place) => [choice, place]));
  const place = (key: string): number => (key === '' ? choices.size + 1 : (choices.get(key) ?? choices.size));
  const size = (key: string): number => {
    if (attribute?.type !== 'number') return 0;
    return Number.isFinite(Number(key)) ? Number(key) : Number.POSITIVE_INFINITY;
  };
  return (a, b) =>
    place(a) - place(b) || size(a) - size(b) || locale.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

// Above it only steps that hold a number are shown: nobody could look at the others.
const MOST_BINS = 500;
const ROUNDING = 1e-9; // of a step: 0.3 in steps of 0.1 is the third of them, not the second

/** Steps of a number from the lowest to the highest without a gap, then the documents without a number. */
export function byBin(
  chosen: Uint8Array,
  { code, texts }: ValueColumn,
  { from, width }: Bins,
): DocumentGroups {
  const binOfCode = texts.map((text) => {
    const number = Number(text);
    return text === '' || !Number.isFinite(number) || !(width > 0)
      ? undefined
      : Math.floor((number - from) / width + ROUNDING);
  });
  const occurs = new Set<number>();
  let hasOthers = false;
  for (let row = 0; row < chosen.length; row++) {
    if (!chosen[row]) continue;
    const bin = binOfCode[code[row] ?? 0];
    if (bin === undefined) hasOthers = true;
    else occurs.add(bin);
  }
  const found = [...occurs].sort((a, b) => a - b);
  const [lowest = 0, highest = -1] = [found[0], found.at(-1)];
  const bins =
    highest - lowest < MOST_BINS
      ? Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index)
      : found;
  const groupOfBin = new Map(bins.map((bin, group) => [bin, group]));
  const edge = (bin: number): string => String(Number((from + bin * width).toPrecision(12)));
  const names = bins.map(
    (bin): GroupName => ({ key: edge(bin), label: `${edge(bin)} to under ${edge(bin + 1)}` }),
  );
  if (hasOthers) names.push({ key: '', label: 'no value' });
  const groupOf = new Int32Array(chosen.length).fill(-1);
  for (let row = 0; row < chosen.length; row++) {
    if (!chosen[row]) continue;
    const bin = binOfCode[code[row] ?? 0];
    groupOf[row] = bin === undefined ? bins.length : (groupOfBin.get(bin) ?? -1);
  }
  return { names, groupOf };
}
