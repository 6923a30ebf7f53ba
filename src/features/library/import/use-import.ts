import { type RefObject, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Document } from '../../../domain/document.ts';
import { failed, ok } from '../../../domain/result.ts';
import { type DivisionEdit, redividedDocument } from '../../../formats/division-edits.ts';
import { createImportClient, type ImportClient } from '../../../formats/import-client.ts';
import type { ReadOptions } from '../../../formats/read-file.ts';
import type { TableOutcome } from '../../../formats/table-documents.ts';
import { importDocuments } from '../../../storage/import-documents.ts';
import type { Store } from '../../../storage/store.ts';
import { toast } from '../../../ui/toast.tsx';
import type { BulkFile } from './bulk-import.ts';
import { type StatedFile, statedFiles } from './file-state.ts';
import {
  documentToStore,
  type FileOrigin,
  type FileRead,
  type ImportList,
  NO_IMPORT,
  withEvent,
} from './import-list.ts';
import { type ImportReport, importReport } from './import-report.ts';
import type { FileEdits, ImportSettings, MetadataTable } from './import-settings.ts';
import {
  filesOfArchive,
  type Given,
  givenRow,
  isArchive,
  redividedRows,
  textOf,
} from './opened-containers.ts';
import { startBulkImport } from './running-bulk.ts';

// Hundreds of files are read in a second: drawing the list after each would take longer than reading.
const DRAW_EVERY_MS = 200;

// More files than anybody looks through: the first of them tell what the others are like.
const MOST_LOOKED_AT = 600;
const FIRST_LOOKED_AT = 300;

const PASTED_NAME = 'Pasted text';

/** An import, and what can be done with it. */
export interface Importing {
  readonly list: ImportList;
  readonly stated: readonly StatedFile[];
  readonly report: ImportReport | null;
  readonly isOpen: boolean;
  addFiles(files: readonly File[]): void;
  addText(text: string): void;
  /** Takes the documents of a table in its place. */
  openTable(key: number, outcomes: readonly TableOutcome[]): void;
  /** Takes a table for what it says of the other files. */
  joinTable(key: number, table: MetadataTable): void;
  choose(key: number | null): void;
  /** Reads the file again, by another rule, in another encoding or with a password. */
  readAgain(key: number, change: ReadOptions): void;
  /** Divides what was read by these changes, instead of those before. */
  divide(key: number, division: readonly DivisionEdit[]): void;
  edit(key: number, edits: FileEdits): void;
  leaveOut(key: number, isLeftOut: boolean): void;
  setForAll(change: Partial<ImportSettings>): void;
  store(): void;
  /** Reads what is left and stores everything in the background; the list closes. */
  storeInBackground(): void;
  /** Stops the reading, or the storing at the end of its transaction. */
  cancel(): void;
  /** Back to the list with what was not stored. */
  tryAgain(): void;
  close(): void;
}

interface Readers {
  /** Reads what was added, one lot after the other. */
  readonly files: ImportClient;
  /** Reads single files again while the others are still under way. */
  readonly again: ImportClient;
}

function endOf(readers: RefObject<Readers | null>): void {
  readers.current?.files.close();
  readers.current?.again.close();
  readers.current = null;
}

/** Both readers for as long as the screen stands; `end` frees their threads until they are wanted again. */
function useReaders(): { readonly of: () => Readers; readonly end: () => void } {
  const readers = useRef<Readers | null>(null);
  const isMounted = useRef(false);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
      // A strict development build unmounts and mounts at once: what is being read goes on then.
      setTimeout(() => {
        if (isMounted.current) return;
        endOf(readers);
      });
    };
  }, []);
  return {
    of: () => {
      readers.current ??= { files: createImportClient(), again: createImportClient() };
      return readers.current;
    },
    end: () => endOf(readers),
  };
}

export function useImport(store: Store, documents: readonly Document[]): Importing {
  const [list, send] = useReducer(withEvent, NO_IMPORT);
  const [report, setReport] = useState<ImportReport | null>(null);
  const { of: readersOf, end: endReaders } = useReaders();
  const lastKey = useRef(0);
  const reading = useRef<{ queue: Promise<void>; stop: AbortController }>({
    queue: Promise.resolve(),
    stop: new AbortController(),
  });
  const storing = useRef(new AbortController());
  const rereading = useRef<{ queue: Promise<unknown>; latest: Map<number, ReadOptions> }>({
    queue: Promise.resolve(),
    latest: new Map(),
  });
  const stated = useMemo(() => statedFiles(list.files, documents), [list.files, documents]);

  const add = (origins: readonly Given[]) => {
    const given = origins.map(({ origin, name, path = name, problem }) => ({
      key: ++lastKey.current,
      name,
      path,
      origin,
      problem,
    }));
    const known = list.phase === 'told' ? 0 : list.files.length;
    // What comes out of a table is read already: there is nothing to spare.
    const isRead = given.every(({ origin }) => origin.kind === 'rows');
    const looksAtAll = isRead || (known + given.length <= MOST_LOOKED_AT && list.rest.length === 0);
    const files = looksAtAll ? given : given.slice(0, Math.max(0, FIRST_LOOKED_AT - known));
    const rest = given
      .slice(files.length)
      .flatMap(({ key, name, path, origin }) =>
        origin.kind === 'file' ? [{ key, name, path, file: origin.file }] : [],
      );
    send({ kind: 'added', files, rest });
    const { stop } = reading.current;
    reading.current.queue = reading.current.queue.then(async () => {
      const told = drawnTogether((results) => send({ kind: 'read', results }));
      for (const { key, problem, origin } of files)
        if (problem) told.add({ key, result: failed(problem) });
        else if (origin.kind === 'rows') told.add({ key, result: ok(origin.document) });
      const ofFiles = files.flatMap(({ key, path, problem, origin }) =>
        origin.kind === 'file' && !problem ? [{ key, path, file: origin.file }] : [],
      );
      await readersOf().files.read(
        ofFiles.map(({ file }) => file),
        {},
        (index, result) => {
          const read = ofFiles[index];
          if (!read) return;
          if (!result.ok && isArchive(result.problem)) void openArchive(read, told.add);
          else told.add({ key: read.key, result });
        },
        stop.signal,
      );
      for (const { key, origin } of files)
        if (origin.kind === 'pasted')
          told.add({ key, result: await readersOf().files.readText(origin.text, {}, stop.signal) });
      told.flush();
    });
  };

  const openArchive = async (
    { key, path, file }: { readonly key: number; readonly path: string; readonly file: File },
    tell: (result: FileRead) => void,
  ) => {
    const entries = await filesOfArchive(file, path);
    if (!entries.ok) return tell({ key, result: entries });
    send({ kind: 'opened', key });
    add(entries.value);
  };

  const readAgain = async (key: number, origin: FileOrigin, options: ReadOptions) => {
    const { again } = readersOf();
    if (origin.kind === 'pasted')
      return send({ kind: 'read', results: [{ key, result: await again.readText(origin.text, options) }] });
    if (origin.kind === 'rows')
      return send({ kind: 'read', results: [{ key, result: await redividedRows(again, origin, options) }] });
    await again.read([origin.file], options, (_, result) =>
      send({ kind: 'read', results: [{ key, result }] }),
    );
  };

  const stopReading = () => {
    reading.current.stop.abort();
    reading.current.stop = new AbortController();
  };

  return {
    list,
    stated,
    report,
    isOpen: list.files.length > 0,
    addFiles: (files) =>
      add(
        files.map((file) => ({
          origin: { kind: 'file', file },
          name: file.name,
          path: file.webkitRelativePath || file.name,
        })),
      ),
    addText: (text) => add([{ origin: { kind: 'pasted', text }, name: PASTED_NAME }]),
    openTable: (key, outcomes) => {
      const file = list.files.find((one) => one.key === key);
      if (!file) return;
      send({ kind: 'opened', key });
      add(outcomes.map((outcome) => givenRow(file, outcome)));
    },
    joinTable: (key, table) => {
      send({ kind: 'opened', key });
      send({ kind: 'set for all', change: { table } });
    },
    choose: (key) => send({ kind: 'chosen', key }),
    readAgain: (key, change) => {
      const file = list.files.find((one) => one.key === key);
      if (!file) return;
      const wanted = { ...file.options, ...change };
      // In another encoding another rule may fit.
      const finds = change.encoding !== undefined || wanted.rule === file.fittingRule;
      const options = finds ? { ...wanted, rule: undefined } : wanted;
      send({ kind: 'read again', key, options });
      const { latest } = rereading.current;
      latest.set(key, options);
      rereading.current.queue = rereading.current.queue.then(() => {
        // Only the last of several quick changes counts.
        if (latest.get(key) !== options) return undefined;
        latest.delete(key);
        return readAgain(key, file.origin, options);
      });
    },
    divide: (key, division) => {
      const asRead = list.files.find((one) => one.key === key)?.asRead;
      if (!asRead) return;
      void redividedDocument(asRead, division).then((document) =>
        send({ kind: 'divided', key, asRead, division, document }),
      );
    },
    edit: (key, edits) => send({ kind: 'edited', key, edits }),
    leaveOut: (key, isLeftOut) => send({ kind: 'left out', key, isLeftOut }),
    setForAll: (change) => send({ kind: 'set for all', change }),
    store: () => {
      const ready = stated.flatMap(({ file, state }) =>
        state.kind === 'ready' && file.document ? [{ ...file, document: file.document }] : [],
      );
      const given = ready.map((file) => documentToStore(file, list.settings));
      storing.current = new AbortController();
      send({ kind: 'storing', of: given.length });
      void importDocuments(store, given, {
        onProgress: (stored) => send({ kind: 'progress', stored }),
        signal: storing.current.signal,
        types: list.settings.types,
      }).then((outcomes) => {
        setReport(importReport(stated, outcomes));
        send({ kind: 'told' });
      });
    },
    storeInBackground: () => {
      const looked = list.files.flatMap(({ key, name, path, origin, ...file }): readonly BulkFile[] => {
        const blob = origin.kind === 'file' ? origin.file : new File([textOf(origin)], name);
        const { document, edits, isLeftOut } = file;
        return [{ key, name, path, file: blob, isLeftOut, ...(document && { read: { document, edits } }) }];
      });
      if (!startBulkImport(store, [...looked, ...list.rest], list.settings))
        return toast('Another import is under way. Wait for its end, or cancel it.', { kind: 'warn' });
      stopReading();
      endReaders();
      send({ kind: 'closed' });
    },
    cancel: () => (list.phase === 'storing' ? storing.current.abort() : stopReading()),
    tryAgain: () => {
      if (report) send({ kind: 'kept', keys: report.canBeTriedAgain });
    },
    close: () => {
      stopReading();
      endReaders();
      send({ kind: 'closed' });
    },
  };
}

/** Gathers results, so that a burst of them is drawn once. */
function drawnTogether(onResults: (results: readonly FileRead[]) => void) {
  let waiting: FileRead[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length > 0) onResults(waiting);
    waiting = [];
  };
  return {
    add: (result: FileRead): void => {
      waiting.push(result);
      timer ??= setTimeout(flush, DRAW_EVERY_MS);
    },
    flush,
  };
}
