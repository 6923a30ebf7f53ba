import { useMemo } from 'react';
import type { MapAnswer, MapPoint, MapQuestion } from '../../../analysis/answers/correspondence-map.ts';
import type { Theme } from '../../../domain/codebook.ts';
import { ChartCard } from '../../../ui/charts/ChartCard.tsx';
import { type MapMark, PointMap } from '../../../ui/charts/PointMap.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Pending } from '../../../ui/Progress.tsx';
import { counted, listedFirst, numberText } from '../../number-words.ts';
import styles from '../CompareScreen.module.css';
import { useSettledAnswer } from '../use-settled-answer.ts';
import { FiguresCard } from './FiguresCard.tsx';
import { type FigureColumn, type Figures, fixedText, signedText } from './figures.ts';
import { SMALL_BASE } from './frequency-marks.ts';
import { themesIn, type ViewProps, type ViewText } from './view-props.ts';

const css = classNames(styles);

/** Themes counted less often are drawn together: single points would be thrown far out by a handful of paragraphs. */
const LEAST_OF_THEME = 5;
/** Of a point's inertia on the two axes: below, the map says little of it. */
const LEAST_QUALITY = 0.5;

/** Themes and groups on the first two axes of a correspondence analysis, with inertia and quality. */
export function MapView({ groups, here, text, onChange }: ViewProps & { readonly text: ViewText }) {
  const question = useMemo(
    (): MapQuestion => ({ ...groups.question, leastOfTheme: LEAST_OF_THEME }),
    [groups.question],
  );
  const { settled, pending } = useSettledAnswer('correspondenceMap', question);
  if (!settled) return <Pending isPending={pending}>{null}</Pending>;
  const { answer } = settled;
  const byId = new Map(themesIn(groups).map((theme) => [theme.id, theme]));
  const nameOf = (theme: Theme['id'] | null): string =>
    theme === null
      ? `${counted(answer.rare.length, 'rare theme')} together`
      : (byId.get(theme)?.name ?? 'deleted theme');
  const note = mapNote(answer, (theme) => nameOf(theme));
  const caption = `${text.caption} ${note}`;
  const fileName = `${text.fileName} correspondence map`;
  const open = (theme: Theme['id']): void =>
    onChange({ mark: { chart: 'theme', theme, group: 'all', side: 'with' } });
  if (answer.map === null)
    return (
      <ChartCard title="Correspondence map">
        <p className="quiet">
          A map needs at least two themes and two groups in which something was counted. Choose more of them
          above.
        </p>
      </ChartCard>
    );
  const { inertias, totalInertia } = answer.map;
  return (
    <Pending isPending={pending}>
      <div className={css('one')}>
        <ChartCard
          title="Correspondence map"
          subtitle="themes ■, groups ○"
          image={{ title: text.imageTitle, caption, fileName }}
          caption={<p>{note}</p>}
        >
          <div data-frequency="theme">
            <PointMap
              label="Correspondence map"
              marks={mapMarks(answer.map, nameOf, byId)}
              across={axisName(1, inertias, totalInertia)}
              down={inertias.length > 1 ? axisName(2, inertias, totalInertia) : 'no second axis'}
              chosen={
                here.mark?.chart === 'theme' ? { series: String(here.mark.theme), group: 'point' } : null
              }
              onChoose={({ series }) => {
                const theme = [...byId.keys()].find((id) => String(id) === series);
                if (theme !== undefined) open(theme);
              }}
            />
          </div>
        </ChartCard>
      </div>
      <FiguresCard
        label="Points of the map"
        figures={mapFigures(answer.map, nameOf, byId, open)}
        notes={[caption]}
        fileName={fileName}
      />
    </Pending>
  );
}

const axisName = (axis: number, inertias: readonly number[], total: number): string => {
  const inertia = inertias[axis - 1] ?? 0;
  return `Axis ${axis}: inertia ${inertia.toFixed(4)}, ${total === 0 ? 0 : ((100 * inertia) / total).toFixed(1)}%`;
};

type FoundMap = NonNullable<MapAnswer['map']>;

/** Of a point's own inertia the part that the first two axes show. */
const qualityOf = ({ quality }: MapPoint): number => (quality[0] ?? 0) + (quality[1] ?? 0);

function mapMarks(
  map: FoundMap,
  nameOf: (theme: Theme['id'] | null) => string,
  byId: ReadonlyMap<Theme['id'], Theme>,
): readonly MapMark[] {
  const said = (name: string, point: MapPoint): string =>
    `${name}: n ${numberText(point.n)}, quality ${(100 * qualityOf(point)).toFixed(0)}%`;
  const at = ({ principal }: MapPoint) => ({ x: principal[0] ?? 0, y: principal[1] ?? 0 });
  return [
    ...map.groups.map((group) => ({
      id: `group ${group.key}`,
      name: group.label,
      colour: null,
      ...at(group),
      isWeak: group.documents < SMALL_BASE || qualityOf(group) < LEAST_QUALITY,
      label: `Group ${said(group.label, group)}, ${counted(group.documents, 'document')}`,
    })),
    ...map.themes.map((point) => ({
      id: point.theme === null ? 'rare' : String(point.theme),
      name: nameOf(point.theme),
      colour: point.theme === null ? null : (byId.get(point.theme)?.colour ?? 1),
      ...at(point),
      isWeak: qualityOf(point) < LEAST_QUALITY,
      label: `Theme ${said(nameOf(point.theme), point)}`,
    })),
  ];
}

const percent = (value: unknown): string => `${(100 * Number(value)).toFixed(1)}%`;

const COLUMNS: readonly FigureColumn[] = [
  { key: 'point', label: 'Point' },
  { key: 'kind', label: 'What it is' },
  { key: 'n', label: 'n', isNumber: true },
  { key: 'mass', label: 'Mass', isNumber: true, text: percent },
  { key: 'axis_1', label: 'Axis 1', isNumber: true, text: signedText(3) },
  { key: 'axis_2', label: 'Axis 2', isNumber: true, text: signedText(3) },
  { key: 'inertia', label: 'Inertia', isNumber: true, text: fixedText(4) },
  { key: 'contribution_1', label: 'Contribution to axis 1', isNumber: true, text: percent },
  { key: 'contribution_2', label: 'Contribution to axis 2', isNumber: true, text: percent },
  { key: 'quality', label: 'Quality', isNumber: true, text: percent },
];

function mapFigures(
  map: FoundMap,
  nameOf: (theme: Theme['id'] | null) => string,
  byId: ReadonlyMap<Theme['id'], Theme>,
  onOpen: (theme: Theme['id']) => void,
): Figures {
  const cells = (name: string, kind: string, point: MapPoint) => [
    name,
    kind,
    point.n,
    point.mass,
    point.principal[0] ?? null,
    point.principal[1] ?? null,
    point.inertia,
    point.contributions[0] ?? null,
    point.contributions[1] ?? null,
    qualityOf(point),
  ];
  return {
    columns: COLUMNS,
    rows: [
      ...map.themes.map((point) => {
        const theme = point.theme === null ? undefined : byId.get(point.theme);
        return {
          id: `theme ${point.theme ?? 'rare'}`,
          cells: cells(nameOf(point.theme), 'theme', point),
          ...(theme && {
            swatches: { 0: theme.colour },
            opens: { label: 'in all groups: open the paragraphs', onOpen: () => onOpen(theme.id) },
          }),
        };
      }),
      ...map.groups.map((group) => ({
        id: `group ${group.key}`,
        cells: cells(group.label, group.documents < SMALL_BASE ? 'group, few documents' : 'group', group),
      })),
    ],
  };
}

/** What the map is, how much it shows, and what was drawn together or left out. */
function mapNote(answer: MapAnswer, nameOf: (theme: Theme['id']) => string): string {
  const { map, rare, empty, emptyGroups } = answer;
  if (map === null) return '';
  const [first = 0, second = 0] = map.inertias;
  const shown = map.totalInertia === 0 ? 0 : (100 * (first + second)) / map.totalInertia;
  return [
    `Correspondence analysis of the counts, principal coordinates; total inertia ${map.totalInertia.toFixed(4)}, of which these axes show ${shown.toFixed(1)}%. Distances inside themes, and inside groups, compare profiles; the signs of an axis are arbitrary. Hollow or dashed: less than ${100 * LEAST_QUALITY}% of the point is shown, or a group of fewer than ${SMALL_BASE} documents.`,
    ...(rare.length > 0
      ? [`Drawn together, counted fewer than ${LEAST_OF_THEME} times: ${listedFirst(rare.map(nameOf), 4)}.`]
      : []),
    ...(empty.length > 0 ? [`Not counted anywhere: ${listedFirst(empty.map(nameOf), 4)}.`] : []),
    ...(emptyGroups.length > 0 ? [`Left out, nothing counted: ${listedFirst(emptyGroups, 4)}.`] : []),
  ].join(' ');
}
