import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './InlineEdit.module.css';

const css = classNames(styles);

interface InlineEditProps {
  /** What is edited, for screen readers: "Title". */
  label: string;
  value: string;
  onCommit(value: string): void;
  /** What stands there while it is not edited; default the value. */
  children?: ReactNode;
  /** Quiet words where the value is empty. */
  placeholder?: string;
  lang?: string | undefined;
  isDisabled?: boolean;
}

/** Text that becomes a field on Enter, F2 or a double click. Enter and leaving commit a change, Escape takes it back. */
export function InlineEdit({
  label,
  value,
  onCommit,
  children,
  placeholder = 'empty',
  lang,
  isDisabled = false,
}: InlineEditProps): ReactElement {
  const [isEditing, setIsEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const returnsFocus = useRef(false);
  useEffect(() => {
    if (isEditing || !returnsFocus.current) return;
    returnsFocus.current = false;
    button.current?.focus();
  }, [isEditing]);

  if (isEditing) {
    const finish = (text: string | null, byKey: boolean): void => {
      returnsFocus.current = byKey;
      setIsEditing(false);
      if (text !== null && text !== value) onCommit(text);
    };
    return <Field label={label} value={value} lang={lang} onFinish={finish} />;
  }
  const shown =
    children ??
    (value === '' ? <span className="faint">{placeholder}</span> : <bdi lang={lang}>{value}</bdi>);
  if (isDisabled) return <span>{shown}</span>;
  return (
    <button
      type="button"
      ref={button}
      className={css('text', 'cut')}
      aria-label={`${label}: ${value === '' ? placeholder : value}. Edit`}
      onDoubleClick={() => setIsEditing(true)}
      // A click without a pointer: Enter, Space, or a screen reader's "activate".
      onClick={(event) => event.detail === 0 && setIsEditing(true)}
      onKeyDown={(event) => event.key === 'F2' && setIsEditing(true)}
    >
      {shown}
    </button>
  );
}

interface FieldProps {
  label: string;
  value: string;
  lang: string | undefined;
  onFinish(text: string | null, byKey: boolean): void;
}

function Field({ label, value, lang, onFinish }: FieldProps): ReactElement {
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  // Leaving by a key unmounts the field, which sends a blur as well: it must count once.
  const isFinished = useRef(false);
  const finish = (result: string | null, byKey: boolean): void => {
    if (isFinished.current) return;
    isFinished.current = true;
    onFinish(result, byKey);
  };
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <input
      ref={input}
      className={css('input')}
      aria-label={label}
      value={text}
      lang={lang}
      dir="auto"
      onChange={(event) => setText(event.target.value)}
      onBlur={() => finish(text, false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // Or the same Enter would press the button that takes the field's place.
        event.preventDefault();
        finish(event.key === 'Enter' ? text : null, true);
      }}
    />
  );
}
