import { appears, type LongDocument, longProject, painted, showCoding } from './coding-screen.tsx';
import { type Measure, measure, median, quantile } from './measured.ts';

const SIZE: LongDocument = { paragraphs: 1_000, characters: 300_000, codings: 3_000, themes: 150 };
const QUICK: LongDocument = { paragraphs: 60, characters: 18_000, codings: 180, themes: 20 };
const WARM_UP = 20;
const ROUNDS = 200;
const CURRENT = '[aria-current="true"][data-index]';
// Those of themes 1 to 10 in the codebook of the bench.
const KEYS = 'abcdfghlop';

const press = (key: string): void => {
  const code = key.length === 1 ? `Key${key.toUpperCase()}` : key;
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
};

const stripes = (): number => document.querySelectorAll(`${CURRENT} ul button`).length;

// A fast typist’s keys are about so far apart.
const BETWEEN_KEYS_MS = 100;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Goes to the next paragraph, waits, and gives how long a theme’s key takes from there. */
async function keyAfter(round: number, wait: () => Promise<void>): Promise<number> {
  press('ArrowDown');
  await painted();
  const before = stripes();
  const key = KEYS[round % KEYS.length] ?? 'a';
  await wait();
  const started = performance.now();
  press(key);
  await painted();
  const time = performance.now() - started;
  if (stripes() === before) throw new Error(`the mark of ${key} is not there after a frame`);
  return time;
}

/**
 * From the key of a theme to its painted mark, in the app's own coding screen on a long document that is coded already:
 * at the pace of a fast typist, and where the key comes two frames after the one before, with what that left to do.
 */
export async function addCodingByKey(isQuick: boolean): Promise<readonly Measure[]> {
  const { page, root } = showCoding(await longProject(isQuick ? QUICK : SIZE));
  await appears(page, CURRENT);
  const [typed, pressed]: [number[], number[]] = [[], []];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const time = await keyAfter(round, () => pause(BETWEEN_KEYS_MS));
    if (round >= WARM_UP) typed.push(time);
  }
  for (let round = 0; round < ROUNDS; round++) pressed.push(await keyAfter(round, painted));
  root.unmount();
  page.remove();
  const size = `${isQuick ? 60 : '1,000'} paragraphs with ${isQuick ? 180 : '3,000'} codings`;
  return [
    keyMeasure('key to mark', typed, `${BETWEEN_KEYS_MS} ms after the key before it; ${size}`),
    keyMeasure('keys in a row', pressed, `two frames after the key before it; ${size}`),
  ];
}

const keyMeasure = (name: string, times: readonly number[], when: string): Measure =>
  measure({
    name,
    work: `from a theme’s key to its painted mark, ${when}`,
    anchorMs: null,
    productMs: median(times),
    value: quantile(times, 0.95),
    unit: 'ms',
    goal: { kind: 'at most', value: 50 },
    note: `p95 of ${times.length}, a frame of waiting included; slowest ${Math.max(...times).toFixed(1)} ms`,
  });
