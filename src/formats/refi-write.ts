// https://www.qdasoftware.org (REFI-QDA 1.5): a project as `.qdpx`, valid against the schema of March 2019.
import { themeTree } from '../domain/codebook.ts';
import { type DraftTheme, draftsOf } from '../domain/codebook-draft.ts';
import type { DocumentText } from '../domain/document.ts';
import type { CoderId, Guid, Instant } from '../domain/ids.ts';
import type { Memo } from '../domain/memo.ts';
import type { Project } from '../domain/project.ts';
import { APP_VERSION } from './app-version.ts';
import { codeLines } from './codebook-qdc.ts';
import { uniqueNames } from './dataset-columns.ts';
import { guidOfText } from './foreign-project.ts';
import { DIVISION_PART, type RefiDivision } from './refi-division.ts';
import { REPRINT, TRANSLATION } from './refi-read.ts';
import { type Selection, selectionsOf } from './refi-selections.ts';
import { valueLines, variableLines, type WrittenVariables, writtenVariables } from './refi-values.ts';
import { attributeText, elementText } from './xml-escapes.ts';
import { zipParts } from './zip-parts.ts';

export interface RefiOptions {
  /** The standard counts code points; NVivo on Windows counts UTF-16 units, which differs behind an emoji. */
  readonly positions: 'code points' | 'UTF-16 units';
  /** Whether no two codes have one name, which QualCoder needs. */
  readonly hasUniqueNames: boolean;
}

export const STANDARD_REFI: RefiOptions = { positions: 'code points', hasUniqueNames: false };

/** What a text file of the archive holds: UTF-8 and LF only, no control characters; every offset stays as it is. */
export const refiText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced.
  text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f]/g, ' ');

const IS_GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The GUID as it is, or one made of it where it is none. */
export const validGuid = (guid: Guid): Guid => (IS_GUID.test(guid) ? guid : guidOfText(guid));

/** A moment as the schema wants it; undefined for one outside of the years that it knows. */
function dateTime(moment: Instant): string | undefined {
  if (!Number.isFinite(moment) || moment < -62_135_596_800_000 || moment > 253_402_300_799_999)
    return undefined;
  return new Date(moment).toISOString();
}

type Attributes = Readonly<Record<string, string | undefined>>;

const opened = (name: string, attributes: Attributes): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${attributeText(value)}"`))
    .join('')}`;

/** An element with its lines inside; a closed one where there are none. */
const element = (name: string, attributes: Attributes, inside: readonly string[] = []): readonly string[] =>
  inside.length === 0
    ? [`${opened(name, attributes)}/>`]
    : [`${opened(name, attributes)}>`, ...inside.map((line) => `  ${line}`), `</${name}>`];

/** A list of elements; none where it would be empty, which the schema forbids. */
const list = (name: string, inside: readonly string[]): readonly string[] =>
  inside.length === 0 ? [] : element(name, {}, inside);

/** Multi-line content must keep its line breaks, so it is never indented. */
const leaf = (name: string, text: string): string => `<${name}>${elementText(text)}</${name}>`;

interface Writing {
  readonly project: Project;
  readonly options: RefiOptions;
  readonly coderGuid: (coder: CoderId) => string;
  readonly notesOn: (kind: Memo['target']['kind'], id: number) => readonly string[];
  readonly variables: WrittenVariables;
}

/** The bytes of a `.qdpx`; equal projects give equal bytes. */
export function writeRefi(project: Project, options: RefiOptions = STANDARD_REFI): Uint8Array<ArrayBuffer> {
  const coders = new Map(project.coders.map((coder) => [coder.id, validGuid(coder.guid)]));
  const writing: Writing = {
    project,
    options,
    coderGuid: (coder) => coders.get(coder) ?? guidOfText(`coder ${coder}`),
    notesOn: (kind, id) =>
      project.memos
        .filter(({ target, text }) => target.kind === kind && text !== '' && targetId(target) === id)
        .map((memo) => `<NoteRef targetGUID="${validGuid(memo.guid)}"/>`),
    variables: writtenVariables(project),
  };
  const encoder = new TextEncoder();
  const parts = new Map<string, Uint8Array>([['project.qde', encoder.encode(projectXml(writing))]]);
  const guids = new Map(project.documents.map((document) => [document.id, validGuid(document.guid)]));
  for (const { documentId, text } of project.texts)
    parts.set(`sources/${guids.get(documentId)}.txt`, encoder.encode(refiText(text)));
  parts.set(DIVISION_PART, encoder.encode(JSON.stringify(divisionOf(writing))));
  return zipParts(parts);
}

const targetId = (target: Memo['target']): number =>
  target.kind === 'theme' ? target.themeId : target.kind === 'project' ? 0 : target.documentId;

function projectXml(writing: Writing): string {
  const { project, coderGuid } = writing;
  const lines = element(
    'Project',
    {
      xmlns: 'urn:QDA-XML:project:1.0',
      name: project.name,
      origin: `Leitmotif ${APP_VERSION}`,
      creatingUserGUID: coderGuid(project.currentCoder),
    },
    [
      ...list(
        'Users',
        project.coders.flatMap((coder) => element('User', { guid: validGuid(coder.guid), name: coder.name })),
      ),
      ...codebookLines(writing),
      ...list('Variables', variableLines(writing.variables)),
      ...list(
        'Sources',
        project.texts.flatMap((text) => sourceLines(text, writing)),
      ),
      ...list(
        'Notes',
        project.memos.filter(({ text }) => text !== '').flatMap((memo) => noteLines(memo, writing)),
      ),
      ...list('Links', linkLines(project)),
      ...list('Sets', setLines(project)),
      ...(project.note === '' ? [] : [leaf('Description', project.note)]),
      ...writing.notesOn('project', 0),
    ],
  );
  return ['<?xml version="1.0" encoding="utf-8"?>', ...lines, ''].join('\n');
}

function codebookLines({ project, options, notesOn }: Writing): readonly string[] {
  if (project.themes.length === 0) return [];
  const ids = new Map(project.themes.map((theme) => [validGuid(theme.guid), theme.id]));
  const drafts = draftsOf(themeTree(project.themes)).map(withValidGuids);
  const named = options.hasUniqueNames ? uniquelyNamed(drafts) : drafts;
  const unused = (): string => guidOfText('never');
  const notes = (draft: DraftTheme): readonly string[] =>
    notesOn('theme', draft.guid === null ? -1 : (ids.get(draft.guid) ?? -1));
  return list(
    'CodeBook',
    list(
      'Codes',
      named.flatMap((draft) => codeLines(draft, unused, '', notes)),
    ),
  );
}

const withValidGuids = (draft: DraftTheme): DraftTheme => ({
  ...draft,
  guid: draft.guid === null ? null : validGuid(draft.guid),
  children: draft.children.map(withValidGuids),
});

/** The second of one name gets ` (2)`, wherever it stands in the tree. */
function uniquelyNamed(drafts: readonly DraftTheme[]): readonly DraftTheme[] {
  const names = (given: readonly DraftTheme[]): readonly string[] =>
    given.flatMap((draft) => [draft.name, ...names(draft.children)]);
  const unique = [...uniqueNames(names(drafts))];
  const renamed = (given: readonly DraftTheme[]): readonly DraftTheme[] =>
    given.map((draft) => {
      const name = unique.shift() ?? draft.name;
      return { ...draft, name, children: renamed(draft.children) };
    });
  return renamed(drafts);
}

function sourceLines(text: DocumentText, writing: Writing): readonly string[] {
  const { project, notesOn } = writing;
  const document = project.documents.find(({ id }) => id === text.documentId);
  if (!document) return [];
  const guid = validGuid(document.guid);
  const selections = selectionsOf(project, text, writing.options.positions);
  return element(
    'TextSource',
    {
      guid,
      name: document.title,
      plainTextPath: `internal://${guid}.txt`,
      creatingUser: writing.coderGuid(project.currentCoder),
      creationDateTime: dateTime(document.source.importedAt),
    },
    [
      ...selections.flatMap((selection) => selectionLines(selection, guid, writing)),
      ...notesOn('document', document.id),
      ...valueLines(writing.variables, document),
    ],
  );
}

function selectionLines(
  selection: Selection,
  source: string,
  { project, coderGuid }: Writing,
): readonly string[] {
  const place = `${source} ${selection.start} ${selection.end}`;
  const themes = new Map(project.themes.map((theme) => [theme.id, validGuid(theme.guid)]));
  const user = coderGuid(
    selection.codings[0]?.coderId ?? selection.memos[0]?.coderId ?? project.currentCoder,
  );
  return element(
    'PlainTextSelection',
    {
      guid: guidOfText(place),
      name: selection.quote,
      startPosition: String(selection.position.start),
      endPosition: String(selection.position.end),
      creatingUser: user,
    },
    [
      ...selection.codings.flatMap(({ theme, coderId, madeAt }) =>
        element(
          'Coding',
          {
            guid: guidOfText(`${place} ${themes.get(theme)} ${coderGuid(coderId)}`),
            creatingUser: coderGuid(coderId),
            creationDateTime: dateTime(madeAt),
          },
          element('CodeRef', { targetGUID: themes.get(theme) }),
        ),
      ),
      ...selection.memos.map((memo) => `<NoteRef targetGUID="${validGuid(memo.guid)}"/>`),
    ],
  );
}

const LONGEST_NAME = 60;

const noteLines = (memo: Memo, { coderGuid }: Writing): readonly string[] =>
  element(
    'Note',
    {
      guid: validGuid(memo.guid),
      name: [...(memo.text.trim().split('\n')[0] ?? '')].slice(0, LONGEST_NAME).join(''),
      creatingUser: coderGuid(memo.coderId),
      creationDateTime: dateTime(memo.madeAt),
      modifyingUser: coderGuid(memo.coderId),
      modifiedDateTime: dateTime(memo.changedAt),
    },
    [leaf('PlainTextContent', memo.text)],
  );

function linkLines({ documents }: Project): readonly string[] {
  const guids = new Map(documents.map((document) => [document.id, validGuid(document.guid)]));
  return documents.flatMap((document) =>
    (
      [
        ['reprintOf', REPRINT],
        ['translationOf', TRANSLATION],
      ] as const
    ).flatMap(([field, name]) => {
      const to = document[field] === null ? undefined : guids.get(document[field]);
      const from = validGuid(document.guid);
      return to === undefined
        ? []
        : element('Link', {
            guid: guidOfText(`${from} ${name} ${to}`),
            name,
            direction: 'OneWay',
            originGUID: from,
            targetGUID: to,
          });
    }),
  );
}

function setLines({ sets, documents }: Project): readonly string[] {
  const guids = new Map(documents.map((document) => [document.id, validGuid(document.guid)]));
  return sets.flatMap((set) => {
    if (set.kind !== 'documents') return [];
    const members = set.documents.flatMap((id) => guids.get(id) ?? []);
    return element('Set', { guid: validGuid(set.guid), name: set.name }, [
      ...(set.recipe === '' ? [] : [leaf('Description', set.recipe)]),
      ...members.flatMap((guid) => element('MemberSource', { targetGUID: guid })),
    ]);
  });
}

/** What Leitmotif itself needs to read back the same paragraphs. */
function divisionOf({ project, options, coderGuid }: Writing): RefiDivision {
  const texts = new Map(project.texts.map((text) => [text.documentId, text]));
  return {
    format: 'leitmotif-paragraphs',
    version: 1,
    positions: options.positions,
    sources: project.documents.map(({ id, guid, source }) => {
      const text = texts.get(id);
      return {
        guid: validGuid(guid),
        fileName: source.fileName,
        format: source.format,
        rule: source.rule,
        importedAt: source.importedAt,
        starts: Array.from(text?.starts ?? []),
        ends: Array.from(text?.ends ?? []),
        hidden: [...(text?.hidden ?? [])],
        read: project.sheets
          .filter((sheet) => sheet.documentId === id && sheet.read.length > 0)
          .map((sheet) => ({ user: coderGuid(sheet.coderId), paragraphs: Array.from(sheet.read) })),
      };
    }),
  };
}
