import type { OpenDate } from '../domain/document.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { dateOfName, NAME_DATE } from './dates-in-names.ts';
import { withPlainDigits } from './dates-in-text.ts';
import { FILE_EXTENSION } from './file-extension.ts';

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
  /** What the date may be in full where day and month cannot be told apart. */
  readonly openDate?: OpenDate;
  readonly language?: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const PART = /\{([^{}]*)\}|([^{}]+)|[{}]/g;

const escaped = (literal: string): string => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const refused = (detail: string): Result<never> => failed({ reason: 'refused', detail });

/** The pattern that a text describes, or why it is none. Blanks and underscores in it match each other, as dashes do. */
export function parseNamePattern(text: string): Result<NamePattern> {
  const fields: string[] = [];
  let source = '';
  let previous: 'field' | 'literal' | null = null;
  for (const [part, field, literal] of text.trim().matchAll(PART)) {
    if (literal !== undefined) {
      source += escaped(literal).replace(/[-–—]/g, '[-–—]').replace(/[ _]+/g, '[ _]+');
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
    source += isNamed(name, 'date') ? `(${NAME_DATE})` : '([^/]+?)';
    previous = 'field';
  }
  if (fields.length === 0) return refused('Put what changes into braces, as in {speaker}_{date}.');
  const bare = text.trim();
  return ok({
    fields,
    matches: new RegExp(`^${source}$`, 'diu'),
    folders: bare.split('/').length - 1,
    hasExtension: FILE_EXTENSION.test(bare) && !bare.endsWith('}'),
  });
}

const isNamed = (name: string, wanted: string): boolean => name.toLowerCase() === wanted;

/** What the path of a file tells by the pattern; undefined where it does not match or its date is none. */
export function factsOfName(pattern: NamePattern, path: string): NameFacts | undefined {
  const steps = path.normalize('NFC').replaceAll('\\', '/').split('/').filter(Boolean);
  const seen = steps.slice(-1 - pattern.folders).join('/');
  const name = pattern.hasExtension ? seen : seen.replace(FILE_EXTENSION, '');
  const found = pattern.matches.exec(withPlainDigits(name));
  if (!found) return undefined;
  const attributes: Record<string, string> = {};
  let facts: Omit<NameFacts, 'attributes'> = {};
  for (const [i, field] of pattern.fields.entries()) {
    const written = name.slice(...(found.indices?.[i + 1] ?? [0, 0]));
    const value = written.replace(/_+/g, ' ').trim();
    if (field === '_' || value === '') continue;
    if (isNamed(field, 'title')) facts = { ...facts, title: value };
    else if (isNamed(field, 'language')) facts = { ...facts, language: value };
    else if (isNamed(field, 'date')) {
      const dated = dateOfName(written);
      if (dated === undefined) return undefined;
      facts = { ...facts, ...dated };
    } else attributes[field] = value;
  }
  return { ...facts, attributes };
}
