import { z } from 'zod';
import type { Theme } from '../../domain/codebook.ts';
import type { Coder } from '../../domain/coder.ts';
import type { DocumentFilter } from '../../domain/comparison.ts';
import { filterQuery, readFilterQuery } from '../../domain/filter-query.ts';
import { asCoderId, asSetId, asThemeId, type CoderId, type SetId, type ThemeId } from '../../domain/ids.ts';
import type { Query } from '../../domain/place.ts';

export const VIEWS = ['themes', 'parts', 'exchanged', 'settle', 'samples', 'coders'] as const;
export type AgreementView = (typeof VIEWS)[number];

/** What the paragraphs are parted by; `a` and a number for an attribute. */
export type PartingKey = 'pair' | 'document' | 'year' | 'decade' | 'month' | `a${number}`;

/** What the address says of the agreement screen. */
export interface AgreementPlace {
  readonly view: AgreementView;
  /** Null: everybody who coded, but the adjudication. */
  readonly coders: readonly CoderId[] | null;
  readonly documents: DocumentFilter;
  /** A reliability sample; null for every paragraph. */
  readonly sample: SetId | null;
  readonly withSubThemes: boolean;
  readonly theme: ThemeId | null;
  readonly by: PartingKey;
  readonly state: 'open' | 'settled' | 'agreed';
  readonly order: 'size' | 'document';
}

const schema = z.object({
  view: z.enum(VIEWS).catch('themes'),
  coders: z.string().catch(''),
  sample: z.coerce.number().int().min(1).optional().catch(undefined),
  sub: z.literal('1').optional().catch(undefined),
  theme: z.coerce.number().int().optional().catch(undefined),
  by: z
    .string()
    .regex(/^(pair|document|year|decade|month|a\d+)$/)
    .catch('pair'),
  state: z.enum(['open', 'settled', 'agreed']).catch('open'),
  order: z.enum(['size', 'document']).catch('size'),
});

/** The screen of an address; what is not understood, or names something that is not there, falls away. */
export function readAgreementPlace(
  query: Query,
  known: { readonly themes: readonly Theme[]; readonly coders: readonly Coder[] },
): AgreementPlace {
  const read = schema.parse(query);
  const chosen = new Set(read.coders.split(',').map((part) => asCoderId(Number(part))));
  const coders = known.coders.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  const theme = read.theme === undefined ? undefined : asThemeId(read.theme);
  return {
    view: read.view,
    coders: coders.length === 0 ? null : coders,
    documents: readFilterQuery(query),
    sample: read.sample === undefined ? null : asSetId(read.sample),
    withSubThemes: read.sub !== undefined,
    theme: known.themes.some(({ id }) => id === theme) ? (theme ?? null) : null,
    by: read.by as PartingKey, // the expression above lets nothing else through
    state: read.state,
    order: read.order,
  };
}

/** The address of the screen, without what stands there anyway. */
export function agreementQuery(place: AgreementPlace): Query {
  const { view, coders, sample, withSubThemes, theme, by, state, order } = place;
  return {
    ...(view !== 'themes' && { view }),
    ...(coders && { coders: coders.join(',') }),
    ...(sample !== null && { sample: String(sample) }),
    ...(withSubThemes && { sub: '1' }),
    ...(theme !== null && { theme: String(theme) }),
    ...(by !== 'pair' && { by }),
    ...(state !== 'open' && { state }),
    ...(order !== 'size' && { order }),
    ...filterQuery(place.documents),
  };
}
