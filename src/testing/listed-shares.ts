import type { DocumentSums } from '../analysis/statistics/resampling/bootstrap-shares.ts';

/** Shares by theme, then by document; documents without the theme are not listed. */
export function listedShares(themes: readonly (readonly number[])[]): DocumentSums {
  const listed = themes.map((shares) =>
    shares.flatMap((share, document) => (share === 0 ? [] : [{ document, share }])),
  );
  const start = new Uint32Array(themes.length + 1);
  listed.forEach((own, theme) => {
    start[theme + 1] = (start[theme] ?? 0) + own.length;
  });
  return {
    start,
    document: Uint32Array.from(listed.flat(), ({ document }) => document),
    amount: Float64Array.from(listed.flat(), ({ share }) => share),
  };
}
