import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyProject } from '../testing/any-project.ts';
import { twoSpeakers } from '../testing/two-speakers.ts';
import { projectDifference } from './project-difference.ts';
import { paragraphSheet, withoutTheme, withParagraphs } from './sheet.ts';
import { at } from './typed-arrays.ts';

describe('the difference between two states', () => {
  it('is none between a state and itself', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        for (const line of projectDifference(project, structuredClone(project)))
          expect(line).toMatchObject({ added: 0, removed: 0, changed: 0, names: [] });
      }),
    );
  });

  it('turns around with the two states', () => {
    fc.assert(
      fc.property(anyProject, anyProject, (one, other) => {
        const [there, back] = [projectDifference(one, other), projectDifference(other, one)];
        expect(there.map(({ added, removed, changed }) => [added, removed, changed])).toEqual(
          back.map(({ added, removed, changed }) => [removed, added, changed]),
        );
        for (const { before, after, added, removed } of there) expect(after - before).toBe(added - removed);
      }),
    );
  });

  it('names what it is about', () => {
    const project = twoSpeakers();
    const [sheet, ...sheets] = project.sheets;
    const theme = project.themes.find(({ id }) => id === at(sheet?.theme ?? new Uint32Array(0), 0));
    if (!sheet || !theme) throw new Error('nothing is coded');
    const said = paragraphSheet(sheet, at(sheet.paragraph, 0));
    const later = {
      ...project,
      sheets: [withParagraphs(sheet, [withoutTheme(said, theme.id)]), ...sheets],
      documents: project.documents.map((document, i) =>
        i === 0 ? { ...document, title: 'Other' } : document,
      ),
    };
    const lines = projectDifference(project, later);
    expect(lines.find(({ what }) => what === 'Codings')).toMatchObject({
      removed: 1,
      added: 0,
      names: [theme.name],
    });
    expect(lines.find(({ what }) => what === 'Documents')).toMatchObject({ changed: 1, names: ['Other'] });
  });
});
