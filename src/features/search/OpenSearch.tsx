import { useMemo, useRef } from 'react';
import type { DocumentSet } from '../../domain/corpus-set.ts';
import type { Document } from '../../domain/document.ts';
import { queryText, type ScreenPlace } from '../../domain/place.ts';
import { asksAnything } from '../../domain/search-question.ts';
import { compileWords } from '../../domain/text-pattern.ts';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { MissingThings } from '../MissingThings.tsx';
import { SavedQuestions } from '../SavedQuestions.tsx';
import { CodeBar } from './CodeBar.tsx';
import { Conditions } from './Conditions.tsx';
import { GroupCounts } from './GroupCounts.tsx';
import { HitList } from './HitList.tsx';
import { ResultLine } from './ResultLine.tsx';
import styles from './SearchScreen.module.css';
import { questionOf, readSearchPlace, type SearchPlace, searchQuery } from './search-place.ts';
import { useHitChoice } from './use-hit-choice.ts';
import { useSearch } from './use-search.ts';
import { WordsBar } from './WordsBar.tsx';

const css = classNames(styles);

interface OpenSearchProps {
  readonly documents: readonly Document[];
  readonly sets: readonly DocumentSet[];
  readonly place: ScreenPlace;
}

export function OpenSearch({ documents, sets, place }: OpenSearchProps) {
  const { attributes, themes, coders, coder } = useCurrentProject();
  const here = useMemo(
    () => readSearchPlace(place.query, { attributes, themes, coders, sets }),
    [place.query, attributes, themes, coders, sets],
  );
  const compiled = useMemo(() => compileWords(here.words), [here.words]);
  const question = useMemo(() => {
    const asked = questionOf(here, themes, coder.id);
    const isOnlyUnwanted =
      compiled.ok && compiled.pattern.clauses.length > 0 && !compiled.pattern.clauses[0]?.isWanted;
    return compiled.ok && !isOnlyUnwanted && asksAnything(asked) ? asked : null;
  }, [here, themes, coder.id, compiled]);
  const { state, client } = useSearch(question, here);
  const byId = useMemo(() => new Map(documents.map((document) => [document.id, document])), [documents]);

  const [chosen, setChosen] = useHitChoice(state.hits);

  // Several changes may come before the address has followed the first.
  const latest = useRef(here);
  latest.current = here;
  const change = (some: Partial<SearchPlace>): void => {
    latest.current = { ...latest.current, ...some };
    place.onPlace({ query: searchQuery(latest.current) }, 'replace');
  };
  const searchedCoder = coders.find(({ id }) => id === here.coder) ?? coder;
  const isAsked = question !== null && state.question !== null;
  return (
    <div className={css('screen')}>
      <section className={css('ask')} aria-label="Search">
        <WordsBar
          words={here.words}
          fault={compiled.ok ? null : compiled.fault}
          onWords={(words) => change({ words })}
        >
          <SavedQuestions
            kind="search"
            query={question === null ? null : searchQuery(here)}
            onOpen={(query) => place.onPlace({ query }, 'push')}
          />
        </WordsBar>
        <Conditions here={here} coder={searchedCoder} documents={documents} onChange={change} />
      </section>
      <MissingThings count={here.missing} of="search" onWithout={() => change({})} />
      {isAsked ? (
        <>
          <ResultLine
            here={here}
            state={state}
            client={client}
            documents={byId}
            coder={searchedCoder}
            onChange={change}
          />
          <div className={css('found')}>
            <HitList
              key={queryText(searchQuery({ ...here, grouping: null }))}
              state={state}
              documents={byId}
              coder={searchedCoder}
              chosen={chosen}
              onChosen={setChosen}
              address={queryText(place.query)}
            />
            <GroupCounts
              state={state}
              here={here}
              documents={documents}
              onGrouping={(grouping) => change({ grouping })}
            />
          </div>
          <CodeBar here={here} state={state} chosen={chosen} onChosen={setChosen} />
        </>
      ) : (
        <NothingAsked isOnlyUnwanted={compiled.ok && here.words.text.trim() !== ''} isBroken={!compiled.ok} />
      )}
    </div>
  );
}

interface NothingAskedProps {
  readonly isOnlyUnwanted: boolean;
  readonly isBroken: boolean;
}

function NothingAsked({ isOnlyUnwanted, isBroken }: NothingAskedProps) {
  if (isBroken)
    return <EmptyState title="The search cannot be read">What is wrong stands below the field.</EmptyState>;
  if (isOnlyUnwanted)
    return (
      <EmptyState title="Which word should be there?">
        A minus leaves paragraphs out; beside it the search needs at least one word to find.
      </EmptyState>
    );
  return (
    <EmptyState title="Search all texts">
      <dl className={css('forms')}>
        <div>
          <dt>war peace</dt>
          <dd>paragraphs with both words</dd>
        </div>
        <div>
          <dt>war OR peace</dt>
          <dd>with one of them</dd>
        </div>
        <div>
          <dt>"free people"</dt>
          <dd>the words in this order</dd>
        </div>
        <div>
          <dt>free*</dt>
          <dd>words that begin so; 자유*, свобод*, *حرية</dd>
        </div>
        <div>
          <dt>war -peace</dt>
          <dd>without the second word</dd>
        </div>
      </dl>
      <p>Or choose themes, documents or a state above: a condition may stand alone.</p>
    </EmptyState>
  );
}
