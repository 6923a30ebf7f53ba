import { useEffect } from 'react';
import { textDirection } from '../../../domain/direction.ts';
import { type DivisionRule, type NewDocument, paragraphText } from '../../../domain/document.ts';
import { problemSentence } from '../../../domain/problem.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { loadReadingFace } from '../../../ui/fonts.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { LongList } from '../LongList.tsx';
import { FileFacts, type FileFactsProps } from './FileFacts.tsx';
import type { FileState, StatedFile } from './file-state.ts';
import styles from './Import.module.css';
import { type HiddenText, hiddenTexts, rulesFor, SHORT_RULE_NAMES } from './read-facts.ts';

const css = classNames(styles);

interface FilePreviewProps extends Omit<FileFactsProps, 'document'> {
  readonly state: FileState;
  readonly onDivide: (rule: DivisionRule) => void;
  readonly onLeaveOut: (isLeftOut: boolean) => void;
}

/** What was understood of one file: its facts, its paragraphs, and what belongs to none of them. */
export function FilePreview({ state, onDivide, onLeaveOut, ...facts }: FilePreviewProps) {
  const { file } = facts;
  const { document } = file;
  const language = file.edits.language ?? document?.language ?? '';
  useEffect(() => void loadReadingFace(language), [language]);
  return (
    <>
      <section className={css('part')}>
        <div className={css('file-head')}>
          <h3 className="cut grow">
            <bdi>{file.name}</bdi>
          </h3>
          {(state.kind === 'ready' || state.kind === 'left out') && (
            <Button kind="bare" size="small" onPress={() => onLeaveOut(state.kind === 'ready')}>
              {state.kind === 'ready' ? 'Leave out' : 'Take in again'}
            </Button>
          )}
        </div>
        <StateNotice state={state} />
        {document && <FileFacts {...facts} document={document} />}
      </section>
      {document && (
        <ParagraphsPreview
          key={`${file.key} ${document.source.rule} ${document.starts.length}`}
          document={document}
          language={language}
          isReading={file.isReading}
          onDivide={onDivide}
        />
      )}
    </>
  );
}

function StateNotice({ state }: { readonly state: StatedFile['state'] }) {
  if (state.kind === 'problem') return <Notice kind="bad">{problemSentence(state.problem)}</Notice>;
  if (state.kind === 'duplicate')
    return (
      <Notice kind="info">
        The same text as “{state.of}”,{' '}
        {state.isStored ? 'which is in the project' : 'an earlier file of this import'}: it will be skipped.
      </Notice>
    );
  if (state.kind === 'reading') return <p className="small quiet">Not read yet.</p>;
  return null;
}

interface ParagraphsPreviewProps {
  readonly document: NewDocument;
  readonly language: string;
  readonly isReading: boolean;
  readonly onDivide: (rule: DivisionRule) => void;
}

const FIRST_PARAGRAPHS = 20;
// A text that was taken for one paragraph would be drawn whole otherwise.
const MOST_CHARACTERS = 3000;

function ParagraphsPreview({ document, language, isReading, onDivide }: ParagraphsPreviewProps) {
  const count = document.starts.length;
  const paragraphs = Array.from({ length: count }, (_, index) => index);
  const hidden = hiddenTexts(document);
  return (
    <section className={css('part')}>
      <h3 aria-live="polite">Paragraphs: {isReading ? '…' : count.toLocaleString('en')}</h3>
      <div className={css('rules')}>
        <Segments
          label="Divided by"
          size="small"
          value={document.source.rule}
          options={rulesFor(document.source.format).map((value) => ({
            value,
            label: SHORT_RULE_NAMES[value],
          }))}
          onChange={onDivide}
        />
      </div>
      <LongList
        items={paragraphs}
        first={FIRST_PARAGRAPHS}
        className={css('sample', isReading && 'waiting')}
        label="Paragraphs"
      >
        {(paragraph) => (
          <Paragraph key={paragraph} document={document} paragraph={paragraph} language={language} />
        )}
      </LongList>
      <p className={css('note')}>The division cannot change after import, since codings hang on it.</p>
      {hidden.length > 0 && <HiddenList hidden={hidden} language={language} />}
    </section>
  );
}

interface ParagraphProps {
  readonly document: NewDocument;
  readonly paragraph: number;
  readonly language: string;
}

function Paragraph({ document, paragraph, language }: ParagraphProps) {
  const text = paragraphText(document, paragraph);
  const cut = text.length - MOST_CHARACTERS;
  return (
    <li dir={textDirection(text)}>
      <span>{paragraph + 1}</span>
      <p className="reading" lang={language || undefined}>
        {cut > 0 ? text.slice(0, MOST_CHARACTERS) : text}
        {cut > 0 && <span className="faint"> … {cut.toLocaleString('en')} more characters</span>}
      </p>
    </li>
  );
}

interface HiddenListProps {
  readonly hidden: readonly HiddenText[];
  readonly language: string;
}

function HiddenList({ hidden, language }: HiddenListProps) {
  return (
    <>
      <h3 className={css('hidden-head')}>In no paragraph: {hidden.length.toLocaleString('en')}</h3>
      <LongList
        items={hidden}
        first={FIRST_PARAGRAPHS}
        className={css('hidden')}
        label="Text in no paragraph"
      >
        {({ reason, text }, index) => (
          <li key={index}>
            <span className="quiet">{reason}</span>
            <bdi lang={language || undefined}>{text.slice(0, MOST_CHARACTERS)}</bdi>
          </li>
        )}
      </LongList>
    </>
  );
}
