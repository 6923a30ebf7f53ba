import { useEffect, useMemo, useState } from 'react';
import type { ParagraphsQuestion } from '../../analysis/answers/paragraphs-of.ts';
import type { ParagraphRef } from '../../domain/wish.ts';
import { useSettledAnswer } from './use-settled-answer.ts';

const keyOf = ({ documentId, paragraph }: ParagraphRef): string => `${documentId} ${paragraph}`;

export interface HitSelection {
  readonly chosen: readonly ParagraphRef[];
  readonly has: (place: ParagraphRef) => boolean;
  readonly toggle: (place: ParagraphRef) => void;
  /** Every paragraph of the list, also those that were not read yet; null where the list cannot be had whole. */
  readonly all: (() => void) | null;
  readonly none: () => void;
}

/** Which paragraphs of a list are ticked. */
export function useHitSelection(question: ParagraphsQuestion | null): HitSelection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, ParagraphRef>>(new Map());
  const [wantsAll, setWantsAll] = useState(false);
  const { settled } = useSettledAnswer('paragraphsOf', wantsAll ? question : null);
  useEffect(() => {
    if (!settled) return;
    setWantsAll(false);
    setChosen(new Map(settled.answer.places.map((place) => [keyOf(place), place])));
  }, [settled]);
  return useMemo(
    () => ({
      chosen: [...chosen.values()],
      has: (place) => chosen.has(keyOf(place)),
      toggle: (place) => {
        const next = new Map(chosen);
        if (!next.delete(keyOf(place))) next.set(keyOf(place), place);
        setChosen(next);
      },
      all: question === null ? null : () => setWantsAll(true),
      none: () => setChosen(new Map()),
    }),
    [chosen, question],
  );
}
