import { expect, it } from 'vitest';
import type { AnalysisClient } from '../analysis/client.ts';
import { getCurrentCoder } from '../storage/coders.ts';
import { deleteDocuments, listDocuments } from '../storage/documents.ts';
import { undo } from '../storage/history.ts';
import { importDocuments } from '../storage/import-documents.ts';
import { createProject } from '../storage/registry.ts';
import { applyTheme, markRead } from '../storage/sheets.ts';
import { openStore } from '../storage/store.ts';
import { addTheme } from '../storage/themes.ts';
import { analysisInThread } from './analysis-in-thread.ts';
import { aNewDocument } from './builders.ts';

const changed = (client: AnalysisClient): Promise<void> =>
  new Promise((resolve) => {
    const stop = client.onColumnsChanged(() => {
      stop();
      resolve();
    });
  });

it('follows every wish of the store, deletions and undo included', async () => {
  const project = await createProject('Speeches');
  if (!project.ok) throw new Error('no project');
  const store = await openStore(project.value.id);
  if (!store.ok) throw new Error('no store');
  await importDocuments(store.value, [aNewDocument({ title: 'One' }), aNewDocument({ title: 'Two' })], {});
  const [one, two] = await listDocuments(store.value);
  const theme = await addTheme(store.value, { name: 'Sacrifice', parent: null });
  if (!one || !two || !theme.ok) throw new Error('nothing to code');
  const coder = await getCurrentCoder(store.value);
  const client = analysisInThread(store.value);
  const coverage = async (): Promise<unknown> => {
    const result = await client.ask('coverage', { coder });
    return result.ok ? Object.fromEntries(result.value.coverage) : result.problem;
  };
  const after = async (wish: () => Promise<unknown>): Promise<unknown> => {
    const news = changed(client);
    await wish();
    await news;
    return coverage();
  };

  expect(await coverage()).toEqual({});
  expect(
    await after(() => applyTheme(store.value, coder, { documentId: one.id, paragraph: 1 }, theme.value)),
  ).toEqual({ [one.id]: { coded: 1, read: 0 } });
  expect(await after(() => markRead(store.value, coder, { documentId: two.id, paragraph: 0 }, true))).toEqual(
    { [one.id]: { coded: 1, read: 0 }, [two.id]: { coded: 0, read: 1 } },
  );
  expect(await after(() => deleteDocuments(store.value, [one.id]))).toEqual({
    [two.id]: { coded: 0, read: 1 },
  });
  expect(await after(() => undo(store.value))).toEqual({
    [one.id]: { coded: 1, read: 0 },
    [two.id]: { coded: 0, read: 1 },
  });
  client.close();
});
