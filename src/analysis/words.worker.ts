import type { ProjectId } from '../domain/ids.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { listDocuments, readTexts } from '../storage/documents.ts';
import { readAllSheets } from '../storage/sheets.ts';
import { openStore } from '../storage/store.ts';
import type { FrequencyQuestion } from './answers/theme-frequency.ts';
import { buildColumns } from './change-columns.ts';
import type { Progress } from './long-answer.ts';
import {
  type CollocatesAnswer,
  collocatesOf,
  type KeyWordsAnswer,
  type KeyWordsPlan,
  keyWords,
  type SidedDocument,
} from './words/key-words.ts';
import { paragraphSides, type WordsOf } from './words/paragraph-sides.ts';

/** What is asked of the words: those that set a side apart, or those that stand near one. */
export type WordsTask =
  | ({ readonly kind: 'key words' } & KeyWordsPlan)
  | {
      readonly kind: 'collocates';
      readonly node: string;
      readonly window: number;
      readonly least: number;
      readonly most: number;
    };

/** The one message that starts the worker; it works once. */
export interface StartWords {
  readonly projectId: ProjectId;
  readonly question: FrequencyQuestion;
  readonly of: WordsOf;
  readonly task: WordsTask;
}

export type WordsAnswer = KeyWordsAnswer | CollocatesAnswer;

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
  const own = sided.filter(({ first }) => first.length > 0);
  return ok(await collocatesOf(own, task, read, onBatch));
}

self.onmessage = async ({ data }: MessageEvent<StartWords>) => {
  const result = await work(data).catch((error: unknown) =>
    failed({ reason: 'uncounted', detail: error instanceof Error ? error.message : String(error) }),
  );
  say({ kind: 'ended', result });
};
