import { useState } from 'react';
import { type DivisionRule, type NewDocument, RULE_NAMES } from '../../../domain/document.ts';
import type { DivisionEdit } from '../../../formats/division-edits.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { LongList } from '../LongList.tsx';
import { FrameProposals } from './FrameProposals.tsx';
import styles from './Import.module.css';
import type { FileOrigin } from './import-list.ts';
import { OriginalColumn } from './OriginalColumn.tsx';
import { ParagraphRow } from './ParagraphRow.tsx';
import { type HiddenText, hiddenName, hiddenTexts, rulesFor, SHORT_RULE_NAMES } from './read-facts.ts';

const css = classNames(styles);

interface ParagraphsPreviewProps {
  readonly origin: FileOrigin;
  readonly document: NewDocument;
  readonly division: readonly DivisionEdit[];
  readonly language: string;
  readonly isReading: boolean;
  readonly showsOriginal: boolean;
  readonly onShowOriginal: (shows: boolean) => void;
  readonly onRule: (rule: DivisionRule) => void;
  readonly onDivide: (division: readonly DivisionEdit[]) => void;
}

const FIRST_PARAGRAPHS = 20;
const FIRST_LENGTHS = { characters: 1200, words: 8 } as const;

/** The paragraphs as they will be stored, what is in none of them, and everything that changes the division. */
export function ParagraphsPreview(props: ParagraphsPreviewProps) {
  const { document, division, language, isReading, showsOriginal, onDivide } = props;
  const [open, setOpen] = useState<number | null>(null);
  const paragraphs = Array.from(document.starts, (_, index) => index);
  const hidden = hiddenTexts(document);
  const edit = (change: DivisionEdit) => onDivide([...division, change]);
  const last = division.at(-1);
  return (
    <section className={css('part')} {...(showsOriginal && { 'data-wide': true })}>
      <div className={css('file-head')}>
        <h3 className="grow" aria-live="polite">
          Paragraphs: {isReading ? '…' : paragraphs.length.toLocaleString('en')}
        </h3>
        {last && (
          <>
            <Button kind="bare" size="small" onPress={() => onDivide(division.slice(0, -1))}>
              Take back: {editWords(last)}
            </Button>
            {division.length > 1 && (
              <Button kind="bare" size="small" onPress={() => onDivide([])}>
                As read
              </Button>
            )}
          </>
        )}
        <Button size="small" isOn={showsOriginal} onPress={() => props.onShowOriginal(!showsOriginal)}>
          Original
        </Button>
      </div>
      <div className={css('rules')}>
        <Segments
          label="Divided by"
          size="small"
          value={document.source.rule}
          options={rulesFor(document.source.format).map((value) => ({
            value,
            label: SHORT_RULE_NAMES[value],
          }))}
          onChange={props.onRule}
        />
      </div>
      <LengthRules onEdit={edit} />
      <FrameProposals document={document} language={language} onEdit={edit} />
      <div className={css(showsOriginal && 'columns')}>
        {showsOriginal && <OriginalColumn origin={props.origin} document={document} language={language} />}
        <div>
          {showsOriginal && <h4>As paragraphs, by {RULE_NAMES[document.source.rule].toLowerCase()}</h4>}
          <LongList
            items={paragraphs}
            first={FIRST_PARAGRAPHS}
            className={css('sample', isReading && 'waiting')}
            label="Paragraphs"
          >
            {(paragraph) => (
              <ParagraphRow
                key={document.starts[paragraph]}
                document={document}
                paragraph={paragraph}
                language={language}
                isOpen={open === document.starts[paragraph]}
                onOpen={(isOpen) => setOpen(isOpen ? (document.starts[paragraph] ?? null) : null)}
                onEdit={edit}
              />
            )}
          </LongList>
        </div>
      </div>
      <p className={css('note')}>
        A paragraph’s number opens what can be done with it. After import a text can be divided anew as long
        as it has no codings, read marks or memos, which hang on its paragraphs.
      </p>
      {hidden.length > 0 && <HiddenList hidden={hidden} language={language} onEdit={edit} />}
    </section>
  );
}

function editWords(edit: DivisionEdit): string {
  switch (edit.kind) {
    case 'join':
      return 'joined';
    case 'divide':
      return 'divided';
    case 'hide':
      return 'not counted';
    case 'show':
      return 'counted';
    case 'hide frame':
      return 'salutations and sign-offs not counted';
    case 'divide long':
      return 'long divided';
    case 'join short':
      return 'short joined';
  }
}

/** Rules by length: long paragraphs are divided at sentences, short ones joined with the next. */
function LengthRules({ onEdit }: { readonly onEdit: (edit: DivisionEdit) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const [characters, setCharacters] = useState<number>(FIRST_LENGTHS.characters);
  const [words, setWords] = useState<number>(FIRST_LENGTHS.words);
  if (!isOpen)
    return (
      <div className={css('tools')}>
        <Button kind="bare" size="small" onPress={() => setIsOpen(true)}>
          Divide long or join short paragraphs…
        </Button>
      </div>
    );
  return (
    <div className={css('lengths')}>
      <NumberField
        label="Longer than"
        labelPlace="beside"
        value={characters}
        minValue={100}
        maxValue={20_000}
        step={100}
        suffix="characters"
        onChange={(value) => value !== null && setCharacters(value)}
      />
      <Button onPress={() => onEdit({ kind: 'divide long', characters })}>Divide at sentences</Button>
      <NumberField
        label="Shorter than"
        labelPlace="beside"
        value={words}
        minValue={1}
        maxValue={200}
        suffix="words"
        onChange={(value) => value !== null && setWords(value)}
      />
      <Button onPress={() => onEdit({ kind: 'join short', words })}>Join with the next</Button>
    </div>
  );
}

interface HiddenListProps {
  readonly hidden: readonly HiddenText[];
  readonly language: string;
  readonly onEdit: (edit: DivisionEdit) => void;
}

const MOST_CHARACTERS = 3000;

function HiddenList({ hidden, language, onEdit }: HiddenListProps) {
  return (
    <>
      <h3 className={css('hidden-head')}>In no paragraph: {hidden.length.toLocaleString('en')}</h3>
      <LongList
        items={hidden}
        first={FIRST_PARAGRAPHS}
        className={css('hidden')}
        label="Text in no paragraph"
      >
        {({ start, reason, text }) => (
          <li key={start}>
            <span className="quiet">{hiddenName(reason)}</span>
            <bdi lang={language || undefined}>{text.slice(0, MOST_CHARACTERS)}</bdi>
            <Button
              kind="bare"
              size="small"
              aria-label={`Count “${text.slice(0, 30)}” as a paragraph`}
              onPress={() => onEdit({ kind: 'show', start })}
            >
              Count it
            </Button>
          </li>
        )}
      </LongList>
    </>
  );
}
