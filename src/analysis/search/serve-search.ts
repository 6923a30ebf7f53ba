import { EVERY_DOCUMENT } from '../../domain/comparison.ts';
import type { Document } from '../../domain/document.ts';
import type { Memo } from '../../domain/memo.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { asksOfCodings, type SearchQuestion } from '../../domain/search-question.ts';
import { buildColumns } from '../change-columns.ts';
import { chosenDocuments } from '../chosen-documents.ts';
import type { Columns } from '../columns.ts';
import { documentsByDate } from './documents-by-date.ts';
import type { HitColumns } from './hit-columns.ts';
import { orderedHits } from './hit-order.ts';
import type { ResidentTexts } from './resident-texts.ts';
import { runSearch } from './run-search.ts';
import type { FromSearch, ToSearch } from './search-messages.ts';

/** What a searching thread reads from. */
export interface SearchSource {
  readonly texts: ResidentTexts;
  listMemos(): Promise<readonly Memo[]>;
}

export interface SearchServing {
  /** Searches in these columns from now on; a search that runs begins anew, unless they have nothing new for it. */
  show(columns: Result<Columns>): void;
  /** The documents alone, as long as there are no columns: enough for words, which then need not wait for all codings. */
  showDocuments(documents: readonly Document[]): void;
  /** Says that something was changed, and whether texts or documents were. */
  tellChanged(isText: boolean): void;
}

/** Serves one asking thread through a port: the latest search alone, and orders of its hits. */
export function serveSearch(port: MessagePort, source: SearchSource, onClose: () => void): SearchServing {
  let columns: Result<Columns> | undefined;
  // Without a sheet; null as soon as the columns are there.
  let early: { readonly documents: readonly Document[]; readonly columns: Columns } | null = null;
  let asked: { readonly id: number; readonly question: SearchQuestion } | null = null;
  let finished: { readonly id: number; readonly hits: HitColumns } | null = null;
  // Grows with everything that makes a running search pointless.
  let run = 0;
  let prepares = false;
  let preparation = 0;
  const say = (message: FromSearch): void => port.postMessage(message);
  const turn = turnTaking();

  const search = async (): Promise<void> => {
    if (!asked) return;
    const { id, question } = asked;
    const ground = columns ?? (early && !asksOfCodings(question.codings) ? ok(early.columns) : undefined);
    if (!ground) return;
    const own = ++run;
    const isOver = (): boolean => own !== run;
    const searched = await (ground.ok ? searchIn(ground.value, id, question, isOver) : ground);
    if (isOver()) return;
    asked = null;
    void prepare();
    if (!searched.ok) return say({ kind: 'failed', id, problem: searched.problem });
    if (searched.value === null) return;
    finished = { id, hits: searched.value.hits };
    say({ kind: 'finished', id, progress: searched.value.progress });
  };

  const searchIn = async (
    ground: Columns,
    id: number,
    question: SearchQuestion,
    isOver: () => boolean,
  ): ReturnType<typeof runSearch> => {
    try {
      const memos = question.codings.hasMemo ? await source.listMemos() : [];
      return await runSearch({ columns: ground, memos, texts: source.texts }, question, {
        onScanning: (document) => say({ kind: 'scanning', id, document }),
        onFound: (hits, from, progress) => say({ kind: 'found', id, from, hits: hits.since(from), progress }),
        pause: () => turn.pass().then(isOver),
      });
    } catch (error) {
      return failed({ reason: 'storage', detail: error instanceof Error ? error.message : String(error) });
    }
  };

  // Reading texts for the first time takes longer than searching them.
  const prepare = async (): Promise<void> => {
    if (!prepares || !columns?.ok) return;
    const ground = columns;
    const own = ++preparation;
    const isOver = (): boolean => !prepares || asked !== null || own !== preparation;
    await readAll(ground.value, source.texts, () => turn.pass().then(isOver)).catch(() => {
      // What cannot be read now is read, or told, when it is searched.
      prepares = false;
    });
  };

  const order = async (message: Extract<ToSearch, { kind: 'order' }>): Promise<void> => {
    if (finished?.id !== message.id) return;
    const rows = await orderedHits(finished.hits, message.order, message.seed, source.texts);
    say({ ...message, kind: 'ordered', rows });
  };

  port.onmessage = ({ data }: MessageEvent<ToSearch>) => {
    switch (data.kind) {
      case 'search':
        asked = data;
        finished = null;
        return void search();
      case 'prepare':
        prepares = true;
        return void prepare();
      case 'order':
        return void order(data);
      case 'stop':
        asked = null;
        run++;
        return;
      case 'close':
        prepares = false;
        run++;
        turn.close();
        port.close();
        return onClose();
    }
  };

  return {
    show: (newer) => {
      const runs = asked !== null && early !== null && !asksOfCodings(asked.question.codings);
      const isNothingNew = runs && newer.ok && early !== null && hasDocuments(newer.value, early.documents);
      columns = newer;
      early = null;
      if (!isNothingNew) void search();
      void prepare();
    },
    showDocuments: (documents) => {
      if (columns) return;
      early = { documents, columns: buildColumns(documents, []) };
      void search();
    },
    tellChanged: (isText) => say({ kind: 'changed', isText }),
  };
}

/** Whether the columns are of these very documents. */
function hasDocuments({ documents }: Columns, given: readonly Document[]): boolean {
  const { rows, rowOf } = documents;
  return (
    rowOf.size === given.length &&
    given.every(({ id, revision }) => rows[rowOf.get(id) ?? -1]?.revision === revision)
  );
}

const READ_AT_ONCE = 200; // documents

/** Reads the texts that are not in memory yet, the oldest document first, until they are, no more is kept, or it is over. */
async function readAll(columns: Columns, texts: ResidentTexts, pause: () => Promise<boolean>): Promise<void> {
  const rows = documentsByDate(columns, chosenDocuments(columns, EVERY_DOCUMENT));
  const missing = rows.flatMap((row) => columns.documents.rows[row]?.id ?? []).filter((id) => !texts.has(id));
  for (let from = 0; from < missing.length; from += READ_AT_ONCE) {
    if (await pause()) return;
    const ids = missing.slice(from, from + READ_AT_ONCE);
    const read = await texts.get(ids);
    if (read.some(({ documentId }) => !texts.has(documentId))) return;
  }
}

/** Lets waiting messages in; quicker than a timer, which browsers hold back. */
function turnTaking(): { pass(): Promise<void>; close(): void } {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return {
    pass: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        port2.postMessage(null);
      }),
    close: () => port1.close(),
  };
}
