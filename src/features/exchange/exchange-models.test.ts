import { describe, expect, it } from 'vitest';
import { asCoderId, asDocumentId } from '../../domain/ids.ts';
import { sheetOf } from '../../domain/sheet.ts';
import { writeCsvBytes } from '../../formats/csv.ts';
import { tableRows } from '../../formats/dataset-tables.ts';
import { twoSpeakers } from '../../testing/two-speakers.ts';
import { EXPORTS, type ExportFacts, isTable, rowCount, sizeText } from './export-list.ts';
import { documentsForRows, tablePreview } from './export-preview.ts';
import { type MethodsFacts, methodsText, overlapOf } from './methods-text.ts';
import { compared } from './recount-packet.ts';

const project = twoSpeakers({ documents: 3 });
const facts: ExportFacts = {
  documents: project.documents,
  sheets: [...project.sheets, sheetOf(asDocumentId(1), asCoderId(3), [])],
  memos: [],
  themeCount: project.themes.length,
  coderCount: project.coders.length,
  sets: [],
  questionCount: 0,
};

describe('the results of a packet, counted again', () => {
  const table = {
    name: 'agreement',
    description: '',
    rows: [
      ['theme_id', 'alpha'],
      [1, 0.8125],
    ],
  };
  const held = new Map([['agreement', writeCsvBytes(table.rows)]]);
  const again = (...results: readonly (typeof table)[]) => compared(held, { mainTable: [], results });

  it('are the same to the last digit, or are named', () => {
    expect(again(table)).toMatchObject({ isSame: true });
    const other = {
      ...table,
      rows: [
        ['theme_id', 'alpha'],
        [1, 0.8126],
      ],
    };
    expect(again(other)).toMatchObject({ isSame: false, sentence: expect.stringContaining('agreement') });
    expect(again()).toMatchObject({ isSame: false });
    const more = { ...table, name: 'comparison_1' };
    expect(again(table, more).sentence).toContain('comparison_1 of 2 tables');
    expect(compared(new Map(), { mainTable: [], results: [] }).isSame).toBe(true);
  });
});

describe('the sizes of exports', () => {
  it.each(EXPORTS.map(({ kind }) => kind).filter(isTable))('are those of the written table: %s', (kind) => {
    expect(rowCount(kind, facts)).toBe([...tableRows(kind, project)].length - 1);
  });

  it('read as words', () => {
    expect(sizeText('codings', facts)).toBe('12 rows');
    expect(sizeText('project', facts)).toBe('3 documents, 12 codings, 3 themes, 0 memos');
    expect(sizeText('dataset', facts)).toBe('8 tables, 38 rows');
  });
});

describe('a preview', () => {
  it.each(EXPORTS.map(({ kind }) => kind).filter(isTable))('begins as the table of %s does', (kind) => {
    const whole = [...tableRows(kind, project)];
    const ids = documentsForRows(kind, project.sheets, 2);
    const cut = { ...project, texts: project.texts.filter((text) => ids.includes(text.documentId)) };
    const preview = tablePreview(kind, cut, 2);
    expect(preview.header).toEqual(whole[0]);
    expect(preview.rows).toEqual(
      whole.slice(1, 3).map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
    );
  });

  it('needs no text but for the paragraphs of codings', () => {
    expect(documentsForRows('codings', project.sheets, 2)).toEqual([1]);
    expect(documentsForRows('codings', project.sheets, 5)).toEqual([1, 2]);
    expect(documentsForRows('documents', project.sheets, 2)).toEqual([]);
  });

  it('tells columns of numbers', () => {
    const preview = tablePreview('codebook', project, 30);
    const numbers = preview.header.filter((_, column) => preview.isNumber[column]);
    expect(numbers).toContain('codings: Coder 1');
    expect(numbers).not.toContain('theme');
  });
});

describe('the paragraph on methods', () => {
  const given: MethodsFacts = { ...project, note: 'A note.', appVersion: '9' };

  it('says what is stored, with its numbers', () => {
    expect(methodsText(given)).toEqual([
      'The corpus has 3 documents (dated 1941 to 1943; English) of 9 paragraphs and 54 words. The unit of coding and of counting is the paragraph; documents were divided into paragraphs by blank lines.',
      'The codebook (version 1) has 3 themes on 2 levels, 1 of them with a written definition, 1 retired.',
      'Coder 1 read 9 of 9 paragraphs in 3 of 3 documents: 6 with at least one theme (9 codings), 3 without a theme. Coder 2 read 3 of 9 paragraphs in 3 of 3 documents: 3 with at least one theme (3 codings), 0 without a theme. On Coder 2: A keyword rule. 3 paragraphs in 3 documents were read by two coders or more.',
      expect.stringContaining('left out'),
      'A note. Coded and counted with Leitmotif 9.',
    ]);
  });

  it('says what is missing', () => {
    expect(methodsText({ ...given, documents: [] })).toEqual([]);
    const bare = methodsText({ ...given, sheets: [], themes: [], note: '' });
    expect(bare.slice(1, 3)).toEqual(['There is no codebook yet.', 'Nothing has been coded yet.']);
  });

  it('counts a paragraph once, however many have read it', () => {
    expect(overlapOf(project.sheets)).toEqual({ paragraphs: 3, documents: 3 });
    expect(overlapOf(project.sheets.filter((sheet) => sheet.coderId === 1))).toEqual({
      paragraphs: 0,
      documents: 0,
    });
  });
});
