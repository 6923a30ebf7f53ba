// https://mozilla.github.io/pdf.js/api/
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FileProperties } from './file-properties.ts';
import { writtenName, writtenTitle } from './file-properties.ts';
import { CMapFiles, StandardFontFiles } from './pdf-resources.ts';

/** A run of text as it stands on a page, in points; y grows downwards and the page is turned as a reader sees it. */
export interface PdfRun {
  readonly text: string;
  /** Where the run begins on its base line. */
  readonly x: number;
  readonly y: number;
  /** Along the line. */
  readonly width: number;
  /** Size of the type. */
  readonly size: number;
  /** Quarter turns of the base line, clockwise: 0 to 3. */
  readonly turns: number;
  /** Set from top to bottom, with lines from right to left. */
  readonly vertical: boolean;
  readonly rightToLeft: boolean;
}

/** What is shown on one page. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly PdfRun[];
}

/** A page with the runs that lie wholly beyond its edge: the file holds them, but nobody sees them. */
interface WholePage extends PdfPage {
  readonly beyond: readonly PdfRun[];
}

/** A PDF's pages and what it says of itself. */
export interface PdfContent {
  readonly pages: readonly WholePage[];
  readonly properties: FileProperties;
}

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** The parser, in this very thread: its other half takes any worker for its own unless that cannot post messages. */
async function loadPdfjs(): Promise<Pdfjs> {
  const posting = Object.getOwnPropertyDescriptor(globalThis, 'postMessage');
  if (posting) Object.defineProperty(globalThis, 'postMessage', { ...posting, value: undefined });
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  } finally {
    if (posting) Object.defineProperty(globalThis, 'postMessage', posting);
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** Reads all pages; rejects as the parser does, with `PasswordException` for one that is protected. */
export async function pdfContent(bytes: Uint8Array, password?: string): Promise<PdfContent> {
  const { getDocument, VerbosityLevel, Util } = await loadPdfjs();
  const task = getDocument({
    data: bytes.slice(),
    CMapReaderFactory: CMapFiles,
    StandardFontDataFactory: StandardFontFiles,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
    ...(password !== undefined && { password }),
  });
  try {
    const document = await task.promise;
    const pages: WholePage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(await pageOf(page, Util.transform));
      page.cleanup();
    }
    return { pages, properties: await propertiesOf(document) };
  } finally {
    await task.destroy();
  }
}

async function propertiesOf(document: PDFDocumentProxy): Promise<FileProperties> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const text = (key: string): string => {
    const value: unknown = Reflect.get(info, key);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    title: writtenTitle(text('Title')),
    author: writtenName(text('Author')),
    language: text('Language'),
  };
}

async function pageOf(
  page: PDFPageProxy,
  transform: (a: number[], b: number[]) => number[],
): Promise<WholePage> {
  const viewport = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent();
  const runs: PdfRun[] = [];
  const beyond: PdfRun[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform(viewport.transform, item.transform);
    const vertical = styles[item.fontName]?.vertical === true;
    const run: PdfRun = {
      text: item.str,
      x,
      y,
      width: Math.abs(vertical ? item.height : item.width),
      size: Math.hypot(c, d) || Math.abs(a) || 1,
      turns: (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4,
      vertical,
      rightToLeft: item.dir === 'rtl',
    };
    (isBeyond(run, viewport) ? beyond : runs).push(run);
  }
  return { width: viewport.width, height: viewport.height, runs, beyond };
}

// Where a run goes from its beginning, by its quarter turns.
const WAYS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

function isBeyond(
  { x, y, width, turns, vertical }: PdfRun,
  page: { readonly width: number; readonly height: number },
): boolean {
  const [right = 1, down = 0] = WAYS[(turns + (vertical ? 1 : 0)) % 4] ?? [];
  const [toX, toY] = [x + right * width, y + down * width];
  return (
    Math.max(x, toX) < 0 ||
    Math.min(x, toX) > page.width ||
    Math.max(y, toY) < 0 ||
    Math.min(y, toY) > page.height
  );
}
