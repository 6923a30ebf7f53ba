import type { Coder } from '../domain/coder.ts';
import { majorityOf, settledParagraph, standingOf } from '../domain/disagreement-decision.ts';
import {
  asCoderId,
  asGuid,
  asInstant,
  asMemoId,
  type CoderId,
  type Guid,
  type ThemeId,
} from '../domain/ids.ts';
import { sameTarget } from '../domain/memo.ts';
import type { Result } from '../domain/result.ts';
import { type ParagraphSheet, paragraphSheet, paragraphState } from '../domain/sheet.ts';
import { nextColour } from '../domain/theme-colour.ts';
import type { ParagraphRef } from '../domain/wish.ts';
import type { ProjectDatabase } from './database.ts';
import { found, notFound } from './expected-failures.ts';
import { readMeta, takeIds } from './meta.ts';
import { BY_CURRENT_CODER, done, perform } from './perform.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';

const TABLES = ['coders', 'sheets', 'documents', 'themes', 'memos'] as const;

export const ADJUDICATION_NAME = 'Adjudicated';

/** The coder whose sheets hold what was settled; made with the first paragraph. */
async function adjudication(recorder: Recorder, database: ProjectDatabase, guid: Guid): Promise<CoderId> {
  const coders = await database.rows('coders').toArray();
  const known = coders.find(({ kind }) => kind === 'adjudication');
  if (known) return known.id;
  const names = new Set(coders.map(({ name }) => name));
  let name = ADJUDICATION_NAME;
  for (let n = 2; names.has(name); n++) name = `${ADJUDICATION_NAME} ${n}`;
  const coder: Coder = {
    id: asCoderId(await takeIds(database, 'next coder')),
    guid,
    name,
    kind: 'adjudication',
    colour: nextColour(coders.map(({ colour }) => colour)),
    note: '',
  };
  await recorder.add('coders', [coder]);
  return coder.id;
}

/** What each of the coders says of a paragraph. */
const saidBy = (
  recorder: Recorder,
  { documentId, paragraph }: ParagraphRef,
  coders: readonly CoderId[],
): Promise<readonly ParagraphSheet[]> =>
  Promise.all(
    coders.map(async (coder) => paragraphSheet(await recorder.readSheet(documentId, coder), paragraph)),
  );

async function checkPlace(database: ProjectDatabase, { documentId, paragraph }: ParagraphRef): Promise<void> {
  const document = found(await database.rows('documents').get(documentId), 'The document');
  if (paragraph < 0 || paragraph >= document.paragraphCount) throw notFound('The paragraph');
}

export interface Decision {
  readonly at: ParagraphRef;
  /** What the paragraph carries after all; empty for read, no theme. */
  readonly themes: readonly ThemeId[];
  /** Why; kept as the adjudication's memo on the paragraph. Blank leaves an earlier one. */
  readonly reason: string;
}

/**
 * Settles a paragraph on the adjudicated sheet, which is made where there is none yet; the coders' own sheets stay.
 * Evidence, voice and weight come from those of `coders` who applied the theme.
 */
export function settleParagraph(
  store: Store,
  { at, themes, reason }: Decision,
  coders: readonly CoderId[],
): Promise<Result<void>> {
  const [guid, memoGuid] = [asGuid(crypto.randomUUID()), asGuid(crypto.randomUUID())];
  const madeAt = asInstant(Date.now());
  return perform(store, TABLES, BY_CURRENT_CODER, async (recorder, database) => {
    await checkPlace(database, at);
    for (const theme of await database.rows('themes').bulkGet([...themes])) found(theme, 'The theme');
    const coder = await adjudication(recorder, database, guid);
    const version = (await readMeta(database, 'codebook version')) ?? 1;
    const said = await saidBy(recorder, at, coders);
    const sheet = await recorder.readSheet(at.documentId, coder);
    recorder.changeSheet(sheet, [settledParagraph(at.paragraph, themes, said, { version, madeAt })]);
    if (reason.trim() !== '') {
      const target = { kind: 'paragraph', ...at } as const;
      const memos = await database.rows('memos').toArray();
      const old = memos.find((memo) => memo.coderId === coder && sameTarget(memo.target, target));
      const id = old?.id ?? asMemoId(await takeIds(database, 'next memo'));
      const memo = old ?? { id, guid: memoGuid, target, coderId: coder, madeAt };
      await recorder.put('memos', [{ ...memo, text: reason.trim(), changedAt: madeAt }]);
    }
    return done({ kind: 'settle paragraph', at, themes: themes.length });
  });
}

/** Takes a paragraph off the adjudicated sheet, with the reason; nothing happens where it was never settled. */
export function openParagraphAgain(store: Store, at: ParagraphRef): Promise<Result<void>> {
  return perform(store, TABLES, BY_CURRENT_CODER, async (recorder, database) => {
    const coders = await database.rows('coders').toArray();
    const coder = coders.find(({ kind }) => kind === 'adjudication');
    if (coder) {
      const sheet = await recorder.readSheet(at.documentId, coder.id);
      recorder.changeSheet(sheet, [{ paragraph: at.paragraph, read: false, codings: [] }]);
      const target = { kind: 'paragraph', ...at } as const;
      const memos = await database.rows('memos').toArray();
      const going = memos.filter((memo) => memo.coderId === coder.id && sameTarget(memo.target, target));
      await recorder.delete(
        'memos',
        going.map(({ id }) => id),
      );
    }
    return done({ kind: 'open paragraph again', at });
  });
}

/**
 * Settles at once all these paragraphs that are not settled yet: by `agreement` those on which all readers have the
 * same themes, by `majority` those of which more than half of three or more readers decide every theme. Gives how
 * many were settled; the others stay open.
 */
export function settleMany(
  store: Store,
  places: readonly ParagraphRef[],
  coders: readonly CoderId[],
  by: 'agreement' | 'majority',
): Promise<Result<number>> {
  const guid = asGuid(crypto.randomUUID());
  const madeAt = asInstant(Date.now());
  return perform(store, TABLES, BY_CURRENT_CODER, async (recorder, database) => {
    const version = (await readMeta(database, 'codebook version')) ?? 1;
    const byDocument = placesByDocument(places);
    let coder: CoderId | undefined;
    let paragraphs = 0;
    for (const [documentId, own] of byDocument) {
      const document = await database.rows('documents').get(documentId);
      if (!document) continue;
      const sheets = await Promise.all(coders.map((one) => recorder.readSheet(documentId, one)));
      coder ??= await adjudication(recorder, database, guid);
      const settled = await recorder.readSheet(documentId, coder);
      const said = own.flatMap(({ paragraph }): readonly ParagraphSheet[] => {
        if (paragraph >= document.paragraphCount || paragraphState(settled, paragraph) !== 'unread')
          return [];
        const given = sheets.map((sheet) => paragraphSheet(sheet, paragraph));
        const standing = standingOf(given);
        if (standing.readers < 2) return [];
        const themes =
          by === 'majority' ? majorityOf(standing) : standing.disputed.length === 0 ? standing.agreed : null;
        return themes === null ? [] : [settledParagraph(paragraph, themes, given, { version, madeAt })];
      });
      paragraphs += said.length;
      recorder.changeSheet(settled, said);
    }
    return { wish: { kind: 'settle many', paragraphs, by }, value: paragraphs };
  });
}

function placesByDocument(
  places: readonly ParagraphRef[],
): ReadonlyMap<ParagraphRef['documentId'], readonly ParagraphRef[]> {
  const found = new Map<ParagraphRef['documentId'], ParagraphRef[]>();
  for (const place of places) {
    const own = found.get(place.documentId);
    if (own) own.push(place);
    else found.set(place.documentId, [place]);
  }
  return found;
}
