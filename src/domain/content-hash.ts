const HAS_WHITE_SPACE = /\s+/g;

/**
 * SHA-256, in hex, of the paragraphs' characters in NFC without white space: equal for equal texts whatever their
 * file's name, format, encoding, line width or division.
 */
export async function contentHash(paragraphs: readonly string[]): Promise<string> {
  const characters = paragraphs.join('').normalize('NFC').replace(HAS_WHITE_SPACE, '');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(characters));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
