// Slavic Persuasion Technique Corpus 1.0 (SlavicNLP 2025): file, start, end, technique, words, parted by tabs.
import type { Span } from '../domain/sheet.ts';
import {
  POSITION_RULES,
  type PositionRule,
  positionPlacer,
  ruleName,
  withLineFeeds,
} from './counted-positions.ts';
import { type ForeignFile, fileNameOf } from './foreign-file.ts';
import {
  emptyForeign,
  type ForeignCoding,
  type ForeignProject,
  foreignDocument,
  rangesOf,
} from './foreign-project.ts';
import { LabelBook, labelCoding, labelRows, textOfFile } from './labelled-articles.ts';

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isRow = (row: readonly string[]): boolean =>
  row.length >= 5 && /^\d+$/.test(row[1] ?? '') && /^\d+$/.test(row[2] ?? '');

/** Rows of the file of annotations; none where it is another file. */
function annotationRows(file: ForeignFile): readonly (readonly string[])[] {
  if (!/\.(?:txt|tsv)$/i.test(file.path)) return [];
  const rows = labelRows(textOfFile(file) ?? '');
  return rows.length > 0 && rows.every(isRow) ? rows : [];
}

export const hasSlavicAnnotations = (files: readonly ForeignFile[]): boolean =>
  files.some((file) => annotationRows(file).length > 0);

interface EndRule extends PositionRule {
  /** 1 where the end that the file names is still marked. */
  readonly behind: 0 | 1;
}

/** Texts with the annotations of one list; the variant of counting is the one under which the words match. */
export function readSlavicCorpus(files: readonly ForeignFile[], name: string): ForeignProject {
  const rows = files.flatMap(annotationRows);
  const names = [...new Set(rows.map(([file = '']) => file))];
  const raws = names.map((one) => {
    const file = files.find((other) => fileNameOf(other.path) === one);
    return file ? textOfFile(file) : null;
  });
  const texts = raws.map((raw) => (raw === null ? null : withLineFeeds(raw)));
  const variants = ([0, 1] as const).flatMap((behind) =>
    POSITION_RULES.map((rule): EndRule => ({ ...rule, behind })),
  );
  const spansBy = (rule: EndRule): readonly (Span | null)[] => {
    const placers = raws.map((raw) => positionPlacer(raw ?? '', rule));
    return rows.map((row) => {
      const place = placers[names.indexOf(row[0] ?? '')];
      return place ? { start: place(Number(row[1])), end: place(Number(row[2]) + rule.behind) } : null;
    });
  };
  const matchesOf = (spans: readonly (Span | null)[]): number =>
    rows.filter((row, i) => {
      const span = spans[i];
      const text = texts[names.indexOf(row[0] ?? '')];
      return span && text && squeezed(text.slice(span.start, span.end)) === squeezed(row[4] ?? '');
    }).length;
  const tried = variants.map((rule) => {
    const spans = spansBy(rule);
    return { rule, spans, matches: matchesOf(spans) };
  });
  const best = tried.reduce((one, other) => (other.matches > one.matches ? other : one));
  const book = new LabelBook('Slavic corpus');
  const codings = rows.flatMap((row, i): readonly ForeignCoding[] => {
    const span = best.spans[i];
    if (!span) return [];
    const [fileStart, fileEnd] = [Number(row[1]), Number(row[2])];
    const document = names.indexOf(row[0] ?? '');
    return [labelCoding({ document, theme: book.guidOf(row[3] ?? ''), span, fileStart, fileEnd })];
  });
  const missing = names.filter((_, i) => raws[i] === null);
  return {
    ...emptyForeign('Slavic corpus', name.replace(/\.[a-z]+$/i, '')),
    origin: 'Slavic Persuasion Technique Corpus',
    coders: [{ name: 'Corpus annotators', guid: null, colour: null }],
    themes: book.themes(),
    codes: book.codes(),
    documents: names.map((fileName, i) =>
      foreignDocument({ title: fileName.replace(/\.txt$/i, ''), fileName, text: texts[i] ?? null }),
    ),
    codings,
    selectionCount: codings.length,
    rangeCount: rangesOf(codings),
    countingRule: `Positions count ${ruleName(best.rule)}, the end ${best.rule.behind === 0 ? 'exclusive' : 'inclusive'}: so ${best.matches} of ${rows.length} spans match the words that the file repeats.`,
    losses:
      missing.length === 0
        ? []
        : [`The texts ${missing.join(', ')} are missing: choose them along with the list.`],
  };
}
