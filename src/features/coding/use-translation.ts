import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { type Document, paragraphText } from '../../domain/document.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { translationsOf } from '../../domain/translations.ts';
import { readText } from '../../storage/documents.ts';
import { useSteady } from '../../ui/use-steady.ts';
import { useCurrentProject } from '../current-project.tsx';
import type { TranslatedParagraph } from './ParagraphRow.tsx';

/** What stands beside the text: the original of a translation, or one of the translations of an original. */
export interface TranslationBeside {
  /** Documents that can stand beside this one. */
  readonly choices: readonly Document[];
  /** The one that does; null for none. */
  readonly shown: Document | null;
  readonly show: (id: DocumentId | null) => void;
  readonly paragraph: ((index: number) => TranslatedParagraph | null) | null;
}

const STORED_UNDER = 'leitmotif-translation-beside';
const OFF = 'off';

/** The translation beside a document; whether any is shown is kept in this browser. */
export function useTranslation(document: Document, documents: readonly Document[]): TranslationBeside {
  const { store } = useCurrentProject();
  const [isOn, setOn] = useState(() => localStorage.getItem(STORED_UNDER) !== OFF);
  const [wanted, setWanted] = useState<DocumentId | null>(null);
  const choices = useMemo(() => {
    const { original, translations, siblings } = translationsOf(document, documents);
    return original ? [original, ...siblings] : translations;
  }, [document, documents]);
  const shown = isOn ? (choices.find(({ id }) => id === wanted) ?? choices[0] ?? null) : null;
  const id = shown?.id;
  const text = useLiveQuery(
    async () => (id === undefined ? null : ((await readText(store, id)) ?? null)),
    [store, id, shown?.revision],
  );
  const { show } = useSteady({
    show: (next: DocumentId | null) => {
      localStorage.setItem(STORED_UNDER, next === null ? OFF : 'on');
      setOn(next !== null);
      if (next !== null) setWanted(next);
    },
  });
  return useMemo(() => {
    const read = text?.documentId === id ? text : null;
    const paragraph = (index: number): TranslatedParagraph | null => {
      if (!read) return { text: '', language: '' };
      if (index >= read.starts.length) return null;
      return { text: paragraphText(read, index), language: shown?.language ?? '' };
    };
    return { choices, shown, show, paragraph: shown ? paragraph : null };
  }, [choices, shown, show, text, id]);
}
