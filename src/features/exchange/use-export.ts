import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { createExportClient, type ExportClient } from '../../formats/export-client.ts';
import { attempted } from '../../storage/expected-failures.ts';
import { markBackedUp } from '../../storage/registry.ts';
import { readProject } from '../../storage/whole-project.ts';
import { saveBlob } from '../../ui/save-blob.ts';
import { useCurrentProject } from '../current-project.tsx';
import type { ExportKind } from './export-list.ts';

/** What became of the last export. */
export type ExportOutcome =
  | { readonly kind: ExportKind; readonly fileName: string; readonly bytes: number }
  | { readonly kind: ExportKind; readonly problem: Problem };

interface ExportWork {
  /** The export under way: one at a time, since each holds the whole project in memory. */
  readonly running: ExportKind | null;
  readonly outcome: ExportOutcome | null;
  readonly save: (kind: ExportKind) => void;
  readonly cancel: () => void;
  readonly forget: () => void;
}

/** Writes exports off the UI thread and hands them to the browser; a saved project file counts as a backup. */
export function useExport(): ExportWork {
  const { store, entry } = useCurrentProject();
  const [running, setRunning] = useState<ExportKind | null>(null);
  const [outcome, setOutcome] = useState<ExportOutcome | null>(null);
  const client = useRef<ExportClient | null>(null);
  const isCancelled = useRef(false);
  const cancel = useCallback(() => {
    isCancelled.current = true;
    client.current?.close();
  }, []);
  useEffect(() => cancel, [cancel]);

  const written = async (kind: ExportKind): Promise<ExportOutcome | null> => {
    const project = await attempted(() => readProject(store));
    if (isCancelled.current) return null;
    if (!project.ok) return { kind, problem: project.problem };
    client.current ??= createExportClient();
    const file = await client.current.write(kind, project.value);
    if (isCancelled.current) return null;
    if (!file.ok) return { kind, problem: file.problem };
    const { fileName, blob } = file.value;
    saveBlob(blob, fileName);
    if (kind === 'project') await markBackedUp(entry.id);
    return { kind, fileName, bytes: blob.size };
  };
  const save = (kind: ExportKind) => {
    isCancelled.current = false;
    setOutcome(null);
    setRunning(kind);
    void written(kind).then((next) => {
      setOutcome(next);
      setRunning(null);
    });
  };
  return { running, outcome, save, cancel, forget: () => setOutcome(null) };
}
