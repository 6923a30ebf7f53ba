import type { Project } from './project.ts';
import { paragraphSheet, paragraphsIn } from './sheet.ts';

/** How one kind of thing differs between two states of a project. */
export interface DifferenceLine {
  readonly what: string;
  readonly before: number;
  readonly after: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** Some of those that are added, removed or changed, by name. */
  readonly names: readonly string[];
}

const MOST_NAMES = 6;

interface Thing {
  readonly name: string;
  /** Everything that it says, as one text. */
  readonly says: string;
}
type Things = ReadonlyMap<string, Thing>;

const says = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    ArrayBuffer.isView(inner) ? [...(inner as Uint32Array)] : inner,
  );

/** What would change for each kind of thing by going from one state to the other; equal kinds are listed too. */
export function projectDifference(from: Project, to: Project): readonly DifferenceLine[] {
  return KINDS.map(([what, of]) => {
    const [before, after] = [of(from), of(to)];
    const names: string[] = [];
    const counts = { added: 0, removed: 0, changed: 0 };
    const note = (kind: keyof typeof counts, { name }: Thing): void => {
      counts[kind]++;
      if (name !== '' && names.length < MOST_NAMES && !names.includes(name)) names.push(name);
    };
    for (const [key, thing] of after) {
      const old = before.get(key);
      if (!old) note('added', thing);
      else if (old.says !== thing.says) note('changed', thing);
    }
    for (const [key, thing] of before) if (!after.has(key)) note('removed', thing);
    return { what, before: before.size, after: after.size, ...counts, names };
  });
}

const KINDS: readonly (readonly [what: string, of: (project: Project) => Things])[] = [
  ['Documents', documentsOf],
  [
    'Themes',
    (project) => named(project.themes, (theme) => [theme.guid, theme.name, { ...theme, id: 0, parent: 0 }]),
  ],
  ['Codings', codingsOf],
  ['Paragraphs read without a theme', readsOf],
  ['Memos', (project) => named(project.memos, (memo) => [memo.guid, '', memo.text])],
  ['Coders', (project) => named(project.coders, (coder) => [coder.guid, coder.name, { ...coder, id: 0 }])],
  [
    'Attributes',
    (project) => named(project.attributes, (one) => [one.name, one.name, { ...one, id: 0, order: 0 }]),
  ],
  ['Sets', (project) => named(project.sets, (set) => [set.guid, set.name, { ...set, id: 0 }])],
  [
    'Saved questions',
    (project) => named(project.questions, (one) => [one.guid, one.name, { ...one, id: 0 }]),
  ],
];

function named<Item>(
  items: readonly Item[],
  of: (item: Item) => readonly [key: string, name: string, content: unknown],
): Things {
  return new Map(
    items.map((item) => {
      const [key, name, content] = of(item);
      return [key, { name, says: says(content) }];
    }),
  );
}

function documentsOf({ documents, texts, attributes }: Project): Things {
  const text = new Map(texts.map((one) => [one.documentId, one]));
  const names = new Map(attributes.map(({ id, name }) => [Number(id), name]));
  return named(documents, (document) => {
    const values = Object.entries(document.attributes).map(([id, value]) => [names.get(Number(id)), value]);
    const { title, date, language } = document;
    const own = text.get(document.id);
    return [document.guid, title, [title, date, language, values, own?.text, own?.starts, own?.ends]];
  });
}

/** Every coding by what makes it one: document, coder, paragraph and theme. */
function codingsOf(project: Project): Things {
  const keys = keysOf(project);
  const codings = new Map<string, Thing>();
  for (const sheet of project.sheets)
    for (const paragraph of paragraphsIn(sheet))
      for (const { theme, voice, weight, evidence } of paragraphSheet(sheet, paragraph).codings)
        codings.set(`${keys.sheet(sheet)} ${paragraph} ${keys.theme(theme)}`, {
          name: keys.themeName(theme),
          says: says([voice, weight, evidence]),
        });
  return codings;
}

function readsOf(project: Project): Things {
  const keys = keysOf(project);
  return new Map(
    project.sheets.flatMap((sheet) =>
      Array.from(
        sheet.read,
        (paragraph) => [`${keys.sheet(sheet)} ${paragraph}`, { name: '', says: '' }] as const,
      ),
    ),
  );
}

function keysOf({ documents, coders, themes }: Project) {
  const document = new Map(documents.map(({ id, guid }) => [Number(id), guid]));
  const coder = new Map(coders.map(({ id, guid }) => [Number(id), guid]));
  const byId = new Map(themes.map((theme) => [Number(theme.id), theme]));
  return {
    sheet: (sheet: Project['sheets'][number]): string =>
      `${document.get(sheet.documentId)} ${coder.get(sheet.coderId)}`,
    theme: (id: number): string => byId.get(id)?.guid ?? String(id),
    themeName: (id: number): string => byId.get(id)?.name ?? '',
  };
}
