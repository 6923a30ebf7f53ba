import type { Line } from './text-lines.ts';
import { linesOf } from './text-lines.ts';

/** The lines of the text itself, what an e-text's makers put around them, and what they say of it. */
interface Unframed {
  readonly head: readonly Line[];
  readonly body: readonly Line[];
  readonly foot: readonly Line[];
  readonly title: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const START = /^\*{3} ?START OF (?:THIS|THE) PROJECT GUTENBERG/im;
const END = /^\*{3} ?END OF (?:THIS|THE) PROJECT GUTENBERG|^End of (?:the )?Project Gutenberg/i;
const CREDIT = /^(?:Transcribed|Produced|E-?text prepared|Scanned|Digitized|HTML version) (?:by|from)\b/i;

/** Where the text itself begins and ends among pieces of an e-text; undefined where nothing is put around it. */
export function frameOf(
  texts: readonly string[],
): { readonly from: number; readonly to: number } | undefined {
  const start = texts.slice(0, 200).findIndex((text) => START.test(text));
  if (start < 0) return undefined;
  const end = texts.findIndex((text, i) => i > start && END.test(text));
  const from = start + 1;
  const to = end < 0 ? texts.length : end;
  return from < to ? { from, to } : undefined;
}

/** Takes the head and foot of a Project Gutenberg text off; any other text is all body. */
export function unframed(text: string): Unframed {
  const lines = linesOf(text);
  const frame = frameOf(lines.map((line) => line.text));
  if (!frame) return { head: [], body: lines, foot: [], title: '', attributes: {} };
  let { from } = frame;
  if (CREDIT.test(lines[from]?.text ?? ''))
    do from++;
    while (from < frame.to && lines[from]?.blankBefore === 0);
  const head = lines.slice(0, from);
  const author = valueAfter(head, 'Author');
  return {
    head,
    body: lines.slice(from, frame.to),
    foot: lines.slice(frame.to),
    title: valueAfter(head, 'Title'),
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
