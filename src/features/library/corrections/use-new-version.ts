import { useEffect, useRef, useState } from 'react';
import type { NewDocument } from '../../../domain/document.ts';
import type { Problem } from '../../../domain/problem.ts';
import { createImportClient, type ImportClient } from '../../../formats/import-client.ts';

interface NewVersion {
  /** Null until a file was read. */
  readonly given: NewDocument | null;
  readonly problem: Problem | null;
  readonly isReading: boolean;
  read(file: File): void;
}

/** The corrected version of a text, read from a file as an import reads it; the last file chosen counts. */
export function useNewVersion(): NewVersion {
  const [given, setGiven] = useState<NewDocument | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isReading, setIsReading] = useState(false);
  const client = useRef<ImportClient | null>(null);
  const latest = useRef<File | null>(null);
  useEffect(() => () => client.current?.close(), []);
  const read = (file: File) => {
    client.current ??= createImportClient();
    latest.current = file;
    setIsReading(true);
    void client.current.read([file], {}, (_, result) => {
      if (latest.current !== file) return;
      setIsReading(false);
      setGiven(result.ok ? result.value : null);
      setProblem(result.ok ? null : result.problem);
    });
  };
  return { given, problem, isReading, read };
}
