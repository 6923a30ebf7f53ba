import { describe, expect, it } from 'vitest';
import { asDocumentId, asInstant, asSetId } from '../domain/ids.ts';
import type { Wish } from '../domain/wish.ts';
import type { HistoryRow } from './history-row.ts';
import { stepsIn } from './undo-steps.ts';

/**
 * A history in words, oldest first: `w` a fresh wish, `u1` takes back entry 1, `r1` does it again (`u1+2`: both),
 * `c3` continues the import that began at entry 3, `f` came from a project file, `t` is told only.
 */
function drawn(text: string): readonly HistoryRow[] {
  return text.split(' ').map((word, i): HistoryRow => {
    const named = word.slice(1).split('+').map(Number);
    const act = word.startsWith('u') ? 'undone' : word.startsWith('r') ? 'redone' : 'done';
    return {
      seq: i + 1,
      at: asInstant(0),
      coderId: null,
      wish: word === 't' ? CONTEXT_OPENED : { kind: 'import documents', count: 1, first: '' },
      documentIds: [],
      act,
      covers: act === 'done' ? null : named,
      continues: word.startsWith('c') ? (named[0] ?? null) : null,
      tables: [],
      undoing: word === 'f' ? null : { tables: [], sheets: [] },
    };
  });
}

const CONTEXT_OPENED: Wish = {
  kind: 'open context',
  set: asSetId(1),
  name: 'Queue',
  at: { documentId: asDocumentId(1), paragraph: 0 },
  position: 0,
};

describe('the steps that follow from a history', () => {
  it.each<readonly [string, readonly number[], number | null]>([
    ['w', [1], null],
    ['w w', [2], null],
    ['w w u2', [1], 3],
    ['w w u2 u1', [], 4],
    ['w w u2 u1 r1', [5], 3],
    ['w w u2 u1 r1 r2', [6], null],
    ['w w u2 w', [4], null],
    ['w w u2 w u4', [1], 5],
    ['w u1 r1 u1 r1', [5], null],
    ['w c1 c1', [3, 2, 1], null],
    ['w w c2 c2', [4, 3, 2], null],
    ['w c1 w c1', [4], null],
    ['w c1 w u3 c1', [5, 2, 1], null],
    ['w c1 u1+2', [], 3],
    ['w c1 u1+2 r1+2', [4], null],
    ['w u1 c1', [3], null],
    ['w u1 r1 c1', [4], null],
    ['w t', [1], null],
    ['t', [], null],
    ['w w t u2', [1], 4],
    ['w w u2 t', [1], 3],
    ['w u1 t r1', [4], null],
    ['f t', [], null],
    ['f f', [], null],
    ['f w', [2], null],
    ['f w u2', [], 3],
  ])('%s: undo %j, redo %s', (history, undo, redo) => {
    const steps = stepsIn([...drawn(history)].reverse());
    expect(steps.undo.map((row) => row.seq)).toEqual(undo);
    expect(steps.redo?.seq ?? null).toBe(redo);
  });

  it.each([
    ['w w', 1, true],
    ['w w u2', 1, false],
    ['w w u2', 2, false],
    ['w w u2', 3, true],
    ['w c1', 1, false],
    ['f', 1, true],
  ])('of %s are settled by the newest %i: %s', (history, newest, settled) => {
    expect(stepsIn([...drawn(history)].reverse().slice(0, newest)).settled).toBe(settled);
  });
});
