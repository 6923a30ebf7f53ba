import { useMemo } from 'react';
import type { SequenceQuestion } from '../../../analysis/answers/theme-sequence.ts';
import type { ComparePlace } from '../compare-place.ts';
import { useSettledAnswer } from '../use-settled-answer.ts';
import { type ComparisonView, hasNumbers, openMarkIn } from './comparison-view.ts';
import type { FrequencyMark } from './frequency-marks.ts';
import { sequenceMark } from './sequence-cells.ts';
import { pairMark } from './theme-pairs-cells.ts';
import { themesIn } from './view-props.ts';

/** The mark of the address with the view that it stands in; null where none is open, or it is not there any more. */
export function useOpenMark(
  { mark: open, options: { lag } }: ComparePlace,
  groups: ComparisonView | null,
  time: ComparisonView | null,
): { readonly view: ComparisonView; readonly mark: FrequencyMark } | null {
  const view = open?.chart === 'time' ? time : groups;
  const question = view?.question ?? null;
  const isSequence = open?.chart === 'sequence';
  const sequenceQuestion = useMemo(
    (): SequenceQuestion | null => (isSequence && question ? { ...question, lag } : null),
    [isSequence, question, lag],
  );
  const together = useSettledAnswer('themePairs', open?.chart === 'together' ? question : null);
  const sequence = useSettledAnswer('themeSequence', sequenceQuestion);
  if (!open || !view || !hasNumbers(view)) return null;
  const themes = themesIn(view);
  const themeOf = (id: string) => themes.find((theme) => String(theme.id) === id);
  const [theme, other] = [themeOf(String(open.theme)), themeOf(open.group)];
  const mark = (): FrequencyMark | undefined => {
    switch (open.chart) {
      case 'together':
        return together.settled ? pairMark(together.settled.answer, theme, other) : undefined;
      case 'sequence':
        return sequence.settled ? sequenceMark(sequence.settled.answer, theme, other) : undefined;
      case 'theme':
        return wholeMark(view, open.theme);
      default:
        return openMarkIn(view, open, open.chart);
    }
  };
  const found = mark();
  return found ? { view, mark: found } : null;
}

/** A theme in all groups together. */
function wholeMark(
  { marks, answer }: ComparisonView,
  theme: FrequencyMark['theme']['id'],
): FrequencyMark | undefined {
  const own = marks.filter((mark) => mark.theme.id === theme);
  const [first] = own;
  if (!first) return undefined;
  const sum = (of: (mark: FrequencyMark) => number): number =>
    own.reduce((total, mark) => total + of(mark), 0);
  const [n, base] = [sum((mark) => mark.n), sum(({ group }) => group.base)];
  return {
    theme: first.theme,
    group: {
      key: 'all',
      label: answer.groups.length === 1 ? first.group.label : 'all groups',
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
