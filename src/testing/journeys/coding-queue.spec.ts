import { expect, type Page, test } from '@playwright/test';
import { announced, current, details, said } from './coding-steps.ts';
import { expectAccessible, expectNoTroubles, goToScreen, openDemo } from './steps.ts';

/** What of the demo would tell whose text it is. */
const ORIGIN =
  /State of the Union 19|Woodrow Wilson|Herbert Hoover|Franklin D\. Roosevelt|Democratic|Republican|\b19(1|2|3|4)\d\b/;

/** Everything the page shows or says but the text itself and the project's own name: words, names, tooltips, addresses. */
const told = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const texts: string[] = [location.href];
    for (const element of document.querySelectorAll('main *, header *')) {
      if (element.closest('[data-paragraph-text], .reading, [aria-label^="Project "]')) continue;
      for (const name of ['title', 'aria-label', 'href', 'alt', 'placeholder', 'data-shown'])
        texts.push(element.getAttribute(name) ?? '');
      if (element.childElementCount === 0) texts.push(element.textContent ?? '');
    }
    return texts.join('\n');
  });

async function makeQueue(page: Page, size: string): Promise<void> {
  await page.getByRole('button', { name: 'Queues' }).click();
  await page.getByRole('button', { name: 'New queue…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New queue' });
  await dialog.getByRole('radio', { name: 'Any' }).press('Space');
  await dialog.getByRole('textbox', { name: 'How many' }).fill(size);
  await dialog.getByRole('textbox', { name: 'Seed' }).fill('7');
  await dialog.getByRole('textbox', { name: 'Names to mask in the text' }).fill('Congress\nAmerica*\nwar');
  await expect(dialog.getByRole('status')).toHaveText(
    new RegExp(`^${size} of \\d+ paragraphs in \\d+ documents`),
  );
  await dialog.getByRole('button', { name: 'Make and start' }).click();
  await expect(page).toHaveURL(/coding\?queue=\d+&at=\d+$/);
  await expect(current(page)).toBeFocused();
}

test('codes a blind queue in random order; nothing on the screen tells whose text it is', async ({
  page,
}) => {
  const troubles = await openDemo(page);
  await goToScreen(page, 'Coding');
  await makeQueue(page, '12');
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/at=1$/);

  for (let position = 1; position <= 12; position++) {
    await expect(current(page)).toHaveAttribute('aria-posinset', String(position));
    const { all, own } = { all: await told(page), own: await current(page).innerText() };
    expect(ORIGIN.exec(all)?.[0]).toBeUndefined();
    expect(all).not.toMatch(/coding\/\d/);
    expect(own).not.toMatch(/\bCongress\b|America|\bwar\b/i);
    await page.keyboard.press(position % 2 === 0 ? 't' : 'o');
    await page.keyboard.press('j');
  }
  await expect(announced(page)).toHaveText('This is the last paragraph of the queue');
  await expect(page.getByRole('button', { name: /^Undo: (apply|remove) External threat$/ })).toBeVisible();
  expect(await page.title()).not.toMatch(/Wilson|address/);
  await expectAccessible(page);

  // Left and come back to: the same place, and how far one is.
  await page.keyboard.press('k');
  await expect(page).toHaveURL(/at=11$/);
  const words = await current(page).locator('[data-paragraph-text]').innerText();
  await page.getByRole('link', { name: 'Leave' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('State of the Union');
  await page.getByRole('button', { name: 'Queues' }).click();
  const row = page.getByRole('listitem', { name: 'Queue 1' });
  await expect(row).toContainText('12 paragraphs');
  await expect(row).toContainText('blind');
  await expect(row).toContainText('3 names masked');
  await expect(row).toContainText('seed 7');
  await row.getByRole('link', { name: 'Go on with Queue 1' }).click();
  await expect(page).toHaveURL(/at=11$/);
  await expect(current(page).locator('[data-paragraph-text]')).toHaveText(words);
  expectNoTroubles(troubles);
});

test('opening the context is recorded, and undo passes over it', async ({ page }) => {
  await openDemo(page);
  await goToScreen(page, 'Coding');
  await makeQueue(page, '5');
  await page.keyboard.press('Home');
  await page.keyboard.press('/');
  await page.keyboard.type('named');
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('button', { name: 'Remove Named enemy' })).toBeVisible();
  await page.keyboard.press('Shift+O');
  await expect(page.getByText('Before it')).toBeVisible();
  await expect(page.getByText('After it')).toBeVisible();
  expect(ORIGIN.exec(await told(page))?.[0]).toBeUndefined();
  await page.keyboard.press('j');
  await expect(page.getByText('Before it')).toBeHidden();
  await page.getByRole('link', { name: 'Leave' }).click();
  await page.getByRole('button', { name: 'Queues' }).click();
  const row = page.getByRole('listitem', { name: 'Queue 1' });
  await expect(row).toContainText('context opened at 1');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Undo: apply Named enemy to ¶ \d+$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Queues' }).click();
  await row.getByRole('button', { name: 'Delete Queue 1' }).click();
  await expect(page.getByText('No queues yet.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Queues' }).click();
  await expect(row).toContainText('context opened at 1');
});

test('says so where a queue is gone', async ({ page }) => {
  await openDemo(page);
  await goToScreen(page, 'Coding');
  await page.evaluate(() => {
    location.hash = location.hash.replace(/coding.*/, 'coding?queue=99');
  });
  await expect(page.getByRole('heading', { name: 'This queue is not here' })).toBeVisible();
  await page.getByRole('link', { name: 'Code whole texts' }).click();
  await expect(said(page)).toBeVisible();
});
