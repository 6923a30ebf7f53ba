import { DEFINITION_KINDS, type DefinitionBlock } from '../domain/codebook.ts';
import type { Project } from '../domain/project.ts';
import { colourHex } from '../domain/theme-colour.ts';
import type { ThemeMeanings } from '../domain/theme-meaning.ts';
import { writeCsv } from './csv.ts';
import { coderNames, momentCell, type Table, themesInOrder, uniqueNames } from './dataset-columns.ts';

const BEFORE = [
  'theme_id',
  'theme_guid',
  'theme_path',
  'theme',
  'parent_id',
  'level',
  'colour',
  'key',
] as const;
const BLOCKS = DEFINITION_KINDS.map((kind) => kind.replaceAll(/\W/g, '_'));
const AFTER = ['meaning_version', 'retired'] as const;

/** One row a theme in the codebook's order, with a column for each kind of definition and each coder's codings. */
export function* codebookRows(project: Project): Table {
  const coders = [...coderNames(project)];
  const uses = countedUses(project);
  const fixed = [...BEFORE, ...BLOCKS, ...AFTER];
  yield [
    ...fixed,
    ...uniqueNames(
      coders.map(([, name]) => `codings: ${name}`),
      fixed,
    ),
  ];
  for (const { theme, path, depth } of themesInOrder(project.themes)) {
    yield [
      theme.id,
      theme.guid,
      path,
      theme.name,
      theme.parent,
      depth + 1,
      colourHex(theme.colour),
      theme.key,
      ...definitionCells(theme.definition),
      theme.meaningVersion,
      theme.retired ? 1 : 0,
      ...coders.map(([id]) => uses.get(id)?.get(theme.id) ?? 0),
    ];
  }
}

const VERSION_COLUMNS = [
  'theme_id',
  'theme_path',
  'version',
  'theme',
  ...BLOCKS,
  'until',
  'replaced_by',
] as const;

/**
 * One row a theme and version of what it meant, oldest first: the version that its codings name. Themes that were deleted
 * have no path any more.
 */
export function* codebookVersionRows(project: Project, meanings: ThemeMeanings): Table {
  const names = coderNames(project);
  const inOrder = themesInOrder(project.themes);
  const present = new Set(inOrder.map(({ theme }) => theme.id));
  const deleted = [...meanings.keys()].filter((id) => !present.has(id)).sort((a, b) => a - b);
  yield VERSION_COLUMNS;
  for (const { id, path } of [
    ...inOrder.map(({ theme, path }) => ({ id: theme.id, path })),
    ...deleted.map((id) => ({ id, path: null })),
  ])
    for (const meaning of [...(meanings.get(id) ?? [])].reverse())
      yield [
        id,
        path,
        meaning.version,
        meaning.name,
        ...definitionCells(meaning.definition),
        meaning.until === null ? null : momentCell(meaning.until),
        meaning.replacedBy === null ? null : (names.get(meaning.replacedBy) ?? null),
      ];
}

/** A cell for each kind of definition. */
const definitionCells = (definition: readonly DefinitionBlock[]): readonly (string | null)[] =>
  DEFINITION_KINDS.map((kind) => {
    const texts = definition.filter((block) => block.kind === kind).map((block) => block.text);
    return texts.length === 0 ? null : texts.join('\n');
  });

/** Codings by coder, then by theme. */
function countedUses(project: Project): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const counts = new Map<number, Map<number, number>>();
  for (const sheet of project.sheets) {
    const own = counts.get(sheet.coderId) ?? new Map<number, number>();
    counts.set(sheet.coderId, own);
    for (const theme of sheet.theme) own.set(theme, (own.get(theme) ?? 0) + 1);
  }
  return counts;
}

/** The codebook as CSV. */
export const codebookCsv = (project: Project): string => writeCsv(codebookRows(project));
