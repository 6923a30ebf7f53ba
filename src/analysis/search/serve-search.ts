import type { Memo } from '../../domain/memo.ts';
import { failed, type Result } from '../../domain/result.ts';
import type { SearchQuestion } from '../../domain/search-question.ts';
import type { Columns } from '../columns.ts';
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
  /** Searches in these columns from now on; a search that runs begins anew. */
  show(columns: Result<Columns>): void;
  /** Says that something was changed, and whether texts or documents were. */
  tellChanged(isText: boolean): void;
}

/** Serves one asking thread through a port: the latest search alone, and orders of its hits. */
export function serveSearch(port: MessagePort, source: SearchSource, onClose: () => void): SearchServing {
  let columns: Result<Columns> | undefined;
  let asked: { readonly id: number; readonly question: SearchQuestion } | null = null;
  let finished: { readonly id: number; readonly hits: HitColumns } | null = null;
  // Grows with everything that makes a running search pointless.
  let run = 0;
  const say = (message: FromSearch): void => port.postMessage(message);
  const turn = turnTaking();

  const search = async (): Promise<void> => {
    if (!asked || !columns) return;
    const own = ++run;
    const { id, question } = asked;
    const isOver = (): boolean => own !== run;
    const searched = await (columns.ok ? searchIn(columns.value, id, question, isOver) : columns);
    if (isOver()) return;
    asked = null;
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
      case 'order':
        return void order(data);
      case 'stop':
        asked = null;
        run++;
        return;
      case 'close':
        run++;
        turn.close();
        port.close();
        return onClose();
    }
  };

  return {
    show: (newer) => {
      columns = newer;
      void search();
    },
    tellChanged: (isText) => say({ kind: 'changed', isText }),
  };
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
