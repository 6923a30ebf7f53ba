import type { ProjectId } from './ids.ts';

export const SCREENS = ['library', 'coding', 'codebook', 'compare', 'exchange'] as const;
export type Screen = (typeof SCREENS)[number];

/** A place in the app: what the address bar holds. Query values are plain texts; absent keys are left out. */
export interface Place {
  readonly project: ProjectId;
  readonly screen: Screen;
  /** Below the screen: the document of the coding screen, the theme of the codebook. */
  readonly item?: number | undefined;
  readonly query?: Readonly<Record<string, string | undefined>> | undefined;
}

/** The query as it stands in an address: keys in the order given, values percent-encoded. */
export function queryText(query: Place['query']): string {
  const parts = Object.entries(query ?? {}).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${encodeURIComponent(value)}`],
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The address of a place, as the `href` of a link: `#/p/demo/coding/12?paragraph=3`. */
export function placeHref(place: Place): string {
  const item = place.item === undefined ? '' : `/${place.item}`;
  return `#/p/${place.project}/${place.screen}${item}${queryText(place.query)}`;
}
