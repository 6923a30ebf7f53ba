import { decodedForm } from './decoded-form.ts';
import { decoderOf } from './decoders.ts';
import { guessEncoding } from './guessed-encoding.ts';
import { detectLanguage } from './language.ts';
import { decodeText } from './text-encoding.ts';

// What machines of these languages pack names in. Elsewhere names and texts have different encodings on one machine.
const ENCODINGS: Readonly<Record<string, readonly string[]>> = {
  ko: ['euc-kr'],
  ja: ['shift_jis', 'euc-jp'],
  zh: ['gb18030', 'big5'],
};
const MOST_TEXTS = 3;

// What the format means by a name of which nothing else is said, as nearly as browsers know it.
const LAST_RESORT = 'ibm850';

/**
 * The names of an archive that are not UTF-8: in an encoding of the language that its texts are in, where the names read
 * faultlessly in it, as a few names tell too little by themselves; else in the one that the names look like.
 */
export async function foreignNames(
  names: readonly Uint8Array[],
  texts: Iterable<Uint8Array>,
): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const decode = decoderOf((await encodingOf(asLines(names), texts)) ?? LAST_RESORT);
  return names.map((name) => decode?.(name) ?? '');
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

async function encodingOf(names: Uint8Array, texts: Iterable<Uint8Array>): Promise<string | undefined> {
  let left = MOST_TEXTS;
  for (const bytes of texts) {
    const decoded = await decodeText(bytes);
    const language = decoded.ok ? await detectLanguage([decoded.value.text.slice(0, 2000)]) : '';
    const found = ENCODINGS[language]?.find((encoding) => readsWell(names, encoding));
    if (found !== undefined) return found;
    if (--left === 0) break;
  }
  return (await guessEncoding(names))?.encoding;
}

const readsWell = (names: Uint8Array, encoding: string): boolean =>
  decodedForm(decoderOf(encoding)?.(names) ?? '\ufffd').odd === 0;
