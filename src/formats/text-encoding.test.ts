import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EncodingHints } from './text-encoding.ts';
import { cleanText, decodeText } from './text-encoding.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), littleEndian);
  return bytes;
};
const outcome = async (bytes: Uint8Array, hints: EncodingHints = {}): Promise<readonly string[]> => {
  const result = await decodeText(bytes, hints);
  return result.ok ? [result.value.encoding, result.value.text] : [result.problem.reason];
};

describe('decodeText', () => {
  it.each<[string, Uint8Array, readonly string[]]>([
    ['UTF-8', utf8('Ключ 열쇠 مفتاح 🗝'), ['utf-8', 'Ключ 열쇠 مفتاح 🗝']],
    ['UTF-8 with a mark', utf8('\ufeffКлюч'), ['utf-8', 'Ключ']],
    ['UTF-16, low byte first', utf16('Ключ 열쇠', true), ['utf-16le', 'Ключ 열쇠']],
    ['UTF-16, high byte first', utf16('Ключ 열쇠', false), ['utf-16be', 'Ключ 열쇠']],
    ['UTF-16, cut off in a character', utf16('Ключ', true).slice(0, -1), ['utf-16le', 'Клю\ufffd']],
    ['UTF-16 without a mark', utf16('A key to the lock', true).slice(2), ['utf-16le', 'A key to the lock']],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), ['utf-32le', 'A']],
    [
      'Latin-1',
      latin1('Über den Strom führt keine Brücke'),
      ['windows-1252', 'Über den Strom führt keine Brücke'],
    ],
    ['HZ', latin1('~{TZ:SAw~} ~~ A ~{;aRi~}.'), ['hz-gb-2312', '在河流 ~ A 会议.']],
    ['braces behind a tilde', latin1('~{x} ~{y}'), ['utf-8', '~{x} ~{y}']],
    [
      'ISO-2022-KR',
      latin1('\u001b$)C\u000e0-\u000f (han): \u000e0-@;\u000f.\nend'),
      ['iso-2022-kr', '강 (han): 강을.\nend'],
    ],
    [
      'a page of DOS',
      latin1('F\u0081r Stra\u00e1e und Flu\u00e1, die gr\u0094\u00e1te Br\u0081cke des Volkes.'),
      ['ibm850', 'Für Straße und Fluß, die größte Brücke des Volkes.'],
    ],
    [
      'lines of two encodings',
      latin1(
        '\u00d0\u009c\u00d0\u00b8\u00d1\u0080 \u00d0\u00b2\u00d1\u0081\u00d0\u00b5\u00d0\u00bc\nZeitung für Müller\n\u00d0\u009c\u00d0\u00b8\u00d1\u0080',
      ),
      ['utf-8+windows-1252', 'Мир всем\nZeitung für Müller\nМир'],
    ],
    ['UTF-8, cut off', utf8('Мир всем\nМир').slice(0, -1), ['utf-8', 'Мир всем\nМи\ufffd']],
    [
      'UTF-8, damaged in a line',
      latin1(
        '\u00d0\u009c\u00d0\u00b8\u00d1\u0080 \u00d0\u00b2\u00d1\u0081\u00d0\u00b5\u00d0\u00bc\n\u00d0\u00ff\u00d0\u00b8',
      ),
      ['utf-8', 'Мир всем\n\ufffd\ufffdи'],
    ],
    ['random bytes', Uint8Array.from({ length: 999 }, (_, i) => (i * 7919) % 251), ['not-text']],
    ['NULs in ASCII', utf8('PNG\u0000\u0000\u0000\u0001\u0002data'), ['not-text']],
    [
      'a stray NUL',
      utf8(`${'A long transcript. '.repeat(99)}\u0000`),
      ['utf-8', 'A long transcript. '.repeat(99)],
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await outcome(bytes)).toEqual(expected);
  });

  it('takes damaged UTF-8 for what it is where no encoding fits, and counts what is lost', async () => {
    const text =
      'Der Hafen wurde geschlossen, hieß es. Fischer drängten zum Tor, die Wächter ließen sie ein.';
    const bytes = [...utf8(text)];
    bytes.splice(10, 0, 0xff);
    bytes.splice(40, 0, 0xfe, 0xfe);
    const decoded = await decodeText(Uint8Array.from(bytes));
    expect(decoded.ok && { ...decoded.value, text: decoded.value.text.replaceAll('\ufffd', '') }).toEqual({
      text,
      encoding: 'utf-8',
      confidence: 0.5,
      undecodable: 3,
    });
  });

  it('believes the encoding that a file names only where it is not UTF-8', async () => {
    expect(await outcome(Uint8Array.of(0xc3, 0xe5), { declared: 'windows-1251' })).toEqual([
      'windows-1251',
      'Ге',
    ]);
    expect(await outcome(utf8('Ге'), { declared: 'windows-1251' })).toEqual(['utf-8', 'Ге']);
  });
});

// Line ends of all kinds in any order, and characters whose bytes hold CR or LF only in UTF-16: U+0D0A, U+0A0D.
const anyLines = fc
  .array(fc.constantFrom('a', '강', '\u0d0a', '\u0a0d', '\r', '\n', '\r\n'), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('line ends in bytes', () => {
  it.each<[string, (text: string) => Uint8Array]>([
    ['utf-8', utf8],
    ['utf-16le', (text) => utf16(text, true)],
    ['utf-16be', (text) => utf16(text, false)],
  ])('come out as they do in text, in %s', async (encoding, encode) => {
    await fc.assert(
      fc.asyncProperty(anyLines, anyLines, async (one, other) => {
        // Two in a row: nothing of the first may be left in the second.
        for (const text of [one + other, one])
          expect(await outcome(encode(text), { forced: encoding })).toEqual([encoding, cleanText(text)]);
      }),
    );
  });
});

describe('cleanText', () => {
  it.each<[string, string, string]>([
    ['CRLF', 'a\r\nb\r\n\r\nc', 'a\nb\n\nc'],
    ['CR', 'a\rb\r\rc', 'a\nb\n\nc'],
    ['mixed', 'a\r\nb\rc\nd\u2028e\u0085f\vg', 'a\nb\nc\nd\ne\nf\ng'],
    ['CR CR LF, as programs make that add a CR to lines with one', 'a\r\r\nb\r\r\n\r\r\nc', 'a\nb\n\nc'],
    ['CR, and CRLF right behind it', 'a\r\nb\r\r\nc\r\nd', 'a\nb\n\nc\nd'],
    ['paragraph separator', 'a\u2029b', 'a\n\nb'],
    ['page break within a paragraph', 'of the\n\f\nvalley', 'of the\nvalley'],
    ['page break between paragraphs', 'end.\n\n\f\nNext', 'end.\n\nNext'],
    ['marks and controls', 'a\ufeffb\u0007c\u001ad\u0000', 'abcd'],
    ['signs of Windows kept as controls', '\u0093don\u0092t\u0094 \u0096 \u0081', '“don’t” – '],
    ['joiners and tabs stay', 'می\u200cخواهم\tx', 'می\u200cخواهم\tx'],
  ])('%s', (_, text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });
});
