import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { asCoderId, asDocumentId, asInstant, asMemoId, asThemeId } from '../domain/ids.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import { paragraphState, sheetOf } from '../domain/sheet.ts';
import { anyProject } from '../testing/any-project.ts';
import { aDocumentWithText, anAttribute, aProject, aTheme } from '../testing/builders.ts';
import { twoSpeakers } from '../testing/two-speakers.ts';
import { comparisonTable } from './comparison-csv.ts';
import { tableCsv } from './comparison-table.ts';
import { codebookCsv } from './dataset-codebook.ts';
import { codingsCsv } from './dataset-codings.ts';
import { uniqueNames } from './dataset-columns.ts';
import { documentsCsv } from './dataset-documents.ts';
import { memosCsv } from './dataset-memos.ts';
import { paragraphsByThemesCsv } from './dataset-paragraphs.ts';
import { datasetReadme } from './dataset-readme.ts';

type Row = Readonly<Record<string, string>>;

const cellsOf = (csv: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(csv.slice(1, -2), { delimiter: ',', newline: '\r\n' }).data;

/** The rows by column name, and every row as wide as the header. */
function rowsOf(csv: string): readonly Row[] {
  const [header = [], ...rows] = cellsOf(csv);
  expect(new Set(header).size).toBe(header.length);
  return rows.map((row) => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, i) => [name, row[i] ?? '']));
  });
}

describe('codings', () => {
  it('has one row a coding with all that is known of it', () => {
    const rows = rowsOf(codingsCsv(twoSpeakers()));
    expect(rows).toHaveLength(8);
    expect(rows[1]).toEqual({
      document_id: '1',
      document_guid: twoSpeakers().documents[0]?.guid,
      title: 'Speech 1',
      date: '1941-01-01',
      language: 'en',
      Speaker: 'Odd',
      paragraph: '1',
      paragraph_text: 'We must win the war. (1)',
      theme_id: '2',
      theme_guid: twoSpeakers().themes[1]?.guid,
      theme: 'Victory',
      theme_path: 'War > Victory',
      coder: 'Coder 1',
      coder_kind: 'person',
      voice: 'unmarked',
      weight: '',
      origin: 'reading',
      codebook_version: '1',
      made_at: '2024-01-02T03:04:05.000Z',
      evidence: '',
      evidence_start: '',
      evidence_end: '',
    });
  });

  it('counts evidence in characters from the paragraph’s start', () => {
    const { document, text } = aDocumentWithText(asDocumentId(1), ['First.', 'A 🚀 flies, a 🚀 falls']);
    const start = text.starts[1] ?? 0;
    const at = (word: string, from = 0) => text.text.indexOf(word, start + from);
    const project = aProject({
      documents: [document],
      texts: [text],
      themes: [aTheme()],
      sheets: [
        sheetOf(document.id, asCoderId(1), [
          {
            paragraph: 1,
            read: false,
            codings: [
              {
                theme: asThemeId(1),
                voice: 2,
                weight: 0,
                origin: 0,
                version: 3,
                madeAt: asInstant(0),
                evidence: [
                  { start: at('flies'), end: at('flies') + 5 },
                  { start: at('🚀', 8), end: at('🚀', 8) + 2 },
                ],
              },
            ],
          },
        ]),
      ],
    });
    const [row] = rowsOf(codingsCsv(project));
    expect(row).toMatchObject({
      evidence: 'flies […] 🚀',
      voice: 'quotes',
      evidence_start: '4;13',
      evidence_end: '9;14',
    });
    const characters = [...(row?.['paragraph_text'] ?? '')];
    expect(characters.slice(4, 9).join('')).toBe('flies');
    expect(characters.slice(13, 14).join('')).toBe('🚀');
  });

  it('keeps attributes apart that are named like a column or like one another', () => {
    const project = twoSpeakers();
    const rows = rowsOf(
      codingsCsv({
        ...project,
        attributes: ['title', 'x', 'x'].map((name, i) =>
          anAttribute({ ...project.attributes[0], id: i + 1, name } as never),
        ),
      }),
    );
    expect(Object.keys(rows[0] ?? {})).toEqual(expect.arrayContaining(['title', 'title (2)', 'x', 'x (2)']));
  });

  it('has as many rows as the project has codings, whatever its texts', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const codings = project.sheets.reduce((sum, sheet) => sum + sheet.paragraph.length, 0);
        expect(rowsOf(codingsCsv(project))).toHaveLength(codings);
      }),
    );
  });
});

describe('paragraphs by themes', () => {
  it('has zeros for what was read, and nothing for what was not', () => {
    const rows = rowsOf(paragraphsByThemesCsv(twoSpeakers())).filter((row) => row['document_id'] === '1');
    expect(
      rows.map((row) => [
        row['coder'],
        row['paragraph'],
        row['read'],
        row['War'],
        row['War > Victory'],
        row['Duty'],
      ]),
    ).toEqual([
      ['Coder 1', '1', '1', '1', '1', '0'],
      ['Coder 1', '2', '1', '0', '0', '1'],
      ['Coder 1', '3', '1', '0', '0', '0'],
      ['Coder 2', '1', '1', '1', '0', '0'],
      ['Coder 2', '2', '0', '', '', ''],
      ['Coder 2', '3', '0', '', '', ''],
    ]);
  });

  it('says of every paragraph, coder and theme what the sheet says', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const rows = cellsOf(paragraphsByThemesCsv(project)).slice(1);
        const ones = rows.reduce((sum, row) => sum + row.slice(6).filter((cell) => cell === '1').length, 0);
        expect(ones).toBe(project.sheets.reduce((sum, sheet) => sum + sheet.paragraph.length, 0));
        const sheets = project.sheets.filter((sheet) => sheet.paragraph.length + sheet.read.length > 0);
        const states = sheets.flatMap((sheet) => {
          const count =
            project.documents.find((document) => document.id === sheet.documentId)?.paragraphCount ?? 0;
          return Array.from({ length: count }, (_, p) => (paragraphState(sheet, p) === 'unread' ? '0' : '1'));
        });
        expect(rows.map((row) => row[5])).toEqual(states);
        for (const row of rows)
          if (row[5] === '0') expect(row.slice(6).every((cell) => cell === '')).toBe(true);
      }),
    );
  });

  it('keeps two themes of one path apart', () => {
    const project = twoSpeakers();
    const themes = [...project.themes, aTheme({ id: asThemeId(4), name: 'War' })];
    expect(cellsOf(paragraphsByThemesCsv({ ...project, themes }))[0]).toEqual(
      expect.arrayContaining(['War', 'War (2)']),
    );
  });
});

describe('documents, codebook and memos', () => {
  it('counts each coder’s work on a document', () => {
    const project = twoSpeakers();
    const documents = project.documents.map((document) => ({
      ...document,
      date: parsePartialDate('1939-09/1945') ?? null,
    }));
    expect(rowsOf(documentsCsv({ ...project, documents }))[0]).toMatchObject({
      title: 'Speech 1',
      date_first_day: '1939-09-01',
      date_last_day: '1945-12-31',
      paragraphs: '3',
      division: 'Blank lines',
      'coded: Coder 1': '2',
      'read without theme: Coder 1': '1',
      'coded: Coder 2': '1',
      'read without theme: Coder 2': '0',
    });
  });

  it('has a column for every kind of definition', () => {
    const rows = rowsOf(codebookCsv(twoSpeakers()));
    expect(rows.map((row) => row['theme_path'])).toEqual(['War', 'War > Victory', 'Duty']);
    expect(rows[0]).toMatchObject({
      in_short: 'Fighting between states',
      counter_example: '',
      colour: '#610e02',
      level: '1',
      retired: '0',
      'codings: Coder 1': '2',
      'codings: Coder 2': '2',
    });
    expect(rows[2]).toMatchObject({ retired: '1', parent_id: '', 'codings: Coder 2': '0' });
  });

  it('says what a memo stands on', () => {
    const memo = {
      guid: twoSpeakers().documents[0]?.guid,
      coderId: asCoderId(1),
      text: '=cmd()',
      madeAt: asInstant(0),
      changedAt: asInstant(9e15),
    };
    const targets = [
      { kind: 'paragraph', documentId: asDocumentId(2), paragraph: 0 },
      { kind: 'theme', themeId: asThemeId(2) },
      { kind: 'document', documentId: asDocumentId(1) },
    ] as const;
    const memos = targets.map((target, i) => ({ ...memo, id: asMemoId(i + 1), target }) as never);
    const rows = rowsOf(memosCsv({ ...twoSpeakers(), memos }));
    expect(
      rows.map((row) => [
        row['on'],
        row['title'],
        row['paragraph'],
        row['theme_path'],
        row['text'],
        row['changed_at'],
      ]),
    ).toEqual([
      ['paragraph', 'Speech 2', '1', '', "'=cmd()", ''],
      ['theme', '', '', 'War > Victory', "'=cmd()", ''],
      ['document', 'Speech 1', '', '', "'=cmd()", ''],
    ]);
  });
});

describe('the README', () => {
  const readme = datasetReadme({ ...twoSpeakers(), note: 'Made by rules.' }, asInstant(0));

  it('tells what a reader must know', () => {
    for (const words of [
      'Made by rules.',
      'A keyword rule',
      '1970-01-01',
      'apostrophe',
      'Version of the codebook: 1',
      '8 codings',
      'Blank lines: 2',
    ])
      expect(readme).toContain(words);
  });

  it('names every column of every file', () => {
    const project = twoSpeakers();
    const own = new Set(['Speaker', 'War', 'War > Victory', 'Duty']);
    for (const write of [codingsCsv, paragraphsByThemesCsv, documentsCsv, codebookCsv, memosCsv])
      for (const column of cellsOf(write(project))[0] ?? [])
        if (!own.has(column) && !column.includes(':')) expect(readme).toContain(column);
  });
});

describe('comparisonTable', () => {
  const row = {
    theme: 'Victory',
    themePath: 'War > Victory',
    group: '+1',
    n: 3,
    base: 4,
    share: 0.75,
    perThousandWords: null,
    low: 0.5,
    high: 0.9,
    intervalMethod: 'document bootstrap',
    documentsWith: 1,
    documents: 2,
    paragraphs: 8,
    coded: 3,
    read: 1,
    words: 900,
  };

  it('has the caption in its last column and begins with the header', () => {
    const rows = rowsOf(
      tableCsv(
        comparisonTable(
          [row, { ...row, share: null, paragraphs: 0 }],
          ['Base: paragraphs read', 'Coder: A, alone'],
        ),
      ),
    );
    expect(rows[0]).toMatchObject({
      group: "'+1",
      n: '3',
      base_n: '4',
      share: '0.75',
      per_1000_words: '',
      interval_low: '0.5',
      interval_high: '0.9',
      interval_method: 'document bootstrap',
      coverage: '0.5',
      caption: 'Base: paragraphs read | Coder: A, alone',
    });
    expect(rows[1]).toMatchObject({ share: '', coverage: '' });
  });
});

describe('uniqueNames', () => {
  it('gives every name once', () => {
    expect(uniqueNames(['a', 'a', 'a (2)', 'b', 'a'], ['b'])).toEqual([
      'a',
      'a (2)',
      'a (2) (2)',
      'b (2)',
      'a (3)',
    ]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'a (2)', 'b')), (names) => {
        expect(new Set(uniqueNames(names)).size).toBe(names.length);
      }),
    );
  });
});
