import { carriedMemos, isPlaced } from '../domain/carried-memos.ts';
import { carriedSheet } from '../domain/carried-sheet.ts';
import { freeKey, type Theme } from '../domain/codebook.ts';
import type { Coder } from '../domain/coder.ts';
import { type Document, type DocumentText, paragraphText } from '../domain/document.ts';
import {
  asCoderId,
  asMemoId,
  asThemeId,
  type CoderId,
  type DocumentId,
  type Guid,
  type ThemeId,
} from '../domain/ids.ts';
import { type MemoTarget, sameTarget } from '../domain/memo.ts';
import type { MergePlan } from '../domain/merge-plan.ts';
import {
  type MemoThere,
  type MergeQuestion,
  type MergeSide,
  refusal,
  type SaidThere,
} from '../domain/merge-questions.ts';
import { alignedParagraphs } from '../domain/paragraph-alignment.ts';
import type { Result } from '../domain/result.ts';
import { type ParagraphSheet, paragraphSheet, paragraphsIn, spansWithin } from '../domain/sheet.ts';
import type { ProjectDatabase } from './database.ts';
import { refused } from './expected-failures.ts';
import { readMeta, takeIds } from './meta.ts';
import { BY_CURRENT_CODER, perform } from './perform.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import { documentAfter } from './text-rewriting.ts';

/** What was decided of a plan's questions, by their keys; the suggestion stands where nothing was. */
export type MergeDecisions = ReadonlyMap<string, MergeSide>;

export interface Merged {
  readonly coders: number;
  readonly themes: number;
  readonly paragraphs: number;
  readonly memos: number;
}

const TABLES = ['coders', 'themes', 'sheets', 'memos', 'documents', 'texts'] as const;

const CHANGED = 'The project was changed meanwhile. Nothing was merged; open the packet again.';

/**
 * Carries a merge out as one wish: new coders and themes, what was taken over, what was decided. Refused where the
 * project was changed after the plan was made. The same plan's packet merged again changes nothing.
 */
export async function mergePacket(
  store: Store,
  plan: MergePlan,
  decisions: MergeDecisions,
  name: string,
): Promise<Result<Merged>> {
  const side = (question: MergeQuestion): MergeSide => decisions.get(question.key) ?? question.suggested;
  const chosen = plan.questions.filter((question) => side(question) === 'there');
  const declined = plan.questions.filter((question) => side(question) === 'here');
  const texts = await Promise.all(
    chosen.flatMap((question) => (question.kind === 'text' ? [textAfter(question)] : [])),
  );
  return perform(store, TABLES, BY_CURRENT_CODER, async (recorder, database) => {
    const last = await database.history.orderBy('seq').last();
    if ((last?.seq ?? 0) !== plan.since) throw refused(CHANGED);
    const coders = await addCoders(recorder, database, plan.newCoders);
    const themes = await addThemes(recorder, database, plan);
    for (const question of chosen)
      if (question.kind === 'theme') await changeTheme(recorder, database, question, themes);
    const said = [...plan.taken, ...chosen.flatMap((one) => (one.kind === 'said' ? [one.there] : []))];
    await say(recorder, database, plan, said, { coders, themes });
    const memos = [...plan.memos, ...chosen.flatMap((one) => (one.kind === 'memo' ? [one.there] : []))];
    await writeMemos(recorder, database, plan, memos, { coders, themes });
    for (const after of texts) await replaceText(recorder, database, after);
    await remember(recorder, database, declined);
    const paragraphs = said.length;
    return {
      wish: { kind: 'merge packet', name, paragraphs },
      value: {
        coders: plan.newCoders.length,
        themes: plan.newThemes.length,
        paragraphs,
        memos: memos.length,
      },
    };
  });
}

interface TextAfter {
  readonly document: Document;
  readonly before: DocumentText;
  readonly after: DocumentText;
}

async function textAfter(question: Extract<MergeQuestion, { kind: 'text' }>): Promise<TextAfter> {
  const { document, here, there } = question;
  const after = { ...there, documentId: document.id };
  return { document: await documentAfter({ document, text: here }, { text: after }), before: here, after };
}

async function addCoders(
  recorder: Recorder,
  database: ProjectDatabase,
  added: readonly Coder[],
): Promise<ReadonlyMap<Guid, CoderId>> {
  const known = await database.rows('coders').toArray();
  const ids = new Map(known.map(({ guid, id }) => [guid, id]));
  const names = new Set(known.map(({ name }) => name));
  for (const coder of added) {
    const id = asCoderId(await takeIds(database, 'next coder'));
    let name = coder.name;
    for (let n = 2; names.has(name); n++) name = `${coder.name} (${n})`;
    names.add(name);
    ids.set(coder.guid, id);
    await recorder.add('coders', [{ ...coder, id, name }]);
  }
  return ids;
}

async function addThemes(
  recorder: Recorder,
  database: ProjectDatabase,
  { newThemes: added, version }: MergePlan,
): Promise<ReadonlyMap<Guid, ThemeId>> {
  const known = await database.rows('themes').toArray();
  const ids = new Map(known.map(({ guid, id }) => [guid, id]));
  if (added.length === 0) return ids;
  const first = await takeIds(database, 'next theme', added.length);
  for (const [i, { theme }] of added.entries()) ids.set(theme.guid, asThemeId(first + i));
  const keys = new Set(known.map(({ key }) => key));
  let order = Math.max(0, ...known.map((theme) => theme.order));
  const rows = added.map(({ theme, parent }): Theme => {
    const isFree = theme.key === null || !keys.has(theme.key);
    const key = isFree ? theme.key : freeKey(theme.name, keys);
    keys.add(key);
    return {
      ...theme,
      id: ids.get(theme.guid) ?? theme.id,
      parent: parent === null ? null : (ids.get(parent) ?? null),
      order: ++order,
      key,
      // No newer than its codings, which get the version of the hand-out at most: they were made under this very meaning.
      meaningVersion: Math.min(theme.meaningVersion, version),
    };
  });
  await recorder.add('themes', rows);
  return ids;
}

/** Takes name, place, colour and definition of a theme from the other side; another definition is another meaning. */
async function changeTheme(
  recorder: Recorder,
  database: ProjectDatabase,
  { here, there, parentThere }: Extract<MergeQuestion, { kind: 'theme' }>,
  ids: ReadonlyMap<Guid, ThemeId>,
): Promise<void> {
  const themes = await database.rows('themes').toArray();
  const isHeld = themes.some(({ key, id }) => key !== null && key === there.key && id !== here.id);
  const isMeant = JSON.stringify(here.definition) === JSON.stringify(there.definition);
  let { meaningVersion } = here;
  if (!isMeant) {
    meaningVersion = ((await readMeta(database, 'codebook version')) ?? 1) + 1;
    await recorder.put('meta', [{ key: 'codebook version', value: meaningVersion }]);
  }
  await recorder.put('themes', [
    {
      ...here,
      name: there.name,
      colour: there.colour,
      definition: there.definition,
      retired: there.retired,
      parent: parentThere === null ? null : (ids.get(parentThere) ?? null),
      key: isHeld ? here.key : there.key,
      meaningVersion,
    },
  ]);
}

interface Ids {
  readonly coders: ReadonlyMap<Guid, CoderId>;
  readonly themes: ReadonlyMap<Guid, ThemeId>;
}

/** Puts statements on the sheets of their coders. Codings get no newer version than that of the hand-out. */
async function say(
  recorder: Recorder,
  database: ProjectDatabase,
  plan: MergePlan,
  said: readonly SaidThere[],
  { coders, themes }: Ids,
): Promise<void> {
  const documents = new Map([...plan.documentOf.values()].map((document) => [document.guid, document.id]));
  const sheets = new Map<string, { documentId: DocumentId; coder: CoderId; anew: ParagraphSheet[] }>();
  for (const one of said) {
    const documentId = documents.get(one.document);
    const coder = coders.get(one.coder);
    if (documentId === undefined || coder === undefined) continue;
    const key = `${documentId} ${coder}`;
    const own = sheets.get(key) ?? { documentId, coder, anew: [] };
    sheets.set(key, own);
    own.anew.push({
      paragraph: one.paragraph,
      read: one.said.read,
      codings: one.said.codings.flatMap(({ theme, ...coding }) => {
        const id = themes.get(theme);
        return id === undefined
          ? []
          : [{ ...coding, theme: id, version: Math.min(coding.version, plan.version) }];
      }),
    });
  }
  for (const { documentId, coder, anew } of sheets.values()) {
    const text = await database.rows('texts').get(documentId);
    const sheet = await recorder.readSheet(documentId, coder);
    recorder.changeSheet(
      sheet,
      anew.flatMap((paragraph) => {
        const start = text?.starts[paragraph.paragraph];
        const end = text?.ends[paragraph.paragraph];
        if (start === undefined || end === undefined) return [];
        const codings = paragraph.codings.map((coding) => ({
          ...coding,
          evidence: spansWithin(coding.evidence, { start, end }),
        }));
        return [{ ...paragraph, codings }];
      }),
    );
  }
  await recorder.written();
}

async function writeMemos(
  recorder: Recorder,
  database: ProjectDatabase,
  plan: MergePlan,
  memos: readonly MemoThere[],
  { coders }: Ids,
): Promise<void> {
  const known = await database.rows('memos').toArray();
  const themeIds = new Map((await database.rows('themes').toArray()).map(({ guid, id }) => [guid, id]));
  for (const { memo, coder, themeGuid } of memos) {
    const coderId = coders.get(coder);
    const target = targetHere(memo.target, plan, themeGuid === null ? undefined : themeIds.get(themeGuid));
    if (coderId === undefined || target === undefined) continue;
    const old = known.find((one) => one.coderId === coderId && sameTarget(one.target, target));
    const id = old?.id ?? asMemoId(await takeIds(database, 'next memo'));
    await recorder.put('memos', [{ ...memo, ...(old && { guid: old.guid }), id, coderId, target }]);
  }
}

/** What a memo of the other side stands on in this project's numbers; undefined where that is not here. */
function targetHere(
  target: MemoTarget,
  plan: MergePlan,
  themeId: ThemeId | undefined,
): MemoTarget | undefined {
  if (target.kind === 'project') return target;
  if (target.kind === 'theme') return themeId === undefined ? undefined : { kind: 'theme', themeId };
  const document = plan.documentOf.get(target.documentId);
  return document && { ...target, documentId: document.id };
}

/** Puts the other side's text in place of this one's, with everything said on the old one where it now stands. */
async function replaceText(
  recorder: Recorder,
  database: ProjectDatabase,
  { document, before, after }: TextAfter,
): Promise<void> {
  const paragraphs = (text: DocumentText) => Array.from(text.starts, (_, i) => paragraphText(text, i));
  const moves = alignedParagraphs(paragraphs(before), paragraphs(after)).map(({ to }) => to);
  const sheets = (await database.rows('sheets').toArray()).filter(
    (sheet) => sheet.documentId === document.id,
  );
  for (const sheet of sheets) {
    const carried = carriedSheet(sheet, before, after, moves);
    const gone = paragraphsIn(sheet).filter((paragraph) => !paragraphsIn(carried).includes(paragraph));
    recorder.changeSheet(sheet, [
      ...gone.map((paragraph) => ({ paragraph, read: false, codings: [] })),
      ...paragraphsIn(carried).map((paragraph) => paragraphSheet(carried, paragraph)),
    ]);
  }
  await recorder.written();
  const memos = (await database.rows('memos').toArray()).filter(
    (memo) => isPlaced(memo) && memo.target.documentId === document.id,
  );
  const { kept, joined, dropped } = carriedMemos(memos.filter(isPlaced), before, after, moves);
  await recorder.put('memos', kept);
  await recorder.delete('memos', [...joined, ...dropped]);
  await recorder.put('documents', [document]);
  await recorder.put('texts', [after]);
}

async function remember(
  recorder: Recorder,
  database: ProjectDatabase,
  declined: readonly MergeQuestion[],
): Promise<void> {
  if (declined.length === 0) return;
  const known = (await readMeta(database, 'refused in merges')) ?? [];
  const value = [...new Set([...known, ...declined.map(({ key, print }) => refusal(key, print))])];
  if (value.length > known.length) await recorder.put('meta', [{ key: 'refused in merges', value }]);
}
