import { useState } from 'react';
import type { Theme } from '../../domain/codebook.ts';
import { withDescendants } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { listMemos } from '../../storage/memos.ts';
import { countThemeUses, deleteTheme } from '../../storage/themes.ts';
import { holdKeysFor } from '../../ui/held-keys.ts';
import { told, useCurrentProject } from '../current-project.tsx';

/** What goes with a theme when it is deleted. */
export interface ThemeLoss {
  readonly subThemes: number;
  readonly codings: number;
  readonly documents: number;
  readonly memos: number;
}

interface AskedDeletion {
  readonly theme: Theme;
  readonly loss: ThemeLoss;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

interface ThemeDeletion {
  /** Deletes a theme that takes nothing with it; asks before any other. */
  readonly ask: (id: ThemeId) => void;
  /** What to ask about, while it is asked. */
  readonly asked: AskedDeletion | null;
}

export function useThemeDeletion({
  onDeleted,
}: {
  readonly onDeleted: (id: ThemeId, name: string) => void;
}): ThemeDeletion {
  const { store, themes } = useCurrentProject();
  const [asked, setAsked] = useState<{ readonly theme: Theme; readonly loss: ThemeLoss } | null>(null);

  const remove = async (theme: Theme) => {
    setAsked(null);
    if (await told('Delete the theme', deleteTheme(store, theme.id))) onDeleted(theme.id, theme.name);
  };
  const ask = async (id: ThemeId) => {
    const theme = themes.find((one) => one.id === id);
    if (!theme) return;
    const [uses, memos] = await Promise.all([countThemeUses(store, id), listMemos(store)]);
    const going = new Set(withDescendants(themes, id));
    const loss: ThemeLoss = {
      subThemes: uses.themes - 1,
      codings: uses.codings,
      documents: uses.documents,
      memos: memos.filter(({ target }) => target.kind === 'theme' && going.has(target.themeId)).length,
    };
    if (loss.subThemes + loss.codings + loss.memos === 0) return remove(theme);
    setAsked({ theme, loss });
  };
  return {
    ask: (id) => holdKeysFor(ask(id)),
    asked: asked && {
      ...asked,
      onDelete: () => void remove(asked.theme),
      onClose: () => setAsked(null),
    },
  };
}
