import { useMemo, useRef } from 'react';
import type { DefinitionKind, ThemePlace } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { problemSentence } from '../../domain/problem.ts';
import { copyTheme } from '../../storage/codebook-additions.ts';
import { addTheme, changeTheme, listThemes, moveTheme, type ThemeChange } from '../../storage/themes.ts';
import { toast } from '../../ui/toast.tsx';
import { told, useCurrentProject } from '../current-project.tsx';
import { shownTree } from './codebook-rows.ts';
import { withBlock } from './definition-blocks.ts';
import { placeAfterStep, type Step } from './theme-moves.ts';

/** What can be done to the codebook. Every act is one wish. */
export interface CodebookActs {
  /** The new theme's id, or null where it was not stored. */
  readonly add: (name: string, parent: ThemeId | null) => Promise<ThemeId | null>;
  /** The copy's id, or null where it was not stored. */
  readonly copy: (id: ThemeId, withSubThemes: boolean) => Promise<ThemeId | null>;
  readonly change: (id: ThemeId, change: ThemeChange, takesKey?: boolean) => Promise<boolean>;
  /** Adds a block to the definition as it is stored then; blocks that follow fast each find the one before. */
  readonly addBlock: (id: ThemeId, kind: DefinitionKind, text: string) => Promise<boolean>;
  readonly move: (id: ThemeId, to: ThemePlace) => Promise<boolean>;
  /** One step in the tree that is shown; steps that follow fast each begin where the one before ended. */
  readonly step: (id: ThemeId, step: Step, showsRetired: boolean) => Promise<boolean>;
}

export function useCodebookActs(): CodebookActs {
  const { store } = useCurrentProject();
  const steps = useRef<Promise<unknown>>(Promise.resolve());
  return useMemo(() => {
    const addBlock = async (id: ThemeId, kind: DefinitionKind, text: string): Promise<boolean> => {
      const theme = (await listThemes(store)).find((one) => one.id === id);
      if (!theme) return false;
      const definition = withBlock(theme.definition, kind, text);
      return told('Change the theme', changeTheme(store, id, { definition }));
    };
    const takeStep = async (id: ThemeId, step: Step, showsRetired: boolean): Promise<boolean> => {
      const to = placeAfterStep(shownTree(await listThemes(store), showsRetired), id, step);
      return to !== null && (await told('Move the theme', moveTheme(store, id, to)));
    };
    return {
      add: async (name, parent) => {
        const added = await addTheme(store, { name, parent });
        if (added.ok) return added.value;
        toast(`Add the theme: ${problemSentence(added.problem)}`, { kind: 'bad' });
        return null;
      },
      copy: async (id, withSubThemes) => {
        const copied = await copyTheme(store, id, withSubThemes);
        if (copied.ok) return copied.value;
        toast(`Copy the theme: ${problemSentence(copied.problem)}`, { kind: 'bad' });
        return null;
      },
      change: (id, change, takesKey = false) =>
        told('Change the theme', changeTheme(store, id, change, { takesKey })),
      addBlock: (id, kind, text) => {
        const next = steps.current.then(() => addBlock(id, kind, text));
        steps.current = next;
        return next;
      },
      move: (id, to) => told('Move the theme', moveTheme(store, id, to)),
      step: (id, step, showsRetired) => {
        const next = steps.current.then(() => takeStep(id, step, showsRetired));
        steps.current = next;
        return next;
      },
    };
  }, [store]);
}
