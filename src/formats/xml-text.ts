// Control characters, lone surrogates and the two that are no characters: XML cannot hold them in any form.
const UNHOLDABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

/** A text inside XML or HTML, of an element or a quoted attribute; characters that XML cannot hold are left out. */
export const xmlText = (text: string): string =>
  text
    .replace(UNHOLDABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
