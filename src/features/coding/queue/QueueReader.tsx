import { type CSSProperties, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { ParagraphSet } from '../../../domain/corpus-set.ts';
import { paragraphLanguage, textDirection } from '../../../domain/direction.ts';
import { type Document, type DocumentText, paragraphText } from '../../../domain/document.ts';
import type { ParagraphState, Span } from '../../../domain/sheet.ts';
import { at } from '../../../domain/typed-arrays.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import styles from '../CodingScreen.module.css';
import { memoParagraphs } from '../memo-paragraphs.ts';
import paragraphStyles from '../Paragraph.module.css';
import { ParagraphRow } from '../ParagraphRow.tsx';
import { ParagraphWords } from '../ParagraphWords.tsx';
import readingStyles from '../Reading.module.css';
import { ReadingMenu } from '../ReadingMenu.tsx';
import { readingStyle, useReadingSettings } from '../reading-settings.ts';
import { SheetBar } from '../SheetBar.tsx';
import { ThemePalette } from '../ThemePalette.tsx';
import type { CodingWork } from '../use-coding-work.ts';
import { useKeyHint } from '../use-key-hint.ts';
import { QueueCoders } from './QueueCoders.tsx';
import { QueueHead } from './QueueHead.tsx';

const css = classNames({ ...styles, ...readingStyles, ...paragraphStyles });
const NOTHING_FOUND: readonly Span[] = [];

interface QueueReaderProps {
  readonly set: ParagraphSet;
  /** Paragraphs of the set whose documents were deleted. */
  readonly goneCount: number;
  readonly states: readonly ParagraphState[];
  readonly position: number;
  readonly document: Document;
  /** As it is shown. */
  readonly text: DocumentText;
  readonly work: CodingWork;
  readonly isContextOpen: boolean;
  readonly onContext: () => void;
  readonly onPosition: (position: number) => void;
}

/** One paragraph of a queue in the middle of the screen; its neighbours only when they are asked for. */
export function QueueReader(props: QueueReaderProps) {
  const { set, states, position, document, text, work, isContextOpen, onPosition } = props;
  const { themes } = useCurrentProject();
  const keyOf = useKeyHint();
  const settings = useReadingSettings();
  const byId = useMemo(() => new Map(themes.map((theme) => [theme.id, theme])), [themes]);
  const list = useRef<HTMLOListElement>(null);
  const latest = useRef(work);
  latest.current = work;
  const choose = useRef((theme: Parameters<CodingWork['choose']>[0]) => latest.current.choose(theme));
  const { paragraph } = work.said;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each paragraph takes the focus once it stands there.
  useEffect(() => {
    if (list.current) list.current.scrollTop = 0;
    const isTyping = globalThis.document.activeElement?.matches('input, textarea') ?? false;
    if (!isTyping) list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }, [position]);
  // What opens above the paragraph does not push it down.
  const top = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the context opens or closes.
  useLayoutEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (!list.current || !row) return;
    if (top.current !== null) list.current.scrollTop += row.offsetTop - top.current;
    top.current = row.offsetTop;
  }, [isContextOpen]);
  useEffect(() => {
    const own = list.current;
    const onClick = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const row = target?.closest<HTMLElement>('[data-index]');
      if (row && !target?.closest('button')) latest.current.clicked(Number(row.dataset['index']));
    };
    own?.addEventListener('click', onClick);
    return () => own?.removeEventListener('click', onClick);
  }, []);
  const count = (state: ParagraphState): number => states.filter((one) => one === state).length;
  const context = (index: number, label: string) => (
    <ContextParagraph document={document} text={text} index={index} label={label} />
  );
  return (
    <section
      className={css('pane', 'reader', 'set')}
      aria-label="Text"
      style={readingStyle(settings) as CSSProperties}
    >
      <QueueHead set={set} position={position} of={states.length} document={document}>
        <Button
          kind="bare"
          icon="eye"
          isOn={isContextOpen}
          tooltip="What stands before and after the paragraph. Opening it is recorded in the history."
          keysIn="tooltip"
          keys={keyOf('context')}
          onPress={props.onContext}
        >
          Context
        </Button>
        <ReadingMenu />
        <IconButton
          kind="plain"
          icon="left"
          label="Previous paragraph of the queue"
          keys={keyOf('previous')}
          isDisabled={position === 0}
          onPress={() => onPosition(position - 1)}
        />
        <IconButton
          kind="plain"
          icon="right"
          label="Next paragraph of the queue"
          keys={keyOf('next')}
          isDisabled={position + 1 >= states.length}
          onPress={() => onPosition(position + 1)}
        />
        <IconButton
          icon="info"
          label="Details of the paragraph"
          keys={keyOf('details')}
          onPress={work.toggleDetails}
        />
      </QueueHead>
      <QueueCoders set={set} />
      {props.goneCount > 0 && (
        <Notice kind="warn">
          {props.goneCount === 1 ? 'One paragraph' : `${props.goneCount} paragraphs`} of the set cannot be
          coded any more: their documents were deleted.
        </Notice>
      )}
      <div className={css('queue-page')}>
        <ol
          ref={list}
          className={css('text', 'queue-text', work.armed.theme !== null && 'is-armed')}
          aria-label="The paragraph to code"
        >
          {isContextOpen && context(paragraph - 1, 'Before it')}
          <ParagraphRow
            key={`${document.id} ${paragraph}`}
            index={paragraph}
            away={null}
            name={String(position + 1)}
            place={position + 1}
            count={states.length}
            language={document.language}
            text={paragraphText(text, paragraph)}
            start={at(text.starts, paragraph)}
            said={work.said}
            themes={byId}
            isCurrent
            chosen={work.chosenCoding?.theme ?? null}
            onChoose={choose.current}
            hasMemo={memoParagraphs(work.memos, document.id).has(paragraph)}
            found={NOTHING_FOUND}
            foundAt={null}
            translation={undefined}
          >
            {work.palette !== null && (
              <ThemePalette
                name={`Paragraph ${position + 1}`}
                work={work}
                showsUse={false}
                onGoOn={() => onPosition(position + 1)}
              />
            )}
          </ParagraphRow>
          {isContextOpen && context(paragraph + 1, 'After it')}
        </ol>
      </div>
      <SheetBar
        work={work}
        coded={count('coded')}
        read={count('read')}
        of={states.length}
        ofWhat={`of ${states.length} in the queue`}
      />
    </section>
  );
}

interface ContextParagraphProps {
  readonly document: Document;
  readonly text: DocumentText;
  readonly index: number;
  readonly label: string;
}

/** A neighbour of the paragraph: to be read, not to be coded. */
function ContextParagraph({ document, text, index, label }: ContextParagraphProps) {
  const words = paragraphText(text, index);
  const isThere = index >= 0 && index < text.starts.length;
  return (
    <li className={css('paragraph', 'context')} dir={textDirection(words)}>
      <div className={css('no', 'context-name')}>{label}</div>
      {isThere ? (
        <p className="reading" lang={paragraphLanguage(words, document.language) || undefined}>
          <ParagraphWords
            text={words}
            start={0}
            codings={[]}
            themes={new Map()}
            lit={null}
            found={NOTHING_FOUND}
            foundAt={null}
          />
        </p>
      ) : (
        <p className="quiet">The document {index < 0 ? 'begins' : 'ends'} here.</p>
      )}
    </li>
  );
}
