import type { Document, NewDocument } from '../../domain/document.ts';
import { asCoderId, asDocumentId, asThemeId, type CoderId, type ThemeId } from '../../domain/ids.ts';
import { partialDate } from '../../domain/partial-date.ts';
import { emptySheet, type Sheet } from '../../domain/sheet.ts';
import { aDocument, aNewDocument } from '../builders.ts';
import { mulberry32 } from './mulberry32.ts';

export interface CorpusSize {
  readonly name: string;
  readonly documents: number;
  readonly paragraphsEach: number;
  readonly codings: number;
  readonly themes: number;
}

export const SMALL: CorpusSize = {
  name: 'small',
  documents: 100,
  paragraphsEach: 50,
  codings: 2_000,
  themes: 40,
};
export const MEDIUM: CorpusSize = {
  name: 'medium',
  documents: 10_000,
  paragraphsEach: 30,
  codings: 200_000,
  themes: 150,
};
export const LARGE: CorpusSize = {
  name: 'large',
  documents: 50_000,
  paragraphsEach: 40,
  codings: 1_000_000,
  themes: 200,
};

export const CODER: CoderId = asCoderId(1);
export const GROUPS = 12;
const YEARS = 30;

export const themesOf = ({ themes }: CorpusSize): readonly ThemeId[] =>
  Array.from({ length: themes }, (_, i) => asThemeId(i + 1));

/** Documents in twelve groups (attribute 1) over thirty years. */
export function generatedDocuments(size: CorpusSize): readonly Document[] {
  const random = mulberry32(8);
  return Array.from({ length: size.documents }, (_, i) =>
    aDocument({
      id: asDocumentId(i + 1),
      date: partialDate(1930 + Math.floor(random() * YEARS)) ?? null,
      attributes: { 1: `Speaker ${Math.floor(random() * GROUPS) + 1}` },
      paragraphCount: size.paragraphsEach,
      wordCount: size.paragraphsEach * 80,
    }),
  );
}

/** One coder's sheets on all documents, a few themes much more frequent than the rest. */
export function generatedSheets(size: CorpusSize): readonly Sheet[] {
  const random = mulberry32(7);
  const each = Math.round(size.codings / size.documents);
  return Array.from({ length: size.documents }, (_, i) => {
    const keys = new Set<number>();
    while (keys.size < each) {
      const theme = 1 + Math.floor(size.themes * random() ** 3);
      keys.add(Math.floor(random() * size.paragraphsEach) * 1000 + theme);
    }
    const sorted = Uint32Array.from(keys).sort();
    return {
      ...emptySheet(asDocumentId(i + 1), CODER),
      paragraph: sorted.map((key) => Math.floor(key / 1000)),
      theme: sorted.map((key) => key % 1000),
      voice: new Uint8Array(each),
      weight: new Uint8Array(each),
      origin: new Uint8Array(each),
      version: new Uint32Array(each).fill(1),
      madeAt: new Float64Array(each).fill(1_700_000_000_000),
    };
  });
}

const SYLLABLES = [
  'ra',
  'ten',
  'mo',
  'li',
  'par',
  'sta',
  've',
  'con',
  'di',
  'us',
  'eth',
  'or',
  'bla',
  'ki',
  'nu',
];

// Long enough that no two documents share a stretch that the disk's compression could find.
const POOL_BYTES = 4_000_000;

function wordPool(random: () => number): string {
  const syllable = (): string => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  const words = Array.from({ length: 20_000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, syllable).join(''),
  );
  const text: string[] = [];
  for (let length = 0; length < POOL_BYTES; ) {
    const word = words[Math.floor(words.length * random() ** 3)] ?? '';
    text.push(word);
    length += word.length + 1;
  }
  return text.join(' ');
}

/** Documents as readers make them, of about 500 bytes a paragraph: the medium corpus has 150 MB of text. */
export function generatedTexts(size: CorpusSize): readonly NewDocument[] {
  const random = mulberry32(1);
  const pool = wordPool(random);
  return Array.from({ length: size.documents }, (_, i) => {
    const paragraphs = Array.from({ length: size.paragraphsEach }, () => {
      const length = Math.floor(495 * (0.3 + 1.4 * random()));
      const start = Math.floor(random() * (pool.length - length));
      return pool.slice(start, start + length);
    });
    const title = `Speech ${i + 1}`;
    const document = aNewDocument({ title, paragraphs, attributes: { speaker: `Speaker ${i % GROUPS}` } });
    // Built of slices: one flat text, as a reader gives, takes its time here and not in what is measured.
    return { ...document, text: flat(document.text) };
  });
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const flat = (text: string): string => decoder.decode(encoder.encode(text));
