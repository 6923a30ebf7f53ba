import type { CoderId, DocumentId, ThemeId } from '../domain/ids.ts';
import { asInstant } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import {
  emptySheet,
  type Making,
  type ParagraphSheet,
  paragraphSheet,
  type Sheet,
  type Span,
  spansWithin,
  type Voice,
  type Weight,
  withEvidence,
  withoutTheme,
  withRead,
  withTheme,
  withVoice,
  withWeight,
} from '../domain/sheet.ts';
import type { ParagraphRef, Wish } from '../domain/wish.ts';
import type { ProjectDatabase } from './database.ts';
import { attempted, found, notFound, refused } from './expected-failures.ts';
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
export const listSheets = (store: Store, documentId: DocumentId): Promise<readonly Sheet[]> =>
  listSheetsBetween(store, documentId, documentId);

/** Every coder's sheets of the documents with these numbers and those between, by document, then coder: one read. */
export async function listSheetsBetween(
  store: Store,
  first: DocumentId,
  last: DocumentId,
): Promise<readonly Sheet[]> {
  return store.database
    .rows('sheets')
    .where('[documentId+coderId]')
    .between([first, 0], [last, Number.POSITIVE_INFINITY])
    .toArray();
}

/** One coder's sheets of these documents, in the order of the ids; an empty one where the coder did nothing. */
export async function listCoderSheets(
  store: Store,
  coder: CoderId,
  documentIds: readonly DocumentId[],
): Promise<readonly Sheet[]> {
  const sheets = await store.database.rows('sheets').bulkGet(documentIds.map((id) => [id, coder]));
  return documentIds.map((id, i) => sheets[i] ?? emptySheet(id, coder));
}

/** All sheets of the project, by document, then coder. */
export async function readAllSheets(store: Store): Promise<readonly Sheet[]> {
  return store.database.rows('sheets').toArray();
}

interface Place {
  readonly coder: CoderId;
  readonly at: ParagraphRef;
}

/** Evidence outside of its paragraph is cut at the paragraph's edges, and refused where nothing of it is inside. */
async function insideParagraph(
  database: ProjectDatabase,
  { documentId, paragraph }: ParagraphRef,
  spans: readonly Span[],
): Promise<readonly Span[]> {
  if (spans.length === 0) return spans;
  const { starts, ends } = found(await database.rows('texts').get(documentId), 'The document');
  const start = starts[paragraph];
  const end = ends[paragraph];
  if (start === undefined || end === undefined) throw notFound('The paragraph');
  const inside = spansWithin(spans, { start, end });
  if (inside.length === 0)
    throw refused(`The evidence lies outside of ¶ ${paragraph + 1}. Nothing was stored.`);
  return inside;
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

type Anew = (said: ParagraphSheet, name: string, version: number, evidence: readonly Span[]) => Said;

/**
 * One paragraph said anew; `anew` sees what was said before, the theme's name, the codebook's version, and of the
 * evidence given what lies inside the paragraph.
 */
function sayAnew(
  store: Store,
  place: Place,
  theme: ThemeId | null,
  anew: Anew,
  evidence: readonly Span[] = [],
): Promise<Result<void>> {
  return store.inTurn(() => sayOrRetry(store, place, theme, anew, evidence));
}

async function sayOrRetry(
  store: Store,
  place: Place,
  theme: ThemeId | null,
  anew: Anew,
  evidence: readonly Span[],
): Promise<Result<void>> {
  const known = await attempted(() => factsFor(store, place, theme));
  if (!known.ok) return known;
  try {
    return await sayKnowing(store, place, known.value, evidence, (said, facts, inside) => {
      const name = (theme === null ? undefined : facts.themeNames.get(theme)) ?? '';
      return anew(said, name, facts.codebookVersion, inside);
    });
  } catch (error) {
    if (!(error instanceof OutOfDate)) throw error;
    store.remembered.forget();
    return sayOrRetry(store, place, theme, anew, evidence);
  }
}

/** Throws `OutOfDate` where another wish has changed what is remembered. */
async function sayKnowing(
  store: Store,
  { coder, at }: Place,
  facts: AsOf<Facts>,
  evidence: readonly Span[],
  anew: (said: ParagraphSheet, facts: Facts, evidence: readonly Span[]) => Said,
): Promise<Result<void>> {
  const { remembered } = store;
  const seen = remembered.takeSheet(at.documentId, coder);
  const relies = seen
    ? { since: Math.min(facts.since, seen.since), documentId: at.documentId }
    : { since: facts.since, documentId: null };
  const result = await transact(
    store.database,
    evidence.length === 0 ? ['sheets', 'documents'] : ['sheets', 'documents', 'texts'],
    { coder, relies },
    async (recorder, database) => {
      const sheet = seen?.value ?? (await recorder.readSheet(at.documentId, coder));
      await checkParagraph(database, sheet, at.paragraph);
      const inside = await insideParagraph(database, at, evidence);
      const said = anew(paragraphSheet(sheet, at.paragraph), facts.value, inside);
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

/**
 * Puts a theme on a paragraph. Where it already is, evidence is added and a given voice set. Evidence is cut at the
 * paragraph's edges; refused where all of it lies outside.
 */
export function applyTheme(
  store: Store,
  coder: CoderId,
  at: ParagraphRef,
  theme: ThemeId,
  options: Pick<Making, 'voice' | 'weight' | 'origin' | 'evidence'> = {},
): Promise<Result<void>> {
  const madeAt = asInstant(Date.now());
  const anew: Anew = (said, name, version, evidence) => ({
    paragraph: withTheme(said, theme, { ...options, evidence, version, madeAt }),
    wish: { kind: 'apply theme', at, theme, name, evidence: evidence.length > 0 },
  });
  return sayAnew(store, { coder, at }, theme, anew, options.evidence);
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

/** Sets how much a theme weighs in its paragraph, 0 for nothing said; nothing happens where the paragraph lacks the theme. */
export const setWeight = (
  store: Store,
  coder: CoderId,
  at: ParagraphRef,
  theme: ThemeId,
  weight: Weight,
): Promise<Result<void>> =>
  sayAnew(store, { coder, at }, theme, (said, name) => ({
    paragraph: withWeight(said, theme, weight),
    wish: { kind: 'set weight', at, theme, name, weight },
  }));

/**
 * Replaces the evidence of a coding; nothing happens where the paragraph lacks the theme. Evidence is cut at the
 * paragraph's edges; refused where all of it lies outside.
 */
export const setEvidence = (
  store: Store,
  coder: CoderId,
  at: ParagraphRef,
  theme: ThemeId,
  spans: readonly Span[],
): Promise<Result<void>> => {
  const anew: Anew = (said, name, _version, evidence) => ({
    paragraph: withEvidence(said, theme, evidence),
    wish: { kind: 'set evidence', at, theme, name },
  });
  return sayAnew(store, { coder, at }, theme, anew, spans);
};

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
