import type { DocumentId } from '../../../domain/ids.ts';
import type { Problem } from '../../../domain/problem.ts';

/** What became of one file, or of one document of a table. */
export interface BulkLine {
  readonly key: number;
  readonly path: string;
  readonly outcome: 'imported' | 'duplicate' | 'problem' | 'cancelled' | 'left out';
  /** The title, the document of the same text, or why not. */
  readonly text: string;
  /** What deserves a look although it was stored: no date, a cell that was not understood. Empty mostly. */
  readonly remark: string;
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
  /** Not stored as the import was cancelled, or stopped by itself, before. */
  readonly cancelled: number;
  /** Null while nothing tells it yet. */
  readonly secondsLeft: number | null;
  /** Why storing stopped before the end; null where it did not. */
  readonly stoppedBy: Problem | null;
  /** How many files could be stored if it were tried again: after a cancel, or when there is room. */
  readonly unstored: number;
}
