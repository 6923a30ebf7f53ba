import { useEffect, useRef, useState } from 'react';
import type { NewDocument } from '../../../domain/document.ts';
import type { Problem } from '../../../domain/problem.ts';
import { createImportClient, type ImportClient } from '../../../formats/import-client.ts';

interface NewVersion {
  /** Null until a file was read. */
  readonly given: NewDocument | null;
  readonly problem: Problem | null;
  readonly isReading: boolean;
  /** Whether a password was given that opens the file as little as none. */
  readonly wasWrong: boolean;
  read(file: File): void;
  /** Reads the file chosen last once more, with this password and those given before. */
  open(password: string): void;
}

/** The corrected version of a text, read from a file as an import reads it; the last file chosen counts. */
export function useNewVersion(): NewVersion {
  const [given, setGiven] = useState<NewDocument | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [wasWrong, setWasWrong] = useState(false);
  const client = useRef<ImportClient | null>(null);
  const latest = useRef<File | null>(null);
  const passwords = useRef<readonly string[]>([]);
  useEffect(() => () => client.current?.close(), []);
  const read = (file: File) => {
    client.current ??= createImportClient();
    latest.current = file;
    const tried = passwords.current;
    setIsReading(true);
    void client.current.read([file], tried.length > 0 ? { passwords: tried } : {}, (_, result) => {
      if (latest.current !== file || passwords.current !== tried) return;
      setIsReading(false);
      setGiven(result.ok ? result.value : null);
      setProblem(result.ok ? null : result.problem);
      setWasWrong(!result.ok && result.problem.reason === 'needs-password' && tried.length > 0);
    });
  };
  const open = (password: string) => {
    passwords.current = [password, ...passwords.current.filter((other) => other !== password)];
    if (latest.current) read(latest.current);
  };
  return { given, problem, isReading, wasWrong, read, open };
}
