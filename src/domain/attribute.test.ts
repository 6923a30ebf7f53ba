import { describe, expect, it } from 'vitest';
import { anAttribute } from '../testing/builders.ts';
import { type AttributeType, guessedType, parseValue, valueText } from './attribute.ts';

describe('a typed value', () => {
  it.each([
    ['number', '1,5', 1.5],
    ['number', '-0,125', -0.125],
    ['number', '1,234', undefined],
    ['number', '1,2,3', undefined],
    ['number', ' 1.5 ', 1.5],
    ['number', '', undefined],
    ['yes-no', 'Yes', true],
    ['yes-no', '0', false],
    ['yes-no', 'maybe', undefined],
    ['text', '  Kim Il Sung ', 'Kim Il Sung'],
    ['date', '1942-06', '1942-06'],
    ['choice', '   ', undefined],
  ] as const)('of type %s from “%s” is %s', (type, text, value) => {
    expect(parseValue(anAttribute({ type }), text)).toBe(value);
  });

  it('reads as it was typed', () => {
    expect([undefined, true, false, 1942, 'press'].map(valueText)).toEqual([
      '',
      'yes',
      'no',
      '1942',
      'press',
    ]);
  });
});

describe('a type guessed from texts', () => {
  it.each<readonly [AttributeType, readonly string[]]>([
    ['text', []],
    ['text', ['', ' ']],
    ['number', ['1', '-2.5', '1942']],
    ['number', ['0,5', '12,25', '3']],
    ['text', ['0,5', '1,234']],
    ['text', ['007', '1']],
    ['text', ['1.50']],
    ['text', ['12345678901234567890']],
    ['text', ['Infinity']],
    ['yes-no', ['yes', 'No', '']],
    ['text', ['yes', 'perhaps']],
    ['text', ['y', 'n']],
    ['date', ['1942-06', '1943']],
    ['text', ['1942-06', 'unknown']],
  ])('is %s for %j', (type, texts) => {
    expect(guessedType(texts)).toBe(type);
  });
});
