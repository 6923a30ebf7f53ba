import { DEFINITION_KINDS, type DefinitionBlock, pathText } from '../domain/codebook.ts';
import { block, type DraftTheme, draftTheme } from '../domain/codebook-draft.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { colourHex } from '../domain/theme-colour.ts';
import { colourLosses, nearestColour } from './code-colour.ts';
import { parentPaths } from './code-parents.ts';
import { type PathCode, pathOfName, treeOfPaths } from './code-paths.ts';
import { guidIn } from './codebook-guid.ts';
import { type CsvCell, writeCsv } from './csv.ts';
import { definitionBlocks } from './definition-text.ts';
import type { ReadCodebook } from './read-codebook.ts';
import { readTable } from './table.ts';

// Columns of each form by what they hold, in lower case and without what parts words. Own: theme_path …; Taguette:
// tag, description; Requal: code_name, code_description, code_color; QualCoder: code or name, category, memo, color.
const COLUMNS = {
  path: ['themepath', 'path', 'codepath'],
  name: ['theme', 'tag', 'codename', 'code', 'name'],
  parent: ['parent', 'parentcode', 'parentname', 'parenttheme', 'parenttag'],
  category: ['category', 'categoryname', 'codecategory'],
  definition: ['description', 'codedescription', 'memo', 'definition', 'codememo', 'comment'],
  colour: ['colour', 'color', 'codecolor', 'codecolour'],
  guid: ['themeguid', 'guid', 'codeguid'],
  key: ['key'],
  retired: ['retired'],
  order: ['orderofblocks'],
} as const;
type Column = keyof typeof COLUMNS;

const folded = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

const ORIGINS: readonly (readonly [column: string, origin: string])[] = [
  ['themepath', 'Leitmotif'],
  ['tag', 'Taguette'],
  ['codename', 'Requal or QualCoder'],
  ['category', 'QualCoder'],
];

/** A table of codes: the own form, or columns as QualCoder, Taguette and Requal name them. */
export async function readCodebookCsv(name: string, bytes: Uint8Array): Promise<Result<ReadCodebook>> {
  const read = await readTable(name, bytes, { header: true });
  if (!read.ok) return read;
  const { columns, rows } = read.value;
  const heads = columns.map(folded);
  const origin = ORIGINS.find(([column]) => heads.includes(column))?.[1] ?? 'a table';
  const isOwn = origin === 'Leitmotif';
  const places = new Map<Column, number>();
  const wanted: readonly Column[] = [
    'path',
    'name',
    'parent',
    'category',
    'definition',
    'colour',
    'guid',
    'key',
    'retired',
    'order',
  ];
  for (const column of wanted) {
    const place = COLUMNS[column].map((head) => heads.indexOf(head)).find((at) => at >= 0);
    if (place !== undefined) places.set(column, place);
  }
  if (!places.has('name') && !places.has('path'))
    return failed({
      reason: 'refused',
      detail: 'No column of the table holds names of codes: one must be headed code, name, tag or theme.',
    });
  // Further blocks of a kind stand in further columns: `example`, `example_2`.
  const kinds = heads.flatMap((head, place) => {
    const kind = DEFINITION_KINDS.find((one) => folded(one) === head);
    return kind === undefined ? [] : [{ kind, place }];
  });
  const blocksOf = (row: readonly string[]): readonly DefinitionBlock[] => {
    const blocks = kinds.flatMap(({ kind, place }) => {
      const text = own(row[place] ?? '', isOwn);
      return text === '' ? [] : [block(kind, text)];
    });
    return inOrder(blocks, cell(row, 'order'));
  };
  const cell = (row: readonly string[], column: Column): string =>
    own(row[places.get(column) ?? -1] ?? '', isOwn);
  // A name may hold the sign that parts names: parents stand before their children and tell how a path is parted.
  const paths = new Map<string, readonly string[]>();
  // A category is no code; a parent is one, with a parent of its own.
  const parented = parentPaths(
    isOwn || !places.has('parent')
      ? []
      : rows.map((row) => ({ name: cell(row, 'name').trim(), parent: cell(row, 'parent').trim() })),
  );
  let moved = 0;
  let unknown = 0;
  const codes = rows.flatMap((row, at): readonly PathCode[] => {
    const name = isOwn ? cell(row, 'name') : cell(row, 'name').trim();
    const path = isOwn
      ? ownPath(cell(row, 'path'), name, paths)
      : foreignPath(name === '' ? cell(row, 'path') : name, cell(row, 'category'), parented.paths[at]);
    paths.set(pathText(path), path);
    const own = path.at(-1) ?? '';
    if (own === '') return [];
    const colour = nearestColour(cell(row, 'colour'));
    if (colour && !colour.isSame) moved++;
    if (!colour && cell(row, 'colour').trim() !== '') unknown++;
    const draft: Partial<DraftTheme> = {
      definition: [...blocksOf(row), ...definitionBlocks(cell(row, 'definition').replaceAll('\r\n', '\n'))],
      colour: colour?.colour ?? null,
      guid: guidIn(cell(row, 'guid')),
      key: cell(row, 'key') || null,
      retired: ['1', 'yes', 'true'].includes(cell(row, 'retired').toLowerCase()),
    };
    return [{ path, draft: draftTheme(own, draft) }];
  });
  if (codes.length === 0) return failed({ reason: 'refused', detail: 'The table lists no codes.' });
  const known = new Set([...places.values(), ...kinds.map(({ place }) => place)]);
  const unread = columns.filter((_, i) => !known.has(i));
  return ok({
    origin,
    drafts: treeOfPaths(codes),
    codeCount: codes.length,
    losses: [
      ...colourLosses(moved, unknown),
      ...(parented.circular === 0
        ? []
        : [
            `${parented.circular} of the codes stand above themselves in the table; here they stand at the top.`,
          ]),
      ...(unread.length === 0 ? [] : [`Not read: the columns ${unread.join(', ')}.`]),
    ],
  });
}

/** The codebook as CSV; all that a draft holds comes back. */
export const writeCodebookCsv = (drafts: readonly DraftTheme[]): string => writeCsv(rowsOf(drafts));

const ORDER_SIGN = ' > ';

/** The kinds of the blocks as they follow each other, where that is not the order of the columns; else null. */
function orderOf(definition: readonly DefinitionBlock[]): string | null {
  const ranks = definition.map(({ kind }) => DEFINITION_KINDS.indexOf(kind));
  const isUsual = ranks.every((rank, i) => rank >= (ranks[i - 1] ?? 0));
  return isUsual ? null : definition.map(({ kind }) => kind).join(ORDER_SIGN);
}

/** The blocks in an order that was written; as they stand where it is another number of blocks, or none is given. */
function inOrder(blocks: readonly DefinitionBlock[], order: string): readonly DefinitionBlock[] {
  const left = [...blocks];
  const ordered = order.split(ORDER_SIGN).flatMap((kind) => {
    const at = left.findIndex((one) => one.kind === kind);
    return at < 0 ? [] : left.splice(at, 1);
  });
  return [...ordered, ...left];
}

function* rowsOf(drafts: readonly DraftTheme[]): Iterable<readonly CsvCell[]> {
  const all = [...everyDraft(drafts)];
  const blockColumns = DEFINITION_KINDS.flatMap((kind) => {
    const counts = all.map(({ definition }) => definition.filter((one) => one.kind === kind).length);
    const most = counts.reduce((a, b) => Math.max(a, b), 1);
    return Array.from({ length: most }, (_, nth) => ({ kind, nth }));
  });
  const hasOrder = all.some(({ definition }) => orderOf(definition) !== null);
  yield [
    'theme_path',
    'theme',
    'theme_guid',
    'colour',
    'key',
    'retired',
    ...blockColumns.map(({ kind, nth }) => `${kind.replaceAll(/\W/g, '_')}${nth === 0 ? '' : `_${nth + 1}`}`),
    ...(hasOrder ? ['order_of_blocks'] : []),
  ];
  const below = function* (
    given: readonly DraftTheme[],
    above: readonly string[],
  ): Iterable<readonly CsvCell[]> {
    for (const { name, guid, colour, key, retired, definition, children } of given) {
      const path = [...above, name];
      yield [
        pathText(path),
        name,
        guid,
        colour === null ? null : colourHex(colour),
        key,
        retired ? 1 : 0,
        ...blockColumns.map(
          ({ kind, nth }) => definition.filter((one) => one.kind === kind)[nth]?.text ?? null,
        ),
        ...(hasOrder ? [orderOf(definition)] : []),
      ];
      yield* below(children, path);
    }
  };
  yield* below(drafts, []);
}

function* everyDraft(drafts: readonly DraftTheme[]): Iterable<DraftTheme> {
  for (const draft of drafts) {
    yield draft;
    yield* everyDraft(draft.children);
  }
}

// The own writer puts an apostrophe before what a spreadsheet would run; see csv.ts.
const own = (text: string, isOwn: boolean): string =>
  isOwn && /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? text.slice(1) : text;

function ownPath(
  path: string,
  name: string,
  known: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (name === '' || path === name) return path === '' ? [] : [path];
  const above = path.endsWith(name) ? path.slice(0, -name.length).replace(/ > $/, '') : '';
  const parents = known.get(above) ?? above.split(' > ').filter((part) => part !== '');
  return [...parents, name];
}

function foreignPath(name: string, category: string, parented: readonly string[] = []): readonly string[] {
  if (name.trim() === '') return [];
  const above = category.trim() === '' ? [] : pathOfName(category.trim(), ['::', '\\', '>>', ' > ']);
  if (parented.length > 1) {
    // A parent that is no code of the table may be written as a path.
    const [first = '', ...rest] = parented;
    return [...above, ...pathOfName(first, ['::', '\\', '>>', ' > ']), ...rest];
  }
  return [...above, ...pathOfName(name, ['::', '\\', ' > '])];
}
