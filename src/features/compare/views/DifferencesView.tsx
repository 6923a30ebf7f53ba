import { useMemo } from 'react';
import type { DifferenceAnswer } from '../../../analysis/answers/group-difference.ts';
import { problemSentence } from '../../../domain/problem.ts';
import type { ComparisonTable } from '../../../formats/comparison-table.ts';
import { tableTabs } from '../../../formats/comparison-table.ts';
import { fileNamePart } from '../../../formats/write-export.ts';
import { ChartCard } from '../../../ui/charts/ChartCard.tsx';
import { Tornado } from '../../../ui/charts/Tornado.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { MultiSelect } from '../../../ui/MultiSelect.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Pending, Progress } from '../../../ui/Progress.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import { counted, listed, listedFirst, numberText, ofText } from '../../number-words.ts';
import styles from '../CompareScreen.module.css';
import type { ComparePlace } from '../compare-place.ts';
import { captionLines, type FileFacts } from './comparison-files.ts';
import type { ComparisonView } from './comparison-view.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import {
  type DifferenceRow,
  differenceColumns,
  differenceText,
  sortedDifferences,
} from './difference-columns.ts';
import type { FrequencyMark } from './frequency-marks.ts';
import { PairChoice } from './PairChoice.tsx';
import { TableButtons } from './TableButtons.tsx';
import { useDifferences } from './use-differences.ts';
import { themesIn } from './view-props.ts';

const css = classNames(styles);

interface DifferencesViewProps {
  readonly groups: ComparisonView;
  readonly time: ComparisonView;
  readonly here: ComparePlace;
  readonly facts: FileFacts;
  readonly onChange: (change: Partial<ComparePlace>) => void;
  readonly onOpen: (mark: FrequencyMark) => void;
}

/** Whether the groups differ more than chance would have it: a tornado of two groups, and every statistic by name. */
export function DifferencesView({ groups, time, here, facts, onChange, onOpen }: DifferencesViewProps) {
  const { entry } = useCurrentProject();
  const keys = groups.answer.groups.map(({ key }) => key);
  const pair = here.pair?.every((key) => keys.includes(key)) ? here.pair : null;
  const { answer, trend, pending, progress, problem } = useDifferences(groups.question, time.question, pair);
  const isRate = groups.comparison.base === 'words';
  const columns = useMemo(
    () => (answer ? differenceColumns(answer, isRate, trend?.periods ?? 0) : []),
    [answer, isRate, trend],
  );
  const rows = useMemo((): readonly DifferenceRow[] => {
    const byId = new Map(themesIn(groups).map((theme) => [theme.id, theme]));
    return (answer?.themes ?? []).flatMap((own) => {
      const theme = byId.get(own.theme);
      return theme ? [{ theme, own, trend: trend?.themes.find((one) => one.theme === own.theme) }] : [];
    });
  }, [answer, trend, groups]);
  if (problem) return <Notice kind="bad">{problemSentence(problem)}</Notice>;
  const shownColumns = columns.filter(({ id }) => !here.hidden.includes(id));
  const sort = here.differenceSort;
  const shownRows = sort
    ? sortedDifferences(
        rows,
        columns.find(({ id }) => id === sort.column),
        sort.isDescending,
      )
    : rows;
  const [first, second] = answer?.groups ?? [];
  const openMark = (theme: number, key: string): void => {
    const mark = groups.marks.find((one) => one.theme.id === theme && one.group.key === key);
    if (mark) onOpen(mark);
  };
  const notes = answer ? differenceNotes(answer) : [];
  const whiskers = answer && !here.hidden.includes('interval') ? whiskerSentence(answer) : null;
  const caption = [
    ...captionLines({ ...groups, intervals: null }, 'groups', facts),
    ...notes,
    ...(whiskers === null ? [] : [whiskers]),
  ];
  const table = (): ComparisonTable => ({
    header: ['theme', ...shownColumns.map(({ header }) => header)],
    rows: shownRows.map((row) => [row.theme.name, ...shownColumns.map(({ text }) => text(row))]),
    notes: [...caption, ...shownColumns.map(({ header, hint }) => `${header}: ${hint}`)],
  });
  const tabs = (): string =>
    tableTabs(
      ['Theme', ...shownColumns.map(({ header }) => header)],
      shownRows.map((row) => [row.theme.name, ...shownColumns.map(({ text }) => text(row))]),
    );
  const title = first && second && answer?.groups.length === 2 ? `${first.label} less ${second.label}` : null;
  return (
    <Pending isPending={pending}>
      {progress && (
        <Progress
          label="Resampling and permuting documents"
          {...progress}
          onCancel={() => onChange({ view: 'shares' })}
        />
      )}
      {answer && title !== null && first && (
        <div className={css('difference')}>
          <ChartCard
            title={`Differences: ${title}`}
            subtitle={isRate ? 'per 1,000 words' : 'percentage points'}
            image={{
              title: `${entry.name}: ${title}`,
              caption: caption.join(' '),
              fileName: `${fileNamePart(entry.name)} differences`,
            }}
            caption={
              <p>
                Ordered by difference. {whiskers} A bar opens the paragraphs of {first.label}.
              </p>
            }
          >
            <div data-frequency="groups">
              <Tornado
                label={`Differences: ${title}`}
                left={second?.label ?? ''}
                right={first.label}
                group={first.key}
                chosen={
                  here.mark?.chart === 'groups'
                    ? { series: String(here.mark.theme), group: here.mark.group }
                    : null
                }
                onChoose={({ series, group }) => openMark(Number(series), group)}
                rows={sortedDifferences(
                  rows,
                  columns.find(({ id }) => id === 'difference'),
                  true,
                ).map(({ theme, own }) => {
                  const scale = isRate ? 1 : 100;
                  const base = (place: number): string => {
                    const group = answer.groups[place];
                    const size = (group?.base ?? 0) * (isRate ? 1000 : 1);
                    return ofText(own.cells[place]?.n ?? 0, Math.round(size), isRate);
                  };
                  return {
                    series: String(theme.id),
                    name: theme.name,
                    colour: theme.colour,
                    value: (own.pair?.difference ?? 0) * scale,
                    low: whiskers !== null && own.pair?.interval ? own.pair.interval.low * scale : undefined,
                    high:
                      whiskers !== null && own.pair?.interval ? own.pair.interval.high * scale : undefined,
                    text: differenceText(own.pair?.difference ?? 0, isRate),
                    label: `${theme.name}, ${first.label}: ${base(0)}, less ${second?.label}: ${base(1)}; difference ${differenceText(own.pair?.difference ?? 0, isRate)}`,
                  };
                })}
              />
            </div>
          </ChartCard>
        </div>
      )}
      <section className={css('card')} aria-label="Differences">
        <header>
          <h2>Differences between groups</h2>
          <PairChoice groups={groups.answer.groups} pair={pair} onPair={(next) => onChange({ pair: next })} />
          <MultiSelect
            label="Statistics"
            values={shownColumns.map(({ id }) => id)}
            options={columns.map(({ id, header }) => ({ value: id, label: header }))}
            onChange={(values) =>
              onChange({ hidden: columns.map(({ id }) => id).filter((id) => !values.includes(id)) })
            }
          />
          <span className="grow" />
          <TableButtons
            table={table}
            tabs={tabs}
            rowCount={shownRows.length}
            fileName={`${fileNamePart(entry.name)} differences`}
          />
        </header>
        {notes.map((note) => (
          <p key={note} className="quiet small">
            {note}
          </p>
        ))}
        {answer && (
          <DifferenceTable
            rows={shownRows}
            columns={shownColumns}
            sort={sort}
            onSort={(next) => onChange({ differenceSort: next })}
            onOpen={({ theme }, group) => openMark(theme.id, group)}
            first={first}
          />
        )}
      </section>
    </Pending>
  );
}

function whiskerSentence({ resamples, seed, themes }: DifferenceAnswer): string {
  const drawn = `Whiskers: 95% intervals of the difference, documents as clusters, ${numberText(resamples)} resamples, seed ${seed}.`;
  return themes.some(({ pair }) => pair?.intervalMethod === 'Newcombe over documents')
    ? `${drawn} Where a group does not vary (as 0 of n), Newcombe’s interval over documents stands in.`
    : drawn;
}

function differenceNotes(answer: DifferenceAnswer): readonly string[] {
  const { groups, tooSmall, familySize, leftOut, leastDocuments, themes } = answer;
  if (groups.length < 2) return ['There is only one group with a base: nothing to compare.'];
  const names = tooSmall.map(({ label, documents }) => `${label} (${numberText(documents)})`);
  const test = themes.find(({ permutation }) => permutation !== null)?.permutation;
  const between =
    groups.length === 2 ? listed(groups.map(({ label }) => label)) : counted(groups.length, 'group');
  return [
    ...(tooSmall.length > 0
      ? [
          `No test: fewer than ${leastDocuments} documents in ${listedFirst(names, 4)}. With so few, no way of dealing documents to groups is rare enough to tell anything.`,
        ]
      : []),
    ...(test
      ? [
          `Test of ${between}: documents permuted, ${test.exact ? `all ${numberText(test.assignments)} assignments` : `${numberText(test.assignments)} seeded assignments`}; adjusted by Benjamini and Hochberg over ${counted(familySize, 'theme')}.`,
        ]
      : []),
    ...(leftOut.length > 0 ? [`Left out, without a base: ${listedFirst(leftOut, 4)}.`] : []),
  ];
}
