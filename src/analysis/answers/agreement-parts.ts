import type { Attribute } from '../../domain/attribute.ts';
import type { Comparison } from '../../domain/comparison.ts';
import type { CoderId, DocumentId } from '../../domain/ids.ts';
import { chosenDocuments } from '../chosen-documents.ts';
import type { Columns } from '../columns.ts';
import { documentGroups } from '../document-groups.ts';
import type { LongAnswer } from '../long-answer.ts';
import { agreementTallies, ratedTheme, readWeighted } from './agreement-tallies.ts';
import { type AgreementQuestion, type AgreementUnits, agreementUnits } from './agreement-units.ts';
import { type AgreementFigures, figuresOf, pairTables, ratedTable } from './theme-agreement.ts';

/** What the units are parted by: each pair of coders, each document, groups of documents, or when they were coded. */
export type AgreementParting =
  | { readonly by: 'pair' }
  | { readonly by: 'document' }
  | {
      readonly by: 'group';
      readonly grouping: Comparison['grouping'];
      readonly attributes: readonly Attribute[];
    }
  | { readonly by: 'month' };

export interface AgreementPartsQuestion extends AgreementQuestion {
  readonly parting: AgreementParting;
}

/** One part, with the figures of every theme of the question in it. */
export interface AgreementPart {
  /** Unique in the answer. */
  readonly key: string;
  /** Empty for pairs and documents, which are known by their ids. */
  readonly label: string;
  readonly pair: readonly [CoderId, CoderId] | null;
  readonly documentId: DocumentId | null;
  readonly themes: readonly AgreementFigures[];
}

export interface AgreementPartsAnswer {
  readonly parts: readonly AgreementPart[];
}

/** Agreement part by part, in the parts' own order. Parts without a unit are left out. */
export function* agreementParts(
  columns: Columns,
  question: AgreementPartsQuestion,
): LongAnswer<AgreementPartsAnswer> {
  const { parting, scope } = question;
  const units = agreementUnits(columns, question);
  if (parting.by === 'pair') return { parts: yield* byPair(units, question) };
  const { items, itemOf } = itemsOf(columns, units, question);
  const tallies = agreementTallies(units, scope.coders.length, question.themes.length, items.length, itemOf);
  const parts: AgreementPart[] = [];
  for (const [index, item] of items.entries()) {
    const weights = new Uint8Array(items.length);
    weights[index] = 1;
    const read = readWeighted(tallies, weights);
    const themes = question.themes.map((_, slot) => figuresOf(ratedTheme(tallies, slot, read, weights)));
    if ((themes[0]?.units ?? 0) > 0) parts.push({ ...item, pair: null, themes });
    yield { done: index + 1, of: items.length };
  }
  return { parts };
}

function* byPair(
  units: AgreementUnits,
  { scope, themes }: AgreementPartsQuestion,
): LongAnswer<readonly AgreementPart[]> {
  const { coders } = scope;
  const parts: AgreementPart[] = [];
  const of = (coders.length * (coders.length - 1)) / 2;
  let done = 0;
  for (const [i, one] of coders.entries())
    for (const [j, other] of coders.entries()) {
      if (j <= i) continue;
      const tables = pairTables(units, themes.length, i, j);
      const figures = tables.map((table) => figuresOf(ratedTable(table), table));
      if ((figures[0]?.units ?? 0) > 0)
        parts.push({
          key: `${one} ${other}`,
          label: '',
          pair: [one, other],
          documentId: null,
          themes: figures,
        });
      yield { done: ++done, of };
    }
  return parts;
}

type Item = Pick<AgreementPart, 'key' | 'label' | 'documentId'>;

interface Items {
  readonly items: readonly Item[];
  readonly itemOf: (unit: number) => number;
}

function itemsOf(columns: Columns, units: AgreementUnits, { parting, scope }: AgreementPartsQuestion): Items {
  switch (parting.by) {
    case 'group': {
      const groups = documentGroups(
        columns,
        chosenDocuments(columns, scope.documents),
        parting.grouping,
        parting.attributes,
      );
      return {
        items: groups.names.map(({ key, label }) => ({ key, label, documentId: null })),
        itemOf: (unit) => groups.groupOf[units.document[unit] ?? -1] ?? -1,
      };
    }
    case 'month':
      return byMonth(columns, units);
    default: {
      const place = new Map(units.documentRows.map((row, index) => [row, index]));
      return {
        items: units.documentRows.map((row) => {
          const documentId = columns.documents.rows[row]?.id ?? null;
          return { key: String(documentId), label: '', documentId };
        }),
        itemOf: (unit) => place.get(units.document[unit] ?? -1) ?? -1,
      };
    }
  }
}

const UNDATED = '';

/** The month in which the last of the coders put a theme on the paragraph; marks of reading carry no time. */
function byMonth(columns: Columns, units: AgreementUnits): Items {
  const months = Array.from(units.document.keys(), (unit) => monthOf(columns, units, unit));
  const keys = [...new Set(months)].sort((a, b) => (a === UNDATED ? 1 : b === UNDATED ? -1 : a < b ? -1 : 1));
  const place = new Map(keys.map((key, index) => [key, index]));
  return {
    items: keys.map((key) => ({
      key,
      label: key === UNDATED ? 'read without a theme by all' : key,
      documentId: null,
    })),
    itemOf: (unit) => place.get(months[unit] ?? UNDATED) ?? -1,
  };
}

function monthOf({ sheets, codings, details }: Columns, units: AgreementUnits, unit: number): string {
  const paragraph = units.paragraph[unit];
  let latest = 0;
  for (let said = units.start[unit] ?? 0; said < (units.start[unit + 1] ?? 0); said++) {
    const sheet = units.saidSheet[said] ?? 0;
    const start = sheets.start.values[sheet] ?? 0;
    const end = sheets.end.values[sheet] ?? 0;
    let [low, high] = [start, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((codings.paragraph.values[middle] ?? 0) < (paragraph ?? 0)) low = middle + 1;
      else high = middle;
    }
    for (let row = low; row < end && codings.paragraph.values[row] === paragraph; row++)
      latest = Math.max(latest, details[sheet]?.madeAt[row - start] ?? 0);
  }
  return latest === 0 ? UNDATED : new Date(latest).toISOString().slice(0, 7);
}
