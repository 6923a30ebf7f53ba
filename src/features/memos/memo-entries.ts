import { pathText, type Theme, themePath, withDescendants } from '../../domain/codebook.ts';
import type { Coder } from '../../domain/coder.ts';
import type { Document } from '../../domain/document.ts';
import type { DocumentId, ThemeId } from '../../domain/ids.ts';
import { type Memo, targetDocument } from '../../domain/memo.ts';
import type { Span } from '../../domain/sheet.ts';
import { findHits } from '../../domain/text-hits.ts';
import type { TextPattern } from '../../domain/text-pattern.ts';
import { momentsOf } from '../time-range.ts';
import type { MemoOrder, MemosPlace } from './memos-place.ts';

/** A memo with what it stands on. */
export interface MemoEntry {
  readonly memo: Memo;
  readonly document: Document | null;
  readonly theme: Theme | null;
  /** `¶ 12`, `words in ¶ 12`, `Document`, `Theme`, `Project`. */
  readonly place: string;
  /** The title of the document or the path of the theme; empty for the project. */
  readonly of: string;
  readonly coderName: string;
}

/** A memo in the list, with the places of the words that were looked for. */
export interface ShownMemo extends MemoEntry {
  readonly marks: readonly Span[];
}

interface Named {
  readonly documents: readonly Document[];
  readonly themes: readonly Theme[];
  readonly coders: readonly Coder[];
}

const KIND_WORDS = { document: 'Document', theme: 'Theme', project: 'Project' } as const;

/** The memos with the things they stand on; what was deleted is said to be. */
export function memoEntries(
  memos: readonly Memo[],
  { documents, themes, coders }: Named,
): readonly MemoEntry[] {
  const documentsById = new Map(documents.map((document) => [document.id, document]));
  const names = new Map(coders.map(({ id, name }) => [id, name]));
  const paths = new Map(
    themes.map((theme) => [theme.id, { theme, path: pathText(themePath(themes, theme.id)) }]),
  );
  return memos.map((memo) => {
    const { target } = memo;
    const documentId = targetDocument(target);
    const document = documentId === undefined ? null : (documentsById.get(documentId) ?? null);
    const found = target.kind === 'theme' ? paths.get(target.themeId) : undefined;
    const number = 'paragraph' in target ? `¶ ${(target.paragraph + 1).toLocaleString('en')}` : '';
    const place =
      target.kind === 'paragraph'
        ? number
        : target.kind === 'evidence'
          ? `Words in ${number}`
          : KIND_WORDS[target.kind];
    const gone =
      target.kind === 'theme' ? 'deleted theme' : target.kind === 'project' ? '' : 'deleted document';
    return {
      memo,
      document,
      theme: found?.theme ?? null,
      place,
      of: document?.title ?? found?.path ?? gone,
      coderName: names.get(memo.coderId) ?? 'deleted coder',
    };
  });
}

/** Which paragraphs of the documents carry a theme: what a memo on a paragraph is about. */
export type CarriesTheme = (document: DocumentId, paragraph: number) => boolean;

/**
 * The memos that pass, in order. A theme takes its sub-themes in, and the memos on paragraphs that carry one of them;
 * words are looked for in the memo and in the name of what it stands on.
 */
export function shownMemos(
  entries: readonly MemoEntry[],
  place: MemosPlace,
  pattern: TextPattern,
  themes: readonly Theme[],
  carries: CarriesTheme,
): readonly ShownMemo[] {
  const { start, end } = momentsOf(place.time);
  const wanted = new Set<ThemeId>(place.theme === null ? [] : withDescendants(themes, place.theme));
  const isOfTheme = ({ target }: Memo): boolean =>
    target.kind === 'theme'
      ? wanted.has(target.themeId)
      : 'paragraph' in target && carries(target.documentId, target.paragraph);
  return inOrder(
    entries.filter(
      ({ memo }) =>
        (place.kinds.length === 0 || place.kinds.includes(memo.target.kind)) &&
        (place.coder === null || memo.coderId === place.coder) &&
        (place.document === null || targetDocument(memo.target) === place.document) &&
        (place.theme === null || isOfTheme(memo)) &&
        memo.changedAt >= start &&
        memo.changedAt < end,
    ),
    place.order,
  ).flatMap((entry) => {
    const marks = marksIn(entry, pattern);
    return marks === null ? [] : [{ ...entry, marks }];
  });
}

/** Where the words stand in the memo; null where they are neither there nor in the name of what it stands on. */
function marksIn({ memo, of }: MemoEntry, pattern: TextPattern): readonly Span[] | null {
  if (pattern.clauses.length === 0) return [];
  const text = `${memo.text}\n${of}`;
  const marks: Span[] = [];
  const whole = { text, starts: Uint32Array.of(0), ends: Uint32Array.of(text.length) };
  findHits(
    pattern,
    whole,
    () => true,
    (_, start, end) => marks.push({ start, end }),
  );
  return marks.length === 0 ? null : marks.filter((mark) => mark.end <= memo.text.length);
}

const BY_NAME = new Intl.Collator(undefined, { numeric: true });

const newestFirst = (a: MemoEntry, b: MemoEntry): number =>
  b.memo.changedAt - a.memo.changedAt || b.memo.id - a.memo.id;

function placeOf({ memo: { target } }: MemoEntry): number {
  if (target.kind === 'evidence') return target.paragraph + 0.5;
  return target.kind === 'paragraph' ? target.paragraph : -1;
}

const COMPARE = {
  changed: newestFirst,
  oldest: (a, b) => a.memo.madeAt - b.memo.madeAt || a.memo.id - b.memo.id,
  place: (a, b) =>
    Number(b.document === null) - Number(a.document === null) ||
    BY_NAME.compare(a.of, b.of) ||
    (a.document?.id ?? 0) - (b.document?.id ?? 0) ||
    placeOf(a) - placeOf(b) ||
    newestFirst(a, b),
  theme: (a, b) =>
    Number(a.theme === null) - Number(b.theme === null) || BY_NAME.compare(a.of, b.of) || newestFirst(a, b),
} as const satisfies Record<MemoOrder, (a: MemoEntry, b: MemoEntry) => number>;

const inOrder = (entries: readonly MemoEntry[], order: MemoOrder): readonly MemoEntry[] =>
  [...entries].sort(COMPARE[order]);
