// https://www.w3.org/TR/webvtt1/ and SubRip, which has no definition
import { speakerReader } from './subtitle-speakers.ts';
import { jointBetween } from './wrapped-lines.ts';

/** What one speaker says in one cue. */
export interface CueText {
  /** Seconds from the beginning. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Empty where the cue does not name who speaks. */
  readonly speaker: string;
  /** Whether a dash marks that somebody else speaks now. */
  readonly turn: boolean;
}

const TIMES = /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})/;

function secondsOf(stamp: string): number {
  return stamp
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => 60 * sum + Number(part), 0);
}

/** Whether a text is one of cues: a WebVTT mark, or a cue's times near its beginning. */
export const looksLikeSubtitles = (text: string): boolean =>
  /^\s*WEBVTT(?:\s|$)/.test(text) || /^\s*\d+\s*\n\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->/.test(text);

interface ShownCue {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** The cues of a subtitle text in its order; notes, styles, numbers and times are no speech. What is shown twice is said once. */
export function cuesOf(text: string): readonly CueText[] {
  const cues = shownCues(text);
  const isRolling = rollsOn(cues);
  const speakerOf = speakerReader(cues, bare);
  let before: ShownCue | undefined;
  return cues.flatMap((cue) => {
    const { from, to, lines } = cue;
    const again = (line: string): boolean => before?.lines.some((one) => bare(one) === bare(line)) === true;
    const isTwin = before !== undefined && from < before.to && lines.every(again);
    // Rolling captions show the line before again above the new one.
    const fresh = isTwin ? [] : isRolling ? lines.filter((line) => !again(line)) : lines;
    before = cue;
    return partsOf(fresh, speakerOf).map((part) => ({ from, to, ...part }));
  });
}

const blocksOf = (text: string): readonly (readonly string[])[] =>
  text.split(/\n[^\S\n]*\n+/).flatMap((block) => partedAtTimes(block.split('\n')));

/** Cues that no blank line parts: each begins with its times, or the number before them. */
function partedAtTimes(lines: readonly string[]): readonly (readonly string[])[] {
  const times = lines.flatMap((line, i) => (TIMES.test(line) ? [i] : []));
  if (times.length < 2) return [lines];
  const starts = times.map((at, i) => (i > 0 && /^\s*\d+\s*$/.test(lines[at - 1] ?? '') ? at - 1 : at));
  starts[0] = 0;
  return starts.map((start, i) => lines.slice(start, starts[i + 1]));
}

/** What stands between the cues and is never shown: notes, words behind the mark of the format, text that has no times. */
export function unshownIn(text: string): readonly string[] {
  return blocksOf(text).flatMap((lines) => {
    if (lines.some((line) => TIMES.test(line)) || /^\s*(?:STYLE|REGION)\s*$/.test(lines[0] ?? '')) return [];
    const said = lines
      .map(bare)
      .join('\n')
      .replace(/^(?:WEBVTT|NOTE)(?:[^\S\n]+[-–—])?(?=\s|$)/, '')
      .trim();
    return /\p{L}/u.test(said) ? [said] : [];
  });
}

function shownCues(text: string): readonly ShownCue[] {
  return blocksOf(text).flatMap((lines): readonly ShownCue[] => {
    const at = lines.findIndex((line) => TIMES.test(line));
    const times = TIMES.exec(lines[at] ?? '');
    if (!times) return [];
    const said = lines
      .slice(at + 1)
      .map((line) => line.trim())
      .filter((line) => bare(line) !== '');
    if (said.length === 0) return [];
    return [{ from: secondsOf(times[1] ?? ''), to: secondsOf(times[2] ?? ''), lines: said }];
  });
}

const ROLLING_SHARE = 0.15;

/** Whether captions roll: many cues begin with the line that the one before ended with, and add one. */
function rollsOn(cues: readonly ShownCue[]): boolean {
  const rolled = cues.filter(({ lines }, i) => {
    const last = cues[i - 1]?.lines.at(-1);
    return lines.length > 1 && last !== undefined && bare(last) === bare(lines[0] ?? '');
  }).length;
  return rolled >= Math.max(2, ROLLING_SHARE * cues.length);
}

const VOICE = /<v(?:\.[^\s>]*)?\s+([^>]+)>/i;
const DASH = /^[-–—‐]\s*(?=\S)/;

function partsOf(
  lines: readonly string[],
  speakerOf: ReturnType<typeof speakerReader>,
): readonly Pick<CueText, 'text' | 'speaker' | 'turn'>[] {
  const parts: { text: string; speaker: string; turn: boolean }[] = [];
  const dashes = lines.filter((line) => DASH.test(bare(line))).length;
  for (const line of lines) {
    const voice = VOICE.exec(line)?.[1]?.trim() ?? '';
    const plain = bare(line);
    const name = speakerOf(plain);
    const dashed = DASH.test(plain) && (dashes > 1 || parts.length === 0);
    const arrows = /^>>\s*/.test(plain);
    const text = (
      name ? plain.slice(name.length) : plain.replace(/^>>+\s*/, '').replace(dashed ? DASH : /^(?!)/, '')
    ).trim();
    const speaker = voice || (name?.name ?? '').trim();
    const last = parts.at(-1);
    if (last && speaker === '' && !dashed && !arrows) last.text += jointBetween(last.text, text) + text;
    else if (text !== '') parts.push({ text, speaker, turn: dashed || arrows });
  }
  return parts;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', '\u00a0'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ['quot', '"'],
]);

/** A line without its marks of place, face and time. */
const bare = (line: string): string =>
  line
    .replace(/\{\\[^}]{0,40}\}/g, '')
    .replace(/<\/?(?:[a-z][^<>]{0,200}|\d[\d:.]*)>/gi, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot);/g, (whole, name: string) => ENTITIES.get(name) ?? whole)
    .trim();
