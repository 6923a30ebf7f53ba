import { asAttributeId, asCoderId, asDocumentId, asInstant, asThemeId } from '../domain/ids.ts';
import { partialDate } from '../domain/partial-date.ts';
import type { Project } from '../domain/project.ts';
import { type Coding, sheetOf } from '../domain/sheet.ts';
import { aCoder, aDocumentWithText, anAttribute, aProject, aTheme } from './builders.ts';

const MADE_AT = asInstant(Date.UTC(2024, 0, 2, 3, 4, 5));

const coding = (theme: number, start?: number): Coding => ({
  theme: asThemeId(theme),
  voice: 0,
  weight: 0,
  origin: 0,
  version: 1,
  madeAt: MADE_AT,
  evidence: start === undefined ? [] : [{ start, end: start + 2 }],
});

/**
 * Speeches by two speakers, themes War > Victory and Duty. Coder 1 has put War (on the first word) and Victory on
 * every first paragraph, Duty on every second, and read the third; coder 2 has put War on the first and left the rest.
 */
export function twoSpeakers(
  shape: { documents?: number; paragraphs?: number; paragraphText?: string } = {},
): Project {
  const { documents = 2, paragraphs = 3, paragraphText = 'We must win the war.' } = shape;
  const written = Array.from({ length: documents }, (_, i) =>
    aDocumentWithText(
      asDocumentId(i + 1),
      Array.from({ length: paragraphs }, (_, p) => `${paragraphText} (${p + 1})`),
      {
        title: `Speech ${i + 1}`,
        date: partialDate(1941 + (i % 50), 1, 1) ?? null,
        attributes: { 1: i % 2 === 0 ? 'Odd' : 'Even' },
      },
    ),
  );
  return aProject({
    name: 'Two speakers',
    documents: written.map(({ document }) => document),
    texts: written.map(({ text }) => text),
    sheets: written.flatMap(({ document }) => [
      sheetOf(document.id, asCoderId(1), [
        { paragraph: 0, read: false, codings: [coding(1, 0), coding(2)] },
        { paragraph: 1, read: false, codings: [coding(3)] },
        ...(paragraphs > 2 ? [{ paragraph: 2, read: true, codings: [] }] : []),
      ]),
      sheetOf(document.id, asCoderId(2), [{ paragraph: 0, read: false, codings: [coding(1)] }]),
    ]),
    themes: [
      aTheme({ name: 'War', definition: [{ kind: 'in short', text: 'Fighting between states' }] }),
      aTheme({ id: asThemeId(2), name: 'Victory', parent: asThemeId(1), colour: 2, key: 'v' }),
      aTheme({ id: asThemeId(3), name: 'Duty', colour: 3, retired: true }),
    ],
    coders: [aCoder(), aCoder({ id: asCoderId(2), kind: 'rule', note: 'A keyword rule' })],
    attributes: [anAttribute({ id: asAttributeId(1), name: 'Speaker' })],
  });
}
