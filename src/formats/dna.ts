// https://github.com/leifeld/dna: statements of the Discourse Network Analyzer, versions 2 and 3.
import { draftTheme } from '../domain/codebook-draft.ts';
import type { Guid } from '../domain/ids.ts';
import { partialDate } from '../domain/partial-date.ts';
import type { Voice } from '../domain/sheet.ts';
import { nearestColour } from './code-colour.ts';
import { type PathCode, treeOfPaths } from './code-paths.ts';
import { positionPlacer, withLineFeeds } from './counted-positions.ts';
import {
  emptyForeign,
  type ForeignCode,
  type ForeignCoding,
  type ForeignDocument,
  type ForeignMemo,
  type ForeignProject,
  foreignDocument,
  guidOfText,
} from './foreign-project.ts';
import { numberIn, type Sqlite, type SqliteRow, textIn } from './sqlite.ts';

export const isDna = ({ tables }: Sqlite): boolean =>
  ['statements', 'documents', 'coders', 'statementtypes', 'variables'].every((name) => tables.has(name));

const ENDORSES: Voice = 1;
const REBUTS: Voice = 3;
// Positions are indexes into a Java string.
const RULE = { unit: 'UTF-16 units', lineEnd: 2 } as const;

interface Variable {
  readonly id: number;
  readonly name: string;
  readonly type: number;
}

const hexOf = (row: SqliteRow): string => {
  const parts = ['Red', 'Green', 'Blue'].map((name) => numberIn(row, name));
  return parts.some((part) => part === null)
    ? ''
    : `#${parts.map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('')}`;
};

/** Statements as codings: one for each short text that a statement has, under the name of its variable. */
export function readDna(database: Sqlite, name: string): ForeignProject {
  const coderRows = database.rows('SELECT * FROM CODERS ORDER BY ID');
  const coderPlace = new Map(coderRows.map((row, i) => [numberIn(row, 'ID') ?? 0, i]));
  const documentRows = database.rows('SELECT * FROM DOCUMENTS ORDER BY ID');
  const documentPlace = new Map(documentRows.map((row, i) => [numberIn(row, 'ID') ?? 0, i]));
  const texts = documentRows.map((row) => textIn(row, 'Text'));
  const placers = texts.map((text) => positionPlacer(text, RULE));
  const types = database.rows('SELECT * FROM STATEMENTTYPES ORDER BY ID');
  const typeNames = new Map(types.map((row) => [numberIn(row, 'ID') ?? 0, textIn(row, 'Label')]));
  const variables = new Map(
    database.rows('SELECT * FROM VARIABLES ORDER BY ID').map((row): [number, Variable] => {
      const id = numberIn(row, 'ID') ?? 0;
      return [id, { id, name: textIn(row, 'Variable'), type: numberIn(row, 'StatementTypeId') ?? 0 }];
    }),
  );
  const doubled = (given: Variable): boolean =>
    [...variables.values()].some((one) => one.id !== given.id && one.name === given.name);
  const pathOf = (variable: Variable, value: string): readonly string[] => [
    doubled(variable) ? `${typeNames.get(variable.type) ?? ''}: ${variable.name}` : variable.name,
    value,
  ];
  const values = valuesOf(database);
  const agreements = new Map(
    database
      .rows('SELECT StatementId, Value FROM DATABOOLEAN')
      .map((row) => [numberIn(row, 'StatementId') ?? 0, numberIn(row, 'Value') === 1]),
  );
  const notes = database.tables.has('datalongtext')
    ? database.rows('SELECT StatementId, Value FROM DATALONGTEXT')
    : [];
  const statements = database.rows('SELECT * FROM STATEMENTS ORDER BY DocumentId, Start, Stop, ID');
  const codes = new Map<string, { path: readonly string[]; colour: string; guid: Guid }>();
  const codings: ForeignCoding[] = [];
  const memos: ForeignMemo[] = [];
  const ranges = new Set<string>();
  const addCodings = (
    id: number,
    at: Pick<ForeignCoding, 'document' | 'coder' | 'span' | 'fileStart' | 'fileEnd'>,
  ): void => {
    for (const { variable: variableId, value, colour } of values.get(id) ?? []) {
      const variable = variables.get(variableId);
      if (!variable || value.trim() === '') continue;
      const path = pathOf(variable, value);
      const key = path.join('\n');
      const code = codes.get(key) ?? { path, colour, guid: guidOfText(`dna ${key}`) };
      codes.set(key, code);
      const voice = variable.name === 'concept' ? voiceOf(agreements.get(id)) : 0;
      codings.push({ ...at, theme: code.guid, madeAt: null, voice, isParagraph: false });
    }
  };
  for (const statement of statements) {
    const id = numberIn(statement, 'ID') ?? 0;
    const document = documentPlace.get(numberIn(statement, 'DocumentId') ?? 0);
    if (document === undefined) continue;
    const coder = coderPlace.get(numberIn(statement, 'Coder') ?? 0) ?? 0;
    const fileStart = numberIn(statement, 'Start') ?? 0;
    const fileEnd = numberIn(statement, 'Stop') ?? 0;
    const place = placers[document] ?? ((position: number) => position);
    const span = { start: place(fileStart), end: place(fileEnd) };
    ranges.add(`${document} ${fileStart} ${fileEnd}`);
    addCodings(id, { document, coder, span, fileStart, fileEnd });
    for (const note of notes)
      if (numberIn(note, 'StatementId') === id)
        addMemo(memos, textIn(note, 'Value'), { kind: 'words', document, span }, coder);
  }
  for (const [document, row] of documentRows.entries()) {
    const coder = coderPlace.get(numberIn(row, 'Coder') ?? 0) ?? 0;
    addMemo(memos, textIn(row, 'Notes'), { kind: 'document', document }, coder);
  }
  const listed = [...codes.values()];
  const version = database.tables.has('settings')
    ? (database.rows("SELECT Value FROM SETTINGS WHERE Property = 'version'")[0] ?? {})
    : {};
  return {
    ...emptyForeign('DNA', name.replace(/\.dna$/i, '')),
    origin: `Discourse Network Analyzer ${textIn(version, 'Value')}`.trim(),
    coders: coderRows.map((row) => ({
      name: textIn(row, 'Name'),
      guid: null,
      colour: nearestColour(hexOf(row))?.colour ?? null,
    })),
    themes: treeOfPaths(
      listed.map(
        ({ path, colour, guid }): PathCode => ({
          path,
          draft: draftTheme(path.at(-1) ?? '', { guid, colour: nearestColour(colour)?.colour ?? null }),
        }),
      ),
    ),
    codes: listed.map(
      ({ path, colour, guid }): ForeignCode => ({
        guid,
        name: path.at(-1) ?? '',
        colour,
        isCodable: true,
        isDescribed: false,
      }),
    ),
    documents: documentRows.map((row, i): ForeignDocument => documentOf(row, texts[i] ?? '')),
    codings,
    memos,
    selectionCount: statements.length,
    rangeCount: ranges.size,
    countingRule: 'Positions count UTF-16 units, as Java does.',
    losses: [
      `${statements.length} statements become ${codings.length} codings: one for each short text of a statement, below the name of its variable. That the texts of one statement belong together is told only by their place.`,
      ...(agreements.size === 0
        ? []
        : [
            'Agreement becomes the voice of the concept: endorses where it is true, rebuts where it is false.',
          ]),
      ...(database.tables.has('attributevalues')
        ? ['Attributes of persons, organizations and concepts, and relations between coders, are not kept.']
        : []),
      ...(database.tables.has('regexes')
        ? ['Coloured search terms (regular expressions) are not kept.']
        : []),
    ],
  };
}

function addMemo(memos: ForeignMemo[], text: string, target: ForeignMemo['target'], coder: number): void {
  if (text.trim() !== '') memos.push({ target, coder, guid: null, text, madeAt: null, changedAt: null });
}

const voiceOf = (agrees: boolean | undefined): Voice =>
  agrees === undefined ? 0 : agrees ? ENDORSES : REBUTS;

interface StatementValue {
  readonly variable: number;
  readonly value: string;
  readonly colour: string;
}

/** Short texts by statement. Version 3 keeps them as entities, version 2 as texts. */
function valuesOf(database: Sqlite): ReadonlyMap<number, readonly StatementValue[]> {
  const sql = database.columns('DATASHORTTEXT').has('entity')
    ? 'SELECT d.StatementId, d.VariableId, e.Value, e.Red, e.Green, e.Blue FROM DATASHORTTEXT d JOIN ENTITIES e ON e.ID = d.Entity ORDER BY d.StatementId, d.VariableId'
    : 'SELECT StatementId, VariableId, Value FROM DATASHORTTEXT ORDER BY StatementId, VariableId';
  const values = new Map<number, StatementValue[]>();
  for (const row of database.rows(sql)) {
    const statement = numberIn(row, 'StatementId') ?? 0;
    const colour = hexOf(row);
    const value = {
      variable: numberIn(row, 'VariableId') ?? 0,
      value: textIn(row, 'Value'),
      colour: colour === '#000000' ? '' : colour,
    };
    values.set(statement, [...(values.get(statement) ?? []), value]);
  }
  return values;
}

const SECONDS = 1_000;

function documentOf(row: SqliteRow, text: string): ForeignDocument {
  // Version 3 counts seconds, version 2 milliseconds; both are far from each other for any date after 1973.
  const given = numberIn(row, 'Date');
  const time = given === null ? null : Math.abs(given) < 1e11 ? given * SECONDS : given;
  const day = time === null ? null : new Date(time);
  return foreignDocument({
    title: textIn(row, 'Title'),
    text: withLineFeeds(text),
    date: day ? (partialDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()) ?? null) : null,
    attributes: Object.fromEntries(
      ['Author', 'Source', 'Section', 'Type'].flatMap((name) =>
        textIn(row, name) === '' ? [] : [[name, textIn(row, name)]],
      ),
    ),
  });
}
