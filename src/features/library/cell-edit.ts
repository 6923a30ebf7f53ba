import { type Attribute, type AttributeValue, parseValue, valueText } from '../../domain/attribute.ts';
import type { Document } from '../../domain/document.ts';
import { languageName } from '../../domain/language-name.ts';
import { isNearSpelling } from '../../domain/near-spelling.ts';
import { type PartialDate, parsePartialDate } from '../../domain/partial-date.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { dateIn } from '../../formats/dates-in-text.ts';
import { readLanguage } from './language-names.ts';

const refused = (detail: string): Result<never> => failed({ reason: 'refused', detail });

/**
 * A date as it is stored, from what somebody typed: `1942`, `1968-03`, `2013-01-29`, a range of two, or one written
 * out as `14 Mar 1956`. Null for blank text.
 */
export function readDate(text: string): Result<PartialDate | null> {
  const trimmed = text.trim();
  if (trimmed === '') return ok(null);
  const tidy = trimmed.replace(/\s*(?:\/|–|—)\s*/, '/');
  const date = parsePartialDate(tidy);
  if (date) return ok(date);
  const found = dateIn(trimmed);
  if (found?.start === 0 && found.end === trimmed.length) return ok(found.date);
  return refused(
    `“${trimmed}” is no date. Write 1956, 1956-03, 1956-03-14, or a range of two: 1956-03/1956-05.`,
  );
}

/** A title in one line; never blank. */
export function readTitle(text: string): Result<string> {
  const title = text.trim().replace(/\s+/g, ' ');
  return title === '' ? refused('A document needs a title.') : ok(title);
}

const WANTED = {
  text: '',
  choice: '',
  number: 'a number, as 12 or 0.5',
  date: 'a date, as 1956, 1956-03 or 1956-03-14',
  'yes-no': 'yes or no',
} as const satisfies Record<Attribute['type'], string>;

/** A value of the attribute's type; undefined for blank text. */
export function readValue(attribute: Attribute, text: string): Result<AttributeValue | undefined> {
  if (text.trim() === '') return ok(undefined);
  if (attribute.type === 'date') {
    const date = readDate(text);
    return date.ok ? ok(date.value ?? undefined) : date;
  }
  const value = parseValue(attribute, text);
  if (value !== undefined) return ok(value);
  return refused(`“${text.trim()}” is no value for ${attribute.name}: write ${WANTED[attribute.type]}.`);
}

/** Whether a text is blank or a value of the type. */
export function valueFits(type: Attribute['type'], text: string): boolean {
  if (text.trim() === '') return true;
  return type === 'date' ? readDate(text).ok : parseValue({ type }, text) !== undefined;
}

/** What is edited: a document's own field, or an attribute. */
export type EditedField = 'title' | 'date' | 'language' | Attribute;

export const fieldName = (field: EditedField): string => {
  if (typeof field !== 'string') return field.name;
  return field === 'title' ? 'Title' : field === 'date' ? 'Date' : 'Language';
};

/** The text that an edit of the field begins with. */
export function fieldText(document: Document, field: EditedField): string {
  if (typeof field !== 'string') return valueText(document.attributes[field.id]);
  switch (field) {
    case 'title':
      return document.title;
    case 'date':
      return document.date ?? '';
    case 'language':
      return languageName(document.language);
  }
}

/** Why a text cannot be stored in the field; null where it can. */
export function whyRefused(field: EditedField, text: string): string | null {
  const result =
    typeof field !== 'string'
      ? readValue(field, text)
      : field === 'title'
        ? readTitle(text)
        : field === 'date'
          ? readDate(text)
          : readLanguage(text);
  return result.ok || result.problem.reason !== 'refused' ? null : result.problem.detail;
}

/** The value among those known that the text is nearly, spelt otherwise; undefined where it is one of them or like none. */
export function nearlyValue(text: string, known: readonly string[]): string | undefined {
  const given = text.trim();
  if (given === '' || known.includes(given)) return undefined;
  return known.find((value) => isNearSpelling(value, given));
}

/** What is said of a text that is nearly a value. */
export const nearlyText = (value: string): string => `Nearly the same as “${value}”, which is used already.`;
