interface PlacedRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

const INITIAL = /^\s*["'«»„“‚‘]?\p{Lu}\s*$/u;
// A letter this much larger than the lines beside it.
const LEAST_SIZE = 1.8;
const FEWEST_LINES = 2;
// In sizes of the letter: how high it stands over its base line.
const HEIGHT = 0.9;
// In sizes of the lines: how near to it they begin, and how far below its base line the last may stand: the room kept for it reaches deeper.
const [NEAREST, FARTHEST, BELOW] = [-0.5, 1.5, 1.3];

/** The runs with large first letters, which reach down over several lines, before the first of them; all begin where the letter did. */
export function withDropCaps<Run extends PlacedRun>(runs: readonly Run[]): readonly Run[] {
  const initials = runs.filter(({ text }) => INITIAL.test(text));
  let given = runs;
  for (const initial of initials) {
    const beside = new Set(given.filter((run) => isBeside(run, initial)));
    const heights = new Set([...beside].map(({ y }) => Math.round(y)));
    if (heights.size < FEWEST_LINES) continue;
    const top = Math.min(...[...beside].map(({ y }) => y));
    given = given.flatMap((run): readonly Run[] => {
      if (run === initial) return [];
      if (!beside.has(run)) return [run];
      const text = run.y === top ? initial.text.trim() + run.text : run.text;
      return [{ ...run, text, x: initial.x, width: run.width + run.x - initial.x }];
    });
  }
  return given;
}

function isBeside(run: PlacedRun, initial: PlacedRun): boolean {
  if (initial.size < LEAST_SIZE * run.size || run.text.trim() === '') return false;
  const gap = (run.x - initial.x - initial.width) / run.size;
  if (gap < NEAREST || gap > FARTHEST) return false;
  return run.y > initial.y - HEIGHT * initial.size && run.y < initial.y + BELOW * run.size;
}
