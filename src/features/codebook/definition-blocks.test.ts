import { expect, it } from 'vitest';
import {
  type Definition,
  placeOfKind,
  withBlock,
  withKind,
  withMovedBlock,
  withText,
} from './definition-blocks.ts';

const GIVEN: Definition = [
  { kind: 'in short', text: 'a' },
  { kind: 'use when', text: 'b' },
  { kind: 'example', text: 'c' },
];
const texts = (definition: Definition) => definition.map((block) => block.text).join('');

it('puts a new block where its kind usually stands', () => {
  expect(texts(withBlock(GIVEN, 'avoid when', ' x '))).toBe('abxc');
  expect(texts(withBlock(GIVEN, 'in short', 'x'))).toBe('axbc');
  expect(texts(withBlock([], 'example', 'x'))).toBe('x');
  expect(placeOfKind(GIVEN, 'counter-example')).toBe(3);
});

it('changes words and kinds, and takes away a block without words', () => {
  expect(texts(withText(GIVEN, 1, 'x'))).toBe('axc');
  expect(texts(withText(GIVEN, 1, '  '))).toBe('ac');
  expect(withKind(GIVEN, 1, 'example')[1]).toEqual({ kind: 'example', text: 'b' });
});

it('moves a block by one step, within the ends', () => {
  expect(texts(withMovedBlock(GIVEN, 2, -1))).toBe('acb');
  expect(texts(withMovedBlock(GIVEN, 0, 1))).toBe('bac');
  expect(withMovedBlock(GIVEN, 0, -1)).toBe(GIVEN);
});
