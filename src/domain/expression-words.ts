// What belongs to a word in any script; \w and \b alone know the letters of English.
const WORD = '\\p{L}\\p{M}\\p{N}_';
const UNICODE: ReadonlyMap<string, string> = new Map([
  ['\\b', `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`],
  ['\\B', `(?:(?<=[${WORD}])(?=[${WORD}])|(?<![${WORD}])(?![${WORD}]))`],
  ['\\w', `[${WORD}]`],
  ['\\W', `[^${WORD}]`],
]);

const PIECE = /\[(?:\\[\s\S]|[^\]\\])*\]|\\[\s\S]/gu;

/**
 * A sound regular expression (flag `u`) whose words are those of any script: `\b`, `\B`, `\w` and `\W` by Unicode; in a
 * set of characters, where the complement of a set cannot stand, `\w` alone.
 */
export function withUnicodeWords(expression: string): string {
  return expression.replace(PIECE, (piece) =>
    piece.startsWith('[')
      ? piece.replace(/\\[\s\S]/gu, (sign) => (sign === '\\w' ? WORD : sign))
      : (UNICODE.get(piece) ?? piece),
  );
}
