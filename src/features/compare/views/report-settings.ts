import type { Theme } from '../../../domain/codebook.ts';
import { baseName, codersOf, unitNames } from '../../../domain/comparison.ts';
import { dateText } from '../../../domain/partial-date.ts';
import { filterSentence } from '../../document-facets-words.ts';
import { listed } from '../../number-words.ts';
import type { ComparePlace } from '../compare-place.ts';
import { groupingName } from '../comparison-words.ts';
import { RESAMPLES, SEED } from '../use-comparison.ts';
import type { FileFacts } from './comparison-files.ts';
import type { ComparisonView } from './comparison-view.ts';
import { themesIn } from './view-props.ts';

const INTERVALS = {
  documents: `documents as clusters: bootstrap, ${RESAMPLES} resamples, seed ${SEED}`,
  naive: 'Wilson, naive',
  off: 'none',
} as const satisfies Record<ComparePlace['intervals'], string>;

/** Every setting of the comparison with its name, as a table for the report. */
export function reportSettings(
  view: ComparisonView,
  here: ComparePlace,
  facts: FileFacts,
  codebook: readonly Theme[],
): readonly (readonly [name: string, value: string])[] {
  const { comparison } = view;
  const [, units] = unitNames(comparison.rule);
  const second = comparison.second && groupingName(comparison.second, facts.attributes);
  const coderName = (id: FileFacts['coder']['id']): string =>
    facts.coders.find((coder) => coder.id === id)?.name ?? 'deleted coder';
  const { options } = here;
  return [
    ['Documents', filterSentence(comparison.documents, facts.attributes) ?? 'all'],
    ['Grouped by', groupingName(comparison.grouping, facts.attributes) ?? 'not divided'],
    ...(second ? [['Divided again by', second] as const] : []),
    ['Groups', listed(view.answer.groups.map(({ label }) => label))],
    [
      'Themes',
      `${listed(themesIn(view).map(({ name }) => name))} (${comparison.themes.length} of ${codebook.length} in the codebook)`,
    ],
    ['Sub-themes', comparison.withSubThemes ? 'counted in their parent' : 'not counted in their parent'],
    ['Coder', listed(codersOf(comparison).map(coderName))],
    ['Codebook version', String(facts.codebookVersion)],
    ['Counted', `${units}, each once a theme`],
    ['Base', baseName(comparison.rule, comparison.base)],
    ['Reprints', comparison.collapsesReprints ? 'represented by their originals' : 'each counted'],
    ['Intervals', INTERVALS[here.intervals]],
    ['Statistics switched off', here.hidden.length === 0 ? 'none' : here.hidden.join(', ')],
    ['Measure of themes together', here.measure],
    ['Lag of sequences', String(options.lag)],
    ['Quotes', `${options.choice}, ${options.each} a group, seed ${options.seed}`],
    ...(options.events.length > 0
      ? [['Events', listed(options.events.map(({ name, date }) => `${name} (${dateText(date)})`))] as const]
      : []),
  ];
}
