import type { ProjectId } from '../../../domain/ids.ts';
import { failed, ok } from '../../../domain/result.ts';
import type { TableDocument } from '../../../formats/container-jobs.ts';
import { type DivisionEdit, redividedDocument } from '../../../formats/division-edits.ts';
import type { ReadOptions } from '../../../formats/read-file.ts';
import { filePath, isNoisePath } from '../../../ui/dropped-files.ts';
import type { BulkFile } from './bulk-file.ts';
import { drawnTogether } from './drawn-together.ts';
import {
  type FileOrigin,
  type FileRead,
  type ImportEvent,
  type ImportList,
  type NamedArchive,
  NO_IMPORT,
  type UnreadFile,
  withEvent,
} from './import-list.ts';
import { ImportReaders } from './import-readers.ts';
import type { FileEdits, ImportSettings, MetadataTable } from './import-settings.ts';
import { OpenedArchives } from './opened-archives.ts';
import {
  filesOfArchive,
  type Given,
  givenRow,
  isArchive,
  redividedRows,
  textOf,
} from './opened-containers.ts';

// More files than anybody looks through: the first of them tell what the others are like.
const MOST_LOOKED_AT = 600;
const FIRST_LOOKED_AT = 300;

const PASTED_NAME = 'Pasted text';
const HIDE_FRAME: DivisionEdit = { kind: 'hide frame' };

/**
 * The files of an import that are being looked at, before anything is stored. It stands above all screens: whoever
 * leaves the library finds it again.
 */
export class ImportSession {
  #list: ImportList = NO_IMPORT;
  #lastKey = 0;
  #stop = new AbortController();
  #queue: Promise<void> = Promise.resolve();
  #rereading: Promise<unknown> = Promise.resolve();
  /** What waits for a password in an archive, by the archive. */
  readonly #locked = new Map<number, ReadonlySet<string>>();
  readonly #archives = new OpenedArchives();
  readonly #latest = new Map<number, ReadOptions>();
  readonly #listeners = new Set<() => void>();
  readonly #readers: Pick<ImportReaders, 'files' | 'again' | 'end'>;
  readonly #filesOf: typeof filesOfArchive;

  constructor(
    readers: Pick<ImportReaders, 'files' | 'again' | 'end'> = new ImportReaders(),
    filesOf = filesOfArchive,
  ) {
    this.#readers = readers;
    this.#filesOf = filesOf;
  }

  get list(): ImportList {
    return this.#list;
  }

  readonly watch = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  addFiles(files: readonly File[]): void {
    this.#add(
      files.map((file) => {
        const path = filePath(file);
        return { origin: { kind: 'file', file }, name: file.name, path, isSystemFile: isNoisePath(path) };
      }),
    );
  }

  addText(text: string): void {
    this.#add([{ origin: { kind: 'pasted', text }, name: PASTED_NAME }]);
  }

  /** Takes the documents of a table in its place. */
  openTable(key: number, documents: readonly TableDocument[]): void {
    const { origin, name, path } = this.#fileOf(key) ?? {};
    if (origin?.kind !== 'file' || name === undefined || path === undefined) return;
    this.#send({ kind: 'opened', key });
    this.#add(documents.map((document) => givenRow({ name, path, file: origin.file }, document)));
  }

  /** Takes a table for what it says of the other files. */
  joinTable(key: number, table: MetadataTable): void {
    this.#send({ kind: 'opened', key });
    this.#send({ kind: 'set for all', change: { table } });
  }

  choose(key: number | null): void {
    this.#send({ kind: 'chosen', key });
  }

  /** Takes the files that systems added for files like all others. */
  takeSystemFiles(): void {
    const { systemFiles } = this.#list;
    this.#send({ kind: 'system files wanted' });
    this.#add(systemFiles.map(({ name, path, file }) => ({ origin: { kind: 'file', file }, name, path })));
  }

  /** Opens an archive anew, with its names in another encoding. */
  readNamesIn({ key, path, file }: NamedArchive, encoding: string): void {
    this.#archives.readNamesIn(key, encoding);
    const archive = { key, path, file, namesIn: encoding, isChosen: true };
    this.#send({ kind: 'archive named', archive });
    const { signal } = this.#stop;
    void this.#openArchive({ key, path, file }, signal, (told) =>
      this.#send({ kind: 'read', results: [told] }),
    );
  }

  /** Tries a password on the file; one that opens it is tried on all others that wait for one, now and later. */
  tryPassword(key: number, password: string): void {
    const known = this.#list.settings.passwords.filter((other) => other !== password);
    this.readAgain(key, { passwords: [password, ...known] });
  }

  /** Reads the file again, by another rule, in another encoding or with passwords. */
  readAgain(key: number, change: ReadOptions): void {
    const file = this.#fileOf(key);
    if (!file) return;
    const wanted = { ...file.options, ...change };
    // In another encoding another rule may fit.
    const finds = change.encoding !== undefined || wanted.rule === file.fittingRule;
    const options = finds ? { ...wanted, rule: undefined } : wanted;
    this.#send({ kind: 'read again', key, options });
    this.#latest.set(key, options);
    this.#rereading = this.#rereading.then(() => {
      // Only the last of several quick changes counts.
      if (this.#latest.get(key) !== options) return undefined;
      this.#latest.delete(key);
      return this.#readAgain(key, file.origin, options);
    });
  }

  /** Divides what was read by these changes, instead of those before. */
  divide(key: number, division: readonly DivisionEdit[]): void {
    const asRead = this.#fileOf(key)?.asRead;
    if (!asRead) return;
    void redividedDocument(asRead, division).then((document) =>
      this.#send({ kind: 'divided', key, asRead, division, document }),
    );
  }

  edit(key: number, edits: FileEdits): void {
    this.#send({ kind: 'edited', key, edits });
  }

  leaveOut(key: number, isLeftOut: boolean): void {
    this.#send({ kind: 'left out', key, isLeftOut });
  }

  /** Stores a file although its text is here already, or not. */
  want(key: number, isWanted: boolean): void {
    this.#send({ kind: 'wanted', key, isWanted });
  }

  setForAll(change: Partial<ImportSettings>): void {
    this.#send({ kind: 'set for all', change });
  }

  /** Counts salutations and sign-offs of all files, or does not: also of those that are read later. */
  hideFrame(hidesFrame: boolean): void {
    this.setForAll({ hidesFrame });
    for (const { key, division } of this.#list.files) {
      const others = division.filter(({ kind }) => kind !== 'hide frame');
      if (hidesFrame || others.length < division.length)
        this.divide(key, hidesFrame ? [...others, HIDE_FRAME] : others);
    }
  }

  /** All files, those nobody looked at last, as they are stored. */
  filesToStore(): readonly BulkFile[] {
    const { files, rest, systemFiles, settings } = this.#list;
    const { takesDuplicates: isWanted, hidesFrame } = settings;
    // Of so many files nobody can say one by one what a table means.
    const isUnseen = rest.length > 0;
    const looked = files.map(({ key, name, path, origin, ...file }): BulkFile => {
      const blob = origin.kind === 'file' ? origin.file : new File([textOf(origin)], name);
      const { document, edits, isLeftOut, options, remark } = file;
      const opensUnseen = isUnseen && file.problem?.reason === 'several-documents';
      const problem = opensUnseen ? null : file.problem;
      const only = this.#locked.get(key);
      const base = { key, name, path, file: blob, edits, isLeftOut, options, problem, remark, isUnseen };
      return {
        ...base,
        isWanted: isWanted || file.isWanted,
        ...(document ? { document } : { hidesFrame }),
        ...(only && { only }),
      };
    });
    const unseen = rest.map((file): BulkFile => ({ ...file, isWanted, isUnseen: true, hidesFrame }));
    return [...looked, ...unseen, ...systemFiles];
  }

  /** Stops the reading: what was not read by then cannot be stored. */
  stopReading(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
  }

  /** Lets go of all files. */
  close(): void {
    this.stopReading();
    this.#readers.end();
    this.#locked.clear();
    this.#send({ kind: 'closed' });
  }

  #fileOf(key: number) {
    return this.#list.files.find((file) => file.key === key);
  }

  #send(event: ImportEvent): void {
    this.#list = withEvent(this.#list, event);
    for (const listener of this.#listeners) listener();
    if (event.kind === 'read' && this.#list.settings.hidesFrame)
      for (const { key } of event.results) this.divide(key, [HIDE_FRAME]);
  }

  /** Gives the key of the first of them that is in the list. */
  #add(origins: readonly Given[]): number | undefined {
    const keyed = origins.map(({ origin, name, path = name, problem, remark = '', isSystemFile = false }) => {
      this.#lastKey += 1;
      return { key: this.#lastKey, name, path, origin, problem, remark, isSystemFile };
    });
    const given = keyed.filter(({ isSystemFile }) => !isSystemFile);
    const systemFiles = unreadFiles(keyed.filter(({ isSystemFile }) => isSystemFile));
    const known = this.#list.files.length;
    // What comes out of a table is read already: there is nothing to spare.
    const isRead = given.every(({ origin }) => origin.kind === 'rows');
    const looksAtAll = isRead || (known + given.length <= MOST_LOOKED_AT && this.#list.rest.length === 0);
    const files = looksAtAll ? given : given.slice(0, Math.max(0, FIRST_LOOKED_AT - known));
    const rest = unreadFiles(given.slice(files.length));
    this.#send({ kind: 'added', files, rest, systemFiles });
    const { signal } = this.#stop;
    this.#queue = this.#queue.then(() => this.#read(files, signal));
    return files[0]?.key;
  }

  async #read(
    files: readonly (Required<Omit<Given, 'problem'>> & Pick<Given, 'problem'> & { readonly key: number })[],
    signal: AbortSignal,
  ): Promise<void> {
    const told = drawnTogether<FileRead>((results) => this.#send({ kind: 'read', results }));
    for (const { key, problem, origin } of files)
      if (problem) told.add({ key, result: failed(problem) });
      else if (origin.kind === 'rows') told.add({ key, result: ok(origin.document) });
    const ofFiles = files.flatMap(({ key, path, problem, origin }) =>
      origin.kind === 'file' && !problem ? [{ key, path, file: origin.file }] : [],
    );
    await this.#readers.files.read(
      ofFiles.map(({ file }) => file),
      { passwords: this.#list.settings.passwords },
      (index, result) => {
        const read = ofFiles[index];
        if (!read) return;
        if (!result.ok && isArchive(result.problem)) void this.#openArchive(read, signal, told.add);
        else told.add({ key: read.key, result });
      },
      signal,
    );
    for (const { key, origin } of files)
      if (origin.kind === 'pasted')
        told.add({ key, result: await this.#readers.files.readText(origin.text, {}, signal) });
    told.flush();
  }

  async #openArchive(
    { key, path, file }: { readonly key: number; readonly path: string; readonly file: File },
    signal: AbortSignal,
    tell: (result: FileRead) => void,
  ): Promise<void> {
    const only = this.#locked.get(key);
    const { passwords = this.#list.settings.passwords } = this.#fileOf(key)?.options ?? {};
    const namesIn = this.#archives.namesIn(key);
    const opened = await this.#filesOf(file, path, {
      passwords,
      ...(only && { only }),
      ...(namesIn !== undefined && { namesIn }),
    });
    // Opened anew meanwhile, with its names in yet another encoding.
    if (this.#archives.namesIn(key) !== namesIn) return undefined;
    // Its files would begin another import where this one was closed, or is being stored, meanwhile.
    if (signal.aborted) return tell({ key, result: failed({ reason: 'cancelled' }) });
    // An archive in another one that was opened anew meanwhile.
    if (namesIn === undefined && !this.#fileOf(key)) return undefined;
    if (!opened.ok) return tell({ key, result: opened });
    const { files, locked } = opened.value;
    this.#locked.delete(key);
    if (namesIn !== undefined)
      this.#send({ kind: 'archive opened anew', key, taken: this.#archives.takenFrom(key) });
    else if (locked.size === 0) this.#send({ kind: 'opened', key });
    else {
      this.#locked.set(key, locked);
      tell({ key, result: failed({ reason: 'needs-password', within: locked.size }) });
    }
    const before = this.#lastKey;
    const first = this.#add(files);
    this.#archives.keep(key, before, this.#lastKey);
    // What waits for a password is known by its name.
    if (opened.value.namesIn !== undefined && locked.size === 0 && !only)
      this.#send({
        kind: 'archive named',
        archive: { key, path, file, namesIn: opened.value.namesIn, isChosen: namesIn !== undefined },
      });
    if (only && first !== undefined) this.#send({ kind: 'chosen', key: first });
    if (only && locked.size < only.size) this.#remember(passwords);
  }

  /** The first of the passwords opened something: it may open others too. */
  #remember(passwords: readonly string[]): void {
    const [password] = passwords;
    const known = this.#list.settings.passwords;
    if (password === undefined || known.includes(password)) return;
    this.#send({ kind: 'set for all', change: { passwords: [password, ...known] } });
    for (const { key, problem } of this.#list.files)
      if (problem?.reason === 'needs-password') this.tryPassword(key, password);
  }

  async #readAgain(key: number, origin: FileOrigin, wanted: ReadOptions): Promise<void> {
    const passwords = wanted.passwords ?? this.#list.settings.passwords;
    const options = { ...wanted, passwords };
    const { again } = this.#readers;
    const { signal } = this.#stop;
    const tell = (result: FileRead['result']): void =>
      this.#send({ kind: 'read', results: [{ key, result }] });
    if (origin.kind === 'pasted') tell(await again.readText(origin.text, options));
    else if (origin.kind === 'rows') tell(await redividedRows(again, origin, options));
    else
      await again.read([origin.file], options, async (_, result) => {
        const path = this.#fileOf(key)?.path;
        if (!result.ok && isArchive(result.problem) && path !== undefined)
          return this.#openArchive({ key, path, file: origin.file }, signal, ({ result: told }) =>
            tell(told),
          );
        tell(result);
        // A table is open, too: what its columns mean is asked next.
        if (result.ok || result.problem.reason === 'several-documents') this.#remember(passwords);
      });
  }
}

const unreadFiles = (
  files: readonly (Required<Pick<Given, 'name' | 'path' | 'origin' | 'isSystemFile'>> & {
    readonly key: number;
  })[],
): readonly UnreadFile[] =>
  files.flatMap(({ key, name, path, origin, isSystemFile }) =>
    origin.kind === 'file' ? [{ key, name, path, file: origin.file, isSystemFile }] : [],
  );

const sessions = new Map<ProjectId, ImportSession>();

/** The import that is looked at in the project: one a project, for as long as the tab lives. */
export function importSessionOf(id: ProjectId): ImportSession {
  const known = sessions.get(id) ?? new ImportSession();
  sessions.set(id, known);
  return known;
}
