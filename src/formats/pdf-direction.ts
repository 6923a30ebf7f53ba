import type { PdfLine } from './pdf-lines.ts';

/** A piece of text in a line and which way it runs; what has neither letter nor digit runs as what is around it. */
interface DirectedRun {
  readonly text: string;
  readonly rightToLeft: boolean;
}

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Letters that run to the left, less those that run to the right. */
export const leftwardness = (runs: readonly DirectedRun[]): number =>
  runs.reduce((sum, { text, rightToLeft }) => sum + (rightToLeft ? 1 : -1) * lettersIn(text), 0);

/**
 * The runs of a line, which stand from left to right, in the order in which they are read: what runs against the line keeps
 * its own order. On a page that is read from the right, every line with a run in its script is.
 */
export function readingOrder<Run extends DirectedRun>(
  runs: readonly Run[],
  isPageLeftward: boolean,
): readonly Run[] {
  if (runs.every((run) => !run.rightToLeft)) return runs;
  const isLeftward = isPageLeftward || leftwardness(runs) > 0;
  const ordered: Run[] = [];
  let inner: Run[] = [];
  let between: Run[] = [];
  for (const run of isLeftward ? runs.toReversed() : runs) {
    const isAgainst = run.rightToLeft !== isLeftward;
    if (lettersIn(run.text) === 0 && !(isLeftward && run.rightToLeft)) between.push(run);
    else if (isAgainst) {
      // Marks between two runs against the line belong to both; before the first they belong to the line.
      if (inner.length === 0) ordered.push(...between);
      else inner.unshift(...between.toReversed());
      between = [];
      inner.unshift(run);
    } else {
      ordered.push(...inner, ...between, run);
      [inner, between] = [[], []];
    }
  }
  return [...ordered, ...inner, ...between];
}

interface PlacedRun extends DirectedRun {
  readonly x: number;
  readonly width: number;
}

// Letters of a run are not equally wide: the next space from where the mark should stand is meant.
const NEAR = 0.08;

/**
 * The runs, those parted that run to the left on both sides of others: parsers give the letters around a full stop or a
 * number as one run at times, and what stands between them by itself.
 */
export function splitAtMarks<Run extends PlacedRun>(runs: readonly Run[]): readonly Run[] {
  if (runs.every((run) => !run.rightToLeft)) return runs;
  const split = runs.flatMap((run): readonly Run[] => {
    if (!run.rightToLeft) return [run];
    const inside = runs
      .filter(
        (other) =>
          !other.rightToLeft && other.text.trim() !== '' && other.x > run.x && endOf(other) < endOf(run),
      )
      .sort((a, b) => b.x - a.x);
    const parts: Run[] = [];
    let rest = run;
    for (const other of inside) {
      const at = spaceAt(rest, (endOf(rest) - endOf(other)) / rest.width);
      if (at === undefined) continue;
      // A word stands apart on both sides, a bracket before its first word on one.
      const before = /^[\p{L}\p{N}([«]/u.test(other.text) ? ' ' : '';
      const next = /^[([«]/.test(other.text) ? at + 1 : at;
      parts.push({
        ...rest,
        text: rest.text.slice(0, at) + before,
        x: endOf(other),
        width: endOf(rest) - endOf(other),
      });
      rest = { ...rest, text: rest.text.slice(next), width: other.x - rest.x };
    }
    return [...parts, rest];
  });
  return split.sort((a, b) => a.x - b.x);
}

const endOf = ({ x, width }: PlacedRun): number => x + width;

/** The place of the space that is nearest to a share of the text, from its beginning; undefined where none is near. */
function spaceAt({ text }: DirectedRun, share: number): number | undefined {
  const wanted = share * text.length;
  const spaces = Array.from(text.matchAll(/ /g), ({ index }) => index);
  const nearest = spaces.reduce(
    (best, space) => (Math.abs(space - wanted) < Math.abs(best - wanted) ? space : best),
    spaces[0] ?? Number.POSITIVE_INFINITY,
  );
  return Math.abs(nearest - wanted) <= Math.max(3, NEAR * text.length) ? nearest : undefined;
}

/** The lines as if they were read from the left: where a column and a paragraph begin is told the same way then. */
export function mirroredLines(lines: readonly PdfLine[]): readonly PdfLine[] {
  const edge = lines.reduce((most, { right }) => Math.max(most, right), 0);
  return lines.map((line) => ({ ...line, left: edge - line.right, right: edge - line.left }));
}

const PAIRS = ['()', '[]', '«»', '‹›', '{}'];
const PARTNERS = new Map(
  PAIRS.flatMap(([open = '', close = '']) => [[open, close] as const, [close, open] as const]),
);
const LEFTWARD_LETTERS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;

/** Brackets the right way round: some programs write them as they are drawn in text that runs to the left. */
export function mendedBrackets(text: string): string {
  const leftward = text.match(LEFTWARD_LETTERS)?.length ?? 0;
  if (leftward === 0 || 2 * leftward < lettersIn(text)) return text;
  const turned = text.replace(/[()[\]«»‹›{}]/g, (sign) => PARTNERS.get(sign) ?? sign);
  return unpaired(turned) < unpaired(text) ? turned : text;
}

/** How many brackets close what was not opened, or open what is not closed. */
function unpaired(text: string): number {
  let count = 0;
  for (const [open = '', close = ''] of PAIRS) {
    let depth = 0;
    for (const sign of text) {
      if (sign === open) depth++;
      else if (sign === close && depth-- === 0) {
        depth = 0;
        count++;
      }
    }
    count += depth;
  }
  return count;
}
