import { DEFINITION_KINDS, type DefinitionBlock, type DefinitionKind } from '../domain/codebook.ts';

// Programs with one field for a definition get all blocks in it: a line that begins with one of these begins a block.
const LABELS: Readonly<Record<DefinitionKind, string>> = {
  'in short': 'In short',
  'use when': 'Use when',
  'avoid when': 'Avoid when',
  example: 'Example',
  'counter-example': 'Counter-example',
};
const KINDS = new Map(DEFINITION_KINDS.map((kind) => [LABELS[kind], kind]));
const LABELLED = new RegExp(`^(${[...KINDS.keys()].join('|')}): ?([^\\n]*)$`);
// A line of a text that looks like a label is told from one by a backslash in front, one more than it had.
const ESCAPED = new RegExp(`^\\\\+(?:${[...KINDS.keys()].join('|')}):`);
const LIKE_LABEL = new RegExp(`^\\\\*(?:${[...KINDS.keys()].join('|')}):`);

const escaped = (text: string): string =>
  text
    .split('\n')
    .map((line) => (LIKE_LABEL.test(line) ? `\\${line}` : line))
    .join('\n');

const unescaped = (line: string): string => (ESCAPED.test(line) ? line.slice(1) : line);

/** The definition as one text; a single text in short stands without a label. */
export function definitionText(definition: readonly DefinitionBlock[]): string {
  const [only] = definition;
  if (definition.length === 1 && only?.kind === 'in short') return escaped(only.text);
  return definition.map(({ kind, text }) => `${LABELS[kind]}: ${escaped(text)}`).join('\n');
}

/** The blocks of such a text; what stands before the first label, or a text without any, is said in short. */
export function definitionBlocks(text: string): readonly DefinitionBlock[] {
  const blocks: { kind: DefinitionKind; lines: string[] }[] = [];
  for (const line of text === '' ? [] : text.split('\n')) {
    const [, label = '', rest = ''] = LABELLED.exec(line) ?? [];
    const kind = KINDS.get(label);
    const last = blocks.at(-1);
    if (kind !== undefined) blocks.push({ kind, lines: [unescaped(rest)] });
    else if (last) last.lines.push(unescaped(line));
    else blocks.push({ kind: 'in short', lines: [unescaped(line)] });
  }
  return blocks.map(({ kind, lines }) => ({ kind, text: lines.join('\n') }));
}
