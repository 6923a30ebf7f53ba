import { useMemo } from 'react';
import type { SequenceAnswer, SequenceQuestion } from '../../../analysis/answers/theme-sequence.ts';
import type { Theme } from '../../../domain/codebook.ts';
import { ChartCard } from '../../../ui/charts/ChartCard.tsx';
import { HeatGrid } from '../../../ui/charts/HeatGrid.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Pending } from '../../../ui/Progress.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { Select } from '../../../ui/Select.tsx';
import { numberText } from '../../number-words.ts';
import styles from '../CompareScreen.module.css';
import { useSettledAnswer } from '../use-settled-answer.ts';
import { DrawnPartNote } from './DrawnPartNote.tsx';
import { FiguresCard } from './FiguresCard.tsx';
import type { FigureColumn, FigureRow } from './figures.ts';
import { fixedText, signedText } from './figures.ts';
import { sequenceCells, sequenceNote } from './sequence-cells.ts';
import { LAGS, type ViewOptions } from './view-options.ts';
import { changeOptions, firstCoderNote, themesIn, type ViewProps, type ViewText } from './view-props.ts';

const css = classNames(styles);

const NUMBER_OPTIONS = [
  { value: 'residual', label: 'Residuals' },
  { value: 'n', label: 'Counts' },
] as const satisfies readonly { value: ViewOptions['sequence']; label: string }[];

const LAG_OPTIONS = LAGS.map((lag) => ({
  value: lag,
  label: lag === 1 ? 'the next paragraph' : `${lag} paragraphs later`,
}));

/** Which theme follows which inside the documents, as a matrix and a table; a cell opens the earlier paragraphs. */
export function SequenceView(props: ViewProps & { readonly text: ViewText }) {
  const { groups, here, facts, text, onChange } = props;
  const { drawsAll } = here;
  const { lag, sequence } = here.options;
  const question = useMemo((): SequenceQuestion => ({ ...groups.question, lag }), [groups.question, lag]);
  const { settled, pending } = useSettledAnswer('themeSequence', question);
  const byId = useMemo(() => new Map(themesIn(groups).map((theme) => [theme.id, theme])), [groups]);
  if (!settled) return <Pending isPending={pending}>{null}</Pending>;
  const { answer } = settled;
  const note = [sequenceNote(answer, groups.comparison), ...firstCoderNote(groups, facts)].join(' ');
  const used = answer.themes.flatMap((id, place) => {
    const theme = byId.get(id);
    return theme && (answer.earlier[place] ?? 0) + (answer.later[place] ?? 0) > 0 ? [{ theme, place }] : [];
  });
  const drawn = drawsAll ? used : mostFrequent(used, answer);
  const leftOut =
    drawn.length < used.length
      ? `Drawn: the ${drawn.length} most frequent of ${used.length} themes; all are in the table.`
      : '';
  const open = (theme: Theme, other: string): void =>
    onChange({ mark: { chart: 'sequence', theme: theme.id, group: other, side: 'with' } });
  const caption = `${text.caption} ${note} ${leftOut}`.trim();
  const fileName = `${text.fileName} sequence`;
  return (
    <Pending isPending={pending}>
      <div className={css('one')}>
        <ChartCard
          title="What follows what"
          subtitle={sequence === 'residual' ? 'adjusted residuals' : 'pairs of paragraphs'}
          image={{ title: text.imageTitle, caption, fileName }}
          caption={
            <>
              <p>{note}</p>
              {leftOut !== '' && (
                <DrawnPartNote leftOut={leftOut} onDrawAll={() => onChange({ drawsAll: true })} />
              )}
            </>
          }
          actions={
            <>
              <Select
                label="How far"
                compact
                labelPlace="hidden"
                value={lag}
                options={LAG_OPTIONS}
                onChange={(next) => changeOptions(props, { lag: next })}
              />
              <Segments
                label="Numbers of the sequence"
                size="small"
                value={sequence}
                options={NUMBER_OPTIONS}
                onChange={(next) => changeOptions(props, { sequence: next })}
              />
            </>
          }
        >
          {used.length === 0 ? (
            <p className="quiet">None of the themes stands on a pair of paragraphs that far apart.</p>
          ) : (
            <div data-frequency="sequence">
              <HeatGrid
                label="What follows what"
                rows={drawn.map(({ theme: { id, name, colour } }) => ({ id: String(id), name, colour }))}
                columns={drawn.map(({ theme: { id, name } }) => ({ id: String(id), label: `→ ${name}` }))}
                cells={sequenceCells(answer, drawn, sequence)}
                chosen={
                  here.mark?.chart === 'sequence'
                    ? { series: String(here.mark.theme), group: here.mark.group }
                    : null
                }
                onChoose={({ series, group }) => {
                  const found = used.find(({ theme }) => String(theme.id) === series);
                  if (found) open(found.theme, group);
                }}
              />
            </div>
          )}
        </ChartCard>
      </div>
      <FiguresCard
        label="Sequences of themes"
        figures={{ columns: COLUMNS, rows: sequenceRows(answer, used, open) }}
        notes={[text.caption, note]}
        fileName={fileName}
      />
    </Pending>
  );
}

type Used = readonly { readonly theme: Theme; readonly place: number }[];

// More cells than this square has cannot be read at once.
const THEMES_AT_FIRST = 40;

/** Those that stand most often on either paragraph of a pair, in the order in which they were. */
function mostFrequent(used: Used, { earlier, later }: SequenceAnswer): Used {
  const count = (place: number): number => (earlier[place] ?? 0) + (later[place] ?? 0);
  const kept = new Set(used.toSorted((a, b) => count(b.place) - count(a.place)).slice(0, THEMES_AT_FIRST));
  return used.filter((one) => kept.has(one));
}

const COLUMNS: readonly FigureColumn[] = [
  { key: 'earlier_theme', label: 'Theme' },
  { key: 'later_theme', label: 'Followed by' },
  { key: 'n', label: 'n', isNumber: true },
  { key: 'of_n', label: 'of N pairs', isNumber: true },
  { key: 'expected', label: 'Expected', isNumber: true, text: fixedText(1) },
  {
    key: 'share_after_theme',
    label: 'After the theme',
    isNumber: true,
    text: (value) => `${(Number(value) * 100).toFixed(1)}%`,
  },
  {
    key: 'share_of_all_pairs',
    label: 'Of all pairs',
    isNumber: true,
    text: (value) => `${(Number(value) * 100).toFixed(1)}%`,
  },
  { key: 'adjusted_residual', label: 'Adjusted residual', isNumber: true, text: signedText(1) },
];

function sequenceRows(
  { cells, pairs }: SequenceAnswer,
  used: Used,
  onOpen: (theme: Theme, other: string) => void,
): readonly FigureRow[] {
  return used.flatMap((first) =>
    used.flatMap((second): readonly FigureRow[] => {
      const cell = cells[first.place]?.[second.place];
      if (!cell) return [];
      return [
        {
          id: `${first.theme.id} ${second.theme.id}`,
          cells: [
            first.theme.name,
            second.theme.name,
            cell.n,
            pairs,
            cell.expected,
            cell.conditional,
            cell.base,
            cell.z,
          ],
          swatches: { 0: first.theme.colour, 1: second.theme.colour },
          opens: {
            label: `followed by ${second.theme.name}, ${numberText(cell.n)}: open the earlier paragraphs`,
            onOpen: () => onOpen(first.theme, String(second.theme.id)),
          },
        },
      ];
    }),
  );
}
