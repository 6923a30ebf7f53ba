import { memo, type ReactNode, useMemo } from 'react';
import { ChartCard } from '../../../ui/charts/ChartCard.tsx';
import { type ChartEvent, NO_EVENTS } from '../../../ui/charts/EventLines.tsx';
import { GroupedBars } from '../../../ui/charts/GroupedBars.tsx';
import type { MarkPlace } from '../../../ui/charts/mark.ts';
import { SeriesLines } from '../../../ui/charts/SeriesLines.tsx';
import { SmallMultiples } from '../../../ui/charts/SmallMultiples.tsx';
import { StackedBars } from '../../../ui/charts/StackedBars.tsx';
import type { ChartName, OpenMark } from '../open-mark.ts';
import { chartData } from './chart-data.ts';
import { DrawnPartNote } from './DrawnPartNote.tsx';
import { type ChartKind, drawnPart, leftOutText } from './drawn-part.ts';
import type { FrequencyMark } from './frequency-marks.ts';

// Names stand at the lines' ends, one below the other.
const LINE_HEIGHT = 15; // px
const LINES_HEIGHT = 280; // px, at least

interface FrequencyChartProps {
  readonly name: ChartName;
  /** Default: bars by group, lines over time. */
  readonly kind?: ChartKind;
  /** Stacked bars all of one length. */
  readonly isWhole?: boolean;
  /** In charts over time; keeps its identity. */
  readonly events?: readonly ChartEvent[];
  readonly title: string;
  /** Beside the title: what the shares are of. */
  readonly unit?: string;
  readonly marks: readonly FrequencyMark[];
  readonly isRate: boolean;
  readonly open: OpenMark | null;
  readonly drawsAll: boolean;
  readonly onDrawAll: () => void;
  readonly onOpen: (chart: ChartName, mark: FrequencyMark) => void;
  /** Over and under the picture of the chart. */
  readonly imageTitle: string;
  readonly caption: string;
  /** Of the picture, without its ending. */
  readonly fileName: string;
  readonly controls?: ReactNode;
  /** Under the drawing: what it leaves out and why. */
  readonly notes?: readonly string[];
}

/** The marks as bars or dots by group, or as lines over time; says what it leaves out. */
export const FrequencyChart = memo(function FrequencyChart(props: FrequencyChartProps) {
  const {
    name,
    title,
    unit,
    marks,
    isRate,
    open,
    drawsAll,
    onOpen,
    isWhole = false,
    events = NO_EVENTS,
  } = props;
  const kind = props.kind ?? (name === 'time' ? 'lines' : 'bars');
  const themeCount = new Set(marks.map(({ theme }) => theme.id)).size;
  const groupCount = new Set(marks.map(({ group }) => group.key)).size;
  const part = useMemo(
    () => drawnPart(kind, themeCount, groupCount, drawsAll),
    [kind, themeCount, groupCount, drawsAll],
  );
  const data = useMemo(() => chartData(marks, isRate, part), [marks, isRate, part]);
  const chosen = open?.chart === name ? { series: String(open.theme), group: open.group } : null;
  const choose = (place: MarkPlace): void => {
    const mark = marks.find(
      ({ theme, group }) => String(theme.id) === place.series && group.key === place.group,
    );
    if (mark) onOpen(name, mark);
  };
  const leftOut = leftOutText(part, themeCount, groupCount);
  const chart = { ...data, label: title, chosen, onChoose: choose };
  return (
    <ChartCard
      title={title}
      subtitle={unit}
      actions={props.controls}
      image={{ title: props.imageTitle, caption: props.caption, fileName: props.fileName }}
      caption={
        (props.notes?.length || leftOut !== null) && (
          <>
            {props.notes?.map((note) => (
              <p key={note}>{note}</p>
            ))}
            {leftOut !== null && <DrawnPartNote leftOut={leftOut} onDrawAll={props.onDrawAll} />}
          </>
        )
      }
    >
      <div data-frequency={name}>
        {kind === 'bars' && <GroupedBars {...chart} />}
        {kind === 'dots' && <GroupedBars {...chart} shape="dot" />}
        {kind === 'stacked' && <StackedBars {...chart} isWhole={isWhole} />}
        {kind === 'multiples' && <SmallMultiples {...chart} events={events} />}
        {kind === 'lines' && (
          <SeriesLines
            {...chart}
            events={events}
            height={Math.max(LINES_HEIGHT, 60 + part.themes * LINE_HEIGHT)}
          />
        )}
      </div>
    </ChartCard>
  );
});
