import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expectAccessible, expectNoTroubles, goToScreen, newProject, watchTroubles } from './steps.ts';

const given = (name: string, content: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Import' });
const files = (page: Page): Locator => panel(page).getByRole('listbox', { name: 'Files' });
const report = (page: Page): Locator => panel(page).getByRole('grid', { name: 'Report of the import' });

async function choose(page: Page, some: readonly ReturnType<typeof given>[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await (await chooser).setFiles([...some]);
}

/** A folder of so many texts, for as long as the journey takes. */
async function withFolder(count: number, walk: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'leitmotif-folder-'));
  const long = 'The river is wide and deep, and all of us have to cross it again. '.repeat(60);
  try {
    mkdirSync(join(folder, 'Velk'));
    for (let i = 0; i < count; i++)
      writeFileSync(join(folder, 'Velk', `${1950 + (i % 40)}_${i}.txt`), `Number ${i}. ${long}`);
    await walk(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('what was chosen is found again after another screen, with what was changed of it', async ({ page }) => {
  const troubles = watchTroubles(page);
  await newProject(page, 'Kept');
  await choose(page, [given('one.txt', 'The first of two texts.'), given('two.txt', 'The second of them.')]);
  const title = panel(page).getByRole('textbox', { name: 'Title' });
  await title.fill('Mended before the break');
  await title.press('Enter');
  await goToScreen(page, 'Codebook');
  await page.getByRole('link', { name: 'Import begun: 2 files' }).click();
  await expect(files(page).getByRole('option')).toHaveCount(2);
  await expect(title).toHaveValue('Mended before the break');
  await panel(page).getByRole('button', { name: 'Import 2' }).click();
  await expect(panel(page).getByRole('heading', { name: 'Imported 2 documents' })).toBeVisible();
  await goToScreen(page, 'Codebook');
  await goToScreen(page, 'Library');
  await expect(report(page)).toContainText('Mended before the break');
  await expect(page.getByRole('link', { name: /^Import/ })).toBeHidden();
  await panel(page).getByRole('button', { name: 'Undo this import' }).click();
  await expect(page.getByRole('heading', { name: 'No documents yet' })).toBeVisible();
  expectNoTroubles(troubles);
});

test('a text that is here already is skipped, or stored once more where it is wanted', async ({ page }) => {
  await newProject(page, 'Twice');
  await choose(page, [given('a.txt', 'One and the same text.'), given('b.txt', 'One and the same text.')]);
  await expect(panel(page).getByRole('status')).toHaveText('1 will be stored, 1 is here already');
  await files(page)
    .getByRole('option', { name: /^b\.txt/ })
    .click();
  await panel(page).getByRole('button', { name: 'Import it anyway' }).click();
  await expect(panel(page).getByRole('status')).toHaveText('2 will be stored');
  await panel(page).getByRole('button', { name: 'Import 2' }).click();
  await panel(page).getByRole('button', { name: 'Done' }).click();
  await choose(page, [given('c.txt', 'One and the same text.')]);
  await expect(panel(page).getByRole('status')).toHaveText('0 will be stored, 1 is here already');
  await panel(page)
    .getByRole('checkbox', { name: /once more/ })
    .press('Space');
  await panel(page).getByRole('button', { name: 'Import 1' }).click();
  await panel(page).getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('3 documents', { exact: true })).toBeVisible();
});

test('tables and archives among many files are opened, with what was not understood named', async ({
  page,
}) => {
  test.slow();
  await withFolder(620, async (folder) => {
    const days = ['early spring', ...Array.from({ length: 9 }, (_, i) => `1957-03-1${i}`)];
    const rows = days.map((day, i) => `Row ${i} holds a text of its own.,${day},Velk`);
    rows.unshift('text,date,Speaker');
    writeFileSync(join(folder, 'zz news.csv'), `${rows.join('\n')}\n`);
    const archive = { 'old/a.txt': strToU8('The text in an archive.'), 'old/b.txt': new Uint8Array() };
    writeFileSync(join(folder, 'zz old.zip'), zipSync(archive));
    await newProject(page, 'Containers');
    await page.locator('input[webkitdirectory]').setInputFiles(folder);
    await panel(page).getByRole('button', { name: 'Import all 622' }).click();
    const title = 'Imported 631 documents, 1 problem';
    await expect(panel(page).getByRole('heading', { name: title })).toBeVisible({ timeout: 90_000 });
    await expect(report(page).getByRole('row', { name: /^problem/ })).toContainText('zz old.zip/old/b.txt');
    await report(page).getByRole('columnheader', { name: 'Look at' }).click();
    await expect(report(page).getByText(/row 2: “early spring” in date is no date/)).toBeVisible();
    await expectAccessible(page);
  });
});

test('an import that the page did not live to end is told at the next start, and taken back', async ({
  page,
}) => {
  test.slow();
  await withFolder(1500, async (folder) => {
    await newProject(page, 'Cut off');
    await page.locator('input[webkitdirectory]').setInputFiles(folder);
    await panel(page).getByRole('button', { name: 'Import all 1,500' }).click();
    await expect(panel(page).getByText(/[1-9][\d,]* documents stored/)).toBeVisible({ timeout: 90_000 });
    const address = page.url();
    await page.close();
    const again = await page.context().newPage();
    await again.goto(address);
    await expect(again.getByText(/An import was cut off when the page closed/)).toBeVisible();
    await expect(again.getByText(/^[1-9][\d,]* documents$/)).toBeVisible();
    await again.reload();
    await expect(again.getByText(/An import was cut off when the page closed/)).toBeVisible();
    await expectAccessible(again);
    await again.getByRole('button', { name: 'Take back what was stored' }).click();
    await expect(again.getByRole('heading', { name: 'No documents yet' })).toBeVisible({ timeout: 60_000 });
    await expect(again.getByText(/An import was cut off when the page closed/)).toBeHidden();
    await again.reload();
    await expect(again.getByRole('heading', { name: 'No documents yet' })).toBeVisible();
    await expect(again.getByText(/An import was cut off when the page closed/)).toBeHidden();
  });
});

test('reprints are looked for among what was imported last', async ({ page }) => {
  await newProject(page, 'Wire');
  const words = Array.from({ length: 120 }, (_, i) => `word${i}`);
  const text = words.join(' ');
  await choose(page, [given('first.txt', text), given('second.txt', text.replace('word7', 'other'))]);
  await panel(page).getByRole('button', { name: 'Import 2' }).click();
  await panel(page).getByRole('button', { name: 'Done' }).click();
  await choose(page, [given('third.txt', text.replace('word9', 'another'))]);
  await panel(page).getByRole('button', { name: 'Import 1' }).click();
  await panel(page).getByRole('link', { name: 'Look for reprints among them…' }).click();
  await expect(page.getByText(/the 1 document imported last/)).toBeVisible();
  await page.getByRole('button', { name: 'Find reprints' }).click();
  await expect(page.getByText(/^2 pairs of 3 documents/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Among all documents' }).click();
  await page.getByRole('button', { name: 'Find reprints' }).click();
  await expect(page.getByText(/^3 pairs of 3 documents/)).toBeVisible();
});
