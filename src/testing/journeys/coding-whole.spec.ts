import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { announced, codingOf, current, expectAt, makeTheme, said } from './coding-steps.ts';
import { expectNoTroubles, goToScreen, openDemo, watchTroubles } from './steps.ts';

const SHARED_TEXT = fileURLToPath(
  new URL('../../../../shared/data/000_8a3f720115f7e665.txt', import.meta.url),
);

const countIn = async (page: Page): Promise<number> =>
  Number(/of (\d+) ¶/.exec(await said(page).innerText())?.[1] ?? 0);

/** Codes every paragraph in one of four ways, by keys alone, and expects what must have come of it. */
async function codeAll(page: Page, key: string, typed: string): Promise<void> {
  const count = await countIn(page);
  let coded = 0;
  for (let paragraph = 1; paragraph <= count; paragraph++) {
    await expectAt(page, paragraph);
    const isLast = paragraph === count;
    const way = paragraph % 4;
    if (way !== 0) coded++;
    if (way === 0) await page.keyboard.press('r');
    else if (way === 1) await page.keyboard.press(key);
    else if (way === 2) await page.keyboard.press(',');
    else {
      await page.keyboard.press('/');
      await expect(
        page.getByRole('combobox', { name: `Apply a theme to paragraph ${paragraph}` }),
      ).toBeFocused();
      await page.keyboard.type(typed);
      await page.keyboard.press(isLast ? 'Enter' : 'Shift+Enter');
    }
    if ((way === 1 || way === 2) && !isLast) await page.keyboard.press('j');
  }
  await expect(said(page)).toHaveText(
    `${coded} coded · ${count - coded} read, no theme · 0 unread, of ${count} ¶`,
  );
}

test('codes the longest document of the demo with the keyboard alone', async ({ page }) => {
  test.setTimeout(420_000);
  const troubles = await openDemo(page);
  // A coder of one's own: the demo's sheets are those of its rules.
  await page.getByRole('button', { name: /^Coder / }).press('Enter');
  await page.getByRole('menuitem', { name: 'Add a coder…' }).press('Enter');
  await page.keyboard.type('Reader');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Coder Reader' })).toBeVisible();
  await goToScreen(page, 'Coding');
  await expectAt(page, 1);

  let longest = { address: '', count: 0 };
  for (let isMore = true; isMore; ) {
    const count = await countIn(page);
    if (count > longest.count) longest = { address: page.url(), count };
    isMore = await page.getByRole('button', { name: 'Next document' }).isEnabled();
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    if (isMore) {
      await page.keyboard.press('Shift+J');
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
      await expectAt(page, 1);
    }
  }
  await page.goto(longest.address);
  await expectAt(page, 1);
  await codeAll(page, 't', 'sac');

  // Nothing is unread here: U says so, Shift U goes to a document that has something to read.
  await page.keyboard.press('u');
  await expect(announced(page)).toHaveText('Every paragraph has been read');
  await page.keyboard.press('Shift+U');
  await expect(page).not.toHaveURL(longest.address);
  await expectAt(page, 1);
  await page.goto(longest.address);
  await page.keyboard.press('Shift+ArrowDown');
  await expect(current(page)).toBeFocused();
  await expect(said(page)).toContainText(`0 unread, of ${longest.count} ¶`);
  expectNoTroubles(troubles);
});

test('codes a long foreign text with the keyboard alone', async ({ page }) => {
  test.skip(!existsSync(SHARED_TEXT), 'the shared text is not on this machine');
  test.setTimeout(420_000);
  const troubles = watchTroubles(page);
  await codingOf(page, 'Long text', [SHARED_TEXT]);
  await makeTheme(page, 'Threat');
  await makeTheme(page, 'Sacrifice');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await codeAll(page, 't', 'sac');
  expectNoTroubles(troubles);
});
