// https://www.w3.org/TR/webvtt1/ and SubRip, which has no definition
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

/** The cues of a subtitle text in its order; notes, styles, numbers and times are no speech. */
export function cuesOf(text: string): readonly CueText[] {
  const cues: CueText[] = [];
  let shown: readonly string[] = [];
  for (const block of text.split(/\n[^\S\n]*\n+/)) {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => TIMES.test(line));
    const times = TIMES.exec(lines[at] ?? '');
    if (!times) continue;
    const [from, to] = [secondsOf(times[1] ?? ''), secondsOf(times[2] ?? '')];
    const said = lines
      .slice(at + 1)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    // Rolling captions show the line before again above the new one.
    const fresh = said.filter((line, i) => !(shown.includes(line) && i < shown.length));
    shown = said.length === 0 ? shown : said;
    cues.push(...partsOf(fresh).map((part) => ({ from, to, ...part })));
  }
  return cues;
}

const VOICE = /<v(?:\.[^\s>]*)?\s+([^>]+)>/i;
const DASH = /^[-–—‐]\s*(?=\S)/;
// A name in capitals before a colon, as captions for the deaf have it; `Q:` and `PM:` are names too.
const NAME = /^(?:>>\s*)?([\p{Lu}][\p{Lu}\p{M}\p{N} .'’-]{0,39}):\s+(?=\S)/u;

function partsOf(lines: readonly string[]): readonly Pick<CueText, 'text' | 'speaker' | 'turn'>[] {
  const parts: { text: string; speaker: string; turn: boolean }[] = [];
  const dashes = lines.filter((line) => DASH.test(bare(line))).length;
  for (const line of lines) {
    const voice = VOICE.exec(line)?.[1]?.trim() ?? '';
    const plain = bare(line);
    const name = NAME.exec(plain);
    const dashed = DASH.test(plain) && (dashes > 1 || parts.length === 0);
    const arrows = /^>>\s*/.test(plain);
    const text = (
      name ? plain.slice(name[0].length) : plain.replace(/^>>+\s*/, '').replace(dashed ? DASH : /^(?!)/, '')
    ).trim();
    const speaker = voice || (name?.[1] ?? '').trim();
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
