import { z } from 'zod';
import { asThemeId, type ThemeId } from '../../domain/ids.ts';
import type { Query } from '../../domain/place.ts';

/** What the address says of the coding screen beyond its document. */
export interface CodingPlace {
  /** Counted from 0; the address counts from 1. */
  readonly paragraph: number;
  readonly theme: ThemeId | null;
}

const schema = z.object({
  paragraph: z.coerce.number().int().min(1).catch(1),
  theme: z.coerce.number().int().min(0).optional().catch(undefined),
});

/** The place of an address; the paragraph is brought within the document. */
export function readCodingPlace(query: Query, paragraphCount: number): CodingPlace {
  const { paragraph, theme } = schema.parse(query);
  return {
    paragraph: Math.min(paragraph, Math.max(1, paragraphCount)) - 1,
    theme: theme === undefined ? null : asThemeId(theme),
  };
}

export const codingQuery = (place: CodingPlace): Query => ({
  paragraph: String(place.paragraph + 1),
  ...(place.theme === null ? {} : { theme: String(place.theme) }),
});
