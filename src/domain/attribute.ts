import type { AttributeId } from './ids.ts';
import { parsePartialDate } from './partial-date.ts';

export type AttributeType = 'text' | 'number' | 'date' | 'yes-no' | 'choice';

/** A typed, named property of documents to compare by (speaker, outlet, country, genre …). */
export interface Attribute {
  readonly id: AttributeId;
  readonly name: string;
  readonly type: AttributeType;
  /** Place in lists, ascending. */
  readonly order: number;
  /** The values offered for a `choice`; others may still occur in imported data. */
  readonly choices: readonly string[];
}

/** A date attribute holds a partial date as text; a missing value is an absent key, never an empty text. */
export type AttributeValue = string | number | boolean;

/** Values by attribute id. */
export type AttributeValues = Readonly<Record<number, AttributeValue>>;

/** How a value reads in a table, a group's name and an export. */
export function valueText(value: AttributeValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

const YES = new Set(['yes', 'y', 'true', '1']);
const NO = new Set(['no', 'n', 'false', '0']);

/** The typed value of what somebody typed; undefined for blank text or text that is no value of the type. */
export function parseValue(attribute: Pick<Attribute, 'type'>, text: string): AttributeValue | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  switch (attribute.type) {
    case 'number': {
      const number = Number(withPoint(trimmed));
      return Number.isFinite(number) ? number : undefined;
    }
    case 'yes-no': {
      const word = trimmed.toLowerCase();
      if (YES.has(word)) return true;
      return NO.has(word) ? false : undefined;
    }
    default:
      return trimmed;
  }
}

// A number only where nothing is lost: `007`, `1.50` and numbers of twenty digits are names.
const isPlainNumber = (text: string): boolean =>
  /^-?\d/.test(text) && String(Number(withPoint(text))) === withPoint(text);

/** `0,5` with a point. `1,234` is left: nobody can tell whether that is one or more than a thousand. */
const withPoint = (text: string): string =>
  /^-?\d+,\d+$/.test(text) && !/^-?[1-9]\d{0,2},\d{3}$/.test(text) ? text.replace(',', '.') : text;
const isYesOrNo = (text: string): boolean => /^(yes|no|true|false)$/i.test(text);

/** The type that all these texts fit, blank ones aside; text where they differ or none is given. Bare years are numbers. */
export function guessedType(texts: readonly string[]): AttributeType {
  const given = texts.map((text) => text.trim()).filter((text) => text !== '');
  if (given.length === 0) return 'text';
  if (given.every(isPlainNumber)) return 'number';
  if (given.every(isYesOrNo)) return 'yes-no';
  return given.every((text) => parsePartialDate(text) !== undefined) ? 'date' : 'text';
}
