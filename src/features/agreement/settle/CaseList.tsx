import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import type { DisagreementPlace, DisagreementState } from '../../../analysis/answers/disagreements.ts';
import type { Coder } from '../../../domain/coder.ts';
import type { Document } from '../../../domain/document.ts';
import { openParagraphAgain, settleParagraph } from '../../../storage/settling.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { told, useCurrentProject } from '../../current-project.tsx';
import { numberText } from '../../number-words.ts';
import { CaseCard } from './CaseCard.tsx';
import { decided, initialVerdicts, readCases, type Verdicts } from './cases.ts';
import styles from './Settle.module.css';

const css = classNames(styles);

// So many cases are in the page at a time; each shows a whole paragraph.
const CASES_AT_ONCE = 15;

interface CaseListProps {
  readonly places: readonly DisagreementPlace[];
  readonly state: DisagreementState;
  readonly coders: readonly Coder[];
  readonly adjudication: Coder | null;
  readonly documents: readonly Document[];
  readonly showsNames: boolean;
}

const keyOf = (place: { readonly documentId: number; readonly paragraph: number }): string =>
  `${place.documentId} ${place.paragraph}`;

/** The cases of a list; one of them is looked at, and keys decide it. */
export function CaseList({ places, state, coders, adjudication, documents, showsNames }: CaseListProps) {
  const { store } = useCurrentProject();
  const [at, setAt] = useState(0);
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Verdicts>>(new Map());
  const [reason, setReason] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const index = Math.min(at, Math.max(0, places.length - 1));
  const from = Math.max(0, Math.min(index - 2, places.length - CASES_AT_ONCE));
  const shown = places.slice(from, from + CASES_AT_ONCE);
  const shownKey = shown.map(keyOf).join(',');
  const cases = useLiveQuery(
    () => readCases(store, shown, coders, adjudication),
    [store, shownKey, coders, adjudication],
  );
  const active = places[index];
  const activeKey = active === undefined ? '' : keyOf(active);
  const activeCase = cases?.find((one) => keyOf(one) === activeKey);
  const own = verdicts.get(activeKey) ?? (activeCase ? initialVerdicts(activeCase.standing) : new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view follows the case that is looked at.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
    setReason('');
  }, [activeKey]);

  const settle = async (given: Verdicts) => {
    if (!active || !activeCase || state !== 'open') return;
    const themes = decided(activeCase.standing, given);
    if (themes === null) return;
    const decision = { at: { documentId: active.documentId, paragraph: active.paragraph }, themes, reason };
    await told(
      'Settle the paragraph',
      settleParagraph(
        store,
        decision,
        coders.map(({ id }) => id),
      ),
    );
  };
  const decideAll = (applies: boolean) => {
    if (!activeCase) return;
    void settle(new Map(activeCase.standing.disputed.map(({ theme }) => [theme, applies])));
  };
  const turn = (place: number) => {
    const theme = activeCase?.standing.disputed[place]?.theme;
    if (theme === undefined || state !== 'open') return;
    const next = new Map(own);
    next.set(theme, !(own.get(theme) ?? false));
    setVerdicts(new Map(verdicts).set(activeKey, next));
  };
  const move = (by: number) => setAt(Math.max(0, Math.min(index + by, places.length - 1)));
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    l: () => move(1),
    a: () => decideAll(true),
    d: () => decideAll(false),
    s: () => void settle(own),
    ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [String(i + 1), () => turn(i)])),
  });
  if (places.length === 0)
    return (
      <p className={css('nothing')}>
        {state === 'open'
          ? 'Nothing is left to settle here.'
          : state === 'settled'
            ? 'Nothing has been settled here yet.'
            : 'On none of these paragraphs do all coders agree.'}
      </p>
    );
  return (
    <>
      <div className={css('moves')}>
        <Button size="small" keys="K" isDisabled={index === 0} onPress={() => move(-1)}>
          Previous
        </Button>
        <Button size="small" keys="J" isDisabled={index >= places.length - 1} onPress={() => move(1)}>
          Next
        </Button>
        <span className="quiet small">
          {numberText(index + 1)} of {numberText(places.length)}
        </span>
      </div>
      <ol ref={list} className={css('cases')} aria-label="Paragraphs on which coders differ">
        {cases?.map((one) => {
          const isActive = keyOf(one) === activeKey;
          return (
            <li key={keyOf(one)} aria-current={isActive ? 'true' : undefined}>
              <CaseCard
                one={one}
                document={documents.find(({ id }) => id === one.documentId)}
                coders={coders}
                showsNames={showsNames}
                state={state}
                isActive={isActive}
                verdicts={isActive ? own : (verdicts.get(keyOf(one)) ?? initialVerdicts(one.standing))}
                reason={isActive ? reason : ''}
                onReason={setReason}
                onActivate={() => setAt(places.findIndex((place) => keyOf(place) === keyOf(one)))}
                onVerdict={(theme, applies) =>
                  setVerdicts(new Map(verdicts).set(keyOf(one), new Map(own).set(theme, applies)))
                }
                onDecideAll={decideAll}
                onSettle={() => void settle(own)}
                onLeave={() => move(1)}
                onOpenAgain={() =>
                  void told(
                    'Open the paragraph again',
                    openParagraphAgain(store, { documentId: one.documentId, paragraph: one.paragraph }),
                  )
                }
              />
            </li>
          );
        })}
      </ol>
    </>
  );
}
