import { useDeferredValue, useMemo, useState } from 'react';
import type { DocumentText } from '../../domain/document.ts';
import { useSteady } from '../../ui/use-steady.ts';
import { type FoundPlace, findInText, firstFrom } from './find-in-text.ts';
import type { FoundInList } from './ParagraphList.tsx';

/** The find bar: what was typed, what it finds in the document, and which place it stands at. */
export interface Find {
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  readonly isExact: boolean;
  readonly setExact: (isExact: boolean) => void;
  readonly places: readonly FoundPlace[];
  /** Index of the place; null before the first step, or without places. */
  readonly at: number | null;
  readonly step: (by: 1 | -1) => void;
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** Grows when the bar is asked for while it is open: the field takes the focus again. */
  readonly asked: number;
  readonly inList: FoundInList | null;
}

/** Find in a text, going from the paragraph that is the current one. */
export function useFind(
  text: DocumentText,
  paragraph: number,
  onParagraph: (paragraph: number) => void,
): Find {
  const [typed, setTyped] = useState('');
  const [isExact, setExact] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState(0);
  const [at, setAt] = useState<number | null>(null);
  const wanted = useDeferredValue(isOpen ? typed : '');
  const places = useMemo(() => findInText(text, wanted, isExact), [text, wanted, isExact]);
  const index = at !== null && at < places.length ? at : null;
  const inList = useMemo(
    () =>
      isOpen && places.length > 0
        ? { byParagraph: byParagraph(places), current: index === null ? null : (places[index] ?? null) }
        : null,
    [isOpen, places, index],
  );
  const acts = useSteady({
    step: (by: 1 | -1) => {
      if (places.length === 0) return;
      const start = index === null ? firstFrom(places, paragraph) - (by === 1 ? 1 : 0) : index;
      const next = (start + by + places.length) % places.length;
      setAt(next);
      const place = places[next];
      if (place) onParagraph(place.paragraph);
    },
    setTyped: (next: string) => {
      setTyped(next);
      setAt(null);
    },
    setExact: (next: boolean) => {
      setExact(next);
      setAt(null);
    },
    open: () => {
      setOpen(true);
      setAsked((now) => now + 1);
    },
    close: () => setOpen(false),
  });
  return useMemo(
    () => ({ typed, isExact, places, at: index, isOpen, asked, inList, ...acts }),
    [typed, isExact, places, index, isOpen, asked, inList, acts],
  );
}

function byParagraph(places: readonly FoundPlace[]): ReadonlyMap<number, readonly FoundPlace[]> {
  const found = new Map<number, FoundPlace[]>();
  for (const place of places) {
    const own = found.get(place.paragraph);
    if (own) own.push(place);
    else found.set(place.paragraph, [place]);
  }
  return found;
}
