import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftTheme } from '../domain/codebook-draft.ts';
import { NOT_BLIND } from '../domain/corpus-set.ts';
import {
  type AttributeId,
  asCoderId,
  asComparisonId,
  asDocumentId,
  asGuid,
  asInstant,
  asSetId,
  type CoderId,
  type ComparisonId,
  type DocumentId,
  type SetId,
  type ThemeId,
} from '../domain/ids.ts';
import { mergePlan } from '../domain/merge-plan.ts';
import { partialDate } from '../domain/partial-date.ts';
import type { Project } from '../domain/project.ts';
import { paragraphsIn, type Span, sheetOf, type Voice, type Weight } from '../domain/sheet.ts';
import type { ThemeColour } from '../domain/theme-colour.ts';
import type { Wish } from '../domain/wish.ts';
import { aCoder, aNewDocument, aProject, aTheme } from '../testing/builders.ts';
import { codingsDrawn, documentsDrawn } from '../testing/codings-drawn.ts';
import { asAnotherTab, freshStore, valueIn } from '../testing/fresh-store.ts';
import { applyThemeToMany } from './apply-to-many.ts';
import {
  addAttribute,
  changeAttribute,
  deleteAttribute,
  listAttributes,
  setAttribute,
} from './attributes.ts';
import { addCodebook, copyTheme } from './codebook-additions.ts';
import { addCoder, colourCoder, deleteCoder, listCoders, renameCoder } from './coders.ts';
import { correctParagraph, divideAnew, replaceText } from './corrections.ts';
import { deleteDocuments, editDocument, getDocument, listDocuments, readText } from './documents.ts';
import { goBack } from './going-back.ts';
import { listHistory, redo, undo } from './history.ts';
import { importDocuments } from './import-documents.ts';
import { writeMemo } from './memos.ts';
import { mergePacket } from './merging.ts';
import { linkReprint } from './reprints.ts';
import { changeQuestion, deleteQuestion, listSavedQuestions, saveQuestion } from './saved-questions.ts';
import { addSet, changeSet, deleteSet, listSets, tellOpenedContext } from './sets.ts';
import { openParagraphAgain, settleMany, settleParagraph } from './settling.ts';
import { applyTheme, markRead, removeTheme, setEvidence, setVoice, setWeight } from './sheets.ts';
import type { Store } from './store.ts';
import { confirmCodings, listThemeCodings, moveCodings, removeCodings } from './theme-codings.ts';
import { mergeTheme } from './theme-merging.ts';
import { addTheme, changeTheme, deleteTheme, getCodebookVersion, listThemes, moveTheme } from './themes.ts';
import { linkTranslation } from './translations.ts';
import { readProject } from './whole-project.ts';

const start = (): Project => {
  const drawing = 'A AB . - / - C A . / B - - - / - - - -';
  return aProject({
    codebookVersion: 2,
    documents: documentsDrawn(drawing),
    coders: [1, 2, 3].map((id) =>
      aCoder({ id: asCoderId(id), name: `Given ${id}`, kind: id === 3 ? 'adjudication' : 'person' }),
    ),
    sheets: [drawing, 'A A . - / - - - .', '- - - - / - - - .']
      .flatMap((own, i) => codingsDrawn(own, asCoderId(i + 1)))
      .filter((sheet) => paragraphsIn(sheet).length > 0)
      .map((sheet) => ({ ...sheet, revision: 1 })),
    sets: [
      {
        kind: 'paragraphs',
        id: asSetId(1),
        guid: asGuid('set-1'),
        name: 'Kept',
        recipe: 'by hand',
        purpose: 'quotes',
        paragraphs: [],
        seed: null,
        blinding: NOT_BLIND,
        coders: [],
        madeAt: asInstant(0),
      },
    ],
    questions: [
      {
        id: asComparisonId(1),
        guid: asGuid('question-1'),
        kind: 'search',
        name: 'Kept',
        query: { words: 'war' },
        note: '',
        madeAt: asInstant(0),
        changedAt: asInstant(0),
      },
    ],
    themes: [1, 2, 3].map((id) => aTheme({ id: id as ThemeId, parent: id === 3 ? (1 as ThemeId) : null })),
  });
};

/** What undo must bring back: everything but revisions, which only grow, and the history itself. */
function contents(project: Project): unknown {
  const { history: _, ...rest } = project;
  return {
    ...rest,
    documents: rest.documents.map((document) => ({ ...document, revision: 0 })),
    sheets: rest.sheets.map((sheet) => ({ ...sheet, revision: 0 })),
  };
}

/** Chooses among what is there; a draw beyond the end names something that is not there. */
interface Scene {
  readonly store: Store;
  readonly document: DocumentId;
  readonly paragraph: number;
  readonly theme: ThemeId;
  readonly otherTheme: ThemeId;
  readonly coder: CoderId;
  readonly attribute: AttributeId;
  readonly set: SetId;
  readonly question: ComparisonId;
  readonly draw: number;
}

async function sceneOf(store: Store, draws: readonly number[]): Promise<Scene> {
  const [a = 0, b = 0, c = 0] = draws;
  const pick = <Id extends number>(rows: readonly { readonly id: Id }[], draw: number): Id =>
    rows[draw % Math.max(rows.length, 1)]?.id ?? (999 as Id);
  const themes = await listThemes(store);
  return {
    store,
    document: pick(await listDocuments(store), a),
    paragraph: b % 5,
    theme: pick(themes, c),
    otherTheme: pick(themes, a + b),
    coder: pick(await listCoders(store), b),
    attribute: pick(await listAttributes(store), c),
    set: pick(await listSets(store), c),
    question: pick(await listSavedQuestions(store), c),
    draw: a,
  };
}

const place = ({ document, paragraph }: Scene) => ({ documentId: document, paragraph });
/** Two spans of the scene's paragraph; outside of everything where there is no such paragraph. */
async function spansIn({ store, document, paragraph }: Scene): Promise<readonly Span[]> {
  const start = (await readText(store, document))?.starts[paragraph] ?? 99_999;
  return [
    { start, end: start + 4 },
    { start: start + 6, end: start + 9 },
  ];
}

/** Every kind of wish, so that a new kind without a line here does not compile. */
/** All that changes something; “open context” is told alone. */
type Kind = Exclude<Wish['kind'], 'open context'>;

const WISHES: { readonly [One in Kind]: (scene: Scene) => Promise<unknown> } = {
  'apply theme': async (s) => {
    const evidence = await spansIn(s);
    const options = s.draw % 2 === 0 ? {} : { voice: 2 as const, evidence };
    return applyTheme(s.store, s.coder, place(s), s.theme, options);
  },
  'apply theme to many': async (s) => {
    const evidence = s.draw % 2 === 0 ? [] : await spansIn(s);
    const places = [0, 1, 2, 1].map((more) => ({ ...place(s), paragraph: s.paragraph + more, evidence }));
    return applyThemeToMany(s.store, s.coder, places, s.theme, 'the search “we”');
  },
  'remove theme': (s) => removeTheme(s.store, s.coder, place(s), s.theme),
  'set voice': (s) => setVoice(s.store, s.coder, place(s), s.theme, (s.draw % 4) as Voice),
  'set weight': (s) => setWeight(s.store, s.coder, place(s), s.theme, (s.draw % 6) as Weight),
  'set evidence': async (s) =>
    setEvidence(s.store, s.coder, place(s), s.theme, (await spansIn(s)).slice(s.draw % 3)),
  'mark read': (s) => markRead(s.store, s.coder, place(s), s.draw % 3 > 0),
  'write memo': (s) =>
    writeMemo(
      s.store,
      s.coder,
      [
        { kind: 'document', documentId: s.document } as const,
        { kind: 'paragraph', ...place(s) } as const,
        { kind: 'theme', themeId: s.theme } as const,
        { kind: 'project' } as const,
        { kind: 'evidence', ...place(s), start: s.draw, end: s.draw + 3 } as const,
      ][s.draw % 5] ?? { kind: 'theme', themeId: s.theme },
      s.paragraph === 0 ? '' : `Remark ${s.paragraph}`,
    ),
  'import documents': (s) =>
    importDocuments(s.store, [
      aNewDocument({ title: `Import ${s.draw}`, attributes: { Speaker: `Speaker ${s.draw}` } }),
      aNewDocument({ title: `Import ${s.draw + 1}`, attributes: { Year: '1942' } }),
    ]),
  'delete documents': (s) => deleteDocuments(s.store, [s.document]),
  'edit document': (s) =>
    editDocument(s.store, s.document, { title: `Title ${s.draw}`, date: partialDate(1940 + s.draw) ?? null }),
  'correct paragraph': (s) => correctParagraph(s.store, s.document, s.paragraph, `Other words, ${s.draw}.`),
  'divide anew': async (s) => {
    const text = await readText(s.store, s.document);
    if (!text) return;
    const division = { starts: Uint32Array.of(0), ends: Uint32Array.of(text.text.length) };
    await divideAnew(s.store, s.document, { ...division, rule: 'whole' });
  },
  'replace text': async (s) => {
    const document = await getDocument(s.store, s.document);
    if (!document) return;
    const moves = Array.from({ length: document.paragraphCount }, (_, i) =>
      i === s.draw % 4 ? null : i % 3,
    );
    const unique = moves.map((to, i) => (moves.indexOf(to) === i ? to : null));
    await replaceText(s.store, s.document, aNewDocument(), unique, document.revision);
  },
  'link reprint': (s) =>
    linkReprint(s.store, s.document, s.draw % 4 === 0 ? null : ((s.paragraph + 1) as DocumentId)),
  'link translation': (s) =>
    linkTranslation(s.store, s.document, s.draw % 4 === 0 ? null : ((s.paragraph + 1) as DocumentId)),
  'set attribute': (s) =>
    setAttribute(s.store, [s.document], s.attribute, s.draw % 3 === 0 ? undefined : s.draw),
  'add set': (s) =>
    addSet(s.store, {
      kind: 'paragraphs',
      name: `Set ${s.draw}`,
      recipe: 'by hand',
      purpose: 'queue',
      paragraphs: [place(s)],
      seed: null,
      blinding: NOT_BLIND,
      coders: [s.coder],
    }),
  'change set': (s) => changeSet(s.store, s.set, { name: `Other set ${s.draw}`, paragraphs: [] }),
  'delete set': (s) => deleteSet(s.store, s.set),
  'save question': (s) =>
    saveQuestion(s.store, {
      kind: s.draw % 2 === 0 ? 'search' : 'comparison',
      name: `Question ${s.draw}`,
      query: { by: 'language' },
      note: '',
    }),
  'change question': (s) => changeQuestion(s.store, s.question, { query: { by: `${s.draw}` } }),
  'delete question': (s) => deleteQuestion(s.store, s.question),
  'add attribute': (s) => addAttribute(s.store, { name: `Attribute ${s.draw}`, type: 'text', choices: [] }),
  'change attribute': (s) => changeAttribute(s.store, s.attribute, { type: 'choice', choices: ['x'] }),
  'delete attribute': (s) => deleteAttribute(s.store, s.attribute),
  'add theme': (s) =>
    addTheme(s.store, { name: `Theme ${s.draw}`, parent: s.draw % 2 === 0 ? null : s.otherTheme }),
  'change theme': (s) =>
    changeTheme(s.store, s.theme, {
      name: `Renamed ${s.draw % 2}`,
      ...(s.draw % 3 === 0 ? { definition: [{ kind: 'in short', text: `Meaning ${s.draw}` }] } : {}),
    }),
  'move theme': (s) => moveTheme(s.store, s.theme, { parent: s.otherTheme, before: null }),
  'delete theme': (s) => deleteTheme(s.store, s.theme),
  'merge theme': (s) => mergeTheme(s.store, s.theme, s.otherTheme),
  'move codings': async (s) =>
    moveCodings(
      s.store,
      s.theme,
      s.draw % 2 === 0 ? { name: `Split ${s.draw}`, parent: null } : s.otherTheme,
      (await listThemeCodings(s.store, s.theme)).slice(0, 2),
    ),
  'remove codings': async (s) =>
    removeCodings(s.store, s.theme, (await listThemeCodings(s.store, s.theme)).slice(0, 2)),
  'confirm codings': async (s) => {
    const version = await getCodebookVersion(s.store);
    const older = (await listThemeCodings(s.store, s.theme)).filter(({ coding }) => coding.version < version);
    return confirmCodings(s.store, s.theme, older);
  },
  'copy theme': (s) => copyTheme(s.store, s.theme, s.draw % 2 === 1),
  'add codebook': (s) =>
    addCodebook(
      s.store,
      'A template',
      [draftTheme(`Theme ${s.draw}`, { children: [draftTheme(`Below ${s.paragraph}`)] })],
      { givesKeys: true },
    ),
  'go back': async (s) => {
    const entries = await listHistory(s.store, 1 + s.draw);
    return goBack(s.store, s.paragraph === 3 ? 0 : Math.max(0, (entries.at(-1)?.seq ?? 1) - 1));
  },
  'add coder': (s) => addCoder(s.store, `Coder ${s.draw + 2}`),
  'colour coder': (s) => colourCoder(s.store, s.coder, ((s.draw % 12) + 1) as ThemeColour),
  'delete coder': (s) => deleteCoder(s.store, s.coder),
  'settle paragraph': async (s) =>
    settleParagraph(
      s.store,
      { at: place(s), themes: s.draw % 2 === 0 ? [s.theme] : [], reason: s.draw % 3 === 0 ? 'Why' : '' },
      (await listCoders(s.store)).map(({ id }) => id),
    ),
  'merge packet': async (s) => {
    const here = await readProject(s.store);
    const coder = aCoder({ id: asCoderId(77), guid: asGuid(`coder ${s.draw}`), name: `Merged ${s.draw}` });
    const theme = aTheme({ id: 88 as ThemeId, guid: asGuid('merged theme'), name: 'Merged' });
    const there = {
      ...here,
      coders: [...here.coders, coder],
      themes: [...here.themes, theme],
      sheets: [
        sheetOf(s.document, coder.id, [{ paragraph: s.paragraph, read: true, codings: [] }]),
        ...here.sheets,
      ],
    };
    const plan = mergePlan({ here, there, packet: null, refused: new Set() });
    return mergePacket(s.store, plan, new Map(), coder.name);
  },
  'open paragraph again': (s) => openParagraphAgain(s.store, place(s)),
  'settle many': async (s) =>
    settleMany(
      s.store,
      [0, 1, 2, 3, 4].map((paragraph) => ({ documentId: s.document, paragraph })),
      (await listCoders(s.store)).flatMap(({ id, kind }) => (kind === 'adjudication' ? [] : [id])),
      s.draw % 2 === 0 ? 'agreement' : 'majority',
    ),
  'rename coder': (s) => renameCoder(s.store, s.coder, `Renamed coder ${s.draw}`),
};

const kinds = Object.keys(WISHES).filter((kind): kind is Kind => kind in WISHES);
interface Step {
  readonly kind: Wish['kind'] | 'undo' | 'redo';
  readonly tab: number;
  readonly draws: readonly number[];
}
const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Step['kind'][]>(...kinds) },
    { weight: 1, arbitrary: fc.constantFrom<Step['kind'][]>('undo', 'redo', 'open context') },
  ),
  tab: fc.nat(1),
  draws: fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }),
});

const newestSeq = async (store: Store): Promise<number> => (await listHistory(store, 1))[0]?.seq ?? 0;

/** The states that undo and redo must lead to, as a plain pair of stacks beside the real thing. */
async function follow(tabs: readonly [Store, Store], steps: readonly Step[]): Promise<void> {
  const [first] = tabs;
  const read = async (): Promise<unknown> => contents(await readProject(first));
  const past: unknown[] = [];
  const future: unknown[] = [];
  let now = await read();
  for (const { kind, tab, draws } of steps) {
    const store = tabs[tab] ?? first;
    if (kind === 'undo' || kind === 'redo') {
      const [from, to] = kind === 'undo' ? [past, future] : [future, past];
      const expected = from.pop();
      const entry = valueIn(await (kind === 'undo' ? undo(store) : redo(store)));
      expect(entry === null).toBe(expected === undefined);
      if (expected !== undefined) to.push(now);
      now = expected ?? now;
      expect(await read()).toEqual(now);
      continue;
    }
    if (kind === 'open context') {
      const [set] = await listSets(store);
      const at = { documentId: asDocumentId(1), paragraph: 0 };
      if (set) valueIn(await tellOpenedContext(store, asCoderId(1), { set: set.id, position: 0, at }));
      expect(await read()).toEqual(now);
      continue;
    }
    const before = await newestSeq(store);
    await WISHES[kind](await sceneOf(store, draws));
    const after = await read();
    if ((await newestSeq(store)) === before) expect(after).toEqual(now);
    else {
      past.push(now);
      future.length = 0;
      now = after;
    }
  }
  for (let expected = past.pop(); expected !== undefined; expected = past.pop()) {
    valueIn(await undo(first));
    expect(await read()).toEqual(expected);
    future.push(now);
    now = expected;
  }
  expect(valueIn(await undo(first))).toBeNull();
  for (let expected = future.pop(); expected !== undefined; expected = future.pop()) {
    valueIn(await redo(first));
    expect(await read()).toEqual(expected);
  }
  expect(valueIn(await redo(first))).toBeNull();
}

describe('any wishes of two tabs', () => {
  it('are undone and redone to exactly the states they came from', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 25 }), async (steps) => {
        const store = await freshStore(start());
        await follow([store, await asAnotherTab(store)], steps);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('going back to a point of the history', () => {
  it('gives the very state that was there, is undone as one and done again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 2, maxLength: 14 }), fc.nat(), async (steps, any) => {
        const store = await freshStore(start());
        const read = async (): Promise<unknown> => contents(await readProject(store));
        const states = new Map<number, unknown>([[0, await read()]]);
        for (const { kind, draws } of steps) {
          if (kind === 'undo') await undo(store);
          else if (kind === 'redo') await redo(store);
          else if (kind !== 'open context') await WISHES[kind](await sceneOf(store, draws));
          states.set(await newestSeq(store), await read());
        }
        const seqs = [...states.keys()];
        const to = seqs[any % seqs.length] ?? 0;
        const before = await read();
        const went = await goBack(store, to);
        if (!went.ok) {
          expect(await read()).toEqual(before);
          return;
        }
        expect(went.value).toBeGreaterThan(0);
        expect(await read()).toEqual(states.get(to));
        valueIn(await undo(store));
        expect(await read()).toEqual(before);
        valueIn(await redo(store));
        expect(await read()).toEqual(states.get(to));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

// Where the usual draw would change nothing: a coding that is there, a paragraph that is unread.
const DRAWS: Partial<Record<Wish['kind'], readonly number[]>> = {
  'remove theme': [1, 6, 2],
  'set voice': [1, 6, 2],
  'set weight': [1, 6, 2],
  'set evidence': [1, 6, 2],
  'divide anew': [3, 0, 0],
  'mark read': [1, 0, 0],
  'settle many': [0, 3, 1],
  'settle paragraph': [0, 1, 1],
  'move theme': [1, 1, 1],
  'merge theme': [1, 1, 1],
  'move codings': [1, 1, 1],
};

describe('each kind of wish', () => {
  it.each(kinds)('“%s” is undone and redone', async (kind) => {
    const store = await freshStore(start());
    valueIn(await addAttribute(store, { name: 'Outlet', type: 'text', choices: [] }));
    const [attribute] = await listAttributes(store);
    if (attribute) valueIn(await setAttribute(store, [1 as DocumentId], attribute.id, 'Radio'));
    const before = contents(await readProject(store));
    await WISHES[kind](await sceneOf(store, DRAWS[kind] ?? [1, 3, 1]));
    const after = contents(await readProject(store));
    const [entry] = await listHistory(store, 1);
    expect(entry?.wish.kind).toBe(kind);
    expect(after).not.toEqual(before);
    valueIn(await undo(store));
    expect(contents(await readProject(store))).toEqual(before);
    valueIn(await redo(store));
    expect(contents(await readProject(store))).toEqual(after);
  });
});
