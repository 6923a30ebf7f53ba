import type { Problem } from '../../../domain/problem.ts';
import { ImportLane, laneCount, patienceMs } from '../../../formats/import-lane.ts';
import { importInParts } from '../../../storage/import-in-parts.ts';
import { type ImportStanding, NOTHING_STORED } from '../../../storage/import-run.ts';
import type { ContentsSoFar } from '../../../storage/known-contents.ts';
import type { Store } from '../../../storage/store.ts';
import type { BulkFile } from './bulk-file.ts';
import type { BulkLine, BulkProgress } from './bulk-line.ts';
import type { BulkAnswer, BulkRequest, StoredFile } from './bulk-messages.ts';
import { BulkRecord } from './bulk-record.ts';
import { FileQueue } from './file-queue.ts';
import { Gate } from './gate.ts';
import { type FileEdits, type ImportSettings, mergedEdits, type Told, toldBy } from './import-settings.ts';
import { filesToOpen } from './locked-files.ts';
import { documentsOfContainer } from './opened-unseen.ts';
import { heldLimit, lifeLimit } from './thread-limits.ts';

/** A thread that reads and stores; a test gives one without a worker. */
export type BulkLane = Pick<ImportLane<BulkRequest, BulkAnswer>, 'ask' | 'close' | 'isOpen'>;

const startLane = (): BulkLane =>
  new ImportLane(() => new Worker(new URL('./bulk.worker.ts', import.meta.url), { type: 'module' }));

// A thread that ends while it stores may do so by a document; one that does so again is not given it once more.
const MOST_ATTEMPTS = 2;

const SYSTEM_FILE = 'Left out: a file that a system added, or a hidden one';

/** What a lane holds: read, and not stored yet. */
interface Holding {
  files: BulkFile[];
  characters: number;
  /** Of all that its thread read since it began. */
  life: { documents: number; characters: number };
  /** What the thread before knew of the project. */
  soFar: ContentsSoFar | null;
}

/** An import that reads and stores at the same time, in the background and without holding what it has read. */
export class BulkImport {
  readonly store: Store;
  readonly settings: ImportSettings;
  readonly #startLane: () => BulkLane;
  readonly #queue: FileQueue;
  readonly #stop = new AbortController();
  readonly #paused = new Gate();
  readonly #record: BulkRecord;
  readonly #told = new Map<number, Told>();
  readonly #attempts = new Map<number, number>();
  #part = heldLimit(1);
  #life = lifeLimit(1);
  #standing: ImportStanding = NOTHING_STORED;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    store: Store,
    files: readonly BulkFile[],
    settings: ImportSettings,
    start: () => BulkLane = startLane,
  ) {
    this.store = store;
    this.settings = settings;
    this.#startLane = start;
    this.#queue = new FileQueue(files);
    this.#learn(files);
    this.#record = new BulkRecord(files.length);
  }

  get progress(): BulkProgress {
    return this.#record.progress;
  }

  /** What became of the files, in their order; complete when the import has ended. */
  get lines(): readonly BulkLine[] {
    return this.#queue.order.flatMap((key) => this.#record.lineOf(key) ?? []);
  }

  /** Files that could be stored if it were tried again: after a cancel, or when there is room. */
  get unstored(): readonly BulkFile[] {
    return this.#record.unstored;
  }

  /** Files that no password given so far opened; those in an archive are the archive, once, with their paths. */
  get locked(): readonly BulkFile[] {
    return filesToOpen(this.#record.locked);
  }

  get lockedCount(): number {
    return this.#record.locked.length;
  }

  /** The entry of the history that it began with; null where nothing was stored. */
  get began(): number | null {
    return this.#standing.continues;
  }

  watch(onProgress: () => void): () => void {
    return this.#record.watch(onProgress);
  }

  /** Reads and stores everything; settles when each file has its line. */
  async run(): Promise<void> {
    const lanes = Array.from({ length: laneCount(this.progress.of) }, () => this.#startLane());
    this.#part = heldLimit(lanes.length);
    this.#life = lifeLimit(lanes.length);
    const result = await importInParts(this.store, this.progress.of, () =>
      Promise.all(lanes.map((lane) => this.#work(lane))),
    );
    for (const lane of lanes) lane.close();
    if (!result.ok) this.#record.stopBy(result.problem);
    const reason: Problem = this.progress.stoppedBy ?? { reason: 'cancelled' };
    for (const file of this.#queue.rest()) this.#record.tellProblem(file, reason);
    this.#record.enter('ended');
  }

  /** Holds the reading after the files at work; what was read is stored. */
  pause(): void {
    if (this.progress.phase !== 'running') return;
    this.#paused.close();
    this.#record.enter('paused');
  }

  resume(): void {
    if (this.progress.phase !== 'paused') return;
    this.#paused.open();
    this.#record.enter('running');
  }

  /** Ends it after the files at work; what was read is stored, and what is stored stays. */
  cancel(): void {
    if (this.progress.phase === 'ended') return;
    this.#stop.abort();
    this.#paused.open();
    this.#record.enter('stopping');
  }

  #learn(files: readonly BulkFile[]): void {
    const told = toldBy(
      this.settings,
      files.map(({ path }) => path),
    );
    for (const [place, { key }] of files.entries()) this.#told.set(key, told(place));
  }

  #editsOf({ key, edits = {} }: BulkFile): FileEdits {
    const told = this.#told.get(key);
    return told ? mergedEdits(told.byName, told.byTable, edits) : edits;
  }

  async #work(lane: BulkLane): Promise<void> {
    const holding: Holding = { files: [], characters: 0, life: { documents: 0, characters: 0 }, soFar: null };
    for (;;) {
      if (this.#paused.isClosed) {
        await this.#storeHeld(lane, holding);
        await this.#paused.passed;
      }
      const file = this.#stop.signal.aborted ? undefined : await this.#queue.next();
      if (!file) {
        await this.#storeHeld(lane, holding);
        // A thread that ended gave back what it held.
        if (this.#stop.signal.aborted || this.#queue.isEmpty) return;
        continue;
      }
      if (file.isSystemFile) this.#record.tell(file, { outcome: 'left out', text: SYSTEM_FILE });
      else if (file.isLeftOut) this.#record.tell(file, { outcome: 'left out', text: 'Left out by you' });
      else if (file.problem) this.#tellProblem(file, file.problem);
      else await this.#read(lane, file, holding);
      if (holding.files.length >= this.#part.documents || holding.characters >= this.#part.characters)
        await this.#storeHeld(lane, holding);
    }
  }

  async #read(lane: BulkLane, file: BulkFile, holding: Holding): Promise<void> {
    const { key, document, isWanted = false, remark = '', hidesFrame = false } = file;
    const options = { ...file.options, passwords: this.settings.passwords };
    const of = { key, edits: this.#editsOf(file), isWanted, remark, hidesFrame };
    const answer = await lane.ask(
      document ? { kind: 'take', document, ...of } : { kind: 'read', file: file.file, options, ...of },
      // A document that was read is handed over at once, however large its file was.
      {
        fileName: file.name,
        mostMilliseconds: document ? patienceMs(0) : patienceMs(file.file.size, options.passwords.length),
      },
    );
    if (answer.ok && answer.value.kind === 'held') {
      const { characters } = answer.value;
      holding.files.push(file);
      holding.characters += characters;
      holding.life.documents += 1;
      holding.life.characters += characters;
      return;
    }
    if (!lane.isOpen) this.#giveBack(holding);
    const problem: Problem = answer.ok ? { reason: 'cancelled' } : answer.problem;
    if (problem.reason === 'several-documents' && file.isUnseen)
      await this.#openContainer(file, problem.kind);
    else this.#tellProblem(file, problem);
  }

  /** What a thread held when it ended is read again by whoever comes to it. */
  #giveBack(holding: Holding): void {
    this.#queue.giveBack(holding.files);
    renew(holding);
    holding.life = { documents: 0, characters: 0 };
  }

  async #storeHeld(lane: BulkLane, holding: Holding): Promise<void> {
    const { files } = holding;
    if (files.length === 0) return;
    const { defaults, spellings, types, dateOrder } = this.settings;
    const { documents, characters } = holding.life;
    const isLeaving = documents >= this.#life.documents || characters >= this.#life.characters;
    const turn = this.#turn.then(async () => {
      const answer = await lane.ask(
        {
          kind: 'store',
          project: this.store.id,
          settled: { defaults, spellings, types, dateOrder },
          standing: this.#standing,
          of: this.progress.of,
          soFar: holding.soFar,
          isLeaving,
        },
        { fileName: files[0]?.name ?? '' },
      );
      if (answer.ok && answer.value.kind === 'stored') {
        this.#standing = answer.value.standing;
        holding.soFar = answer.value.known;
        this.#tellStored(files, answer.value.files);
        renew(holding);
      } else if (lane.isOpen || this.#isHopeless(files)) {
        const problem: Problem = answer.ok ? { reason: 'cancelled' } : answer.problem;
        for (const file of files) this.#tellProblem(file, problem);
        renew(holding);
      } else this.#giveBack(holding);
    });
    this.#turn = turn;
    await turn;
    if (!isLeaving) return;
    lane.close();
    holding.life = { documents: 0, characters: 0 };
  }

  #isHopeless(files: readonly BulkFile[]): boolean {
    for (const { key } of files) this.#attempts.set(key, (this.#attempts.get(key) ?? 0) + 1);
    return files.some(({ key }) => (this.#attempts.get(key) ?? 0) >= MOST_ATTEMPTS);
  }

  async #openContainer(file: BulkFile, kind: 'table' | 'archive'): Promise<void> {
    await this.#queue.opening(async () => {
      const opened = await documentsOfContainer(
        file,
        kind,
        () => this.#queue.newKey(),
        this.settings.passwords,
      );
      if (!opened.ok) return this.#tellProblem(file, opened.problem);
      const found = opened.value;
      const readable = found.flatMap((one) => (one.problem ? [] : [one.file]));
      this.#learn(readable);
      this.#queue.replace(
        file.key,
        found.map((one) => one.file.key),
        readable,
      );
      this.#record.expect(found.length - 1);
      for (const one of found) if (one.problem) this.#tellProblem(one.file, one.problem);
    });
  }

  #tellStored(files: readonly BulkFile[], stored: readonly StoredFile[]): void {
    const byKey = new Map(stored.map((one) => [one.key, one]));
    for (const file of files) {
      const found = byKey.get(file.key);
      if (!found) this.#tellProblem(file, { reason: 'cancelled' });
      else if (found.outcome.kind === 'problem') this.#tellProblem(file, found.outcome.problem);
      else this.#record.tellStored(file, found);
    }
  }

  #tellProblem(file: BulkFile, problem: Problem): void {
    // A full disk does not get emptier by reading on.
    if ((problem.reason === 'no-space' || problem.reason === 'storage') && !this.#stop.signal.aborted) {
      this.#record.stopBy(problem);
      this.cancel();
    }
    this.#record.tellProblem(file, problem);
  }
}

function renew(holding: Holding): void {
  holding.files = [];
  holding.characters = 0;
}
