import type { DivisionRule } from '../domain/document.ts';
import type { Draft } from './document-draft.ts';
import { dividedLines } from './paragraph-division.ts';
import { linesOf } from './text-lines.ts';

/** A draft of markup, divided anew by another rule where one is forced: its blocks then count as lines apart. */
export function redivided<Some extends Pick<Draft, 'blocks' | 'rule'>>(
  draft: Some,
  forced?: DivisionRule,
): Some {
  if (forced === undefined || forced === 'markup') return draft;
  const shown = draft.blocks.filter((block) => block.hidden === undefined);
  const { paragraphs } = dividedLines(linesOf(shown.map((block) => block.text).join('\n\n')), forced);
  const first = draft.blocks.findIndex((block) => block.hidden === undefined);
  const above = first < 0 ? draft.blocks : draft.blocks.slice(0, first);
  const below = first < 0 ? [] : draft.blocks.slice(first).filter((block) => block.hidden !== undefined);
  return { ...draft, rule: forced, blocks: [...above, ...paragraphs.map((text) => ({ text })), ...below] };
}
