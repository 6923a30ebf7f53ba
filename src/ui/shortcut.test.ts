import { describe, expect, test } from 'vitest';
import { chordOf, type KeyPress, keysText, matchesShortcut } from './shortcut.ts';

const press = (code: string, key: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  code,
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...modifiers,
});

describe('which press is which shortcut', () => {
  test.each([
    ['a letter', 'J', press('KeyJ', 'j'), true],
    ['a letter written small', 'j', press('KeyJ', 'j'), true],
    ['a letter under a Hangul layout', 'J', press('KeyJ', 'ㅓ'), true],
    ['a letter under a Cyrillic layout', 'J', press('KeyJ', 'о'), true],
    ['on AZERTY the letter typed counts', 'A', press('KeyQ', 'a'), true],
    ['and not the one at that place', 'Q', press('KeyQ', 'a'), false],
    ['Shift is a difference', 'J', press('KeyJ', 'J', { shiftKey: true }), false],
    ['Shift asked for', 'Shift+J', press('KeyJ', 'J', { shiftKey: true }), true],
    ['Control', 'Ctrl+Z', press('KeyZ', 'z', { ctrlKey: true }), true],
    ['Command stands for Control', 'Ctrl+Z', press('KeyZ', 'z', { metaKey: true }), true],
    ['Control and Shift', 'Ctrl+Shift+Z', press('KeyZ', 'Z', { ctrlKey: true, shiftKey: true }), true],
    ['without Control it is another key', 'Z', press('KeyZ', 'z', { ctrlKey: true }), false],
    ['Control Z under a Cyrillic layout', 'Ctrl+Z', press('KeyZ', 'я', { ctrlKey: true }), true],
    ['a sign of AZERTY where others have a letter is no letter', 'M', press('KeyM', ','), false],
    ['but the sign', ',', press('KeyM', ','), true],
    ['with Shift, too', 'Shift+M', press('KeyM', '?', { shiftKey: true }), false],
    ['a letter on Dvorak, where others have a sign', 'W', press('Comma', 'w'), true],
    [
      'a mark of an Arabic layout is its letter',
      'Shift+S',
      press('KeyS', '\u064d', { shiftKey: true }),
      true,
    ],
    ['a bracket of an Arabic layout, too', 'Shift+V', press('KeyV', '{', { shiftKey: true }), true],
    ['a letter of the number row in Czech is its digit', '2', press('Digit2', 'ě'), true],
    ['a digit of the number pad', '4', press('Numpad4', '4'), true],
    ['an arrow of the number pad is no digit', '4', press('Numpad4', 'ArrowLeft'), false],
    ['but an arrow', 'ArrowLeft', press('Numpad4', 'ArrowLeft'), true],
    ['digits by place', 'Alt+1', press('Digit1', '&', { altKey: true }), true],
    ['a sign that needs Shift', '?', press('Slash', '?', { shiftKey: true }), true],
    ['a sign that needs none', '/', press('Slash', '/'), true],
    ['the same sign from another place', '/', press('Digit7', '/', { shiftKey: true }), true],
    ['arrows', 'ArrowDown', press('ArrowDown', 'ArrowDown'), true],
    ['Enter of the number pad', 'Enter', press('NumpadEnter', 'Enter'), true],
    ['Space', 'Space', press('Space', ' '), true],
    ['F6', 'F6', press('F6', 'F6'), true],
  ])('%s', (_, chord, key, expected) => {
    expect(matchesShortcut(chord, key)).toBe(expected);
  });
});

test('keys are written as the keyboard has them', () => {
  expect(keysText('Ctrl+Shift+Z', false)).toBe('Ctrl ⇧ Z');
  expect(keysText('Ctrl+Shift+Z', true)).toBe('⌘ ⇧ Z');
  expect(keysText('ArrowDown', false)).toBe('↓');
  expect(keysText('?', false)).toBe('?');
});

describe('the chord of a press', () => {
  test.each([
    ['a letter', press('KeyJ', 'j'), 'J'],
    ['with modifiers', press('KeyZ', 'Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z'],
    ['a letter under a Hangul layout', press('KeyJ', 'ㅓ'), 'J'],
    ['a digit with Shift', press('Digit3', '#', { shiftKey: true }), 'Shift+3'],
    ['a sign that needs Shift', press('Slash', '?', { shiftKey: true }), '?'],
    ['an arrow', press('ArrowDown', 'ArrowDown', { altKey: true }), 'Alt+ArrowDown'],
    ['an arrow of the number pad', press('Numpad8', 'ArrowUp'), 'ArrowUp'],
    ['a sign of AZERTY', press('KeyM', ','), ','],
    ['Space', press('Space', ' '), 'Space'],
    ['half a chord', press('ShiftLeft', 'Shift', { shiftKey: true }), null],
  ])('%s', (_, given, expected) => {
    const chord = chordOf(given);
    expect(chord).toBe(expected);
    if (chord !== null) expect(matchesShortcut(chord, given)).toBe(true);
  });
});
