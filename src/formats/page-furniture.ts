import type { Line } from './text-lines.ts';
import { linesOf } from './text-lines.ts';

/** The lines of the text itself, what an e-text's makers put around them, and what they say of it. */
export interface Unframed {
  readonly head: readonly Line[];
  readonly body: readonly Line[];
  readonly foot: readonly Line[];
  readonly title: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const START = /^\*{3} ?START OF (?:THIS|THE) PROJECT GUTENBERG/i;
const END = /^\*{3} ?END OF (?:THIS|THE) PROJECT GUTENBERG|^End of (?:the )?Project Gutenberg/i;
const CREDIT = /^(?:Transcribed|Produced|E-?text prepared|Scanned|Digitized|HTML version) (?:by|from)\b/i;

/** Takes the head and foot of a Project Gutenberg text off; any other text is all body. */
export function unframed(text: string): Unframed {
  const lines = linesOf(text);
  const start = lines.slice(0, 200).findIndex((line) => START.test(line.text));
  const bare = { head: [], body: lines, foot: [], title: '', attributes: {} };
  if (start < 0) return bare;
  const end = lines.findIndex((line, i) => i > start && END.test(line.text));
  let from = start + 1;
  if (CREDIT.test(lines[from]?.text ?? ''))
    do from++;
    while (lines[from]?.blankBefore === 0);
  const to = end < 0 ? lines.length : end;
  if (from >= to) return bare;
  const head = lines.slice(0, from);
  const said = (key: string): string => valueAfter(head, key);
  const author = said('Author');
  return {
    head,
    body: lines.slice(from, to),
    foot: lines.slice(to),
    title: said('Title'),
    attributes: author === '' ? {} : { Author: author },
  };
}

/** The value of a line `Key: …`, with the indented lines that go on with it. */
function valueAfter(lines: readonly Line[], key: string): string {
  const at = lines.findIndex((line) => line.text.startsWith(`${key}:`));
  if (at < 0) return '';
  const parts = [lines[at]?.text.slice(key.length + 1).trim() ?? ''];
  for (let i = at + 1; lines[i]?.blankBefore === 0 && (lines[i]?.indent ?? 0) > 0; i++)
    parts.push(lines[i]?.text ?? '');
  return parts.join(' ');
}
