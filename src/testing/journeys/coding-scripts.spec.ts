import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { announced, codingOf, current, details, expectAt, makeTheme, selected } from './coding-steps.ts';
import { expectAccessible, expectNoTroubles, watchTroubles } from './steps.ts';

const sample = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../samples/texts/${name}`, import.meta.url)), 'utf8');

/** The sample over and over: a long text of its script. */
const long = (name: string): { readonly name: string; readonly text: string } => ({
  name,
  text: Array.from({ length: 40 }, (_, i) => `${i + 1}. ${sample(name)}`).join('\n\n'),
});

const SCRIPTS = [
  {
    name: 'korean',
    text: long('둑을-쌓으며.txt'),
    language: 'ko',
    dir: 'ltr',
    forth: 'ArrowRight',
    theme: '민족의 위대함',
  },
  {
    name: 'arabic',
    text: long('خطاب-افتتاح-الجسر.txt'),
    language: 'ar',
    dir: 'rtl',
    forth: 'ArrowLeft',
    theme: 'تهديد خارجي',
  },
  {
    name: 'chinese',
    text: long('在河流会议上的讲话.txt'),
    language: 'zh',
    dir: 'ltr',
    forth: 'ArrowRight',
    theme: '民族团结',
  },
] as const;

for (const { name, text, language, dir, forth, theme } of SCRIPTS)
  test(`codes a long ${name} text by key: theme, sentence, words, find`, async ({ page }) => {
    const troubles = watchTroubles(page);
    await codingOf(page, name, [text]);
    await makeTheme(page, theme);
    await page.keyboard.press('End');
    await expect(current(page)).toBeFocused();
    await page.keyboard.press('Home');
    await expectAt(page, 1);
    for (let i = 0; i < 3; i++) await page.keyboard.press('j');
    await expectAt(page, 4);
    const words = current(page).locator('[data-paragraph-text]');
    await expect(words).toHaveAttribute('lang', language);
    await expect(current(page)).toHaveAttribute('dir', dir);

    await page.keyboard.press('e');
    await expect.poll(() => selected(page)).not.toBe('');
    const first = await selected(page);
    await page.keyboard.press(forth);
    await expect.poll(() => selected(page)).not.toBe(first);
    const second = await selected(page);
    const paragraph = (await words.innerText()).replaceAll('\n', ' ');
    expect(paragraph.indexOf(second, first.length)).toBeGreaterThan(0);
    await page.keyboard.press('Shift+E');
    await expect.poll(async () => (await selected(page)).length).toBeGreaterThan(second.length);
    const sentence = await selected(page);
    await page.keyboard.press(',');
    await expect(announced(page)).toHaveText(`Applied ${theme} to paragraph 4, with evidence`);
    await expect(details(page).getByRole('blockquote')).toContainText(sentence.slice(0, 20));

    await page.keyboard.press('Control+f');
    await page.getByRole('textbox', { name: 'Find in the document' }).fill(second);
    await expect(page.getByRole('search').getByRole('status')).toHaveText(/^\d+ places?$/);
    await page.keyboard.press('Enter');
    await expect(current(page).locator('mark')).not.toHaveCount(0);
    await page.keyboard.press('Escape');
    await expectAccessible(page);
    expectNoTroubles(troubles);
  });

/** Composes a text as an input method does, syllable by syllable, and ends the composition. */
async function compose(page: Page, steps: readonly string[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  for (const text of steps) {
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await client.send('Input.insertText', { text: steps.at(-1) ?? '' });
}

test('types to apply through a Hangul input method', async ({ page }) => {
  await codingOf(page, 'Hangul', [{ name: 'a.txt', text: '강 건너의 이웃 여러분.\n\n안녕하십니까.' }]);
  await makeTheme(page, '민족의 위대함');
  await makeTheme(page, '외부의 위협');
  await page.keyboard.press('j');
  // The letter of a key that is no command and no theme's opens type-to-apply, whatever the layout calls it.
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ㅎ', code: 'KeyG', bubbles: true, cancelable: true }),
    ),
  );
  const field = page.getByRole('combobox', { name: 'Apply a theme to paragraph 2' });
  await expect(field).toHaveValue('ㅎ');
  await field.fill('');
  await compose(page, ['ㅁ', '미', '민']);
  await expect(field).toHaveValue('민');
  await expect(page.getByRole('option', { selected: true })).toContainText('민족의 위대함');
  await page.keyboard.press('Enter');
  await expect(announced(page)).toHaveText('Applied 민족의 위대함 to paragraph 2');
  // J under a Hangul layout is still the key that goes on.
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ㅏ', code: 'KeyK', bubbles: true, cancelable: true }),
    ),
  );
  await expectAt(page, 1);
});

test('a translation stands beside the original, with a word where their paragraphs differ in number', async ({
  page,
}) => {
  await codingOf(page, 'Translation', [
    { name: 'korean.txt', text: '강 건너의 이웃 여러분.\n\n안녕하십니까.\n\n물을 나눕시다.' },
    { name: 'english.txt', text: 'Neighbours across the river.\n\nGood evening.' },
  ]);
  if ((await page.getByRole('heading', { level: 1 }).innerText()) !== 'korean')
    await page.keyboard.press('Shift+J');
  await expect(page.getByRole('heading', { level: 1, name: 'korean' })).toBeVisible();
  await page.getByRole('button', { name: 'Translation', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'This is a translation of…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Translation of another document' });
  await dialog.getByRole('button', { name: /Original/ }).press('Enter');
  await page.getByRole('option', { name: /english/ }).press('Enter');
  await expect(dialog).toContainText('The original has 2 paragraphs, this document 3');
  await dialog.getByRole('button', { name: 'Link' }).press('Enter');
  await expect(dialog).toBeHidden();
  const first = page.locator('[data-index="0"]');
  await expect(first).toContainText('Neighbours across the river.');
  await expect(page.locator('[data-index="2"]')).toContainText('No paragraph of this number');
  await expect(page.getByText('This text has 3 paragraphs')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo: “korean” translates “english”' })).toBeVisible();
  await page.keyboard.press('Shift+T');
  await expect(first).not.toContainText('Neighbours');
  await page.keyboard.press('Shift+T');
  await page.getByRole('link', { name: 'english' }).press('Enter');
  await expect(first.locator('p[lang=ko]')).toContainText('강 건너의');
  await page.keyboard.press('Control+z');
  await expect(first.locator('p[lang=ko]')).toHaveCount(0);
});

test('a translation that runs the other way stands beside the text, with the line between them', async ({
  page,
}) => {
  await codingOf(page, 'Both ways', [
    { name: 'arabic.txt', text: 'يا جيران النهر، مساء الخير.\n\nلنتقاسم الماء.' },
    { name: 'english.txt', text: 'Neighbours of the river, good evening.\n\nLet us share the water.' },
  ]);
  if ((await page.getByRole('heading', { level: 1 }).innerText()) !== 'arabic')
    await page.keyboard.press('Shift+J');
  await expect(page.getByRole('heading', { level: 1, name: 'arabic' })).toBeVisible();
  await page.getByRole('button', { name: 'Translation', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'This is a translation of…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Translation of another document' });
  await dialog.getByRole('button', { name: /Original/ }).press('Enter');
  await page.getByRole('option', { name: /english/ }).press('Enter');
  await dialog.getByRole('button', { name: 'Link' }).press('Enter');
  const beside = (direction: string): Locator => page.locator(`[data-index="0"] > p[dir=${direction}]`);
  await expect(beside('ltr')).toHaveCSS('border-right-width', '1px');
  await expect(beside('ltr')).toHaveCSS('border-left-width', '0px');
  await page.getByRole('link', { name: 'english' }).press('Enter');
  await expect(beside('rtl')).toHaveCSS('border-left-width', '1px');
  await expect(beside('rtl')).toHaveCSS('border-right-width', '0px');
});
