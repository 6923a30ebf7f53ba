/** What a field sets above or below other text: the text itself, and its reading. */
export interface SetOverText {
  readonly base: string;
  readonly over: string;
}

/**
 * The text of a field `EQ … \o\ad(\s\up 9(かん),漢)`, in which word processors keep a word with its reading (ruby), and
 * which has no result of its own; undefined for a field of any other kind. Parts raised or lowered by `\s` are the reading.
 */
export function setOverText(code: string): SetOverText | undefined {
  const parts = /^\s*EQ\b.*?\\o(?:\\a[a-z])?\s*\(/isu.exec(code);
  if (parts === null) return undefined;
  const base: string[] = [];
  const over: string[] = [];
  for (const part of argumentsOf(code.slice(parts[0].length))) {
    const raised = /^\s*\\s(?:\\(?:up|do|ai|di)\s*\d*\s*)*\((.*)\)\s*$/isu.exec(part);
    if (raised === null) base.push(part.replace(/\\(.)/gsu, '$1'));
    else over.push((raised[1] ?? '').replace(/\\(.)/gsu, '$1'));
  }
  return { base: base.join(''), over: over.join('') };
}

/** The arguments up to the bracket that closes them, parted by commas or semicolons that stand in no inner bracket. */
function argumentsOf(text: string): string[] {
  const found = [''];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const one = text[at] ?? '';
    if (one === '\\') {
      found.push(`${found.pop() ?? ''}${one}${text[++at] ?? ''}`);
      continue;
    }
    if (one === ')' && depth === 0) break;
    if (one === '(') depth++;
    else if (one === ')') depth--;
    if (depth === 0 && (one === ',' || one === ';')) found.push('');
    else found.push(`${found.pop() ?? ''}${one}`);
  }
  return found;
}
