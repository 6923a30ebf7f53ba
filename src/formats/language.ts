import { at } from '../domain/typed-arrays.ts';
import { loadedOnce } from './loaded-once.ts';
import { toldApart } from './near-languages.ts';

// Scripts that (nearly) one language writes; Han counts as Chinese only where no Kana and no Hangul stands beside it.
const SCRIPTS: readonly (readonly [pattern: RegExp, language: string])[] = [
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Myanmar}/u, 'my'],
];
// A Hangul or Kana character stands for more than one letter, and mixed texts quote Latin names.
const ENOUGH = 0.3;
const SAMPLE_PARTS = 8;
const SAMPLE_PART = 500;
const SHORTEST = 20;

/** The table of letter groups of sixty languages. Half a megabyte: it is loaded at the first text that needs it. */
export const letterGroups = loadedOnce(() => import('eld/small'));

/** BCP 47 code of the language that most of the text is in; empty where it cannot be told. */
export async function detectLanguage(paragraphs: readonly string[]): Promise<string> {
  const sample = sampleOf(paragraphs);
  const { letters, counts } = scriptsIn(sample);
  if (letters === 0) return '';
  const shares = new Map(SCRIPTS.map(([, language], i) => [language, at(counts, i) / letters]));
  const share = (language: string): number => shares.get(language) ?? 0;
  if (share('ko') > ENOUGH) return 'ko';
  if (share('ja') > 0.05 && share('ja') + share('zh') > ENOUGH) return 'ja';
  const single = SCRIPTS.find(([, language]) => share(language) > 0.5)?.[1];
  if (single) return toldApart(single, sample);
  if (letters < SHORTEST) return '';
  const { eld } = await letterGroups();
  const main = inMainScript(sample, counts.subarray(SCRIPTS.length));
  const found = eld.detect(main);
  return found.isReliable() ? toldApart(found.language, main) : '';
}

// Scripts of many languages.
const SHARED_SCRIPTS = [
  /\p{Script=Latin}+/gu,
  /\p{Script=Cyrillic}+/gu,
  /\p{Script=Arabic}+/gu,
  /\p{Script=Devanagari}+/gu,
];

/** The words of the script that most of the text is in: a paragraph quoted in another would outweigh all the rest. */
function inMainScript(text: string, counts: Uint32Array): string {
  const most = Math.max(...counts);
  const others = SHARED_SCRIPTS.filter((_, i) => at(counts, i) > 0 && counts[i] !== most);
  return most === 0 ? text : others.reduce((rest, script) => rest.replace(script, ' '), text);
}

const ALL_SCRIPTS = [
  ...SCRIPTS.map(([pattern]) => pattern),
  ...SHARED_SCRIPTS.map(({ source }) => new RegExp(source, 'u')),
];
const LETTER = /\p{L}/u;

// Of characters that were met: whether they are letters, and above that bit the place of their script, from 1. Asking a
// pattern for each script took nearly as long as telling the language.
const [KNOWN, IS_LETTER, SCRIPT_SHIFT] = [1, 2, 2];
const kinds = new Uint8Array(0x10000);

function kindOf(point: number): number {
  const known = point < 0x10000 ? kinds[point] : 0;
  if (known) return known;
  const character = String.fromCodePoint(point);
  const script = ALL_SCRIPTS.findIndex((pattern) => pattern.test(character)) + 1;
  const kind = KNOWN | (LETTER.test(character) ? IS_LETTER : 0) | (script << SCRIPT_SHIFT);
  if (point < 0x10000) kinds[point] = kind;
  return kind;
}

/** How many letters a text has, and how many characters of each script. */
function scriptsIn(text: string): { readonly letters: number; readonly counts: Uint32Array } {
  const counts = new Uint32Array(ALL_SCRIPTS.length);
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) ?? 0;
    if (point > 0xffff) i++;
    const kind = kindOf(point);
    if (kind & IS_LETTER) letters++;
    const script = (kind >> SCRIPT_SHIFT) - 1;
    if (script >= 0) counts[script] = at(counts, script) + 1;
  }
  return { letters, counts };
}

/** Some thousand characters from all over the text: its beginning may be a quotation. */
function sampleOf(paragraphs: readonly string[]): string {
  const parts: string[] = [];
  const step = Math.max(1, Math.floor(paragraphs.length / SAMPLE_PARTS));
  for (let i = 0; i < paragraphs.length && parts.length < SAMPLE_PARTS; i += step)
    parts.push(
      paragraphs[i]?.slice(0, paragraphs.length === 1 ? SAMPLE_PART * SAMPLE_PARTS : SAMPLE_PART) ?? '',
    );
  return parts.join('\n');
}
