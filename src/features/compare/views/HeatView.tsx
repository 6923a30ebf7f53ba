import { useMemo } from 'react';
import { ChartCard } from '../../../ui/charts/ChartCard.tsx';
import { HeatGrid } from '../../../ui/charts/HeatGrid.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Segments } from '../../../ui/Segments.tsx';
import styles from '../CompareScreen.module.css';
import type { ComparePlace, HeatNumber } from '../compare-place.ts';
import { axisWords } from '../comparison-words.ts';
import type { ComparisonView } from './comparison-view.ts';
import { DrawnPartNote } from './DrawnPartNote.tsx';
import { drawnPart, leftOutText } from './drawn-part.ts';
import type { FrequencyMark } from './frequency-marks.ts';
import { heatCells } from './heat-cells.ts';

const css = classNames(styles);

const NUMBER_OPTIONS = [
  { value: 'share', label: 'Shares' },
  { value: 'residual', label: 'Residuals' },
] as const satisfies readonly { value: HeatNumber; label: string }[];

const RESIDUALS =
  'Adjusted residuals, naive (paragraphs taken for independent): + more, − less than if groups did not differ; shaded beyond ±2, bold beyond ±3.';

interface HeatViewProps {
  readonly view: ComparisonView;
  readonly here: ComparePlace;
  readonly title: string;
  readonly imageTitle: string;
  readonly caption: string;
  readonly fileName: string;
  readonly onChange: (change: Partial<ComparePlace>) => void;
  readonly onOpen: (mark: FrequencyMark) => void;
}

/** Themes by groups as a grid of shares, or of what is more or less than expected. */
export function HeatView(props: HeatViewProps) {
  const { view, here, title, imageTitle, caption, fileName, onChange, onOpen } = props;
  const { marks, comparison } = view;
  const isRate = comparison.base === 'words';
  // A rate has no table of counts, so there is nothing expected in it.
  const number = isRate ? 'share' : here.heat;
  const all = useMemo(() => [...new Set(marks.map(({ theme }) => theme))], [marks]);
  const groups = useMemo(() => [...new Set(marks.map(({ group }) => group))], [marks]);
  const part = drawnPart('heat', all.length, groups.length, here.drawsAll);
  const themes = useMemo(() => all.slice(0, part.themes), [all, part.themes]);
  const leftOut = leftOutText(part, all.length, groups.length);
  const cells = useMemo(() => {
    const highest = marks.reduce((most, { share }) => Math.max(most, share ?? 0), 0);
    const byTheme = new Map(themes.map((theme) => [theme, [] as FrequencyMark[]]));
    for (const mark of marks) byTheme.get(mark.theme)?.push(mark);
    return themes.map((theme) => heatCells(byTheme.get(theme) ?? [], number, highest, isRate));
  }, [marks, themes, number, isRate]);
  const note =
    number === 'residual' ? RESIDUALS : 'The stronger the tint, the more. A dash is no data, not zero.';
  return (
    <div className={css('one')}>
      <ChartCard
        title={title}
        subtitle={number === 'share' ? axisWords(comparison) : 'adjusted residuals'}
        image={{
          title: imageTitle,
          caption: [caption, note, leftOut].filter(Boolean).join(' '),
          fileName: `${fileName} heat map`,
        }}
        caption={
          <>
            <p>{note}</p>
            {leftOut !== null && (
              <DrawnPartNote leftOut={leftOut} onDrawAll={() => onChange({ drawsAll: true })} />
            )}
          </>
        }
        actions={
          !isRate && (
            <Segments<HeatNumber>
              label="Numbers of the heat map"
              size="small"
              value={number}
              options={NUMBER_OPTIONS}
              onChange={(heat) => onChange({ heat })}
            />
          )
        }
      >
        <div data-frequency="groups">
          <HeatGrid
            label={`Heat map: ${title}`}
            rows={themes.map(({ id, name, colour }) => ({ id: String(id), name, colour }))}
            columns={groups.map(({ key, label }) => ({ id: key, label }))}
            cells={cells}
            chosen={
              here.mark?.chart === 'groups'
                ? { series: String(here.mark.theme), group: here.mark.group }
                : null
            }
            onChoose={({ series, group }) => {
              const mark = marks.find((one) => String(one.theme.id) === series && one.group.key === group);
              if (mark) onOpen(mark);
            }}
          />
        </div>
      </ChartCard>
    </div>
  );
}
