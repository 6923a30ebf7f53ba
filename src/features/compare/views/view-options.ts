import { z } from 'zod';
import type { Stratifier } from '../../../analysis/answers/group-composition.ts';
import type { QuoteChoice } from '../../../analysis/answers/quote-picks.ts';
import { joinList, splitList } from '../../../domain/filter-query.ts';
import { asAttributeId, asThemeId, type ThemeId } from '../../../domain/ids.ts';
import { type PartialDate, parsePartialDate } from '../../../domain/partial-date.ts';
import type { Query } from '../../../domain/place.ts';

/** Something that happened: an upright line in the charts over time. */
export interface MarkedEvent {
  readonly name: string;
  readonly date: PartialDate;
}

/** How the single views are set; each view reads its own. */
export interface ViewOptions {
  /** Stacked bars all of one length. */
  readonly isWhole: boolean;
  readonly events: readonly MarkedEvent[];
  /** Sequence: how many paragraphs later, and what a cell says. */
  readonly lag: number;
  readonly sequence: 'n' | 'residual';
  /** Composition: what the groups are looked at by; null: the screen proposes. */
  readonly strata: Stratifier | null;
  /** Strips: all as long, thin rows, and the first document drawn. */
  readonly isEqual: boolean;
  readonly isThin: boolean;
  readonly stripsFrom: number;
  /** Quotes. A null theme is the first; null groups are the first three. */
  readonly quoteTheme: ThemeId | null;
  readonly quoteGroups: readonly string[] | null;
  readonly choice: QuoteChoice;
  readonly each: number;
  readonly seed: number;
  /** Words: of a theme, of a group, or of a theme in a group; both null: the screen proposes. */
  readonly wordsTheme: ThemeId | null;
  readonly wordsGroup: string | null;
  readonly wordsBy: 'likelihood' | 'odds';
  readonly least: number;
  /** The word whose neighbours are shown. */
  readonly wordsNear: string | null;
  /** The word whose lines are listed. */
  readonly lines: ListedWord | null;
}

/** A word on one of the two sides that are held against each other; with `near`, only where it stands near that one. */
export interface ListedWord {
  readonly side: 'first' | 'second';
  readonly word: string;
  readonly near: string | null;
}

export const LAGS = [1, 2, 3, 4, 5] as const;
export const MOST_QUOTES = 20;
export const MOST_QUOTE_GROUPS = 6;

export const USUAL_OPTIONS: ViewOptions = {
  isWhole: false,
  events: [],
  lag: 1,
  sequence: 'residual',
  strata: null,
  isEqual: false,
  isThin: false,
  stripsFrom: 0,
  quoteTheme: null,
  quoteGroups: null,
  choice: 'random',
  each: 3,
  seed: 1,
  wordsTheme: null,
  wordsGroup: null,
  wordsBy: 'likelihood',
  least: 5,
  wordsNear: null,
  lines: null,
};

const whole = (min: number, max: number, usual: number) =>
  z.coerce.number().int().min(min).max(max).catch(usual);
const schema = z.object({
  whole: z.enum(['0', '1']).catch('0'),
  events: z.string().catch(''),
  lag: whole(1, 5, 1),
  follows: z.enum(['n', 'residual']).catch('residual'),
  strata: z.string().catch(''),
  equal: z.enum(['0', '1']).catch('0'),
  thin: z.enum(['0', '1']).catch('0'),
  strips: whole(1, 10_000_000, 1),
  quotes: z.coerce.number().int().optional().catch(undefined),
  columns: z.string().optional().catch(undefined),
  choice: z.enum(['random', 'date', 'hand']).catch('random'),
  each: whole(1, MOST_QUOTES, 3),
  lot: whole(1, 2 ** 31 - 1, 1),
  words: z.coerce.number().int().optional().catch(undefined),
  wordsin: z.string().optional().catch(undefined),
  scored: z.enum(['likelihood', 'odds']).catch('likelihood'),
  least: whole(1, 100_000, 5),
  near: z.string().optional().catch(undefined),
  lines: z.string().optional().catch(undefined),
});

/** The options in an address; what is not understood is as usual. */
export function readViewOptions(query: Query): ViewOptions {
  const read = schema.parse(query);
  return {
    isWhole: read.whole === '1',
    events: readEvents(read.events),
    lag: read.lag,
    sequence: read.follows,
    strata: readStrata(read.strata),
    isEqual: read.equal === '1',
    isThin: read.thin === '1',
    stripsFrom: read.strips - 1,
    quoteTheme: read.quotes === undefined ? null : asThemeId(read.quotes),
    quoteGroups: read.columns === undefined ? null : splitList(read.columns).slice(0, MOST_QUOTE_GROUPS),
    choice: read.choice,
    each: read.each,
    seed: read.lot,
    wordsTheme: read.words === undefined ? null : asThemeId(read.words),
    wordsGroup: read.wordsin === undefined ? null : (splitList(read.wordsin)[0] ?? null),
    wordsBy: read.scored,
    least: read.least,
    wordsNear: read.near ?? null,
    lines: readListedWord(read.lines),
  };
}

function readListedWord(text: string | undefined): ListedWord | null {
  const [side, word = '', near] = splitList(text ?? '');
  return word === '' || (side !== 'first' && side !== 'second') ? null : { side, word, near: near ?? null };
}

/** `1953-03-05 Change of leader`, joined by commas. */
function readEvents(text: string): readonly MarkedEvent[] {
  return splitList(text).flatMap((part) => {
    const [day = '', ...name] = part.split(' ');
    const date = parsePartialDate(day);
    return date === undefined || name.length === 0 ? [] : [{ date, name: name.join(' ') }];
  });
}

function readStrata(text: string): Stratifier | null {
  if (text === 'language' || text === 'length') return { by: text };
  if (text === 'year' || text === 'decade') return { by: 'period', unit: text };
  const number = /^a(\d+)$/.exec(text)?.[1];
  return number === undefined ? null : { by: 'attribute', attribute: asAttributeId(Number(number)) };
}

export function strataText(strata: Stratifier): string {
  if (strata.by === 'attribute') return `a${strata.attribute}`;
  return strata.by === 'period' ? strata.unit : strata.by;
}

const listedWordText = ({ side, word, near }: ListedWord): string =>
  joinList([side, word, ...(near === null ? [] : [near])]);

/** The options as keys of an address: what differs from the usual. */
export function viewOptionsQuery(options: ViewOptions): Query {
  const usual = USUAL_OPTIONS;
  return {
    ...(options.isWhole && { whole: '1' }),
    ...(options.events.length > 0 && {
      events: joinList(options.events.map(({ date, name }) => `${date} ${name}`)),
    }),
    ...(options.lag !== usual.lag && { lag: String(options.lag) }),
    ...(options.sequence !== usual.sequence && { follows: options.sequence }),
    ...(options.strata && { strata: strataText(options.strata) }),
    ...(options.isEqual && { equal: '1' }),
    ...(options.isThin && { thin: '1' }),
    ...(options.stripsFrom > 0 && { strips: String(options.stripsFrom + 1) }),
    ...(options.quoteTheme !== null && { quotes: String(options.quoteTheme) }),
    ...(options.quoteGroups && { columns: joinList(options.quoteGroups) }),
    ...(options.choice !== usual.choice && { choice: options.choice }),
    ...(options.each !== usual.each && { each: String(options.each) }),
    ...(options.seed !== usual.seed && { lot: String(options.seed) }),
    ...(options.wordsTheme !== null && { words: String(options.wordsTheme) }),
    ...(options.wordsGroup !== null && { wordsin: joinList([options.wordsGroup]) }),
    ...(options.wordsBy !== usual.wordsBy && { scored: options.wordsBy }),
    ...(options.least !== usual.least && { least: String(options.least) }),
    ...(options.wordsNear !== null && { near: options.wordsNear }),
    ...(options.lines && { lines: listedWordText(options.lines) }),
  };
}
