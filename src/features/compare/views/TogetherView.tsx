import { unitNames } from '../../../domain/comparison.ts';
import { ChartCard } from '../../../ui/charts/ChartCard.tsx';
import { HeatGrid } from '../../../ui/charts/HeatGrid.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Pending } from '../../../ui/Progress.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import styles from '../CompareScreen.module.css';
import type { PairMeasure } from '../compare-place.ts';
import { useSettledAnswer } from '../use-settled-answer.ts';
import { FiguresCard } from './FiguresCard.tsx';
import { pairFigures, pairsNote, shownPairs } from './pair-figures.ts';
import { MEASURE_NAMES, pairCells } from './theme-pairs-cells.ts';
import { themesIn, type ViewProps, type ViewText } from './view-props.ts';

const css = classNames(styles);

export const MEASURE_OPTIONS = (['jaccard', 'npmi', 'phi'] as const satisfies readonly PairMeasure[]).map(
  (value) => ({ value, label: MEASURE_NAMES[value] }),
);

/** Which themes stand together, as a matrix and as a table; a pair opens what carries both. */
export function TogetherView({ groups, here, text, onChange }: ViewProps & { readonly text: ViewText }) {
  const { measure } = here;
  const { settled, pending } = useSettledAnswer('themePairs', groups.question);
  if (!settled) return <Pending isPending={pending}>{null}</Pending>;
  const { answer } = settled;
  const [, units] = unitNames(groups.comparison.rule);
  const { themes, pairs, hidden } = shownPairs(answer, themesIn(groups), measure);
  // Themes without a pair to show would be empty lines of the matrix.
  const kept = themes.filter((one) => pairs.some(({ theme, other }) => theme === one || other === one));
  const cells = pairCells(answer, kept, measure);
  const note = pairsNote(answer, measure, units, hidden, themes.length - kept.length);
  const caption = `${text.caption} ${note}`;
  const fileName = `${text.fileName} themes together`;
  const rows = kept.flatMap((theme, row) => (cells[row]?.some(Boolean) ? [{ theme, row }] : []));
  const columns = kept.flatMap((theme, column) =>
    cells.some((line) => line[column]) ? [{ theme, column }] : [],
  );
  const open = (theme: { readonly id: (typeof themes)[number]['id'] }, other: string): void =>
    onChange({ mark: { chart: 'together', theme: theme.id, group: other, side: 'with' } });
  return (
    <Pending isPending={pending}>
      <div className={css('one')}>
        <ChartCard
          title="Themes together"
          subtitle={MEASURE_NAMES[measure]}
          image={{ title: text.imageTitle, caption, fileName }}
          caption={<p>{note}</p>}
          actions={
            <Segments<PairMeasure>
              label="Measure"
              size="small"
              value={measure}
              options={MEASURE_OPTIONS}
              onChange={(next) => onChange({ measure: next })}
            />
          }
        >
          <div data-frequency="together">
            <HeatGrid
              label="Themes together"
              rows={rows.map(({ theme: { id, name, colour } }) => ({ id: String(id), name, colour }))}
              columns={columns.map(({ theme: { id, name } }) => ({ id: String(id), label: name }))}
              cells={rows.map(({ row }) => columns.map(({ column }) => cells[row]?.[column]))}
              chosen={
                here.mark?.chart === 'together'
                  ? { series: String(here.mark.theme), group: here.mark.group }
                  : null
              }
              onChoose={({ series, group }) => {
                const theme = themes.find(({ id }) => String(id) === series);
                if (theme) open(theme, group);
              }}
            />
          </div>
        </ChartCard>
      </div>
      <FiguresCard
        label="Pairs of themes"
        figures={pairFigures(answer, pairs, (theme, other) => open(theme, String(other.id)))}
        notes={[caption]}
        fileName={fileName}
      />
    </Pending>
  );
}
