import { expect, it } from 'vitest';
import { draftTheme } from '../../domain/codebook-draft.ts';
import { aTheme } from '../../testing/builders.ts';
import { choiceLines, takenDrafts, takenOf, withLeft } from './draft-choice.ts';

const drafts = [
  draftTheme('A', { children: [draftTheme('B'), draftTheme('C', { children: [draftTheme('D')] })] }),
  draftTheme('E'),
];

it('takes a part with what stands above it, and says how much that is', () => {
  const lines = choiceLines([], drafts, { branch: null });
  expect(lines.map(({ at, depth }) => [at, depth])).toEqual([
    ['0', 0],
    ['0.0', 1],
    ['0.1', 1],
    ['0.1.0', 2],
    ['1', 0],
  ]);
  const [a, b, c] = lines;
  if (!a || !b || !c) throw new Error('no lines');
  let left = withLeft(lines, new Set(), a, false);
  expect(takenDrafts(lines, drafts, left)).toMatchObject({ drafts: [{ name: 'E' }], count: 1 });
  left = withLeft(lines, left, c, true);
  expect(lines.map((line) => takenOf(lines, left, line))).toEqual(['some', 'none', 'all', 'all', 'all']);
  expect(takenDrafts(lines, drafts, left)).toMatchObject({
    drafts: [{ name: 'A', children: [{ name: 'C', children: [{ name: 'D' }] }] }, { name: 'E' }],
    count: 4,
  });
});

it('leaves out what is there, unless all goes below a branch of its own', () => {
  const themes = [aTheme({ name: 'A' })];
  const lines = choiceLines(themes, drafts, { branch: null });
  expect(lines[0]?.known?.name).toBe('A');
  expect(takenDrafts(lines, drafts, new Set()).count).toBe(4);
  const apart = choiceLines(themes, drafts, { branch: 'Apart' });
  expect(apart.map(({ at }) => at)).toEqual(lines.map(({ at }) => at));
  expect(takenDrafts(apart, drafts, new Set()).count).toBe(5);
});
