import { Readability } from '@mozilla/readability';
import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom/worker';
import { Lexer } from 'marked';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { readFile } from '../../formats/read-file.ts';
import { readTable } from '../../formats/table.ts';
import { writtenDocx, writtenEpub, writtenOdt, writtenXlsx } from '../written-containers.ts';
import { writtenPdf } from '../written-pdf.ts';
import { escapedXml, paragraphPieces } from '../written-pieces.ts';
import {
  writtenCsv,
  writtenHtml,
  writtenJsonl,
  writtenMarkdown,
  writtenRtf,
  writtenSrt,
} from '../written-texts.ts';
import { type CorpusSize, generatedTexts } from './generated-corpus.ts';
import { interleaved, type Measure, measure, median, timed } from './measured.ts';
import { textsOfPdf } from './texts-of-pdf.ts';

const ROUNDS = 7;
const GOAL = 0.7;

/** Reads bytes of a format: with a parser alone, or as the app does; gives what it found, so that nothing is left out. */
type Reading = (name: string, bytes: Uint8Array<ArrayBuffer>) => unknown;

interface Format {
  readonly name: string;
  /** The parsing library, and what it is asked for; empty where there is none that runs in a browser. */
  readonly library: string;
  readonly bare?: Reading;
  readonly own: Reading;
  readonly write: (texts: readonly string[]) => Uint8Array<ArrayBuffer>;
  /** The least part of the library's rate; null where the library does less than is asked of a reader. */
  readonly goal?: number | null;
}

const decoder = new TextDecoder();

async function ownDocument(name: string, bytes: Uint8Array): Promise<number> {
  const result = await readFile(name, bytes);
  if (!result.ok) throw new Error(`${name}: ${result.problem.reason}`);
  return result.value.wordCount;
}
async function ownTable(name: string, bytes: Uint8Array): Promise<number> {
  const result = await readTable(name, bytes);
  if (!result.ok) throw new Error(`${name}: ${result.problem.reason}`);
  return result.value.rows.length;
}

/** The text in the parts of a container, by the parser that gives namespaces, as every reader of these formats needs them. */
const bareXml =
  (isWanted: (name: string) => boolean): Reading =>
  (_, bytes) => {
    const parts = unzipSync(bytes, { filter: ({ name }) => isWanted(name) });
    let length = 0;
    for (const part of Object.values(parts)) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('text', (text) => {
        length += text.length;
      });
      parser.write(decoder.decode(part)).close();
    }
    return length;
  };

const bareHtml: Reading = (_, bytes) => {
  let length = 0;
  const parser = new Parser({
    ontext: (text) => {
      length += text.length;
    },
  });
  parser.end(decoder.decode(bytes));
  return length;
};

/** The article of a page, by the library that finds it. */
const bareArticle: Reading = (_, bytes) =>
  new Readability(parseHTML(decoder.decode(bytes)).document, { disableJSONLD: true }).parse()?.length;

const LINKS = Array.from({ length: 40 }, (_, i) => `<li><a href="/${i}">Section ${i}</a></li>`).join('');

/** A page as newspapers have them: nothing marks the article, and links to others stand around it. */
const newsPage = (texts: readonly string[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    `<!doctype html><html><head><meta charset="utf-8"><title>The page</title></head><body><div><ul>${LINKS}</ul></div><div><h1>The page</h1>${texts.map((text) => `<p>${escapedXml(text)}</p>`).join('')}</div><div><ul>${LINKS}</ul></div></body></html>`,
  );

const rowsOf = (texts: readonly string[]): readonly (readonly string[])[] => [
  ['id', 'date', 'speaker', 'text'],
  ...texts.map((text, i) => [String(i + 1), '1956-03-14', `Speaker ${i % 7}`, text]),
];
const linesOf = (text: string, columns = 84): readonly string[] =>
  text.match(new RegExp(`.{1,${columns}}(?:\\s|$)`, 'g'))?.map((line) => line.trim()) ?? [];

function pdfOf(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const lines = texts.flatMap((text) => [...linesOf(text), '']);
  const pages: (readonly string[])[] = [];
  for (let from = 0; from < lines.length; from += 55) pages.push(lines.slice(from, from + 55));
  return writtenPdf({ pages });
}

const FORMATS: readonly Format[] = [
  {
    name: 'docx',
    library: 'fflate and saxes',
    bare: bareXml((name) => /^word\/(?:document|styles|footnotes|comments)\.xml$/.test(name)),
    own: ownDocument,
    write: (texts) => writtenDocx(paragraphPieces(texts)),
  },
  {
    name: 'odt',
    library: 'fflate and saxes',
    bare: bareXml((name) => name === 'content.xml'),
    own: ownDocument,
    write: (texts) => writtenOdt(paragraphPieces(texts)),
  },
  {
    name: 'epub',
    library: 'fflate and htmlparser2',
    bare: (name, bytes) => {
      const parts = unzipSync(bytes, { filter: (entry) => /\.xhtml$/.test(entry.name) });
      return Object.values(parts).map((part) => bareHtml(name, Uint8Array.from(part)));
    },
    own: ownDocument,
    write: (texts) => writtenEpub(paragraphPieces(texts)),
  },
  {
    name: 'html',
    library: 'linkedom and readability',
    bare: bareArticle,
    own: ownDocument,
    write: newsPage,
  },
  {
    name: 'marked html',
    library: 'htmlparser2, which only parts tags from text',
    bare: bareHtml,
    own: ownDocument,
    write: (texts) => writtenHtml(paragraphPieces(texts)),
    goal: null,
  },
  {
    name: 'md',
    library: 'the lexer of marked',
    bare: (_, bytes) => new Lexer({ gfm: true }).lex(decoder.decode(bytes)).length,
    own: ownDocument,
    write: (texts) => writtenMarkdown(paragraphPieces(texts)),
  },
  {
    name: 'pdf',
    library: 'getTextContent of pdfjs',
    bare: (_, bytes) => textsOfPdf(bytes),
    own: ownDocument,
    write: pdfOf,
  },
  {
    name: 'csv',
    library: 'papaparse',
    bare: (_, bytes) => Papa.parse(decoder.decode(bytes)).data.length,
    own: ownTable,
    write: (texts) => writtenCsv(rowsOf(texts), ','),
  },
  {
    name: 'xlsx',
    library: 'fflate and saxes',
    bare: bareXml((name) => /^xl\/(?:sharedStrings|worksheets\/sheet1|workbook)\.xml$/.test(name)),
    own: ownTable,
    write: (texts) => writtenXlsx(rowsOf(texts)),
  },
  {
    name: 'jsonl',
    library: 'JSON.parse of its lines',
    bare: (_, bytes) =>
      decoder
        .decode(bytes)
        .split('\n')
        .map((line): unknown => JSON.parse(line)).length,
    own: ownTable,
    write: (texts) => writtenJsonl(rowsOf(texts)),
  },
  { name: 'rtf', library: '', own: ownDocument, write: (texts) => writtenRtf(paragraphPieces(texts)) },
  { name: 'srt', library: '', own: ownDocument, write: (texts) => writtenSrt(paragraphPieces(texts)) },
  {
    name: 'txt',
    library: '',
    own: ownDocument,
    write: (texts) => new TextEncoder().encode(texts.join('\n\n')),
  },
];

/** Documents of a book's length in every format, read by the app's readers against the parsing library alone on the same bytes. */
export async function readFormats(size: CorpusSize): Promise<readonly Measure[]> {
  const texts = generatedTexts(size).flatMap(({ text }) => text.split('\n\n'));
  const measures: Measure[] = [];
  for (const format of FORMATS) measures.push(await formatMeasure(format, texts));
  return measures;
}

async function formatMeasure(format: Format, texts: readonly string[]): Promise<Measure> {
  const { name, library, bare, own, goal = GOAL } = format;
  const bytes = format.write(texts);
  const megabytes = new TextEncoder().encode(texts.join('\n')).length / 1e6;
  const file = `book.${name.split(' ').at(-1)}`;
  const ownRun = (): Promise<number> => timed(() => own(file, bytes));
  const bareRun = (): Promise<number> => timed(() => bare?.(file, bytes));
  await ownRun(); // its code is loaded and compiled
  await bareRun();
  const times = await interleaved(ROUNDS, bareRun, ownRun);
  const [anchorMs, productMs] = [median(times.anchor), median(times.product)];
  const rate = (ms: number): string => ((1000 * megabytes) / ms).toFixed(1);
  const hasLibrary = bare !== undefined && goal !== null;
  return measure({
    name: `read ${name}`,
    work: `${megabytes.toFixed(1)} MB of text ${bare ? `against ${library}` : 'with no library to compare with'}`,
    anchorMs: hasLibrary ? anchorMs : null,
    productMs,
    value: hasLibrary ? anchorMs / productMs : megabytes / (productMs / 1000),
    unit: hasLibrary ? 'x' : 'MB/s',
    goal: { kind: 'at least', value: hasLibrary ? goal : SLOWEST },
    note: bare ? `${rate(productMs)} of ${rate(anchorMs)} MB/s` : '',
  });
}

// Ten thousand files with 150 MB shall not take minutes to read.
const SLOWEST = 5;
