import type { Attribute } from './attribute.ts';
import type { Theme } from './codebook.ts';
import type { Coder } from './coder.ts';
import type { CorpusSet } from './corpus-set.ts';
import type { Document, DocumentText } from './document.ts';
import type { HistoryEntry } from './history.ts';
import type { CoderId, Instant, ProjectId } from './ids.ts';
import type { Memo } from './memo.ts';
import type { CoderPacket } from './packet.ts';
import type { SavedQuestion } from './saved-question.ts';
import type { Sheet } from './sheet.ts';

/** A project in the list of projects. */
export interface ProjectEntry {
  readonly id: ProjectId;
  readonly name: string;
  /** What a reader of its numbers must know, as how the demo's codings were made. Empty for most. */
  readonly note: string;
  readonly madeAt: Instant;
  readonly openedAt: Instant;
  readonly backedUpAt: Instant | null;
}

/** Everything that a project holds: what a project file carries. */
export interface Project {
  readonly name: string;
  readonly note: string;
  readonly codebookVersion: number;
  readonly currentCoder: CoderId;
  readonly documents: readonly Document[];
  readonly texts: readonly DocumentText[];
  readonly sheets: readonly Sheet[];
  readonly themes: readonly Theme[];
  readonly coders: readonly Coder[];
  readonly attributes: readonly Attribute[];
  readonly memos: readonly Memo[];
  readonly sets: readonly CorpusSet[];
  readonly questions: readonly SavedQuestion[];
  /** The audit trail. The means of undoing do not travel: undo starts anew in a project read from a file. */
  readonly history: readonly HistoryEntry[];
  /** The task of a project that was made of a coder packet, or of a packet itself; null in every other. */
  readonly task: CoderPacket | null;
  /** What was decided against in merges, by key and print: it is not asked again. */
  readonly refused: readonly string[];
}

/** The name of the project that comes with the app. */
export const DEMO_NAME = 'Demo: State of the Union, 1917–1945';
