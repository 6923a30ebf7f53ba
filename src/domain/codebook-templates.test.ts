import { describe, expect, it } from 'vitest';
import { countDrafts, type DraftTheme, draftLines } from './codebook-draft.ts';
import { TEMPLATES } from './codebook-templates.ts';
import { DOCUMENT_FORMS, withForm } from './template-document-forms.ts';

const leaves = (drafts: readonly DraftTheme[]): readonly DraftTheme[] =>
  drafts.flatMap((draft) => (draft.children.length === 0 ? [draft] : leaves(draft.children)));
const themesOf = (id: string): readonly DraftTheme[] => TEMPLATES.find((one) => one.id === id)?.themes ?? [];
const labels = (id: string): readonly string[] =>
  leaves(themesOf(id)).map(({ definition }) => definition.map(({ text }) => text).join(' '));

describe('the forms for documents', () => {
  it('put their questions behind what a memo says, and say whom to cite', () => {
    expect(DOCUMENT_FORMS.map(({ questions }) => questions.length)).toEqual([7, 10]);
    for (const form of DOCUMENT_FORMS) {
      const memo = withForm('Said before.\n', form);
      expect(memo.startsWith(`Said before.\n\n${form.title}\n\n`)).toBe(true);
      for (const question of form.questions) expect(memo.split('\n')).toContain(question);
      expect(withForm(' ', form).startsWith(form.title)).toBe(true);
      expect(form.citation.length * form.licence.length).toBeGreaterThan(0);
    }
  });
});

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

  it('have 23 techniques of 2023 and two of 2025 in six groups, mapped to PTC and SemEval-2024', () => {
    const texts = labels('persuasion-techniques');
    expect(themesOf('persuasion-techniques')).toHaveLength(6);
    expect(texts).toHaveLength(25);
    expect(texts.filter((text) => text.includes('2025'))).toHaveLength(2);
    expect(texts.filter((text) => text.includes('(PTC 18)'))).toHaveLength(18);
    // Of the 18, two and three were joined, and one was dropped: 14.
    expect(texts.filter((text) => text.includes('one label for two (PTC 14)'))).toHaveLength(2);
    expect(texts.filter((text) => text.includes('one label for three (PTC 14)'))).toHaveLength(3);
    expect(texts.filter((text) => text.includes('dropped (PTC 14)'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('(SemEval-2024)') && !text.includes('near '))).toHaveLength(
      20,
    );
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
