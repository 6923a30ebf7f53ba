import { useMemo, useState } from 'react';
import type { AgreementIntervalsAnswer } from '../../analysis/answers/agreement-intervals.ts';
import { useAnswer } from '../../analysis/use-answer.tsx';
import { problemSentence } from '../../domain/problem.ts';
import { fileNamePart } from '../../formats/write-export.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { saveBlob } from '../../ui/save-blob.ts';
import type { TableSort } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { counted, numberText } from '../number-words.ts';
import styles from './AgreementScreen.module.css';
import { AgreementSummary } from './AgreementSummary.tsx';
import { alphaAxis } from './AlphaPlot.tsx';
import { agreementColumns } from './agreement-columns.tsx';
import { agreementCsv } from './agreement-file.ts';
import { type AgreementRow, agreementRows, TENTATIVE, TRUSTED } from './agreement-rows.ts';
import type { AgreementViewProps } from './OpenAgreement.tsx';
import { useEvidenceBounds } from './use-evidence-bounds.ts';

const css = classNames(styles);

const RESAMPLES = 2000;
const SEED = 1;

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
  const axis = useMemo(() => alphaAxis(rows), [rows]);
  const columns = useMemo(
    () => agreementColumns(axis, coders.length === 2, rows),
    [axis, coders.length, rows],
  );
  if (!answer) return null;
  const names = coders.map(({ name }) => name).join(', ');
  const caption = captionOf(names, answer.units, answer.documents.length, codebookVersion, known);
  const save = () =>
    saveBlob(
      new Blob([agreementCsv(rows, coders.length === 2, caption)], { type: 'text/csv;charset=utf-8' }),
      `${fileNamePart(entry.name)} agreement.csv`,
    );
  return (
    <div className={css('view')}>
      <AgreementSummary agreement={answer} sets={sets.answer} rows={rows} coders={coders} />
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
