import { useMemo } from 'react';
import type { CompositionQuestion } from '../../../analysis/answers/group-composition.ts';
import type { FrequencyAnswer, FrequencyQuestion } from '../../../analysis/answers/theme-frequency.ts';
import type { SequenceQuestion } from '../../../analysis/answers/theme-sequence.ts';
import type { Theme } from '../../../domain/codebook.ts';
import { ANY_THEME } from '../../../domain/comparison.ts';
import type { Document } from '../../../domain/document.ts';
import { splitList } from '../../../domain/filter-query.ts';
import type { ThemeId } from '../../../domain/ids.ts';
import { useCurrentProject } from '../../current-project.tsx';
import { counted } from '../../number-words.ts';
import type { ComparePlace } from '../compare-place.ts';
import type { OpenMark } from '../open-mark.ts';
import { madeTheme } from '../proposed-question.ts';
import { useSettledAnswer } from '../use-settled-answer.ts';
import { type ComparisonView, hasNumbers, openMarkIn } from './comparison-view.ts';
import { type FrequencyMark, frequencyMarks } from './frequency-marks.ts';
import { mapQuestion } from './map-marks.ts';
import {
  anyThemeQuestion,
  documentQuestion,
  type OpenedMark,
  pairOpened,
  sequenceOpened,
  stratumOpened,
  themeOpened,
} from './opened-mark.ts';
import { sequenceMark } from './sequence-cells.ts';
import { chosenStrata } from './strata-words.ts';
import { pairMark } from './theme-pairs-cells.ts';
import { themesIn } from './view-props.ts';

/** The mark of the address with what its list needs; null where none is open, or it is not there any more. */
export function useOpenMark(
  here: ComparePlace,
  groups: ComparisonView | null,
  time: ComparisonView | null,
  documents: readonly Document[],
): OpenedMark | null {
  const { attributes } = useCurrentProject();
  const {
    mark: open,
    options: { lag, strata: wanted },
  } = here;
  const view = open?.chart === 'time' ? time : groups;
  const question = view?.question ?? null;
  const of = <Question>(chart: OpenMark['chart'], asked: (from: FrequencyQuestion) => Question) =>
    open?.chart === chart && question ? asked(question) : null;
  const isSequence = open?.chart === 'sequence';
  const sequenceQuestion = useMemo(
    (): SequenceQuestion | null => (isSequence && question ? { ...question, lag } : null),
    [isSequence, question, lag],
  );
  const isStratum = open?.chart === 'stratum';
  const composition = useMemo((): CompositionQuestion | null => {
    if (!isStratum || !question) return null;
    return { ...question, strata: chosenStrata(wanted, question.comparison.grouping, attributes) };
  }, [isStratum, question, wanted, attributes]);
  const isRare = open?.chart === 'rare';
  const map = useSettledAnswer(
    'correspondenceMap',
    useMemo(() => (isRare && question ? mapQuestion(question) : null), [isRare, question]),
  );
  const rare = map.settled?.answer.rare ?? null;
  const ofSome = useMemo(
    () => (open && question ? derivedQuestion(open, question, rare, documents) : null),
    [open, question, rare, documents],
  );
  const some = useSettledAnswer('themeFrequency', ofSome);
  const together = useSettledAnswer(
    'themePairs',
    of('together', (asked) => asked),
  );
  const sequence = useSettledAnswer('themeSequence', sequenceQuestion);
  const strata = useSettledAnswer('groupComposition', composition);
  if (!open || !view || !hasNumbers(view)) return null;
  const themes = themesIn(view);
  const themeOf = (id: string) => themes.find((theme) => String(theme.id) === id);
  const [theme, other] = [themeOf(String(open.theme)), themeOf(open.group)];
  const opened = <Mark>(mark: Mark | undefined, from: (mark: Mark) => OpenedMark): OpenedMark | null =>
    mark === undefined ? null : from(mark);
  switch (open.chart) {
    case 'together':
      return opened(together.settled ? pairMark(together.settled.answer, theme, other) : undefined, (mark) =>
        pairOpened(view, mark),
      );
    case 'sequence':
      return opened(
        sequence.settled ? sequenceMark(sequence.settled.answer, theme, other) : undefined,
        (mark) => sequenceOpened(view, mark, lag),
      );
    case 'theme':
      return opened(summedMark(view.marks.filter((mark) => mark.theme.id === open.theme)), (mark) =>
        themeOpened(view, mark, null),
      );
    case 'stratum':
      return (
        (strata.settled &&
          stratumOpened(
            view,
            strata.settled.answer,
            strata.settled.question.strata,
            splitList(open.group),
          )) ??
        null
      );
    case 'any':
    case 'rare':
    case 'document':
      return some.settled && someOpened(open, some.settled, { themes, rare });
    default:
      return opened(openMarkIn(view, open, open.chart), (mark) => themeOpened(view, mark, open.group));
  }
}

/** What is asked for a mark of several themes, or of one document; null where that is not known yet. */
function derivedQuestion(
  open: OpenMark,
  question: FrequencyQuestion,
  rare: readonly ThemeId[] | null,
  documents: readonly Document[],
): FrequencyQuestion | null {
  if (open.chart === 'any') return anyThemeQuestion(question, question.comparison.themes);
  if (open.chart === 'rare') return rare && anyThemeQuestion(question, rare);
  const document = documents.find(({ id }) => String(id) === open.group);
  return open.chart === 'document' && document ? documentQuestion(question, open.theme, document) : null;
}

interface Named {
  readonly themes: readonly Theme[];
  readonly rare: readonly ThemeId[] | null;
}

/** Any of several themes in a group, in all groups, or in a document; or one theme in a document. */
function someOpened(
  open: OpenMark,
  { question, answer }: { readonly question: FrequencyQuestion; readonly answer: FrequencyAnswer },
  { themes, rare }: Named,
): OpenedMark | null {
  const known = themes.find(({ id }) => id === open.theme);
  const theme =
    known ?? madeTheme(ANY_THEME, anyName(open.chart === 'rare' ? (rare ?? []).length : null, themes), 9);
  const marks = frequencyMarks(answer, new Map([[theme.id, theme]]));
  const isGroup = open.chart === 'any';
  const mark = isGroup ? marks.find(({ group }) => group.key === open.group) : summedMark(marks);
  if (!mark) return null;
  const [title] = question.comparison.documents.sets;
  const named =
    open.chart === 'document' ? { ...mark, group: { ...mark.group, label: title?.name ?? '' } } : mark;
  return themeOpened({ question, comparison: question.comparison }, named, isGroup ? open.group : null);
}

const anyName = (rare: number | null, themes: readonly Theme[]): string =>
  rare !== null
    ? `Any of ${counted(rare, 'rare theme')}`
    : themes.length === 1
      ? (themes[0]?.name ?? '')
      : `Any of the ${themes.length} themes`;

/** The marks of one theme as one, over all of their groups. */
function summedMark(marks: readonly FrequencyMark[]): FrequencyMark | undefined {
  const [first] = marks;
  if (!first) return undefined;
  const sum = (of: (mark: FrequencyMark) => number): number =>
    marks.reduce((total, mark) => total + of(mark), 0);
  const [n, base] = [sum((mark) => mark.n), sum(({ group }) => group.base)];
  return {
    theme: first.theme,
    group: {
      key: 'all',
      label: marks.length === 1 ? first.group.label : 'all groups',
      documents: sum(({ group }) => group.documents),
      paragraphs: sum(({ group }) => group.paragraphs),
      words: sum(({ group }) => group.words),
      coded: sum(({ group }) => group.coded),
      read: sum(({ group }) => group.read),
      base,
    },
    n,
    documentsWith: sum((mark) => mark.documentsWith),
    share: base === 0 ? null : n / base,
    isSmallBase: false,
  };
}
