import { z } from 'zod';
import type { CoderId, ComparisonId, DocumentId, SetId, ThemeId } from '../domain/ids.ts';
import type { MemoTarget } from '../domain/memo.ts';
import { isWeight, type Voice, type Weight } from '../domain/sheet.ts';
import type { ParagraphRef, Wish } from '../domain/wish.ts';

// Zod compiles schemas with eval where it may; even trying is reported under the page's security policy. Before the first schema.
z.config({ jitless: true });

const isWhole = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/** A whole number from 0 on, of the kind that the caller names. */
export const wholeNumber = <Kind extends number>(what: string): z.ZodType<Kind> =>
  z.custom<Kind>(isWhole, `${what} is not a whole number from 0 on`);

export const documentId = wholeNumber<DocumentId>('a document’s id');
export const themeId = wholeNumber<ThemeId>('a theme’s id');
export const coderId = wholeNumber<CoderId>('a coder’s id');
export const setId = wholeNumber<SetId>('a set’s id');
export const questionId = wholeNumber<ComparisonId>('a saved question’s id');
export const questionKind = z.enum(['comparison', 'search']);
const count = wholeNumber('a count');
const paragraph = wholeNumber('a paragraph’s number');
const voice = z.custom<Voice>((value) => [0, 1, 2, 3].includes(Number(value)) && isWhole(value), 'no voice');

const weight = z.custom<Weight>((value) => isWhole(value) && isWeight(Number(value)), 'no weight');

export const memoTarget: z.ZodType<MemoTarget> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), documentId }),
  z.object({ kind: z.literal('paragraph'), documentId, paragraph }),
  z.object({ kind: z.literal('evidence'), documentId, paragraph, start: count, end: count }),
  z.object({ kind: z.literal('theme'), themeId }),
  z.object({ kind: z.literal('project') }),
]);

export const paragraphRef: z.ZodType<ParagraphRef> = z.object({ documentId, paragraph });
const at = paragraphRef;
const name = z.string();

const fields = {
  'apply theme': { at, theme: themeId, name, evidence: z.boolean() },
  'apply theme to many': {
    theme: themeId,
    name,
    applied: count,
    already: count,
    evidence: z.boolean(),
    search: z.string(),
  },
  'remove theme': { at, theme: themeId, name },
  'set voice': { at, theme: themeId, name, voice },
  'set weight': { at, theme: themeId, name, weight },
  'set evidence': { at, theme: themeId, name },
  'mark read': { at, read: z.boolean() },
  'write memo': { target: memoTarget, deleted: z.boolean() },
  'import documents': { count, first: z.string() },
  'delete documents': { count, first: z.string(), codings: count },
  'edit document': { documentId, field: z.string(), title: z.string() },
  'correct paragraph': { at, title: z.string() },
  'divide anew': { documentId, title: z.string(), rule: z.string() },
  'replace text': { documentId, title: z.string(), carried: count, dropped: count },
  'link reprint': { documentId, title: z.string(), of: z.string().nullable() },
  'link translation': { documentId, title: z.string(), of: z.string().nullable() },
  'set attribute': { name, value: z.string(), count },
  'add attribute': { name },
  'change attribute': { name },
  'delete attribute': { name, documents: count },
  'add theme': { theme: themeId, name },
  'change theme': { theme: themeId, name, field: z.string() },
  'move theme': { theme: themeId, name },
  'delete theme': { theme: themeId, name, themes: count, codings: count },
  'merge theme': { theme: themeId, name, from: z.string(), codings: count },
  'move codings': { theme: themeId, name, from: z.string(), codings: count },
  'remove codings': { theme: themeId, name, codings: count },
  'confirm codings': { theme: themeId, name, codings: count },
  'copy theme': { theme: themeId, name, themes: count },
  'add codebook': { source: z.string(), themes: count },
  'add set': { set: setId, name },
  'change set': { set: setId, name },
  'delete set': { set: setId, name },
  'open context': { set: setId, name, at, position: count },
  'save question': { question: questionId, of: questionKind, name },
  'change question': { question: questionId, of: questionKind, name },
  'delete question': { question: questionId, of: questionKind, name },
  'go back': { seq: count, wishes: count, last: z.string() },
  'add coder': { name },
  'colour coder': { coder: coderId, name },
  'delete coder': { coder: coderId, name, codings: count },
  'settle paragraph': { at, themes: count },
  'open paragraph again': { at },
  'merge packet': { name, paragraphs: count },
  'settle many': { paragraphs: count, by: z.enum(['agreement', 'majority']) },
  'rename coder': { coder: coderId, name },
} as const satisfies { readonly [Kind in Wish['kind']]: FieldsOf<Extract<Wish, { kind: Kind }>> };

/** One schema a field of the wish: a new kind or field of wishes does not compile until it stands above. */
type FieldsOf<One> = { readonly [Field in Exclude<keyof One, 'kind'>]: z.ZodType<One[Field]> };

const schemas: ReadonlyMap<unknown, z.ZodType> = new Map(
  Object.entries(fields).map(([kind, shape]) => [kind, z.object({ kind: z.literal(kind), ...shape })]),
);

/** What a researcher did, in the history of a project file. Fields it does not know are dropped. */
export const wish: z.ZodType<Wish> = z.looseObject({ kind: z.string() }).transform((given, context) => {
  const read = schemas.get(given.kind)?.safeParse(given);
  if (read?.success) return read.data as Wish; // `fields` says field by field that it is one
  for (const issue of read?.error.issues ?? [])
    context.addIssue({ code: 'custom', message: issue.message, path: [...issue.path] });
  if (!read)
    context.addIssue({ code: 'custom', message: `“${given.kind}” is no kind of wish`, path: ['kind'] });
  return z.NEVER;
});
