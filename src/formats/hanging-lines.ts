import type { Line } from './text-lines.ts';
import { endsSentence } from './text-lines.ts';

const SAMPLE = 2000;

/**
 * Text in which it is the lines that go on which are indented, as in lists and transcripts, turned into its opposite:
 * lines that begin something indented, the others not. Any other text as it is.
 */
export function withoutHanging(lines: readonly Line[]): readonly Line[] {
  const margin = commonIndent(lines);
  return margin > 0 && isHanging(lines.slice(0, SAMPLE), margin)
    ? lines.map((line) => ({ ...line, indent: line.indent < margin ? 1 : 0 }))
    : lines;
}

/** The indent of more than half of the lines; 0 where there is none. */
export function commonIndent(lines: readonly Line[]): number {
  const sample = lines.slice(0, SAMPLE);
  const counts = new Map<number, number>();
  for (const line of sample) counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] > sample.length / 2 ? most[0] : 0;
}

function isHanging(lines: readonly Line[], margin: number): boolean {
  const counts = { in: 0, inOpen: 0, out: 0, outClosed: 0 };
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (!before || line.blankBefore > 0) continue;
    const closed = endsSentence(before.text);
    if (line.indent >= margin) {
      counts.in++;
      if (!closed) counts.inOpen++;
    } else {
      counts.out++;
      if (closed) counts.outClosed++;
    }
  }
  const begin = lines.filter((line) => line.indent < margin).length;
  if (begin < 2 || begin < lines.length / 25) return false;
  const goOn = counts.in >= 2 && counts.inOpen >= 0.6 * counts.in;
  return goOn && counts.outClosed >= 0.7 * counts.out;
}
