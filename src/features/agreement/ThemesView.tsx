import { type CSSProperties, useMemo, useState } from 'react';
import type { AgreementIntervalsAnswer } from '../../analysis/answers/agreement-intervals.ts';
import { useAnswer } from '../../analysis/use-answer.tsx';
import { problemSentence } from '../../domain/problem.ts';
import { fileNamePart } from '../../formats/write-export.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { colourVariable, Swatch } from '../../ui/Swatch.tsx';
import { saveBlob } from '../../ui/save-blob.ts';
import type { DataColumn, TableSort } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { counted, numberText, shareText } from '../number-words.ts';
import styles from './AgreementScreen.module.css';
import { agreementCsv } from './agreement-file.ts';
import { type AgreementRow, agreementRows, TENTATIVE, TRUSTED } from './agreement-rows.ts';
import { figureText, intervalFigures, median, NOT_DEFINED } from './figure-words.ts';
import type { AgreementViewProps } from './OpenAgreement.tsx';
import { useEvidenceBounds } from './use-evidence-bounds.ts';

const css = classNames(styles);

const RESAMPLES = 2000;
const SEED = 1;
// More coders than this are told by the range of what they read; each has a row under Coders.
const MOST_NAMED = 4;

const readByMany = (readBy: readonly number[]): string =>
  `${counted(readBy.length, 'coder')}, each ${numberText(Math.min(...readBy))} to ${numberText(Math.max(...readBy))} of them`;

/** Every coefficient of every theme; a theme opens where coders differ on it. */
export function ThemesView({ here, scene, onChange }: AgreementViewProps) {
  const { entry, codebookVersion } = useCurrentProject();
  const { question, themes, coders } = scene;
  const [sort, setSort] = useState<TableSort | null>(null);
  const [isStopped, setIsStopped] = useState(false);
  const [asksEvidence, setAsksEvidence] = useState(false);
  const { answer } = useAnswer('themeAgreement', question);
  const intervalQuestion = useMemo(() => ({ ...question, resamples: RESAMPLES, seed: SEED }), [question]);
  const intervals = useAnswer('agreementIntervals', isStopped ? null : intervalQuestion);
  const sets = useAnswer('agreementSets', question);
  const bounds = useEvidenceBounds(asksEvidence ? (answer?.documents ?? null) : null);
  const evidenceQuestion = useMemo(() => (bounds ? { ...question, bounds } : null), [question, bounds]);
  const evidence = useAnswer('agreementEvidence', evidenceQuestion);
  const known = intervals.pending ? undefined : intervals.answer;
  const rows = useMemo(
    () => (answer ? agreementRows(themes, answer, known, sets.answer, evidence.answer) : []),
    [themes, answer, known, sets.answer, evidence.answer],
  );
  const range = useMemo(() => axisOf(rows), [rows]);
  const columns = useMemo(() => columnsOf(range, coders.length === 2, rows), [range, coders.length, rows]);
  if (!answer) return null;
  const alphas = rows.flatMap(({ figures }) => (figures.alpha === null ? [] : [figures.alpha]));
  const names = coders.map(({ name }) => name).join(', ');
  const caption = captionOf(names, answer.units, answer.documents.length, codebookVersion, known);
  const save = () =>
    saveBlob(
      new Blob([agreementCsv(rows, coders.length === 2, caption)], { type: 'text/csv;charset=utf-8' }),
      `${fileNamePart(entry.name)} agreement.csv`,
    );
  return (
    <div className={css('view')}>
      <div className={css('summary')}>
        <div>
          <span>Paragraphs read by at least two</span>
          <strong>{numberText(answer.units)}</strong>
          <span>
            in {counted(answer.documents.length, 'document')};{' '}
            {coders.length > MOST_NAMED
              ? readByMany(answer.readBy)
              : coders.map(({ id, name }, i) => (
                  <span key={id}>
                    {i > 0 && ', '}
                    <bdi>{name}</bdi> {numberText(answer.readBy[i] ?? 0)}
                  </span>
                ))}
          </span>
        </div>
        <div>
          <span>Median alpha</span>
          <strong>{figureText(median(alphas))}</strong>
          <span>
            {counted(alphas.length, 'theme')} with a value, {numberText(rows.length - alphas.length)} not
            defined
          </span>
        </div>
        <div>
          <span>Whole sets of themes, alpha</span>
          <strong>{sets.answer ? figureText(sets.answer.sets.masi) : '…'}</strong>
          <span>
            MASI; Jaccard {sets.answer ? figureText(sets.answer.sets.jaccard) : '…'}, the same set{' '}
            {sets.answer ? figureText(sets.answer.sets.nominal) : '…'}
          </span>
        </div>
        <div>
          <span>Paragraphs with the same themes</span>
          <strong>{shareText(answer.units === 0 ? null : 1 - answer.differing / answer.units, false)}</strong>
          <span>
            {numberText(answer.units - answer.differing)} of {numberText(answer.units)}
          </span>
        </div>
      </div>
      <div className={css('line')}>
        {intervals.problem && <Notice kind="bad">{problemSentence(intervals.problem)}</Notice>}
        {intervals.pending && !isStopped && (
          <Progress
            label="Resampling documents"
            done={intervals.progress?.done ?? 0}
            of={RESAMPLES}
            onCancel={() => setIsStopped(true)}
          />
        )}
        {isStopped && <Button onPress={() => setIsStopped(false)}>Find the intervals</Button>}
        <span className="grow" />
        <Button isOn={asksEvidence} onPress={() => setAsksEvidence(!asksEvidence)}>
          Measure evidence
        </Button>
        {asksEvidence && evidence.pending && <span className="quiet small">Measuring…</span>}
        <Button icon="export" onPress={save}>
          CSV
        </Button>
      </div>
      <div className={css('table-room')}>
        <DataTable<AgreementRow>
          label="Agreement by theme"
          rows={rows}
          columns={columns}
          rowId={({ theme }) => String(theme.id)}
          rowLabel={({ theme }) => theme.name}
          sort={sort}
          onSort={setSort}
          onOpen={({ theme }) => onChange({ view: 'settle', theme: theme.id, state: 'open' })}
        />
      </div>
      <p className={css('note')}>
        {caption} Enter on a theme opens the paragraphs on which coders differ.{' '}
        {here.withSubThemes && 'A theme also counts where one of its sub-themes stands. '}
        The two lines stand at {TENTATIVE} and {TRUSTED.toFixed(2)}: Krippendorff (2004, p. 241) asks for{' '}
        {TRUSTED.toFixed(2)} and draws tentative conclusions from {TENTATIVE} on. They are a custom, not a
        test: read the interval, and what a wrong coding would cost. Themes that hardly occur have low alphas
        by few paragraphs; there AC1 and positive agreement tell more.
        {evidence.answer &&
          ` Evidence: unitised alpha over ${numberText(evidence.answer.characters)} characters of the ${counted(evidence.answer.units, 'paragraph')} that all of them read; a coding without evidence covers its paragraph.`}
      </p>
    </div>
  );
}

interface Axis {
  readonly low: number;
  readonly place: (alpha: number) => string;
}

/** From the lowest value shown, but at most 0, to 1. */
function axisOf(rows: readonly AgreementRow[]): Axis {
  const lows = rows.flatMap(({ figures, interval }) => [
    figures.alpha ?? 0,
    interval?.alpha.interval?.low ?? 0,
  ]);
  const low = Math.max(-1, Math.floor(Math.min(0, ...lows) * 5) / 5);
  return { low, place: (alpha) => `${(100 * (Math.max(alpha, low) - low)) / (1 - low)}%` };
}

function Plot({ row, axis }: { readonly row: AgreementRow; readonly axis: Axis }) {
  const { alpha } = row.figures;
  const interval = row.interval?.alpha.interval;
  if (alpha === null) return <span className="quiet">{NOT_DEFINED}</span>;
  const style = { left: axis.place(alpha), '--c': colourVariable(row.theme.colour) } as CSSProperties;
  return (
    <div className={css('plot')} aria-hidden="true">
      <i style={{ left: axis.place(TENTATIVE) }} />
      <i style={{ left: axis.place(TRUSTED) }} />
      {interval && (
        <b
          style={{
            left: axis.place(interval.low),
            width: `calc(${axis.place(interval.high)} - ${axis.place(interval.low)})`,
          }}
        />
      )}
      <u className={css(alpha < TENTATIVE && 'low')} style={style} />
    </div>
  );
}

function columnsOf(
  axis: Axis,
  isPair: boolean,
  rows: readonly AgreementRow[],
): readonly DataColumn<AgreementRow>[] {
  const number = (
    id: string,
    header: string,
    headerHint: string,
    of: (row: AgreementRow) => number | null,
    leavesFirst: number,
  ): DataColumn<AgreementRow> => ({
    id,
    header,
    headerHint,
    align: 'end',
    width: 92,
    leavesFirst,
    value: of,
    cell: (row) => figureText(of(row)),
  });
  const hasWeights = rows.some(({ weight }) => (weight?.units ?? 0) > 0);
  const hasEvidence = rows.some(({ evidence }) => evidence !== undefined);
  return [
    {
      id: 'theme',
      header: 'Theme',
      minWidth: 170,
      value: ({ place }) => place,
      cell: ({ theme }) => (
        <span className={css('theme')}>
          <Swatch colour={theme.colour} />
          <bdi className="cut">{theme.name}</bdi>
        </span>
      ),
    },
    {
      id: 'plot',
      header: `Alpha, ${axis.low === 0 ? '0' : figureText(axis.low)} to 1`,
      headerHint: 'Krippendorff’s alpha with its interval; rings stand below the lower line',
      minWidth: 180,
      leavesFirst: 2,
      cell: (row) => <Plot row={row} axis={axis} />,
    },
    number(
      'alpha',
      'Alpha',
      'Krippendorff’s alpha, nominal: present or absent',
      ({ figures }) => figures.alpha,
      0,
    ),
    {
      id: 'interval',
      header: '95% interval',
      headerHint: 'Percentiles of the alphas of resampled documents',
      align: 'end',
      width: 122,
      leavesFirst: 3,
      value: ({ interval }) => interval?.alpha.interval?.low ?? null,
      cell: ({ interval }) => intervalFigures(interval?.alpha),
    },
    {
      id: 'percent',
      header: 'Percent',
      headerHint: 'Agreeing pairs of coders by all pairs, not corrected for chance',
      align: 'end',
      width: 84,
      leavesFirst: 1,
      value: ({ figures }) => figures.percent,
      cell: ({ figures }) => (figures.percent === null ? NOT_DEFINED : shareText(figures.percent, false)),
    },
    number(
      'positive',
      'Positive',
      'Specific agreement on the theme being there',
      ({ figures }) => figures.positive,
      1,
    ),
    number(
      'negative',
      'Negative',
      'Specific agreement on the theme not being there',
      ({ figures }) => figures.negative,
      9,
    ),
    ...(isPair
      ? [number('cohen', 'Cohen κ', 'Chance from each coder’s own shares', ({ figures }) => figures.cohen, 5)]
      : []),
    number(
      'fleiss',
      isPair ? 'Scott π' : 'Fleiss κ',
      'Chance from the shares of all coders together',
      ({ figures }) => figures.fleiss,
      6,
    ),
    number(
      'ac1',
      'Gwet AC1',
      'Chance that does not explode where a theme is rare',
      ({ figures }) => figures.ac1,
      4,
    ),
    ...(hasWeights
      ? [
          number(
            'ordinal',
            'Weights, ordinal',
            'Alpha of the weights 1 to 5 where at least two coders gave one',
            ({ weight }) => weight?.ordinal ?? null,
            8,
          ),
          number(
            'weighted',
            'Weights, interval',
            'The same with squared distances',
            ({ weight }) => weight?.interval ?? null,
            10,
          ),
        ]
      : []),
    ...(hasEvidence
      ? [
          number(
            'evidence',
            'Evidence',
            'Unitised alpha: which characters carry the theme',
            ({ evidence }) => evidence?.alpha ?? null,
            3,
          ),
        ]
      : []),
    {
      id: 'applied',
      header: 'Applied',
      headerHint: 'Judgements that apply the theme, of all judgements: the prevalence',
      align: 'end',
      width: 118,
      leavesFirst: 7,
      value: ({ figures }) => figures.applied,
      cell: ({ figures }) => `${numberText(figures.applied)} of ${numberText(figures.judgements)}`,
    },
    {
      id: 'differ',
      header: 'Differ',
      headerHint: 'Paragraphs on which coders differ, of those at least two read',
      align: 'end',
      width: 104,
      value: ({ figures }) => figures.differing,
      cell: ({ figures }) => `${numberText(figures.differing)} of ${numberText(figures.units)}`,
    },
  ];
}

function captionOf(
  names: string,
  units: number,
  documents: number,
  version: number,
  intervals: AgreementIntervalsAnswer | undefined,
): string {
  const resampled =
    intervals && intervals.items >= 2
      ? ` Intervals: 95%, ${numberText(intervals.resamples)} resamples of ${numberText(intervals.items)} ${intervals.drawn}, seed ${intervals.seed}; resamples without a value are left out.`
      : '';
  return `Coders ${names}; ${counted(units, 'paragraph')} in ${counted(documents, 'document')} that at least two of them read; themes present or absent; codebook version ${version}.${resampled}`;
}
