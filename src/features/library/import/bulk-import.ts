import type { NewDocument } from '../../../domain/document.ts';
import type { DocumentId } from '../../../domain/ids.ts';
import type { ImportOutcome } from '../../../domain/import-outcome.ts';
import { type Problem, problemSentence } from '../../../domain/problem.ts';
import { createImportClient, type ImportClient } from '../../../formats/import-client.ts';
import { importInParts, type StorePart } from '../../../storage/import-in-parts.ts';
import type { Store } from '../../../storage/store.ts';
import { Gate } from './gate.ts';
import {
  type FileEdits,
  type ImportSettings,
  mergedEdits,
  settledDocument,
  toldBy,
} from './import-settings.ts';

/** A file of a large import: one that was looked at comes with what was read, and with what was edited. */
export interface BulkFile {
  readonly key: number;
  readonly name: string;
  readonly path: string;
  readonly file: File;
  readonly read?: { readonly document: NewDocument; readonly edits: FileEdits };
  readonly isLeftOut?: boolean;
}

/** What became of one file. */
export interface BulkLine {
  readonly key: number;
  readonly path: string;
  readonly outcome: 'imported' | 'duplicate' | 'problem' | 'left out';
  /** The title, the document of the same text, or why not. */
  readonly text: string;
  readonly documentId: DocumentId | null;
  readonly format: string;
  readonly encoding: string;
  readonly rule: string;
  readonly paragraphs: number;
}

export interface BulkProgress {
  readonly phase: 'running' | 'paused' | 'stopping' | 'ended';
  readonly done: number;
  readonly of: number;
  readonly doneBytes: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly problems: number;
  /** Null while nothing tells it yet. */
  readonly secondsLeft: number | null;
  /** Why storing stopped before the end; null where it did not. */
  readonly stoppedBy: Problem | null;
}

// Read but not stored yet: enough to keep readers and storage busy, little enough for any machine.
const MOST_WAITING = { documents: 400, characters: 6_000_000 } as const;
const PART = { documents: 200, characters: 3_000_000 } as const;
const TELL_EVERY_MS = 250;
// Files that were read before come without a pause between them: the page takes its turn after so many.
const FILES_A_BREATH = 50;

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

interface Waiting {
  readonly file: BulkFile;
  readonly document: NewDocument;
}

/** An import that reads and stores at the same time, in the background and without holding what it has read. */
export class BulkImport {
  readonly store: Store;
  readonly #files: readonly BulkFile[];
  readonly #settings: ImportSettings;
  readonly #toldOf: ReturnType<typeof toldBy>;
  readonly #client: ImportClient;
  readonly #stop = new AbortController();
  readonly #paused = new Gate();
  readonly #full = new Gate();
  readonly #listeners = new Set<() => void>();
  readonly #lines = new Map<number, BulkLine>();
  #waiting: Waiting[] = [];
  #storing: Promise<void> = Promise.resolve();
  #unstored = { documents: 0, characters: 0 };
  #activeMs = 0;
  #activeSince = performance.now();
  #lastTold = 0;
  #progress: BulkProgress;

  constructor(
    store: Store,
    files: readonly BulkFile[],
    settings: ImportSettings,
    client: ImportClient = createImportClient(),
  ) {
    this.store = store;
    this.#files = files;
    this.#settings = settings;
    this.#client = client;
    this.#toldOf = toldBy(
      settings,
      files.map(({ path }) => path),
    );
    this.#progress = {
      phase: 'running',
      done: 0,
      of: files.length,
      doneBytes: 0,
      imported: 0,
      duplicates: 0,
      problems: 0,
      secondsLeft: null,
      stoppedBy: null,
    };
  }

  get progress(): BulkProgress {
    return this.#progress;
  }

  /** What became of the files, in their order; complete when the import has ended. */
  get lines(): readonly BulkLine[] {
    return this.#files.flatMap(({ key }) => this.#lines.get(key) ?? []);
  }

  watch(onProgress: () => void): () => void {
    this.#listeners.add(onProgress);
    return () => this.#listeners.delete(onProgress);
  }

  /** Reads and stores everything; settles when each file has its line. */
  async run(): Promise<void> {
    const { types } = this.#settings;
    const result = await importInParts(this.store, this.#files.length, { types }, (storePart) =>
      this.#work(storePart),
    );
    this.#client.close();
    if (!result.ok) this.#progress = { ...this.#progress, stoppedBy: result.problem };
    for (const file of this.#files)
      if (!this.#lines.has(file.key))
        this.#tellProblem(file, this.#progress.stoppedBy ?? { reason: 'cancelled' });
    this.#change({ phase: 'ended', secondsLeft: null });
  }

  /** Holds the reading after the files at work; what was read is stored. */
  pause(): void {
    if (this.#progress.phase !== 'running') return;
    this.#activeMs += performance.now() - this.#activeSince;
    this.#paused.close();
    this.#change({ phase: 'paused', secondsLeft: null });
  }

  resume(): void {
    if (this.#progress.phase !== 'paused') return;
    this.#activeSince = performance.now();
    this.#paused.open();
    this.#change({ phase: 'running' });
  }

  /** Ends it after what is read; what is stored stays. */
  cancel(): void {
    if (this.#progress.phase === 'ended') return;
    this.#stop.abort();
    this.#paused.open();
    this.#change({ phase: 'stopping', secondsLeft: null });
  }

  async #work(storePart: StorePart): Promise<void> {
    const places = new Map(this.#files.map(({ key }, place) => [key, place]));
    const toRead: BulkFile[] = [];
    for (const [i, file] of this.#files.entries()) {
      if (i % FILES_A_BREATH === 0) await breath();
      if (file.isLeftOut) this.#tell(file, { outcome: 'left out', text: 'Left out by you' });
      else if (file.read && !this.#stop.signal.aborted) {
        await this.#take(file, file.read.document, file.read.edits, places, storePart);
      } else toRead.push(file);
    }
    await this.#client.read(
      toRead.map(({ file }) => file),
      {},
      async (index, result) => {
        const file = toRead[index];
        if (!file) return;
        if (!result.ok) this.#tellProblem(file, result.problem);
        else await this.#take(file, result.value, {}, places, storePart);
        await this.#paused.passed;
      },
      this.#stop.signal,
    );
    this.#flush(storePart);
    await this.#storing;
  }

  async #take(
    file: BulkFile,
    document: NewDocument,
    edits: FileEdits,
    places: ReadonlyMap<number, number>,
    storePart: StorePart,
  ): Promise<void> {
    const told = this.#toldOf(places.get(file.key) ?? -1);
    const settled = settledDocument(document, mergedEdits(told.byName, told.byTable, edits), this.#settings);
    this.#waiting.push({ file, document: settled });
    this.#unstored.documents += 1;
    this.#unstored.characters += settled.text.length;
    const characters = this.#waiting.reduce((sum, waiting) => sum + waiting.document.text.length, 0);
    // What was read when a pause began is stored, not kept waiting.
    if (this.#paused.isClosed || this.#waiting.length >= PART.documents || characters >= PART.characters)
      this.#flush(storePart);
    const { documents, characters: unstored } = this.#unstored;
    if (documents >= MOST_WAITING.documents || unstored >= MOST_WAITING.characters) this.#full.close();
    await this.#full.passed;
  }

  #flush(storePart: StorePart): void {
    const part = this.#waiting;
    this.#waiting = [];
    if (part.length === 0) return;
    this.#storing = this.#storing.then(async () => {
      const outcomes = await storePart(part.map(({ document }) => document));
      for (const [i, { file, document }] of part.entries()) this.#tellStored(file, document, outcomes[i]);
      this.#unstored.documents -= part.length;
      this.#unstored.characters -= part.reduce((sum, { document }) => sum + document.text.length, 0);
      this.#full.open();
    });
  }

  #tellStored(file: BulkFile, document: NewDocument, outcome: ImportOutcome | undefined): void {
    const { format, encoding, rule } = document.source;
    const facts = { format, encoding, rule, paragraphs: document.starts.length };
    if (outcome?.kind === 'imported') {
      const { documentId } = outcome;
      this.#tell(file, { outcome: 'imported', text: document.title, documentId, ...facts });
    } else if (outcome?.kind === 'duplicate')
      this.#tell(file, { outcome: 'duplicate', text: `Same text as “${outcome.of}”`, ...facts });
    else {
      const problem: Problem = outcome?.problem ?? { reason: 'cancelled' };
      // A full disk does not get emptier by reading on.
      if (problem.reason === 'no-space' || problem.reason === 'storage') {
        this.#progress = { ...this.#progress, stoppedBy: problem };
        this.cancel();
      }
      this.#tellProblem(file, problem);
    }
  }

  #tellProblem(file: BulkFile, problem: Problem): void {
    const text =
      problem.reason === 'cancelled' ? 'Cancelled before it was stored.' : problemSentence(problem);
    this.#tell(file, { outcome: 'problem', text });
  }

  #tell(file: BulkFile, line: Pick<BulkLine, 'outcome' | 'text'> & Partial<BulkLine>): void {
    const nothing = { documentId: null, format: '', encoding: '', rule: '', paragraphs: 0 };
    this.#lines.set(file.key, { ...nothing, ...line, key: file.key, path: file.path });
    const before = this.#progress;
    this.#progress = {
      ...before,
      done: before.done + 1,
      doneBytes: before.doneBytes + file.file.size,
      imported: before.imported + (line.outcome === 'imported' ? 1 : 0),
      duplicates: before.duplicates + (line.outcome === 'duplicate' ? 1 : 0),
      problems: before.problems + (line.outcome === 'problem' ? 1 : 0),
    };
    if (performance.now() - this.#lastTold > TELL_EVERY_MS)
      this.#change({ secondsLeft: this.#secondsLeft() });
  }

  #secondsLeft(): number | null {
    // By files, not by bytes: the browser looks a size up on the disk, and ten thousand of them freeze the page.
    const { phase, done, of } = this.#progress;
    if (phase !== 'running' || done === 0) return null;
    const ms = this.#activeMs + performance.now() - this.#activeSince;
    return ms < 1000 ? null : ((of - done) / done) * (ms / 1000);
  }

  #change(change: Partial<BulkProgress>): void {
    this.#progress = { ...this.#progress, ...change };
    this.#lastTold = performance.now();
    for (const listener of this.#listeners) listener();
  }
}
