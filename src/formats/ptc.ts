// https://propaganda.math.unipd.it (PTC, SemEval-2020 task 11, SemEval-2023 task 3): labels beside articles.
import { plural } from '../domain/plural.ts';
import type { Span } from '../domain/sheet.ts';
import {
  CODE_POINT_RULES,
  type FoundRule,
  foundRule,
  type PositionRule,
  positionPlacer,
} from './counted-positions.ts';
import type { ForeignFile } from './foreign-file.ts';
import { fileNameOf } from './foreign-file.ts';
import {
  emptyForeign,
  type ForeignCoding,
  type ForeignDocument,
  type ForeignProject,
  foreignDocument,
  rangesOf,
} from './foreign-project.ts';
import {
  type Article,
  articlesIn,
  filledLines,
  LabelBook,
  labelCoding,
  labelRows,
  textOfFile,
} from './labelled-articles.ts';
import { ARTICLE_ATTRIBUTE } from './labelled-writing.ts';

type LabelKind = 'spans' | 'techniques' | 'sentences' | 'paragraphs' | 'documents';

/** What a file of labels is, by its columns; undefined for another file. */
export function labelKind(rows: readonly (readonly string[])[]): LabelKind | undefined {
  const filled = rows.filter(([id = '']) => /^\d+$/.test(id));
  if (filled.length === 0 || filled.length < rows.length) return undefined;
  const width = Math.max(...filled.map((row) => row.length));
  const isNumber = (column: number): boolean => filled.every((row) => /^\d+$/.test(row[column] ?? ''));
  if (width === 4 && isNumber(2) && isNumber(3) && !isNumber(1)) return 'techniques';
  if (width === 2 && !isNumber(1)) return 'documents';
  if (width > 3 || !isNumber(1)) return undefined;
  if (width === 3 && isNumber(2)) return 'spans';
  const third = filled.map((row) => row[2] ?? '');
  if (third.every((label) => /^(?:non-)?propaganda$/i.test(label))) return 'sentences';
  return 'paragraphs';
}

const isArticle = (file: ForeignFile): boolean => /^article[0-9]+\.txt$/i.test(fileNameOf(file.path));
const isTemplate = (file: ForeignFile): boolean => /template/i.test(fileNameOf(file.path));

interface LabelFile {
  readonly name: string;
  readonly kind: LabelKind;
  readonly rows: readonly (readonly string[])[];
}

/** The files of labels among the files; templates, which repeat the text, are none. */
function labelFiles(files: readonly ForeignFile[]): readonly LabelFile[] {
  return files.flatMap((file) => {
    if (isArticle(file) || isTemplate(file) || !/label|task|\.tsv$|\.txt$/i.test(fileNameOf(file.path)))
      return [];
    const text = textOfFile(file);
    const rows = text === null ? [] : labelRows(text);
    const kind = labelKind(rows);
    return kind === undefined ? [] : [{ name: fileNameOf(file.path), kind, rows }];
  });
}

/** Whether there are labels of one of the tasks among the files. */
export const hasLabels = (files: readonly ForeignFile[]): boolean => labelFiles(files).length > 0;

const GENRES = /^(?:opinion|reporting|satire)$/i;
const ANY_PROPAGANDA = 'Propaganda';

type AnyArticle = Article | { readonly id: string };

/** What the rows of labels come to, row by row. */
class LabelReading {
  readonly codings: ForeignCoding[] = [];
  readonly reads: ForeignProject['reads'][number][] = [];
  readonly attributes: readonly Record<string, string>[];
  readonly book: LabelBook;
  lostLines = 0;
  readonly #articles: readonly AnyArticle[];
  readonly #placers: readonly ((position: number) => number)[];
  readonly #lines: readonly ReadonlyMap<number, Span>[];

  constructor(articles: readonly AnyArticle[], format: string, rule: PositionRule) {
    this.book = new LabelBook(format);
    this.#articles = articles;
    this.attributes = articles.map(({ id }): Record<string, string> => ({ [ARTICLE_ATTRIBUTE]: id }));
    this.#placers = articles.map((one) => positionPlacer('raw' in one ? one.raw : '', rule));
    this.#lines = articles.map(
      (one) =>
        new Map(
          filledLines('text' in one ? one.text : '').map(({ line, start, end }) => [line, { start, end }]),
        ),
    );
  }

  add(kind: LabelKind, row: readonly string[]): void {
    const document = this.#articles.findIndex(({ id }) => id === row[0]);
    if (document < 0) return;
    if (kind === 'documents') this.#addValue(document, row[1] ?? '');
    else if (kind === 'spans') this.#addSpan(document, ANY_PROPAGANDA, row.slice(1));
    else if (kind === 'techniques') this.#addSpan(document, row[1] ?? '', row.slice(2));
    else this.#addLine(document, Number(row[1]), techniquesIn(kind, row[2] ?? ''));
  }

  /** Every stretch of an article counts as read. */
  readWhole(ids: ReadonlySet<string | undefined>): void {
    for (const [document, one] of this.#articles.entries())
      if ('text' in one && ids.has(one.id))
        this.reads.push({ document, coder: 0, span: { start: 0, end: one.text.length } });
  }

  #addValue(document: number, label: string): void {
    const own = this.attributes[document];
    if (own) own[GENRES.test(label) ? 'Genre' : 'Frames'] = label;
  }

  #addSpan(document: number, label: string, [from, to]: readonly string[]): void {
    const place = this.#placers[document];
    if (!place) return;
    const [fileStart, fileEnd] = [Number(from), Number(to)];
    const span = { start: place(fileStart), end: place(fileEnd) };
    this.codings.push(labelCoding({ document, theme: this.book.guidOf(label), span, fileStart, fileEnd }));
  }

  #addLine(document: number, line: number, labels: readonly string[]): void {
    const isMissing = !('text' in (this.#articles[document] ?? {}));
    const span = isMissing ? { start: 0, end: 0 } : this.#lines[document]?.get(line);
    if (!span) {
      this.lostLines++;
      return;
    }
    if (labels.length === 0) this.reads.push({ document, coder: 0, span });
    const at = { document, span, fileStart: line, fileEnd: line, isParagraph: true };
    for (const label of labels) this.codings.push(labelCoding({ ...at, theme: this.book.guidOf(label) }));
  }
}

/** The rule that puts the ends of labels on edges of words, where articles have Windows line ends. */
function spanRule(articles: readonly Article[], labels: readonly LabelFile[]): FoundRule {
  const texts = articles.map(({ id, raw }) => ({
    raw,
    spans: labels.flatMap(({ rows }) =>
      rows
        .filter(([article]) => article === id)
        .map((row) => ({ start: Number(row.at(-2)), end: Number(row.at(-1)), quote: '' })),
    ),
  }));
  if (texts.some(({ raw }) => raw.includes('\r\n'))) return foundRule(texts, '', CODE_POINT_RULES);
  return {
    rule: { unit: 'code points', lineEnd: 1 },
    words: 'Positions count code points from 0, the end exclusive, as the tools of the task do.',
  };
}

/** Articles with what any of the files of labels says of them. */
export function readLabelledArticles(files: readonly ForeignFile[], name: string): ForeignProject {
  const labels = labelFiles(files);
  const isSemeval = labels.some(({ kind }) => kind === 'paragraphs' || kind === 'documents');
  const format = isSemeval ? 'SemEval-2023' : 'PTC';
  const articles = articlesIn(files);
  const named = [...new Set(labels.flatMap(({ rows }) => rows.map(([id = '']) => id)))];
  const missing = named.filter((id) => !articles.some((article) => article.id === id));
  const all: readonly AnyArticle[] = [...articles, ...missing.map((id) => ({ id }))];
  const spanned = labels.filter(({ kind }) => kind === 'spans' || kind === 'techniques');
  const found = spanRule(articles, spanned);
  const reading = new LabelReading(all, format, found.rule);
  for (const { kind, rows } of labels) for (const row of rows) reading.add(kind, row);
  reading.readWhole(new Set(spanned.flatMap(({ rows }) => rows.map(([id]) => id))));
  const byLines = isSemeval && spanned.length === 0;
  return {
    ...emptyForeign(format, name.replace(/\.[a-z]+$/i, '')),
    origin: format,
    coders: [{ name: `${format} annotators`, guid: null, colour: null }],
    themes: reading.book.themes(),
    codes: reading.book.codes(),
    documents: all.map((one, i) => documentOf(one, reading.attributes[i] ?? {})),
    attributes: [{ name: ARTICLE_ATTRIBUTE, type: 'text', choices: [] }],
    codings: reading.codings,
    reads: reading.reads,
    selectionCount: reading.codings.length,
    rangeCount: rangesOf(reading.codings),
    countingRule: byLines ? 'Paragraphs are numbers of lines from 1; empty lines count.' : found.words,
    losses: [
      ...(missing.length === 0
        ? []
        : [
            missing.length === 1
              ? `The article ${missing.join()} is missing: choose its file along with the labels.`
              : `The articles ${missing.join(', ')} are missing: choose their files along with the labels.`,
          ]),
      ...(spanned.length > 0
        ? ['Articles with labels count as read whole: paragraphs without a label are read with no theme.']
        : []),
      ...(reading.lostLines === 0
        ? []
        : [
            `${plural(reading.lostLines, 'row of labels', 'rows of labels')} for lines that are empty or not there: not kept.`,
          ]),
      ...(byLines
        ? ['A paragraph with an empty label is read with no theme; one without a row is unread.']
        : []),
    ],
  };
}

function documentOf(one: AnyArticle, attributes: Readonly<Record<string, string>>): ForeignDocument {
  const text = 'text' in one ? one.text : null;
  const lines = text === null ? [] : filledLines(text);
  const starts = lines.map(({ start }) => start);
  const ends = lines.map(({ end }) => end);
  return foreignDocument({
    title: text?.split('\n')[0]?.trim() || `Article ${one.id}`,
    fileName: `article${one.id}.txt`,
    text,
    division: text === null ? null : { starts, ends, hidden: [], rule: 'lines' },
    attributes,
  });
}

function techniquesIn(kind: LabelKind, cell: string): readonly string[] {
  if (kind === 'sentences') return /^propaganda$/i.test(cell) ? [ANY_PROPAGANDA] : [];
  return cell
    .split(',')
    .map((label) => label.trim())
    .filter((label) => label !== '');
}
