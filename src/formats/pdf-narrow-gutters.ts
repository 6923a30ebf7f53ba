interface Run {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly size: number;
}

interface Band {
  readonly runs: readonly Run[];
}

interface Gap {
  readonly left: number;
  readonly right: number;
}

// In sizes of the type: spaces of a line that is spread over its width may be as wide, but do not stand below each other.
const LEAST = 0.75;
const FEWEST_BANDS = 6;
// Of the bands from the first to the last with such a gap: others have text there, as a heading over both columns.
const MOST_CROSSING = 0.2;
// Two places nearer than this are one gutter.
const STEP = 2;

/** Where gaps stand below each other that are hardly wider than spaces: columns set close to each other. */
export function narrowGutters(bands: readonly Band[]): readonly number[] {
  const gaps = bands.map(gapsOf);
  const places = new Set(gaps.flat().map(({ left, right }) => STEP * Math.round((left + right) / 2 / STEP)));
  return [...places].filter((at) => {
    const parted = gaps.flatMap((some, i) =>
      some.some((gap) => gap.left < at && at < gap.right) ? [i] : [],
    );
    const [first = 0, last = 0] = [parted[0], parted.at(-1)];
    if (parted.length < FEWEST_BANDS) return false;
    const crossing = bands.slice(first, last + 1).filter(({ runs }) => runs.some((run) => isOver(run, at)));
    return crossing.length <= MOST_CROSSING * (last - first + 1);
  });
}

const isOver = ({ x, width, text }: Run, at: number): boolean =>
  text.trim() !== '' && x < at && at < x + width;

function gapsOf({ runs }: Band): readonly Gap[] {
  const gaps: Gap[] = [];
  let right: number | undefined;
  for (const run of runs.filter(({ text }) => text.trim() !== '').sort((a, b) => a.x - b.x)) {
    if (right !== undefined && run.x - right >= LEAST * run.size) gaps.push({ left: right, right: run.x });
    right = Math.max(right ?? run.x, run.x + run.width);
  }
  return gaps;
}
