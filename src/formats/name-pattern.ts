import { type PartialDate, parsePartialDate } from '../domain/partial-date.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { dateInFileName } from './dates-in-text.ts';

/** What names of files tell: `{speaker}_{date}.txt`, `{outlet}/{date} {title}`. */
export interface NamePattern {
  /** Names of the placeholders in their order; `_` skips. */
  readonly fields: readonly string[];
  readonly matches: RegExp;
  /** How many folders above the file it looks at. */
  readonly folders: number;
  readonly hasExtension: boolean;
}

/** What a name tells of a document; attributes by the placeholder's name. */
export interface NameFacts {
  readonly title?: string;
  readonly date?: PartialDate;
  readonly language?: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const PART = /\{([^{}]*)\}|([^{}]+)|[{}]/g;
const EXTENSION = /\.[a-z0-9]{1,8}$/i;
const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
// Written as archives name their files; words for months are found by the looser reading below.
const DATE = `\\d{4}(?:[-._ ]?${MONTH}(?:[-._ ]?${DAY})?)?|${DAY}[-._ ]${MONTH}[-._ ]\\d{4}|${DAY}\\.?[-._ ]\\p{L}{3,12}\\.?[-._ ]\\d{4}`;

const escaped = (literal: string): string => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const refused = (detail: string): Result<never> => failed({ reason: 'refused', detail });

/** The pattern that a text describes, or why it is none. Blanks and underscores in it match each other. */
export function parseNamePattern(text: string): Result<NamePattern> {
  const fields: string[] = [];
  let source = '';
  let previous: 'field' | 'literal' | null = null;
  for (const [part, field, literal] of text.trim().matchAll(PART)) {
    if (literal !== undefined) {
      source += escaped(literal).replace(/[ _]+/g, '[ _]+');
      previous = 'literal';
      continue;
    }
    if (field === undefined) return refused(`A brace “${part}” has no partner.`);
    const name = field.trim();
    if (name === '') return refused('{ } needs a name: title, date, language, an attribute, or _ to skip.');
    if (previous === 'field')
      return refused(`Between two braces there must be something that parts them: a blank, “_”, “-” or “/”.`);
    if (name !== '_' && fields.some((other) => other.toLowerCase() === name.toLowerCase()))
      return refused(`{${name}} stands there twice.`);
    fields.push(name);
    source += isNamed(name, 'date') ? `(${DATE})` : '([^/]+?)';
    previous = 'field';
  }
  if (fields.length === 0) return refused('Put what changes into braces, as in {speaker}_{date}.');
  const bare = text.trim();
  return ok({
    fields,
    matches: new RegExp(`^${source}$`, 'iu'),
    folders: bare.split('/').length - 1,
    hasExtension: EXTENSION.test(bare) && !bare.endsWith('}'),
  });
}

const isNamed = (name: string, wanted: string): boolean => name.toLowerCase() === wanted;

/** What the path of a file tells by the pattern; undefined where it does not match or its date is none. */
export function factsOfName(pattern: NamePattern, path: string): NameFacts | undefined {
  const steps = path.normalize('NFC').replaceAll('\\', '/').split('/').filter(Boolean);
  const seen = steps.slice(-1 - pattern.folders).join('/');
  const found = pattern.matches.exec(pattern.hasExtension ? seen : seen.replace(EXTENSION, ''));
  if (!found) return undefined;
  const attributes: Record<string, string> = {};
  let facts: Omit<NameFacts, 'attributes'> = {};
  for (const [i, name] of pattern.fields.entries()) {
    const value = (found[i + 1] ?? '').replace(/_+/g, ' ').trim();
    if (name === '_' || value === '') continue;
    if (isNamed(name, 'title')) facts = { ...facts, title: value };
    else if (isNamed(name, 'language')) facts = { ...facts, language: value };
    else if (isNamed(name, 'date')) {
      const date = dateOfName(found[i + 1] ?? '');
      if (date === undefined) return undefined;
      facts = { ...facts, date };
    } else attributes[name] = value;
  }
  return { ...facts, attributes };
}

function dateOfName(text: string): PartialDate | undefined {
  const two = (part: string): string => part.padStart(2, '0');
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  const parts = compact ? compact.slice(1).filter(Boolean) : text.split(/[-._ ]/);
  const isYearFirst = /^\d{4}$/.test(parts[0] ?? '');
  const ordered = isYearFirst ? parts : [...parts].reverse();
  if (ordered.every((part) => /^\d+$/.test(part)))
    return parsePartialDate(ordered.map((part, i) => (i === 0 ? part : two(part))).join('-'));
  return dateInFileName(text);
}
