import {
  type DefinitionBlock,
  type DefinitionKind,
  freeKey,
  type Theme,
  type ThemeNode,
} from './codebook.ts';
import { asThemeId, type Guid, type ThemeId } from './ids.ts';
import { nextColour, type ThemeColour } from './theme-colour.ts';

/** A theme that does not stand in the project yet: of a template or of a codebook's file. */
export interface DraftTheme {
  readonly name: string;
  /** Null where its source gave it none. */
  readonly guid: Guid | null;
  readonly definition: readonly DefinitionBlock[];
  readonly colour: ThemeColour | null;
  readonly key: string | null;
  readonly retired: boolean;
  readonly children: readonly DraftTheme[];
}

/** A draft with only a name, and what else is given. */
export const draftTheme = (name: string, given: Partial<DraftTheme> = {}): DraftTheme => ({
  name,
  guid: null,
  definition: [],
  colour: null,
  key: null,
  retired: false,
  children: [],
  ...given,
});

export const block = (kind: DefinitionKind, text: string): DefinitionBlock => ({ kind, text });

/** The stored tree as drafts: what goes into a codebook's file. */
export const draftsOf = (nodes: readonly ThemeNode[]): readonly DraftTheme[] =>
  nodes.map(({ theme: { name, guid, definition, colour, key, retired }, children }) => ({
    name,
    guid,
    definition,
    colour,
    key,
    retired,
    children: draftsOf(children),
  }));

export const countDrafts = (drafts: readonly DraftTheme[]): number =>
  drafts.reduce((sum, draft) => sum + 1 + countDrafts(draft.children), 0);

/** One line of a draft's tree. `known` is the theme of the project that it is; null for one that is added. */
export interface DraftLine {
  readonly draft: DraftTheme;
  /** Place in the tree: `0.2.1` is the second child of the third child of the first. */
  readonly at: string;
  readonly depth: number;
  readonly known: Theme | null;
  /** Only for a known one: whether the draft defines it otherwise. The project's definition stays. */
  readonly differs: boolean;
}

const folded = (name: string): string => name.normalize('NFKC').trim().toLocaleLowerCase('en');

const sameBlocks = (a: readonly DefinitionBlock[], b: readonly DefinitionBlock[]): boolean =>
  a.length === b.length && a.every(({ kind, text }, i) => kind === b[i]?.kind && text === b[i].text);

/**
 * The drafts from top to bottom, each with the theme that it is: the one of its GUID, else the one of its name at the
 * same place. No theme is taken for two drafts.
 */
export function draftLines(themes: readonly Theme[], drafts: readonly DraftTheme[]): readonly DraftLine[] {
  const byGuid = new Map(themes.map((theme) => [theme.guid, theme]));
  const taken = new Set<ThemeId>();
  const lines: DraftLine[] = [];
  const add = (given: readonly DraftTheme[], parent: ThemeId | null | undefined, above: string): void => {
    for (const [i, draft] of given.entries()) {
      const named = (theme: Theme): boolean =>
        theme.parent === parent && folded(theme.name) === folded(draft.name) && !taken.has(theme.id);
      const guided = draft.guid === null ? undefined : byGuid.get(draft.guid);
      const owner = guided && !taken.has(guided.id) ? guided : undefined;
      const known = owner ?? (parent === undefined ? undefined : themes.find(named)) ?? null;
      if (known) taken.add(known.id);
      const at = above === '' ? String(i) : `${above}.${i}`;
      const depth = at.split('.').length - 1;
      const differs = known !== null && !sameBlocks(known.definition, draft.definition);
      lines.push({ draft, at, depth, known, differs });
      add(draft.children, known?.id, at);
    }
  };
  add(drafts, null, '');
  return lines;
}

/** The drafts of the chosen places; what stands above a chosen one comes along, so that no tree is torn. */
export function chosenDrafts(
  drafts: readonly DraftTheme[],
  isChosen: (at: string) => boolean,
  above = '',
): readonly DraftTheme[] {
  return drafts.flatMap((draft, i) => {
    const at = above === '' ? String(i) : `${above}.${i}`;
    const children = chosenDrafts(draft.children, isChosen, at);
    return isChosen(at) || children.length > 0 ? [{ ...draft, children }] : [];
  });
}

/** All drafts below one new theme of that name, as themes of their own: their GUIDs belong to those that are there. */
export const underBranch = (name: string, drafts: readonly DraftTheme[]): readonly DraftTheme[] => {
  const anew = (given: readonly DraftTheme[]): readonly DraftTheme[] =>
    given.map((draft) => ({ ...draft, guid: null, children: anew(draft.children) }));
  return [draftTheme(name, { children: anew(drafts) })];
};

/** What new themes are made with. */
export interface Planting {
  readonly firstId: number;
  readonly version: number;
  readonly newGuid: () => Guid;
}

/**
 * The themes that the drafts add to the codebook, in the order of their ids, last among their siblings. Those that are
 * there stay as they are. Colours and keys that are free are kept, missing colours chosen; a key that is taken or
 * reserved is left out, and `givesKeys` finds one for a theme that came without.
 */
export function plantedThemes(
  themes: readonly Theme[],
  drafts: readonly DraftTheme[],
  { firstId, version, newGuid }: Planting,
  givesKeys: boolean,
): readonly Theme[] {
  const added: Theme[] = [];
  const idAt = new Map<string, ThemeId>();
  const orders = new Map<ThemeId | null, number>();
  for (const { parent, order } of themes) orders.set(parent, Math.max(orders.get(parent) ?? -1, order));
  const colours = themes.map((theme) => theme.colour);
  const keys = new Set(themes.map((theme) => theme.key));
  const guids = new Set(themes.map((theme) => theme.guid));
  const keyOf = ({ name, key, retired }: DraftTheme): string | null => {
    if (key !== null && !keys.has(key)) return key;
    return givesKeys && !retired ? freeKey(name, keys) : null;
  };
  for (const { draft, at, known } of draftLines(themes, drafts)) {
    const parent = idAt.get(at.slice(0, Math.max(0, at.lastIndexOf('.')))) ?? null;
    if (known) {
      idAt.set(at, known.id);
      continue;
    }
    const id = asThemeId(firstId + added.length);
    const order = (orders.get(parent) ?? -1) + 1;
    const key = keyOf(draft);
    const colour = draft.colour ?? nextColour(colours);
    const guid = draft.guid !== null && !guids.has(draft.guid) ? draft.guid : newGuid();
    idAt.set(at, id);
    orders.set(parent, order);
    colours.push(colour);
    if (key !== null) keys.add(key);
    guids.add(guid);
    const { name, definition, retired } = draft;
    added.push({ id, guid, parent, order, name, colour, definition, key, meaningVersion: version, retired });
  }
  return added;
}
