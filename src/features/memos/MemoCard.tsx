import { type KeyboardEvent, type ReactNode, type Ref, useLayoutEffect, useRef, useState } from 'react';
import { paragraphLanguage, textDirection } from '../../domain/direction.ts';
import { type DocumentText, paragraphText } from '../../domain/document.ts';
import type { MemoTarget } from '../../domain/memo.ts';
import { IconButton } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { endsWriting } from '../../ui/fields.ts';
import { Swatch } from '../../ui/Swatch.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { MemoField } from '../MemoField.tsx';
import styles from './MemosScreen.module.css';
import type { ShownMemo } from './memo-entries.ts';
import { memoHref } from './memo-href.ts';

const css = classNames(styles);

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const QUOTED = 400; // characters

interface MemoCardProps {
  readonly shown: ShownMemo;
  /** Place in the list, from 0. */
  readonly place: number;
  readonly total: number;
  /** Distance from the list's top, px. */
  readonly top: number;
  /** Undefined until it is read. */
  readonly text: DocumentText | undefined;
  readonly isCurrent: boolean;
  readonly isEdited: boolean;
  readonly onEdit: () => void;
  readonly onLeft: (byKey: boolean) => void;
  readonly onDelete: () => void;
  readonly ref: Ref<HTMLLIElement>;
}

/** What a memo stands on, what it says, whose it is and when it was changed. */
export function MemoCard(props: MemoCardProps) {
  const { shown, place, text, isEdited, onEdit, onLeft, onDelete } = props;
  const { entry, coder, coders } = useCurrentProject();
  const { memo, document, theme } = shown;
  const isOwn = memo.coderId === coder.id;
  const name = shown.of === '' ? shown.place : `${shown.place} of ${shown.of}`;
  const quote = quoteOf(memo.target, text);
  const leavesByKey = (event: KeyboardEvent): void => {
    if (!endsWriting(event.nativeEvent)) return;
    event.preventDefault();
    onLeft(true);
  };
  return (
    <li
      ref={props.ref}
      data-index={place}
      data-place={place}
      className={css('card', props.isCurrent && 'current')}
      style={{ transform: `translateY(${props.top}px)` }}
      aria-label={`Memo on ${name}`}
      aria-posinset={place + 1}
      aria-setsize={props.total}
      aria-current={props.isCurrent ? 'true' : undefined}
      tabIndex={props.isCurrent ? 0 : -1}
    >
      <div className={css('where')}>
        {theme && <Swatch colour={theme.colour} />}
        <Place href={memoHref(entry.id, memo.target)} name={name}>
          <b>{shown.place}</b>
          {shown.of !== '' && (
            <bdi className="cut" lang={document?.language || undefined}>
              {shown.of}
            </bdi>
          )}
        </Place>
        <span className="grow" />
        <span className={css('when')}>
          {coders.length > 1 && (
            <>
              <bdi>{shown.coderName}</bdi>,{' '}
            </>
          )}
          {WHEN.format(memo.changedAt)}
        </span>
        {isOwn && (
          <span className={css('acts')}>
            <IconButton icon="edit" size="small" label={`Write on the memo on ${name}`} onPress={onEdit} />
            <IconButton icon="trash" size="small" label={`Delete the memo on ${name}`} onPress={onDelete} />
          </span>
        )}
      </div>
      {quote !== '' && (
        <blockquote
          className={css('quote', 'reading')}
          lang={paragraphLanguage(quote, document?.language ?? '') || undefined}
          dir={textDirection(quote)}
        >
          {quote}
        </blockquote>
      )}
      {isEdited && isOwn ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside.
        <div onKeyDown={leavesByKey}>
          <MemoField
            label={`Memo on ${name}`}
            labelPlace="hidden"
            target={memo.target}
            coder={memo.coderId}
            stored={memo.text}
            rows={3}
            autoFocus
            onLeft={() => onLeft(false)}
          />
        </div>
      ) : (
        <Words shown={shown} {...(isOwn && { onEdit })} />
      )}
    </li>
  );
}

interface PlaceProps {
  readonly href: string | null;
  readonly name: string;
  readonly children: ReactNode;
}

const Place = ({ href, name, children }: PlaceProps) =>
  href === null ? (
    <span className={css('place')}>{children}</span>
  ) : (
    <a className={css('place')} href={href} title={name}>
      {children}
    </a>
  );

/** The words that it stands on; of a paragraph its beginning. */
export function quoteOf(target: MemoTarget, text: DocumentText | undefined): string {
  if (!text || !('paragraph' in target)) return '';
  const words =
    target.kind === 'evidence'
      ? text.text.slice(target.start, target.end)
      : paragraphText(text, target.paragraph);
  return words.length > QUOTED ? `${words.slice(0, QUOTED).trimEnd()} …` : words;
}

/** What it says, the words looked for marked; a double click writes on it. A long one opens in place. */
function Words({ shown, onEdit }: { readonly shown: ShownMemo; readonly onEdit?: () => void }) {
  const { memo, marks } = shown;
  const element = useRef<HTMLParagraphElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [isLong, setIsLong] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words may be longer.
  useLayoutEffect(() => {
    const { current } = element;
    if (current && !isOpen) setIsLong(current.scrollHeight > current.clientHeight + 2);
  }, [memo.text, isOpen]);
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of marks) {
    pieces.push(memo.text.slice(from, start), <mark key={start}>{memo.text.slice(start, end)}</mark>);
    from = end;
  }
  pieces.push(memo.text.slice(from));
  return (
    <>
      <p ref={element} className={css('words', isOpen && 'open')} dir="auto" onDoubleClick={onEdit}>
        {pieces}
      </p>
      {(isLong || isOpen) && (
        <button type="button" className="text-button small" onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Less' : 'Read on'}
        </button>
      )}
    </>
  );
}
