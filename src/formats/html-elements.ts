const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noscript ol optgroup option p pre ' +
    'section select summary table tbody td template textarea tfoot th thead tr ul button head',
);
const UNREAD = set('script style svg math iframe object audio video canvas rp');
const READINGS = set('rt rtc');
const ASIDES = set('nav aside footer noscript template dialog select textarea button menu');
const COUNTED = set('a article form main pre q sup');

/** What is known of an element of HTML by its name alone. */
export interface ElementKind {
  readonly isBlock: boolean;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** How characters are read, printed above them. */
  readonly isReading: boolean;
  /** Stands beside the text. */
  readonly isAside: boolean;
  /** What it holds is no text. */
  readonly isUnread: boolean;
  /** How many of them are open tells where a text stands. */
  readonly isCounted: boolean;
}

const kindNamed = (name: string): ElementKind => ({
  isBlock: BLOCKS.has(name),
  level: /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : 0,
  isReading: READINGS.has(name),
  isAside: ASIDES.has(name),
  isUnread: UNREAD.has(name),
  isCounted: COUNTED.has(name),
});

const KINDS: ReadonlyMap<string, ElementKind> = new Map(
  [...BLOCKS, ...UNREAD, ...READINGS, ...ASIDES, ...COUNTED].map((name) => [name, kindNamed(name)]),
);
const OTHER = kindNamed('');

/** The kind of the element of a name in lower case. One look for all questions: pages have thousands of elements. */
export const elementKind = (name: string): ElementKind => KINDS.get(name) ?? OTHER;

/** Whether the attributes of an element hide it. */
export const isHidden = (attributes: Readonly<Record<string, string>>): boolean =>
  'hidden' in attributes ||
  (attributes['style'] !== undefined && /display\s*:\s*none/i.test(attributes['style']));
