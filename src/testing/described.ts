import type { NewDocument } from '../domain/document.ts';
import { paragraphText } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';

/** What a reader made of a file, as a person would write it down: for snapshots. */
export function described(result: Result<NewDocument>): string {
  if (!result.ok) return `problem: ${result.problem.reason}`;
  const { title, date, language, source, attributes, wordCount } = result.value;
  return [
    `title: ${title}`,
    `date: ${date ?? 'none'}   language: ${language || 'unknown'}   words: ${wordCount}`,
    `format: ${source.format}   encoding: ${source.encoding || 'fixed'}   rule: ${source.rule}`,
    ...Object.entries(attributes).map(([name, value]) => `${name}: ${value}`),
    ...hiddenTexts(result.value).map((text) => `  – ${text}`),
    ...paragraphsOf(result.value).map((text, i) => `  ${i + 1}  ${text.replaceAll('\n', ' ⏎ ')}`),
  ].join('\n');
}

export const paragraphsOf = (document: NewDocument): readonly string[] =>
  Array.from(document.starts, (_, i) => paragraphText(document, i));

/** Each hidden stretch behind its reason. */
export const hiddenTexts = (document: NewDocument): readonly string[] =>
  document.hidden.map(
    ({ start, end, reason }) => `[${reason}] ${document.text.slice(start, end).replaceAll('\n', ' ⏎ ')}`,
  );
