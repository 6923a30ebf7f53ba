import type { DivisionRule, NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import type { Block, Draft } from './document-draft.ts';
import { documentFrom } from './document-draft.ts';
import { withoutHanging } from './hanging-lines.ts';
import { headingOf } from './heading-block.ts';
import { unframed } from './page-furniture.ts';
import type { TextRule } from './paragraph-division.ts';
import { dividedLines, withoutDoubleSpacing } from './paragraph-division.ts';
import { withoutQuoteMarks } from './quoted-lines.ts';
import type { DecodedText } from './text-encoding.ts';
import { decodingFacts } from './text-encoding.ts';
import type { Line } from './text-lines.ts';
import { runsOf } from './text-lines.ts';
import { withoutPages } from './text-pages.ts';

/** A document of plain text: heading block and page furniture hidden, the rest divided by the rule given or chosen. */
export function readPlainText(
  name: string,
  decoded: DecodedText,
  forced?: DivisionRule,
): Promise<Result<NewDocument>> {
  const rule = textRule(forced);
  return documentFrom(name, {
    ...plainDraft(decoded.text, rule),
    format: 'text',
    ...decodingFacts(decoded),
  });
}

/** The rule where it is one for plain text. */
export const textRule = (rule: DivisionRule | undefined): TextRule | undefined =>
  rule === 'markup' ? undefined : rule;

/** What plain text holds, whatever it was taken from. */
export function plainDraft(text: string, forced?: TextRule): Omit<Draft, 'format' | 'encoding'> {
  const { head, foot, title, attributes, ...frame } = unframed(text);
  const { lines, furniture: ofPages } = withoutPages(withoutQuoteMarks(frame.body));
  const closer = withoutHanging(withoutDoubleSpacing(lines));
  const heading = headingOf(closer);
  const body = forced === undefined ? closer : withoutHanging(lines);
  const { rule, paragraphs } = dividedLines(body.slice(heading.reasons.length), forced);
  return {
    blocks: [
      ...furniture(head),
      ...heading.reasons.map((hidden, i) => ({ text: body[i]?.text ?? '', hidden })),
      ...paragraphs.map((paragraph) => ({ text: paragraph })),
      ...furniture(ofPages),
      ...furniture(foot),
    ],
    title: title || heading.title,
    date: heading.date,
    language: '',
    attributes: { ...attributes, ...heading.attributes },
    rule,
  };
}

const furniture = (lines: readonly Line[]): readonly Block[] =>
  runsOf(lines).map((run) => ({
    text: run.map((line) => line.text).join('\n'),
    hidden: 'page furniture',
  }));
