import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftTheme } from '../domain/codebook-draft.ts';
import {
  asCoderId,
  asComparisonId,
  asDocumentId,
  asGuid,
  asInstant,
  asMemoId,
  asThemeId,
  type ThemeId,
} from '../domain/ids.ts';
import type { Memo } from '../domain/memo.ts';
import type { Query } from '../domain/place.ts';
import type { Project } from '../domain/project.ts';
import type { SavedQuestion } from '../domain/saved-question.ts';
import { type ParagraphSheet, paragraphSheet, paragraphsIn, type Sheet, sheetOf } from '../domain/sheet.ts';
import { aCoder, aProject, aTheme } from '../testing/builders.ts';
import { codingsDrawn, documentsDrawn } from '../testing/codings-drawn.ts';
import { freshStore, valueIn } from '../testing/fresh-store.ts';
import { addCodebook, copyTheme } from './codebook-additions.ts';
import { listHistory, undo } from './history.ts';
import { readAllSheets } from './sheets.ts';
import {
  confirmCodings,
  countOlderCodings,
  listThemeCodings,
  moveCodings,
  removeCodings,
} from './theme-codings.ts';
import { mergeTheme } from './theme-merging.ts';
import { changeTheme, listThemes } from './themes.ts';
import { readProject } from './whole-project.ts';

const [a, b, c] = [1, 2, 3].map(asThemeId) as [ThemeId, ThemeId, ThemeId];

const contents = (project: Project): unknown => ({
  ...project,
  history: [],
  sheets: project.sheets.map((sheet) => ({ ...sheet, revision: 0 })),
});

/** Document, coder and paragraph of every coding of the themes. */
const placesOf = (sheets: readonly Sheet[], themes: readonly ThemeId[]): ReadonlySet<string> =>
  new Set(
    sheets.flatMap((sheet) =>
      [...sheet.theme.entries()]
        .filter(([, theme]) => themes.some((one) => one === theme))
        .map(([row]) => `${sheet.documentId} ${sheet.coderId} ${sheet.paragraph[row]}`),
    ),
  );
const codingCount = (sheets: readonly Sheet[]): number =>
  sheets.reduce((sum, sheet) => sum + sheet.theme.length, 0);

const anySheet = (documentId: number, coderId: number): fc.Arbitrary<Sheet> =>
  fc
    .array(
      fc.record({
        read: fc.boolean(),
        codings: fc.subarray([1, 2, 3]).chain((themes) =>
          fc.tuple(
            ...themes.map((theme) =>
              fc.record({
                theme: fc.constant(asThemeId(theme)),
                voice: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
                weight: fc.constantFrom(0 as const, 2 as const, 5 as const),
                origin: fc.constantFrom(0 as const, 1 as const),
                version: fc.constantFrom(1, 2),
                madeAt: fc.nat(99).map(asInstant),
                evidence: fc.constantFrom([], [{ start: 2, end: 5 }], [{ start: 4, end: 9 }]),
              }),
            ),
          ),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((said) =>
      sheetOf(
        asDocumentId(documentId),
        asCoderId(coderId),
        said.map((one, paragraph): ParagraphSheet => ({ paragraph, ...one })),
      ),
    );
const anyProject: fc.Arbitrary<Project> = fc
  .tuple(anySheet(1, 1), anySheet(1, 2), anySheet(2, 1))
  .map((sheets) =>
    aProject({
      codebookVersion: 2,
      documents: documentsDrawn('- - - - / - - - -'),
      coders: [aCoder(), aCoder({ id: asCoderId(2) })],
      themes: [aTheme(), aTheme({ id: b, meaningVersion: 2 }), aTheme({ id: c, parent: a })],
      sheets: sheets.filter((sheet) => paragraphsIn(sheet).length > 0),
    }),
  );

describe('any codings', () => {
  it('survive a merge of their themes, none doubled; a second merge changes nothing, an undo gives all back', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, async (project) => {
        const store = await freshStore(project);
        const before = contents(await readProject(store));
        valueIn(await mergeTheme(store, a, b));
        const sheets = await readAllSheets(store);
        expect(placesOf(sheets, [b])).toEqual(placesOf(project.sheets, [a, b]));
        expect(placesOf(sheets, [c])).toEqual(placesOf(project.sheets, [c]));
        expect(codingCount(sheets)).toBe(placesOf(sheets, [b]).size + placesOf(sheets, [c]).size);
        expect((await listThemes(store)).map(({ id, parent }) => [id, parent])).toEqual([
          [b, null],
          [c, b],
        ]);
        const after = contents(await readProject(store));
        expect((await mergeTheme(store, a, b)).ok).toBe(false);
        expect(contents(await readProject(store))).toEqual(after);
        valueIn(await undo(store));
        expect(contents(await readProject(store))).toEqual(before);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('are moved as chosen, and only those', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, fc.nat(5), fc.boolean(), async (project, count, isNew) => {
        const store = await freshStore(project);
        const before = contents(await readProject(store));
        const all = await listThemeCodings(store, a);
        const chosen = all.slice(0, count);
        const result = await moveCodings(store, a, isNew ? { name: 'Apart', parent: null } : b, chosen);
        expect(result.ok).toBe(chosen.length > 0);
        if (!result.ok) return;
        const sheets = await readAllSheets(store);
        const places = (codings: typeof all) =>
          new Set(codings.map((one) => `${one.documentId} ${one.coderId} ${one.paragraph}`));
        expect(placesOf(sheets, [a])).toEqual(places(all.slice(count)));
        expect(placesOf(sheets, [result.value])).toEqual(
          new Set([...places(chosen), ...(isNew ? [] : placesOf(project.sheets, [b]))]),
        );
        valueIn(await undo(store));
        expect(contents(await readProject(store))).toEqual(before);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('a merge', () => {
  it('unites memos of one coder and keeps those of others', async () => {
    const memo = (id: number, theme: ThemeId, coder: number, text: string): Memo => ({
      id: asMemoId(id),
      guid: asGuid(`memo-${id}`),
      target: { kind: 'theme', themeId: theme },
      coderId: asCoderId(coder),
      text,
      madeAt: asInstant(id),
      changedAt: asInstant(id),
    });
    const store = await freshStore(
      aProject({
        coders: [aCoder(), aCoder({ id: asCoderId(2) })],
        themes: [aTheme(), aTheme({ id: b })],
        memos: [memo(1, a, 1, 'Of A.'), memo(2, b, 1, 'Of B.'), memo(3, a, 2, 'Of A, too.')],
      }),
    );
    valueIn(await mergeTheme(store, a, b));
    const { memos } = await readProject(store);
    expect(memos.map(({ text, target }) => [text, target])).toEqual([
      ['Of B.\n\nOf A.', { kind: 'theme', themeId: b }],
      ['Of A, too.', { kind: 'theme', themeId: b }],
    ]);
  });

  it('is followed by saved searches and comparisons, and so is its undoing', async () => {
    const saved = (id: number, kind: SavedQuestion['kind'], query: Query): SavedQuestion => ({
      id: asComparisonId(id),
      guid: asGuid(`question-${id}`),
      kind,
      name: `Question ${id}`,
      query,
      note: '',
      madeAt: asInstant(id),
      changedAt: asInstant(id),
    });
    const questions = [
      saved(1, 'search', { q: 'war', with: '1,3', not: '2' }),
      saved(2, 'comparison', { themes: '1,2,3' }),
      saved(3, 'comparison', { themes: '3' }),
    ];
    const store = await freshStore(
      aProject({ themes: [aTheme(), aTheme({ id: b }), aTheme({ id: c })], questions }),
    );
    const queries = async () => (await readProject(store)).questions.map(({ query }) => query);
    valueIn(await mergeTheme(store, a, b));
    expect(await queries()).toEqual([
      { q: 'war', with: '2,3', not: '2' },
      { themes: '2,3' },
      { themes: '3' },
    ]);
    valueIn(await undo(store));
    expect((await readProject(store)).questions).toEqual(questions);
  });

  it('into a theme below, or into itself, is refused', async () => {
    const store = await freshStore(aProject({ themes: [aTheme(), aTheme({ id: b, parent: a })] }));
    expect((await mergeTheme(store, a, b)).ok).toBe(false);
    expect((await mergeTheme(store, a, a)).ok).toBe(false);
    valueIn(await mergeTheme(store, b, a));
    expect((await listThemes(store)).map(({ id }) => id)).toEqual([a]);
  });
});

describe('codings under an older meaning', () => {
  it('are counted, confirmed one by one, and removed', async () => {
    const drawing = 'A AB . / A B';
    const store = await freshStore(
      aProject({
        documents: documentsDrawn(drawing),
        themes: [aTheme(), aTheme({ id: b })],
        sheets: codingsDrawn(drawing),
      }),
    );
    expect(await countOlderCodings(store)).toEqual(new Map());
    valueIn(await changeTheme(store, a, { definition: [{ kind: 'in short', text: 'Anew.' }] }));
    expect(await countOlderCodings(store)).toEqual(new Map([[a, 3]]));
    const [first, second, third] = await listThemeCodings(store, a);
    valueIn(await confirmCodings(store, a, first ? [first] : []));
    expect(await countOlderCodings(store)).toEqual(new Map([[a, 2]]));
    valueIn(await removeCodings(store, a, second && third ? [second, third] : []));
    expect(await countOlderCodings(store)).toEqual(new Map());
    const [one] = await readAllSheets(store);
    expect(one && paragraphSheet(one, 1).codings.map(({ theme }) => theme)).toEqual([b]);
    expect(await listThemeCodings(store, a)).toHaveLength(1);
    expect((await listHistory(store, 1))[0]?.wish).toMatchObject({ kind: 'remove codings', codings: 2 });
  });
});

describe('a copy', () => {
  it('has the definition and no codings, and stands right after the original', async () => {
    const drawing = 'A B';
    const definition = [{ kind: 'use when', text: 'Always.' }] as const;
    const store = await freshStore(
      aProject({
        documents: documentsDrawn(drawing),
        sheets: codingsDrawn(drawing),
        themes: [
          aTheme({ name: 'A', key: 'a', definition }),
          aTheme({ id: b, name: 'B' }),
          aTheme({ id: c, name: 'C', parent: a }),
        ],
      }),
    );
    const copy = valueIn(await copyTheme(store, a, true));
    const again = valueIn(await copyTheme(store, a, false));
    const themes = await listThemes(store);
    const named = (id: ThemeId | undefined) => themes.find((theme) => theme.id === id);
    expect(named(copy)).toMatchObject({ name: 'A (copy)', key: null, definition, parent: null });
    expect(named(again)?.name).toBe('A (copy 2)');
    expect(themes.filter(({ parent }) => parent === copy).map(({ name }) => name)).toEqual(['C']);
    const top = themes.filter(({ parent }) => parent === null).sort((x, y) => x.order - y.order);
    expect(top.map(({ name }) => name)).toEqual(['A', 'A (copy 2)', 'A (copy)', 'B']);
    expect(await listThemeCodings(store, copy)).toEqual([]);
  });
});

describe('a codebook that is added', () => {
  it('twice adds nothing the second time', async () => {
    const store = await freshStore(aProject({ themes: [aTheme({ name: 'threat ' })] }));
    expect(valueIn(await addCodebook(store, 'A file', [draftTheme('Threat')]))).toEqual([]);
    expect(await listHistory(store, 1)).toEqual([]);
  });
});
