import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Document } from '../../domain/document.ts';
import { SuggestField } from '../../ui/SuggestField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type EditedField, fieldName, fieldText, nearlyText, nearlyValue, whyRefused } from './cell-edit.ts';
import { type Leaving, useCellEditing } from './cell-editing.tsx';
import styles from './Library.module.css';

interface CellEditorProps {
  readonly document: Document;
  readonly field: EditedField;
}

/** The field in place of a cell. A text that is refused stays, with the reason beside it; Escape gives it up. */
export function CellEditor({ document, field }: CellEditorProps) {
  const { finish, suggestionsFor } = useCellEditing();
  const before = fieldText(document, field);
  const [text, setText] = useState(before);
  const [refusal, setRefusal] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  // Leaving by a key takes the field away, which sends a blur as well: it must count once.
  const isFinished = useRef(false);
  useEffect(() => {
    const input = box.current?.querySelector('input');
    input?.focus();
    input?.select();
  }, []);

  const leave = (given: string | null, leaving: Leaving) => {
    if (isFinished.current) return;
    const reason = given === null || given === before ? null : whyRefused(field, given);
    setRefusal(reason);
    if (reason !== null) return;
    isFinished.current = true;
    finish(document, field, given === before ? null : given, leaving);
  };
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.nativeEvent.isComposing) return;
    const input = event.target;
    const marksOne = input instanceof HTMLElement && input.getAttribute('aria-activedescendant');
    if (event.key === 'Escape') leave(null, 'escape');
    else if (event.key === 'Tab') leave(text, event.shiftKey ? 'previous' : 'next');
    // With a suggestion marked, Enter takes the suggestion: the field itself hands it over.
    else if (event.key === 'Enter' && !marksOne) leave(text, 'enter');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const suggestions = suggestionsFor(field);
  const nearly = text === before ? undefined : nearlyValue(text, suggestions);
  const shared = {
    label: fieldName(field),
    labelPlace: 'hidden',
    size: 'small',
    value: text,
    onChange: setText,
    onCommit: (given: string) => leave(given, 'blur'),
  } as const;
  const place = box.current?.getBoundingClientRect();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside.
    <div
      ref={box}
      className={styles['editor']}
      onKeyDownCapture={onKey}
      onKeyDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {suggestions.length > 0 ? (
        <SuggestField {...shared} suggestions={suggestions} onChoose={(given) => leave(given, 'enter')} />
      ) : (
        <TextField {...shared} lang={field === 'title' ? document.language : undefined} />
      )}
      {nearly !== undefined && refusal === null && place && (
        <div
          role="status"
          className={styles['nearly']}
          style={{ bottom: innerHeight - place.top + 4, left: place.left }}
        >
          {nearlyText(nearly)}
        </div>
      )}
      {refusal !== null && place && (
        <div role="alert" className={styles['refusal']} style={{ top: place.bottom + 4, left: place.left }}>
          {refusal}
        </div>
      )}
    </div>
  );
}
