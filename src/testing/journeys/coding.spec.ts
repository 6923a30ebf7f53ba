import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoTroubles, goToScreen, newProject, watchTroubles } from './steps.ts';

const PARAGRAPHS = [
  'The wardens of the ridge saw lamps on the far slope for the third night.',
  'Every household between the two bridges has sent a hand to the lower dam.',
  'The minutes of the committee lie open to every parish.',
  'Our grandfathers set the first stone, and we shall set the last.',
];

/** A new project with one document and two themes with the keys t and w, at its first paragraph. */
async function startCoding(page: Page, name: string): Promise<void> {
  await newProject(page, name);
  await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
  await page.setInputFiles('input[type=file] >> nth=0', {
    name: 'bulletin.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(PARAGRAPHS.join('\n\n')),
  });
  await page.getByRole('button', { name: /^Import 1/ }).click();
  await expect(page.getByRole('link', { name: 'bulletin' })).toBeVisible();
  await goToScreen(page, 'Coding');
  await expect(paragraph(page, 1)).toBeVisible();
  for (const theme of ['Threat', 'Work together']) {
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: /Apply a theme/ }).fill(theme);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `Remove ${theme}` })).toBeVisible();
  }
}

const paragraph = (page: Page, number: number) =>
  page.getByRole('listitem').filter({ has: page.locator(`[data-paragraph-text="${number - 1}"]`) });

const current = (page: Page) => page.locator('[aria-current="true"]');

/** Selects a word of the current paragraph as a researcher would, with the mouse. */
async function selectWord(page: Page, word: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const element = document.querySelector('[aria-current="true"] [data-paragraph-text]');
    const walker = document.createTreeWalker(element ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, y: top + height / 2 };
    }
    return null;
  }, word);
  if (!box) throw new Error(`“${word}” is not in the current paragraph`);
  await page.mouse.move(box.left + 1, box.y);
  await page.mouse.down();
  await page.mouse.move(box.right, box.y, { steps: 4 });
  await page.mouse.up();
}

test('codes by key, by typing and by click, marks read, and takes all of it back', async ({ page }) => {
  const troubles = watchTroubles(page);
  await startCoding(page, 'Keys');
  const said = page.getByText(/coded · .* of 4 ¶/);
  await expect(said).toHaveText('1 coded · 0 read, no theme · 3 unread, of 4 ¶');

  await page.keyboard.press('ArrowDown');
  await expect(current(page)).toContainText('Every household');
  await page.keyboard.press('w');
  await page.keyboard.press('j');
  await page.keyboard.press('r');
  await expect(said).toHaveText('2 coded · 1 read, no theme · 1 unread, of 4 ¶');
  await page.keyboard.press('u');
  await expect(current(page)).toContainText('Our grandfathers');
  await page
    .getByRole('complementary', { name: 'Codebook' })
    .getByRole('button', { name: /^Threat/ })
    .click();
  await expect(said).toHaveText('3 coded · 1 read, no theme · 0 unread, of 4 ¶');
  await page.keyboard.press('t');
  await expect(said).toHaveText('2 coded · 1 read, no theme · 1 unread, of 4 ¶');

  await page.reload();
  await expect(said).toHaveText('2 coded · 1 read, no theme · 1 unread, of 4 ¶');
  await expect(current(page)).toContainText('Our grandfathers');

  for (const undone of [
    'Undo: remove Threat from ¶ 4',
    'Undo: apply Threat to ¶ 4',
    'Undo: mark ¶ 3 read, no theme',
    'Undo: apply Work together to ¶ 2',
  ]) {
    await expect(page.getByRole('button', { name: undone })).toBeVisible();
    await page.keyboard.press('Control+z');
  }
  await expect(said).toHaveText('1 coded · 0 read, no theme · 3 unread, of 4 ¶');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(said).toHaveText('2 coded · 1 read, no theme · 1 unread, of 4 ¶');
  expectNoTroubles(troubles);
});

test('keeps selected words as evidence, voices and memos, through a reload', async ({ page }) => {
  await startCoding(page, 'Evidence');
  await page.keyboard.press('ArrowDown');
  await selectWord(page, 'sent a hand');
  await page.keyboard.press('t');
  const card = page.getByRole('complementary', { name: 'Paragraph 2' });
  await expect(card.getByText('sent a hand')).toBeVisible();
  await selectWord(page, 'Every household');
  await page.keyboard.press('e');
  await expect(card.getByText('Every household')).toBeVisible();
  await card.getByRole('radio', { name: 'Quotes' }).press('Space');
  await expect(current(page)).toContainText('quotes');

  await page.keyboard.press('m');
  await page.keyboard.type('Compare with the Gazette.');
  await expect(page.getByRole('button', { name: 'Undo: write the memo on ¶ 2' })).toBeVisible();
  await page.reload();
  await expect(card.getByText('sent a hand')).toBeVisible();
  await expect(card.getByText('Every household')).toBeVisible();
  await expect(card.getByRole('textbox', { name: 'Memo on ¶ 2' })).toHaveValue('Compare with the Gazette.');
  await expect(card.getByRole('radio', { name: 'Quotes' })).toBeChecked();
});

test('two tabs on one project stay coherent and lose nothing', async ({ page, context }) => {
  await startCoding(page, 'Tabs');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText('1 coded · 0 read, no theme · 3 unread, of 4 ¶')).toBeVisible();

  await page.keyboard.press('ArrowDown');
  await other.keyboard.press('End');
  await expect(current(other)).toContainText('Our grandfathers');
  await Promise.all([page.keyboard.press('t'), other.keyboard.press('w')]);
  for (const tab of [page, other])
    await expect(tab.getByText('3 coded · 0 read, no theme · 1 unread, of 4 ¶')).toBeVisible();

  await other.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  for (const tab of [page, other])
    await expect(tab.getByText('1 coded · 0 read, no theme · 3 unread, of 4 ¶')).toBeVisible();
});

test('the address names document and paragraph; the text does not jump when a theme is applied', async ({
  page,
}) => {
  await startCoding(page, 'Place');
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/\/coding\/\d+\?paragraph=4/);
  const before = await current(page).boundingBox();
  await page.keyboard.press('w');
  await expect(current(page)).toContainText('Work together');
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: /Apply a theme/ })).toBeFocused();
  await expect.poll(() => current(page).boundingBox()).toEqual(before);
  await page.keyboard.press('Escape');
  await expectAccessible(page);
});
