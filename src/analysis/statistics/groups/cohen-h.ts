/** Cohen's h, 2 asin sqrt(p1) - 2 asin sqrt(p2), of two shares 0 to 1: with sign, -pi to pi (Cohen 1988, chapter 6). */
export const cohenH = (first: number, second: number): number =>
  2 * Math.asin(Math.sqrt(first)) - 2 * Math.asin(Math.sqrt(second));
