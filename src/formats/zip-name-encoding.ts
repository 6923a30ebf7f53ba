import { decodedForm } from './decoded-form.ts';
import { decoderOf } from './decoders.ts';
import { eastAsianLikeness } from './frequent-characters.ts';
import { guessEncoding } from './guessed-encoding.ts';
import { detectLanguage } from './language.ts';
import { decodeText } from './text-encoding.ts';

// What machines of these languages pack names in. Elsewhere names and texts have different encodings on one machine.
const ENCODINGS: Readonly<Record<string, readonly string[]>> = {
  ko: ['euc-kr'],
  ja: ['shift_jis', 'euc-jp'],
  zh: ['gb18030', 'big5'],
};
const EAST_ASIAN = ['euc-kr', 'shift_jis', 'euc-jp', 'gb18030', 'big5'];
const MOST_TEXTS = 3;
// Names of other scripts that pass for East Asian ones by this share are one in two hundred.
const LEAST_LIKENESS = 0.6;
// So many special characters out of place: the names are in several encodings, or in none that is known.
const MOST_ODD = 0.1;

// What the format means by a name of which nothing else is said, as nearly as browsers know it.
const LAST_RESORT = 'ibm850';

/** A name of an archive's entry, and the encoding that it was read in. */
interface ForeignName {
  readonly name: string;
  readonly encoding: string;
}

/**
 * The names of an archive that are not UTF-8: in an encoding of the language that its texts are in, where the names read
 * faultlessly in it, as a few names tell too little by themselves; else in the one that the names look like. What does
 * not read well in the encoding of the others was packed on another machine. All are read in the one that is `forced`.
 */
export async function foreignNames(
  names: readonly Uint8Array[],
  texts: Iterable<Uint8Array>,
  forced?: string,
): Promise<readonly ForeignName[]> {
  if (names.length === 0) return [];
  if (forced !== undefined) return names.map((name) => nameIn(name, forced));
  const ofTexts = await encodingOfTexts(asLines(names), texts);
  return ofTexts === undefined ? readNames(names) : names.map((name) => nameIn(name, ofTexts));
}

const nameIn = (name: Uint8Array, encoding: string): ForeignName => ({
  name: decoderOf(encoding)?.(name) ?? '',
  encoding,
});

async function readNames(names: readonly Uint8Array[]): Promise<readonly ForeignName[]> {
  const lines = asLines(names);
  const encoding = eastAsianEncoding(lines) ?? (await guessEncoding(lines))?.encoding ?? LAST_RESORT;
  const read = names.map((name) => nameIn(name, encoding));
  const odd = read.flatMap(({ name }, i) => (isOdd(name) ? [i] : []));
  if (odd.length === 0 || names.length === 1) return read;
  // All are odd: one by one they may tell more than together.
  const others =
    odd.length < names.length
      ? await readNames(odd.flatMap((i) => names[i] ?? []))
      : (await Promise.all(names.map((name) => readNames([name])))).flat();
  const better = new Map(odd.map((i, at) => [i, others[at]]));
  return read.map((one, i) => better.get(i) ?? one);
}

function isOdd(name: string): boolean {
  const { odd, special } = decodedForm(name);
  return odd > MOST_ODD * special;
}

/** The encoding in which names read most like Chinese, Japanese or Korean; undefined where they do so in none. */
function eastAsianEncoding(names: Uint8Array): string | undefined {
  let best: string | undefined;
  let most = LEAST_LIKENESS;
  for (const encoding of EAST_ASIAN) {
    const text = decoderOf(encoding)?.(names) ?? '';
    const likeness = decodedForm(text).odd === 0 ? eastAsianLikeness(text) : 0;
    if (likeness > most) [best, most] = [encoding, likeness];
  }
  return best;
}

function asLines(names: readonly Uint8Array[]): Uint8Array {
  const lines = new Uint8Array(names.reduce((sum, name) => sum + name.length + 1, 0)).fill(0x0a);
  let filled = 0;
  for (const name of names) {
    lines.set(name, filled);
    filled += name.length + 1;
  }
  return lines;
}

async function encodingOfTexts(names: Uint8Array, texts: Iterable<Uint8Array>): Promise<string | undefined> {
  let left = MOST_TEXTS;
  for (const bytes of texts) {
    const decoded = await decodeText(bytes);
    const language = decoded.ok ? await detectLanguage([decoded.value.text.slice(0, 2000)]) : '';
    const found = ENCODINGS[language]?.find((encoding) => readsWell(names, encoding));
    if (found !== undefined) return found;
    if (--left === 0) break;
  }
  return undefined;
}

const readsWell = (names: Uint8Array, encoding: string): boolean =>
  decodedForm(decoderOf(encoding)?.(names) ?? '\ufffd').odd === 0;
