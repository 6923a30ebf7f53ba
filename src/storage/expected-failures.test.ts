import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { attempted, found, notFound, refused } from './expected-failures.ts';

const full = new DOMException('The disk is full', 'QuotaExceededError');

describe('an act that fails as expected', () => {
  it.each<readonly [string, unknown, unknown]>([
    ['a full disk', full, { reason: 'no-space' }],
    ['a full disk, as Dexie names it', new Dexie.QuotaExceededError('full'), { reason: 'no-space' }],
    ['a transaction that a full disk ended', new Dexie.AbortError(full), { reason: 'no-space' }],
    [
      'a list of rows of which one met a full disk',
      new Dexie.BulkError('1 of 2 failed', { 1: full }),
      { reason: 'no-space' },
    ],
    [
      'any other failure of the storage',
      new DOMException('no', 'UnknownError'),
      { reason: 'storage', detail: 'UnknownError: no' },
    ],
    [
      'a closed database',
      new Dexie.DatabaseClosedError('closed'),
      { reason: 'storage', detail: 'DatabaseClosedError: closed' },
    ],
    ['a row that is gone', notFound('The theme'), { reason: 'not-found', what: 'The theme' }],
    ['a refusal', refused('No.'), { reason: 'refused', detail: 'No.' }],
  ])('by %s gives its problem', async (_, error, problem) => {
    expect(await attempted(() => Promise.reject(error))).toEqual({ ok: false, problem });
  });

  it('throws a bug on', async () => {
    const bug = new TypeError('x is undefined');
    await expect(attempted(() => Promise.reject(bug))).rejects.toBe(bug);
  });

  it('gives the value where nothing failed', async () => {
    expect(await attempted(async () => found(7, 'The number'))).toEqual({ ok: true, value: 7 });
  });
});
