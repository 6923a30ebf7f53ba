import type { DocumentId } from '../../domain/ids.ts';
import { asDocumentId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import { asksOfCodings, type SearchQuestion } from '../../domain/search-question.ts';
import { stableJson } from '../stable-json.ts';
import { HitColumns } from './hit-columns.ts';
import type { FromSearch, HitOrder, SearchProgress, ToSearch } from './search-messages.ts';

/** A search as it stands at the moment; a new object with every news, though `hits` itself grows. */
export interface SearchState {
  readonly question: SearchQuestion | null;
  /** `stopped` by the researcher: what was found until then stays. */
  readonly phase: 'idle' | 'running' | 'stopped' | 'done' | 'failed';
  readonly problem: Problem | null;
  /** The document whose matching was ended because it hung. */
  readonly hungAt: DocumentId | null;
  readonly hits: HitColumns;
  readonly progress: SearchProgress;
  readonly order: HitOrder;
  readonly seed: number;
  /** Rows of `hits` in the order; null for the order in which they were found. */
  readonly rows: Uint32Array | null;
  readonly isOrdering: boolean;
  /** Whether something was changed since that could change what is found. */
  readonly isOld: boolean;
}

/** A thread that searches: the port to ask it through, and the way to end it at once. */
export interface SearchThread {
  readonly port: MessagePort;
  end(): void;
}

// An expression that says nothing for as long while it matches one document goes through it again and again.
const HANG = 3000; // ms

const NO_PROGRESS: SearchProgress = { done: 0, of: 0, total: 0, paragraphs: 0, documents: 0 };

const IDLE: SearchState = {
  question: null,
  phase: 'idle',
  problem: null,
  hungAt: null,
  hits: new HitColumns(),
  progress: NO_PROGRESS,
  order: 'document',
  seed: 1,
  rows: null,
  isOrdering: false,
  isOld: false,
};

/** The asking side of the search: one search at a time, the latest wins. What was found stays until another is asked. */
export class SearchClient {
  readonly #start: () => SearchThread;
  readonly #hang: number;
  readonly #listeners = new Set<() => void>();
  #thread: SearchThread | null = null;
  #id = 0;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #state = IDLE;

  constructor(start: () => SearchThread, hang = HANG) {
    this.#start = start;
    this.#hang = hang;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): SearchState => this.#state;

  /** Searches, unless this is what was found last or is being searched; null forgets what was found. */
  search(question: SearchQuestion | null, order: HitOrder, seed: number): void {
    const isSame = stableJson(question) === stableJson(this.#state.question);
    if (!isSame || (question && this.#state.phase === 'idle')) this.#begin(question, order, seed);
    else if (order !== this.#state.order || seed !== this.#state.seed) this.#reorder(order, seed);
  }

  /** Lets the thread read the texts while nothing is asked, so that the first search need not wait for them. */
  prepare(): void {
    this.#say({ kind: 'prepare' });
  }

  /** Searches for the same once more. */
  again(): void {
    this.#begin(this.#state.question, this.#state.order, this.#state.seed);
  }

  stop(): void {
    if (this.#state.phase !== 'running') return;
    this.#id++;
    // A thread that hangs in an expression does not hear; a new one reads its texts anew.
    if (this.#watch === undefined) this.#say({ kind: 'stop' });
    else this.#endThread();
    this.#show({ phase: 'stopped' });
  }

  close(): void {
    this.#say({ kind: 'close' });
    this.#endThread();
    this.#listeners.clear();
  }

  #begin(question: SearchQuestion | null, order: HitOrder, seed: number): void {
    const id = ++this.#id;
    if (this.#watch !== undefined) this.#endThread();
    this.#state = { ...IDLE, hits: new HitColumns(), question, order, seed };
    this.#show({ phase: question ? 'running' : 'idle' });
    this.#say(question ? { kind: 'search', id, question } : { kind: 'stop' });
  }

  #reorder(order: HitOrder, seed: number): void {
    const isDone = this.#state.phase === 'done';
    this.#show({
      order,
      seed,
      isOrdering: isDone && order !== 'document',
      ...(order === 'document' && { rows: null }),
    });
    if (isDone && order !== 'document') this.#say({ kind: 'order', id: this.#id, order, seed });
  }

  #say(message: ToSearch): void {
    if (!this.#thread) {
      if (message.kind !== 'search' && message.kind !== 'prepare') return;
      this.#thread = this.#start();
      this.#thread.port.onmessage = ({ data }: MessageEvent<FromSearch>) => this.#hear(data);
    }
    this.#thread.port.postMessage(message);
  }

  #hear(message: FromSearch): void {
    if (message.kind === 'changed') this.#hearChange(message.isText);
    else if (message.id === this.#id) this.#hearNews(message);
  }

  #hearNews(message: Exclude<FromSearch, { kind: 'changed' }>): void {
    clearTimeout(this.#watch);
    this.#watch = undefined;
    switch (message.kind) {
      case 'scanning':
        this.#watch = setTimeout(() => this.#endHanging(asDocumentId(message.document)), this.#hang);
        return;
      case 'found': {
        const hits = message.from === 0 && this.#state.hits.length > 0 ? new HitColumns() : this.#state.hits;
        hits.append(message.hits);
        this.#show({ hits, progress: message.progress });
        return;
      }
      case 'finished':
        this.#show({ phase: 'done', progress: message.progress });
        this.#reorder(this.#state.order, this.#state.seed);
        return;
      case 'failed':
        this.#show({ phase: 'failed', problem: message.problem });
        return;
      case 'ordered':
        if (message.order === this.#state.order && message.seed === this.#state.seed)
          this.#show({ rows: message.rows, isOrdering: false });
    }
  }

  #hearChange(isText: boolean): void {
    const { question, phase } = this.#state;
    if (phase === 'idle' || phase === 'running' || !question) return;
    if (isText || asksOfCodings(question.codings)) this.#show({ isOld: true });
  }

  #endHanging(document: DocumentId): void {
    this.#id++;
    this.#endThread();
    this.#show({
      phase: 'failed',
      hungAt: document,
      problem: {
        reason: 'refused',
        detail: `The expression tried more than ${Math.round(this.#hang / 1000)} seconds on one document and was ended. What was found until then is listed; nested repetitions such as (a+)+ are the usual cause.`,
      },
    });
  }

  #endThread(): void {
    clearTimeout(this.#watch);
    this.#watch = undefined;
    this.#thread?.end();
    this.#thread = null;
  }

  #show(change: Partial<SearchState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}
