import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { type Document, paragraphText } from '../../domain/document.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { translationsOf } from '../../domain/translations.ts';
import { readText } from '../../storage/documents.ts';
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
  const { original, translations, siblings } = translationsOf(document, documents);
  const choices = original ? [original, ...siblings] : translations;
  const shown = isOn ? (choices.find(({ id }) => id === wanted) ?? choices[0] ?? null) : null;
  const id = shown?.id;
  const text = useLiveQuery(
    async () => (id === undefined ? null : ((await readText(store, id)) ?? null)),
    [store, id, shown?.revision],
  );
  const isRead = text !== undefined && text !== null && text.documentId === id;
  return {
    choices,
    shown,
    show: (next) => {
      localStorage.setItem(STORED_UNDER, next === null ? OFF : 'on');
      setOn(next !== null);
      if (next !== null) setWanted(next);
    },
    paragraph: shown
      ? (index) => {
          if (!isRead) return { text: '', language: '' };
          if (index >= text.starts.length) return null;
          return { text: paragraphText(text, index), language: shown.language };
        }
      : null,
  };
}
