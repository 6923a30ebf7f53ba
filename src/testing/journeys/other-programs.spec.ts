import { readFile } from 'node:fs/promises';
import { type Download, expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { expectAccessible, expectNoTroubles, goToScreen, newProject, openDemo } from './steps.ts';

type Row = Readonly<Record<string, string>>;

const rowsOf = (bytes: Uint8Array): readonly Row[] =>
  Papa.parse<Row>(strFromU8(bytes).replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;

const bytesOf = async (download: Download): Promise<Uint8Array> =>
  new Uint8Array(await readFile(await download.path()));

async function saved(page: Page, title: string): Promise<{ name: string; bytes: Uint8Array }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: `Save ${title}`, exact: true }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function openExchange(page: Page): Promise<void> {
  await goToScreen(page, 'Exchange');
  await expect(page.getByRole('button', { name: 'Save Dataset' })).toBeVisible();
}

async function choose(page: Page, button: string, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByRole('tab', { name: 'Import' }).click();
  await give(page, button, name, bytes);
}

/** Gives a file to a button that asks for one. */
async function give(page: Page, button: string, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

test('a project goes out as REFI-QDA and comes back with equal numbers', async ({ page }) => {
  test.slow();
  const troubles = await openDemo(page);
  await openExchange(page);
  await page.getByRole('button', { name: 'Preview REFI-QDA project' }).click();
  const lost = page.getByRole('region', { name: 'What is lost' });
  await expect(
    lost.getByText('A coding without evidence becomes a selection of its whole paragraph.'),
  ).toBeVisible();
  const units = rowsOf((await saved(page, 'Paragraphs by themes')).bytes);
  const written = await saved(page, 'REFI-QDA project');
  expect(written.name).toMatch(/\.qdpx$/);
  expect(Object.keys(unzipSync(written.bytes))).toContain('project.qde');

  await choose(page, 'Choose files of another program', written.name, written.bytes);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('written by Leitmotif')).toBeVisible();
  await expect(dialog.getByText('Positions count code points, as Leitmotif wrote them.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Name of the new project' }).fill('Came back');
  await dialog.getByRole('button', { name: 'Import as a new project' }).click();
  await expect(page.getByText('was read into the new project “Came back”')).toBeVisible();
  await page.getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByRole('button', { name: 'Project Came back' })).toBeVisible();
  await openExchange(page);
  const again = rowsOf((await saved(page, 'Paragraphs by themes')).bytes);
  expect(again.length).toBe(units.length);
  expect(again).toEqual(units);
  expectNoTroubles(troubles);
});

test('a preview tells what is lost before anything is stored, and can be left', async ({ page }) => {
  await newProject(page, 'Preview');
  await openExchange(page);
  const text = 'First line. 🚩\n\nThe enemy lies.\n';
  const coded = (start: number, end: number, name: string) =>
    `<PlainTextSelection guid="00000000-0000-4000-8000-0000000000${start + 10}" name="${name}" startPosition="${start}" endPosition="${end}"><Coding guid="00000000-0000-4000-8000-0000000001${start + 10}" creatingUser="00000000-0000-4000-8000-000000000001"><CodeRef targetGUID="00000000-0000-4000-8000-000000000002"/></Coding></PlainTextSelection>`;
  const qde = `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="Small" origin="A program 1"><Users><User guid="00000000-0000-4000-8000-000000000001" name="Ada"/></Users><CodeBook><Codes><Code guid="{00000000-0000-4000-8000-000000000002}" name="Enemy" isCodable="true" color="#2D44A2"/></Codes></CodeBook><Sources><TextSource guid="00000000-0000-4000-8000-000000000003" name="Speech" plainTextPath="internal://A.TXT">${coded(19, 24, 'enemy')}${coded(0, 90, '')}</TextSource><PictureSource guid="00000000-0000-4000-8000-000000000004" name="Photo"/></Sources></Project>`;
  const bytes = zipSync({
    'Project.qde': new TextEncoder().encode(qde),
    'Sources/a.txt': new TextEncoder().encode(text),
  });
  await choose(page, 'Choose files of another program', 'small.qdpx', bytes);
  const dialog = page.getByRole('dialog', { name: 'Import small.qdpx' });
  const holds = dialog.getByRole('list', { name: 'What it holds' });
  for (const fact of ['1 document', '2 paragraphs', '1 theme', '1 coder', '2 selections'])
    await expect(holds.getByText(fact, { exact: true })).toBeVisible();
  await expect(dialog.getByText(/match the words that the file repeats|edge of a word/)).toBeVisible();
  const losses = dialog.getByRole('list', { name: 'What is not kept' });
  await expect(losses.getByText(/1 picture with 0 codings/)).toBeVisible();
  await expect(losses.getByText(/ran over the end of the text/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('link', { name: 'All projects' }).click();
  await expect(page.getByRole('region', { name: 'Projects' }).getByRole('listitem')).toHaveCount(1);
});

test('a replication packet loads, with its sums and numbers checked', async ({ page }) => {
  test.slow();
  const troubles = await openDemo(page);
  await openExchange(page);
  await page.getByRole('button', { name: 'Preview Replication packet' }).click();
  await expect(page.getByRole('switch', { name: 'The texts may be handed on' })).toBeChecked();
  const units = rowsOf((await saved(page, 'Paragraphs by themes')).bytes);
  const packet = await saved(page, 'Replication packet');
  const parts = unzipSync(packet.bytes);
  expect(rowsOf(parts['data/units_by_themes.csv'] ?? new Uint8Array())).toEqual(units);
  expect(rowsOf(parts['results/main_table.csv'] ?? new Uint8Array()).length).toBeGreaterThan(10);
  expect(
    strFromU8(parts['SHA256SUMS'] ?? new Uint8Array())
      .trim()
      .split('\n'),
  ).toHaveLength(Object.keys(parts).length - 1);

  await choose(page, 'Choose a project file', packet.name, packet.bytes);
  await expect(page.getByText(/All \d+ files of the packet have their sums, and all \d+ rows/)).toBeVisible();
  await expect(
    page.getByText(/results \(agreement.*\) w.* counted again, too, and every number is the same/),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Open it' }).click();
  await openExchange(page);
  expect(rowsOf((await saved(page, 'Paragraphs by themes')).bytes)).toEqual(units);

  await page.getByRole('link', { name: 'All projects' }).click();
  await give(page, 'Import', packet.name, packet.bytes);
  await expect(page.getByText(/All \d+ files of the packet have their sums, and all \d+ rows/)).toBeVisible();
  await expect(page.getByText(/counted again, too, and every number is the same/)).toBeVisible();
  await page.getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByRole('link', { name: 'Library' })).toHaveAttribute('aria-current', 'page');
  expectNoTroubles(troubles);
});

test('going back to a snapshot is compared first, and leaves the present state beside it', async ({
  page,
}) => {
  await newProject(page, 'Restored');
  await openExchange(page);
  await page.getByRole('tab', { name: 'Backups' }).click();
  await page.getByRole('button', { name: 'Keep one now' }).click();
  const snapshots = page.getByRole('list', { name: 'Snapshots' });
  await expect(snapshots.getByRole('listitem')).toHaveCount(1);
  await goToScreen(page, 'Codebook');
  await page.getByRole('heading', { name: 'Codebook' }).click();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Name of the new theme' }).fill('Threat');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo: add the theme Threat' })).toBeVisible();

  await openExchange(page);
  await page.getByRole('tab', { name: 'Backups' }).click();
  await snapshots
    .getByRole('button', { name: /Compare the snapshot/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: /Themes Threat 1 0 0 1 0/ })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Go on from it' }).click();
  await expect(page.getByRole('button', { name: 'Project Restored', exact: true })).toBeVisible();
  await goToScreen(page, 'Codebook');
  await expect(page.getByText('Threat')).toHaveCount(0);
  await page.getByRole('link', { name: 'All projects' }).click();
  const projects = page.getByRole('region', { name: 'Projects' });
  await expect(projects.getByRole('listitem')).toHaveCount(2);
  await expect(projects.getByText(/Restored \(until /)).toBeVisible();
});
