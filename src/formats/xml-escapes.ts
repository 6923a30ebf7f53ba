// What XML 1.0 has no way to hold.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const clean = (text: string): string => text.toWellFormed().replace(ILLEGAL, '');

/** A text as the content of an element; what XML cannot hold is left out. */
export const elementText = (text: string): string =>
  clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');

/** A text as the value of an attribute in double quotes. */
export const attributeText = (text: string): string =>
  elementText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
