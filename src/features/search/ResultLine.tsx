import { MOST_LISTED } from '../../analysis/search/run-search.ts';
import type { SearchClient, SearchState } from '../../analysis/search/search-client.ts';
import type { HitOrder } from '../../analysis/search/search-messages.ts';
import type { Coder } from '../../domain/coder.ts';
import type { Document } from '../../domain/document.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { problemSentence } from '../../domain/problem.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Select } from '../../ui/Select.tsx';
import { counted, numberText } from '../number-words.ts';
import styles from './SearchScreen.module.css';
import type { SearchPlace } from './search-place.ts';
import { useHitsFile } from './use-hits-file.ts';

const css = classNames(styles);

const ORDERS = [
  { value: 'document', label: 'date and ¶' },
  { value: 'left', label: 'words before' },
  { value: 'hit', label: 'words found' },
  { value: 'right', label: 'words behind' },
  { value: 'random', label: 'random' },
] as const satisfies readonly { value: HitOrder; label: string }[];

interface ResultLineProps {
  readonly here: SearchPlace;
  readonly state: SearchState;
  readonly client: SearchClient;
  readonly documents: ReadonlyMap<DocumentId, Document>;
  readonly coder: Coder;
  readonly onChange: (change: Partial<SearchPlace>) => void;
}

/** How much was found, how far the search has come, in which order it is listed, and what goes out as a file. */
export function ResultLine({ here, state, client, documents, coder, onChange }: ResultLineProps) {
  const { phase, progress } = state;
  const file = useHitsFile(here, state, documents, coder);
  const isRunning = phase === 'running';
  return (
    <>
      <div className={css('result')}>
        <p className="grow" role="status" aria-live="polite">
          <b>{foundText(state)}</b>
          {isRunning ? ' so far' : ''}
          {(phase === 'stopped' || phase === 'failed') &&
            progress.of > 0 &&
            `, ${phase === 'failed' ? 'ended' : 'stopped'} after ${numberText(progress.done)} of ${counted(progress.of, 'document')}`}
          {state.isOrdering && <span className="faint"> sorting …</span>}
        </p>
        <Select
          label="Order"
          labelPlace="inside"
          compact
          value={here.order}
          options={ORDERS}
          onChange={(order) => onChange({ order })}
        />
        {here.order === 'random' && (
          <Button
            kind="chip"
            icon="shuffle"
            tooltip="Another random order. The same seed gives the same order again"
            onPress={() => onChange({ seed: here.seed + 1 })}
          >
            Seed {here.seed}
          </Button>
        )}
        <Button
          kind="bare"
          size="small"
          icon="export"
          isDisabled={state.hits.length === 0 || isRunning || file.isWriting}
          onPress={file.write}
        >
          CSV
        </Button>
      </div>
      {isRunning && progress.of > 0 && (
        <div className={css('running')}>
          <Progress
            label="Documents searched"
            done={progress.done}
            of={progress.of}
            onCancel={() => client.stop()}
          />
        </div>
      )}
      {state.isOld && (
        <Notice
          kind="info"
          isLive
          action={
            <Button size="small" onPress={() => client.again()}>
              Search again
            </Button>
          }
        >
          Something was changed since this search.
        </Notice>
      )}
      {phase === 'failed' && state.problem && (
        <Notice
          kind="bad"
          action={
            <Button size="small" onPress={() => client.again()}>
              Try again
            </Button>
          }
        >
          {state.hungAt !== null && (
            <>
              <bdi>“{documents.get(state.hungAt)?.title ?? 'deleted document'}”</bdi>:{' '}
            </>
          )}
          {problemSentence(state.problem)}
        </Notice>
      )}
      {progress.total > state.hits.length && (
        <Notice kind="warn">
          The list holds the first {numberText(MOST_LISTED)} of {counted(progress.total, 'hit')}; the rest is
          counted above, but not listed, grouped or exported.
        </Notice>
      )}
    </>
  );
}

function foundText({ progress, question }: SearchState): string {
  const { total, paragraphs, documents } = progress;
  const places = `${counted(paragraphs, 'paragraph')} of ${counted(documents, 'document')}`;
  if (total === 0) return 'Nothing found';
  return question?.words.text.trim() === '' ? places : `${counted(total, 'hit')} in ${places}`;
}
