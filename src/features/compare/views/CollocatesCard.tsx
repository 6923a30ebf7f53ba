import { useState } from 'react';
import type { CollocatesAnswer } from '../../../analysis/words/key-words.ts';
import { TOKEN_RULE, tokensOf } from '../../../analysis/words/tokens.ts';
import type { StartWords } from '../../../analysis/words.worker.ts';
import { problemSentence } from '../../../domain/problem.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { counted, numberText } from '../../number-words.ts';
import styles from '../CompareScreen.module.css';
import { FiguresCard } from './FiguresCard.tsx';
import { useWords } from './use-words.ts';
import viewStyles from './Views.module.css';
import { collocateFigures } from './word-figures.ts';

const css = classNames({ ...styles, ...viewStyles });

/** How far off a word is near another one, to either side. */
export const NEAR_WINDOW = 5; // words
const LEAST = 2; // times near
const MOST = 100; // words

interface CollocatesCardProps {
  readonly start: Omit<StartWords, 'task'>;
  readonly version: string;
  readonly proposed: string;
  /** The word whose neighbours are shown. */
  readonly node: string | null;
  /** `External threat`. */
  readonly where: string;
  readonly caption: string;
  readonly fileName: string;
  readonly onNode: (node: string) => void;
  readonly onLines: (word: string) => void;
}

/** Which words stand near one, in the paragraphs looked at. */
export function CollocatesCard(props: CollocatesCardProps) {
  const { start, version, proposed, node, where, caption, fileName, onNode, onLines } = props;
  const [typed, setTyped] = useState('');
  const task = {
    kind: 'collocates',
    node: node ?? '',
    window: NEAR_WINDOW,
    least: LEAST,
    most: MOST,
  } as const;
  const { answer, progress, problem, cancel } = useWords<CollocatesAnswer>(
    node === null ? null : { ...start, task },
    version,
    true,
  );
  // As the words of the texts are told apart: one word, in lower case.
  const [wanted] = tokensOf(typed.trim() === '' ? proposed : typed, '');
  const note =
    answer && node !== null
      ? `“${node}” stands ${numberText(answer.node)} times in ${where}. Near is at most ${NEAR_WINDOW} words before or after it in the same paragraph: ${counted(answer.nearSize, 'word')}, against ${counted(answer.elsewhereSize, 'word')} elsewhere in these paragraphs; at least ${LEAST} times near. Log-likelihood of two cells with log ratio, naive. ${TOKEN_RULE}`
      : '';
  return (
    <>
      <section className={css('card', 'one')} aria-label="Near which word">
        <form
          className={css('controls')}
          onSubmit={(event) => {
            event.preventDefault();
            if (wanted) onNode(wanted);
          }}
        >
          <TextField
            label="Words near"
            labelPlace="beside"
            value={typed}
            placeholder={proposed}
            onChange={setTyped}
          />
          <Button type="submit" isDisabled={!wanted}>
            Find
          </Button>
        </form>
        {progress && (
          <Progress
            label="Going through the texts"
            done={progress.done}
            of={progress.of === 0 ? null : progress.of}
            onCancel={cancel}
          />
        )}
        {problem && <Notice kind="bad">{problemSentence(problem)}</Notice>}
        {note !== '' && <p className="quiet small">{note}</p>}
      </section>
      {answer && node !== null && answer.collocates.length > 0 && (
        <FiguresCard
          title={`Words near “${node}”`}
          label={`Words near “${node}”`}
          figures={collocateFigures(answer, onLines)}
          notes={[caption, note]}
          fileName={fileName}
        />
      )}
    </>
  );
}
