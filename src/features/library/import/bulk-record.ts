import { type Problem, problemSentence } from '../../../domain/problem.ts';
import type { BulkFile } from './bulk-file.ts';
import type { BulkLine, BulkProgress } from './bulk-line.ts';
import type { StoredFile } from './bulk-messages.ts';

const TELL_EVERY_MS = 400;

const canBeTriedAgain = ({ reason }: Problem): boolean =>
  reason === 'cancelled' || reason === 'no-space' || reason === 'storage';

type Phase = BulkProgress['phase'];

/** What became of the files of an import so far, and who wants to hear of it. */
export class BulkRecord {
  readonly #listeners = new Set<() => void>();
  readonly #lines = new Map<number, BulkLine>();
  readonly #unstored = new Map<number, BulkFile>();
  readonly #locked = new Map<number, BulkFile>();
  #activeMs = 0;
  #activeSince = performance.now();
  #telling: ReturnType<typeof setTimeout> | undefined;
  #progress: BulkProgress;

  constructor(of: number) {
    this.#progress = {
      phase: 'running',
      done: 0,
      of,
      doneBytes: 0,
      imported: 0,
      duplicates: 0,
      problems: 0,
      cancelled: 0,
      secondsLeft: null,
      stoppedBy: null,
      unstored: 0,
    };
  }

  get progress(): BulkProgress {
    return this.#progress;
  }

  get unstored(): readonly BulkFile[] {
    return [...this.#unstored.values()];
  }

  get locked(): readonly BulkFile[] {
    return [...this.#locked.values()];
  }

  lineOf(key: number): BulkLine | undefined {
    return this.#lines.get(key);
  }

  watch(onProgress: () => void): () => void {
    this.#listeners.add(onProgress);
    return () => this.#listeners.delete(onProgress);
  }

  enter(phase: Phase): void {
    if (this.#progress.phase === 'running') this.#activeMs += performance.now() - this.#activeSince;
    if (phase === 'running') this.#activeSince = performance.now();
    this.#change({ phase, secondsLeft: null, unstored: this.#unstored.size });
  }

  stopBy(problem: Problem): void {
    this.#change({ stoppedBy: this.#progress.stoppedBy ?? problem });
  }

  /** A container gave so many files in its place. */
  expect(more: number): void {
    this.#change({ of: this.#progress.of + more });
  }

  tellStored(file: BulkFile, { outcome, title, remark, ...facts }: StoredFile): void {
    const { format, encoding, rule, paragraphs } = facts;
    const told = { format, encoding, rule, paragraphs };
    if (outcome.kind === 'problem') this.tellProblem(file, outcome.problem);
    else if (outcome.kind === 'duplicate')
      this.tell(file, { outcome: 'duplicate', text: `Same text as “${outcome.of}”`, ...told });
    else
      this.tell(file, { outcome: 'imported', text: title, remark, documentId: outcome.documentId, ...told });
  }

  tellProblem(file: BulkFile, problem: Problem): void {
    if (canBeTriedAgain(problem)) this.#unstored.set(file.key, { ...file, problem: null });
    if (problem.reason === 'needs-password') this.#locked.set(file.key, file);
    const isCancelled = problem.reason === 'cancelled';
    if (isCancelled) this.tell(file, { outcome: 'cancelled', text: 'Cancelled before it was stored.' });
    else this.tell(file, { outcome: 'problem', text: problemSentence(problem) });
  }

  tell(file: BulkFile, line: Pick<BulkLine, 'outcome' | 'text'> & Partial<BulkLine>): void {
    const nothing = { remark: '', documentId: null, format: '', encoding: '', rule: '', paragraphs: 0 };
    this.#lines.set(file.key, { ...nothing, ...line, key: file.key, path: file.path });
    const before = this.#progress;
    this.#progress = {
      ...before,
      done: before.done + 1,
      doneBytes: before.doneBytes + file.file.size,
      imported: before.imported + (line.outcome === 'imported' ? 1 : 0),
      duplicates: before.duplicates + (line.outcome === 'duplicate' ? 1 : 0),
      problems: before.problems + (line.outcome === 'problem' ? 1 : 0),
      cancelled: before.cancelled + (line.outcome === 'cancelled' ? 1 : 0),
    };
    // A part of a hundred is told at once, and the time left by all of them.
    this.#telling ??= setTimeout(() => this.#change({ secondsLeft: this.#secondsLeft() }), TELL_EVERY_MS);
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
    clearTimeout(this.#telling);
    this.#telling = undefined;
    for (const listener of this.#listeners) listener();
  }
}
