import { soundBase } from '../../domain/comparison.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { chosenDocuments } from '../chosen-documents.ts';
import { type Columns, themeOf } from '../columns.ts';
import { documentGroups } from '../document-groups.ts';
import { type CoOccurrence, coOccurrence } from '../statistics/patterns/co-occurrence.ts';
import { togetherCounts, type UnitThemes } from '../statistics/patterns/unit-themes.ts';
import { themeCounts } from '../theme-counts.ts';
import type { FrequencyQuestion } from './theme-frequency.ts';

export interface ThemePair extends Pick<CoOccurrence, 'jaccard' | 'npmi' | 'phi'> {
  /** Paragraphs or documents, by the counting rule, that carry both; on the diagonal those with the theme. */
  readonly both: number;
}

export interface PairsAnswer {
  readonly themes: readonly ThemeId[];
  /** Paragraphs or documents of the base, over all groups; words are no units: then all paragraphs. */
  readonly units: number;
  /** By theme, then by theme. */
  readonly pairs: readonly (readonly ThemePair[])[];
}

/** How often every two themes of a comparison stand on the same paragraph, or in the same document. */
export function themePairs(columns: Columns, question: FrequencyQuestion): PairsAnswer {
  const { comparison, members } = question;
  const { themes, coder, rule } = comparison;
  const chosen = chosenDocuments(columns, comparison.documents);
  const everything = documentGroups(columns, chosen, { by: 'nothing' }, []);
  const { coded, read, documentsCoded, documentsRead } = themeCounts(columns, coder, everything, []);
  const base = soundBase(rule, comparison.base);
  const units =
    (rule === 'document'
      ? { all: sum(chosen), words: sum(chosen), read: documentsRead[0], coded: documentsCoded[0] }
      : {
          all: chosenParagraphs(columns, chosen),
          words: chosenParagraphs(columns, chosen),
          read: (coded[0] ?? 0) + (read[0] ?? 0),
          coded: coded[0],
        })[base] ?? 0;
  const counts = togetherCounts(unitThemes(columns, question, chosen));
  const size = themes.length;
  const both = (a: number, b: number): number => counts[a * size + b] ?? 0;
  return {
    themes,
    units,
    pairs: members.map((_, a) =>
      members.map((__, b) => {
        const { jaccard, npmi, phi } = coOccurrence({
          both: both(a, b),
          first: both(a, a),
          second: both(b, b),
          units,
        });
        return { both: both(a, b), jaccard, npmi, phi };
      }),
    ),
  };
}

const sum = (ones: Uint8Array): number => ones.reduce((all, one) => all + one, 0);

function chosenParagraphs({ documents }: Columns, chosen: Uint8Array): number {
  return chosen.reduce((all, one, row) => all + (one ? (documents.paragraphCount.values[row] ?? 0) : 0), 0);
}

/** The places of the comparison's themes on every coded paragraph, or in every document with a coding. */
function unitThemes(
  { sheets, codings, lastSheetWith }: Columns,
  { comparison, members }: FrequencyQuestion,
  chosen: Uint8Array,
): UnitThemes {
  const slots = slotsByTheme(members, lastSheetWith.length);
  const most = Math.max(1, ...slots.map((own) => own.length));
  const start = new Uint32Array(codings.paragraph.length + 2);
  const theme = new Uint32Array(codings.paragraph.length * most);
  const lastUnit = new Int32Array(members.length).fill(-1);
  const [paragraphs, keys] = [codings.paragraph.values, codings.themeKey.values];
  const byDocument = comparison.rule === 'document';
  let [unit, filled] = [0, 0];
  const takeRow = (own: readonly number[]): void => {
    for (const slot of own) {
      if (lastUnit[slot] === unit) continue;
      lastUnit[slot] = unit;
      insertAscending(theme, start[unit] ?? 0, filled++, slot);
    }
  };
  for (let sheet = 0; sheet < sheets.document.length; sheet++) {
    const isChosen = chosen[sheets.document.values[sheet] ?? 0] === 1;
    if (!isChosen || sheets.coder.values[sheet] !== comparison.coder) continue;
    const end = sheets.end.values[sheet] ?? 0;
    let last = -1;
    for (let row = sheets.start.values[sheet] ?? 0; row < end; row++) {
      const paragraph = byDocument ? 0 : (paragraphs[row] ?? 0);
      if (paragraph !== last) start[++unit] = filled;
      last = paragraph;
      const own = slots[themeOf(keys[row] ?? 0)];
      if (own) takeRow(own);
    }
  }
  start[unit + 1] = filled;
  return { start: start.subarray(1, unit + 2), theme, themeCount: members.length };
}

/** Puts a place among those of its unit, which begin at `from` and end before `end`. They are few. */
function insertAscending(theme: Uint32Array, from: number, end: number, slot: number): void {
  let place = end;
  for (; place > from && (theme[place - 1] ?? 0) > slot; place--) theme[place] = theme[place - 1] ?? 0;
  theme[place] = slot;
}

/** By theme the places of the comparison's themes that it counts for. */
function slotsByTheme(
  members: readonly (readonly ThemeId[])[],
  limit: number,
): readonly (readonly number[])[] {
  const slots: number[][] = Array.from({ length: limit }, () => []);
  for (const [slot, list] of members.entries()) for (const one of new Set(list)) slots[one]?.push(slot);
  return slots;
}
