import type { MapAnswer, MapPoint, MapQuestion } from '../../../analysis/answers/correspondence-map.ts';
import type { FrequencyQuestion } from '../../../analysis/answers/theme-frequency.ts';
import type { Theme } from '../../../domain/codebook.ts';
import type { ThemeId } from '../../../domain/ids.ts';
import type { MapMark } from '../../../ui/charts/PointMap.tsx';
import { counted, listedFirst, numberText, ofText } from '../../number-words.ts';
import { type FigureColumn, type FigureRow, type Figures, fixedText, signedText } from './figures.ts';
import { SMALL_BASE } from './frequency-marks.ts';

/** Themes counted less often are drawn together: single points would be thrown far out by a handful of paragraphs. */
const LEAST_OF_THEME = 5;
/** Of a point's inertia on the two axes: below, the map says little of it. */
const LEAST_QUALITY = 0.5;

export const mapQuestion = (question: FrequencyQuestion): MapQuestion => ({
  ...question,
  leastOfTheme: LEAST_OF_THEME,
});

export const axisName = (axis: number, inertias: readonly number[], total: number): string => {
  const inertia = inertias[axis - 1] ?? 0;
  return `Axis ${axis}: inertia ${inertia.toFixed(4)}, ${total === 0 ? 0 : ((100 * inertia) / total).toFixed(1)}%`;
};

type FoundMap = NonNullable<MapAnswer['map']>;

/** A point of the map: a theme, the rare themes together, or a group by its key. */
export type MapPlace =
  | { readonly is: 'theme'; readonly theme: ThemeId }
  | { readonly is: 'rare' }
  | { readonly is: 'group'; readonly group: string };

/** What the map's points are called, and what a point of one theme or group is made of. */
export interface MapNames {
  readonly nameOf: (theme: ThemeId | null) => string;
  readonly byId: ReadonlyMap<ThemeId, Theme>;
  /** `paragraphs`. */
  readonly units: string;
  readonly isRate: boolean;
}

const placeOf = (theme: ThemeId | null): MapPlace =>
  theme === null ? { is: 'rare' } : { is: 'theme', theme };

/** A point as the drawing knows it. */
export const markId = (place: MapPlace): string =>
  place.is === 'group' ? `group ${place.group}` : place.is === 'rare' ? 'rare' : String(place.theme);

/** Every point of the map with its id in the drawing. */
export const mapPlaces = (map: FoundMap): ReadonlyMap<string, MapPlace> =>
  new Map(
    [
      ...map.groups.map(({ key }): MapPlace => ({ is: 'group', group: key })),
      ...map.themes.map(({ theme }) => placeOf(theme)),
    ].map((place) => [markId(place), place]),
  );

/** Of a point's own inertia the part that the first two axes show. */
const qualityOf = ({ quality }: MapPoint): number => (quality[0] ?? 0) + (quality[1] ?? 0);

/** Groups and themes as points; each says how many units carry it, which is how long its list is. */
export function mapMarks(map: FoundMap, { nameOf, byId, isRate }: MapNames): readonly MapMark[] {
  const said = (name: string, point: MapPoint): string =>
    `${name}: ${ofText(point.carrying.n, point.carrying.of, isRate)}, quality ${(100 * qualityOf(point)).toFixed(0)}%`;
  const at = ({ principal }: MapPoint) => ({ x: principal[0] ?? 0, y: principal[1] ?? 0 });
  return [
    ...map.groups.map((group) => ({
      id: markId({ is: 'group', group: group.key }),
      name: group.label,
      colour: null,
      ...at(group),
      isWeak: group.documents < SMALL_BASE || qualityOf(group) < LEAST_QUALITY,
      label: `Group ${said(group.label, group)}, ${counted(group.documents, 'document')}`,
    })),
    ...map.themes.map((point) => ({
      id: markId(placeOf(point.theme)),
      name: nameOf(point.theme),
      colour: point.theme === null ? 9 : (byId.get(point.theme)?.colour ?? 1),
      ...at(point),
      isWeak: qualityOf(point) < LEAST_QUALITY,
      label: `Theme ${said(nameOf(point.theme), point)}`,
    })),
  ] satisfies readonly MapMark[];
}

const percent = (value: unknown): string => `${(100 * Number(value)).toFixed(1)}%`;

const columnsOf = (units: string): readonly FigureColumn[] => [
  { key: 'point', label: 'Point' },
  { key: 'kind', label: 'What it is' },
  { key: `${units}_with`, label: `${units.charAt(0).toUpperCase()}${units.slice(1)} with`, isNumber: true },
  { key: 'counted', label: 'Counted', isNumber: true },
  { key: 'mass', label: 'Mass', isNumber: true, text: percent },
  { key: 'axis_1', label: 'Axis 1', isNumber: true, text: signedText(3) },
  { key: 'axis_2', label: 'Axis 2', isNumber: true, text: signedText(3) },
  { key: 'inertia', label: 'Inertia', isNumber: true, text: fixedText(4) },
  { key: 'contribution_1', label: 'Contribution to axis 1', isNumber: true, text: percent },
  { key: 'contribution_2', label: 'Contribution to axis 2', isNumber: true, text: percent },
  { key: 'quality', label: 'Quality', isNumber: true, text: percent },
];

export function mapFigures(
  map: FoundMap,
  { nameOf, byId, units }: MapNames,
  onOpen: (place: MapPlace) => void,
): Figures {
  const cells = (name: string, kind: string, point: MapPoint) => [
    name,
    kind,
    point.carrying.n,
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
    columns: columnsOf(units),
    rows: [
      ...map.themes.map((point): FigureRow => {
        const theme = point.theme === null ? undefined : byId.get(point.theme);
        return {
          id: `theme ${point.theme ?? 'rare'}`,
          cells: cells(nameOf(point.theme), 'theme', point),
          ...(theme && { swatches: { 0: theme.colour } }),
          opens: {
            label: 'in all groups: open the paragraphs',
            onOpen: () => onOpen(placeOf(point.theme)),
          },
        };
      }),
      ...map.groups.map(
        (group): FigureRow => ({
          id: `group ${group.key}`,
          cells: cells(group.label, group.documents < SMALL_BASE ? 'group, few documents' : 'group', group),
          opens: {
            label: ': open the paragraphs with any of the themes',
            onOpen: () => onOpen({ is: 'group', group: group.key }),
          },
        }),
      ),
    ],
  };
}

/** What the map is, how much it shows, and what was drawn together or left out. */
export function mapNote(answer: MapAnswer, nameOf: (theme: ThemeId) => string): string {
  const { map, rare, empty, emptyGroups } = answer;
  if (map === null) return '';
  const [first = 0, second = 0] = map.inertias;
  const shown = map.totalInertia === 0 ? 0 : (100 * (first + second)) / map.totalInertia;
  return [
    `Correspondence analysis of the counts, principal coordinates; total inertia ${map.totalInertia.toFixed(4)}, of which these axes show ${shown.toFixed(1)}%. Distances inside themes, and inside groups, compare profiles; the signs of an axis are arbitrary. Hollow or dashed: less than ${100 * LEAST_QUALITY}% of the point is shown, or a group of fewer than ${SMALL_BASE} documents. A group opens what carries any of the themes.`,
    ...(rare.length > 0
      ? [`Drawn together, counted fewer than ${LEAST_OF_THEME} times: ${listedFirst(rare.map(nameOf), 4)}.`]
      : []),
    ...(empty.length > 0 ? [`Not counted anywhere: ${listedFirst(empty.map(nameOf), 4)}.`] : []),
    ...(emptyGroups.length > 0 ? [`Left out, nothing counted: ${listedFirst(emptyGroups, 4)}.`] : []),
  ].join(' ');
}

/** `3 rare themes together`. */
export const rareName = (rare: readonly ThemeId[]): string =>
  `${numberText(rare.length)} ${rare.length === 1 ? 'rare theme' : 'rare themes together'}`;
