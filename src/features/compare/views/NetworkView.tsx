import { useMemo } from 'react';
import { type PairsAnswer, themePair } from '../../../analysis/answers/theme-pairs.ts';
import type { Theme } from '../../../domain/codebook.ts';
import { unitNames } from '../../../domain/comparison.ts';
import { ChartCard } from '../../../ui/charts/ChartCard.tsx';
import { type NetworkEdge, type NetworkNode, NetworkPlot } from '../../../ui/charts/NetworkPlot.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Pending } from '../../../ui/Progress.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { counted, numberText } from '../../number-words.ts';
import styles from '../CompareScreen.module.css';
import type { PairMeasure } from '../compare-place.ts';
import { useSettledAnswer } from '../use-settled-answer.ts';
import { DrawnPartNote } from './DrawnPartNote.tsx';
import { FiguresCard } from './FiguresCard.tsx';
import { pairFigures, pairsNote, type ShownPair, shownPairs } from './pair-figures.ts';
import { MEASURE_OPTIONS } from './TogetherView.tsx';
import { MEASURE_NAMES, measureText } from './theme-pairs-cells.ts';
import { themesIn, type ViewProps, type ViewText } from './view-props.ts';

const css = classNames(styles);

// More lines than these cannot be told apart.
const EDGES_PER_THEME = 3;
const MOST_EDGES = 240;

/** Which themes stand together, as a network whose lines are as thick as the measure is high. */
export function NetworkView({ groups, here, text, onChange }: ViewProps & { readonly text: ViewText }) {
  const { measure, drawsAll } = here;
  const { settled, pending } = useSettledAnswer('themePairs', groups.question);
  const answer = settled?.answer;
  const [, units] = unitNames(groups.comparison.rule);
  const network = useMemo(
    () => answer && networkOf(answer, themesIn(groups), measure, drawsAll, units),
    [answer, groups, measure, drawsAll, units],
  );
  if (!answer || !network) return <Pending isPending={pending}>{null}</Pending>;
  const { nodes, edges, pairs, hidden, negative, leftOut } = network;
  const note = [
    pairsNote(answer, measure, units, hidden, 0),
    'Circles are as large as a theme is frequent; the same numbers always give the same picture, and places have no meaning of their own.',
    ...(negative > 0
      ? [
          `Not drawn, but in the table: ${counted(negative, 'pair')} that stand together no more often than by chance.`,
        ]
      : []),
  ].join(' ');
  const weakest =
    leftOut > 0
      ? `Drawn: the ${numberText(edges.length)} strongest pairs; ${counted(leftOut, 'weaker one')} in the table.`
      : '';
  const caption = `${text.caption} ${note} ${weakest}`.trim();
  const fileName = `${text.fileName} network`;
  const themeOf = (id: string): Theme | undefined => network.themes.find((theme) => String(theme.id) === id);
  const open = (theme: Theme, other: Theme): void =>
    onChange({
      mark:
        theme === other
          ? { chart: 'theme', theme: theme.id, group: 'all', side: 'with' }
          : { chart: 'together', theme: theme.id, group: String(other.id), side: 'with' },
    });
  return (
    <Pending isPending={pending}>
      <div className={css('one')}>
        <ChartCard
          title="Network of themes"
          subtitle={MEASURE_NAMES[measure]}
          image={{ title: text.imageTitle, caption, fileName }}
          caption={
            <>
              <p>{note}</p>
              {weakest !== '' && (
                <DrawnPartNote leftOut={weakest} onDrawAll={() => onChange({ drawsAll: true })} />
              )}
            </>
          }
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
          {nodes.length === 0 ? (
            <p className="quiet">No theme was found: there is nothing to connect.</p>
          ) : (
            <div data-frequency="together">
              <NetworkPlot
                label="Network of themes"
                nodes={nodes}
                edges={edges}
                chosen={
                  here.mark?.chart === 'together'
                    ? { series: String(here.mark.theme), group: here.mark.group }
                    : here.mark?.chart === 'theme'
                      ? { series: String(here.mark.theme), group: String(here.mark.theme) }
                      : null
                }
                onChoose={({ series, group }) => {
                  const [one, other] = [themeOf(series), themeOf(group)];
                  if (one && other) open(one, other);
                }}
              />
            </div>
          )}
        </ChartCard>
      </div>
      <FiguresCard
        label="Pairs of themes"
        figures={pairFigures(answer, pairs, open)}
        notes={[caption]}
        fileName={fileName}
      />
    </Pending>
  );
}

interface Network {
  readonly themes: readonly Theme[];
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly pairs: readonly ShownPair[];
  readonly hidden: number;
  /** Pairs that stand together no more often than by chance, and positive ones beyond those that are drawn. */
  readonly negative: number;
  readonly leftOut: number;
}

function networkOf(
  answer: PairsAnswer,
  codebook: readonly Theme[],
  measure: PairMeasure,
  drawsAll: boolean,
  units: string,
): Network {
  const { themes, pairs, hidden } = shownPairs(answer, codebook, measure);
  const countOf = (theme: Theme): number => {
    const place = answer.themes.indexOf(theme.id);
    return themePair(answer, place, place).both;
  };
  const used = themes.filter((theme) => countOf(theme) > 0);
  const most = Math.max(1, ...used.map(countOf));
  const positive = pairs.filter(({ pair }) => (pair[measure] ?? 0) > 0);
  const drawn = drawsAll ? positive : positive.slice(0, Math.min(MOST_EDGES, EDGES_PER_THEME * used.length));
  const highest = Math.max(1e-9, ...drawn.map(({ pair }) => pair[measure] ?? 0));
  return {
    themes,
    nodes: used.map((theme) => ({
      id: String(theme.id),
      name: theme.name,
      colour: theme.colour,
      weight: countOf(theme) / most,
      label: `${theme.name}: ${numberText(countOf(theme))} of ${numberText(answer.units)} ${units}`,
    })),
    edges: drawn.map(({ theme, other, pair }) => ({
      from: String(theme.id),
      to: String(other.id),
      weight: (pair[measure] ?? 0) / highest,
      label: `${theme.name} with ${other.name}: ${numberText(pair.both)} of ${numberText(answer.units)}, ${MEASURE_NAMES[measure]} ${measureText(pair, measure)}`,
    })),
    pairs,
    hidden,
    negative: pairs.length - positive.length,
    leftOut: positive.length - drawn.length,
  };
}
