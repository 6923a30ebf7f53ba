import { flattened, type Theme, themeTree } from '../../domain/codebook.ts';
import type { Coder } from '../../domain/coder.ts';
import { type Document, RULE_NAMES } from '../../domain/document.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { dayRange } from '../../domain/partial-date.ts';
import { coverageOf, paragraphsIn, type Sheet } from '../../domain/sheet.ts';

/** What the paragraph on methods is made of: all of it is stored, none of it is guessed. */
export interface MethodsFacts {
  readonly documents: readonly Document[];
  readonly sheets: readonly Sheet[];
  readonly themes: readonly Theme[];
  readonly coders: readonly Coder[];
  readonly codebookVersion: number;
  readonly note: string;
  readonly appVersion: string;
}

const number = (value: number): string => value.toLocaleString('en');
const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;
const listed = (parts: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const isWorked = (sheet: Sheet): boolean => sheet.paragraph.length + sheet.read.length > 0;

/** Corpus, unit, codebook, coders and counting, as sentences for a paper. */
export function methodsText(facts: MethodsFacts): readonly string[] {
  if (facts.documents.length === 0) return [];
  return [
    `${corpusSentence(facts)} ${unitSentence(facts)}`,
    codebookSentence(facts),
    ...codersSentences(facts),
    'A paragraph may carry several themes; a theme counts at most once a paragraph and coder. A paragraph that was read without a theme counts as zero for every theme; an unread paragraph is not counted as zero but left out. The codings of different coders are never united.',
    [facts.note, `Coded and counted with Leitmotif ${facts.appVersion}.`].filter(Boolean).join(' '),
  ].filter((text) => text !== '');
}

const MS_OF_DAY = 86_400_000;
const yearOf = (day: number): number => new Date(day * MS_OF_DAY).getUTCFullYear();

function datesText(documents: readonly Document[]): string {
  const ranges = documents.flatMap(({ date }) => (date === null ? [] : [dayRange(date)]));
  const undated = documents.length - ranges.length;
  if (ranges.length === 0) return 'undated';
  const first = Math.min(...ranges.map((range) => yearOf(range.firstDay)));
  const last = Math.max(...ranges.map((range) => yearOf(range.lastDay)));
  const span = first === last ? `dated ${first}` : `dated ${first} to ${last}`;
  return undated === 0 ? span : `${span}, ${number(undated)} undated`;
}

function languageName(language: string): string {
  if (language === '') return 'language not known';
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

/** “31 Groups of sentences, 2 Indent”: how often each value occurs, most frequent first. */
function tallied(values: readonly string[]): readonly (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

function corpusSentence({ documents }: MethodsFacts): string {
  const paragraphs = sum(documents.map((document) => document.paragraphCount));
  const words = sum(documents.map((document) => document.wordCount));
  const languages = tallied(documents.map((document) => languageName(document.language)));
  const inLanguages =
    languages.length === 1
      ? `${languages[0]?.[0]}`
      : listed(languages.map(([name, count]) => `${number(count)} ${name}`));
  return `The corpus has ${counted(documents.length, 'document')} (${datesText(documents)}; ${inLanguages}) of ${counted(paragraphs, 'paragraph')} and ${counted(words, 'word')}.`;
}

function unitSentence({ documents }: MethodsFacts): string {
  const rules = tallied(documents.map(({ source }) => RULE_NAMES[source.rule].toLowerCase()));
  const how =
    rules.length === 1
      ? `by ${rules[0]?.[0]}`
      : listed(rules.map(([name, count]) => `${number(count)} by ${name}`));
  return `The unit of coding and of counting is the paragraph; documents were divided into paragraphs ${how}.`;
}

function codebookSentence({ themes, codebookVersion }: MethodsFacts): string {
  if (themes.length === 0) return 'There is no codebook yet.';
  const depths = flattened(themeTree(themes)).map((node) => node.depth);
  const levels = Math.max(...depths) + 1;
  const retired = themes.filter((theme) => theme.retired).length;
  const defined = themes.filter((theme) => theme.definition.length > 0).length;
  const inLevels = levels === 1 ? 'on one level' : `on ${number(levels)} levels`;
  return `The codebook (version ${codebookVersion}) has ${counted(themes.length, 'theme')} ${inLevels}, ${number(defined)} of them with a written definition${retired === 0 ? '' : `, ${number(retired)} retired`}.`;
}

function coderSentence(coder: Coder, { documents, sheets }: MethodsFacts): string | null {
  const own = sheets.filter((sheet) => sheet.coderId === coder.id && isWorked(sheet));
  if (own.length === 0) return null;
  const coverage = own.map(coverageOf);
  const coded = sum(coverage.map((one) => one.coded));
  const read = sum(coverage.map((one) => one.read));
  const all = sum(documents.map((document) => document.paragraphCount));
  const codings = sum(own.map((sheet) => sheet.paragraph.length));
  const note = coder.note === '' ? '' : ` On ${coder.name}: ${coder.note.replace(/[.\s]+$/, '')}.`;
  return `${coder.name} read ${number(coded + read)} of ${counted(all, 'paragraph')} in ${number(own.length)} of ${counted(documents.length, 'document')}: ${number(coded)} with at least one theme (${counted(codings, 'coding')}), ${number(read)} without a theme.${note}`;
}

/** Paragraphs that two coders or more have read, and the documents they are in. */
export function overlapOf(sheets: readonly Sheet[]): {
  readonly paragraphs: number;
  readonly documents: number;
} {
  const byDocument = new Map<DocumentId, Sheet[]>();
  for (const sheet of sheets)
    byDocument.set(sheet.documentId, [...(byDocument.get(sheet.documentId) ?? []), sheet]);
  let paragraphs = 0;
  let documents = 0;
  for (const own of byDocument.values()) {
    const readers = new Map<number, number>();
    for (const sheet of own)
      for (const paragraph of paragraphsIn(sheet)) readers.set(paragraph, (readers.get(paragraph) ?? 0) + 1);
    const shared = [...readers.values()].filter((count) => count > 1).length;
    paragraphs += shared;
    if (shared > 0) documents++;
  }
  return { paragraphs, documents };
}

function codersSentences(facts: MethodsFacts): readonly string[] {
  const sentences = facts.coders.flatMap((coder) => coderSentence(coder, facts) ?? []);
  if (sentences.length === 0) return ['Nothing has been coded yet.'];
  if (sentences.length === 1) return sentences;
  const { paragraphs, documents } = overlapOf(facts.sheets);
  const overlap =
    paragraphs === 0
      ? 'No paragraph was read by more than one coder.'
      : `${counted(paragraphs, 'paragraph')} in ${counted(documents, 'document')} ${paragraphs === 1 ? 'was' : 'were'} read by two coders or more.`;
  return [[...sentences, overlap].join(' ')];
}
