// https://github.com/ccbogel/QualCoder/wiki/13-Sqlite-data-structure
import { draftTheme } from '../domain/codebook-draft.ts';
import { asInstant, type Guid, type Instant } from '../domain/ids.ts';
import type { Span } from '../domain/sheet.ts';
import { nearestColour } from './code-colour.ts';
import { type PathCode, treeOfPaths } from './code-paths.ts';
import {
  POSITION_RULES,
  type PositionRule,
  positionPlacer,
  ruleName,
  withLineFeeds,
} from './counted-positions.ts';
import { definitionBlocks } from './definition-text.ts';
import { momentOf } from './foreign-file.ts';
import {
  emptyForeign,
  type ForeignAttribute,
  type ForeignCoder,
  type ForeignCoding,
  type ForeignMemo,
  type ForeignProject,
  foreignDocument,
  guidOfText,
  rangesOf,
} from './foreign-project.ts';
import { numberIn, type Sqlite, type SqliteRow, textIn } from './sqlite.ts';

export const isQualcoder = ({ tables }: Sqlite): boolean =>
  ['source', 'code_text', 'code_name', 'code_cat'].every((name) => tables.has(name));

// Positions are indexes into a Python string: code points, and nothing is done to line ends.
const RULE = { unit: 'code points', lineEnd: 2 } as const;

const placeIn = (row: SqliteRow, document: Placed): Span => ({
  start: document.at(numberIn(row, 'pos0') ?? 0),
  end: document.at(numberIn(row, 'pos1') ?? 0),
});

interface Placed {
  readonly text: string;
  readonly at: (position: number) => number;
}

interface FoundPlaces {
  readonly rule: PositionRule;
  readonly documents: readonly Placed[];
  /** How many codings lie on the words that the file repeats. */
  readonly matching: number;
}

/** The rule under which most codings lie on the words that the file repeats: the widget for texts there has one of its own. */
function foundPlaces(
  raw: readonly string[],
  codings: readonly (readonly [SqliteRow, number])[],
): FoundPlaces {
  const found = [RULE, ...POSITION_RULES].map((rule): FoundPlaces => {
    const documents = raw.map((text) => ({ text: withLineFeeds(text), at: positionPlacer(text, rule) }));
    const matching = codings.filter(([row, place]) => {
      const document = documents[place];
      if (!document) return false;
      const { start, end } = placeIn(row, document);
      return withLineFeeds(textIn(row, 'seltext')) === document.text.slice(start, end);
    }).length;
    return { rule, documents, matching };
  });
  return found.reduce((best, one) => (one.matching > best.matching ? one : best));
}

const instantIn = (row: SqliteRow): Instant | null => {
  const time = momentOf(textIn(row, 'date'));
  return time === null ? null : asInstant(time);
};

/** The project in a `data.qda`. Pictures, recordings and their codings are told of, not read. */
export function readQualcoder(database: Sqlite, name: string): ForeignProject {
  const all = (table: string): readonly SqliteRow[] =>
    database.tables.has(table) ? database.rows(`SELECT * FROM ${table}`) : [];
  const sources = all('source').filter(
    (row) => !/^\/?(?:images|audio|video):?/i.test(textIn(row, 'mediapath')),
  );
  const media = all('source').length - sources.length;
  const place = new Map(sources.map((row, i) => [numberIn(row, 'id') ?? 0, i]));
  const raw = sources.map((row) => textIn(row, 'fulltext'));
  const known = (row: SqliteRow): readonly (readonly [SqliteRow, number])[] => {
    const document = place.get(numberIn(row, 'fid') ?? -1);
    return document === undefined ? [] : [[row, document]];
  };
  const book = codebookOf(all('code_cat'), all('code_name'));
  const codedTexts = all('code_text');
  const kept = codedTexts.flatMap(known).filter(([row]) => book.guids.has(numberIn(row, 'cid') ?? -1));
  const { rule, documents, matching } = foundPlaces(raw, kept);
  const owners = new Map<string, number>();
  const coders: ForeignCoder[] = [];
  const coderOf = (row: SqliteRow): number => {
    const owner = (textIn(row, 'owner') || textIn(row, 'codername')).trim() || 'Unknown coder';
    const coder = owners.get(owner) ?? coders.push({ name: owner, guid: null, colour: null }) - 1;
    owners.set(owner, coder);
    return coder;
  };
  const codings: ForeignCoding[] = [];
  const memos: ForeignMemo[] = [];
  const memo = (row: SqliteRow, column: string, target: ForeignMemo['target']): void => {
    const text = textIn(row, column).trim();
    if (text === '') return;
    const at = instantIn(row);
    memos.push({ target, coder: coderOf(row), guid: null, text, madeAt: at, changedAt: at });
  };
  for (const [row, document] of kept) {
    const theme = book.guids.get(numberIn(row, 'cid') ?? -1);
    const placed = documents[document];
    if (!placed || theme === undefined) continue;
    const span = placeIn(row, placed);
    codings.push({
      document,
      theme,
      coder: coderOf(row),
      span,
      fileStart: numberIn(row, 'pos0'),
      fileEnd: numberIn(row, 'pos1'),
      madeAt: instantIn(row),
      voice: 0,
      isParagraph: false,
    });
    memo(row, 'memo', { kind: 'words', document, span });
  }
  for (const [row, document] of all('annotation').flatMap(known)) {
    const placed = documents[document];
    if (placed) memo(row, 'memo', { kind: 'words', document, span: placeIn(row, placed) });
  }
  for (const [document, row] of sources.entries()) memo(row, 'memo', { kind: 'document', document });
  for (const row of all('journal')) memo(row, 'jentry', { kind: 'project' });
  for (const row of all('project')) memo(row, 'memo', { kind: 'project' });
  const values = valuesOf(all('attribute'), all('cases'), all('case_text'), sources);
  const homeless = codedTexts.length - codings.length;
  const important = codedTexts.filter((row) => numberIn(row, 'important') === 1).length;
  const caseMemos = all('cases').filter((row) => textIn(row, 'memo').trim() !== '').length;
  const onMedia = all('code_image').length + all('code_av').length;
  return {
    ...emptyForeign('QualCoder', name.replace(/\.(?:qda|zip)$/i, '').replace(/^data$/i, 'QualCoder project')),
    origin: textIn(all('project')[0] ?? {}, 'about') || 'QualCoder',
    themes: treeOfPaths(book.codes.map(({ code }) => code)),
    codes: book.codes.map(({ code: { draft }, colour, isCodable }) => ({
      guid: draft.guid ?? guidOfText(draft.name),
      name: draft.name,
      colour,
      isCodable,
      isDescribed: draft.definition.length > 0,
    })),
    documents: sources.map((row, i) =>
      foreignDocument({
        title: textIn(row, 'name'),
        text: documents[i]?.text ?? '',
        attributes: values.byDocument[i] ?? {},
        importedAt: instantIn(row),
      }),
    ),
    attributes: typesOf(all('attribute_type')),
    coders,
    codings,
    memos,
    selectionCount: codings.length,
    rangeCount: rangesOf(codings),
    countingRule: `Positions count ${ruleName(rule)}: so ${matching} of ${codings.length} selections match the words that the file repeats.`,
    losses: [
      ...(media === 0
        ? []
        : [`${media} pictures and recordings are not read, with ${onMedia} codings on them.`]),
      ...(book.folders === 0
        ? []
        : [`${book.folders} categories, which cannot be coded there, become themes above their codes.`]),
      ...(homeless === 0
        ? []
        : [
            `Not kept, since their code or their text is not in the file: ${homeless} of ${codedTexts.length} codings.`,
          ]),
      ...(important === 0
        ? []
        : [`Not kept: the mark of importance on ${important} of ${codedTexts.length} codings.`]),
      ...(caseMemos === 0 ? [] : [`Not kept: memos on cases (${caseMemos}).`]),
      ...values.losses,
      'QualCoder does not say which paragraphs were read without a theme: those without a coding count as unread.',
    ],
  };
}

interface Book {
  readonly codes: readonly {
    readonly code: PathCode;
    readonly colour: string;
    readonly isCodable: boolean;
  }[];
  readonly guids: ReadonlyMap<number, Guid>;
  readonly folders: number;
}

function codebookOf(categories: readonly SqliteRow[], names: readonly SqliteRow[]): Book {
  const byId = new Map(categories.map((row) => [numberIn(row, 'catid') ?? -1, row]));
  const pathOf = (id: number | null): readonly string[] => {
    const path: string[] = [];
    const seen = new Set<number>();
    for (let at = id; at !== null && !seen.has(at); at = numberIn(byId.get(at) ?? {}, 'supercatid')) {
      seen.add(at);
      const row = byId.get(at);
      if (row) path.unshift(textIn(row, 'name'));
    }
    return path;
  };
  const guids = new Map<number, Guid>();
  const codeOf = (row: SqliteRow, path: readonly string[], key: string): PathCode => ({
    path,
    draft: draftTheme(textIn(row, 'name'), {
      guid: guidOfText(`qualcoder ${key}`),
      colour: nearestColour(textIn(row, 'color'))?.colour ?? null,
      definition: definitionBlocks(textIn(row, 'memo').trim()),
    }),
  });
  const folders = categories.map((row) => {
    const id = numberIn(row, 'catid');
    const code = codeOf(row, pathOf(id), `category ${id}`);
    return { code, colour: '', isCodable: false };
  });
  const codes = names.map((row) => {
    const id = numberIn(row, 'cid') ?? -1;
    const code = codeOf(row, [...pathOf(numberIn(row, 'catid')), textIn(row, 'name')], `code ${id}`);
    if (code.draft.guid !== null) guids.set(id, code.draft.guid);
    return { code, colour: textIn(row, 'color'), isCodable: true };
  });
  return { codes: [...folders, ...codes], guids, folders: folders.length };
}

const typesOf = (rows: readonly SqliteRow[]): readonly ForeignAttribute[] =>
  rows.map((row) => ({
    name: textIn(row, 'name'),
    type: textIn(row, 'valuetype') === 'numeric' ? 'number' : 'text',
    choices: [],
  }));

/** Values by document: those of the file, and those of a case that takes in all of its text. */
function valuesOf(
  values: readonly SqliteRow[],
  cases: readonly SqliteRow[],
  places: readonly SqliteRow[],
  sources: readonly SqliteRow[],
): { readonly byDocument: readonly Readonly<Record<string, string>>[]; readonly losses: readonly string[] } {
  const byDocument = sources.map((): Record<string, string> => ({}));
  const parts = new Set<string>();
  const take = (own: Record<string, string>, kind: 'file' | 'case', id: number | null): void => {
    for (const value of values)
      if (textIn(value, 'attr_type') === kind && numberIn(value, 'id') === id)
        own[textIn(value, 'name')] = textIn(value, 'value');
  };
  for (const [document, source] of sources.entries()) {
    const id = numberIn(source, 'id');
    const length = [...textIn(source, 'fulltext')].length;
    const own = byDocument[document] ?? {};
    take(own, 'file', id);
    for (const place of places.filter((row) => numberIn(row, 'fid') === id)) {
      const caseId = numberIn(place, 'caseid');
      const name = textIn(cases.find((row) => numberIn(row, 'caseid') === caseId) ?? {}, 'name');
      const isWhole = (numberIn(place, 'pos0') ?? 0) === 0 && (numberIn(place, 'pos1') ?? 0) >= length - 1;
      if (isWhole) {
        own['Case'] = name;
        take(own, 'case', caseId);
      } else parts.add(name);
    }
  }
  return {
    byDocument,
    losses: parts.size === 0 ? [] : [`Cases of parts of texts are not kept: ${[...parts].join(', ')}.`],
  };
}
