import { useMemo, useState } from 'react';
import type { DraftLine, DraftTheme } from '../../domain/codebook-draft.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { problemSentence } from '../../domain/problem.ts';
import { addCodebook } from '../../storage/codebook-additions.ts';
import { toast } from '../../ui/toast.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { choiceLines, goingTo, takenDrafts, withLeft } from './draft-choice.ts';

export interface DraftChoice {
  readonly lines: readonly DraftLine[];
  readonly left: ReadonlySet<string>;
  readonly take: (line: DraftLine, isTaken: boolean) => void;
  readonly isApart: boolean;
  readonly setApart: (isApart: boolean) => void;
  readonly branch: string;
  readonly setBranch: (name: string) => void;
  /** How many themes will be added. */
  readonly count: number;
  /** The ids of the themes that were added; null where they were not stored. */
  readonly add: () => Promise<readonly ThemeId[] | null>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Which of the drafts are taken, and where they go. */
export function useDraftChoice(
  source: string,
  drafts: readonly DraftTheme[],
  givesKeys: boolean,
): DraftChoice {
  const { store, themes } = useCurrentProject();
  const [leaving, setLeaving] = useState({ source, left: NOTHING });
  const [isApart, setApart] = useState(false);
  const [naming, setNaming] = useState({ source, branch: source });
  // Another template begins anew.
  const left = leaving.source === source ? leaving.left : NOTHING;
  const branch = naming.source === source ? naming.branch : source;
  const goal = useMemo(() => ({ branch: isApart ? branch : null }), [isApart, branch]);
  const lines = useMemo(() => choiceLines(themes, drafts, goal), [themes, drafts, goal]);
  const taken = useMemo(() => takenDrafts(lines, drafts, left), [lines, drafts, left]);
  const add = async (): Promise<readonly ThemeId[] | null> => {
    const added = await addCodebook(store, source, goingTo(taken.drafts, goal), { givesKeys });
    if (added.ok) return added.value;
    toast(`Add the themes: ${problemSentence(added.problem)}`, { kind: 'bad' });
    return null;
  };
  return {
    lines,
    left,
    take: (line, isTaken) => setLeaving({ source, left: withLeft(lines, left, line, isTaken) }),
    isApart,
    setApart,
    branch,
    setBranch: (name) => setNaming({ source, branch: name }),
    count: taken.count,
    add,
  };
}
