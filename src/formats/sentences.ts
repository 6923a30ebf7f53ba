import { columnsOf } from './text-lines.ts';
import { jointBetween } from './wrapped-lines.ts';

// Short forms that end in a full stop within a sentence, in lower case and without that stop.
const ABBREVIATIONS = new Set(
  [
    'mr mrs ms dr prof sen rep reps gen col capt lt sgt maj adm cmdr gov pres hon rev st messrs mme mlle fr sr jr vs no nos',
    'art arts sec secs ch chs vol vols pp fig figs cf ed eds approx est dept inc ltd co corp bros ft mt gen jan feb mar apr',
    'jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun viz al ibid e.g i.e a.m p.m u.s u.k u.n u.s.a u.s.s.r d.c',
    'z.b d.h u.a u.ä usw bzw ca nr abs bd hr frl str vgl evtl ggf inkl sog geb gest mio mrd tsd',
    'г гг т.е т.д т.п т.к др пр им ул тов руб коп млн млрд тыс св ок см стр рис проф акад ген',
    'm mm mme mlles av env etc éd p.ex ex sra sras srta sres dra ud uds núm pág ee uu exmo exma',
    'sig sigg dott avv ing tzn np itd itp tzw inż mgr ul św płk r tj tzv např atd mj pl stb ún sn vb bkz tp gs',
    'κ κκ κα δρ π.χ βλ σελ кв обл гос н.э р-н',
  ]
    .join(' ')
    .split(' '),
);
// These end a sentence as often as not: what follows them decides.
const ENDINGS = new Set([
  'etc',
  'usw',
  'jr',
  'itd',
  'itp',
  'atd',
  'stb',
  'vb',
  'r',
  'т.д',
  'т.п',
  'др',
  'a.m',
  'p.m',
  'гг',
  'г',
  'inc',
  'ltd',
]);

// German closes a quotation with what English opens one with; French sets a space before it; a Greek question ends with ";".
const CANDIDATE =
  /(?:[.。！？｡!?…؟۔।։]+|(?<=\p{Script=Greek})[;\u037e])(?:["'”’»›)\]）】』」》〉]|[“‘«](?![\p{L}\p{N}]))*(?:\s»(?=[\s.,;:!?)]|$))?/gu;
const DOTTED_DATE = /(?<!\d)\d{4}\.\s?\d{1,2}\.\s?\d{1,2}(?:\.|(?!\d))/g;
const LONE_LETTER = /(?:^|[^\p{L}\p{N}])\p{L}$/u;
const LETTER_AND_STOP = /^\s\p{L}\./u;
const FULL_WIDTH_END = /^[。！？｡]/;

/** The sentences of a text, trimmed; nothing but white space is lost between them. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  const dates = [...text.matchAll(DOTTED_DATE)].map(
    ({ index, 0: date }) => [index, index + date.length] as const,
  );
  for (const match of text.matchAll(CANDIDATE)) {
    const end = match.index + match[0].length;
    if (dates.some(([from, to]) => match.index > from && end <= to && to < text.length)) continue;
    if (!endsHere(text, match.index, end, match[0])) continue;
    const sentence = text.slice(start, end).trim();
    if (sentence !== '') sentences.push(sentence);
    start = end;
  }
  const rest = text.slice(start).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

function endsHere(text: string, from: number, end: number, mark: string): boolean {
  if (FULL_WIDTH_END.test(mark)) return true;
  const after = /^(\s*)["'“‘«„‚([¿¡—–-]*\s*(\p{L}|\p{N})?/u.exec(text.slice(end, end + 24));
  const space = after?.[1] ?? '';
  const next = after?.[2] ?? '';
  // Marks within a word or number, as in "3.5", "!?" before a comma, and Hangul or Arabic without a space are none.
  if (space === '') return /^\p{Lo}/u.test(text.slice(end)) && mark !== '.' && mark !== '…';
  if (next !== '' && /\p{Ll}/u.test(next)) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  // “z. B.”, “i. e.”: one letter, and another one with its own stop.
  if (
    LONE_LETTER.test(text.slice(Math.max(0, from - 2), from)) &&
    LETTER_AND_STOP.test(text.slice(end, end + 4))
  )
    return false;
  return !isAbbreviation(text.slice(Math.max(0, from - 24), from), next);
}

function isAbbreviation(before: string, next: string): boolean {
  const word = /[\p{L}\p{M}.]+$/u.exec(before)?.[0] ?? '';
  if (/^(?:\p{Lu}|\p{Script=Arabic})$/u.test(word)) return true;
  // “p. 5”, “д. 5”
  if (/^\p{Ll}$/u.test(word) && /\p{N}/u.test(next)) return true;
  if (/(^|\.)\p{Lu}$/u.test(word) && word.includes('.')) return true;
  // Printed with a blank: “d. h.”.
  const apart = /(?<![\p{L}\p{N}])\p{L}\.\s\p{L}$/u.exec(before)?.[0].replace(/\s/u, '');
  const short = (apart ?? word).toLowerCase().replace(/^\.+/, '');
  if (!ABBREVIATIONS.has(short)) return isOrdinal(before, next);
  if (short === 'no' || short === 'nos') return /\p{N}/u.test(next);
  return !ENDINGS.has(short);
}

/** A German or Slavic ordinal, as in "am 3. März"; a year or a count before a full stop ends its sentence. */
const isOrdinal = (before: string, next: string): boolean =>
  /(?:^|[\s(])(?:[Aa]m|[Dd](?:er|em|en|es|as|ie)|[Vv]om|[Zz]um|[Bb]is|[Ii]m)\s\d{1,2}$/.test(before) &&
  /\p{Lu}/u.test(next);

// Enough for one argument, short enough to carry few themes; spoken addresses have paragraphs of this size.
const ENOUGH_COLUMNS = 600;
const MOST_COLUMNS = 900;
const FEWEST_SENTENCES = 3;
const MOST_SENTENCES = 6;
const SHORTEST_REST = 250;

/**
 * Groups of whole sentences in their order: 3 to 6 of them, about 600 to 900 columns (half as many Han characters).
 * A sentence longer than that stays whole; a short rest joins the group before it.
 */
export function sentenceGroups(text: string): readonly string[] {
  const groups: { text: string; columns: number; sentences: number }[] = [];
  for (const sentence of sentencesOf(text)) {
    const columns = columnsOf(sentence);
    const open = groups.at(-1);
    if (open === undefined || isDone(open, columns)) {
      groups.push({ text: sentence, columns, sentences: 1 });
      continue;
    }
    open.text += jointBetween(open.text, sentence) + sentence;
    open.columns += columns;
    open.sentences += 1;
  }
  const last = groups.at(-1);
  const before = groups.at(-2);
  if (last !== undefined && before !== undefined && last.columns < SHORTEST_REST) {
    before.text += jointBetween(before.text, last.text) + last.text;
    groups.pop();
  }
  return groups.map((group) => group.text);
}

function isDone(open: { columns: number; sentences: number }, coming: number): boolean {
  if (open.columns >= ENOUGH_COLUMNS && open.sentences >= FEWEST_SENTENCES) return true;
  if (open.columns >= ENOUGH_COLUMNS / 2 && open.sentences >= MOST_SENTENCES) return true;
  return open.columns >= SHORTEST_REST && open.columns + coming > MOST_COLUMNS;
}
