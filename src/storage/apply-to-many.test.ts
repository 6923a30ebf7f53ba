import { describe, expect, it } from 'vitest';
import { asThemeId } from '../domain/ids.ts';
import { ok } from '../domain/result.ts';
import { paragraphSheet } from '../domain/sheet.ts';
import { aNewDocument } from '../testing/builders.ts';
import { freshStore, valueIn } from '../testing/fresh-store.ts';
import { applyThemeToMany } from './apply-to-many.ts';
import { getCurrentCoder } from './coders.ts';
import { listDocuments, readText } from './documents.ts';
import { listHistory, redo, undo } from './history.ts';
import { importDocuments } from './import-documents.ts';
import { applyTheme, getSheet, readAllSheets } from './sheets.ts';
import { addTheme } from './themes.ts';

async function scene() {
  const store = await freshStore();
  await importDocuments(store, [aNewDocument({ title: 'One' }), aNewDocument({ title: 'Two' })]);
  const theme = valueIn(await addTheme(store, { name: 'Enemy', parent: null }));
  const coder = await getCurrentCoder(store);
  const [one, two] = (await listDocuments(store)).map(({ id }) => id);
  if (one === undefined || two === undefined) throw new Error('no documents');
  return { store, theme, coder, one, two };
}

describe('a theme for many paragraphs', () => {
  it('is put on each once, tells of those that had it, and is undone as one', async () => {
    const { store, theme, coder, one, two } = await scene();
    await applyTheme(store, coder, { documentId: one, paragraph: 0 }, theme);
    const before = await readAllSheets(store);
    const start = (await readText(store, two))?.starts[1] ?? 0;
    const places = [
      { documentId: one, paragraph: 0, evidence: [] },
      { documentId: two, paragraph: 1, evidence: [{ start, end: start + 4 }] },
      { documentId: two, paragraph: 1, evidence: [{ start: start + 6, end: start + 99 }] },
      { documentId: two, paragraph: 7, evidence: [] },
    ];
    const result = await applyThemeToMany(store, coder, places, theme, 'the search “they”');
    expect(result).toEqual(ok({ applied: 1, already: 1, gone: 1 }));
    const said = paragraphSheet(await getSheet(store, two, coder), 1);
    const end = (await readText(store, two))?.ends[1];
    expect(said.codings[0]?.evidence).toEqual([
      { start, end: start + 4 },
      { start: start + 6, end },
    ]);
    const [newest] = await listHistory(store, 1);
    expect(newest?.wish).toMatchObject({
      kind: 'apply theme to many',
      applied: 1,
      already: 1,
      evidence: true,
    });
    await undo(store);
    expect((await readAllSheets(store)).map(({ revision: _, ...sheet }) => sheet)).toEqual(
      before.map(({ revision: _, ...sheet }) => sheet),
    );
    await redo(store);
    expect(paragraphSheet(await getSheet(store, two, coder), 1).codings).toEqual(said.codings);
  });

  it('leaves no trace where every paragraph has it, and is refused where there is nothing', async () => {
    const { store, theme, coder, one } = await scene();
    await applyTheme(store, coder, { documentId: one, paragraph: 0 }, theme);
    const [before] = await listHistory(store, 1);
    const places = [{ documentId: one, paragraph: 0, evidence: [] }];
    expect(await applyThemeToMany(store, coder, places, theme, '')).toEqual(
      ok({ applied: 0, already: 1, gone: 0 }),
    );
    expect(await listHistory(store, 1)).toEqual([before]);
    expect(await applyThemeToMany(store, coder, places, asThemeId(99), '')).toMatchObject({ ok: false });
    expect(await applyThemeToMany(store, coder, [], theme, '')).toMatchObject({ ok: false });
  });
});
