import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asCoderId, asDocumentId, asGuid, asInstant, asMemoId, asThemeId } from '../../domain/ids.ts';
import type { Memo, MemoTarget } from '../../domain/memo.ts';
import { type CodingCondition, emptyQuestion, SIDES } from '../../domain/search-question.ts';
import { type Origin, type ParagraphSheet, sheetOf, type Voice } from '../../domain/sheet.ts';
import { aDocument } from '../../testing/builders.ts';
import { buildColumns } from '../change-columns.ts';
import { paragraphConditions } from './paragraph-conditions.ts';

const DOCUMENT = asDocumentId(1);
const CODER = asCoderId(1);
const PARAGRAPHS = 9;

interface Drawn {
  readonly paragraph: number;
  readonly theme: number;
  readonly voice: Voice;
  readonly origin: Origin;
}

const anyCodings = fc.uniqueArray(
  fc.record({
    paragraph: fc.nat(PARAGRAPHS - 1),
    theme: fc.integer({ min: 1, max: 3 }),
    voice: fc.constantFrom<Voice[]>(0, 1),
    origin: fc.constantFrom<Origin[]>(0, 1),
  }),
  { maxLength: 12, selector: ({ paragraph, theme }) => `${paragraph} ${theme}` },
);

const anyCondition: fc.Arbitrary<CodingCondition> = fc.record({
  coder: fc.constant(CODER),
  withThemes: fc.subarray([[asThemeId(1)], [asThemeId(2), asThemeId(3)]]),
  withoutThemes: fc.subarray([asThemeId(3)]),
  voice: fc.option(fc.constantFrom<Voice[]>(0, 1)),
  origin: fc.option(fc.constantFrom<Origin[]>(0, 1)),
  near: fc.option(
    fc.record({
      themes: fc.subarray([asThemeId(2), asThemeId(3)], { minLength: 1 }),
      side: fc.constantFrom(...SIDES),
      paragraphs: fc.integer({ min: 1, max: 4 }),
    }),
  ),
  state: fc.constantFrom('coded', 'read', 'unread', null),
  hasMemo: fc.boolean(),
});

/** What the condition says, word for word. */
function passes(
  paragraph: number,
  codings: readonly Drawn[],
  read: readonly number[],
  memos: readonly number[],
  condition: CodingCondition,
): boolean {
  const { withThemes, withoutThemes, voice, origin, near, state, hasMemo } = condition;
  const own = codings.filter((coding) => coding.paragraph === paragraph);
  const isOf = (coding: Drawn, themes: readonly number[]): boolean => themes.includes(coding.theme);
  const now = own.length > 0 ? 'coded' : read.includes(paragraph) ? 'read' : 'unread';
  const wanted = withThemes.length === 0 ? own : own.filter((coding) => isOf(coding, withThemes.flat()));
  const isSo = ({ voice: v, origin: o }: Drawn): boolean =>
    (voice === null || v === voice) && (origin === null || o === origin);
  const isNear = (coding: Drawn): boolean => {
    if (!near || !isOf(coding, near.themes)) return false;
    const ahead = coding.paragraph - paragraph;
    if (near.side === 'behind') return ahead >= 1 && ahead <= near.paragraphs;
    if (near.side === 'before') return ahead <= -1 && ahead >= -near.paragraphs;
    return Math.abs(ahead) <= near.paragraphs;
  };
  return (
    withThemes.every((themes) => own.some((coding) => isOf(coding, themes))) &&
    !own.some((coding) => isOf(coding, withoutThemes)) &&
    ((voice === null && origin === null) || wanted.some(isSo)) &&
    (near === null || codings.some(isNear)) &&
    (state === null || state === now) &&
    (!hasMemo || memos.includes(paragraph))
  );
}

const memoOn = (paragraph: number, id: number): Memo => {
  const at = { documentId: DOCUMENT, paragraph };
  const target: MemoTarget =
    id % 2 === 0 ? { kind: 'paragraph', ...at } : { kind: 'evidence', ...at, start: 0, end: 1 };
  const [madeAt, changedAt] = [asInstant(0), asInstant(0)];
  return { id: asMemoId(id), guid: asGuid(`${id}`), target, coderId: CODER, text: 'x', madeAt, changedAt };
};

it('lets through what a reading of the condition word for word lets through', () => {
  const anyParagraphs = fc.uniqueArray(fc.nat(PARAGRAPHS - 1), { maxLength: 4 });
  fc.assert(
    fc.property(
      anyCodings,
      anyParagraphs,
      anyParagraphs,
      anyCondition,
      (codings, drawn, memos, condition) => {
        const read = drawn.filter((paragraph) => codings.every((coding) => coding.paragraph !== paragraph));
        const said = Array.from(
          { length: PARAGRAPHS },
          (_, paragraph): ParagraphSheet => ({
            paragraph,
            read: read.includes(paragraph),
            codings: codings
              .filter((coding) => coding.paragraph === paragraph)
              .sort((a, b) => a.theme - b.theme)
              .map(({ theme, voice, origin }) => ({
                theme: asThemeId(theme),
                voice,
                origin,
                weight: 0,
                version: 1,
                madeAt: asInstant(0),
                evidence: [],
              })),
          }),
        );
        const columns = buildColumns(
          [aDocument({ id: DOCUMENT, paragraphCount: PARAGRAPHS })],
          [sheetOf(DOCUMENT, CODER, said)],
        );
        const test = paragraphConditions(columns, condition, memos.map(memoOn))(0);
        for (let paragraph = 0; paragraph < PARAGRAPHS; paragraph++)
          expect(test === null || test(paragraph)).toBe(passes(paragraph, codings, read, memos, condition));
      },
    ),
    { numRuns: 500 },
  );
  expect(paragraphConditions(buildColumns([], []), emptyQuestion(CODER).codings, [])(0)).toBeNull();
});
