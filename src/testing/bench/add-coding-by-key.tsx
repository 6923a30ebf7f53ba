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

/** From the key of a theme to its painted mark, in the app's own coding screen on a long document that is coded already. */
export async function addCodingByKey(isQuick: boolean): Promise<readonly Measure[]> {
  const { page, root } = showCoding(await longProject(isQuick ? QUICK : SIZE));
  await appears(page, CURRENT);
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    press('ArrowDown');
    await painted();
    const before = stripes();
    const key = KEYS[round % KEYS.length] ?? 'a';
    await painted();
    const started = performance.now();
    press(key);
    await painted();
    const time = performance.now() - started;
    if (stripes() === before) throw new Error(`the mark of ${key} is not there after a frame`);
    if (round >= WARM_UP) times.push(time);
  }
  root.unmount();
  page.remove();
  return [
    measure({
      name: 'key to mark',
      work: `from a theme’s key to its painted mark, ${isQuick ? 60 : '1,000'} paragraphs with ${isQuick ? 180 : '3,000'} codings`,
      anchorMs: null,
      productMs: median(times),
      value: quantile(times, 0.95),
      unit: 'ms',
      goal: { kind: 'at most', value: 50 },
      note: `p95 of ${ROUNDS}, a frame of waiting included; slowest ${Math.max(...times).toFixed(1)} ms`,
    }),
  ];
}
