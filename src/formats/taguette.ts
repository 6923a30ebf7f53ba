// https://gitlab.com/remram44/taguette: the database of its desktop version, and that of an exported project.
import { draftTheme } from '../domain/codebook-draft.ts';
import { asInstant, type Guid } from '../domain/ids.ts';
import { type PathCode, pathOfName, treeOfPaths } from './code-paths.ts';
import { definitionBlocks } from './definition-text.ts';
import { momentOf } from './foreign-file.ts';
import {
  emptyForeign,
  type ForeignCoder,
  type ForeignCoding,
  type ForeignProject,
  foreignDocument,
  guidOfText,
  rangesOf,
} from './foreign-project.ts';
import { numberIn, type Sqlite, type SqliteRow, textIn } from './sqlite.ts';
import { type TaguetteText, taguetteText } from './taguette-text.ts';

export const isTaguette = ({ tables }: Sqlite): boolean =>
  ['documents', 'highlights', 'tags', 'highlight_tags', 'projects'].every((name) => tables.has(name));

/** Tags of Taguette as drafts; a backslash in a tag’s path parts its levels. */
export function taguetteThemes(tags: readonly { readonly path: string; readonly description: string }[]): {
  readonly themes: ForeignProject['themes'];
  readonly codes: ForeignProject['codes'];
  readonly guids: ReadonlyMap<string, Guid>;
} {
  const guids = new Map(tags.map(({ path }) => [path, guidOfText(`taguette ${path}`)]));
  const drafts = tags.map(({ path, description }): PathCode => {
    const names = pathOfName(path, ['\\']);
    const guid = guids.get(path) ?? null;
    return {
      path: names,
      draft: draftTheme(names.at(-1) ?? path, { guid, definition: definitionBlocks(description.trim()) }),
    };
  });
  return {
    themes: treeOfPaths(drafts),
    guids,
    codes: tags.map(({ path, description }) => ({
      guid: guids.get(path) ?? guidOfText(path),
      name: path,
      colour: '',
      isCodable: true,
      isDescribed: description.trim() !== '',
    })),
  };
}

interface Makers {
  /** Who made the highlight. */
  readonly login: string;
  /** Who put each tag on it. */
  readonly byTag: ReadonlyMap<number, string>;
}

/** Who made each highlight, and who put its tags there, as the list of commands tells. */
function makersOf(database: Sqlite): ReadonlyMap<number, Makers> {
  const makers = new Map<number, Makers>();
  if (!database.tables.has('commands')) return makers;
  for (const row of database.rows('SELECT user_login, payload FROM commands ORDER BY id')) {
    const command = commandIn(row);
    if (command === undefined) continue;
    const { highlight, tags, isDeletion } = command;
    // A number may be given again after its highlight was deleted.
    if (isDeletion) {
      makers.delete(highlight);
      continue;
    }
    const before = makers.get(highlight);
    const login = textIn(row, 'user_login');
    makers.set(highlight, {
      login: before?.login ?? login,
      byTag: new Map(tags.map((tag) => [tag, before?.byTag.get(tag) ?? login])),
    });
  }
  return makers;
}

interface HighlightCommand {
  readonly highlight: number;
  readonly tags: readonly number[];
  readonly isDeletion: boolean;
}

/** What a command says of a highlight; undefined where it is of something else, or no JSON. */
function commandIn(row: SqliteRow): HighlightCommand | undefined {
  try {
    const payload: unknown = JSON.parse(textIn(row, 'payload'));
    if (typeof payload !== 'object' || payload === null || !('highlight_id' in payload)) return undefined;
    if (typeof payload.highlight_id !== 'number') return undefined;
    const tags = 'tags' in payload && Array.isArray(payload.tags) ? payload.tags : [];
    return {
      highlight: payload.highlight_id,
      tags: tags.filter((tag): tag is number => typeof tag === 'number'),
      isDeletion: 'type' in payload && payload.type === 'highlight_delete',
    };
  } catch {
    return undefined;
  }
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The text of a page. Where it has Windows line ends, the words that the file repeats tell whether one of them counts one
 * byte, as in Taguette’s page, or two.
 */
function textOf(contents: string, highlights: readonly SqliteRow[]): TaguetteText {
  const text = taguetteText(contents);
  if (!contents.includes('\r')) return text;
  const other = taguetteText(contents, 2);
  const matches = ({ text: whole, placeOf }: TaguetteText): number =>
    highlights.filter((row) => {
      const start = placeOf(numberIn(row, 'start_offset') ?? 0, 'start');
      const end = placeOf(numberIn(row, 'end_offset') ?? 0, 'end');
      const words = squeezed(taguetteText(textIn(row, 'snippet')).text);
      return words !== '' && squeezed(whole.slice(start, end)) === words;
    }).length;
  return matches(other) > matches(text) ? other : text;
}

/** All projects of the database as one: an exported file holds a single one. */
export function readTaguette(database: Sqlite, name: string): ForeignProject {
  const projects = database.rows('SELECT * FROM projects ORDER BY id');
  const documentRows = database.rows('SELECT * FROM documents ORDER BY id');
  const place = new Map(documentRows.map((row, i) => [numberIn(row, 'id') ?? 0, i]));
  const highlights = database.rows('SELECT * FROM highlights ORDER BY document_id, start_offset, id');
  const texts = documentRows.map((row) =>
    textOf(
      textIn(row, 'contents'),
      highlights.filter((one) => numberIn(one, 'document_id') === numberIn(row, 'id')),
    ),
  );
  const tagRows = database.rows('SELECT * FROM tags ORDER BY id');
  const book = taguetteThemes(
    tagRows.map((row) => ({ path: textIn(row, 'path'), description: textIn(row, 'description') })),
  );
  const paths = new Map(tagRows.map((row) => [numberIn(row, 'id') ?? 0, textIn(row, 'path')]));
  const makers = makersOf(database);
  const coders: ForeignCoder[] = [];
  const coderOf = (highlight: number, tag: number): number => {
    const own = makers.get(highlight);
    const login = own?.byTag.get(tag) || own?.login || 'Unknown coder';
    const known = coders.findIndex((coder) => coder.name === login);
    return known >= 0 ? known : coders.push({ name: login, guid: null, colour: null }) - 1;
  };
  const tagged = new Map<number, number[]>();
  for (const row of database.rows('SELECT * FROM highlight_tags ORDER BY tag_id')) {
    const id = numberIn(row, 'highlight_id') ?? 0;
    tagged.set(id, [...(tagged.get(id) ?? []), numberIn(row, 'tag_id') ?? 0]);
  }
  const codings: ForeignCoding[] = [];
  let untagged = 0;
  for (const row of highlights) {
    const id = numberIn(row, 'id') ?? 0;
    const document = place.get(numberIn(row, 'document_id') ?? 0);
    const text = document === undefined ? undefined : texts[document];
    if (document === undefined || !text) continue;
    const tags = tagged.get(id) ?? [];
    if (tags.length === 0) untagged++;
    for (const tag of tags) {
      const theme = book.guids.get(paths.get(tag) ?? '');
      if (theme) codings.push(codingOf(row, text, { document, theme, coder: coderOf(id, tag) }));
    }
  }
  return {
    ...emptyForeign('Taguette', textIn(projects[0] ?? {}, 'name') || name.replace(/\.[a-z0-9]+$/i, '')),
    origin: 'Taguette',
    note: projects
      .map((row) => textIn(row, 'description').trim())
      .filter(Boolean)
      .join('\n\n'),
    themes: book.themes,
    codes: book.codes,
    coders,
    documents: documentRows.map((row, i) => {
      const time = momentOf(textIn(row, 'created'));
      return foreignDocument({
        title: textIn(row, 'name'),
        fileName: textIn(row, 'filename') || textIn(row, 'name'),
        format: 'html',
        text: texts[i]?.text ?? '',
        division: {
          starts: texts[i]?.starts ?? [],
          ends: texts[i]?.ends ?? [],
          hidden: [],
          rule: 'markup',
        },
        importedAt: time === null ? null : asInstant(time),
      });
    }),
    memos: documentRows.flatMap((row, document) =>
      textIn(row, 'description').trim() === ''
        ? []
        : [
            {
              target: { kind: 'document', document } as const,
              coder: coders.length === 0 ? coderOf(-1, -1) : 0,
              guid: null,
              text: textIn(row, 'description').trim(),
              madeAt: null,
              changedAt: null,
            },
          ],
    ),
    codings,
    selectionCount: highlights.length,
    rangeCount: rangesOf(codings),
    countingRule: 'Positions count UTF-8 bytes of the text without its tags, as Taguette does.',
    losses: [
      ...(untagged === 0 ? [] : [`${untagged} highlights have no tag and are not kept.`]),
      ...(projects.length > 1 ? [`The file holds ${projects.length} projects; they are read as one.`] : []),
      'The look of the pages (bold, links, pictures) is not kept.',
      'Taguette does not say which paragraphs were read without a theme: those without a coding count as unread.',
    ],
  };
}

function codingOf(
  row: SqliteRow,
  text: TaguetteText,
  given: { readonly document: number; readonly theme: Guid; readonly coder: number },
): ForeignCoding {
  const fileStart = numberIn(row, 'start_offset') ?? 0;
  const fileEnd = numberIn(row, 'end_offset') ?? 0;
  return {
    ...given,
    span: { start: text.placeOf(fileStart, 'start'), end: text.placeOf(fileEnd, 'end') },
    fileStart,
    fileEnd,
    madeAt: null,
    voice: 0,
    isParagraph: false,
  };
}
