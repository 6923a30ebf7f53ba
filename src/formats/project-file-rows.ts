import { z } from 'zod';
import type { Attribute, AttributeValues } from '../domain/attribute.ts';
import { DEFINITION_KINDS, type DefinitionKind, type Theme } from '../domain/codebook.ts';
import type { Coder } from '../domain/coder.ts';
import type { CorpusSet } from '../domain/corpus-set.ts';
import { type Document, type DocumentSource, type HiddenSpan, RULE_NAMES } from '../domain/document.ts';
import type { HistoryEntry } from '../domain/history.ts';
import type { AttributeId, CoderId, DocumentId, Guid, Instant, MemoId } from '../domain/ids.ts';
import type { Memo } from '../domain/memo.ts';
import { type PartialDate, parsePartialDate } from '../domain/partial-date.ts';
import type { Project } from '../domain/project.ts';
import type { SavedQuestion } from '../domain/saved-question.ts';
import { isOrigin, isWeight } from '../domain/sheet.ts';
import { THEME_COLOURS, type ThemeColour } from '../domain/theme-colour.ts';
import {
  coderId,
  documentId,
  memoTarget,
  paragraphRef,
  questionId,
  questionKind,
  setId,
  themeId,
  wholeNumber,
  wish,
} from './project-file-wishes.ts';

/** A document's text: typed arrays stand as plain lists of numbers. Paragraph i is text.slice(starts[i], ends[i]), in UTF-16 units. */
export interface TextV1 {
  readonly documentId: DocumentId;
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly hidden: readonly HiddenSpan[];
}

/** All that one coder did on one document, in the columns that domain/sheet.ts draws. */
export interface SheetV1 {
  readonly documentId: DocumentId;
  readonly coderId: CoderId;
  readonly paragraph: readonly number[];
  readonly theme: readonly number[];
  readonly voice: readonly number[];
  /** Absent before version 3: no weights, all made while reading. */
  readonly weight?: readonly number[] | undefined;
  readonly origin?: readonly number[] | undefined;
  readonly version: readonly number[];
  readonly madeAt: readonly number[];
  readonly evidenceRow: readonly number[];
  readonly evidenceStart: readonly number[];
  readonly evidenceEnd: readonly number[];
  readonly read: readonly number[];
  readonly revision: number;
}

/** What is small: the part `project.json`. */
export type ProjectPartV1 = Pick<
  Project,
  | 'name'
  | 'note'
  | 'codebookVersion'
  | 'currentCoder'
  | 'themes'
  | 'coders'
  | 'attributes'
  | 'memos'
  | 'sets'
  | 'questions'
> & {
  /** Absent where nothing was decided against in merges. */
  readonly refused?: Project['refused'];
};

const isList = (value: unknown, fits: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(fits);

// One pass over plain numbers instead of a schema an item: texts and sheets hold millions of them.
const counts = z.custom<readonly number[]>(
  (value) =>
    isList(value, (item) => Number.isInteger(item) && Number(item) >= 0 && Number(item) <= 0xffffffff),
  'not a list of whole numbers',
);
const voices = z.custom<readonly number[]>(
  (value) => isList(value, (item) => item === 0 || item === 1 || item === 2 || item === 3),
  'not a list of voices (0 to 3)',
);
const smallNumbers = (what: string, fits: (value: number) => boolean) =>
  z.custom<readonly number[]>(
    (value) => isList(value, (item) => fits(Number(item))),
    `not a list of ${what}`,
  );
const numbers = z.custom<readonly number[]>(
  (value) => isList(value, (item) => Number.isFinite(item)),
  'not a list of numbers',
);

const whole = wholeNumber('this');
const instant = z.custom<Instant>((value) => Number.isFinite(value), 'not a moment in milliseconds');
const guid = z.custom<Guid>(
  (value) => typeof value === 'string' && value !== '' && !/[A-Z{}]/.test(value),
  'not a GUID in lower case without braces',
);
const colour = z.custom<ThemeColour>(
  (value) => THEME_COLOURS.some((one) => one === value),
  'no theme colour',
);
const date = z.custom<PartialDate>(
  (value) => typeof value === 'string' && parsePartialDate(value) === value,
  'not a date',
);
const values: z.ZodType<AttributeValues> = z.record(
  z.string().regex(/^\d+$/),
  z.union([z.string(), z.number(), z.boolean()]),
);

const rule = z.custom<DocumentSource['rule']>(
  (value) => typeof value === 'string' && Object.hasOwn(RULE_NAMES, value),
  'no rule of division',
);

const source: z.ZodType<DocumentSource> = z.object({
  fileName: z.string(),
  format: z.string(),
  encoding: z.string(),
  encodingConfidence: z.number().min(0).max(1).optional(),
  undecodable: whole.optional(),
  rule,
  importedAt: instant,
});

export const documentRow: z.ZodType<Document> = z.object({
  id: documentId,
  guid,
  title: z.string(),
  date: date.nullable(),
  language: z.string(),
  attributes: values,
  contentHash: z.string(),
  paragraphCount: whole,
  wordCount: whole,
  characterCount: whole,
  source,
  // Version 1 has no reprints.
  reprintOf: documentId.nullable().default(null),
  // Before version 3 there are no translations.
  translationOf: documentId.nullable().default(null),
  revision: whole,
});

const hiddenSpan: z.ZodType<HiddenSpan> = z.object({
  start: whole,
  end: whole,
  reason: z.enum([
    'title',
    'date',
    'heading block',
    'salutation',
    'sign-off',
    'page furniture',
    'not shown',
    'chosen',
  ]),
});

export const textRow: z.ZodType<TextV1> = z.object({
  documentId,
  text: z.string(),
  starts: counts,
  ends: counts,
  hidden: z.array(hiddenSpan),
});

export const sheetRow: z.ZodType<SheetV1> = z.object({
  documentId,
  coderId,
  paragraph: counts,
  theme: counts,
  voice: voices,
  weight: smallNumbers('weights (0 to 5)', isWeight).optional(),
  origin: smallNumbers('origins (0 to 3)', isOrigin).optional(),
  version: counts,
  madeAt: numbers,
  evidenceRow: counts,
  evidenceStart: counts,
  evidenceEnd: counts,
  read: counts,
  revision: whole,
});

const theme: z.ZodType<Theme> = z.object({
  id: themeId,
  guid,
  parent: themeId.nullable(),
  order: z.number(),
  name: z.string(),
  colour,
  definition: z.array(
    z.object({
      kind: z.custom<DefinitionKind>((value) => DEFINITION_KINDS.some((kind) => kind === value), 'no block'),
      text: z.string(),
    }),
  ),
  key: z.string().nullable(),
  meaningVersion: whole,
  retired: z.boolean(),
});

const coder: z.ZodType<Coder> = z
  .object({
    id: coderId,
    guid,
    name: z.string(),
    kind: z.enum(['person', 'rule', 'adjudication']).optional(),
    colour,
    note: z.string(),
  })
  // Before version 3 a rule was told from a person by its note.
  .transform((given) => ({ ...given, kind: given.kind ?? (given.note === '' ? 'person' : 'rule') }));

const attribute: z.ZodType<Attribute> = z.object({
  id: wholeNumber<AttributeId>('an attribute’s id'),
  name: z.string(),
  type: z.enum(['text', 'number', 'date', 'yes-no', 'choice']),
  order: z.number(),
  choices: z.array(z.string()),
});

const memo: z.ZodType<Memo> = z.object({
  id: wholeNumber<MemoId>('a memo’s id'),
  guid,
  target: memoTarget,
  coderId,
  text: z.string(),
  madeAt: instant,
  changedAt: instant,
});

const anySet = { id: setId, guid, name: z.string(), recipe: z.string(), madeAt: instant };

const corpusSet: z.ZodType<CorpusSet> = z.discriminatedUnion('kind', [
  z.object({ ...anySet, kind: z.literal('documents'), documents: z.array(documentId) }),
  z.object({
    ...anySet,
    kind: z.literal('paragraphs'),
    purpose: z.enum(['queue', 'reliability', 'quotes']),
    paragraphs: z.array(paragraphRef),
    seed: z.number().nullable(),
    blinding: z.object({ hidesOrigin: z.boolean(), maskedNames: z.array(z.string()) }),
    coders: z.array(coderId),
  }),
]);

const savedQuestion: z.ZodType<SavedQuestion> = z.object({
  id: questionId,
  guid,
  kind: questionKind,
  name: z.string(),
  query: z.record(z.string(), z.string()),
  note: z.string(),
  madeAt: instant,
  changedAt: instant,
});

export const historyRow: z.ZodType<HistoryEntry> = z.object({
  seq: whole,
  at: instant,
  coderId: coderId.nullable(),
  wish,
  documentIds: z.array(documentId),
  act: z.enum(['done', 'undone', 'redone']),
  of: whole,
});

export const projectPart: z.ZodType<ProjectPartV1> = z.object({
  name: z.string(),
  note: z.string(),
  codebookVersion: whole,
  currentCoder: coderId,
  themes: z.array(theme),
  coders: z.array(coder),
  attributes: z.array(attribute),
  memos: z.array(memo),
  // Before version 3 nothing was kept under a name.
  sets: z.array(corpusSet).default([]),
  questions: z.array(savedQuestion).default([]),
  refused: z.array(z.string()).exactOptional(),
});
