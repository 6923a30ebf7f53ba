import { useState } from 'react';
import { textDirection } from '../../../domain/direction.ts';
import type { NewDocument } from '../../../domain/document.ts';
import type { DivisionEdit } from '../../../formats/division-edits.ts';
import { dividingPlaces } from '../../../formats/sentence-spans.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { MenuItem } from '../../../ui/MenuItem.tsx';
import styles from './Import.module.css';
import { REASONS_TO_HIDE } from './read-facts.ts';

const css = classNames(styles);

interface ParagraphRowProps {
  readonly document: NewDocument;
  readonly paragraph: number;
  readonly language: string;
  /** Whether its buttons are shown: of one paragraph at a time. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onEdit: (edit: DivisionEdit) => void;
}

// A text that was taken for one paragraph would be drawn whole otherwise.
const MOST_CHARACTERS = 3000;
// Enough to divide by hand; a longer one is divided by a rule first.
const MOST_PLACES = 60;

/** One paragraph as it will be stored; its number opens what can be done with it. */
export function ParagraphRow(props: ParagraphRowProps) {
  const { document, paragraph, language, isOpen, onOpen, onEdit } = props;
  const [isDividing, setIsDividing] = useState(false);
  const start = document.starts[paragraph] ?? 0;
  const end = document.ends[paragraph] ?? start;
  const text = document.text.slice(start, end);
  const next = document.starts[paragraph + 1];
  const canJoin =
    next !== undefined && !document.hidden.some((span) => span.start >= end && span.start < next);
  const edit = (change: DivisionEdit) => {
    setIsDividing(false);
    onEdit(change);
  };
  return (
    <li dir={textDirection(text)} className={css(isOpen && 'opened')}>
      <button
        type="button"
        className={css('number')}
        aria-expanded={isOpen}
        aria-label={`Change paragraph ${paragraph + 1}`}
        title="Join, divide or not count"
        onClick={() => onOpen(!isOpen)}
      >
        {paragraph + 1}
      </button>
      <div>
        {isDividing && isOpen ? (
          <Places text={document.text} start={start} end={end} language={language} onDivide={edit} />
        ) : (
          <Words text={text} language={language} />
        )}
        {isOpen && (
          <div className={css('tools')} dir="ltr">
            <Button
              size="small"
              icon="merge"
              isDisabled={!canJoin}
              onPress={() => edit({ kind: 'join', start })}
            >
              Join with next
            </Button>
            <Button size="small" isOn={isDividing} onPress={() => setIsDividing(!isDividing)}>
              Divide…
            </Button>
            <MenuButton
              size="small"
              label="Not counted"
              {...(document.starts.length === 1 && { isDisabled: true })}
            >
              {REASONS_TO_HIDE.map(([reason, label]) => (
                <MenuItem key={reason} onAction={() => edit({ kind: 'hide', start, reason })}>
                  {label}
                </MenuItem>
              ))}
            </MenuButton>
          </div>
        )}
      </div>
    </li>
  );
}

function Words({ text, language }: { readonly text: string; readonly language: string }) {
  const cut = text.length - MOST_CHARACTERS;
  return (
    <p className="reading" lang={language || undefined}>
      {cut > 0 ? text.slice(0, MOST_CHARACTERS) : text}
      {cut > 0 && <span className="faint"> … {cut.toLocaleString('en')} more characters</span>}
    </p>
  );
}

interface PlacesProps {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly language: string;
  readonly onDivide: (edit: DivisionEdit) => void;
}

/** The paragraph with a button wherever it can be divided. */
function Places({ text, start, end, language, onDivide }: PlacesProps) {
  const all = dividingPlaces(text, start, end);
  const places = all.slice(0, MOST_PLACES);
  if (places.length === 0) return <Words text={text.slice(start, end)} language={language} />;
  const bounds = [start, ...places, end];
  return (
    <p className="reading" lang={language || undefined}>
      {bounds.slice(0, -1).map((from, i) => (
        <span key={from}>
          {i > 0 && (
            <button
              type="button"
              className={css('cut-here')}
              aria-label={`Divide before “${text.slice(from, Math.min(end, from + 30)).trim()}”`}
              title="Divide here"
              onClick={() => onDivide({ kind: 'divide', at: from })}
            >
              ¶
            </button>
          )}
          {text.slice(from, bounds[i + 1])}
        </span>
      ))}
    </p>
  );
}
