import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import type { Theme } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import {
  type CodingPlace,
  confirmCodings,
  listThemeCodings,
  moveCodings,
  removeCodings,
  type ThemeCoding,
} from '../../storage/theme-codings.ts';
import type { NewTheme } from '../../storage/themes.ts';
import { told, useCurrentProject } from '../current-project.tsx';

/** Which codings of a theme are gone through: all of them, or those made under an older meaning. */
export type ReviewKind = 'all' | 'older';

export const codingKey = ({ documentId, coderId, paragraph }: CodingPlace): string =>
  `${documentId} ${coderId} ${paragraph}`;

export interface CodingReview {
  /** Undefined while they are read. */
  readonly codings: readonly ThemeCoding[] | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (keys: readonly string[], isChosen: boolean) => void;
  readonly move: (into: ThemeId | NewTheme, places: readonly CodingPlace[]) => Promise<boolean>;
  readonly remove: (places: readonly CodingPlace[]) => Promise<boolean>;
  readonly confirm: (places: readonly CodingPlace[]) => Promise<boolean>;
}

/** The codings of a theme to go through, live, which of them are chosen, and what can be done to them. */
export function useCodingReview(theme: Theme, kind: ReviewKind): CodingReview {
  const { store } = useCurrentProject();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { id, meaningVersion } = theme;
  const all = useLiveQuery(() => listThemeCodings(store, id), [store, id]);
  const codings = useMemo(
    () => (kind === 'all' ? all : all?.filter(({ coding }) => coding.version < meaningVersion)),
    [all, kind, meaningVersion],
  );
  // A tick stays behind when its coding goes; it must not come back with an undo unseen.
  const chosen = useMemo(
    () => new Set(codings?.map(codingKey).filter((key) => ticked.has(key))),
    [codings, ticked],
  );
  const choose = (keys: readonly string[], isChosen: boolean) =>
    setTicked(() => {
      const next = new Set(chosen);
      for (const key of keys) {
        if (isChosen) next.add(key);
        else next.delete(key);
      }
      return next;
    });
  const acting = async (act: Promise<boolean>): Promise<boolean> => {
    const isDone = await act;
    if (isDone) setTicked(new Set());
    return isDone;
  };
  return {
    codings,
    chosen,
    choose,
    move: (into, places) => acting(told('Move the codings', moveCodings(store, id, into, places))),
    remove: (places) => acting(told('Remove the codings', removeCodings(store, id, places))),
    confirm: (places) => acting(told('Confirm the codings', confirmCodings(store, id, places))),
  };
}
