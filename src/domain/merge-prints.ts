import type { Attribute } from './attribute.ts';
import type { Theme } from './codebook.ts';
import type { Document, DocumentText } from './document.ts';
import type { Guid, ThemeId } from './ids.ts';
import { type Memo, targetDocument } from './memo.ts';
import type { Project } from './project.ts';
import { type Coding, type ParagraphSheet, paragraphSheet, paragraphsIn, type Sheet } from './sheet.ts';
import { at } from './typed-arrays.ts';

/** A coding whose theme is known outside the project. */
export type NamedCoding = Omit<Coding, 'theme'> & { readonly theme: Guid };
export interface NamedSaid {
  readonly read: boolean;
  readonly codings: readonly NamedCoding[];
}

export const textKey = (document: Guid): string => `text ${document}`;
export const factsKey = (document: Guid): string => `facts ${document}`;
export const themeKey = (theme: Guid): string => `theme ${theme}`;
export const saidKey = (document: Guid, coder: Guid, paragraph: number): string =>
  `said ${document} ${coder} ${paragraph}`;

/** What a memo stands on, known outside the project; undefined where its document or theme is not. */
export function memoKey(memo: Memo, coder: Guid, names: ProjectNames): string | undefined {
  const { target } = memo;
  const documentId = targetDocument(target);
  const document = documentId === undefined ? undefined : names.documentGuid(documentId);
  const on =
    target.kind === 'theme'
      ? names.themeGuid(target.themeId)
      : target.kind === 'project'
        ? 'project'
        : document;
  if (on === undefined) return undefined;
  const paragraph = 'paragraph' in target ? ` ${target.paragraph}` : '';
  const words = target.kind === 'evidence' ? ` ${target.start} ${target.end}` : '';
  return `memo ${target.kind} ${on} ${coder}${paragraph}${words}`;
}

/** What a paragraph of nothing said is printed as. */
export const UNREAD = '';

/**
 * A paragraph's statement as a text that equal statements share: themes, voices, weights and evidence, but not when and
 * where they were made. Evidence counts from the paragraph's start, so that corrections elsewhere do not touch it.
 */
export function saidPrint({ read, codings }: NamedSaid, paragraphStart: number): string {
  if (codings.length === 0) return read ? 'read' : UNREAD;
  return codings
    .map(({ theme, voice, weight, evidence }) => {
      const words = evidence.map(({ start, end }) => `${start - paragraphStart}-${end - paragraphStart}`);
      return [theme, voice, weight, ...words].join(' ');
    })
    .sort()
    .join('; ');
}

/** A theme's name, place, colour, key and definition as a text that equal themes share. */
export const themePrint = (theme: Theme, parent: Guid | null): string =>
  JSON.stringify([theme.name, parent, theme.colour, theme.key, theme.retired, theme.definition]);

export const textPrint = ({ contentHash, paragraphCount }: Document): string =>
  `${contentHash} ${paragraphCount}`;

/** A document's title, date, language and attributes as a text that equal ones share, attributes by their names. */
export function factsPrint(
  { title, date, language, attributes }: Document,
  known: readonly Attribute[],
): string {
  const values = known.flatMap(({ id, name }) => {
    const value = attributes[id];
    return value === undefined ? [] : [[name, value] as const];
  });
  return JSON.stringify([title, date, language, values.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Ids of one project by GUIDs and back. */
export interface ProjectNames {
  documentGuid(id: number): Guid | undefined;
  themeGuid(id: number): Guid | undefined;
  coderGuid(id: number): Guid | undefined;
}

export function projectNames({ documents, themes, coders }: Project): ProjectNames {
  const guids = (rows: readonly { readonly id: number; readonly guid: Guid }[]) =>
    new Map(rows.map(({ id, guid }) => [id, guid]));
  const [ofDocuments, ofThemes, ofCoders] = [guids(documents), guids(themes), guids(coders)];
  return {
    documentGuid: (id) => ofDocuments.get(id),
    themeGuid: (id) => ofThemes.get(id),
    coderGuid: (id) => ofCoders.get(id),
  };
}

/** A statement with its themes named by GUID; themes that the codebook lacks are left out. */
export const namedSaid = (
  { read, codings }: ParagraphSheet,
  themeGuid: (id: ThemeId) => Guid | undefined,
): NamedSaid => ({
  read,
  codings: codings.flatMap((coding) => {
    const theme = themeGuid(coding.theme);
    return theme === undefined ? [] : [{ ...coding, theme }];
  }),
});

/** What a sheet says, paragraph by paragraph. */
export const saidIn = (
  sheet: Sheet,
  text: Pick<DocumentText, 'starts'> | undefined,
  names: ProjectNames,
): readonly { readonly paragraph: number; readonly said: NamedSaid; readonly print: string }[] =>
  paragraphsIn(sheet).map((paragraph) => {
    const said = namedSaid(paragraphSheet(sheet, paragraph), names.themeGuid);
    const start = text && paragraph < text.starts.length ? at(text.starts, paragraph) : 0;
    return { paragraph, said, print: saidPrint(said, start) };
  });

/** Prints of all that a project holds of texts, themes, sheets and memos, by their keys. */
export function projectPrints(project: Project): Record<string, string> {
  const names = projectNames(project);
  const prints: Record<string, string> = {};
  for (const document of project.documents) {
    prints[textKey(document.guid)] = textPrint(document);
    prints[factsKey(document.guid)] = factsPrint(document, project.attributes);
  }
  for (const theme of project.themes)
    prints[themeKey(theme.guid)] = themePrint(
      theme,
      theme.parent === null ? null : (names.themeGuid(theme.parent) ?? null),
    );
  const texts = new Map(project.texts.map((text) => [text.documentId, text]));
  for (const sheet of project.sheets) {
    const [document, coder] = [names.documentGuid(sheet.documentId), names.coderGuid(sheet.coderId)];
    if (document === undefined || coder === undefined) continue;
    for (const { paragraph, print } of saidIn(sheet, texts.get(sheet.documentId), names))
      prints[saidKey(document, coder, paragraph)] = print;
  }
  for (const memo of project.memos) {
    const coder = names.coderGuid(memo.coderId);
    const key = coder === undefined ? undefined : memoKey(memo, coder, names);
    if (key !== undefined) prints[key] = memo.text;
  }
  return prints;
}
