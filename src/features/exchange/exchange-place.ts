import type { Query } from '../../domain/place.ts';
import { type ExportKind, isExportKind } from './export-list.ts';

export const EXCHANGE_TABS = ['export', 'import', 'backups', 'methods'] as const;
export type ExchangeTab = (typeof EXCHANGE_TABS)[number];

/** What the address says of the exchange screen. */
export interface ExchangePlace {
  readonly tab: ExchangeTab;
  /** The export whose first rows are shown. */
  readonly kind: ExportKind;
}

export function readExchangePlace(query: Query): ExchangePlace {
  const kind = query['file'] ?? '';
  return {
    tab: EXCHANGE_TABS.find((tab) => tab === query['view']) ?? 'export',
    kind: isExportKind(kind) ? kind : 'dataset',
  };
}

export const exchangeQuery = ({ tab, kind }: ExchangePlace): Query => ({
  ...(tab === 'export' ? {} : { view: tab }),
  ...(kind === 'dataset' ? {} : { file: kind }),
});
