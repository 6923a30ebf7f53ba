import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useAnswer } from '../../../analysis/use-answer.tsx';
import { EVERY_DOCUMENT } from '../../../domain/comparison.ts';
import type { CorpusSet } from '../../../domain/corpus-set.ts';
import { placeHref } from '../../../domain/place.ts';
import { problemSentence } from '../../../domain/problem.ts';
import type { ParagraphState } from '../../../domain/sheet.ts';
import { listDocuments } from '../../../storage/documents.ts';
import { addSet } from '../../../storage/sets.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import { DocumentChoice } from '../../DocumentChoice.tsx';
import { counted, numberText } from '../../number-words.ts';
import { NamesToMask } from './NamesToMask.tsx';
import { namesIn } from './names-to-mask.ts';
import styles from './Queues.module.css';
import { queueQuery } from './queue-place.ts';
import { queueRecipe } from './queue-recipe.ts';

const css = classNames(styles);

type State = ParagraphState | 'any';
const STATES = [
  { value: 'unread', label: 'Unread' },
  { value: 'read', label: 'Read, no theme' },
  { value: 'coded', label: 'Coded' },
  { value: 'any', label: 'Any' },
] as const satisfies readonly { value: State; label: string }[];

const USUAL_SIZE = 100;
const MOST_SEED = 999_999;

interface NewQueueProps {
  readonly sets: readonly CorpusSet[];
  readonly onBack: () => void;
  readonly onClose: () => void;
}

function freeName(sets: readonly CorpusSet[]): string {
  const taken = new Set(sets.map(({ name }) => name));
  for (let number = 1; ; number++) if (!taken.has(`Queue ${number}`)) return `Queue ${number}`;
}

/** Which paragraphs are drawn into a queue, how many, and what its coder must not see. */
export function NewQueue({ sets, onBack, onClose }: NewQueueProps) {
  const { store, entry, coder, attributes } = useCurrentProject();
  const documents = useLiveQuery(() => listDocuments(store), [store]) ?? [];
  const [name, setName] = useState(() => freeName(sets));
  const [filter, setFilter] = useState(EVERY_DOCUMENT);
  const [state, setState] = useState<State>('unread');
  const [size, setSize] = useState<number | null>(USUAL_SIZE);
  const [seed, setSeed] = useState(() => Math.floor(Math.random() * MOST_SEED) + 1);
  const [hidesOrigin, setHidesOrigin] = useState(true);
  const [names, setNames] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { answer, pending } = useAnswer('drawnParagraphs', {
    documents: filter,
    coder: coder.id,
    state: state === 'any' ? null : state,
    size,
    seed,
  });
  const drawn = pending ? undefined : answer;
  const make = async () => {
    if (!drawn) return;
    const result = await addSet(store, {
      kind: 'paragraphs',
      purpose: 'queue',
      name,
      recipe: queueRecipe({ filter, attributes, state, answer: drawn, seed }),
      paragraphs: drawn.drawn,
      seed,
      blinding: { hidesOrigin, maskedNames: namesIn(names) },
      coders: [],
    });
    if (!result.ok) return setProblem(problemSentence(result.problem));
    location.hash = placeHref({
      project: entry.id,
      screen: 'coding',
      query: queueQuery({ set: result.value, position: null }),
    });
    onClose();
  };
  return (
    <Dialog
      title="New queue"
      isOpen
      onClose={onClose}
      isHeld={names.trim() !== ''}
      size="medium"
      actions={
        <>
          <Button onPress={onBack}>Back</Button>
          <Button
            kind="main"
            isDisabled={!drawn || drawn.drawn.length === 0 || name.trim() === ''}
            onPress={() => void make()}
          >
            Make and start
          </Button>
        </>
      }
    >
      <div className={css('form')}>
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          hint="Seen while coding: let it tell nothing."
        />
        <div className={css('line')}>
          <span>Paragraphs of</span>
          <DocumentChoice
            documents={documents}
            filter={filter}
            chosen={drawn?.documents}
            title="Documents drawn from"
            onFilter={setFilter}
          />
        </div>
        <div className={css('line')}>
          <span>that are to {coder.name}</span>
          <Segments<State>
            label="State of the paragraphs"
            size="small"
            value={state}
            options={STATES}
            onChange={setState}
          />
        </div>
        <div className={css('numbers')}>
          <NumberField
            label="How many"
            value={size}
            minValue={1}
            onChange={setSize}
            hint="Empty: all of them."
          />
          <NumberField
            label="Seed"
            value={seed}
            minValue={0}
            maxValue={MOST_SEED}
            formatOptions={{ useGrouping: false }}
            onChange={(next) => setSeed(next ?? 0)}
            hint="The same seed draws the same."
          />
        </div>
        <p role="status" className="quiet">
          {drawn
            ? drawn.paragraphs === 0
              ? 'No paragraph fits.'
              : `${numberText(drawn.drawn.length)} of ${counted(drawn.paragraphs, 'paragraph')} in ${counted(drawn.documents, 'document')}, in random order.`
            : 'Counting…'}
        </p>
        <Checkbox isSelected={hidesOrigin} onChange={setHidesOrigin}>
          Hide title, date and all attributes
        </Checkbox>
        <TextArea
          label="Names to mask in the text"
          value={names}
          onChange={setNames}
          rows={3}
          placeholder="One a line, as Velk or Radio Velhan"
          hint="Whole words, in any case. A star takes in the endings of a word: Velk* also masks Velkov, Иван* Петров* also Ивана Петрова."
        />
        <NamesToMask documents={documents} names={names} onNames={setNames} />
        {problem !== null && <Notice kind="bad">{problem}</Notice>}
      </div>
    </Dialog>
  );
}
