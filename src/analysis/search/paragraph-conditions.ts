import type { DocumentId } from '../../domain/ids.ts';
import type { Memo } from '../../domain/memo.ts';
import type { CodingCondition } from '../../domain/search-question.ts';
import { asksOfCodings } from '../../domain/search-question.ts';
import { at } from '../../domain/typed-arrays.ts';
import { type Columns, sheetRow, themeOf } from '../columns.ts';

/** Whether a paragraph of one document is of interest; null where all of them are. */
export type Passes = ((paragraph: number) => boolean) | null;

/** What the coder's codings and the memos say of paragraphs, document by document. */
export function paragraphConditions(
  columns: Columns,
  condition: CodingCondition,
  memos: readonly Memo[],
): (documentRow: number) => Passes {
  if (!asksOfCodings(condition)) return () => null;
  const withMemo = condition.hasMemo ? memoParagraphs(memos) : null;
  return (row) => {
    const said = saidOf(columns, row, condition);
    const own = withMemo && (withMemo.get(columns.documents.rows[row]?.id ?? NO_DOCUMENT) ?? NO_PARAGRAPHS);
    return (paragraph) => (own === null || own.has(paragraph)) && fits(said, paragraph, condition);
  };
}

const NO_DOCUMENT = -1 as DocumentId;
const NO_PARAGRAPHS: ReadonlySet<number> = new Set();

function memoParagraphs(memos: readonly Memo[]): ReadonlyMap<DocumentId, ReadonlySet<number>> {
  const found = new Map<DocumentId, Set<number>>();
  for (const { target } of memos)
    if (target.kind === 'paragraph')
      found.set(target.documentId, (found.get(target.documentId) ?? new Set()).add(target.paragraph));
  return found;
}

interface Coded {
  readonly themes: Set<number>;
  /** Themes in the voice that is asked for. */
  readonly voiced: Set<number>;
}

interface Said {
  readonly coded: ReadonlyMap<number, Coded>;
  readonly read: ReadonlySet<number>;
}

function saidOf(columns: Columns, row: number, { coder, voice }: CodingCondition): Said {
  const sheet = sheetRow(columns, row, coder);
  if (sheet === undefined) return { coded: new Map(), read: NO_PARAGRAPHS };
  const { sheets, codings } = columns;
  const coded = new Map<number, Coded>();
  const end = at(sheets.end.values, sheet);
  for (let coding = at(sheets.start.values, sheet); coding < end; coding++) {
    const paragraph = at(codings.paragraph.values, coding);
    const own = coded.get(paragraph) ?? { themes: new Set(), voiced: new Set() };
    coded.set(paragraph, own);
    const theme = themeOf(at(codings.themeKey.values, coding));
    own.themes.add(theme);
    if (at(codings.voice.values, coding) === voice) own.voiced.add(theme);
  }
  const read = columns.read.values.subarray(
    at(sheets.readStart.values, sheet),
    at(sheets.readEnd.values, sheet),
  );
  return { coded, read: new Set(read) };
}

function fits({ coded, read }: Said, paragraph: number, condition: CodingCondition): boolean {
  const own = coded.get(paragraph);
  const { state, withThemes, withoutThemes, voice } = condition;
  if (state !== null && state !== (own ? 'coded' : read.has(paragraph) ? 'read' : 'unread')) return false;
  if (withoutThemes.some((theme) => own?.themes.has(theme))) return false;
  if (withThemes.length === 0) return voice === null || (own !== undefined && own.voiced.size > 0);
  if (!own) return false;
  if (!withThemes.every((set) => set.some((theme) => own.themes.has(theme)))) return false;
  return voice === null || withThemes.some((set) => set.some((theme) => own.voiced.has(theme)));
}
