import { z } from 'zod';
import type { HitOrder } from '../../analysis/search/search-messages.ts';
import { type Theme, withDescendants } from '../../domain/codebook.ts';
import type { DocumentFilter, Grouping } from '../../domain/comparison.ts';
import { filterQuery, readFilterQuery } from '../../domain/filter-query.ts';
import { asAttributeId, asThemeId, type CoderId, type ThemeId } from '../../domain/ids.ts';
import type { Query } from '../../domain/place.ts';
import { type SearchQuestion, SIDES, type Side } from '../../domain/search-question.ts';
import type { SearchWords } from '../../domain/search-words.ts';
import type { Origin, ParagraphState, Voice } from '../../domain/sheet.ts';
import { type KnownThings, missingCount, numbersIn } from '../known-things.ts';

/** A theme that is to stand near, as the screen asks for it. */
export interface NearPlace {
  readonly theme: ThemeId;
  readonly side: Side;
  readonly paragraphs: number;
}

/** So far off that it is as good as anywhere in the document. */
export const FURTHEST = 99; // paragraphs
const USUAL_DISTANCE = 3; // paragraphs

/** What the address says of the search screen. */
export interface SearchPlace {
  readonly words: SearchWords;
  readonly documents: DocumentFilter;
  readonly withThemes: readonly ThemeId[];
  readonly withoutThemes: readonly ThemeId[];
  readonly near: NearPlace | null;
  readonly voice: Voice | null;
  readonly origin: Origin | null;
  readonly state: ParagraphState | null;
  readonly hasMemo: boolean;
  /** Null: whoever codes at the moment. */
  readonly coder: CoderId | null;
  readonly order: HitOrder;
  readonly seed: number;
  /** What hits are counted by. */
  readonly grouping: Grouping | null;
  /** How many themes, attributes, sets and coders it names that are no longer in the project, and so ask nothing. */
  readonly missing: number;
}

const yes = z.literal('1').optional().catch(undefined);
const schema = z.object({
  q: z.string().catch(''),
  expression: yes,
  case: yes,
  accents: yes,
  parts: yes,
  with: z.string().catch(''),
  not: z.string().catch(''),
  near: z.coerce.number().int().optional().catch(undefined),
  side: z.enum(SIDES).catch('around'),
  within: z.coerce.number().int().min(1).max(FURTHEST).catch(USUAL_DISTANCE),
  voice: z.enum(['0', '1', '2', '3']).optional().catch(undefined),
  origin: z.enum(['0', '1', '2', '3']).optional().catch(undefined),
  state: z.enum(['unread', 'read', 'coded']).optional().catch(undefined),
  memo: yes,
  coder: z.coerce.number().int().optional().catch(undefined),
  sort: z.enum(['document', 'left', 'hit', 'right', 'random']).catch('document'),
  seed: z.coerce.number().int().min(1).catch(1),
  by: z.string().catch(''),
});

/** The search of an address; what is not understood, or names something that is not there, falls away. */
export function readSearchPlace(query: Query, known: KnownThings): SearchPlace {
  const read = schema.parse(query);
  const themeIds = new Set(known.themes.map(({ id }) => id));
  const attributeIds = new Set(known.attributes.map(({ id }) => id));
  const filter = readFilterQuery(query, known.sets);
  const themesOf = (text: string): readonly ThemeId[] =>
    numbersIn(text)
      .map(asThemeId)
      .filter((id) => themeIds.has(id));
  const attributes = filter.attributes.filter(
    ({ attribute }) => attribute === 'language' || attributeIds.has(attribute),
  );
  const coder = known.coders.find(({ id }) => id === read.coder)?.id ?? null;
  const named = {
    themes: [read.with, read.not, query['near']].flatMap(numbersIn),
    coders: read.coder === undefined ? [] : [read.coder],
  };
  return {
    words: {
      text: read.q,
      isExpression: read.expression !== undefined,
      matchesCase: read.case !== undefined,
      matchesAccents: read.accents !== undefined,
      wholeWords: read.parts === undefined,
    },
    documents: { ...filter, attributes },
    withThemes: themesOf(read.with),
    withoutThemes: themesOf(read.not),
    near: readNear(read, known.themes),
    voice: read.voice === undefined ? null : (Number(read.voice) as Voice),
    origin: read.origin === undefined ? null : (Number(read.origin) as Origin),
    state: read.state ?? null,
    hasMemo: read.memo !== undefined,
    coder,
    order: read.sort,
    seed: read.seed,
    grouping: readGrouping(read.by, attributeIds),
    missing: missingCount(query, named, known),
  };
}

function readNear(
  { near, side, within }: Pick<z.infer<typeof schema>, 'near' | 'side' | 'within'>,
  themes: readonly Theme[],
): NearPlace | null {
  const theme = themes.find(({ id }) => id === near)?.id;
  return theme === undefined ? null : { theme, side, paragraphs: within };
}

/** The theme as it is asked for at first. */
export const nearTheme = (theme: ThemeId): NearPlace => ({
  theme,
  side: 'around',
  paragraphs: USUAL_DISTANCE,
});

function readGrouping(by: string, attributes: ReadonlySet<number>): Grouping | null {
  if (by === 'language') return { by };
  if (by === 'year' || by === 'decade') return { by: 'period', unit: by };
  const attribute = asAttributeId(Number(/^a(\d+)$/.exec(by)?.[1]));
  return attributes.has(attribute) ? { by: 'attribute', attribute } : null;
}

/** A grouping as the address writes it. */
export function groupingText(grouping: Grouping): string {
  if (grouping.by === 'attribute') return `a${grouping.attribute}`;
  return grouping.by === 'period' ? grouping.unit : grouping.by;
}

/** The search as an address: what differs from the usual. */
export function searchQuery(place: SearchPlace): Query {
  const { words } = place;
  return {
    ...(words.text !== '' && { q: words.text }),
    ...(words.isExpression && { expression: '1' }),
    ...(words.matchesCase && { case: '1' }),
    ...(words.matchesAccents && { accents: '1' }),
    ...(!words.wholeWords && { parts: '1' }),
    ...filterQuery(place.documents),
    ...(place.withThemes.length > 0 && { with: place.withThemes.join(',') }),
    ...(place.withoutThemes.length > 0 && { not: place.withoutThemes.join(',') }),
    ...(place.near && {
      near: String(place.near.theme),
      ...(place.near.side !== 'around' && { side: place.near.side }),
      ...(place.near.paragraphs !== USUAL_DISTANCE && { within: String(place.near.paragraphs) }),
    }),
    ...(place.voice !== null && { voice: String(place.voice) }),
    ...(place.origin !== null && { origin: String(place.origin) }),
    ...(place.state && { state: place.state }),
    ...(place.hasMemo && { memo: '1' }),
    ...(place.coder !== null && { coder: String(place.coder) }),
    ...(place.order !== 'document' && { sort: place.order }),
    ...(place.seed !== 1 && { seed: String(place.seed) }),
    ...(place.grouping && { by: groupingText(place.grouping) }),
  };
}

/** What is asked of the corpus; a theme takes its sub-themes in. */
export function questionOf(place: SearchPlace, themes: readonly Theme[], current: CoderId): SearchQuestion {
  return {
    words: place.words,
    documents: place.documents,
    codings: {
      coder: place.coder ?? current,
      withThemes: place.withThemes.map((id) => withDescendants(themes, id)),
      withoutThemes: place.withoutThemes.flatMap((id) => withDescendants(themes, id)),
      voice: place.voice,
      origin: place.origin,
      near: place.near && { ...place.near, themes: withDescendants(themes, place.near.theme) },
      state: place.state,
      hasMemo: place.hasMemo,
    },
  };
}
