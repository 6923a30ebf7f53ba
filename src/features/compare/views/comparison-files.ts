import type { Attribute } from '../../../domain/attribute.ts';
import type { Theme } from '../../../domain/codebook.ts';
import { comparisonTable } from '../../../formats/comparison-csv.ts';
import type { ComparisonTable } from '../../../formats/comparison-table.ts';
import { fileNamePart } from '../../../formats/write-export.ts';
import { NO_DATA, shareText } from '../../number-words.ts';
import { agreementNotice, BAR_WORDS, comparisonNotices, LINE_WORDS } from '../comparison-notices.ts';
import { captionSentence, chartTitle, coderSentence, timeNotes } from '../comparison-words.ts';
import { type CaptionFacts, detailSentences } from '../comparison-words-details.ts';
import { BAND_SIGN, intervalSentence, intervalText } from '../interval-words.ts';
import type { ChartName } from '../open-mark.ts';
import type { ComparisonView } from './comparison-view.ts';
import { comparisonRows, coverageShare, type FrequencyMark } from './frequency-marks.ts';
import type { ViewText } from './view-props.ts';

/** What a file says of itself. */
export type FileFacts = CaptionFacts;

/** Base, rule, documents and coder of a view, and what weakens it: the lines under a chart and in a table. */
export function captionLines(
  { comparison, answer, intervals, marks }: ComparisonView,
  chart: ChartName,
  facts: FileFacts,
): readonly string[] {
  const weaknesses =
    chart === 'time'
      ? timeNotes(answer, comparison).slice(1)
      : comparisonNotices(answer.groups, BAR_WORDS).map(({ title, text }) => `${title}: ${text}`);
  const unreliable = agreementNotice(marks, chart === 'time' ? LINE_WORDS : BAR_WORDS);
  return [
    captionSentence(answer, { comparison, ...facts }),
    ...detailSentences(comparison, answer, facts),
    coderSentence(facts.coder),
    intervals && intervalSentence(intervals, chart === 'time' ? BAND_SIGN : 'Whiskers'),
    ...weaknesses,
    unreliable && `${unreliable.title}: ${unreliable.text}`,
  ].filter((line) => line !== null);
}

export const viewTitle = ({ comparison }: ComparisonView, attributes: readonly Attribute[]): string =>
  chartTitle(comparison, attributes);

/** The marks of a view as a table of its own, in the order given. */
export function comparisonFile(
  view: ComparisonView,
  marks: readonly FrequencyMark[],
  themes: readonly Theme[],
  chart: ChartName,
  facts: FileFacts,
): ComparisonTable {
  return comparisonTable(
    comparisonRows(marks, themes, view.comparison.base),
    captionLines(view, chart, facts),
  );
}

/** Over and under the picture of a view's chart, and the name of its file. */
export const viewText = (
  project: string,
  view: ComparisonView,
  chart: ChartName,
  facts: FileFacts,
): ViewText => ({
  imageTitle: `${project}: ${viewTitle(view, facts.attributes)}`,
  caption: captionLines(view, chart, facts).join(' '),
  fileName: `${fileNamePart(project)} ${fileNamePart(viewTitle(view, facts.attributes).toLowerCase())}`,
});

/** The marks as lines of cells with tabs between them: what spreadsheets take from the clipboard. */
export function tabSeparated(
  marks: readonly FrequencyMark[],
  groupName: string | null,
  isRate: boolean,
): string {
  const header = [
    'Theme',
    groupName ?? 'Group',
    'n',
    isRate ? 'in words' : 'of N',
    isRate ? 'Per 1,000 words' : 'Share',
    '95% interval',
    'Documents with theme',
    'Documents',
    'Read',
  ];
  const rows = marks.map(({ theme, group, n, share, interval, documentsWith }) => {
    const coverage = coverageShare(group);
    return [
      theme.name,
      group.label,
      n,
      group.base,
      shareText(share, isRate),
      intervalText(interval, isRate),
      documentsWith,
      group.documents,
      coverage === null ? NO_DATA : shareText(coverage, false),
    ];
  });
  return [header, ...rows].map((row) => row.map(oneCell).join('\t')).join('\n');
}

const oneCell = (cell: string | number): string => String(cell).replace(/[\t\r\n]+/g, ' ');
