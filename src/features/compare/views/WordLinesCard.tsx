import { useEffect, useRef } from 'react';
import type { WordLinesAnswer } from '../../../analysis/words/word-lines.ts';
import type { StartWords } from '../../../analysis/words.worker.ts';
import type { CoderId } from '../../../domain/ids.ts';
import { problemSentence } from '../../../domain/problem.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { counted } from '../../number-words.ts';
import styles from '../CompareScreen.module.css';
import { useWords } from './use-words.ts';
import viewStyles from './Views.module.css';
import type { ListedWord } from './view-options.ts';
import { WordLines } from './WordLines.tsx';

const css = classNames({ ...styles, ...viewStyles });

interface WordLinesCardProps {
  readonly start: Omit<StartWords, 'task'>;
  readonly version: string;
  readonly listed: ListedWord;
  /** Within how many words the other one is near. */
  readonly window: number;
  /** Whose words they are: `External threat`, `the other paragraphs`. */
  readonly where: string;
  readonly coder: CoderId;
  readonly searchHref: string;
  readonly onClose: () => void;
}

/** Every place of a word that was counted, in its line: as many as the number that was pressed. */
export function WordLinesCard(props: WordLinesCardProps) {
  const { start, version, listed, window, where, coder, searchHref, onClose } = props;
  const { side, word, near } = listed;
  const task = { kind: 'lines', word, near, window, side } as const;
  const { answer, progress, problem, cancel } = useWords<WordLinesAnswer>({ ...start, task }, version, true);
  const card = useRef<HTMLElement>(null);
  // It opens below what was pressed: it comes into view with the focus, which goes back where it came from.
  useEffect(() => {
    const opener = document.activeElement;
    card.current?.focus({ preventScroll: true });
    return () => {
      const isLost = document.activeElement === document.body;
      if (isLost && (opener instanceof HTMLElement || opener instanceof SVGElement))
        opener.focus({ preventScroll: true });
    };
  }, []);
  const isHere = answer !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: its lines make it higher.
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  const title = near === null ? `Lines with “${word}”` : `Lines with “${word}” near “${near}”`;
  return (
    <section ref={card} className={css('card', 'one', 'lines-card')} aria-label={title} tabIndex={-1}>
      <header>
        <h2>
          <bdi>{title}</bdi>
        </h2>
        <p className="quiet small grow" role="status">
          {answer ? `${counted(answer.start.length, 'line')} of ${where}` : ''}
        </p>
        <LinkButton kind="bare" size="small" icon="search" href={searchHref}>
          Search it in all paragraphs
        </LinkButton>
        <IconButton icon="close" label="Close the lines" onPress={onClose} />
      </header>
      {progress && (
        <Progress
          label="Going through the texts"
          done={progress.done}
          of={progress.of === 0 ? null : progress.of}
          onCancel={cancel}
        />
      )}
      {problem && <Notice kind="bad">{problemSentence(problem)}</Notice>}
      {answer && answer.start.length > 0 && <WordLines lines={answer} label={title} coder={coder} />}
      {answer && answer.start.length === 0 && <p className="quiet">It stands nowhere here.</p>}
    </section>
  );
}
