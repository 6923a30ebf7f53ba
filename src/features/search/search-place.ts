import { z } from 'zod';
import type { HitOrder } from '../../analysis/search/search-messages.ts';
import type { Attribute } from '../../domain/attribute.ts';
import { type Theme, withDescendants } from '../../domain/codebook.ts';
import type { Coder } from '../../domain/coder.ts';
import type { DocumentFilter, Grouping } from '../../domain/comparison.ts';
import { filterQuery, readFilterQuery } from '../../domain/filter-query.ts';
import { asAttributeId, asThemeId, type CoderId, type ThemeId } from '../../domain/ids.ts';
import type { Query } from '../../domain/place.ts';
import type { SearchQuestion } from '../../domain/search-question.ts';
import type { SearchWords } from '../../domain/search-words.ts';
import type { ParagraphState, Voice } from '../../domain/sheet.ts';

/** What the address says of the search screen. */
export interface SearchPlace {
  readonly words: SearchWords;
  readonly documents: DocumentFilter;
  readonly withThemes: readonly ThemeId[];
  readonly withoutThemes: readonly ThemeId[];
  readonly voice: Voice | null;
  readonly state: ParagraphState | null;
  readonly hasMemo: boolean;
  /** Null: whoever codes at the moment. */
  readonly coder: CoderId | null;
  readonly order: HitOrder;
  readonly seed: number;
  /** What hits are counted by. */
  readonly grouping: Grouping | null;
}

/** What an address can speak of. */
export interface KnownThings {
  readonly attributes: readonly Attribute[];
  readonly themes: readonly Theme[];
  readonly coders: readonly Coder[];
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
  voice: z.enum(['0', '1', '2', '3']).optional().catch(undefined),
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
  const filter = readFilterQuery(query);
  const themesOf = (text: string): readonly ThemeId[] =>
    text === ''
      ? []
      : text
          .split(',')
          .map((part) => asThemeId(Number(part)))
          .filter((id) => themeIds.has(id));
  return {
    words: {
      text: read.q,
      isExpression: read.expression !== undefined,
      matchesCase: read.case !== undefined,
      matchesAccents: read.accents !== undefined,
      wholeWords: read.parts === undefined,
    },
    documents: {
      ...filter,
      attributes: filter.attributes.filter(
        ({ attribute }) => attribute === 'language' || attributeIds.has(attribute),
      ),
    },
    withThemes: themesOf(read.with),
    withoutThemes: themesOf(read.not),
    voice: read.voice === undefined ? null : (Number(read.voice) as Voice),
    state: read.state ?? null,
    hasMemo: read.memo !== undefined,
    coder: known.coders.find(({ id }) => id === read.coder)?.id ?? null,
    order: read.sort,
    seed: read.seed,
    grouping: readGrouping(read.by, attributeIds),
  };
}

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
    ...(place.voice !== null && { voice: String(place.voice) }),
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
      state: place.state,
      hasMemo: place.hasMemo,
    },
  };
}
