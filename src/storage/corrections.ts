import { carriedMemos, type PlacedMemo } from '../domain/carried-memos.ts';
import { carriedSheet, type ParagraphMoves } from '../domain/carried-sheet.ts';
import {
  type ChangedEvidence,
  correctedSheet,
  correctedText,
  soundParagraph,
} from '../domain/corrected-text.ts';
import {
  type DivisionRule,
  type DocumentText,
  type NewDocument,
  paragraphText,
  RULE_NAMES,
} from '../domain/document.ts';
import type { CoderId, DocumentId } from '../domain/ids.ts';
import { sameTarget } from '../domain/memo.ts';
import type { Result } from '../domain/result.ts';
import { paragraphsIn, type Sheet } from '../domain/sheet.ts';
import { notFound, refused } from './expected-failures.ts';
import { done } from './perform.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import { rewriteText } from './text-rewriting.ts';

/** Evidence that a correction did not leave on its very words, and whose it is. */
export interface ToldEvidence extends ChangedEvidence {
  readonly coderId: CoderId;
}

const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * Puts other words in place of a paragraph's. Paragraphs keep their numbers and every coding its paragraph; the evidence of
 * all coders moves with its words, and what could not stay on them is given back. Refused where no word would be left.
 */
export function correctParagraph(
  store: Store,
  documentId: DocumentId,
  paragraph: number,
  newText: string,
): Promise<Result<readonly ToldEvidence[]>> {
  const after = soundParagraph(newText);
  return rewriteText(store, documentId, ({ document, text }) => {
    if (paragraph < 0 || paragraph >= text.starts.length) throw notFound('The paragraph');
    if (!HAS_WORD.test(after)) throw refused('A paragraph needs at least one word. Nothing was stored.');
    const isSame = after === paragraphText(text, paragraph);
    const anew = isSame ? text : correctedText(text, paragraph, after);
    return {
      text: anew,
      async also(recorder, sheets) {
        const corrected = sheets.map((sheet) => correctedSheet(sheet, text, paragraph, after));
        if (!isSame) {
          await recorder.put(
            'sheets',
            corrected.map(({ sheet }) => sheet),
          );
          const stays = Array.from(text.starts, (_, i) => i);
          await carryMemos(recorder, text, anew, stays);
        }
        const value = corrected.flatMap(({ sheet, changed }) =>
          changed.map((evidence) => ({ ...evidence, coderId: sheet.coderId })),
        );
        const { title } = document;
        return { wish: { kind: 'correct paragraph', at: { documentId, paragraph }, title }, value };
      },
    };
  });
}

/** Another division of a text that stays as it is. */
export interface NewDivision {
  readonly rule: DivisionRule;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Divides a document anew that nobody has coded, read or remarked on by paragraph; refused where somebody has. */
export function divideAnew(
  store: Store,
  documentId: DocumentId,
  { rule, starts, ends }: NewDivision,
): Promise<Result<void>> {
  return rewriteText(store, documentId, ({ document, text }) => {
    if ((ends.at(-1) ?? 0) > text.text.length)
      throw refused('The text was changed meanwhile. Nothing was stored.');
    return {
      text: { ...text, starts, ends },
      source: { ...document.source, rule },
      async also(recorder, sheets) {
        const memos = await recorder.readMemosOn(documentId);
        if (sheets.some((sheet) => paragraphsIn(sheet).length > 0) || memos.length > 0)
          throw refused(
            'Its paragraphs already carry codings, read marks or memos, which go by their numbers. Nothing was stored.',
          );
        return done({ kind: 'divide anew', documentId, title: document.title, rule: RULE_NAMES[rule] });
      },
    };
  });
}

/** What a replaced text took along, in paragraphs of all coders that something was said of. */
export interface Replaced {
  readonly carried: number;
  readonly dropped: number;
}

/**
 * Puts a corrected version of a document in place of its text, with everything said of its paragraphs where `moves` sends
 * them. Title, date, language and attributes stay. `revision` is that of the document `moves` were found for; refused where it has changed.
 */
export function replaceText(
  store: Store,
  documentId: DocumentId,
  given: Pick<NewDocument, 'text' | 'starts' | 'ends' | 'hidden' | 'source'>,
  moves: ParagraphMoves,
  revision: number,
): Promise<Result<Replaced>> {
  const { text, starts, ends, hidden } = given;
  return rewriteText(store, documentId, ({ document, text: before }) => {
    if (document.revision !== revision)
      throw refused('The document was changed meanwhile. Nothing was stored; open its new text again.');
    const after = { documentId, text, starts, ends, hidden };
    return {
      text: after,
      source: { ...given.source, importedAt: document.source.importedAt },
      async also(recorder, sheets) {
        const carriedSheets = sheets.map((sheet) => carriedSheet(sheet, before, after, moves));
        await putOrDelete(recorder, carriedSheets);
        const memos = await carryMemos(recorder, before, after, moves);
        const said = sheets.flatMap((sheet) => paragraphsIn(sheet));
        const carried = said.filter((paragraph) => goesOn(moves, paragraph)).length + memos.carried;
        const dropped = said.length + memos.carried + memos.dropped - carried;
        const wish = { kind: 'replace text', documentId, title: document.title, carried, dropped } as const;
        return { wish, value: { carried, dropped } };
      },
    };
  });
}

const goesOn = (moves: ParagraphMoves, paragraph: number): boolean => (moves[paragraph] ?? null) !== null;

async function putOrDelete(recorder: Recorder, sheets: readonly Sheet[]): Promise<void> {
  const isEmpty = (sheet: Sheet): boolean => paragraphsIn(sheet).length === 0;
  await recorder.put(
    'sheets',
    sheets.filter((sheet) => !isEmpty(sheet)),
  );
  await recorder.delete(
    'sheets',
    sheets.filter(isEmpty).map((sheet): [number, number] => [sheet.documentId, sheet.coderId]),
  );
}

/** Puts the memos of a document where its new text has what they stand on. */
async function carryMemos(
  recorder: Recorder,
  before: DocumentText,
  after: DocumentText,
  moves: ParagraphMoves,
): Promise<Replaced> {
  const memos = await recorder.readMemosOn(before.documentId);
  const { kept, joined, dropped } = carriedMemos(memos, before, after, moves);
  const old = new Map(memos.map((memo) => [memo.id, memo]));
  await recorder.put(
    'memos',
    kept.filter((memo) => {
      const stored = old.get(memo.id);
      return stored?.text !== memo.text || !isSamePlace(stored.target, memo.target);
    }),
  );
  await recorder.delete('memos', [...joined, ...dropped]);
  return { carried: kept.length + joined.length, dropped: dropped.length };
}

// Words in another paragraph are another target even where their offsets are the same.
const isSamePlace = (a: PlacedMemo['target'], b: PlacedMemo['target']): boolean =>
  sameTarget(a, b) && a.paragraph === b.paragraph;
