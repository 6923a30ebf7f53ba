// A run of letters, marks and digits is one word, with apostrophes and hyphens inside it: "people's", "re-elected".
const RUN = /[\p{L}\p{M}\p{N}]+(?:['’\-‐‑][\p{L}\p{M}\p{N}]+)*/gu;
const HAN_OR_KANA =
  /[\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/gu;

function wordsInRun(run: string): number {
  const single = run.match(HAN_OR_KANA)?.length ?? 0;
  if (single === 0) return 1;
  return single + (run.replace(HAN_OR_KANA, ' ').match(RUN)?.length ?? 0);
}

/**
 * Words of a text by one rule for all scripts: runs of letters and digits, and every Han or Kana character by itself.
 * Thai, Lao and Khmer, written without spaces, count a run as one word.
 */
export function countWords(text: string): number {
  let count = 0;
  for (const [run] of text.matchAll(RUN)) count += wordsInRun(run);
  return count;
}
