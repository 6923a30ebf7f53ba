import type { Theme } from '../../../domain/codebook.ts';
import { codersOf } from '../../../domain/comparison.ts';
import type { ComparePlace } from '../compare-place.ts';
import type { ChartName } from '../open-mark.ts';
import type { FileFacts } from './comparison-files.ts';
import type { ComparisonView } from './comparison-view.ts';
import type { FrequencyMark } from './frequency-marks.ts';
import type { ViewOptions } from './view-options.ts';

/** What a view is drawn from, and how it leads on. */
export interface ViewProps {
  readonly groups: ComparisonView;
  readonly time: ComparisonView;
  readonly here: ComparePlace;
  readonly facts: FileFacts;
  readonly onChange: (change: Partial<ComparePlace>) => void;
  readonly onOpen: (chart: ChartName, mark: FrequencyMark) => void;
}

/** Over and under the picture of a chart, and its file's name without its ending. */
export interface ViewText {
  readonly imageTitle: string;
  readonly caption: string;
  readonly fileName: string;
}

/** Sets a view's own options, the rest as they are. */
export const changeOptions = (
  { here, onChange }: Pick<ViewProps, 'here' | 'onChange'>,
  change: Partial<ViewOptions>,
): void => onChange({ options: { ...here.options, ...change } });

/** The themes of a view in its order. */
export const themesIn = ({ marks }: ComparisonView): readonly Theme[] => [
  ...new Set(marks.map(({ theme }) => theme)),
];

/** What a view over time says of itself: the coder whose lines it draws. */
export const timeFacts = ({ comparison }: ComparisonView, facts: FileFacts): FileFacts => ({
  ...facts,
  coder: facts.coders.find(({ id }) => id === comparison.coder) ?? facts.coder,
});

/** Where coders stand side by side, a view of all groups together speaks of the first alone, and says so. */
export const firstCoderNote = ({ comparison }: ComparisonView, { coder }: FileFacts): readonly string[] =>
  codersOf(comparison).length > 1
    ? [`Codings of ${coder.name} alone; choose another coder to see theirs.`]
    : [];
