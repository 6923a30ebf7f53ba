import type { IntervalsAnswer, ShareInterval } from '../../analysis/answers/share-intervals.ts';
import { numberText } from '../number-words.ts';

/** `27.5 to 41.6`, percent or per 1,000 as the share beside it; a dash where there is none. */
export function intervalText(interval: ShareInterval | null | undefined, isRate: boolean): string {
  if (!interval) return '–';
  const text = (end: number): string => (isRate ? end.toFixed(1) : (end * 100).toFixed(1));
  return `${text(interval.low)} to ${text(interval.high)}`;
}

/** What shows the intervals of a chart over time. */
export const BAND_SIGN = 'Band of the theme pointed at or open';

/** How the intervals of a chart were found, in words. */
export function intervalSentence({ kind, resamples, seed, cells }: IntervalsAnswer, sign: string): string {
  if (kind === 'naive')
    return `${sign}: naive 95% Wilson intervals, as if the paragraphs of a document were independent.`;
  const standsIn = cells.some((row) => row.some((cell) => cell?.method === 'Wilson over documents'));
  const drawn = `${sign}: 95% intervals, documents as clusters, ${numberText(resamples)} resamples, seed ${seed}.`;
  return standsIn
    ? `${drawn} Where nothing varies between documents (as 0 of n), Wilson’s interval over documents stands in.`
    : drawn;
}
