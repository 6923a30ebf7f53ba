import type { NewDocument } from '../../../domain/document.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { ReadOptions } from '../../../formats/read-file.ts';
import type { FileEdits } from './import-settings.ts';

/** A file on its way into the project: one that was looked at comes with what was read, and with what was edited. */
export interface BulkFile {
  readonly key: number;
  readonly name: string;
  readonly path: string;
  readonly file: File;
  /** How it is read; absent members are found by the reader. */
  readonly options?: ReadOptions;
  readonly edits?: FileEdits;
  readonly document?: NewDocument;
  readonly isLeftOut?: boolean;
  /** Why it cannot be stored, where that was seen before. */
  readonly problem?: Problem | null;
  /** Stored although the project has its text. */
  readonly isWanted?: boolean;
  /** Nobody looked at it: a table gives its documents by its likely columns, an archive its files. */
  readonly isUnseen?: boolean;
  /** Left in a folder or archive by a system: not stored, but told. */
  readonly isSystemFile?: boolean | undefined;
  /** What was seen of it before and deserves a look. */
  readonly remark?: string;
  /** Whether what looks like a salutation or a sign-off is not counted; nobody divided it by hand then. */
  readonly hidesFrame?: boolean;
  /** Of an archive, the paths inside of it that are wanted; all where it is absent. */
  readonly only?: ReadonlySet<string>;
  /** The archive that it could not be taken out of without a password. */
  readonly lockedIn?: BulkFile;
}
