/** Why and where a text is no search: `at` counts from 0 in what was typed. */
export interface SearchFault {
  readonly at: number;
  readonly detail: string;
}

const PROPERTY = /^[pP]\{[^}]*\}/;
const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/;
const ESCAPE =
  /^(?:[dDsSwWbBfnrtv0]|c[A-Za-z]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]+\}|[1-9]\d*|k<[^>]+>|[\^$\\.*+?()[\]{}|/-])/;

/**
 * Where a regular expression is broken; undefined where it is sound. The browser says only that it is, so the place is
 * looked for by reading it once; what is not recognised is told with the browser's own words, at its beginning.
 */
export function expressionFault(expression: string): SearchFault | undefined {
  try {
    new RegExp(expression, 'u');
    return undefined;
  } catch (error) {
    const words = error instanceof Error ? error.message.replace(/^.*\/[a-z]*: /, '') : '';
    return scanned(expression) ?? { at: 0, detail: words || 'it is no regular expression' };
  }
}

function scanned(expression: string): SearchFault | undefined {
  const open: number[] = [];
  let canRepeat = false;
  for (let i = 0; i < expression.length; ) {
    const character = expression.charAt(i);
    const quantifier = QUANTIFIER.exec(expression.slice(i))?.[0];
    if (quantifier !== undefined && !canRepeat)
      return { at: i, detail: `there is nothing before “${quantifier}” to repeat` };
    if (character === '(') open.push(i);
    if (character === ')' && open.pop() === undefined)
      return { at: i, detail: 'this bracket was never opened' };
    const end = quantifier === undefined ? pieceEnd(expression, i) : i + quantifier.length;
    if (typeof end !== 'number') return end;
    canRepeat = quantifier === undefined && !'^|('.includes(character);
    i = end;
  }
  const last = open.at(-1);
  return last === undefined ? undefined : { at: last, detail: 'this bracket is never closed' };
}

const OPENING = /^\((?:\?(?::|=|!|<=|<!|<[^>]*>))?/;

/** Where the piece that begins here has ended, quantifiers aside; or what is wrong with it. */
function pieceEnd(expression: string, start: number): number | SearchFault {
  const rest = expression.slice(start);
  switch (expression.charAt(start)) {
    case '\\': {
      const length = escapeLength(rest);
      return typeof length === 'string' ? { at: start, detail: length } : start + length;
    }
    case '[':
      return classEnd(expression, start);
    case '(':
      return start + (OPENING.exec(rest)?.[0].length ?? 1);
    case ']':
    case '{':
    case '}':
      return {
        at: start,
        detail: `“${rest.charAt(0)}” stands alone; write \\${rest.charAt(0)} for the character`,
      };
    default:
      return start + 1;
  }
}

/** Length of the escape that the text begins with, or what is wrong with it. */
function escapeLength(rest: string): number | string {
  if (rest.length === 1)
    return 'a backslash needs a character behind it; write \\\\ for the character itself';
  const property = PROPERTY.exec(rest.slice(1))?.[0];
  if (property !== undefined) {
    try {
      new RegExp(`\\${property}`, 'u');
      return property.length + 1;
    } catch {
      return `\\${property} names no property of characters`;
    }
  }
  const known = ESCAPE.exec(rest.slice(1))?.[0];
  return known === undefined ? `“${[...rest].slice(0, 2).join('')}” means nothing` : known.length + 1;
}

/** Where the class that begins here has ended. */
function classEnd(expression: string, start: number): number | SearchFault {
  for (let i = start + 1; i < expression.length; i++) {
    if (expression[i] === '\\') i++;
    else if (expression[i] === ']') {
      try {
        new RegExp(expression.slice(start, i + 1), 'u');
        return i + 1;
      } catch {
        return {
          at: start,
          detail: 'this set of characters is not sound: a range runs backwards, or an escape means nothing',
        };
      }
    }
  }
  return { at: start, detail: 'this set of characters is never closed' };
}
