import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { readProjectFile } from '../../formats/project-file.ts';
import { expectAccessible, expectNoTroubles, goToScreen, newProject, watchTroubles } from './steps.ts';

async function addTheme(page: Page, name: string): Promise<void> {
  await goToScreen(page, 'Codebook');
  await page.getByRole('heading', { name: 'Codebook' }).click();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Name of the new theme' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Undo: add the theme ${name}` })).toBeVisible();
}

async function openBackups(page: Page): Promise<void> {
  await goToScreen(page, 'Exchange');
  await page.getByRole('tab', { name: 'Backups' }).click();
  await expect(page.getByRole('heading', { name: 'Snapshots in this browser' })).toBeVisible();
}

/** The names of the files in the folder that stands for one of the disk. */
const filesInFolder = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('Backups', { create: true });
    const names: string[] = [];
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
      names.push(name);
    return names.filter((name) => name.endsWith('.leitmotif')).sort();
  });

const fileInFolder = (page: Page, name: string): Promise<readonly number[]> =>
  page.evaluate(async (wanted) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Backups');
    const file = await (await folder.getFileHandle(wanted)).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  }, name);

test('work is kept when the project is left, and goes to a folder that was chosen', async ({ page }) => {
  const troubles = watchTroubles(page);
  await page.addInitScript(() => {
    // The browser's own dialog cannot be driven: the private file system stands for a folder of the disk.
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('Backups', { create: true }),
    });
  });
  await newProject(page, 'Kept');
  await addTheme(page, 'Threat');
  await page.getByRole('button', { name: 'Project Kept' }).click();
  await page.getByRole('menuitem', { name: 'All projects' }).click();
  await page.getByRole('link', { name: 'Kept' }).click();
  await openBackups(page);
  const snapshots = page.getByRole('list', { name: 'Snapshots' }).getByRole('listitem');
  await expect(snapshots).toHaveCount(1);
  await expect(snapshots.first()).toContainText('after your work');
  await expect(snapshots.first()).toContainText('1 theme');

  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByText(/^Written as Kept \d{4}-\d\d-\d\d\.leitmotif/)).toBeVisible();
  await expect(page.getByText('the project file is written into Backups')).toBeVisible();
  await expect(page.getByRole('link', { name: 'On this machine, backed up just now' })).toBeVisible();
  await expect.poll(() => filesInFolder(page)).toHaveLength(1);
  await expectAccessible(page);

  // The next session is written there by itself, over the file of the same day.
  await addTheme(page, 'Unity');
  await page.getByRole('button', { name: 'Project Kept' }).click();
  await page.getByRole('menuitem', { name: 'All projects' }).click();
  await page.getByRole('link', { name: 'Kept' }).click();
  await openBackups(page);
  await expect(snapshots.first()).toContainText('2 themes');
  await expect.poll(() => filesInFolder(page)).toHaveLength(1);
  const [name = ''] = await filesInFolder(page);
  let bytes = Buffer.alloc(0);
  const themesInFile = async () => {
    bytes = Buffer.from(await fileInFolder(page, name));
    const read = readProjectFile(new Uint8Array(bytes));
    return read.ok ? read.value.themes.length : read.problem.reason;
  };
  await expect.poll(themesInFile).toBe(2);

  // That file, with a theme more by now: what going back would change stands there first.
  await addTheme(page, 'Harvest');
  await openBackups(page);
  const choose = async (buffer: Buffer) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a project file to restore' }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/zip', buffer });
  };
  await choose(bytes);
  const dialog = page.getByRole('dialog', { name: `Restore ${name}?` });
  await expect(dialog.getByRole('row', { name: 'Themes Harvest 3 2 0 1 0' })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const damaged = Buffer.from(bytes);
  const middle = damaged.length >> 1;
  damaged[middle] = (damaged[middle] ?? 0) ^ 0xff;
  await choose(damaged);
  await expect(dialog.getByText(/damaged|changed|incomplete/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Go on from it' })).toBeDisabled();
  await expect(dialog.getByRole('button', { name: 'Open as a copy' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('button', { name: 'Use no folder' }).click();
  await expect(page.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
  expectNoTroubles(troubles);
});

test('a pause in the work keeps it, and an old file is reminded of', async ({ page }) => {
  await page.clock.install();
  await newProject(page, 'Long ago');
  await addTheme(page, 'Threat');
  await openBackups(page);
  await expect(page.getByText('None yet.')).toBeVisible();
  await page.clock.fastForward('02:30');
  const snapshots = page.getByRole('list', { name: 'Snapshots' }).getByRole('listitem');
  await expect(snapshots).toHaveCount(1);
  await expect(snapshots.first()).toContainText('after your work');
  await expect(page.getByText('This project was never saved as a file.')).toBeHidden();

  await page.clock.fastForward(9 * 24 * 3_600_000);
  await page.reload();
  await expect(
    page.getByRole('link', { name: 'On this machine, not backed up: save a project file' }),
  ).toBeVisible();
  await openBackups(page);
  await expect(page.getByText('This project was never saved as a file.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Project Long ago' }).click();
  await page.getByRole('menuitem', { name: 'All projects' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Long ago' })).toContainText(
    'save a project file',
  );
  await expectAccessible(page);
  await page.goBack();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a project file' }).click();
  expect(readFileSync(await (await waiting).path()).length).toBeGreaterThan(100);
  await expect(page.getByText('This project was never saved as a file.')).toBeHidden();
  await expect(page.getByRole('link', { name: 'On this machine, backed up just now' })).toBeVisible();
});
