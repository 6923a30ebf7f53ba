import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asInstant, asThemeId } from './ids.ts';
import type { Coding, Origin, ParagraphSheet, Voice, Weight } from './sheet.ts';
import { withThemeAs, withVersion } from './united-codings.ts';

const anyCoding = (theme: number): fc.Arbitrary<Coding> =>
  fc.record({
    theme: fc.constant(asThemeId(theme)),
    voice: fc.constantFrom<Voice[]>(0, 1, 2, 3),
    weight: fc.constantFrom<Weight[]>(0, 1, 5),
    origin: fc.constantFrom<Origin[]>(0, 1),
    version: fc.integer({ min: 1, max: 5 }),
    madeAt: fc.nat(1000).map(asInstant),
    evidence: fc
      .array(fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 9 }) }), { maxLength: 2 })
      .map((spans) => spans.map(({ start, length }) => ({ start, end: start + length }))),
  });
const anyParagraph: fc.Arbitrary<ParagraphSheet> = fc
  .tuple(...[1, 2, 3].map((theme) => fc.option(anyCoding(theme), { nil: undefined })))
  .map((codings) => ({ paragraph: 0, read: false, codings: codings.flatMap((one) => one ?? []) }));
const [a, b] = [asThemeId(1), asThemeId(2)];
const themesOf = (said: ParagraphSheet): readonly number[] => said.codings.map(({ theme }) => theme);

describe('a theme put into another on a paragraph', () => {
  it('leaves the target exactly where one of both was, once, and others untouched', () => {
    fc.assert(
      fc.property(anyParagraph, (said) => {
        const after = withThemeAs(said, a, b);
        const expected = new Set(themesOf(said).map((theme) => (theme === a ? b : theme)));
        expect(themesOf(after)).toEqual([...expected].sort((x, y) => x - y));
        expect(after.codings.find(({ theme }) => theme === 3)).toEqual(
          said.codings.find(({ theme }) => theme === 3),
        );
      }),
    );
  });

  it('keeps all evidence, the target’s voice where it has one, and the later time', () => {
    fc.assert(
      fc.property(anyCoding(1), anyCoding(2), (from, into) => {
        const [after] = withThemeAs({ paragraph: 0, read: false, codings: [from, into] }, a, b).codings;
        const covered = (spans: Coding['evidence'] | undefined): ReadonlySet<number> =>
          new Set(
            spans?.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
          );
        expect(covered(after?.evidence)).toEqual(covered([...from.evidence, ...into.evidence]));
        expect(after?.voice).toBe(into.voice === 0 ? from.voice : into.voice);
        expect(after?.madeAt).toBe(Math.max(from.madeAt, into.madeAt));
        expect(after?.version).toBe(into.version);
      }),
    );
  });

  it('done twice is done once', () => {
    fc.assert(
      fc.property(anyParagraph, (said) => {
        const once = withThemeAs(said, a, b);
        expect(withThemeAs(once, a, b)).toEqual(once);
        expect(withThemeAs(once, b, b)).toEqual(once);
      }),
    );
  });
});

it('a coding judged anew takes the version and keeps the rest', () => {
  fc.assert(
    fc.property(anyParagraph, (said) => {
      const after = withVersion(said, b, 9);
      expect(after.codings.map((coding, i) => ({ ...coding, version: said.codings[i]?.version }))).toEqual(
        said.codings,
      );
      expect(after.codings.every(({ theme, version }) => theme !== b || version === 9)).toBe(true);
    }),
  );
});
