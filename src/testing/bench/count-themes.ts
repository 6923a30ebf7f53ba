import { type FrequencyQuestion, themeFrequency } from '../../analysis/answers/theme-frequency.ts';
import { buildColumns } from '../../analysis/change-columns.ts';
import { EVERY_DOCUMENT, PLAIN_COMPARISON } from '../../domain/comparison.ts';
import type { Document } from '../../domain/document.ts';
import { asAttributeId } from '../../domain/ids.ts';
import type { Sheet } from '../../domain/sheet.ts';
import { anAttribute } from '../builders.ts';
import { CODER, type CorpusSize, generatedDocuments, generatedSheets, themesOf } from './generated-corpus.ts';
import { interleaved, type Measure, measure, median, timed } from './measured.ts';

const ROUNDS = 31;

/** Every theme by the twelve speakers, of documents in English of most of the years. */
export function frequencyQuestion(size: CorpusSize): FrequencyQuestion {
  const themes = themesOf(size);
  return {
    comparison: {
      ...PLAIN_COMPARISON,
      documents: {
        ...EVERY_DOCUMENT,
        attributes: [{ attribute: 'language', values: ['en'] }],
        fromYear: 1931,
      },
      grouping: { by: 'attribute', attribute: asAttributeId(1) },
      themes,
      withSubThemes: false,
      coder: CODER,
      rule: 'paragraph',
      base: 'all',
    },
    members: themes.map((theme) => [theme]),
    attributes: [anAttribute({ id: asAttributeId(1) })],
  };
}

/** The whole answer about theme by group on distinct paragraphs, against one plain pass over three columns. */
export async function countThemes(size: CorpusSize): Promise<readonly Measure[]> {
  const sheets = generatedSheets(size);
  const documents = generatedDocuments(size);
  const columns = buildColumns(documents, sheets);
  const plain = plainColumns(sheets);
  const question = frequencyQuestion(size);
  let kept = 0;
  const pass = (): Promise<number> =>
    timed(() => {
      kept += plainPass(plain);
    });
  const count = (): Promise<number> =>
    timed(() => {
      kept += themeFrequency(columns, question).documentsChosen;
    });
  await interleaved(10, pass, count);
  const times = await interleaved(ROUNDS, pass, count);
  if (kept === 0) throw new Error('nothing was counted');
  const { groups, cells, themes } = themeFrequency(columns, question);
  const recounted = recount(documents, sheets);
  for (const [row, theme] of themes.entries())
    for (const [group, { key }] of groups.entries()) {
      const [n, expected] = [cells[row]?.[group]?.n, recounted.get(`${theme} ${key}`)?.size ?? 0];
      if (n !== expected) throw new Error(`theme ${theme} of ${key}: ${n} is not ${expected}`);
    }
  return [
    measure({
      name: `count ${size.name}`,
      work: `${size.themes} themes by 12 groups over ${size.codings.toLocaleString('en')} codings, against one pass over three columns`,
      anchorMs: median(times.anchor),
      productMs: median(times.product),
      value: median(times.product) / median(times.anchor),
      unit: 'x',
      goal: { kind: 'at most', value: 4 },
      note: 'filtered, distinct paragraphs',
    }),
  ];
}

/** The distinct paragraphs of each theme and speaker, by sets; the filter of the question written down anew. */
function recount(
  documents: readonly Document[],
  sheets: readonly Sheet[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const byId = new Map(documents.map((document) => [document.id, document]));
  for (const { documentId, paragraph, theme } of sheets) {
    const { attributes, language, date } = byId.get(documentId) ?? {};
    if (language !== 'en' || Number(String(date).slice(0, 4)) < 1931) continue;
    theme.forEach((own, row) => {
      const cell = `${own} ${attributes?.[1]}`;
      const paragraphs = found.get(cell) ?? new Set();
      found.set(cell, paragraphs.add(`${documentId}:${paragraph[row]}`));
    });
  }
  return found;
}

export interface PlainColumns {
  readonly document: Uint32Array;
  readonly paragraph: Uint32Array;
  readonly theme: Uint32Array;
}

export function plainColumns(sheets: readonly Sheet[]): PlainColumns {
  const length = sheets.reduce((sum, sheet) => sum + sheet.theme.length, 0);
  const plain = {
    document: new Uint32Array(length),
    paragraph: new Uint32Array(length),
    theme: new Uint32Array(length),
  };
  let row = 0;
  for (const sheet of sheets) {
    plain.document.fill(sheet.documentId, row, row + sheet.theme.length);
    plain.paragraph.set(sheet.paragraph, row);
    plain.theme.set(sheet.theme, row);
    row += sheet.theme.length;
  }
  return plain;
}

export function plainPass({ document, paragraph, theme }: PlainColumns): number {
  let sum = 0;
  for (let row = 0; row < theme.length; row++)
    sum += (document[row] ?? 0) + (paragraph[row] ?? 0) + (theme[row] ?? 0);
  return sum;
}
