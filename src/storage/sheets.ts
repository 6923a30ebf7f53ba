import type { CoderId, DocumentId, ThemeId } from '../domain/ids.ts';
import { asInstant } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import {
  emptySheet,
  type ParagraphSheet,
  paragraphSheet,
  type Sheet,
  type Span,
  type Voice,
  withEvidence,
  withoutTheme,
  withRead,
  withTheme,
  withVoice,
} from '../domain/sheet.ts';
import type { ParagraphRef, Wish } from '../domain/wish.ts';
import type { ProjectDatabase } from './database.ts';
import { attempted, found, notFound } from './expected-failures.ts';
import { transact } from './perform.ts';
import { type AsOf, type Facts, OutOfDate, readFacts } from './remembered.ts';
import type { Store } from './store.ts';

/** What the coder did on the document; an empty sheet where that is nothing. */
export async function getSheet(store: Store, documentId: DocumentId, coder: CoderId): Promise<Sheet> {
  const since = store.remembered.facts?.since;
  const stored = await store.database.rows('sheets').get([documentId, coder]);
  const sheet = stored ?? emptySheet(documentId, coder);
  if (since !== undefined) store.remembered.keepSheet(sheet, since);
  return sheet;
}

/** Every coder's sheet of the document, those with nothing left out. */
export async function listSheets(store: Store, documentId: DocumentId): Promise<readonly Sheet[]> {
  return store.database
    .rows('sheets')
    .where('[documentId+coderId]')
    .between([documentId, 0], [documentId, Number.POSITIVE_INFINITY])
    .toArray();
}

/** All sheets of the project, by document, then coder. */
export async function readAllSheets(store: Store): Promise<readonly Sheet[]> {
  return store.database.rows('sheets').toArray();
}

interface Place {
  readonly coder: CoderId;
  readonly at: ParagraphRef;
}

interface Said {
  readonly paragraph: ParagraphSheet;
  readonly wish: Wish;
}

async function factsFor(store: Store, { coder }: Place, theme: ThemeId | null): Promise<AsOf<Facts>> {
  const knows = ({ value }: AsOf<Facts>): boolean =>
    value.coders.has(coder) && (theme === null || value.themeNames.has(theme));
  const known = store.remembered.facts;
  if (known && knows(known)) return known;
  const read = await readFacts(store.database);
  store.remembered.keepFacts(read.value, read.since);
  if (!read.value.coders.has(coder)) throw notFound('The coder');
  if (!knows(read)) throw notFound('The theme');
  return read;
}

// What lies before a paragraph that the sheet speaks of is there: a sheet goes with its document.
async function checkParagraph(database: ProjectDatabase, sheet: Sheet, paragraph: number): Promise<void> {
  const last = Math.max(sheet.paragraph.at(-1) ?? -1, sheet.read.at(-1) ?? -1);
  if (paragraph >= 0 && paragraph <= last) return;
  const { paragraphCount } = found(await database.rows('documents').get(sheet.documentId), 'The document');
  if (paragraph < 0 || paragraph >= paragraphCount) throw notFound('The paragraph');
}

type Anew = (said: ParagraphSheet, name: string, version: number) => Said;

/** One paragraph said anew; `anew` sees what was said before, the theme's name and the codebook's version. */
async function sayAnew(store: Store, place: Place, theme: ThemeId | null, anew: Anew): Promise<Result<void>> {
  const known = await attempted(() => factsFor(store, place, theme));
  if (!known.ok) return known;
  try {
    return await sayKnowing(store, place, known.value, (said, facts) =>
      anew(said, (theme === null ? undefined : facts.themeNames.get(theme)) ?? '', facts.codebookVersion),
    );
  } catch (error) {
    if (!(error instanceof OutOfDate)) throw error;
    store.remembered.forget();
    return sayAnew(store, place, theme, anew);
  }
}

/** Throws `OutOfDate` where another wish has changed what is remembered. */
async function sayKnowing(
  store: Store,
  { coder, at }: Place,
  facts: AsOf<Facts>,
  anew: (said: ParagraphSheet, facts: Facts) => Said,
): Promise<Result<void>> {
  const { remembered } = store;
  const seen = remembered.takeSheet(at.documentId, coder);
  const relies = seen
    ? { since: Math.min(facts.since, seen.since), documentId: at.documentId }
    : { since: facts.since, documentId: null };
  const result = await transact(
    store.database,
    ['sheets', 'documents'],
    { coder, relies },
    async (recorder, database) => {
      const sheet = seen?.value ?? (await recorder.readSheet(at.documentId, coder));
      await checkParagraph(database, sheet, at.paragraph);
      const said = anew(paragraphSheet(sheet, at.paragraph), facts.value);
      return { wish: said.wish, value: recorder.changeSheet(sheet, [said.paragraph]) };
    },
  );
  if (!result.ok) return result;
  const { change, value } = result.value;
  if (change) {
    remembered.keepFacts(facts.value, change.seq);
    remembered.keepSheet(value, change.seq);
    store.announce(change);
  }
  return ok(undefined);
}

/** Puts a theme on a paragraph. Where it already is, evidence is added and a given voice set. */
export function applyTheme(
  store: Store,
  coder: CoderId,
  at: ParagraphRef,
  theme: ThemeId,
  options: { readonly voice?: Voice; readonly evidence?: readonly Span[] } = {},
): Promise<Result<void>> {
  const madeAt = asInstant(Date.now());
  const evidence = (options.evidence ?? []).length > 0;
  return sayAnew(store, { coder, at }, theme, (said, name, version) => ({
    paragraph: withTheme(said, theme, { ...options, version, madeAt }),
    wish: { kind: 'apply theme', at, theme, name, evidence },
  }));
}

/** Takes a theme off a paragraph; the paragraph is unread when that was its last one. */
export const removeTheme = (
  store: Store,
  coder: CoderId,
  at: ParagraphRef,
  theme: ThemeId,
): Promise<Result<void>> =>
  sayAnew(store, { coder, at }, theme, (said, name) => ({
    paragraph: withoutTheme(said, theme),
    wish: { kind: 'remove theme', at, theme, name },
  }));

/** Sets the voice of a coding; nothing happens where the paragraph lacks the theme. */
export const setVoice = (
  store: Store,
  coder: CoderId,
  at: ParagraphRef,
  theme: ThemeId,
  voice: Voice,
): Promise<Result<void>> =>
  sayAnew(store, { coder, at }, theme, (said, name) => ({
    paragraph: withVoice(said, theme, voice),
    wish: { kind: 'set voice', at, theme, name, voice },
  }));

/** Replaces the evidence of a coding; nothing happens where the paragraph lacks the theme. */
export const setEvidence = (
  store: Store,
  coder: CoderId,
  at: ParagraphRef,
  theme: ThemeId,
  spans: readonly Span[],
): Promise<Result<void>> =>
  sayAnew(store, { coder, at }, theme, (said, name) => ({
    paragraph: withEvidence(said, theme, spans),
    wish: { kind: 'set evidence', at, theme, name },
  }));

/** Marks a paragraph as read without a theme, or as unread; nothing happens where it carries themes. */
export const markRead = (
  store: Store,
  coder: CoderId,
  at: ParagraphRef,
  read: boolean,
): Promise<Result<void>> =>
  sayAnew(store, { coder, at }, null, (said) => ({
    paragraph: withRead(said, read),
    wish: { kind: 'mark read', at, read },
  }));
