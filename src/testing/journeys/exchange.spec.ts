import { readFile } from 'node:fs/promises';
import { type Download, expect, type Page, test } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { expectAccessible, expectNoTroubles, goToScreen, newProject, openDemo } from './steps.ts';

type Row = Readonly<Record<string, string>>;

const tableOf = (bytes: Uint8Array): readonly Row[] =>
  Papa.parse<Row>(strFromU8(bytes).replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;

const bytesOf = async (download: Download): Promise<Uint8Array> =>
  new Uint8Array(await readFile(await download.path()));

/** Saves an export; its name must hold the project and the day. */
async function saved(page: Page, title: string): Promise<{ name: string; bytes: Uint8Array }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: `Save ${title}`, exact: true }).click();
  const download = await waiting;
  const name = download.suggestedFilename();
  expect(name).toMatch(/ \d{4}-\d\d-\d\d/);
  await expect(page.getByRole('status').filter({ hasText: `Saved as ${name}` })).toBeVisible();
  return { name, bytes: await bytesOf(download) };
}

/** Rows that the screen promises for an export. */
async function promisedRows(page: Page, title: string): Promise<number> {
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });
  const text = (await card.getByText(/\d rows?$/).textContent()) ?? '';
  return Number(text.replace(/\D/g, ''));
}

async function openExchange(page: Page): Promise<void> {
  await goToScreen(page, 'Exchange');
  await expect(page.getByRole('button', { name: 'Save Dataset' })).toBeVisible();
}

const importFile = async (page: Page, name: string, bytes: Uint8Array): Promise<void> => {
  await page.getByRole('tab', { name: 'Import' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a project file' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(bytes) });
};

test('every table is saved with the rows that the screen promises, and adds up', async ({ page }) => {
  const troubles = await openDemo(page);
  await openExchange(page);
  await expect(page.getByText(/keyword rule/i).first()).toBeVisible();

  const tables = new Map<string, readonly Row[]>();
  for (const title of ['Codings', 'Paragraphs by themes', 'Documents', 'Codebook', 'Memos']) {
    const { name, bytes } = await saved(page, title);
    expect(name).toMatch(/\.csv$/);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = tableOf(bytes);
    expect(rows.length, title).toBe(await promisedRows(page, title));
    tables.set(title, rows);
  }
  const table = (title: string): readonly Row[] => tables.get(title) ?? [];
  const codings = table('Codings');
  expect(codings.length).toBeGreaterThan(1000);

  const fixed = new Set(['document_id', 'document_guid', 'title', 'paragraph', 'coder', 'read']);
  const themes = Object.keys(table('Paragraphs by themes')[0] ?? {}).filter((column) => !fixed.has(column));
  expect(themes.length).toBe(table('Codebook').length);
  // Counted before anything is expected: there are a hundred thousand cells.
  const cells = table('Paragraphs by themes').flatMap((row) =>
    themes.map((path) => `read ${row['read']}: ${row[path]}`),
  );
  expect(['read 0: ', 'read 1: 0', 'read 1: 1']).toEqual(expect.arrayContaining([...new Set(cells)]));
  const ones = cells.filter((cell) => cell === 'read 1: 1').length;
  expect(ones).toBe(codings.length);
  const paragraphs = table('Documents').reduce((sum, row) => sum + Number(row['paragraphs']), 0);
  expect(paragraphs).toBeGreaterThan(0);
  expect(codings.every((row) => row['paragraph_text'] !== '' && row['coder'] !== '')).toBe(true);

  const parts = unzipSync((await saved(page, 'Dataset')).bytes);
  expect(Object.keys(parts)).toHaveLength(9);
  expect(tableOf(parts['codings.csv'] ?? new Uint8Array())).toEqual(codings);
  expect(strFromU8(parts['README.txt'] ?? new Uint8Array())).toContain(`${codings.length} codings`);

  await page.getByRole('button', { name: 'Preview Codings' }).click();
  const shown = page.getByRole('region', { name: 'Rows of Codings' }).getByRole('row');
  await expect(shown.nth(1)).toContainText(codings[0]?.['theme'] ?? '?');
  await expect(page.getByText(`First 30 of ${codings.length.toLocaleString('en')} rows`)).toBeVisible();
  expectNoTroubles(troubles);
});

test('a project file becomes an equal project beside this one, and counts as a backup', async ({ page }) => {
  await openDemo(page);
  await openExchange(page);
  await expect(page.getByText('Never saved as a project file')).toBeVisible();
  const { name, bytes } = await saved(page, 'Project file');
  await expect(page.getByText('Saved as a project file just now')).toBeVisible();
  const codings = (await saved(page, 'Codings')).bytes;
  const counts = await page.getByText(/\d documents, .* themes/).textContent();
  const before = page.url();

  await importFile(page, name, bytes);
  await expect(page.getByText(/was read into the new project/)).toBeVisible();
  await expect(page.getByText('It has the name of this project')).toBeVisible();
  await page.getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByRole('link', { name: 'Library' })).toHaveAttribute('aria-current', 'page');
  expect(new URL(page.url()).hash.split('/')[2]).not.toBe(new URL(before).hash.split('/')[2]);
  await openExchange(page);
  await expect(page.getByText(counts ?? '?')).toBeVisible();
  await expect(page.getByText('Never saved as a project file')).toBeVisible();
  expect(tableOf((await saved(page, 'Codings')).bytes)).toEqual(tableOf(codings));
  const again = unzipSync((await saved(page, 'Project file')).bytes);
  const first = unzipSync(bytes);
  expect(again['project.json']).toEqual(first['project.json']);
});

test('a broken, a newer and a foreign file are refused by name, and nothing is made', async ({ page }) => {
  await newProject(page, 'Refusals');
  await openExchange(page);
  const { bytes } = await saved(page, 'Project file');
  const parts = unzipSync(bytes);
  const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array()));
  const newer = zipSync({
    ...parts,
    'manifest.json': strToU8(JSON.stringify({ ...manifest, version: manifest.version + 1 })),
  });
  const alert = page.getByRole('tabpanel').getByRole('alert');
  for (const [name, content, sentence] of [
    ['cut.leitmotif', bytes.slice(0, Math.floor(bytes.length / 2)), /cut\.leitmotif: .*damaged/],
    ['newer.leitmotif', newer, /newer\.leitmotif: The project file has version \d+; .* up to version \d+\./],
    ['other.leitmotif', strToU8('no project'), /other\.leitmotif: This is not a Leitmotif project file/],
    ['empty.leitmotif', new Uint8Array(), /empty\.leitmotif: The file is empty/],
  ] as const) {
    await importFile(page, name, content);
    await expect(alert).toContainText(sentence);
  }
  await page.getByRole('link', { name: 'All projects' }).click();
  await expect(page.getByRole('region', { name: 'Projects' }).getByRole('listitem')).toHaveCount(1);
});

test('the methods paragraph holds the numbers of the project', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDemo(page);
  await openExchange(page);
  const documents = await promisedRows(page, 'Documents');
  const themes = await promisedRows(page, 'Codebook');
  await page.getByRole('tab', { name: 'Methods paragraph' }).click();
  await expect(
    page.getByText(`The corpus has ${documents} documents (dated 1917 to 1945; English)`),
  ).toBeVisible();
  await expect(page.getByText(`has ${themes} themes on 2 levels`)).toBeVisible();
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('read by two coders or more');
});

test('the exchange screen is accessible in light and dark', async ({ page }) => {
  test.slow();
  await openDemo(page);
  await openExchange(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Preview Paragraphs by themes' }).click();
  await expect(page.getByRole('region', { name: 'Rows of Paragraphs by themes' })).toBeVisible();
  await expectAccessible(page);
  for (const tab of ['Import', 'Backups', 'Methods paragraph']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
    await expectAccessible(page);
  }
});
