import { expect, it } from 'vitest';
import { RESERVED_KEYS } from '../../domain/codebook.ts';
import { asThemeId } from '../../domain/ids.ts';
import { aTheme } from '../../testing/builders.ts';
import { checkKey, commandOf, freeKeys } from './theme-key.ts';

const THEMES = [aTheme({ key: 't' }), aTheme({ id: asThemeId(2), name: 'Sacrifice', key: 's' })];
const first = asThemeId(1);

it('takes letters and digits, in any writing, and none', () => {
  expect(checkKey(THEMES, first, ' X ')).toEqual({ kind: 'sound', key: 'x' });
  expect(checkKey(THEMES, first, '７')).toEqual({ kind: 'sound', key: '7' });
  expect(checkKey(THEMES, first, '')).toEqual({ kind: 'sound', key: null });
  expect(checkKey(THEMES, first, 't')).toEqual({ kind: 'sound', key: 't' });
});

it('names the theme that has the key', () => {
  expect(checkKey(THEMES, first, 's')).toMatchObject({ kind: 'taken', by: { name: 'Sacrifice' } });
});

it.each([...RESERVED_KEYS])('gives a theme %s, and says what else it does', (key) => {
  expect(checkKey(THEMES, first, key)).toEqual({ kind: 'sound', key });
  expect(commandOf(key)).toMatch(/^(?!has a use)./);
  expect(commandOf('t')).toBeUndefined();
});

it.each(['ㄱ', 'ab', '?', 'é'])('refuses %s', (typed) => {
  expect(checkKey(THEMES, first, typed).kind).toBe('refused');
});

it('offers what is not taken, what does something else while coding last', () => {
  const free = freeKeys(THEMES);
  expect(free).toHaveLength(36 - 2);
  expect(new Set(free.slice(-RESERVED_KEYS.size))).toEqual(RESERVED_KEYS);
  expect(free).not.toContain('s');
});
