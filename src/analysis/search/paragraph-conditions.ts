import type { DocumentId } from '../../domain/ids.ts';
import type { Memo } from '../../domain/memo.ts';
import type { CodingCondition, NearTheme } from '../../domain/search-question.ts';
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
    if ('paragraph' in target)
      found.set(target.documentId, (found.get(target.documentId) ?? new Set()).add(target.paragraph));
  return found;
}

interface Coded {
  readonly themes: Set<number>;
  /** Themes of codings in the voice and of the origin that are asked for. */
  readonly fitting: Set<number>;
}

interface Said {
  readonly coded: ReadonlyMap<number, Coded>;
  readonly read: ReadonlySet<number>;
  /** Paragraphs that carry the theme that is to be near. */
  readonly near: ReadonlySet<number>;
}

const NOTHING_SAID: Said = { coded: new Map(), read: NO_PARAGRAPHS, near: NO_PARAGRAPHS };

function saidOf(columns: Columns, row: number, { coder, voice, origin, near }: CodingCondition): Said {
  const sheet = sheetRow(columns, row, coder);
  if (sheet === undefined) return NOTHING_SAID;
  const { sheets, codings } = columns;
  const origins = columns.details[sheet]?.origin;
  const coded = new Map<number, Coded>();
  const nearThemes = new Set<number>(near?.themes);
  const nearParagraphs = new Set<number>();
  const start = at(sheets.start.values, sheet);
  const end = at(sheets.end.values, sheet);
  for (let coding = start; coding < end; coding++) {
    const paragraph = at(codings.paragraph.values, coding);
    const own = coded.get(paragraph) ?? { themes: new Set(), fitting: new Set() };
    coded.set(paragraph, own);
    const theme = themeOf(at(codings.themeKey.values, coding));
    own.themes.add(theme);
    if (nearThemes.has(theme)) nearParagraphs.add(paragraph);
    const isSpoken = voice === null || at(codings.voice.values, coding) === voice;
    if (isSpoken && (origin === null || origins?.[coding - start] === origin)) own.fitting.add(theme);
  }
  const read = columns.read.values.subarray(
    at(sheets.readStart.values, sheet),
    at(sheets.readEnd.values, sheet),
  );
  return { coded, read: new Set(read), near: nearParagraphs };
}

function fits(said: Said, paragraph: number, condition: CodingCondition): boolean {
  const own = said.coded.get(paragraph);
  const { state, withThemes, withoutThemes, voice, origin, near } = condition;
  if (state !== null && state !== (own ? 'coded' : said.read.has(paragraph) ? 'read' : 'unread'))
    return false;
  if (withoutThemes.some((theme) => own?.themes.has(theme))) return false;
  if (near && !isNear(said.near, paragraph, near)) return false;
  const asksOfOne = voice !== null || origin !== null;
  if (withThemes.length === 0) return !asksOfOne || (own !== undefined && own.fitting.size > 0);
  if (!own) return false;
  if (!withThemes.every((set) => set.some((theme) => own.themes.has(theme)))) return false;
  return !asksOfOne || withThemes.some((set) => set.some((theme) => own.fitting.has(theme)));
}

function isNear(themed: ReadonlySet<number>, paragraph: number, { side, paragraphs }: NearTheme): boolean {
  if (themed.size === 0) return false;
  const first = side === 'behind' ? paragraph + 1 : paragraph - paragraphs;
  const last = side === 'before' ? paragraph - 1 : paragraph + paragraphs;
  for (let other = first; other <= last; other++) if (themed.has(other)) return true;
  return false;
}
