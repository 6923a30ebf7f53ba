import { type ReactElement, useId } from 'react';
import { classNames } from '../class-names.ts';
import { colourVariable } from '../Swatch.tsx';
import styles from './Charts.module.css';
import { ColourKey, keyLayout } from './ColourKey.tsx';
import { HatchPattern } from './Hatch.tsx';
import { Mark, Marks } from './Marks.tsx';
import {
  axisValue,
  type ChartData,
  type ChartProps,
  groupText,
  markLabel,
  niceAxis,
  tickText,
} from './mark.ts';
import { CHART_FONT, cutText, measureIn } from './measure-text.ts';
import { useWidth } from './use-width.ts';

const css = classNames(styles);

const ROW = 26; // px
const THICKNESS = 17; // px
const AXIS = 22; // px
const LABELS = { least: 44, most: 190 }; // px
const VALUE = 64; // px
const LEAST_TEXT = 26; // px a segment needs for its number

interface StackedBarsProps extends ChartProps {
  /** Every bar to the same length, each segment its part of the bar. */
  isWhole: boolean;
}

/** A bar a group, its series one after the other; a key above, since segments have no room for names. */
export function StackedBars(props: StackedBarsProps): ReactElement {
  const { label, series, groups, marks, unit, chosen, onChoose, isWhole } = props;
  const [frame, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const measure = measureIn(`400 12px ${CHART_FONT}`);
  const names = Math.ceil(
    Math.min(
      LABELS.most,
      Math.max(LABELS.least, ...groups.map((group) => measure(groupText(group)) * 1.06 + 10)),
    ),
  );
  const key = keyLayout(series, width);
  const head = key.height;
  const sums = groups.map((_, column) => sumOf(marks, column));
  const axis = isWhole ? niceAxis(100) : niceAxis(axisValue(Math.max(0, ...sums), unit));
  const plotWidth = Math.max(60, width - names - VALUE);
  const toWidth = (value: number): number => (value / axis.max) * plotWidth;
  const bottom = head + groups.length * ROW;
  return (
    <Marks label={label} series={series} groups={groups} chosen={chosen} onChoose={onChoose} flow="down">
      <div ref={frame}>
        {width > 0 && (
          <svg data-chart="stacked" width={width} height={bottom + AXIS}>
            <title>{label}</title>
            <defs>
              {series.map((each) => (
                <HatchPattern key={each.id} id={`${id}-${each.colour}`} colour={each.colour} />
              ))}
            </defs>
            <ColourKey layout={key} />
            {axis.ticks.map((tick) => (
              <line
                key={tick}
                className={css('line')}
                x1={names + toWidth(tick)}
                x2={names + toWidth(tick)}
                y1={head}
                y2={bottom}
              />
            ))}
            {groups.map((group, column) => {
              const top = head + column * ROW;
              const sum = sums[column] ?? 0;
              let x = names;
              return (
                <g key={group.id}>
                  <text x={0} y={top + ROW / 2 + 4} className={css('text')}>
                    {cutText(groupText(group), names - 8, measure)}
                    <title>{groupText(group)}</title>
                  </text>
                  {series.map((each, row) => {
                    const mark = marks[row]?.[column] ?? null;
                    if (mark === null || mark.share === null || mark.share === 0) return null;
                    const size = toWidth(isWhole ? (100 * mark.share) / sum : axisValue(mark.share, unit));
                    const from = x;
                    x += size;
                    const box = { x: from, y: top + (ROW - THICKNESS) / 2, width: size, height: THICKNESS };
                    const paint = colourVariable(each.colour);
                    return (
                      <Mark
                        key={each.id}
                        place={{ series: each.id, group: group.id }}
                        label={markLabel(each, group, mark, unit)}
                      >
                        <title>{`${each.name}: ${mark.text}`}</title>
                        <rect
                          {...box}
                          fill={mark.small ? `url(#${id}-${each.colour})` : paint}
                          stroke="var(--paper)"
                          strokeWidth={1}
                        />
                        {size >= LEAST_TEXT + 8 && (
                          <>
                            <rect
                              x={from + size / 2 - LEAST_TEXT / 2}
                              y={box.y + 2}
                              width={LEAST_TEXT}
                              height={THICKNESS - 4}
                              rx={2}
                              fill="var(--paper)"
                              fillOpacity={0.86}
                            />
                            <text
                              x={from + size / 2}
                              y={top + ROW / 2 + 4}
                              textAnchor="middle"
                              className={css('tick', 'inked')}
                            >
                              {mark.text}
                            </text>
                          </>
                        )}
                        <rect data-export="no" className={css('ring')} {...box} />
                      </Mark>
                    );
                  })}
                  {sum === 0 ? (
                    <text x={names + 4} y={top + ROW / 2 + 4} className={css('text', 'faint')}>
                      {marks.some((row) => row[column]?.share === 0) ? '0' : '– no data'}
                    </text>
                  ) : (
                    !isWhole && (
                      <text x={x + 6} y={top + ROW / 2 + 4} className={css('text', 'faint')}>
                        {sumText(sum, unit)}
                      </text>
                    )
                  )}
                </g>
              );
            })}
            {axis.ticks.map((tick) => (
              <text
                key={tick}
                x={names + toWidth(tick)}
                y={bottom + 15}
                textAnchor="middle"
                className={css('tick')}
              >
                {tickText(tick, axis, isWhole ? 'percent' : unit)}
              </text>
            ))}
          </svg>
        )}
      </div>
    </Marks>
  );
}

const sumOf = (marks: ChartData['marks'], column: number): number =>
  marks.reduce((total, row) => total + (row[column]?.share ?? 0), 0);

const sumText = (sum: number, unit: ChartData['unit']): string =>
  unit === 'percent' ? `${(sum * 100).toFixed(0)}%` : sum.toFixed(1);
