import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FollowedQuestion } from '../../analysis/answers/followed-paragraphs.ts';
import type { ParagraphsQuestion } from '../../analysis/answers/paragraphs-of.ts';
import type { Theme } from '../../domain/codebook.ts';
import type { Document } from '../../domain/document.ts';
import type { CoderId, DocumentId, ThemeId } from '../../domain/ids.ts';
import { placeHref } from '../../domain/place.ts';
import { problemSentence } from '../../domain/problem.ts';
import type { ParagraphRef } from '../../domain/wish.ts';
import { classNames } from '../../ui/class-names.ts';
import { loadReadingFace } from '../../ui/fonts.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { rangeWith } from '../../ui/range-with.ts';
import { Switch } from '../../ui/Switch.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { useCurrentProject } from '../current-project.tsx';
import { useKeptPosition } from '../kept-position.ts';
import { numberText } from '../number-words.ts';
import { useHitDocuments } from '../use-hit-documents.ts';
import styles from './DrillDown.module.css';
import { HitActions } from './HitActions.tsx';
import { HitRow } from './HitRow.tsx';
import { useHitSelection } from './use-hit-selection.ts';
import { useSettledAnswer } from './use-settled-answer.ts';

const css = classNames(styles);

const ROW_HEIGHT = 150; // px, before a row is measured
// Asked for at once; the window moves by half of it, so that a page flows into the next.
const PAGE = 400; // places

interface HitListProps {
  /** Which paragraphs; the list asks for the pages of them that are in view. */
  readonly question: ParagraphsQuestion | FollowedQuestion;
  readonly theme: Theme;
  readonly members: ReadonlySet<ThemeId>;
  /** How many there are by the mark, until the list itself knows. */
  readonly expected: number;
  readonly documents: ReadonlyMap<DocumentId, Document>;
  readonly label: string;
  /** Whose codings are listed. */
  readonly coder: CoderId;
  /** Whether the listed paragraphs carry the theme. */
  readonly carriesTheme: boolean;
  /** How the list is told of where it is kept as quotes. */
  readonly listName: string;
  /** Names the list in the address, so that it is found again where it stood. */
  readonly address: string;
}

/** The paragraphs behind a mark in the order of their dates; only those near the view are read and in the page. */
export function HitList(props: HitListProps) {
  const { question, theme, members, expected, documents, label, coder, carriesTheme, listName, address } =
    props;
  const { entry, themes } = useCurrentProject();
  const byId = useMemo(() => new Map(themes.map((one) => [one.id, one])), [themes]);
  const scroller = useRef<HTMLOListElement>(null);
  const kept = useKeptPosition('paragraphs', address);
  const [start] = useState(kept.read);
  const [current, setCurrent] = useState(start);
  const [from, setFrom] = useState(pageAround(start));

  const paged = useMemo(() => ({ ...question, page: { from, count: PAGE } }), [question, from]);
  const behind = useSettledAnswer('paragraphsOf', 'later' in paged ? null : paged);
  const followed = useSettledAnswer('followedParagraphs', 'later' in paged ? paged : null);
  const { settled, problem } = 'later' in paged ? followed : behind;
  const total = settled?.answer.total ?? expected;
  const placeAt = (index: number): ParagraphRef | undefined =>
    settled?.answer.places[index - (settled.question.page?.from ?? 0)];

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 3,
    rangeExtractor: rangeWith(current),
  });
  const items = virtualizer.getVirtualItems();
  const first = virtualizer.range?.startIndex ?? 0;
  useEffect(() => setFrom(pageAround(first)), [first]);

  const places = items.map(({ index }) => placeAt(index));
  const ids = [...new Set(places.flatMap((place) => (place ? [place.documentId] : [])))].sort(
    (a, b) => a - b,
  );
  const found = useHitDocuments(ids, coder);
  const selection = useHitSelection('later' in question ? null : question);
  const [showsContext, setShowsContext] = useState(false);
  const languages = [...new Set(ids.map((id) => documents.get(id)?.language ?? ''))].join();
  useEffect(() => {
    for (const language of languages.split(',')) void loadReadingFace(language);
  }, [languages]);

  // Opens where it stood. Rows grow as their words arrive, so it aims again until somebody takes over.
  const aim = useRef(start > 0 ? start : null);
  const height = virtualizer.getTotalSize();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height says that rows were measured.
  useEffect(() => {
    if (aim.current !== null) virtualizer.scrollToIndex(aim.current, { align: 'center' });
  }, [height, virtualizer]);
  const takeOver = (): void => {
    aim.current = null;
  };

  const goTo = (index: number): void => {
    if (index < 0 || index >= total) return;
    takeOver();
    setCurrent(index);
    kept.tell(index);
    virtualizer.scrollToIndex(index, { align: 'auto' });
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }),
    );
  };
  const hrefOf = ({ documentId, paragraph }: ParagraphRef): string =>
    placeHref({
      project: entry.id,
      screen: 'coding',
      item: documentId,
      query: { paragraph: String(paragraph + 1) },
    });
  const here = placeAt(current);
  useShortcuts({
    X: here ? () => selection.toggle(here) : undefined,
    C: () => setShowsContext(!showsContext),
    J: () => goTo(current + 1),
    K: () => goTo(current - 1),
    O: here
      ? () => {
          location.hash = hrefOf(here);
        }
      : undefined,
  });
  // Whatever is pressed or reached in a row makes it the current one, so that going back returns to it.
  const onReached = (target: EventTarget): void => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    if (!row) return;
    const index = Number(row.dataset['index']);
    kept.tell(index);
    setCurrent(index);
  };

  const shown = virtualizer.range;
  return (
    <>
      {problem && <Notice kind="bad">{problemSentence(problem)}</Notice>}
      <ol
        ref={scroller}
        className={css('list')}
        aria-label={label}
        onFocus={(event) => onReached(event.target)}
        onPointerDown={(event) => {
          takeOver();
          onReached(event.target);
        }}
        onWheel={takeOver}
        onKeyDown={takeOver}
      >
        <li role="presentation" aria-hidden="true" style={{ height }} />
        {items.map((item) => {
          const place = placeAt(item.index);
          if (!place) return null;
          return (
            <HitRow
              key={item.key}
              measure={virtualizer.measureElement}
              index={item.index}
              top={item.start}
              total={total}
              place={place}
              document={documents.get(place.documentId)}
              found={found.get(place.documentId)}
              themes={byId}
              theme={theme}
              members={members}
              isCurrent={item.index === current}
              isFirst={placeAt(item.index - 1)?.documentId !== place.documentId}
              isTicked={selection.has(place)}
              onTick={() => selection.toggle(place)}
              showsContext={showsContext}
              href={hrefOf(place)}
            />
          );
        })}
      </ol>
      {selection.chosen.length > 0 && (
        <HitActions
          chosen={selection.chosen}
          total={total}
          theme={theme}
          members={members}
          coder={coder}
          carriesTheme={carriesTheme}
          listName={listName}
          onAll={selection.all}
          onNone={selection.none}
        />
      )}
      <p className={css('foot')}>
        <span className="grow" role="status">
          {total === 0 || !shown
            ? numberText(total)
            : `${numberText(shown.startIndex + 1)} to ${numberText(shown.endIndex + 1)} of ${numberText(total)}`}
        </span>
        <Switch isSelected={showsContext} onChange={setShowsContext}>
          Context
        </Switch>
        <span className={css('keys')}>
          <Kbd>J</Kbd> <Kbd>K</Kbd> move <Kbd>O</Kbd> open <Kbd>X</Kbd> tick
        </span>
      </p>
    </>
  );
}

/** Where the page begins that holds the rows around one. */
function pageAround(index: number): number {
  return Math.max(0, Math.floor(index / (PAGE / 2)) * (PAGE / 2) - PAGE / 4);
}
