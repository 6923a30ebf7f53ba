import type { DocumentText } from '../domain/document.ts';
import { asCoderId, asDocumentId, type Guid, type Instant, type ThemeId } from '../domain/ids.ts';
import type { ParagraphSheet, Sheet, Span } from '../domain/sheet.ts';
import { sheetOf, withTheme } from '../domain/sheet.ts';
import { touchedParagraphs } from './foreign-paragraphs.ts';
import type { ForeignCoding, ForeignProject } from './foreign-project.ts';

const FROM_FILE = 3; // as the origin of a coding

interface PlacedCodings {
  readonly sheets: readonly Sheet[];
  readonly losses: readonly string[];
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** The sheets that codings on stretches of texts make: every paragraph that a stretch touches is coded. */
export function placedCodings(
  foreign: ForeignProject,
  texts: readonly DocumentText[],
  themeIds: ReadonlyMap<Guid, ThemeId>,
  now: Instant,
): PlacedCodings {
  const said = new Map<string, Map<number, ParagraphSheet>>();
  const found: Counts = { across: 0, cut: 0, empty: 0, whole: 0, united: 0 };
  const outside: ForeignCoding[] = [];
  const homeless = new Map<number, number>();
  const paragraphsOf = (document: number, coder: number): Map<number, ParagraphSheet> => {
    const key = `${document} ${coder}`;
    const known = said.get(key) ?? new Map<number, ParagraphSheet>();
    said.set(key, known);
    return known;
  };
  const put = (coding: ForeignCoding, theme: ThemeId, places: readonly Place[]): void => {
    const paragraphs = paragraphsOf(coding.document, coding.coder);
    for (const { paragraph, part } of places) {
      const before = paragraphs.get(paragraph) ?? { paragraph, read: false, codings: [] };
      if (before.codings.some((one) => one.theme === theme)) found.united++;
      const making = {
        version: 1,
        madeAt: coding.madeAt ?? now,
        origin: FROM_FILE,
        evidence: part === null || coding.isParagraph ? [] : [part],
        ...(coding.voice !== 0 && { voice: coding.voice }),
      } as const;
      paragraphs.set(paragraph, withTheme(before, theme, making));
    }
  };
  for (const coding of foreign.codings) {
    const text = texts[coding.document];
    const theme = themeIds.get(coding.theme);
    if (!text || theme === undefined) continue;
    const places = text.starts.length === 0 ? 'homeless' : placesOf(coding, text);
    if (places === 'homeless') homeless.set(coding.document, (homeless.get(coding.document) ?? 0) + 1);
    else if (places === 'outside') outside.push(coding);
    else {
      count(found, coding, places, text);
      put(coding, theme, places);
    }
  }
  for (const { document, coder, span } of foreign.reads) {
    const text = texts[document];
    if (!text) continue;
    const paragraphs = paragraphsOf(document, coder);
    for (const { paragraph } of touchedParagraphs(text, span))
      if (!paragraphs.has(paragraph)) paragraphs.set(paragraph, { paragraph, read: true, codings: [] });
  }
  const sheets = [...said].map(([key, paragraphs]) => {
    const [document = 0, coder = 0] = key.split(' ').map(Number);
    return sheetOf(asDocumentId(document + 1), asCoderId(coder + 1), [...paragraphs.values()]);
  });
  return { sheets: sheets.sort(byDocument), losses: lossesOf(foreign, found, outside, homeless) };
}

interface Place {
  readonly paragraph: number;
  readonly part: Span | null;
}

interface Counts {
  across: number;
  cut: number;
  empty: number;
  whole: number;
  /** Codings of one theme by one coder on one paragraph, beyond the first. */
  united: number;
}

/** What is told of codings that could not be kept just as they are. */
function count(found: Counts, { span }: ForeignCoding, places: readonly Place[], text: DocumentText): void {
  if (span === null) {
    found.whole++;
    return;
  }
  if (span.end > text.text.length) found.cut++;
  if (places.length > 1) found.across++;
  if (places[0]?.part === null) found.empty++;
}

const byDocument = (a: Sheet, b: Sheet): number => a.documentId - b.documentId || a.coderId - b.coderId;

function placesOf({ span }: ForeignCoding, text: DocumentText): 'outside' | readonly Place[] {
  if (span === null) return Array.from(text.starts, (_, paragraph) => ({ paragraph, part: null }));
  if (span.start >= text.text.length && span.end > text.text.length) return 'outside';
  return touchedParagraphs(text, {
    start: Math.max(0, span.start),
    end: Math.min(span.end, text.text.length),
  });
}

const NAMED = 5;

function lossesOf(
  { documents }: ForeignProject,
  found: Readonly<Counts>,
  outside: readonly ForeignCoding[],
  homeless: ReadonlyMap<number, number>,
): readonly string[] {
  const title = (document: number): string => `“${documents[document]?.title ?? ''}”`;
  return [
    ...(found.across === 0
      ? []
      : [
          `${counted(found.across, 'coding')} ran over several paragraphs: each of those paragraphs is coded, with its part as evidence.`,
        ]),
    ...(found.united === 0
      ? []
      : [
          `${counted(found.united, 'coding')} stood on a paragraph that the same coder had coded with the same theme: a theme counts once there, and all marked words are its evidence.`,
        ]),
    ...(found.whole === 0
      ? []
      : [
          `${counted(found.whole, 'coding')} of whole documents: each of their paragraphs is coded, without evidence.`,
        ]),
    ...(found.empty === 0
      ? []
      : [
          `${counted(found.empty, 'coding')} marked no words: the paragraph at that place is coded, without evidence.`,
        ]),
    ...(found.cut === 0
      ? []
      : [
          `${counted(found.cut, 'coding')} ran over the end of the text and ${found.cut === 1 ? 'was' : 'were'} cut there.`,
        ]),
    ...(outside.length === 0
      ? []
      : [
          `${counted(outside.length, 'coding')} lay outside of the text and ${outside.length === 1 ? 'is' : 'are'} not kept: ${outside
            .slice(0, NAMED)
            .map(({ document, fileStart, fileEnd }) => `${title(document)} ${fileStart}–${fileEnd}`)
            .join(', ')}${outside.length > NAMED ? ' …' : ''}.`,
        ]),
    ...(homeless.size === 0
      ? []
      : [
          `Without their text ${counted(
            [...homeless.values()].reduce((sum, one) => sum + one, 0),
            'coding',
          )} cannot be placed: ${[...homeless]
            .map(([document, count]) => `${title(document)} ${count}`)
            .join(', ')}. They are listed in a memo on the document.`,
        ]),
  ];
}
