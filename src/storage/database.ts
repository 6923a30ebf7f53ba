import { Dexie, type Table } from 'dexie';
import type { Attribute } from '../domain/attribute.ts';
import type { Theme } from '../domain/codebook.ts';
import type { Coder } from '../domain/coder.ts';
import type { CorpusSet } from '../domain/corpus-set.ts';
import type { Document, DocumentText } from '../domain/document.ts';
import type { DocumentId, ProjectId } from '../domain/ids.ts';
import { type Memo, targetDocument } from '../domain/memo.ts';
import type { SavedQuestion } from '../domain/saved-question.ts';
import type { Sheet } from '../domain/sheet.ts';
import type { HistoryRow, NewHistoryRow } from './history-row.ts';
import type { MetaRow } from './meta.ts';
import { addReprints, addWeights } from './migrations.ts';
import type { UndoingPart } from './undoing.ts';

/** The tables that a wish can change, and what one row of each is. */
export interface Rows {
  readonly documents: Document;
  readonly texts: DocumentText;
  readonly sheets: Sheet;
  readonly themes: Theme;
  readonly coders: Coder;
  readonly attributes: Attribute;
  readonly memos: Memo;
  readonly sets: CorpusSet;
  readonly comparisons: SavedQuestion;
  readonly meta: MetaRow;
}

export type TableName = keyof Rows;
export const TABLE_NAMES: readonly TableName[] = [
  'documents',
  'texts',
  'sheets',
  'themes',
  'coders',
  'attributes',
  'memos',
  'sets',
  'comparisons',
  'meta',
];

export type Key = number | string | [number, number];

/** What a row of each table is known by, and the document that it belongs to, if any. */
export const ROWS: {
  readonly [Name in TableName]: {
    key(row: Rows[Name]): Key;
    documentId(row: Rows[Name]): DocumentId | undefined;
  };
} = {
  documents: { key: (row) => row.id, documentId: (row) => row.id },
  texts: { key: (row) => row.documentId, documentId: (row) => row.documentId },
  sheets: { key: (row) => [row.documentId, row.coderId], documentId: (row) => row.documentId },
  themes: { key: (row) => row.id, documentId: () => undefined },
  coders: { key: (row) => row.id, documentId: () => undefined },
  attributes: { key: (row) => row.id, documentId: () => undefined },
  memos: {
    key: (row) => row.id,
    documentId: ({ target }) => targetDocument(target),
  },
  sets: { key: (row) => row.id, documentId: () => undefined },
  comparisons: { key: (row) => row.id, documentId: () => undefined },
  meta: { key: (row) => row.key, documentId: () => undefined },
};

/** Wishes are strict: on the disk before they count as done. The batches of an import are relaxed. */
export type Durability = 'strict' | 'relaxed';

export const SCHEMA_VERSION = 3;

/** The name of a project's database, and of the channel on which its changes are told. */
export const databaseName = (id: ProjectId): string => `leitmotif-${id}`;

/** One project's database. The document is the grain of everything; there is no secondary index. */
export class ProjectDatabase extends Dexie {
  declare readonly history: Table<HistoryRow, number, NewHistoryRow>;
  declare readonly undoings: Table<UndoingPart, [number, number]>;

  // Durability belongs to a Dexie handle, so an import opens a second, relaxed handle on the same database.
  // The cache would copy every row that a live query reads again; rows are read once and treated as frozen.
  constructor(id: ProjectId, durability: Durability) {
    super(databaseName(id), {
      chromeTransactionDurability: durability,
      cache: 'disabled',
      autoOpen: false,
    });
    // Neither hooks nor parts of compound keys are used here; each layer costs some of every read and write.
    for (const name of ['VirtualIndexMiddleware', 'HooksMiddleware', 'Cache'])
      this.unuse({ stack: 'dbcore', name });
    this.version(1).stores({
      documents: 'id',
      texts: 'documentId',
      sheets: '[documentId+coderId]',
      themes: 'id',
      coders: 'id',
      attributes: 'id',
      sets: 'id',
      memos: 'id',
      comparisons: 'id',
      history: '++seq',
      undoings: '[seq+part]',
      meta: 'key',
    });
    // Documents are linked to those they are a reprint of, which a researcher looks for and exports.
    this.version(2).stores({}).upgrade(addReprints);
    // Codings carry a weight and where they came from, coders what they are, documents what they translate.
    this.version(3).stores({}).upgrade(addWeights);
  }

  /** The table of that name with its row type. */
  rows<Name extends TableName>(name: Name): Table<Rows[Name], Key> {
    return this.table(name);
  }
}
