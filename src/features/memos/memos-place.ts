import { z } from 'zod';
import {
  asCoderId,
  asDocumentId,
  asThemeId,
  type CoderId,
  type DocumentId,
  type ThemeId,
} from '../../domain/ids.ts';
import type { MemoTarget } from '../../domain/memo.ts';
import type { Query } from '../../domain/place.ts';
import { readTimeQuery, type TimeRange, timeQuery } from '../time-range.ts';

export type MemoKind = MemoTarget['kind'];
export const MEMO_KINDS: readonly MemoKind[] = ['paragraph', 'evidence', 'document', 'theme', 'project'];

export const MEMO_ORDERS = ['changed', 'oldest', 'place', 'theme'] as const;
export type MemoOrder = (typeof MEMO_ORDERS)[number];

/** What the address says of the screen of memos. */
export interface MemosPlace {
  readonly words: string;
  /** None for all. */
  readonly kinds: readonly MemoKind[];
  readonly coder: CoderId | null;
  readonly theme: ThemeId | null;
  readonly document: DocumentId | null;
  /** When they were changed last. */
  readonly time: TimeRange;
  readonly order: MemoOrder;
}

const id = z.coerce.number().int().min(1).optional().catch(undefined);
const schema = z.object({
  find: z.string().catch(''),
  on: z.string().catch(''),
  coder: id,
  theme: id,
  document: id,
  sort: z.enum(MEMO_ORDERS).catch('changed'),
});

export function readMemosPlace(query: Query): MemosPlace {
  const { find, on, coder, theme, document, sort } = schema.parse(query);
  const named = on.split(',');
  return {
    words: find,
    kinds: MEMO_KINDS.filter((kind) => named.includes(kind)),
    coder: coder === undefined ? null : asCoderId(coder),
    theme: theme === undefined ? null : asThemeId(theme),
    document: document === undefined ? null : asDocumentId(document),
    time: readTimeQuery(query),
    order: sort,
  };
}

export const memosQuery = (place: MemosPlace): Query => ({
  ...(place.words === '' ? {} : { find: place.words }),
  ...(place.kinds.length === 0 ? {} : { on: place.kinds.join(',') }),
  ...(place.coder === null ? {} : { coder: String(place.coder) }),
  ...(place.theme === null ? {} : { theme: String(place.theme) }),
  ...(place.document === null ? {} : { document: String(place.document) }),
  ...timeQuery(place.time),
  ...(place.order === 'changed' ? {} : { sort: place.order }),
});

/** Whether any memo could be left out. */
export const filtersMemos = (place: MemosPlace): boolean =>
  Object.keys(memosQuery({ ...place, order: 'changed' })).length > 0;
