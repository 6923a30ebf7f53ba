// https://www.unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt

// What the font Symbol shows for codes from 0x20 to 0x7e and from 0xa0 to 0xfe; blank for parts of large brackets.
const LOW = ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const HIGH = `€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…  ↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑${' '.repeat(11)}〉∫`;
const BULLET = '•';

/** What a sign of a symbol font says: letters and signs of Symbol, a bullet for the pictures of any other font. */
export function symbolOf(code: number, font: string): string {
  const place = code & 0xff;
  if (place === 0x20) return ' ';
  if (!/^(?:standard )?symbol/i.test(font.trim())) return BULLET;
  const sign = place < 0xa0 ? LOW[place - 0x20] : HIGH[place - 0xa0];
  return sign === undefined || sign === ' ' ? BULLET : sign;
}

const PRIVATE = /[\uf020-\uf0ff]/g;
const AT_START = /(^|\n)([\uf020-\uf0ff])(?=\s)/g;

/** Text in which signs of a symbol font have characters of their own; where the font is not known, it is Symbol, but for bullets. */
export function withSymbols(text: string, font?: string): string {
  // Looking for one sign is far faster than replacing, and hardly any text has one.
  if (text.search(PRIVATE) < 0) return text;
  const given = font === undefined ? text.replace(AT_START, `$1${BULLET}`) : text;
  return given.replace(PRIVATE, (sign) => symbolOf(sign.charCodeAt(0), font ?? 'Symbol'));
}
