import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoTroubles, goToScreen, openDemo } from './steps.ts';

const memos = (page: Page): Locator => page.getByRole('list', { name: 'Memos' }).getByRole('listitem');
const memo = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('list', { name: 'Memos' }).getByRole('listitem', { name });
const count = (page: Page): Locator => page.getByRole('status').filter({ hasText: 'memo' });

/** Writes on the project, with the keyboard alone from the menu on. */
async function writeOnProject(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'New memo' }).click();
  await page.getByRole('menuitem', { name: 'On the project' }).click();
  await expect(page.getByRole('textbox', { name: 'Memo on the project' })).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await expect(memo(page, 'Memo on Project')).toContainText(text);
}

async function saved(page: Page, item: string): Promise<string> {
  await page.getByRole('button', { name: /^Save (all|these)$/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  return readFile(await (await download).path(), 'utf8');
}

test('memos on a theme, a document and the project stand on one screen, are found, changed and taken out', async ({
  page,
}) => {
  const troubles = await openDemo(page);
  await goToScreen(page, 'Memos');
  await expect(page.getByRole('heading', { name: 'No memos yet' })).toBeVisible();
  await expectAccessible(page);
  await writeOnProject(page, '우리 인민의 적은 어디에 있는가');

  await page.getByRole('button', { name: 'New memo' }).click();
  await page.getByRole('menuitem', { name: 'On a document…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Memo on a document' });
  await dialog.getByRole('button', { name: 'Begin with' }).click();
  await page.getByRole('option', { name: /Lasswell/ }).click();
  await expect(dialog.getByRole('list', { name: 'Questions' }).getByRole('listitem')).toHaveCount(7);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Write', exact: true }).click();
  const onDocument = memo(page, /^Memo on Document of /);
  await expect(onDocument.getByRole('textbox')).toBeFocused();
  await expect(onDocument.getByRole('textbox')).toHaveValue(/Through which channel\?/);
  await page.keyboard.press('Escape');
  await expect(onDocument).toBeFocused();
  await page.keyboard.press('F2');
  await expect(onDocument.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(onDocument).toBeFocused();

  await goToScreen(page, 'Codebook');
  const own = page.getByRole('region', { name: 'Memos' }).getByRole('textbox', { name: 'Memo' });
  await own.fill('Seen in wartime <only>');
  await own.press('Control+Enter');
  await page.getByRole('region', { name: 'Memos' }).getByRole('link').click();
  await expect(memos(page)).toHaveCount(1);
  await expect(memo(page, /^Memo on Theme of /)).toContainText('Seen in wartime <only>');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(count(page)).toHaveText('3 memos');

  await page.getByRole('searchbox', { name: 'Find in memos' }).fill('인민');
  await expect(memos(page)).toHaveCount(1);
  await expect(memos(page).locator('mark')).toHaveText('인민');
  expect(await saved(page, 'As a table CSV')).toContain('우리 인민의 적은 어디에 있는가');
  await page.getByRole('searchbox', { name: 'Find in memos' }).fill('');
  await expect(memos(page)).toHaveCount(3);
  expect(await saved(page, 'As a page HTML')).toContain('Seen in wartime &lt;only&gt;');
  expect(await saved(page, 'As a text Markdown')).toContain('Seen in wartime \\<only\\>');
  await expectAccessible(page);

  // In place, with the keyboard: changed, deleted, brought back.
  await memo(page, 'Memo on Project').focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Here.');
  await page.keyboard.press('Control+Enter');
  await expect(memo(page, 'Memo on Project')).toContainText('있는가 Here.');
  await memo(page, 'Memo on Project').focus();
  await page.keyboard.press('Delete');
  await expect(count(page)).toHaveText('2 memos');
  await page.keyboard.press('Control+z');
  await expect(count(page)).toHaveText('3 memos');
  expectNoTroubles(troubles);
});

test('Enter goes to what a memo stands on, and back finds it again', async ({ page }) => {
  await openDemo(page);
  await goToScreen(page, 'Memos');
  await writeOnProject(page, 'First');
  await goToScreen(page, 'Codebook');
  const own = page.getByRole('region', { name: 'Memos' }).getByRole('textbox', { name: 'Memo' });
  await own.fill('On the theme');
  await own.press('Control+Enter');
  await expect(page.getByRole('button', { name: /^Undo: write the memo/ })).toBeVisible();
  await goToScreen(page, 'Memos');
  const onTheme = memo(page, /^Memo on Theme of /);
  await onTheme.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Definition' })).toBeVisible();
  await page.goBack();
  await expect(onTheme).toBeFocused();
});
