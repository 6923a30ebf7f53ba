import { appears, type LongDocument, longProject, painted, showCoding } from './coding-screen.tsx';
import { type Measure, measure, median, quantile } from './measured.ts';

const SIZE: LongDocument = { paragraphs: 10_000, characters: 1_000_000, codings: 10_000, themes: 150 };
const QUICK: LongDocument = { paragraphs: 400, characters: 40_000, codings: 400, themes: 20 };
const OPENINGS = 7;
const FRAMES = 400;
const STEP = 400; // px a frame
// A frame that the screen shows one interval late is not in time.
const LATE = 1.5;

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** How long a frame takes on this machine while nothing happens, ms. */
async function idleFrame(): Promise<number> {
  const times: number[] = [];
  let before = await nextFrame();
  for (let i = 0; i < 60; i++) {
    const now = await nextFrame();
    times.push(now - before);
    before = now;
  }
  return median(times);
}

/** Opens a document of 10,000 paragraphs and scrolls through it, 400 px a frame. */
export async function scrollReader(isQuick: boolean): Promise<readonly Measure[]> {
  const project = await longProject(isQuick ? QUICK : SIZE);
  const openings: number[] = [];
  for (let i = 0; i < OPENINGS; i++) {
    await painted();
    const started = performance.now();
    const { page, root } = showCoding(project);
    await appears(page, '[data-paragraph-text]');
    await painted();
    openings.push(performance.now() - started);
    root.unmount();
    page.remove();
  }

  const idle = await idleFrame();
  const { page, root } = showCoding(project);
  const list = (await appears(page, '[data-paragraph-text]')).closest('ol');
  if (!list) throw new Error('the paragraphs are in no list');
  await painted();
  const frames: number[] = [];
  let empty = 0;
  let before = await nextFrame();
  for (let i = 0; i < FRAMES; i++) {
    list.scrollTop += STEP;
    const now = await nextFrame();
    frames.push(now - before);
    before = now;
    const box = list.getBoundingClientRect();
    const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (!middle?.closest('[data-index]')) empty++;
  }
  root.unmount();
  page.remove();
  const inTime = frames.filter((time) => time < idle * LATE).length;
  const what = `${isQuick ? 400 : '10,000'} paragraphs`;
  return [
    measure({
      name: 'first paint',
      work: `from opening a document of ${what} to its first painted paragraphs`,
      anchorMs: null,
      productMs: median(openings),
      value: median(openings),
      unit: 'ms',
      goal: { kind: 'at most', value: 100 },
      note: `median of ${OPENINGS}, text and sheet read from the disk included; slowest ${Math.max(...openings).toFixed(0)} ms`,
    }),
    measure({
      name: 'frames in time',
      work: `scrolling through ${what}, ${STEP} px a frame`,
      anchorMs: idle,
      productMs: median(frames),
      value: (100 * inTime) / frames.length,
      unit: '%',
      goal: { kind: 'at least', value: 95 },
      note: `of ${FRAMES}; p99 ${quantile(frames, 0.99).toFixed(1)} ms; ${empty} showed no paragraph in the middle; anchor: an idle frame`,
    }),
  ];
}
