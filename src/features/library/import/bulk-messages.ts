import type { NewDocument } from '../../../domain/document.ts';
import type { ProjectId } from '../../../domain/ids.ts';
import type { ImportOutcome } from '../../../domain/import-outcome.ts';
import type { Result } from '../../../domain/result.ts';
import type { ReadOptions } from '../../../formats/read-file.ts';
import type { ImportStanding } from '../../../storage/import-run.ts';
import type { ContentsSoFar } from '../../../storage/known-contents.ts';
import type { FileEdits, ImportSettings } from './import-settings.ts';

/** What the settings say of every document alike. */
export type SettledBy = Pick<ImportSettings, 'defaults' | 'spellings' | 'types' | 'dateOrder'>;

interface OfFile {
  readonly key: number;
  /** What settings and hand say of it. */
  readonly edits: FileEdits;
  /** Stored although the project has its text. */
  readonly isWanted: boolean;
  /** What was seen of it before and deserves a look. */
  readonly remark: string;
  /** Whether what looks like a salutation or a sign-off is not counted. */
  readonly hidesFrame: boolean;
}

/** What a thread that reads and stores is asked: one request after the other. */
export type BulkRequest =
  /** Reads a file and holds its document. */
  | ({ readonly kind: 'read'; readonly file: File; readonly options: ReadOptions } & OfFile)
  /** Holds a document that was read elsewhere. */
  | ({ readonly kind: 'take'; readonly document: NewDocument } & OfFile)
  /** Stores all documents it holds. */
  | {
      readonly kind: 'store';
      readonly project: ProjectId;
      readonly settled: SettledBy;
      readonly standing: ImportStanding;
      /** How many documents the whole import expects. */
      readonly of: number;
      /** What a thread before this one knew of the project; null for the first, and for one that has stored. */
      readonly soFar: ContentsSoFar | null;
      /** Whether it is the last thing the thread does, which then tells what it knows. */
      readonly isLeaving: boolean;
    };

/** A document that was stored or not, without its text. */
export interface StoredFile {
  readonly key: number;
  readonly outcome: ImportOutcome;
  readonly title: string;
  readonly remark: string;
  readonly format: string;
  readonly encoding: string;
  readonly rule: string;
  readonly paragraphs: number;
}

export type BulkAnswer = Result<
  | { readonly kind: 'held'; readonly characters: number }
  | {
      readonly kind: 'stored';
      readonly files: readonly StoredFile[];
      readonly standing: ImportStanding;
      readonly known: ContentsSoFar | null;
    }
>;
