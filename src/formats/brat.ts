// https://brat.nlplab.org/standoff.html
import { plural } from '../domain/plural.ts';
import type { Span } from '../domain/sheet.ts';
import {
  CODE_POINT_RULES,
  type FoundRule,
  foundRule,
  positionPlacer,
  withLineFeeds,
} from './counted-positions.ts';
import { type ForeignFile, fileNameOf } from './foreign-file.ts';
import {
  emptyForeign,
  type ForeignCoding,
  type ForeignMemo,
  type ForeignProject,
  foreignDocument,
  rangesOf,
} from './foreign-project.ts';
import { LabelBook, labelCoding, textOfFile } from './labelled-articles.ts';

/** A text-bound annotation. Its spans count code points, as in the file. */
export interface BratEntity {
  readonly id: string;
  readonly type: string;
  readonly spans: readonly Span[];
  /** The words that the file repeats. */
  readonly words: string;
  /** Notes of annotators on it, put together; empty where there is none. */
  readonly note: string;
}

export interface BratAnnotations {
  readonly entities: readonly BratEntity[];
  /** How many lines there are of each other kind, by its letter: relations, events, attributes. */
  readonly others: ReadonlyMap<string, number>;
}

/** The annotations of an `.ann` file. */
export function bratAnnotations(text: string): BratAnnotations {
  const entities: BratEntity[] = [];
  const notes = new Map<string, string[]>();
  const others = new Map<string, number>();
  for (const line of withLineFeeds(text).split('\n')) {
    const [id = '', middle = '', rest = ''] = line.split('\t');
    if (id.trim() === '') continue;
    const [type = '', ...places] = middle.trim().split(' ');
    if (/^T\d+$/.test(id)) {
      const spans = places
        .join(' ')
        .split(';')
        .flatMap((part) => {
          const [start, end] = part.trim().split(/\s+/).map(Number);
          return start === undefined || end === undefined || Number.isNaN(start + end)
            ? []
            : [{ start, end }];
        });
      entities.push({ id, type, spans, words: rest, note: '' });
    } else if (id.startsWith('#') && places[0] !== undefined)
      notes.set(places[0], [...(notes.get(places[0]) ?? []), rest]);
    else others.set(id.charAt(0), (others.get(id.charAt(0)) ?? 0) + 1);
  }
  return {
    entities: entities.map((entity) => ({ ...entity, note: notes.get(entity.id)?.join('\n') ?? '' })),
    others,
  };
}

const stem = (file: ForeignFile): string => file.path.replace(/\.[^./]+$/, '');
const OTHERS: Readonly<Record<string, string>> = {
  R: 'relations',
  E: 'events',
  A: 'attributes of annotations',
  M: 'attributes of annotations',
  N: 'references to outside data',
  '*': 'equivalences',
};

/** By what an annotation repeats, since brat counts a Windows line end twice, and other tools once. */
function bratRule(
  read: readonly { readonly raw: string | null; readonly annotations: BratAnnotations }[],
): FoundRule {
  const texts = read.flatMap(({ raw, annotations: { entities } }) =>
    raw === null
      ? []
      : [
          {
            raw,
            spans: entities.flatMap(({ spans: [span, ...more], words }) =>
              span === undefined ? [] : [{ ...span, quote: more.length === 0 ? words : '' }],
            ),
          },
        ],
  );
  if (texts.some(({ raw }) => raw.includes('\r\n'))) return foundRule(texts, '', CODE_POINT_RULES);
  return {
    rule: { unit: 'code points', lineEnd: 1 },
    words: 'Positions count code points from 0, the end exclusive, as brat does.',
  };
}

/** Texts with the annotations beside them. */
export function readBrat(files: readonly ForeignFile[], name: string): ForeignProject {
  const annotated = files.filter((file) => /\.ann$/i.test(file.path));
  const book = new LabelBook('brat');
  const codings: ForeignCoding[] = [];
  const memos: ForeignMemo[] = [];
  const others = new Map<string, number>();
  const missing: string[] = [];
  let parted = 0;
  const read = annotated.map((file) => {
    const textFile = files.find((one) => /\.txt$/i.test(one.path) && stem(one) === stem(file));
    const raw = textFile ? textOfFile(textFile) : null;
    return { file, textFile, raw, annotations: bratAnnotations(textOfFile(file) ?? '') };
  });
  const { rule, words } = bratRule(read);
  const documents = read.map(({ file, textFile, raw, annotations }, document) => {
    if (raw === null) missing.push(fileNameOf(file.path));
    const place = positionPlacer(raw ?? '', rule);
    const { entities, others: rest } = annotations;
    for (const [kind, count] of rest) others.set(kind, (others.get(kind) ?? 0) + count);
    for (const { type, spans, note } of entities) {
      if (spans.length > 1) parted++;
      for (const { start, end } of spans)
        codings.push(
          labelCoding({
            document,
            theme: book.guidOf(type),
            span: { start: place(start), end: place(end) },
            fileStart: start,
            fileEnd: end,
          }),
        );
      const [first] = spans;
      if (note !== '' && first)
        memos.push({
          target: { kind: 'words', document, span: { start: place(first.start), end: place(first.end) } },
          coder: 0,
          guid: null,
          text: note,
          madeAt: null,
          changedAt: null,
        });
    }
    return foreignDocument({
      title: fileNameOf(stem(file)),
      fileName: fileNameOf(textFile?.path ?? file.path),
      text: raw === null ? null : withLineFeeds(raw),
    });
  });
  return {
    ...emptyForeign('brat', name.replace(/\.[a-z]+$/i, '')),
    origin: 'brat',
    coders: [{ name: 'brat annotator', guid: null, colour: null }],
    themes: book.themes(),
    codes: book.codes(),
    documents,
    codings,
    memos,
    selectionCount: codings.length,
    rangeCount: rangesOf(codings),
    countingRule: words,
    losses: [
      ...(missing.length === 0
        ? []
        : [`The texts of ${missing.join(', ')} are missing: choose the .txt files along with them.`]),
      ...(parted === 0
        ? []
        : [
            `${plural(parted, 'annotation has', 'annotations have')} several parts: each part is evidence of one coding a paragraph.`,
          ]),
      ...[...others].map(
        ([kind, count]) => `Not kept: ${OTHERS[kind] ?? `lines of the kind ${kind}`} (${count}).`,
      ),
      'brat does not say which paragraphs were read without a theme: those without a coding count as unread.',
    ],
  };
}
