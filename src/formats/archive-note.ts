import type { Line } from './text-lines.ts';

const NOTE_MARK =
  /^(?:해\s*제|해\s*설|편집자\s*주|editor[’']s note|introduction by the editors?|解题|解題|编者按|編者按|от редакции)\s*:?$/iu;
const TEXT_MARK =
  /^(?:원\s*문|본\s*문|(?:original |full )?text|原文|全文|正文|текст|volltext|wortlaut|النص)\s*:?$/iu;
const APPARATUS = 30;

/**
 * How many lines an archive put between the heading's end and the text: a note, up to and with the line that says
 * that the text itself begins; 0 where there is no such line.
 */
export function apparatusLength(lines: readonly Line[], headingEnd: number): number {
  const near = lines.slice(0, APPARATUS);
  const note = near.findIndex((line) => NOTE_MARK.test(line.text));
  const text = near.findIndex((line) => TEXT_MARK.test(line.text));
  const follows = text === headingEnd || (note >= 0 && note <= headingEnd && text > note);
  return follows && text >= headingEnd && text + 1 < lines.length ? text + 1 - headingEnd : 0;
}
