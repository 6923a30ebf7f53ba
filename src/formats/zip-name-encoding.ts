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

/**
 * The encoding of the names in an archive that are not UTF-8: one of the language that its texts are in, where the names
 * read faultlessly in it, as a few names tell too little by themselves; else the one that the names look like.
 */
export async function zipNameEncoding(names: Uint8Array, texts: Iterable<Uint8Array>): Promise<string> {
  let left = MOST_TEXTS;
  for (const bytes of texts) {
    const decoded = await decodeText(bytes);
    const language = decoded.ok ? await detectLanguage([decoded.value.text.slice(0, 2000)]) : '';
    const found = ENCODINGS[language]?.find((encoding) => readsWell(names, encoding));
    if (found !== undefined) return found;
    if (--left === 0) break;
  }
  return (await guessEncoding(names))?.encoding ?? 'utf-8';
}

const readsWell = (names: Uint8Array, encoding: string): boolean =>
  decodedForm(decoderOf(encoding)?.(names) ?? '\ufffd').odd === 0;
