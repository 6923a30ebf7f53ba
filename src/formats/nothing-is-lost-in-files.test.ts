import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { NewDocument } from '../domain/document.ts';
import { writtenDocx, writtenEpub, writtenOdt, writtenXlsx } from '../testing/written-containers.ts';
import { writtenPdf } from '../testing/written-pdf.ts';
import type { WrittenPiece } from '../testing/written-pieces.ts';
import {
  writtenCsv,
  writtenHtml,
  writtenJsonl,
  writtenMarkdown,
  writtenRtf,
  writtenSrt,
  writtenVtt,
} from '../testing/written-texts.ts';
import { readFile } from './read-file.ts';
import { readTable } from './table.ts';
import { documentsOfTable } from './table-documents.ts';
import { guessedMapping } from './table-mapping.ts';

// Hundreds of files a test, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const LATIN = 'the river Velk lock-keeper people’s don’t upper valley at dawn comrades we shall never forget';
const OTHERS =
  '강을 지키는 사람들은 河流会议上的讲话 川の流れ река товарищи никогда النهر يجمع الناس שלום על הנהר Über größte café';
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...LATIN.split(' ')) },
  fc.constantFrom(...OTHERS.split(' ')),
  fc.string({ unit: fc.constantFrom(...'abcdefgßжё강水ب𠀀'), minLength: 1, maxLength: 9 }),
);
const mark = fc.constantFrom(
  '',
  '',
  '',
  '',
  ',',
  '.',
  '!',
  '?',
  ' —',
  '…',
  '”',
  '；',
  '؟',
  '&',
  '<',
  '"',
  ')',
);
const sentence = fc
  .array(fc.tuple(word, mark), { minLength: 1, maxLength: 30 })
  .map((words) => words.map(([some, after]) => some + after).join(' '));
const pieces = (...kinds: readonly WrittenPiece['kind'][]): fc.Arbitrary<readonly WrittenPiece[]> =>
  fc.array(fc.record({ kind: fc.constantFrom<WrittenPiece['kind']>('text', ...kinds), text: sentence }), {
    minLength: 1,
    maxLength: 14,
  });

/** Letters in the order of their codes: what is left of a text when it does not matter where a word stands. */
const letters = (text: string): string => (text.match(/[\p{L}\p{M}]/gu) ?? []).sort().join('');

const shownText = ({ text, starts, ends }: NewDocument): string =>
  Array.from(starts, (start, i) => text.slice(start, ends[i])).join('\n');
const hiddenText = ({ text, hidden }: NewDocument, unshownOnly = false): string =>
  hidden
    .filter(({ reason }) => !unshownOnly || reason === 'not shown')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');

async function read(name: string, bytes: Uint8Array): Promise<NewDocument | undefined> {
  const result = await readFile(name, bytes);
  if (!result.ok) expect(result.problem.reason).toBe('no-paragraphs');
  return result.ok ? result.value : undefined;
}

const UNSHOWN = new Set(['hidden', 'deleted', 'comment']);

describe('every word of a file is in a paragraph or listed as hidden', () => {
  const all = ['heading', 'item', 'cell', 'note', 'hidden', 'deleted', 'comment'] as const;
  it.each<[string, readonly WrittenPiece['kind'][], (given: readonly WrittenPiece[]) => Uint8Array]>([
    ['a.docx', all, writtenDocx],
    ['a.odt', all, writtenOdt],
    ['a.rtf', all, writtenRtf],
    ['a.epub', ['heading', 'item', 'cell', 'note', 'hidden'], writtenEpub],
    ['a.html', ['heading', 'item', 'cell', 'note', 'hidden'], writtenHtml],
    ['a.md', ['heading', 'item', 'note'], writtenMarkdown],
    ['a.srt', [], writtenSrt],
  ])('%s', async (name, kinds, write) => {
    await fc.assert(
      fc.asyncProperty(pieces(...kinds), async (given) => {
        const document = await read(name, write(given));
        if (!document) return;
        const of = (isShown: boolean): string =>
          given
            .filter(({ kind }) => UNSHOWN.has(kind) !== isShown)
            .map(({ text }) => text)
            .join('\n');
        expect(letters(shownText(document) + hiddenText(document))).toBe(letters(of(true) + of(false)));
        // What is not shown in the file is no paragraph here either.
        const isTold = name !== 'a.epub' && name !== 'a.html';
        if (isTold) expect(letters(hiddenText(document, true))).toBe(letters(of(false)));
      }),
      { numRuns: 60 },
    );
  });

  it('a.vtt', async () => {
    await fc.assert(
      fc.asyncProperty(pieces(), async (given) => {
        const document = await read('a.vtt', writtenVtt(given));
        if (document) expect(letters(document.text)).toBe(letters(given.map(({ text }) => text).join('\n')));
      }),
      { numRuns: 60 },
    );
  });

  it('a.pdf', async () => {
    const ascii = fc.constantFrom(
      'The',
      'river',
      'Velk',
      'lock-keepers',
      'upper',
      'dawn,',
      'forget.',
      'a',
      '(or)',
      'co-',
    );
    const line = fc.array(ascii, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    const page = fc.array(line, { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 5 }), async (pages) => {
        const document = await read('a.pdf', writtenPdf({ pages }));
        if (!document) return;
        expect(letters(shownText(document) + hiddenText(document))).toBe(letters(pages.flat().join('\n')));
      }),
      { numRuns: 40 },
    );
  });

  const rows = fc.array(
    fc.tuple(
      fc.nat({ max: 3 }).map((n) => `speech ${'abcd'.charAt(n)}`),
      sentence,
    ),
    {
      minLength: 2,
      maxLength: 8,
    },
  );
  it.each<[string, (given: readonly (readonly string[])[]) => Uint8Array]>([
    ['a.csv', (given) => writtenCsv(given, ',')],
    ['a.csv', (given) => writtenCsv(given, ';')],
    ['a.tsv', (given) => writtenCsv(given, '\t')],
    ['a.xlsx', writtenXlsx],
    ['a.jsonl', writtenJsonl],
  ])('%s', async (name, write) => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const table = await readTable(name, write([['source', 'text'], ...given]));
        if (!table.ok) throw new Error(table.problem.reason);
        expect(table.value.rows.map((row) => row.map(letters))).toEqual(given.map((row) => row.map(letters)));
        const mapping = guessedMapping(table.value);
        if (!mapping) return;
        const documents = await documentsOfTable(table.value, mapping);
        const read = documents.flatMap(({ result }) => (result.ok ? [result.value.text] : []));
        const texts = given.map((row) => row[mapping.text] ?? '');
        expect(letters(read.join('\n'))).toBe(letters(texts.join('\n')));
      }),
      { numRuns: 60 },
    );
  });
});
