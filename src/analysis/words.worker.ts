import type { ProjectId } from '../domain/ids.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { listDocuments, readTexts } from '../storage/documents.ts';
import { readAllSheets } from '../storage/sheets.ts';
import { openStore } from '../storage/store.ts';
import type { FrequencyQuestion } from './answers/theme-frequency.ts';
import { buildColumns } from './change-columns.ts';
import type { Columns } from './columns.ts';
import type { Progress } from './long-answer.ts';
import { documentsByDate } from './search/documents-by-date.ts';
import {
  type CollocatesAnswer,
  collocatesOf,
  type KeyWordsAnswer,
  type KeyWordsPlan,
  keyWords,
} from './words/key-words.ts';
import { paragraphSides, type WordsOf } from './words/paragraph-sides.ts';
import type { SidedDocument } from './words/sided-texts.ts';
import { type WordLinesAnswer, type WordLinesPlan, wordLines } from './words/word-lines.ts';

/** What is asked of the words: those that set a side apart, those that stand near one, or where one stands. */
export type WordsTask =
  | ({ readonly kind: 'key words' } & KeyWordsPlan)
  | {
      readonly kind: 'collocates';
      readonly node: string;
      readonly window: number;
      readonly least: number;
      readonly most: number;
    }
  | ({ readonly kind: 'lines'; readonly side: 'first' | 'second' } & WordLinesPlan);

/** The one message that starts the worker; it works once. */
export interface StartWords {
  readonly projectId: ProjectId;
  readonly question: FrequencyQuestion;
  readonly of: WordsOf;
  readonly task: WordsTask;
}

export type WordsAnswer = KeyWordsAnswer | CollocatesAnswer | WordLinesAnswer;

/** What the worker says: how far it is, and at last what it found. */
export type FromWords =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'ended'; readonly result: Result<WordsAnswer> };

const say = (message: FromWords): void => self.postMessage(message);

async function work({ projectId, question, of, task }: StartWords): Promise<Result<WordsAnswer>> {
  const store = await openStore(projectId);
  if (!store.ok) return store;
  const [documents, sheets] = await Promise.all([listDocuments(store.value), readAllSheets(store.value)]);
  const columns = buildColumns(documents, sheets);
  const sided = paragraphSides(columns, question, of).flatMap(
    ({ row, first, second }): readonly SidedDocument[] => {
      const document = columns.documents.rows[row];
      return document ? [{ id: document.id, language: document.language, first, second }] : [];
    },
  );
  const read = (ids: readonly SidedDocument['id'][]) => readTexts(store.value, ids);
  const onBatch = (done: number, all: number): void => say({ kind: 'progress', progress: { done, of: all } });
  if (task.kind === 'key words') return ok(await keyWords(sided, task, read, onBatch));
  if (task.kind === 'lines') {
    const side = inOrderOfDates(columns, sided)
      .map((one) => ({ ...one, first: one[task.side] }))
      .filter(({ first }) => first.length > 0);
    return ok(await wordLines(side, task, read, onBatch));
  }
  const own = sided.filter(({ first }) => first.length > 0);
  return ok(await collocatesOf(own, task, read, onBatch));
}

function inOrderOfDates(columns: Columns, sided: readonly SidedDocument[]): readonly SidedDocument[] {
  const byId = new Map(sided.map((one) => [one.id, one]));
  const everyone = new Uint8Array(columns.documents.rows.length).fill(1);
  return documentsByDate(columns, everyone).flatMap((row) => {
    const id = columns.documents.rows[row]?.id;
    const own = id === undefined ? undefined : byId.get(id);
    return own ? [own] : [];
  });
}

self.onmessage = async ({ data }: MessageEvent<StartWords>) => {
  const result = await work(data).catch((error: unknown) =>
    failed({ reason: 'uncounted', detail: error instanceof Error ? error.message : String(error) }),
  );
  say({ kind: 'ended', result });
};
