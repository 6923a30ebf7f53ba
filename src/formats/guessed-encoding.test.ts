import { describe, expect, it } from 'vitest';
import { decoderOf } from './decoders.ts';
import { guessEncoding } from './guessed-encoding.ts';

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Every character that one or two bytes of the encoding stand for. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const decode = decoderOf(encoding);
  const add = (...bytes: readonly number[]): void => {
    const text = decode?.(Uint8Array.from(bytes)) ?? '';
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 0x100; byte++) add(byte);
  if (/^(?:gb|big5|shift|euc)/.test(encoding))
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
  tables.set(encoding, table);
  return table;
}

const encoded = (text: string, encoding: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = tableOf(encoding).get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );

const RADIO = (words: string): string =>
  `The radio said (${words}) at noon, and nobody in the valley had any doubt about it.`;
const VISIT = 'The delegation visited Zürich and met Mr. Müller. They talked about the mills and the locks.';
const CAFE = 'In the summer of 1953 the café on the corner was closed by the police, as neighbours say.';
const SPEECH = 'The mayor’s speech was short. Nobody listened to it, and nobody wrote it down either.';
const POUNDS = 'The price rose from £20 to £25 in a week, and the shops were empty on Friday.';
const RUSSIAN = 'Народ нашей долины никогда не забудет ту зиму, когда чужие инженеры закрыли шлюзы.';
const UKRAINIAN = 'Народ нашої долини ніколи не забуде тієї зими, коли чужі інженери закрили шлюзи.';
const CZECH = 'Lid našeho údolí nikdy nezapomene na zimu, v níž cizí inženýři zavřeli zdymadla.';
const TURKISH = 'Vadimizin halkı, yabancı mühendislerin savakları kapattığı o kışı asla unutmayacak.';
const LITHUANIAN = 'Mūsų slėnio žmonės niekada nepamirš tos žiemos, kai svetimi inžinieriai uždarė šliuzus.';
const GREEK = 'Ο λαός της κοιλάδας μας δεν θα ξεχάσει ποτέ τον χειμώνα που έκλεισαν τα φράγματα.';

describe('guessEncoding', () => {
  it.each<[string, readonly string[]]>([
    // Node takes windows-1252 for Latin-1, which has no quotation marks.
    [SPEECH, ['windows-1250', 'gb18030', 'big5', 'euc-kr', 'windows-1251', 'macintosh']],
    [VISIT, ['windows-1252', 'macintosh', 'ibm850']],
    [CAFE, ['windows-1252', 'macintosh', 'ibm850']],
    [POUNDS, ['windows-1252', 'macintosh', 'ibm850']],
    [RADIO('人民的江河属于人民'), ['gb18030']],
    [RADIO('和平之河'), ['gb18030']],
    [RADIO('人民的江河屬於人民'), ['big5']],
    [RADIO('川は人民のものだ'), ['shift_jis', 'euc-jp']],
    [RADIO('평화의 강'), ['euc-kr']],
    [RADIO('Мир народам'), ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5']],
    ['打倒侵略者！', ['gb18030']],
    ['这场苦难究竟使谁得利', ['gb18030']],
    ['團結起來', ['big5']],
    ['団結せよ', ['shift_jis', 'euc-jp']],
    ['¡El pueblo no olvidará jamás la última presa!', ['windows-1252', 'macintosh', 'ibm850']],
    [RUSSIAN, ['windows-1251', 'koi8-u', 'ibm866', 'ibm855', 'x-mac-cyrillic', 'iso-8859-5']],
    [UKRAINIAN, ['windows-1251', 'koi8-u', 'ibm1125', 'x-mac-cyrillic']],
    [CZECH, ['windows-1250', 'iso-8859-2', 'ibm852', 'x-mac-ce']],
    [TURKISH, ['windows-1254', 'ibm857', 'x-mac-turkish']],
    [LITHUANIAN, ['windows-1257', 'iso-8859-4', 'ibm775']],
    [GREEK, ['windows-1253', 'ibm737', 'x-mac-greek']],
  ])('%s', async (text, encodings) => {
    for (const encoding of encodings) {
      const bytes = encoded(text, encoding);
      const guess = await guessEncoding(bytes);
      expect([encoding, decoderOf(guess?.encoding ?? '')?.(bytes)]).toEqual([encoding, text]);
    }
  });

  it('is never sure by a single character', async () => {
    expect((await guessEncoding(encoded(CAFE, 'windows-1252')))?.confidence).toBeLessThan(0.75);
    expect((await guessEncoding(encoded(RUSSIAN, 'koi8-u')))?.confidence).toBeGreaterThan(0.9);
  });
});
