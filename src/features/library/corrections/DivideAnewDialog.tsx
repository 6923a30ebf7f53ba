import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { paragraphLanguage, textDirection } from '../../../domain/direction.ts';
import { type Document, type DocumentText, RULE_NAMES } from '../../../domain/document.ts';
import { problemSentence } from '../../../domain/problem.ts';
import { STORED_RULES, type StoredRule, storedDivision } from '../../../formats/stored-division.ts';
import { divideAnew } from '../../../storage/corrections.ts';
import { readText } from '../../../storage/documents.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import { tellUndoable } from '../undoable.ts';
import styles from './Corrections.module.css';
import { readSaid, saidSum, saidText } from './said-of-paragraphs.ts';

const css = classNames(styles);

// As many as show how a rule works on this text.
const PARAGRAPHS_SHOWN = 60;

interface DivideAnewDialogProps {
  readonly document: Document;
  readonly onClose: () => void;
}

/** Another division of a text that nobody has said anything of by paragraph, seen before it is stored. */
export function DivideAnewDialog({ document, onClose }: DivideAnewDialogProps) {
  const { store } = useCurrentProject();
  const text = useLiveQuery(() => readText(store, document.id), [store, document.id, document.revision]);
  const said = useLiveQuery(() => readSaid(store, document.id), [store, document.id]);
  const [rule, setRule] = useState<StoredRule>(firstRule(document));
  const [problem, setProblem] = useState<string | null>(null);
  const division = useMemo(() => text && storedDivision(text, rule), [text, rule]);
  if (!text || !said || !division) return null;
  const isTaken = said.size > 0;
  const divide = async () => {
    const result = await divideAnew(store, document.id, { ...division, rule });
    if (!result.ok) return setProblem(problemSentence(result.problem));
    onClose();
    await tellUndoable(store, `Divided “${document.title}” into ${count(division.starts.length)}`);
  };
  return (
    <Dialog
      title="Divide the text anew"
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" isDisabled={isTaken || isEqual(division, text)} onPress={() => void divide()}>
            Divide into {count(division.starts.length)}
          </Button>
        </>
      }
    >
      <div className={css('dialog')}>
        {problem && <Notice kind="bad">{problem}</Notice>}
        {isTaken ? (
          <Notice kind="warn">
            Its paragraphs carry {saidText(saidSum([...said.values()]))}, which go by their numbers. Only a
            document without any can be divided anew; <i>Replace the text…</i> carries codings over.
          </Notice>
        ) : (
          <>
            <p>
              <bdi lang={document.language || undefined}>{document.title}</bdi>: now{' '}
              {count(document.paragraphCount)}, divided by {RULE_NAMES[document.source.rule].toLowerCase()}.
            </p>
            <Select
              label="Divide by"
              value={rule}
              options={STORED_RULES.map((value) => ({ value, label: RULE_NAMES[value] }))}
              onChange={(next) => setRule(next)}
              hint={isEqual(division, text) && 'This rule gives the very paragraphs that are there.'}
            />
            <Preview text={text} division={division} language={document.language} />
          </>
        )}
      </div>
    </Dialog>
  );
}

const count = (paragraphs: number): string =>
  `${paragraphs.toLocaleString('en')} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}`;

const firstRule = ({ source }: Document): StoredRule =>
  STORED_RULES.find((rule) => rule !== source.rule) ?? 'lines';

type Division = Pick<DocumentText, 'starts' | 'ends'>;

const isEqual = (one: Division, other: Division): boolean =>
  one.starts.length === other.starts.length &&
  one.starts.every((start, i) => start === other.starts[i] && one.ends[i] === other.ends[i]);

interface PreviewProps {
  readonly text: DocumentText;
  readonly division: Division;
  readonly language: string;
}

function Preview({ text, division, language }: PreviewProps) {
  const paragraphs = Array.from(division.starts.subarray(0, PARAGRAPHS_SHOWN), (start, i) =>
    text.text.slice(start, division.ends[i]),
  );
  const rest = division.starts.length - paragraphs.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className={css('preview')} aria-label="The paragraphs" tabIndex={0}>
      <ol>
        {paragraphs.map((paragraph, i) => (
          <li
            key={division.starts[i]}
            dir={textDirection(paragraph)}
            lang={paragraphLanguage(paragraph, language) || undefined}
          >
            {paragraph}
          </li>
        ))}
      </ol>
      {rest > 0 && <p className="quiet">and {count(rest)} more</p>}
    </section>
  );
}
