import { asThemeId, type CoderId, type DocumentId, type ThemeId } from '../../domain/ids.ts';
import { at } from '../../domain/typed-arrays.ts';
import { type Columns, themeLimit, themeOf } from '../columns.ts';

export interface ThemeUsesQuestion {
  /** Null: all coders; a paragraph that several put the theme on is one use. */
  readonly coder: CoderId | null;
  /** Null: all documents. */
  readonly document: DocumentId | null;
}

export interface ThemeUsesAnswer {
  /** Paragraphs and documents that carry the theme itself; sub-themes are not counted in. Unused themes are absent. */
  readonly paragraphs: ReadonlyMap<ThemeId, number>;
  readonly documents: ReadonlyMap<ThemeId, number>;
}

/** On how many paragraphs and documents each theme stands. An unknown coder or document gives empty maps. */
export function themeUses(columns: Columns, { coder, document }: ThemeUsesQuestion): ThemeUsesAnswer {
  const uses = {
    paragraphs: new Uint32Array(themeLimit(columns)),
    documents: new Uint32Array(themeLimit(columns)),
    lastParagraph: new Uint32Array(themeLimit(columns)),
    seen: 0,
  };
  const { rows, rowOf } = columns.documents;
  const only = document === null ? undefined : (rowOf.get(document) ?? rows.length);
  const end = only === undefined ? rows.length : Math.min(only + 1, rows.length);
  for (let row = only ?? 0; row < end; row++) countDocument(columns, row, coder, uses);
  return { paragraphs: usedThemes(uses.paragraphs), documents: usedThemes(uses.documents) };
}

interface Uses {
  readonly paragraphs: Uint32Array;
  readonly documents: Uint32Array;
  /** By theme: the number of the last paragraph counted; paragraphs are numbered from 1 as they are met. */
  readonly lastParagraph: Uint32Array;
  seen: number;
}

/** Walks the document's sheets side by side, paragraph by paragraph. */
function countDocument(columns: Columns, documentRow: number, coder: CoderId | null, uses: Uses): void {
  const { sheets, codings } = columns;
  const heads: { next: number; readonly end: number }[] = [];
  const lastSheet = at(columns.documents.sheetEnd.values, documentRow);
  for (let sheet = at(columns.documents.sheetStart.values, documentRow); sheet < lastSheet; sheet++)
    if (coder === null || sheets.coder.values[sheet] === coder)
      heads.push({ next: at(sheets.start.values, sheet), end: at(sheets.end.values, sheet) });
  const paragraphs = codings.paragraph.values;
  const themeKeys = codings.themeKey.values;
  const seenBefore = uses.seen;
  for (;;) {
    let paragraph = Number.POSITIVE_INFINITY;
    for (const head of heads)
      if (head.next < head.end) paragraph = Math.min(paragraph, paragraphs[head.next] ?? 0);
    if (paragraph === Number.POSITIVE_INFINITY) return;
    uses.seen++;
    for (const head of heads)
      for (; head.next < head.end && paragraphs[head.next] === paragraph; head.next++)
        countTheme(uses, themeOf(themeKeys[head.next] ?? 0), seenBefore);
  }
}

function countTheme(uses: Uses, theme: number, seenBefore: number): void {
  const before = uses.lastParagraph[theme] ?? 0;
  if (before === uses.seen) return;
  uses.lastParagraph[theme] = uses.seen;
  uses.paragraphs[theme] = (uses.paragraphs[theme] ?? 0) + 1;
  if (before <= seenBefore) uses.documents[theme] = (uses.documents[theme] ?? 0) + 1;
}

function usedThemes(counts: Uint32Array): ReadonlyMap<ThemeId, number> {
  const used = new Map<ThemeId, number>();
  for (const [theme, count] of counts.entries()) if (count > 0) used.set(asThemeId(theme), count);
  return used;
}
