interface TextRun {
  readonly text: string;
}

const SINGLE_LETTERS = /^\s*[\p{L}\p{P}](?: [\p{L}\p{P}])*\s*$/u;
// Fewer letters with a space between each are a list of letters as likely.
const FEWEST_LETTERS = 6;
const SPACED_WORD = /(?<![\p{L}\p{N}])\p{L}(?: \p{L}){4,}(?![\p{L}\p{N}])/gu;
const BETWEEN = /(?<=\S) (?=\S)/g;

/**
 * The runs of a line as words, where letters were set apart for emphasis: parsers take the room between them for spaces,
 * and give that between words as runs of their own.
 */
export function withoutSpacing<Run extends TextRun>(runs: readonly Run[]): readonly Run[] {
  if (!runs.some(({ text }) => /\S \S /.test(text))) return runs;
  const letters = runs.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  const isSpaced = letters >= FEWEST_LETTERS && runs.every(({ text }) => SINGLE_LETTERS.test(text));
  return runs.map((run) => ({
    ...run,
    text: isSpaced ? run.text.replace(BETWEEN, '') : run.text.replace(SPACED_WORD, joined),
  }));
}

const joined = (word: string): string => word.replaceAll(' ', '');
