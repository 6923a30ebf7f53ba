import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoTroubles, goToScreen, newProject, watchTroubles } from './steps.ts';

const rows = (page: Page): Locator => page.getByRole('list', { name: 'History' }).getByRole('listitem');
const total = (page: Page): Locator => page.getByRole('status').filter({ hasText: /entr(y|ies)/ });
const themes = (page: Page): Locator => page.getByRole('treeitem');

/** Themes added one by one, each a wish of its own. */
async function addThemes(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.getByRole('heading', { name: 'Codebook' }).click();
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Name of the new theme' }).fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `Undo: add the theme ${name}` })).toBeVisible();
  }
}

test('the history tells every wish with its coder, and marks what was taken back', async ({ page }) => {
  await newProject(page, 'History');
  await goToScreen(page, 'History');
  await expect(page.getByRole('heading', { name: 'Nothing has been done yet' })).toBeVisible();
  await expectAccessible(page);
  await goToScreen(page, 'Codebook');
  await addThemes(page, ['Threat', 'Unity']);
  await page.keyboard.press('Control+z');
  await goToScreen(page, 'History');
  await expect(rows(page).filter({ hasText: 'Coder 1' })).toHaveCount(3);
  await expect(rows(page).nth(0)).toContainText('Undo: add the theme Unity');
  await expect(rows(page).nth(1)).toContainText('Add the theme Unityundone');
  await expect(rows(page).nth(2)).not.toContainText('undone');
  await page.keyboard.press('Control+Shift+z');
  await expect(rows(page).nth(0)).toContainText('Redo: add the theme Unity');
  await expect(rows(page).filter({ hasText: 'undone' })).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Find in the history' }).fill('threat');
  await expect(total(page)).toHaveText('1 of 4 entries');
  await expectAccessible(page);
});

test('going back to a point takes back all behind it as one, over a reload too', async ({ page }) => {
  const troubles = watchTroubles(page);
  await newProject(page, 'Back');
  await goToScreen(page, 'Codebook');
  await addThemes(page, ['One', 'Two', 'Three']);
  await page.keyboard.press('Control+z');
  await expect(themes(page)).toHaveCount(2);
  await addThemes(page, ['Four']);
  await goToScreen(page, 'History');
  await expect(total(page)).toHaveText('5 entries');

  // By keyboard: the oldest entry, and nothing newer stands any more.
  await rows(page).nth(4).focus();
  await page.keyboard.press('u');
  const dialog = page.getByRole('alertdialog', { name: 'Undo back to here?' });
  await expect(dialog).toContainText('Add the theme One');
  await expect(dialog.getByRole('listitem')).toHaveText(['Add the theme Four', 'Add the theme Two']);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Undo back to here' }).click();
  await expect(rows(page).nth(0)).toContainText('Undo 2 wishes, back to “add the theme One”');
  await expect(rows(page).filter({ hasText: 'undone' })).toHaveCount(3);

  await page.reload();
  await goToScreen(page, 'Codebook');
  await expect(themes(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(themes(page)).toHaveCount(3);
  await page.keyboard.press('Control+Shift+z');
  await expect(themes(page)).toHaveCount(1);

  await goToScreen(page, 'History');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(9);
  expect(lines.filter((line) => line.includes(',no,'))).toHaveLength(3);

  // And the place of an entry, and back to its line.
  const oldest = rows(page).nth(7);
  await expect(oldest).toContainText('Coder 1Add the theme One');
  await oldest.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'One', exact: true })).toBeVisible();
  await page.goBack();
  await expect(oldest).toBeFocused();

  // Two more entries in the meantime: back is on the same line, not in the same place.
  await page.keyboard.press('Enter');
  await page.getByRole('switch', { name: 'Retired', exact: true }).press('Space');
  await page.getByRole('button', { name: 'Undo: change the retirement of One' }).click();
  await expect(page.getByRole('switch', { name: 'Retired', exact: true })).not.toBeChecked();
  await page.goBack();
  await expect(total(page)).toHaveText('10 entries');
  await expect(rows(page).nth(9)).toBeFocused();
  expectNoTroubles(troubles);
});
