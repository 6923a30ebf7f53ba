import type { PdfRun } from './pdf-document.ts';

const ONE_CHARACTER =
  /^[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\u2e80-\u2fdf\uf900-\ufaff\ufe10-\ufe4f\uff00-\uffef]$/;
// In sizes of the type.
const SAME_COLUMN = 0.3;
const [LEAST_STEP, MOST_STEP] = [0.7, 1.7];
const MOSTLY = 0.6;
const FEWEST = 12;

/**
 * The runs with those marked as vertical that are single characters one below the other: programs without vertical fonts
 * set East Asian text so. A page with few of them is left as it is.
 */
export function uprightRuns(runs: readonly PdfRun[]): readonly PdfRun[] {
  const single = runs.filter(
    (run) => !run.vertical && run.turns === 0 && ONE_CHARACTER.test(run.text.trim()),
  );
  if (single.length < FEWEST) return runs;
  const stacked = single.filter(
    (run, i) => isBelow(single[i + 1], run) || isBelow(run, single[i - 1]),
  ).length;
  if (stacked < MOSTLY * single.length) return runs;
  const upright = new Set(single);
  return runs.map((run) => (upright.has(run) ? { ...run, vertical: true, width: run.size } : run));
}

function isBelow(run: PdfRun | undefined, above: PdfRun | undefined): boolean {
  if (!run || !above) return false;
  const step = (run.y - above.y) / above.size;
  return Math.abs(run.x - above.x) < SAME_COLUMN * above.size && step > LEAST_STEP && step < MOST_STEP;
}
