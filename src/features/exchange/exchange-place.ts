import type { CoderId } from '../../domain/ids.ts';
import { asCoderId } from '../../domain/ids.ts';
import type { Query } from '../../domain/place.ts';
import { type ExportKind, isExportKind } from './export-list.ts';

export const EXCHANGE_TABS = ['export', 'import', 'history', 'methods'] as const;
export type ExchangeTab = (typeof EXCHANGE_TABS)[number];

/** What the address says of the exchange screen. */
export interface ExchangePlace {
  readonly tab: ExchangeTab;
  /** The export whose first rows are shown. */
  readonly kind: ExportKind;
  /** Whose wishes the history shows; null: everybody's. */
  readonly coder: CoderId | null;
}

export function readExchangePlace(query: Query): ExchangePlace {
  const kind = query['file'] ?? '';
  const coder = Number(query['coder']);
  return {
    tab: EXCHANGE_TABS.find((tab) => tab === query['view']) ?? 'export',
    kind: isExportKind(kind) ? kind : 'dataset',
    coder: Number.isInteger(coder) && coder > 0 ? asCoderId(coder) : null,
  };
}

export const exchangeQuery = ({ tab, kind, coder }: ExchangePlace): Query => ({
  ...(tab === 'export' ? {} : { view: tab }),
  ...(kind === 'dataset' ? {} : { file: kind }),
  ...(coder === null ? {} : { coder: String(coder) }),
});
