import { describe, expect, it } from 'vitest';
import { countDrafts, type DraftTheme, draftLines } from './codebook-draft.ts';
import { TEMPLATES } from './codebook-templates.ts';

const leaves = (drafts: readonly DraftTheme[]): readonly DraftTheme[] =>
  drafts.flatMap((draft) => (draft.children.length === 0 ? [draft] : leaves(draft.children)));
const themesOf = (id: string): readonly DraftTheme[] => TEMPLATES.find((one) => one.id === id)?.themes ?? [];
const labels = (id: string): readonly string[] =>
  leaves(themesOf(id)).map(({ definition }) => definition.map(({ text }) => text).join(' '));

describe('the templates', () => {
  it.each(TEMPLATES)(
    '$id defines every theme once and says whom to cite',
    ({ themes, citation, licence }) => {
      const lines = draftLines([], themes);
      expect(new Set(lines.map(({ draft }) => draft.name)).size).toBe(lines.length);
      expect(lines.every(({ draft }) => draft.definition.length > 0)).toBe(true);
      expect(citation.length * licence.length).toBeGreaterThan(0);
    },
  );

  it('have 23 techniques of 2023 and two of 2025 in six groups, mapped to PTC 18', () => {
    const texts = labels('persuasion-techniques');
    expect(themesOf('persuasion-techniques')).toHaveLength(6);
    expect(texts).toHaveLength(25);
    expect(texts.filter((text) => text.includes('2025'))).toHaveLength(2);
    expect(texts.filter((text) => text.includes('(PTC 18)'))).toHaveLength(18);
  });

  it('have the 56 categories of the Manifesto Project in 7 domains, 000, and 13 on either side of RILE', () => {
    const texts = labels('manifesto-project');
    expect(themesOf('manifesto-project')).toHaveLength(8);
    expect(texts).toHaveLength(57);
    for (const side of ['left', 'right'])
      expect(texts.filter((text) => text.includes(`${side} in the left-right index`))).toHaveLength(13);
  });

  it('have seven devices, fifteen frames, three genres', () => {
    expect(['ipa-1937', 'media-frames', 'genre'].map((id) => countDrafts(themesOf(id)))).toEqual([7, 15, 3]);
  });
});
