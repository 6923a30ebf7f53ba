import fc from 'fast-check';
import { expect, it } from 'vitest';
import { literalOf } from './expression-literal.ts';

it.each<[string, string | null]>([
  ['war', 'war'],
  ['\\bfree people\\b', 'free people'],
  ['[a-z]+us ra', 'us ra'],
  ['peoples?', 'people'],
  ['ab+cde', 'cde'],
  ['abc{0,2}de', 'ab'],
  ['abc{2}d', 'abc'],
  ['war|peace', null],
  ['(war|peace) now', ' now'],
  ['(?:war(?=[)(])) then', ' then'],
  ['U\\.S\\.', 'U.S.'],
  ['\\\\bx', '\\bx'],
  ['\\p{L}+land', 'land'],
  ['\\u{1f600}ab', 'ab'],
  ['😀?자유', '자유'],
  ['^we.are$', 'are'],
  ['a', null],
  ['\\w+', null],
])('of %s is %s', (expression, literal) => {
  expect(literalOf(expression)).toBe(literal);
});

it('stands in everything that an expression matches', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'b',
      'ab',
      'é',
      '😀',
      ' ',
      '.',
      '\\.',
      '\\b',
      '^',
      '[ab]',
      '[^\\]a]',
      '(a|b)',
      '(?:ab)?',
      '(?=b)',
      '|',
    ],
    ...[
      'a+',
      'b*',
      'a{2}',
      'b{0,1}',
      'ab?',
      '\\d',
      '\\w+?',
      '(?<!a)',
      '\\p{L}',
      '\\x61',
      '\\u0062',
      '(b(a))',
    ],
  );
  const text = fc
    .array(fc.constantFrom('a', 'b', 'A', 'é', '😀', ' ', '.', ']', '1'), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), text, (pieces, own) => {
      const expression = pieces.join('');
      const literal = literalOf(expression);
      const match = new RegExp(expression, 'iu').exec(own);
      if (match && literal !== null) expect(match[0].toLowerCase()).toContain(literal.toLowerCase());
    }),
    { numRuns: 2000 },
  );
});
