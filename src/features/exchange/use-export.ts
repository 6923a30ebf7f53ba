import { useEffect, useRef, useState } from 'react';
import { startAnalysis } from '../../analysis/start-analysis.ts';
import { type Problem, problemSentence } from '../../domain/problem.ts';
import type { Project } from '../../domain/project.ts';
import { ok, type Result } from '../../domain/result.ts';
import { APP_VERSION } from '../../formats/app-version.ts';
import { createExportClient, type ExportClient } from '../../formats/export-client.ts';
import type { ExportOptions } from '../../formats/write-export.ts';
import { attempted } from '../../storage/expected-failures.ts';
import { markBackedUp } from '../../storage/registry.ts';
import { allMeanings } from '../../storage/theme-meanings.ts';
import { readProject } from '../../storage/whole-project.ts';
import { saveBlob } from '../../ui/save-blob.ts';
import { toast } from '../../ui/toast.tsx';
import { useCurrentProject } from '../current-project.tsx';
import type { ExportChoices } from './export-choices.ts';
import type { ExportKind } from './export-list.ts';
import { methodsText } from './methods-text.ts';
import { packetNumbers, type QuestionOf } from './packet-results.ts';

/** What became of the last export. */
export type ExportOutcome =
  | { readonly kind: ExportKind; readonly fileName: string; readonly bytes: number }
  | { readonly kind: ExportKind; readonly problem: Problem };

export interface ExportWork {
  /** The export under way: one at a time, since each holds the whole project in memory. */
  readonly running: ExportKind | null;
  readonly outcome: ExportOutcome | null;
  readonly save: (kind: ExportKind, choices: ExportChoices) => void;
  readonly cancel: () => void;
  readonly forget: () => void;
}

/**
 * Writes exports off the UI thread and hands them to the browser; a saved project file counts as a backup.
 * An export goes on when the screen is left, and tells in passing what became of it.
 */
export function useExport(questionOf: QuestionOf): ExportWork {
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

  const optionsFor = async (
    kind: ExportKind,
    project: Project,
    choices: ExportChoices,
  ): Promise<Result<ExportOptions>> => {
    if (kind !== 'packet') return ok({ refi: choices.refi, coder: choices.coder });
    const analysis = startAnalysis(entry.id);
    try {
      const numbers = await packetNumbers(project, analysis, questionOf);
      if (!numbers.ok) return numbers;
      const methods = methodsText({ ...project, appVersion: APP_VERSION });
      const meanings = await attempted(() => allMeanings(store));
      if (!meanings.ok) return meanings;
      return ok({
        packet: { withTexts: choices.packetHasTexts, methods, meanings: meanings.value, ...numbers.value },
      });
    } finally {
      analysis.close();
    }
  };
  const written = async (
    kind: ExportKind,
    worker: ExportClient,
    choices: ExportChoices,
  ): Promise<ExportOutcome> => {
    const project = await attempted(() => readProject(store));
    if (!project.ok) return { kind, problem: project.problem };
    const options = await optionsFor(kind, project.value, choices);
    if (!options.ok) return { kind, problem: options.problem };
    if (client.current !== worker) return { kind, problem: { reason: 'cancelled' } };
    const file = await worker.write(kind, project.value, options.value);
    if (!file.ok) return { kind, problem: file.problem };
    const { fileName, blob } = file.value;
    saveBlob(blob, fileName);
    if (kind === 'project') await markBackedUp(entry.id);
    return { kind, fileName, bytes: blob.size };
  };
  const run = async (kind: ExportKind, choices: ExportChoices) => {
    const worker = createExportClient();
    client.current = worker;
    setOutcome(null);
    setRunning(kind);
    const result = await written(kind, worker, choices);
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
  return {
    running,
    outcome,
    save: (kind, choices) => void run(kind, choices),
    cancel,
    forget: () => setOutcome(null),
  };
}

function tellInPassing(outcome: ExportOutcome): void {
  if ('problem' in outcome) toast(`Export: ${problemSentence(outcome.problem)}`, { kind: 'bad' });
  else toast(`Saved as ${outcome.fileName}`, { kind: 'good' });
}
