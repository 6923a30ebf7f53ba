import type { ThemeId } from '../../domain/ids.ts';
import { paragraphState, type Sheet } from '../../domain/sheet.ts';
import { at, lowerBound } from '../../domain/typed-arrays.ts';

/** First unread paragraph after this one, going round at the end; undefined when all were read. */
export function nextUnread(sheet: Sheet, paragraph: number, paragraphCount: number): number | undefined {
  for (let step = 1; step <= paragraphCount; step++) {
    const next = (paragraph + step) % paragraphCount;
    if (paragraphState(sheet, next) === 'unread') return next;
  }
  return undefined;
}

type Way = 1 | -1;

/**
 * The next paragraph with a theme, or with this very one, going round at the end; backwards for -1. Undefined where no
 * other paragraph has it.
 */
export function nextCoded(
  sheet: Sheet,
  paragraph: number,
  way: Way,
  theme: ThemeId | null = null,
): number | undefined {
  const { length } = sheet.paragraph;
  const start =
    way === 1 ? lowerBound(sheet.paragraph, paragraph + 1) : lowerBound(sheet.paragraph, paragraph) - 1;
  for (let step = 0; step < length; step++) {
    const row = (((start + way * step) % length) + length) % length;
    const found = at(sheet.paragraph, row);
    if (found !== paragraph && (theme === null || sheet.theme[row] === theme)) return found;
  }
  return undefined;
}
