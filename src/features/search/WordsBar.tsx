import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { SearchFault } from '../../domain/expression-fault.ts';
import type { SearchWords } from '../../domain/search-words.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { useFindField } from '../find-field.ts';
import styles from './SearchScreen.module.css';

const css = classNames(styles);

// Long enough that a word is typed before its first letters are searched for.
const PATIENCE = 250; // ms

interface WordsBarProps {
  readonly words: SearchWords;
  readonly fault: SearchFault | null;
  readonly onWords: (words: SearchWords) => void;
  /** Behind the switches. */
  readonly children?: ReactNode;
}

/** What to look for, and how it is read. */
export function WordsBar({ words, fault, onWords, children }: WordsBarProps) {
  const [text, setText] = useState(words.text);
  const find = useFindField();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => setText(words.text), [words.text]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = (next: string): void => {
    clearTimeout(timer.current);
    if (next !== words.text) onWords({ ...words, text: next });
  };
  const type = (next: string): void => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask(next), PATIENCE);
  };
  return (
    <div className={css('words')}>
      <div className={css('field')}>
        <SearchField
          label="Search the texts"
          placeholder={words.isExpression ? 'A regular expression' : 'Words, "phrases", beginnings*'}
          value={text}
          onChange={type}
          onSubmit={ask}
          inputRef={find.field}
          keys={find.keys}
          autoFocus={words.text === ''}
        />
        {fault && text === words.text && (
          <p className={css('fault')} role="alert">
            <span>
              At character {[...words.text.slice(0, fault.at)].length + 1}: {fault.detail}.
            </span>
            <code dir="auto">
              {words.text.slice(0, fault.at)}
              <mark>{words.text.slice(fault.at, fault.at + 1) || ' '}</mark>
              {words.text.slice(fault.at + 1)}
            </code>
          </p>
        )}
      </div>
      <Button
        kind="chip"
        isOn={words.isExpression}
        tooltip="Read as a regular expression"
        onPress={() => onWords({ ...words, text, isExpression: !words.isExpression })}
      >
        Expression
      </Button>
      <Button
        kind="chip"
        isOn={words.matchesCase}
        tooltip="Capital and small letters differ"
        onPress={() => onWords({ ...words, text, matchesCase: !words.matchesCase })}
      >
        Case
      </Button>
      <Button
        kind="chip"
        isOn={words.matchesAccents}
        isDisabled={words.isExpression}
        tooltip="Accents, vowel signs and points count: é is not e"
        onPress={() => onWords({ ...words, text, matchesAccents: !words.matchesAccents })}
      >
        Accents
      </Button>
      <Button
        kind="chip"
        isOn={words.wholeWords}
        isDisabled={words.isExpression}
        tooltip="Not inside longer words. Chinese, Japanese and Thai are always searched inside"
        onPress={() => onWords({ ...words, text, wholeWords: !words.wholeWords })}
      >
        Whole words
      </Button>
      {children}
    </div>
  );
}
