const SHORTEST = 2; // characters: a single one stands in nearly every paragraph

// What one piece is, tried in this order at its first character; whatever is left is a character that stands for itself.
const GROUP_OPENS = /^\(/u;
const CLASS = /^\[(?:\\[\s\S]|[^\]\\])*\]/u;
const ESCAPED_SIGN = /^\\([\^$\\.*+?()[\]{}|/])/u;
const OTHER_ESCAPE =
  /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|c[A-Za-z]|k<[^>]*>|[1-9]\d*|[\s\S])/u;
const ASSERTION = /^(?:[\^$]|\\[bB])/u;
const QUANTIFIER = /^(?:([*?])|\+|\{(\d+)(?:,\d*)?\})\??/u;

/**
 * The longest characters that every match of a regular expression (flag `u`) must contain; null where none are sure, as
 * with alternatives. Reads less than it might: what stands in groups and classes is passed over.
 */
export function literalOf(expression: string): string | null {
  let [longest, run] = ['', ''];
  const end = (): void => {
    if (run.length > longest.length) longest = run;
    run = '';
  };
  for (let i = 0; i < expression.length; ) {
    const rest = expression.slice(i);
    if (rest.startsWith('|')) return null;
    const assertion = ASSERTION.exec(rest)?.[0];
    if (assertion !== undefined) {
      i += assertion.length;
      continue;
    }
    const { length, character } = pieceAt(rest);
    i += length;
    const quantifier = QUANTIFIER.exec(expression.slice(i));
    const isOptional = quantifier !== null && (quantifier[1] !== undefined || Number(quantifier[2]) === 0);
    if (character === null || isOptional) end();
    else run += character;
    // What is repeated stands there once at least, but nothing follows its first time for sure.
    if (quantifier) {
      end();
      i += quantifier[0].length;
    }
  }
  end();
  return longest.length >= SHORTEST ? longest : null;
}

/** The piece at the beginning: how long it is, and the character that it stands for, if it stands for just one. */
function pieceAt(rest: string): { readonly length: number; readonly character: string | null } {
  if (GROUP_OPENS.test(rest)) return { length: groupLength(rest), character: null };
  const letters = CLASS.exec(rest);
  if (letters) return { length: letters[0].length, character: null };
  const sign = ESCAPED_SIGN.exec(rest);
  if (sign) return { length: sign[0].length, character: sign[1] ?? null };
  const other = OTHER_ESCAPE.exec(rest);
  if (other) return { length: other[0].length, character: null };
  const own = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  return { length: own.length, character: own === '.' ? null : own };
}

function groupLength(rest: string): number {
  let depth = 0;
  for (let i = 0; i < rest.length; ) {
    const passed = CLASS.exec(rest.slice(i)) ?? OTHER_ESCAPE.exec(rest.slice(i));
    if (passed) {
      i += passed[0].length;
      continue;
    }
    const character = rest.charAt(i);
    i++;
    if (character === '(') depth++;
    if (character === ')' && --depth === 0) return i;
  }
  return rest.length;
}
