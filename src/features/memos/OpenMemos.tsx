import { useMemo, useRef, useState } from 'react';
import type { Document } from '../../domain/document.ts';
import type { MemoId } from '../../domain/ids.ts';
import { type Memo, type MemoTarget, sameTarget } from '../../domain/memo.ts';
import { queryText, type ScreenPlace } from '../../domain/place.ts';
import { NO_WORDS } from '../../domain/search-words.ts';
import { compileWords } from '../../domain/text-pattern.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { counted, numberText } from '../number-words.ts';
import { MemoFilters } from './MemoFilters.tsx';
import { MemoList } from './MemoList.tsx';
import styles from './MemosScreen.module.css';
import { memoEntries, shownMemos } from './memo-entries.ts';
import { filtersMemos, type MemosPlace, memosQuery, readMemosPlace } from './memos-place.ts';
import { NewMemoButton } from './NewMemoButton.tsx';
import { SaveMemosButton } from './SaveMemosButton.tsx';
import { useThemePlaces } from './use-theme-places.ts';

const css = classNames(styles);

interface OpenMemosProps {
  readonly memos: readonly Memo[];
  readonly documents: readonly Document[];
  readonly place: ScreenPlace;
}

export function OpenMemos({ memos, documents, place }: OpenMemosProps) {
  const { themes, coders, coder } = useCurrentProject();
  const here = useMemo(() => readMemosPlace(place.query), [place.query]);
  const [edited, setEdited] = useState<MemoId | null>(null);
  // What is asked to be written before it is a memo: it becomes one with its first words.
  const [begun, setBegun] = useState<MemoTarget | null>(null);
  const entries = useMemo(
    () => memoEntries(memos, { documents, themes, coders }),
    [memos, documents, themes, coders],
  );
  const carries = useThemePlaces(memos, here.theme);
  const compiled = useMemo(
    () => compileWords({ ...NO_WORDS, text: here.words, wholeWords: false }),
    [here.words],
  );
  const shown = useMemo(
    () => (compiled.ok && carries ? shownMemos(entries, here, compiled.pattern, themes, carries) : []),
    [entries, here, compiled, themes, carries],
  );
  const latest = useRef(here);
  latest.current = here;
  const change = (some: Partial<MemosPlace>): void => {
    latest.current = { ...latest.current, ...some };
    place.onPlace({ query: memosQuery(latest.current) }, 'replace');
  };
  const clear = (): void =>
    change({
      words: '',
      kinds: [],
      coder: null,
      theme: null,
      document: null,
      time: { from: null, to: null },
    });

  const own = (target: MemoTarget): Memo | undefined =>
    memos.find((memo) => memo.coderId === coder.id && sameTarget(memo.target, target));
  const begin = (target: MemoTarget): void => {
    if (filtersMemos(here)) clear();
    const memo = own(target);
    setBegun(memo ? null : target);
    setEdited(memo?.id ?? null);
  };
  const isFiltered = filtersMemos(here);
  return (
    <div className={css('screen')}>
      <header className={css('head')}>
        <h1>Memos</h1>
        <span className={css('grow', 'quiet')} role="status">
          {isFiltered
            ? `${numberText(shown.length)} of ${counted(memos.length, 'memo')}`
            : counted(memos.length, 'memo')}
        </span>
        <NewMemoButton documents={documents} memos={memos} onBegin={begin} onWritten={setEdited} />
        <SaveMemosButton shown={shown} documents={documents} isFiltered={isFiltered} />
      </header>
      {(memos.length > 0 || isFiltered) && (
        <MemoFilters
          here={here}
          memos={memos}
          documents={documents}
          fault={compiled.ok ? null : compiled.fault}
          onChange={change}
          onClear={clear}
        />
      )}
      {shown.length === 0 && begun === null ? (
        <NoMemos isEmpty={memos.length === 0} onClear={clear} onProject={() => begin({ kind: 'project' })} />
      ) : (
        <MemoList
          key={queryText(memosQuery(here))}
          shown={shown}
          begun={begun}
          onBegunLeft={() => setBegun(null)}
          edited={edited}
          onEdited={setEdited}
          address={queryText(place.query)}
        />
      )}
    </div>
  );
}

interface NoMemosProps {
  readonly isEmpty: boolean;
  readonly onClear: () => void;
  readonly onProject: () => void;
}

function NoMemos({ isEmpty, onClear, onProject }: NoMemosProps) {
  if (!isEmpty)
    return (
      <EmptyState title="No memo fits" actions={<Button onPress={onClear}>Show all memos</Button>}>
        Fewer conditions let more through.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No memos yet"
      actions={
        <Button kind="main" onPress={onProject}>
          Write a memo on the project
        </Button>
      }
    >
      What you notice while you read: on a paragraph or its words in Coding, on a theme in the Codebook, on a
      document or the whole project here. All of them stand in this list and go into every export.
    </EmptyState>
  );
}
