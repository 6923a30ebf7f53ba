import { z } from 'zod';
import type { IntervalKind } from '../../analysis/answers/share-intervals.ts';
import type { Coder } from '../../domain/coder.ts';
import {
  BASES,
  type Base,
  COUNTING_RULES,
  type CodingFilter,
  type CountingRule,
  type DocumentFilter,
  type Grouping,
  soundBase,
  type ThemeGroup,
  themeGroupId,
} from '../../domain/comparison.ts';
import { filterQuery, joinList, readFilterQuery, splitList } from '../../domain/filter-query.ts';
import { asThemeId, type CoderId, type ThemeId } from '../../domain/ids.ts';
import { PERIOD_UNITS, type PeriodUnit } from '../../domain/partial-date-periods.ts';
import type { Query } from '../../domain/place.ts';
import { VOICES, type Voice } from '../../domain/sheet.ts';
import { type KnownThings, missingCount, numbersIn } from '../known-things.ts';
import { groupingText, readGrouping, readThemeGroups, themeGroupsText } from './compare-place-grouping.ts';
import { type ChartName, MARK_CHARTS, markQuery, type OpenMark, readMark } from './open-mark.ts';
import { readViewOptions, type ViewOptions, viewOptionsQuery } from './views/view-options.ts';

export const SORT_COLUMNS = [
  'theme',
  'group',
  'n',
  'base',
  'share',
  'interval',
  'documents',
  'coverage',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface MarkSort {
  readonly column: SortColumn;
  readonly isDescending: boolean;
}

/** How uncertain the shares are said to be: documents as clusters, paragraphs taken for independent, or not at all. */
export type IntervalChoice = IntervalKind | 'off';

/** What stands over the table of numbers. */
export const VIEWS = [
  'shares',
  'stacked',
  'dots',
  'heat',
  'lines',
  'multiples',
  'differences',
  'composition',
  'together',
  'network',
  'sequence',
  'map',
  'strips',
  'quotes',
  'words',
] as const;
export type ViewName = (typeof VIEWS)[number];

/** What a cell of the heat map says. */
export type HeatNumber = 'share' | 'residual';

/** How it is measured that themes stand together. */
export type PairMeasure = 'jaccard' | 'npmi' | 'phi';

/** What the address says of the comparison screen. Null: nothing was chosen yet, so the screen proposes. */
export interface ComparePlace {
  readonly documents: DocumentFilter;
  readonly grouping: Grouping | null;
  readonly second: Grouping | null;
  /** Of the codebook only. */
  readonly themes: readonly ThemeId[] | null;
  readonly themeGroups: readonly ThemeGroup[];
  readonly withSubThemes: boolean;
  /** Null: whoever codes at the moment. */
  readonly coder: CoderId | null;
  readonly beside: readonly CoderId[];
  /** Whose lines are drawn over time where coders stand side by side; null: the first one's. */
  readonly lineCoder: CoderId | null;
  readonly codings: CodingFilter;
  readonly rule: CountingRule;
  readonly collapsesReprints: boolean;
  readonly base: Base;
  /** Periods of the chart over time. */
  readonly unit: PeriodUnit | null;
  readonly mark: OpenMark | null;
  /** The chart whose numbers the table shows. */
  readonly table: ChartName;
  /** Null: in the order of the charts. */
  readonly sort: MarkSort | null;
  /** Whether the charts draw every bar, however many. */
  readonly drawsAll: boolean;
  readonly intervals: IntervalChoice;
  readonly view: ViewName;
  /** Keys of the two groups whose difference is looked at; null: all groups. */
  readonly pair: readonly [string, string] | null;
  /** Statistics that are switched off. */
  readonly hidden: readonly string[];
  readonly differenceSort: DifferenceSort | null;
  readonly heat: HeatNumber;
  readonly measure: PairMeasure;
  /** How the single views are set. */
  readonly options: ViewOptions;
}

/** Column of the table of differences; null: in the codebook's order. */
export interface DifferenceSort {
  readonly column: string;
  readonly isDescending: boolean;
}

const NONE = 'none';

const schema = z.object({
  by: z.string().catch(''),
  also: z.string().catch(''),
  groups: z.string().catch(''),
  beside: z.string().catch(''),
  line: z.coerce.number().int().optional().catch(undefined),
  voices: z.string().optional().catch(undefined),
  since: z.coerce.number().int().positive().optional().catch(undefined),
  until: z.coerce.number().int().positive().optional().catch(undefined),
  reprints: z.enum(['each', 'once']).catch('each'),
  themes: z.string().optional().catch(undefined),
  sub: z.enum(['0', '1']).catch('1'),
  coder: z.coerce.number().int().optional().catch(undefined),
  rule: z.enum(COUNTING_RULES).catch('paragraph'),
  base: z.enum(BASES).catch('read'),
  unit: z.enum(PERIOD_UNITS).optional().catch(undefined),
  chart: z.enum(MARK_CHARTS).catch('groups'),
  theme: z.coerce.number().int().optional().catch(undefined),
  group: z.string().optional().catch(undefined),
  side: z.enum(['with', 'rest']).catch('with'),
  table: z.enum(['groups', 'time']).catch('groups'),
  sort: z
    .templateLiteral([z.enum(SORT_COLUMNS), z.enum(['', '-'])])
    .optional()
    .catch(undefined),
  draw: z.enum(['all', '']).catch(''),
  view: z.enum(VIEWS).catch('shares'),
  pair: z.string().optional().catch(undefined),
  hide: z.string().catch(''),
  order: z.string().optional().catch(undefined),
  heat: z.enum(['share', 'residual']).catch('share'),
  measure: z.enum(['jaccard', 'npmi', 'phi']).catch('jaccard'),
  intervals: z.enum(['documents', 'naive', 'off']).catch('documents'),
});

/** The comparison of an address; what is not understood, or names something that is not there, falls back. */
export function readComparePlace(query: Query, known: KnownThings): ComparePlace {
  const read = schema.parse(query);
  const attributeIds = new Set(known.attributes.map(({ id }) => id));
  const themeIds = new Set(known.themes.map(({ id }) => id));
  const coder = known.coders.find(({ id }) => id === read.coder);
  const filter = readFilterQuery(query, known.sets);
  const themeGroups = readThemeGroups(read.groups, themeIds);
  return {
    documents: {
      ...filter,
      attributes: filter.attributes.filter(
        ({ attribute }) => attribute === 'language' || attributeIds.has(attribute),
      ),
    },
    grouping: readGrouping(read.by, attributeIds),
    second: readGrouping(read.also, attributeIds),
    themes: read.themes === undefined ? null : readThemes(read.themes, themeIds),
    themeGroups,
    withSubThemes: read.sub === '1',
    coder: coder?.id ?? null,
    beside: readBeside(read.beside, known.coders),
    lineCoder: known.coders.find(({ id }) => id === read.line)?.id ?? null,
    codings: {
      voices: readVoices(read.voices),
      fromVersion: read.since ?? null,
      toVersion: read.until ?? null,
    },
    rule: read.rule,
    collapsesReprints: read.reprints === 'once',
    base: soundBase(read.rule, read.base),
    unit: read.unit ?? null,
    mark: readMark(read, new Set([...themeIds, ...themeGroups.map((_, place) => themeGroupId(place))])),
    table: read.table,
    sort: readSort(read.sort),
    drawsAll: read.draw === 'all',
    intervals: read.intervals,
    view: read.view,
    pair: readPair(read.pair),
    hidden: read.hide === '' ? [] : read.hide.split(','),
    differenceSort: read.order
      ? { column: read.order.replace(/-$/, ''), isDescending: read.order.endsWith('-') }
      : null,
    heat: read.heat,
    measure: read.measure,
    options: readViewOptions(query),
  };
}

/** How many things the comparison of an address names that are gone, and so is made without. */
export function missingInComparison(query: Query, known: KnownThings): number {
  const groups = splitList(query['groups'] ?? '').flatMap((group) => splitList(group).slice(1));
  const groupings = [query['by'], query['also']].flatMap((text) => {
    const attribute = /^a(\d+)(?:,|$)/.exec(text ?? '')?.[1];
    return attribute === undefined ? [] : [Number(attribute)];
  });
  const themes = query['themes'] === NONE ? [] : numbersIn(query['themes']);
  return missingCount(
    query,
    {
      themes: [...themes, ...groups.map(Number)],
      coders: [query['coder'], query['beside']].flatMap(numbersIn),
      attributes: groupings,
    },
    known,
  );
}

function readThemes(text: string, known: ReadonlySet<ThemeId>): readonly ThemeId[] | null {
  if (text === NONE) return [];
  const ids = text.split(',').map((part) => asThemeId(Number(part)));
  const found = [...new Set(ids)].filter((id) => known.has(id));
  return found.length === 0 ? null : found;
}

function readBeside(text: string, known: readonly Coder[]): readonly CoderId[] {
  const wanted = text.split(',').map(Number);
  return known.flatMap(({ id }) => (wanted.includes(id) ? [id] : []));
}

/** Null where none is left out. */
function readVoices(text: string | undefined): readonly Voice[] | null {
  if (text === undefined) return null;
  const wanted = text === NONE ? [] : text.split(',').map(Number);
  const voices = VOICES.flatMap((_, voice) => (wanted.includes(voice) ? [voice as Voice] : []));
  return voices.length === VOICES.length ? null : voices;
}

function readSort(text: string | undefined): MarkSort | null {
  const column = SORT_COLUMNS.find((name) => text === name || text === `${name}-`);
  return column === undefined ? null : { column, isDescending: text?.endsWith('-') ?? false };
}

function readPair(text: string | undefined): readonly [string, string] | null {
  const [first, second] = splitList(text ?? '');
  return first === undefined || second === undefined || first === second ? null : [first, second];
}

/** The comparison as an address: what differs from the usual. */
export function compareQuery(place: ComparePlace): Query {
  const { mark, sort } = place;
  return {
    ...questionQuery(place),
    ...(place.unit && { unit: place.unit }),
    ...(place.lineCoder !== null && { line: String(place.lineCoder) }),
    ...(mark && markQuery(mark)),
    ...(place.table !== 'groups' && { table: place.table }),
    ...(sort && { sort: `${sort.column}${sort.isDescending ? '-' : ''}` }),
    ...(place.drawsAll && { draw: 'all' }),
    ...(place.view !== 'shares' && { view: place.view }),
    ...(place.pair && { pair: joinList(place.pair) }),
    ...(place.hidden.length > 0 && { hide: place.hidden.join(',') }),
    ...(place.differenceSort && {
      order: `${place.differenceSort.column}${place.differenceSort.isDescending ? '-' : ''}`,
    }),
    ...(place.heat !== 'share' && { heat: place.heat }),
    ...(place.measure !== 'jaccard' && { measure: place.measure }),
    ...(place.intervals !== 'documents' && { intervals: place.intervals }),
    ...viewOptionsQuery(place.options),
  };
}

/** What is asked, without how it is looked at. */
function questionQuery(place: ComparePlace): Query {
  const { grouping, themes, codings } = place;
  return {
    ...filterQuery(place.documents),
    ...(grouping && { by: groupingText(grouping) }),
    ...(place.second && { also: groupingText(place.second) }),
    ...(themes && { themes: themes.length === 0 ? NONE : themes.join(',') }),
    ...(place.themeGroups.length > 0 && { groups: themeGroupsText(place.themeGroups) }),
    ...(!place.withSubThemes && { sub: '0' }),
    ...(place.coder !== null && { coder: String(place.coder) }),
    ...(place.beside.length > 0 && { beside: place.beside.join(',') }),
    ...(codings.voices && { voices: codings.voices.length === 0 ? NONE : codings.voices.join(',') }),
    ...(codings.fromVersion !== null && { since: String(codings.fromVersion) }),
    ...(codings.toVersion !== null && { until: String(codings.toVersion) }),
    ...(place.collapsesReprints && { reprints: 'once' }),
    ...(place.rule !== 'paragraph' && { rule: place.rule }),
    ...(place.base !== 'read' && { base: place.base }),
  };
}
