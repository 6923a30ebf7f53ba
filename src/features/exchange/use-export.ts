import { useEffect, useRef, useState } from 'react';
import { type Problem, problemSentence } from '../../domain/problem.ts';
import { createExportClient, type ExportClient } from '../../formats/export-client.ts';
import { attempted } from '../../storage/expected-failures.ts';
import { markBackedUp } from '../../storage/registry.ts';
import { readProject } from '../../storage/whole-project.ts';
import { saveBlob } from '../../ui/save-blob.ts';
import { toast } from '../../ui/toast.tsx';
import { useCurrentProject } from '../current-project.tsx';
import type { ExportKind } from './export-list.ts';

/** What became of the last export. */
export type ExportOutcome =
  | { readonly kind: ExportKind; readonly fileName: string; readonly bytes: number }
  | { readonly kind: ExportKind; readonly problem: Problem };

export interface ExportWork {
  /** The export under way: one at a time, since each holds the whole project in memory. */
  readonly running: ExportKind | null;
  readonly outcome: ExportOutcome | null;
  readonly save: (kind: ExportKind) => void;
  readonly cancel: () => void;
  readonly forget: () => void;
}

/**
 * Writes exports off the UI thread and hands them to the browser; a saved project file counts as a backup.
 * An export goes on when the screen is left, and tells in passing what became of it.
 */
export function useExport(): ExportWork {
  const { store, entry } = useCurrentProject();
  const [running, setRunning] = useState<ExportKind | null>(null);
  const [outcome, setOutcome] = useState<ExportOutcome | null>(null);
  const client = useRef<ExportClient | null>(null);
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);

  const written = async (kind: ExportKind, worker: ExportClient): Promise<ExportOutcome> => {
    const project = await attempted(() => readProject(store));
    if (!project.ok) return { kind, problem: project.problem };
    if (client.current !== worker) return { kind, problem: { reason: 'cancelled' } };
    const file = await worker.write(kind, project.value);
    if (!file.ok) return { kind, problem: file.problem };
    const { fileName, blob } = file.value;
    saveBlob(blob, fileName);
    if (kind === 'project') await markBackedUp(entry.id);
    return { kind, fileName, bytes: blob.size };
  };
  const run = async (kind: ExportKind) => {
    const worker = createExportClient();
    client.current = worker;
    setOutcome(null);
    setRunning(kind);
    const result = await written(kind, worker);
    worker.close();
    const isCancelled = client.current !== worker;
    if (isLeft.current && !isCancelled) tellInPassing(result);
    if (isCancelled) return;
    client.current = null;
    setOutcome(result);
    setRunning(null);
  };
  const cancel = () => {
    client.current?.close();
    client.current = null;
    setRunning(null);
  };
  return { running, outcome, save: (kind) => void run(kind), cancel, forget: () => setOutcome(null) };
}

function tellInPassing(outcome: ExportOutcome): void {
  if ('problem' in outcome) toast(`Export: ${problemSentence(outcome.problem)}`, { kind: 'bad' });
  else toast(`Saved as ${outcome.fileName}`, { kind: 'good' });
}
