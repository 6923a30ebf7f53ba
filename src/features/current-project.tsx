import { createContext, useContext } from 'react';
import type { Attribute } from '../domain/attribute.ts';
import type { Theme } from '../domain/codebook.ts';
import type { Coder } from '../domain/coder.ts';
import { problemSentence } from '../domain/problem.ts';
import type { ProjectEntry } from '../domain/project.ts';
import type { Result } from '../domain/result.ts';
import type { Store } from '../storage/store.ts';
import { toast } from '../ui/toast.tsx';

/** The open project, and the small tables that every screen shows. */
export interface CurrentProject {
  readonly entry: ProjectEntry;
  readonly store: Store;
  readonly themes: readonly Theme[];
  readonly attributes: readonly Attribute[];
  readonly coders: readonly Coder[];
  /** Whose codings are made and shown. */
  readonly coder: Coder;
  readonly codebookVersion: number;
}

const CurrentProjectContext = createContext<CurrentProject | null>(null);

export const CurrentProjectProvider = CurrentProjectContext.Provider;

/** The open project; throws outside of one. */
export function useCurrentProject(): CurrentProject {
  const current = useContext(CurrentProjectContext);
  if (!current) throw new Error('no project is open here');
  return current;
}

/** Waits for a wish and tells when it failed: `what` names it, as in “Rename the theme”. True when it was stored. */
export async function told<Value>(what: string, wish: Promise<Result<Value>>): Promise<boolean> {
  const result = await wish;
  if (!result.ok) toast(`${what}: ${problemSentence(result.problem)}`, { kind: 'bad' });
  return result.ok;
}
