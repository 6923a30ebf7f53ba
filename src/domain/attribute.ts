import type { AttributeId } from './ids.ts';

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
export function parseValue(attribute: Attribute, text: string): AttributeValue | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  switch (attribute.type) {
    case 'number': {
      const number = Number(trimmed);
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
