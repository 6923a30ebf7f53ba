import type { ProjectId } from './ids.ts';

export const SCREENS = [
  'library',
  'coding',
  'codebook',
  'search',
  'memos',
  'compare',
  'agreement',
  'exchange',
  'history',
] as const;
export type Screen = (typeof SCREENS)[number];

export const isScreen = (text: string): text is Screen => SCREENS.some((screen) => screen === text);

/** What stands behind the `?` of an address: plain texts; keys without a value are left out. */
export type Query = Readonly<Record<string, string>>;

/** A place in the app: what the address bar holds. */
export interface Place {
  readonly project: ProjectId;
  readonly screen: Screen;
  /** Below the screen: the document of the coding screen, the theme of the codebook. */
  readonly item?: number | null;
  readonly query?: Query;
}

/** What a screen gets of the address, and how it changes it. */
export interface ScreenPlace {
  readonly item: number | null;
  readonly query: Query;
  /** `replace` for a change that the back button should not stop at, as a letter typed into a filter. */
  readonly onPlace: (
    to: { readonly item?: number | null; readonly query: Query },
    how?: 'push' | 'replace',
  ) => void;
}

/** The query as it stands in an address: keys in the order given, values percent-encoded, empty ones left out. */
export function queryText(query: Query): string {
  const parts = Object.entries(query).flatMap(([key, value]) =>
    value === '' ? [] : [`${key}=${encodeURIComponent(value.toWellFormed())}`],
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What `queryText` wrote, with or without its question mark; broken percent signs stay as they stand. */
export function readQueryText(text: string): Query {
  const pairs = text
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair): [string, string] => {
      const [key = '', ...value] = pair.split('=');
      return [decoded(key), decoded(value.join('='))];
    });
  return Object.fromEntries(pairs);
}

/** The address of a place, as the `href` of a link: `#/p/demo/coding/12?paragraph=3`. */
export function placeHref(place: Place): string {
  const item = place.item === undefined || place.item === null ? '' : `/${place.item}`;
  return `#/p/${place.project}/${place.screen}${item}${queryText(place.query ?? {})}`;
}
