import type { DivisionRule, NewDocument, OpenDate } from '../../../domain/document.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { Result } from '../../../domain/result.ts';
import type { DivisionEdit } from '../../../formats/division-edits.ts';
import type { ReadOptions } from '../../../formats/read-file.ts';
import {
  type FileEdits,
  type ImportSettings,
  mergedEdits,
  NO_SETTINGS,
  NOTHING_TOLD,
  settledDocument,
  type Told,
  toldBy,
} from './import-settings.ts';

export type FileOrigin =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'pasted'; readonly text: string }
  /** A document out of a table, as it was read from its rows. */
  | { readonly kind: 'rows'; readonly document: NewDocument };

/** A file that was chosen and nothing more. */
export interface UnreadFile {
  readonly key: number;
  readonly name: string;
  readonly path: string;
  readonly file: File;
  readonly isSystemFile?: boolean;
}

/** One file on its way into the project. */
export interface ImportFile {
  readonly key: number;
  readonly name: string;
  /** The name with the folders that were chosen or dropped with it. */
  readonly path: string;
  readonly origin: FileOrigin;
  /** How it is read: absent members are found by the reader. */
  readonly options: ReadOptions;
  /** As the reader gave it; null until it was read, and where it could not be. */
  readonly asRead: NewDocument | null;
  /** What the researcher changed of its division. */
  readonly division: readonly DivisionEdit[];
  /** What was read, divided by these changes. */
  readonly document: NewDocument | null;
  readonly problem: Problem | null;
  readonly isReading: boolean;
  /** The rule that the reader found fitting; null until it was read. */
  readonly fittingRule: DivisionRule | null;
  /** What the settings for all files say of it. */
  readonly told: Told;
  readonly edits: FileEdits;
  /** Left out by the researcher. */
  readonly isLeftOut: boolean;
  /** Stored although the project, or an earlier file, has its text. */
  readonly isWanted: boolean;
  /** What was seen of it before it was read and deserves a look. */
  readonly remark: string;
}

/** An archive that was opened, with names that are not UTF-8. */
export interface NamedArchive {
  readonly key: number;
  readonly path: string;
  readonly file: File;
  /** In what most of the names were read. */
  readonly namesIn: string;
  /** Chosen by the researcher, and not guessed. */
  readonly isChosen: boolean;
}

/** An import while it is looked at: nothing of it is stored. */
export interface ImportList {
  readonly files: readonly ImportFile[];
  /** Of a large import, the files that are not looked at before they are stored. */
  readonly rest: readonly UnreadFile[];
  /** Files that systems add to folders and archives, and hidden ones: left out, but told. */
  readonly systemFiles: readonly UnreadFile[];
  readonly archives: readonly NamedArchive[];
  readonly chosen: number | null;
  readonly settings: ImportSettings;
}

export const NO_IMPORT: ImportList = {
  files: [],
  rest: [],
  systemFiles: [],
  archives: [],
  chosen: null,
  settings: NO_SETTINGS,
};

export interface FileRead {
  readonly key: number;
  readonly result: Result<NewDocument>;
}

export type ImportEvent =
  | {
      readonly kind: 'added';
      readonly files: readonly (Pick<ImportFile, 'key' | 'name' | 'path' | 'origin'> &
        Partial<Pick<ImportFile, 'remark'>>)[];
      readonly rest?: readonly UnreadFile[];
      readonly systemFiles?: readonly UnreadFile[];
    }
  /** The files that systems added are files like others from now on. */
  | { readonly kind: 'system files wanted' }
  /** A container was opened: what was in it stands in the list by itself. */
  | { readonly kind: 'opened'; readonly key: number }
  /** An archive was opened whose names may be meant in another encoding. */
  | { readonly kind: 'archive named'; readonly archive: NamedArchive }
  /** What came out of an archive is out of the list again: what is in it comes next, by other names. */
  | { readonly kind: 'archive opened anew'; readonly key: number; readonly taken: ReadonlySet<number> }
  | { readonly kind: 'read'; readonly results: readonly FileRead[] }
  | { readonly kind: 'chosen'; readonly key: number | null }
  | { readonly kind: 'read again'; readonly key: number; readonly options: ReadOptions }
  | {
      readonly kind: 'divided';
      readonly key: number;
      readonly asRead: NewDocument;
      readonly division: readonly DivisionEdit[];
      readonly document: NewDocument;
    }
  | { readonly kind: 'edited'; readonly key: number; readonly edits: FileEdits }
  | { readonly kind: 'left out'; readonly key: number; readonly isLeftOut: boolean }
  | { readonly kind: 'wanted'; readonly key: number; readonly isWanted: boolean }
  | { readonly kind: 'set for all'; readonly change: Partial<ImportSettings> }
  | { readonly kind: 'closed' };

const changed = (
  list: ImportList,
  key: number,
  change: (file: ImportFile) => Partial<ImportFile>,
): ImportList => ({
  ...list,
  files: list.files.map((file) => (file.key === key ? { ...file, ...change(file) } : file)),
});

/** A file after a reading; one that was read before keeps what it had while its new division fails. */
function afterReading(file: ImportFile, result: Result<NewDocument>): ImportFile {
  if (!result.ok) return { ...file, isReading: false, problem: result.problem };
  const { rule } = result.value.source;
  return {
    ...file,
    isReading: false,
    problem: null,
    asRead: result.value,
    document: result.value,
    division: [],
    fittingRule: file.options.rule === undefined ? rule : (file.fittingRule ?? rule),
  };
}

function withTold(list: ImportList): ImportList {
  const tellOf = toldBy(
    list.settings,
    list.files.map(({ path }) => path),
  );
  return { ...list, files: list.files.map((file, place) => ({ ...file, told: tellOf(place) })) };
}

/** The import after one event. */
export function withEvent(list: ImportList, event: ImportEvent): ImportList {
  switch (event.kind) {
    case 'added': {
      const fresh = event.files.map((file): ImportFile => ({ ...NEW_FILE, ...file }));
      const rest = [...list.rest, ...(event.rest ?? [])];
      const systemFiles = [...list.systemFiles, ...(event.systemFiles ?? [])];
      return withTold({ ...list, files: [...list.files, ...fresh], rest, systemFiles });
    }
    case 'system files wanted':
      return { ...list, systemFiles: [] };
    case 'read': {
      const results = new Map(event.results.map(({ key, result }) => [key, result]));
      const files = list.files.map((file) => {
        const result = results.get(file.key);
        return result ? afterReading(file, result) : file;
      });
      return { ...list, files };
    }
    case 'opened':
      return withTold({ ...list, files: list.files.filter(({ key }) => key !== event.key) });
    case 'archive named':
      return { ...list, archives: withArchive(list.archives, event.archive) };
    case 'archive opened anew': {
      const without = <Item extends { readonly key: number }>(items: readonly Item[]): readonly Item[] =>
        items.filter(({ key }) => !event.taken.has(key));
      const [files, rest, systemFiles] = [without(list.files), without(list.rest), without(list.systemFiles)];
      const archives = list.archives.filter(({ key }) => key === event.key || !event.taken.has(key));
      return withTold({ ...list, files, rest, systemFiles, archives });
    }
    case 'chosen':
      return { ...list, chosen: event.key };
    case 'read again':
      return changed(list, event.key, () => ({ isReading: true, options: event.options }));
    case 'divided':
      // The file may have been read anew while this was counted.
      return changed(list, event.key, ({ asRead }) =>
        asRead === event.asRead ? { division: event.division, document: event.document } : {},
      );
    case 'edited':
      return changed(list, event.key, ({ edits }) => ({
        edits: {
          ...edits,
          ...event.edits,
          attributes: { ...edits.attributes, ...event.edits.attributes },
        },
      }));
    case 'left out':
      return changed(list, event.key, () => ({ isLeftOut: event.isLeftOut }));
    case 'wanted':
      return changed(list, event.key, () => ({ isWanted: event.isWanted }));
    case 'set for all': {
      const settings = { ...list.settings, ...event.change };
      const { pattern, table, dateOrder } = event.change;
      const tells = pattern !== undefined || table !== undefined || dateOrder !== undefined;
      return tells ? withTold({ ...list, settings }) : { ...list, settings };
    }
    case 'closed':
      return NO_IMPORT;
  }
}

const withArchive = (archives: readonly NamedArchive[], archive: NamedArchive): readonly NamedArchive[] =>
  archives.some(({ key }) => key === archive.key)
    ? archives.map((one) => (one.key === archive.key ? archive : one))
    : [...archives, archive];

const NEW_FILE = {
  options: {},
  asRead: null,
  division: [],
  document: null,
  problem: null,
  isReading: true,
  fittingRule: null,
  told: NOTHING_TOLD,
  edits: {},
  isLeftOut: false,
  isWanted: false,
  remark: '',
} as const satisfies Partial<ImportFile>;

/** What settings and hand say of a file together. */
export const editsOf = ({ told, edits }: Pick<ImportFile, 'told' | 'edits'>): FileEdits =>
  mergedEdits(told.byName, told.byTable, edits);

/** What the date of a file may be, as long as nobody and nothing surer tells which of two numbers is the day. */
export function openDateOf({ told, edits, document }: ImportFile): OpenDate | undefined {
  if (edits.date !== undefined) return undefined;
  return told.openDate ?? (editsOf({ told, edits }).date === undefined ? document?.openDate : undefined);
}

/** The document as it will be stored. */
export const documentToStore = (
  { document, ...file }: Pick<ImportFile, 'told' | 'edits'> & { readonly document: NewDocument },
  settings: ImportSettings,
): NewDocument => settledDocument(document, editsOf(file), settings);

/** How many files of the import have been read, well or not. */
export const readCount = (files: readonly ImportFile[]): number =>
  files.reduce((count, file) => count + (file.document || file.problem ? 1 : 0), 0);
