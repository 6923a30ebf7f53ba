import { CHART_FONT, cutText, measureIn } from './measure-text.ts';

const MOST = 170; // px, of a name
const LINE = 13; // px, that a name is high

export interface NamedPoint {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where a name stands, cut where it is long. */
export interface NamePlace {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly isLeft: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Names to the right of their points, else to the left, else above or below, else none: no name covers another one, a
 * point or the edge. Those that come first have the first choice.
 */
export function placedNames(
  points: readonly NamedPoint[],
  { width, height }: { readonly width: number; readonly height: number },
): ReadonlyMap<string, NamePlace> {
  const measure = measureIn(`400 12px ${CHART_FONT}`);
  const taken: Box[] = points.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const isFree = (box: Box): boolean =>
    box.left >= 2 &&
    box.right <= width - 2 &&
    box.top >= 2 &&
    box.bottom <= height &&
    !taken.some(
      (other) =>
        other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top,
    );
  const found = new Map<string, NamePlace>();
  for (const { id, name, x, y, radius } of points) {
    const text = cutText(name, MOST, measure);
    // Letters of other faces than the one that measures may be wider.
    const size = measure(text) * 1.08;
    const gap = radius + 3;
    const wanted = [
      { left: x + gap, isLeft: false, line: y + 4 },
      { left: x - gap - size, isLeft: true, line: y + 4 },
      { left: x - size / 2, isLeft: false, line: y - gap },
      { left: x - size / 2, isLeft: false, line: y + gap + LINE - 3 },
    ];
    for (const { left, isLeft, line } of wanted) {
      const box = { left, right: left + size, top: line - LINE + 2, bottom: line + 2 };
      if (!isFree(box)) continue;
      taken.push(box);
      found.set(id, { text, isLeft, x: isLeft ? x - gap : left, y: line });
      break;
    }
  }
  return found;
}
