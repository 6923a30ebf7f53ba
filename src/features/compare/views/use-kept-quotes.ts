import { useLiveQuery } from 'dexie-react-hooks';
import { NOT_BLIND, type ParagraphSet } from '../../../domain/corpus-set.ts';
import type { ParagraphRef } from '../../../domain/wish.ts';
import { addSet, changeSet, listSets } from '../../../storage/sets.ts';
import { told, useCurrentProject } from '../../current-project.tsx';

const isSame = (a: ParagraphRef, b: ParagraphRef): boolean =>
  a.documentId === b.documentId && a.paragraph === b.paragraph;

/** The paragraphs that somebody kept to be cited, and the ways to keep one or to let it go. Undefined until they are read. */
export function useKeptQuotes(): {
  readonly kept: readonly ParagraphRef[] | undefined;
  readonly isKept: (place: ParagraphRef) => boolean;
  readonly keep: (place: ParagraphRef) => void;
  readonly letGo: (place: ParagraphRef) => void;
} {
  const { store } = useCurrentProject();
  const sets = useLiveQuery(
    async () =>
      (await listSets(store)).filter(
        (set): set is ParagraphSet => set.kind === 'paragraphs' && set.purpose === 'quotes',
      ),
    [store],
  );
  const kept = sets?.flatMap(({ paragraphs }) => paragraphs);
  const isKept = (place: ParagraphRef): boolean => kept?.some((one) => isSame(one, place)) ?? false;
  const keep = ({ documentId, paragraph }: ParagraphRef): void => {
    const place = { documentId, paragraph };
    const [first] = sets ?? [];
    if (first)
      void told('Keep the quote', changeSet(store, first.id, { paragraphs: [...first.paragraphs, place] }));
    else
      void told(
        'Keep the quote',
        addSet(store, {
          kind: 'paragraphs',
          purpose: 'quotes',
          name: 'Quotes',
          recipe: 'Kept by hand.',
          paragraphs: [place],
          seed: null,
          blinding: NOT_BLIND,
          coders: [],
        }),
      );
  };
  const letGo = (place: ParagraphRef): void => {
    for (const { id, paragraphs } of sets ?? [])
      if (paragraphs.some((one) => isSame(one, place)))
        void told(
          'Let the quote go',
          changeSet(store, id, { paragraphs: paragraphs.filter((one) => !isSame(one, place)) }),
        );
  };
  return { kept, isKept, keep, letGo };
}
