import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundRule, POSITION_RULES, positionPlacer, withLineFeeds } from './counted-positions.ts';

const anyText = fc
  .array(fc.constantFrom('a', 'b ', ' word', '\r\n', '\n', '🚩', '👩‍🚀', '승리', '.'), { maxLength: 30 })
  .map((parts) => parts.join(''));

/** A plain count: every character of the text by itself, one after the other. */
function countedPlainly(raw: string, rule: (typeof POSITION_RULES)[number]): readonly number[] {
  const edges: number[] = [];
  let position = 0;
  for (const character of raw.replace(/\r\n/g, '\u0001')) {
    edges.push(position);
    const units = character.length === 2 && rule.unit === 'UTF-16 units' ? 2 : 1;
    position += character === '\u0001' ? rule.lineEnd : units;
  }
  return [...edges, position];
}

describe('a position', () => {
  it.each(POSITION_RULES)('lies where a plain count of $unit with line ends of $lineEnd says', (rule) => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const place = positionPlacer(raw, rule);
        let out = 0;
        const characters = [...withLineFeeds(raw)];
        for (const [i, position] of countedPlainly(raw, rule).entries()) {
          expect(place(position)).toBe(out);
          out += characters[i]?.length ?? 0;
        }
      }),
    );
  });

  it('beyond the end stays beyond it', () => {
    expect(positionPlacer('a🚩', { unit: 'code points', lineEnd: 1 })(7)).toBe(8);
  });
});

const TEXT =
  'Line 🚩 one.\r\nThe enemy, they say, has failed.\r\nWe stand 🚩🚩 firm, always firm.\r\nEnd of it.';
const WORDS = ['enemy', 'has failed', 'firm', 'always', 'End of'];

/** Where words stand by a rule, as a program that counts so would write them. */
function writtenBy(rule: (typeof POSITION_RULES)[number], quotes: boolean) {
  const place = positionPlacer(TEXT, rule);
  const text = withLineFeeds(TEXT);
  const positionOf = (at: number): number => {
    for (let position = 0; ; position++) if (place(position) === at) return position;
  };
  return WORDS.map((words) => {
    const at = text.indexOf(words);
    return { start: positionOf(at), end: positionOf(at + words.length), quote: quotes ? words : '' };
  });
}

describe('the rule of a file', () => {
  it.each(POSITION_RULES)('is found by the words that it repeats: $unit, $lineEnd', (rule) => {
    const found = foundRule([{ raw: TEXT, spans: writtenBy(rule, true) }], '');
    expect(found.rule).toEqual(rule);
    expect(found.words).toContain('match the words that the file repeats');
  });

  it.each(POSITION_RULES)('is found by the edges of words where it repeats none: $unit, $lineEnd', (rule) => {
    const found = foundRule([{ raw: TEXT, spans: writtenBy(rule, false) }], '');
    expect(found.rule).toEqual(rule);
    expect(found.words).toContain('at the edge of a word');
  });

  it('is that of the program where the texts do not tell, else the standard’s', () => {
    const spans = [{ start: 0, end: 1, quote: '' }];
    const raw = '🚩\r\n';
    expect(foundRule([{ raw, spans }], 'NVivo 12').words).toContain('as NVivo counts');
    expect(foundRule([{ raw: 'plain', spans }], '').words).toContain('all rules agree');
  });

  it('needs no evidence on line ends where there are none', () => {
    const spans = [{ start: 19, end: 24, quote: 'enemy' }];
    expect(foundRule([{ raw: 'First line. 🚩\n\nThe enemy lies.', spans }], '').words).toContain(
      'code points, a Windows line end counts 1: so 1 of 1 selections match',
    );
  });

  it('may be told by quotes that are cut off', () => {
    const [first, ...rest] = writtenBy({ unit: 'UTF-16 units', lineEnd: 2 }, true);
    const cut = { ...(first ?? { start: 0, end: 0 }), quote: 'enem…' };
    expect(foundRule([{ raw: TEXT, spans: [cut, ...rest] }], '').rule).toEqual({
      unit: 'UTF-16 units',
      lineEnd: 2,
    });
  });
});
