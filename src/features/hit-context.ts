/** A hit with what stands before and behind it in its paragraph, on one line. */
export interface HitContext {
  readonly left: string;
  readonly hit: string;
  readonly right: string;
}

const CONTEXT = 160; // characters on each side

const oneLine = (text: string): string => text.replace(/\s/g, ' ');
const isLowHalf = (text: string, index: number): boolean => /[\udc00-\udfff]/.test(text.charAt(index));

/** The context of a hit; where the paragraph itself is meant, its beginning stands on the right. */
export function hitContext(paragraph: string, start: number, end: number, width = CONTEXT): HitContext {
  let from = Math.max(0, start - width);
  if (isLowHalf(paragraph, from)) from++;
  let to = Math.min(paragraph.length, end + width);
  if (isLowHalf(paragraph, to)) to--;
  return {
    left: oneLine(paragraph.slice(from, start)),
    hit: oneLine(paragraph.slice(start, end)),
    right: oneLine(paragraph.slice(end, to)),
  };
}
