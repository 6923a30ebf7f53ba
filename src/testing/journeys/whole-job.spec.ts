import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { expectNoTroubles, goToScreen, newProject, watchTroubles } from './steps.ts';

// A real speech beside the project; the journey says that it skips where it is missing.
const SPEECH = fileURLToPath(new URL('../../../../shared/data/000_8a3f720115f7e665.txt', import.meta.url));

/** Every n of N on the comparison's table, row by row. */
async function numbersOnScreen(page: Page): Promise<readonly string[]> {
  const table = page.getByRole('table', { name: /numbers/i });
  await expect(table).toBeVisible();
  return table.getByRole('row').allInnerTexts();
}

async function codeParagraph(page: Page, theme: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: /Apply a theme/ }).fill(theme);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Remove ${theme}` })).toBeVisible();
}

test('a real speech from the file to a chart, out to a project file, and back with equal numbers', async ({
  page,
}) => {
  test.skip(!existsSync(SPEECH), `skipped: ${SPEECH} is missing`);
  const troubles = watchTroubles(page);
  await newProject(page, 'Cell secretaries');
  await page.setInputFiles('input[type=file] >> nth=0', SPEECH);
  await expect(page.getByText('133').first()).toBeVisible();
  await page.getByRole('button', { name: /^Import 1/ }).click();
  const title = 'Address Delivered at the Fourth Conference of Cell Secretaries of the WPK';
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await expect(page.getByText('29 Jan 2013').first()).toBeVisible();

  await goToScreen(page, 'Coding');
  await expect(page.getByText('0 coded · 0 read, no theme · 133 unread, of 133 ¶')).toBeVisible();
  await codeParagraph(page, 'Party cells');
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('j');
    await codeParagraph(page, i === 1 ? 'Loyalty' : 'Party cells');
  }
  await page.keyboard.press('j');
  await page.keyboard.press('r');
  await expect(page.getByText('4 coded · 1 read, no theme · 128 unread, of 133 ¶')).toBeVisible();

  await goToScreen(page, 'Compare');
  await expect
    .poll(async () => (await numbersOnScreen(page)).join('\n'))
    .toMatch(/Party cells[\s\S]*\b3\b[\s\S]*\b5\b/);
  const before = await numbersOnScreen(page);

  await goToScreen(page, 'Exchange');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save Project file' }).click();
  const file = await (await download).path();

  await page.getByRole('link', { name: 'All projects' }).click();
  await page.setInputFiles('input[type=file]', {
    name: 'back.leitmotif',
    mimeType: 'application/zip',
    buffer: readFileSync(file),
  });
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await goToScreen(page, 'Compare');
  await expect.poll(() => numbersOnScreen(page)).toEqual(before);
  expectNoTroubles(troubles);
});
