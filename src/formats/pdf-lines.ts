import { plainCharacters } from './pdf-characters.ts';
import { leftwardness, mirroredLines, readingOrder, splitAtMarks } from './pdf-direction.ts';
import type { PdfPage, PdfRun } from './pdf-document.ts';
import { withDropCaps } from './pdf-drop-caps.ts';
import { narrowGutters } from './pdf-narrow-gutters.ts';
import { raisedFigure } from './pdf-notes.ts';
import { withoutSpacing } from './pdf-spaced-letters.ts';
import { uprightRuns } from './pdf-upright.ts';

/** A piece of one line: what no wide gap parts. Coordinates are along and across the lines, as for text set level. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The base line; grows from line to line. */
  readonly base: number;
  readonly size: number;
}

// In widths of the type: a gap this wide parts words, and one this wide parts columns or cells.
const WORD_GAP = 0.17;
const COLUMN_GAP = 1.4;
// Base lines this near are one: raised and lowered figures belong to their line.
const SAME_LINE = 0.45;
// Higher than this over its line stands nothing small: the line's own letters would touch it.
const HIGHEST_RAISED = 0.6;

type LevelRun = Pick<PdfRun, 'text' | 'width' | 'size' | 'rightToLeft'> & {
  readonly x: number;
  readonly y: number;
};

/** The lines of a page by the way they are turned, what most of the text has first. */
export function linesOfPage(page: PdfPage): readonly (readonly PdfLine[])[] {
  const groups = new Map<string, LevelRun[]>();
  const sizes = new Map<string, number>();
  for (const run of uprightRuns(page.runs)) {
    const key = run.vertical ? 'vertical' : String(run.turns);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(levelled(run, page));
    sizes.set(key, (sizes.get(key) ?? 0) + run.text.trim().length);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0))
    .map(([, runs]) => linesOfRuns(runs));
}

/** The run as if its line were set level, from left to right and from top to bottom. */
function levelled(run: PdfRun, { width, height }: PdfPage): LevelRun {
  const { x, y } = run;
  if (run.vertical) return { ...run, x: y, y: width - x };
  const turned: readonly (readonly [number, number])[] = [
    [x, y],
    [y, width - x],
    [width - x, height - y],
    [height - y, x],
  ];
  const [along = x, across = y] = turned[run.turns] ?? [];
  return { ...run, x: along, y: across };
}

function linesOfRuns(runs: readonly LevelRun[]): readonly PdfLine[] {
  const isLeftward = leftwardness(runs) > 0;
  const given = withDropCaps(runs);
  const bands: { base: number; size: number; runs: LevelRun[] }[] = [];
  const ordered = given.map((run, i) => ({ run, i })).sort((a, b) => a.run.y - b.run.y || a.i - b.i);
  for (const { run } of ordered) {
    const band = bands.at(-1);
    if (band && run.y - band.base <= reachOf(band.size, run.size)) {
      band.runs.push(run);
      // A figure raised above the line comes first, but does not make the line.
      if (run.size > band.size) [band.base, band.size] = [run.y, run.size];
    } else bands.push({ base: run.y, size: run.size, runs: [run] });
  }
  const gutters = narrowGutters(bands);
  const lines = bands.flatMap((band) => piecesOf(band, isLeftward, gutters));
  return isLeftward ? mirroredLines(lines) : lines;
}

/** How far below a line's first run another one of it may stand. */
const reachOf = (above: number, below: number): number =>
  above <= SMALL_FIGURE * below ? HIGHEST_RAISED * below : SAME_LINE * Math.max(above, below);

interface Band {
  readonly base: number;
  readonly size: number;
  readonly runs: readonly LevelRun[];
}

/** Runs of one base line, parted where a gap is as wide as one between columns. */
function piecesOf(
  { base, size: tall, runs }: Band,
  isLeftward: boolean,
  gutters: readonly number[],
): readonly PdfLine[] {
  const pieces: LevelRun[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of runs.filter((run) => run.text.trim() !== '').sort((a, b) => a.x - b.x)) {
    const piece = pieces.at(-1);
    const isParted =
      run.x - right > COLUMN_GAP * run.size || gutters.some((at) => right <= at && at <= run.x);
    if (piece && !isParted) piece.push(run);
    else pieces.push([run]);
    right = Math.max(piece && piece === pieces.at(-1) ? right : Number.NEGATIVE_INFINITY, run.x + run.width);
  }
  return pieces.map((piece) => {
    const size = mostUsedSize(piece);
    const left = piece[0]?.x ?? 0;
    const end = Math.max(...piece.map((run) => run.x + run.width));
    const marked = splitAtMarks(withoutSpacing(piece)).map((run) =>
      isRaised(run, base, tall) ? { ...run, text: raisedFigure(run.text.trim()) } : run,
    );
    return { text: joinedRuns(readingOrder(marked, isLeftward)), left, right: end, base, size };
  });
}

/** The size of most characters: digits and Latin names often stand larger or smaller among Han and Hangul. */
function mostUsedSize(runs: readonly LevelRun[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of runs) counts.set(size, (counts.get(size) ?? 0) + text.length);
  let most = runs[0]?.size ?? 0;
  for (const [size, count] of counts) if (count > (counts.get(most) ?? 0)) most = size;
  return most;
}

// In sizes of the line's type.
const [SMALL_FIGURE, LEAST_RAISED] = [0.8, 0.15];

/** Whether a run is a small figure above the line, as the mark of a note is. */
const isRaised = (run: LevelRun, base: number, size: number): boolean =>
  run.size <= SMALL_FIGURE * size &&
  base - run.y >= LEAST_RAISED * size &&
  /^\s*(?:\d{1,3}|[*†‡§]{1,3}|[ivxlc]{1,6})\s*$/.test(run.text);

/** Letters that a font parts, as in ligatures, are joined; a space stands only where there is room for one. */
function joinedRuns(runs: readonly LevelRun[]): string {
  let text = '';
  let before: LevelRun | undefined;
  for (const run of runs) {
    if (before) {
      const gap = Math.max(run.x - (before.x + before.width), before.x - (run.x + run.width));
      const apart = gap > WORD_GAP * Math.min(run.size, before.size);
      if (apart && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' ';
    }
    text += run.text;
    before = run;
  }
  return plainCharacters(text).replace(/\s+/g, ' ').trim();
}
