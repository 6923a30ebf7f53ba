import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Document } from '../../domain/document.ts';
import type { HistoryEntry } from '../../domain/history.ts';
import { queryText, type ScreenPlace } from '../../domain/place.ts';
import { undoneWishes } from '../../domain/undone-wishes.ts';
import { listDocuments } from '../../storage/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { counted, numberText } from '../number-words.ts';
import { ANY_TIME } from '../time-range.ts';
import { GoBackDialog } from './GoBackDialog.tsx';
import { HistoryFilters } from './HistoryFilters.tsx';
import { HistoryList } from './HistoryList.tsx';
import styles from './HistoryScreen.module.css';
import { shownEntries } from './history-lines.ts';
import { filtersHistory, type HistoryPlace, historyQuery, readHistoryPlace } from './history-place.ts';
import { SaveHistoryButton } from './SaveHistoryButton.tsx';
import { type ReadHistory, useHistory } from './use-history.ts';

/** Every wish in plain words, newest first: who, when and where; to find, to go to, and to take back. */
export function HistoryScreen({ place }: { readonly place: ScreenPlace }) {
  const { store } = useCurrentProject();
  const history = useHistory();
  const documents = useLiveQuery(() => listDocuments(store), [store]);
  return history && documents ? <OpenHistory history={history} documents={documents} place={place} /> : null;
}

const css = classNames(styles);

/** Where to go back to: an entry, or the beginning. */
export type BackTo = HistoryEntry | 'beginning';

interface OpenHistoryProps {
  readonly history: ReadHistory;
  readonly documents: readonly Document[];
  readonly place: ScreenPlace;
}

function OpenHistory({ history, documents, place }: OpenHistoryProps) {
  const { themes } = useCurrentProject();
  const here = useMemo(() => readHistoryPlace(place.query), [place.query]);
  const [backTo, setBackTo] = useState<BackTo | null>(null);
  const { entries, isWhole, fixed } = history;
  const read = useDeferredValue(entries);
  const undone = useMemo(() => undoneWishes(read), [read]);
  const shown = useMemo(() => shownEntries(read, here), [read, here]);
  const standing = useMemo(
    () => ({
      documents: new Map(documents.map(({ id, title }) => [id, title])),
      themes: new Map(themes.map(({ id, name }) => [id, name])),
    }),
    [documents, themes],
  );
  const latest = useRef(here);
  latest.current = here;
  const change = (some: Partial<HistoryPlace>): void => {
    latest.current = { ...latest.current, ...some };
    place.onPlace({ query: historyQuery(latest.current) }, 'replace');
  };
  const clear = (): void => change({ words: '', subjects: [], coder: null, document: null, time: ANY_TIME });
  const isFiltered = filtersHistory(here);
  const total = counted(entries.length, 'entry', 'entries');
  return (
    <div className={css('screen')}>
      <header className={css('head')}>
        <h1>History</h1>
        <span className={css('grow', 'quiet')} role="status">
          {isFiltered ? `${numberText(shown.length)} of ${total}` : total}
          {!isWhole && ', reading older ones …'}
        </span>
        <SaveHistoryButton
          shown={shown}
          undone={undone}
          standing={standing}
          isFiltered={isFiltered}
          isDisabled={!isWhole || shown.length === 0}
        />
      </header>
      {entries.length > 0 && (
        <HistoryFilters here={here} documents={documents} onChange={change} onClear={clear} />
      )}
      {shown.length === 0 ? (
        <Nothing isEmpty={entries.length === 0} isWhole={isWhole} onClear={clear} />
      ) : (
        <HistoryList
          key={queryText(historyQuery(here))}
          shown={shown}
          undone={undone}
          standing={standing}
          newest={entries[0]?.seq ?? 0}
          fixed={fixed}
          endsWithBeginning={isWhole && fixed === null && !isFiltered}
          address={queryText(place.query)}
          onBack={setBackTo}
        />
      )}
      {backTo !== null && <GoBackDialog to={backTo} entries={entries} onClose={() => setBackTo(null)} />}
    </div>
  );
}

interface NothingProps {
  readonly isEmpty: boolean;
  readonly isWhole: boolean;
  readonly onClear: () => void;
}

function Nothing({ isEmpty, isWhole, onClear }: NothingProps) {
  if (isEmpty)
    return (
      <EmptyState title="Nothing has been done yet">
        Every import, coding and change will stand here, with its time and coder.
      </EmptyState>
    );
  if (!isWhole) return <EmptyState title="Reading older entries …" />;
  return (
    <EmptyState title="No entry fits" actions={<Button onPress={onClear}>Show all</Button>}>
      Fewer conditions let more through.
    </EmptyState>
  );
}
