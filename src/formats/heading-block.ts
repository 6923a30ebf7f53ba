import type { HiddenReason } from '../domain/document.ts';
import { apparatusLength } from './archive-note.ts';
import { commonIndent } from './hanging-lines.ts';
import type { Heading } from './heading.ts';
import { NO_HEADING } from './heading.ts';
import type { DateLine } from './heading-lines.ts';
import {
  datedSubtitle,
  dateLine,
  isBracketed,
  isByline,
  isSalutation,
  maybeHeading,
  maybeName,
  maybeTitleEnd,
  titleWithDate,
} from './heading-lines.ts';
import { keyedHeading } from './keyed-heading.ts';
import { isOtherCalendarDate } from './other-calendars.ts';
import type { Line } from './text-lines.ts';
import { endsSentence, runsOf } from './text-lines.ts';
import { jointBetween, wrappingOf } from './wrapped-lines.ts';

// A heading with its date is found within so many lines.
const ZONE = 9;
const MOST_TITLE_LINES = 4;

/**
 * Finds the heading block above a text. A text that begins with its first sentence or with a salutation has none:
 * nothing is taken for a title without a date near it or a clear change of form below it.
 */
export function headingOf(lines: readonly Line[]): Heading {
  const described = keyedHeading(lines);
  if (described) return described;
  const found = datedHeading(lines) ?? untitledHeading(lines);
  if (found.reasons.length >= lines.length) return NO_HEADING;
  const more = apparatusLength(lines, found.reasons.length);
  // "Address on the Treaty." ends as a sentence does only because a date stood behind it.
  const title = found.title.replace(/(\p{Ll}{3})\.$/u, '$1');
  return { ...found, title, reasons: [...found.reasons, ...Array<HiddenReason>(more).fill('heading block')] };
}

interface Zone {
  /** Lines that may belong to a heading, from the top. */
  readonly lines: readonly Line[];
  readonly dates: readonly (DateLine | undefined)[];
}

function zoneOf(lines: readonly Line[]): Zone {
  const body = commonIndent(lines);
  const zone: Line[] = [];
  const dates: (DateLine | undefined)[] = [];
  for (const line of lines.slice(0, ZONE)) {
    const inFirstRun = zone.length > 0 && line.blankBefore === 0 && zone.slice(1).every(isClose);
    const date = isRunningText(lines, zone.length)
      ? undefined
      : (dateLine(line.text) ?? (zone.length > 0 ? datedSubtitle(line.text, inFirstRun) : undefined));
    const inBody = body > 0 && line.indent === body && lines[0]?.indent !== body;
    if (!date && (inBody || !maybeHeading(line.text) || isSalutation(line.text))) break;
    zone.push(line);
    dates.push(date);
  }
  return { lines: zone, dates };
}

// Two lines of this length, one right below the other, may be the first of a wrapped paragraph.
const RUNNING_COLUMNS = 40;

/** Whether a line with more than a date in it goes on in the next one. */
function isRunningText(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  const next = lines[i + 1];
  if (!line || !next || next.blankBefore > 0 || next.indent > line.indent) return false;
  return line.columns >= RUNNING_COLUMNS && next.columns >= RUNNING_COLUMNS && !isApart(line, next, lines);
}

const isClose = (line: Line): boolean => line.blankBefore === 0;

/** A heading that a date within the first lines makes certain. */
function datedHeading(lines: readonly Line[]): Heading | undefined {
  const zone = zoneOf(lines);
  const first = lines[0];
  const dated = zone.dates.findIndex((date) => date !== undefined);
  if (dated < 0) return first && datedTitleLine(lines, first);
  const found = zone.dates[dated];
  const above = titleOf(zone.lines.slice(0, dated));
  const reasons: HiddenReason[] = [...above.reasons, found?.isSubtitle ? 'heading block' : 'date'];
  let title = above.title;
  let next = dated + 1;
  if (title === '') {
    const below = titleBelow(lines, zone, next);
    title = below.title === '' && !found?.isPlace ? (found?.rest ?? '') : below.title;
    reasons.push(...below.reasons);
    next += below.reasons.length;
    if (below.title === '' && title !== '') reasons[dated] = 'title';
  }
  for (; next < zone.lines.length && belongsBelow(lines, next); next++)
    reasons.push(zone.dates[next] ? 'date' : 'heading block');
  return { title, date: found?.date ?? null, attributes: {}, reasons };
}

/** One line that holds a long title and its date. */
function datedTitleLine(lines: readonly Line[], first: Line): Heading | undefined {
  const found = first.columns <= 200 ? titleWithDate(first.text) : undefined;
  const next = lines[1];
  if (!found || isSalutation(first.text) || (next && !isApart(first, next, lines))) return undefined;
  return { title: found.rest, date: found.date, attributes: {}, reasons: ['title'] };
}

/** A byline; a line with "by" that the next one goes on with in lower case is in the middle of a title. */
function isBylineAt(lines: readonly Line[], i: number): boolean {
  const next = lines[i + 1];
  return isByline(lines[i]?.text ?? '') && !(next?.blankBefore === 0 && /^\p{Ll}/u.test(next.text));
}

/** Title lines of a zone: the first run, and what goes on in lower case; bylines and later runs are not in it. */
function titleOf(zone: readonly Line[]): { title: string; reasons: readonly HiddenReason[] } {
  let title = '';
  let open = true;
  const reasons = zone.map((line, i): HiddenReason => {
    const goesOn =
      i === 0 || ((line.blankBefore === 0 || /^\p{Ll}/u.test(line.text)) && !beginsApart(line.text));
    if (title !== '' && (!goesOn || isBylineAt(zone, i))) open = false;
    if (!open || !/[\p{L}\p{N}]/u.test(line.text)) return 'heading block';
    title = title === '' ? line.text : title + jointBetween(title, line.text) + line.text;
    return 'title';
  });
  return { title, reasons };
}

/** A line under a title that a dash sets off, or a date of another calendar. */
const beginsApart = (text: string): boolean => /^[-–—―]/.test(text) || isOtherCalendarDate(text);

/** A title that follows its date. */
function titleBelow(
  lines: readonly Line[],
  zone: Zone,
  from: number,
): { title: string; reasons: readonly HiddenReason[] } {
  const nothing = { title: '', reasons: [] };
  const run: Line[] = [];
  for (const line of zone.lines.slice(from, from + MOST_TITLE_LINES)) {
    if (run.length > 0 && line.blankBefore > 0) break;
    run.push(line);
  }
  const last = run.at(-1);
  const next = lines[from + run.length];
  if (!last || !next || !maybeTitleEnd(last.text) || !isApart(last, next, lines)) return nothing;
  return titleOf(run);
}

/** Lines below the date that still belong to the heading: bylines, names, and short lines right under it. */
function belongsBelow(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  const next = lines[i + 1];
  if (!line || !next || !isApart(line, next, lines)) return false;
  if (isByline(line.text) || dateLine(line.text)) return true;
  if (!maybeTitleEnd(line.text)) return false;
  return maybeName(line.text) || (line.blankBefore === 0 && line.columns <= 40 && next.blankBefore > 0);
}

/** Whether a clear change of form lies between two lines: a blank line, an indent, or a much longer line. */
function isApart(line: Line, next: Line, lines: readonly Line[]): boolean {
  if (next.blankBefore > 0 || isSalutation(next.text)) return true;
  const body = commonIndent(lines);
  if (body > 0 && next.indent === body && line.indent !== body) return true;
  return next.columns >= PARAGRAPH_COLUMNS && next.columns >= 2.5 * line.columns;
}

const PARAGRAPH_COLUMNS = 120;
const SHORTEST_BODY_COLUMNS = 200;

/** A title without a date: short lines at the top that end no sentence and stand apart from a longer body. */
function untitledHeading(lines: readonly Line[]): Heading {
  const zone = zoneOf(lines).lines;
  let end = zone.findIndex((line, i) => i > 0 && (line.blankBefore > 0 || isBylineAt(zone, i)));
  if (end < 0) end = zone.length;
  const run = zone.slice(0, end);
  const last = run.at(-1);
  const next = lines[run.length];
  const body = lines.slice(run.length).reduce((sum, line) => sum + line.columns, 0);
  const long = body >= Math.max(SHORTEST_BODY_COLUMNS, 2 * run.reduce((sum, line) => sum + line.columns, 0));
  if (!last || !next || !long || run.length > MOST_TITLE_LINES) return NO_HEADING;
  if (
    !maybeTitleEnd(last.text) ||
    isBracketed(run[0]?.text ?? '') ||
    !(isApart(last, next, lines) || isByline(next.text))
  )
    return NO_HEADING;
  if (isLikeTheBody(run, lines)) return NO_HEADING;
  const { title, reasons } = titleOf(run);
  if (title === '') return NO_HEADING;
  const below: HiddenReason[] = [];
  for (let i = run.length; i < zone.length && isByline(lines[i]?.text ?? ''); i++)
    below.push('heading block');
  return { title, date: null, attributes: {}, reasons: [...reasons, ...below] };
}

/** Where the whole text is short lines that end no sentence, as verse or a list, its first lines are no title. */
function isLikeTheBody(run: readonly Line[], lines: readonly Line[]): boolean {
  const body = lines.slice(run.length, run.length + 200);
  const runs = runsOf(body);
  const columns = body.reduce((sum, line) => sum + line.columns, 0);
  const ended = runs.filter((some) => endsSentence(some.at(-1)?.text ?? '')).length >= runs.length / 2;
  if (run.length > 1) return !ended || (isFilled(run, lines) && !isTitleCase(run));
  const widest = Math.max(...run.map((line) => line.columns));
  return (columns / body.length < 30 && !ended) || widest > (1.5 * columns) / runs.length;
}

/** Whether lines but the last go to the edge of the text, as those of a paragraph do. */
function isFilled(run: readonly Line[], lines: readonly Line[]): boolean {
  const { wrapped, width } = wrappingOf(lines.slice(0, 400));
  return wrapped && run.slice(0, -1).every((line) => line.columns >= 0.8 * width);
}

/** Whether half of the longer words begin with a capital. */
function isTitleCase(run: readonly Line[]): boolean {
  const words = run.flatMap((line) => line.text.match(/\p{L}{4,}/gu) ?? []);
  return words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length / 2;
}
