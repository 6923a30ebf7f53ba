import { useMemo, useState } from 'react';
import type { Document } from '../../../domain/document.ts';
import { dateText } from '../../../domain/partial-date.ts';
import { placeHref, type ScreenPlace } from '../../../domain/place.ts';
import { problemSentence } from '../../../domain/problem.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import { PairComparison } from './PairComparison.tsx';
import styles from './Reprints.module.css';
import { areLinked, type ListedGroup, type ListedPair, listedGroups } from './reprint-list.ts';
import { readReprintsPlace, readSince, reprintsQuery } from './reprints-place.ts';
import { useReprintSearch } from './use-reprint-search.ts';

const css = classNames(styles);

const LEAST = [0.2, 0.35, 0.5, 0.7, 0.9].map((value) => ({
  value,
  label: `${Math.round(100 * value)}% or more of the wording shared`,
}));
// Of a text with every seventh word changed, or half of it printed, this much is left; strangers of one genre share less.
const USUAL_LEAST = 0.35;

// A group of hundreds is one bulletin printed again and again: its first pairs tell what it is.
const PAIRS_SHOWN = 30;

interface ReprintsViewProps {
  readonly documents: readonly Document[];
  readonly place: ScreenPlace;
}

/** Near-duplicates among all documents: found on demand, looked at side by side, linked. */
export function ReprintsView({ documents, place }: ReprintsViewProps) {
  const { entry } = useCurrentProject();
  const search = useReprintSearch(entry.id);
  const [least, setLeast] = useState(search.found?.least ?? USUAL_LEAST);
  const groups = useMemo(() => listedGroups(search.found?.pairs ?? [], documents), [search.found, documents]);
  const chosen = chosenPair(readReprintsPlace(place.query), documents);
  const since = readSince(place.query);
  const asked = documents.filter(({ id }) => since === null || id >= since).length;
  return (
    <div className={css('screen')}>
      <div className={css('bar')}>
        <h1>Reprints</h1>
        <span className="quiet grow" role="status">
          {search.found &&
            `${foundSentence(groups)} at ${Math.round(100 * search.found.least)}% or more${search.found.since ? ', with documents imported lately' : ''}`}
        </span>
        <Select
          label="How similar"
          labelPlace="hidden"
          value={least}
          options={LEAST}
          onChange={(value) => setLeast(Number(value))}
        />
        <Button
          kind="main"
          icon="search"
          isDisabled={search.progress !== null || documents.length < 2}
          onPress={() => search.start({ least, since })}
        >
          Find reprints
        </Button>
        <LinkButton href={placeHref({ project: entry.id, screen: 'library' })}>
          Back to the documents
        </LinkButton>
      </div>
      {since !== null && (
        <p className={css('scope')}>
          Looked for between the {asked.toLocaleString('en')} {asked === 1 ? 'document' : 'documents'}{' '}
          imported last and all others.{' '}
          <Button
            kind="bare"
            size="small"
            onPress={() => place.onPlace({ query: reprintsQuery(null) }, 'push')}
          >
            Among all documents
          </Button>
        </p>
      )}
      {search.progress && (
        <div className={css('working')}>
          <Progress
            label={search.progress.step === 'reading' ? 'Reading texts' : 'Comparing pairs'}
            done={search.progress.done}
            of={search.progress.of}
            onCancel={search.cancel}
          />
        </div>
      )}
      {search.problem && <Notice kind="bad">{problemSentence(search.problem)}</Notice>}
      <div className={css('halves')}>
        <nav className={css('list')} aria-label="Similar documents">
          {groups.length === 0 ? (
            <p className={css('hint')}>
              {search.found
                ? `No two documents share ${Math.round(100 * search.found.least)}% of their wording.`
                : 'Documents that share much of their wording, as reprints and wire copy do, are found by their runs of three words (five characters in Chinese, Japanese and Korean).'}
            </p>
          ) : (
            groups.map((group) => (
              <Group
                key={group.documents[0]?.id}
                group={group}
                chosen={chosen}
                onChoose={({ one, other }) =>
                  place.onPlace({ query: reprintsQuery({ one: one.id, other: other.id }, since) }, 'replace')
                }
              />
            ))
          )}
        </nav>
        {chosen ? (
          <PairComparison key={`${chosen.one.id} ${chosen.other.id}`} one={chosen.one} other={chosen.other} />
        ) : (
          <EmptyState title="No pair chosen">
            {groups.length > 0
              ? 'Choose a pair in the list to see the two texts side by side.'
              : 'Find reprints here, or choose two documents in the library and compare their texts.'}
          </EmptyState>
        )}
      </div>
    </div>
  );
}

/** The pair of the address. What stood left stays left while the researcher links this way and that. */
function chosenPair(
  pair: ReturnType<typeof readReprintsPlace>,
  documents: readonly Document[],
): ListedPair | null {
  const [one, other] = [pair?.one, pair?.other].map((id) => documents.find((document) => document.id === id));
  return one && other ? { one, other, similarity: 0, isLinked: areLinked(one, other) } : null;
}

function foundSentence(groups: readonly ListedGroup[]): string {
  const pairs = groups.reduce((sum, group) => sum + group.pairs.length, 0);
  const documents = groups.reduce((sum, group) => sum + group.documents.length, 0);
  if (pairs === 0) return 'None found';
  return `${pairs.toLocaleString('en')} ${pairs === 1 ? 'pair' : 'pairs'} of ${documents.toLocaleString('en')} documents`;
}

interface GroupProps {
  readonly group: ListedGroup;
  readonly chosen: ListedPair | null;
  readonly onChoose: (pair: ListedPair) => void;
}

function Group({ group, chosen, onChoose }: GroupProps) {
  const { documents, pairs } = group;
  const rest = pairs.length - PAIRS_SHOWN;
  return (
    <section className={css('group')}>
      {documents.length > 2 && <h2>{documents.length.toLocaleString('en')} documents alike</h2>}
      {pairs.slice(0, PAIRS_SHOWN).map((pair) => (
        <PairButton
          key={`${pair.one.id} ${pair.other.id}`}
          pair={pair}
          isChosen={[chosen?.one.id, chosen?.other.id].every(
            (id) => id === pair.one.id || id === pair.other.id,
          )}
          onChoose={() => onChoose(pair)}
        />
      ))}
      {rest > 0 && (
        <p className="quiet small">
          and {rest.toLocaleString('en')} more {rest === 1 ? 'pair' : 'pairs'} among them
        </p>
      )}
    </section>
  );
}

interface PairButtonProps {
  readonly pair: ListedPair;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function PairButton({ pair, isChosen, onChoose }: PairButtonProps) {
  return (
    <button
      type="button"
      className={css('pair', isChosen && 'chosen')}
      aria-current={isChosen ? 'true' : undefined}
      onClick={onChoose}
    >
      <span className={css('similarity')}>{shareText(pair.similarity)}</span>
      {[pair.one, pair.other].map((document) => (
        <span key={document.id} className={css('titles')}>
          <bdi className="cut" lang={document.language || undefined}>
            {document.title}
          </bdi>
          <span className="quiet small">{document.date === null ? 'no date' : dateText(document.date)}</span>
        </span>
      ))}
      {pair.isLinked && <span className={css('linked')}>linked</span>}
    </button>
  );
}

/** Whole percents, but 100% for equal wording only. */
const shareText = (similarity: number): string =>
  `${similarity === 1 ? 100 : Math.min(99, Math.round(100 * similarity))}%`;
