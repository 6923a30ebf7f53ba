import { expect, test } from '@playwright/test';
import {
  announced,
  codingOf,
  current,
  details,
  expectAt,
  makeTheme,
  said,
  selected,
} from './coding-steps.ts';
import { expectAccessible, expectNoTroubles, goToScreen, watchTroubles } from './steps.ts';

const BULLETIN = {
  name: 'bulletin.txt',
  text: [
    'The wardens of the ridge saw lamps on the far slope. They wrote it down. Nobody slept.',
    'Every household between the two bridges has sent a hand to the lower dam.',
    'The minutes of the committee lie open to every parish.',
    'Our grandfathers set the first stone, and we shall set the last.',
    'The ferry leaves at noon.',
  ].join('\n\n'),
};
const GAZETTE = { name: 'gazette.txt', text: 'The river rose.\n\nThe river fell.' };

test('sets voice and weight, repeats, chooses between codings and removes, all by key and told', async ({
  page,
}) => {
  const troubles = watchTroubles(page);
  await codingOf(page, 'Keys', [BULLETIN]);
  await makeTheme(page, 'Threat');
  await makeTheme(page, 'Work together');
  await expect(announced(page)).toHaveText('Applied Work together to paragraph 1');

  await page.keyboard.press('Shift+V');
  await expect(announced(page)).toHaveText('Voice of Work together: endorses');
  await page.keyboard.press('Shift+4');
  await expect(announced(page)).toHaveText('Weight of Work together: 4');
  await page.keyboard.press(']');
  await page.keyboard.press('Shift+V');
  await page.keyboard.press('Shift+V');
  await expect(announced(page)).toHaveText('Voice of Threat: quotes');
  const stripes = current(page).getByRole('button');
  await expect(stripes.nth(0)).toHaveAccessibleName('Threat, quotes');
  await expect(stripes.nth(1)).toHaveAccessibleName('Work together, endorses, weight 4');
  await expect(
    page.getByRole('radiogroup', { name: 'Weight of Work together' }).getByRole('radio', { name: '4' }),
  ).toBeChecked();
  await page.keyboard.press('Shift+0');
  await expect(announced(page)).toHaveText('Weight of Threat: none');

  await page.keyboard.press('j');
  await page.keyboard.press(',');
  await expect(announced(page)).toHaveText('Applied Work together to paragraph 2');
  await page.keyboard.press('Shift+ArrowUp');
  await expectAt(page, 1);
  await page.keyboard.press('Alt+ArrowDown');
  await expectAt(page, 2);
  await page.keyboard.press('Shift+R');
  await expect(announced(page)).toHaveText('This paragraph has a theme: it counts as read');
  await page.keyboard.press('Backspace');
  await expect(announced(page)).toHaveText('Removed Work together from paragraph 2, which is unread now');
  await page.keyboard.press('r');
  await expectAt(page, 3);
  await expect(said(page)).toHaveText('1 coded · 1 read, no theme · 3 unread, of 5 ¶');
  await page.keyboard.press('End');
  await page.keyboard.press('j');
  await expect(announced(page)).toHaveText('This is the last paragraph');
  await page.keyboard.press('u');
  await expectAt(page, 3);
  await page.reload();
  await expectAt(page, 3);
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(current(page).getByRole('button').nth(1)).toHaveAccessibleName(
    'Work together, endorses, weight 4',
  );
  expectNoTroubles(troubles);
});

test('chooses evidence word by word and sentence by sentence, and writes memos on it', async ({ page }) => {
  await codingOf(page, 'Evidence by key', [BULLETIN]);
  await makeTheme(page, 'Threat');
  await page.keyboard.press('Shift+E');
  await expect.poll(() => selected(page)).toBe('The wardens of the ridge saw lamps on the far slope.');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => selected(page)).toBe('They wrote it down.');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => selected(page)).toBe('They wrote it down. Nobody slept.');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(announced(page)).toHaveText('Kept as evidence of Threat');
  await expect(details(page).getByText('They wrote it down.')).toBeVisible();

  await page.keyboard.press('e');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => selected(page)).toBe('wardens');
  await page.keyboard.press('m');
  await expect(details(page).getByRole('textbox', { name: 'Memo on “wardens”' })).toBeFocused();
  await page.keyboard.type('Who are they?');
  await expect(page.getByRole('button', { name: 'Undo: write the memo on words in ¶ 1' })).toBeVisible();
  await page.reload();
  await expect(details(page).getByRole('textbox', { name: 'Memo on “wardens”' })).toHaveValue(
    'Who are they?',
  );
  await expectAt(page, 1);
  await page.keyboard.press('Shift+M');
  await expect(page.getByRole('textbox', { name: 'Memo on the document' })).toBeFocused();

  // And from the memo back to the text.
  await page.keyboard.type('Kept dry.');
  await page.keyboard.press('Escape');
  await expectAt(page, 1);
  await page.keyboard.press('j');
  await expectAt(page, 2);
  await page.keyboard.press('m');
  await page.keyboard.type('Second.');
  await page.keyboard.press('Control+Enter');
  await expectAt(page, 2);
  await expect(details(page).getByRole('textbox', { name: 'Memo on ¶ 2' })).toHaveValue('Second.');
  await expect(page.getByRole('textbox', { name: 'Memo on the document' })).toHaveValue('Kept dry.');
});

test('an armed theme goes where the mouse clicks, until Escape', async ({ page }) => {
  await codingOf(page, 'Armed', [BULLETIN]);
  await makeTheme(page, 'Threat');
  await page.keyboard.press('Shift+A');
  const bar = page.getByText(/Threat is armed/);
  await expect(bar.first()).toBeVisible();
  await page.locator('[data-paragraph-text="2"]').click();
  await expect(announced(page)).toHaveText('Applied Threat to paragraph 3');
  await page.locator('[data-paragraph-text="3"]').click();
  await expectAt(page, 4);
  await page.keyboard.press('Escape');
  await expect(announced(page)).toHaveText('No theme is armed any more');
  await page.locator('[data-paragraph-text="1"]').click();
  await expectAt(page, 2);
  await expect(said(page)).toHaveText('3 coded · 0 read, no theme · 2 unread, of 5 ¶');
  await page.getByRole('button', { name: 'Arm Threat' }).click();
  await page.locator('[data-paragraph-text="1"]').click();
  await expect(said(page)).toHaveText('4 coded · 0 read, no theme · 1 unread, of 5 ¶');
});

test('goes to the next document with something unread, and finds in the document', async ({ page }) => {
  await codingOf(page, 'Find', [BULLETIN, GAZETTE]);
  await page.keyboard.press('Control+f');
  const field = page.getByRole('textbox', { name: 'Find in the document' });
  await expect(field).toBeFocused();
  await field.fill('the');
  const search = page.getByRole('search', { name: 'Find in the document' });
  await expect(search.getByRole('status')).toHaveText(/^\d+ places$/);
  await page.keyboard.press('Enter');
  await expect(search.getByRole('status')).toHaveText(/^1 of \d+$/);
  for (let i = 0; i < 4; i++) await page.keyboard.press('Enter');
  await expect(current(page)).not.toHaveAttribute('data-index', '0');
  await expect(current(page).locator('mark')).not.toHaveCount(0);
  await expect(field).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await field.fill('nowhere in it');
  await expect(search.getByRole('status')).toHaveText('Not in this document');
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();
  await expect(current(page)).toBeFocused();

  await page.keyboard.press('Shift+U');
  await expect(page.getByRole('heading', { level: 1, name: 'gazette' })).toBeVisible();
  await expectAt(page, 1);
  await page.keyboard.press('r');
  await expectAt(page, 2);
  await page.keyboard.press('r');
  await page.keyboard.press('Shift+U');
  await expect(page.getByRole('heading', { level: 1, name: 'bulletin' })).toBeVisible();
});

test('keys are all listed, can be changed with their conflicts told, and reset', async ({ page }) => {
  await codingOf(page, 'Changed keys', [BULLETIN]);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.getByRole('button', { name: 'Change the key of: next paragraph', exact: true }).press('Enter');
  await expect(sheet.getByRole('button', { name: 'Press the new key' })).toBeFocused();
  await page.keyboard.press('k');
  await expect(sheet.getByRole('alert')).toContainText('K is the key of “previous paragraph”');
  await page.keyboard.press('x');
  const row = sheet.getByRole('listitem', { name: 'next paragraph', exact: true });
  await expect(row.locator('kbd')).toHaveText('X');
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Close' }).last().press('Enter');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('x');
  await expectAt(page, 2);
  await page.keyboard.press('ArrowDown');
  await expectAt(page, 2);
  await page.reload();
  await expectAt(page, 2);
  await page.keyboard.press('x');
  await expectAt(page, 3);
  await page.keyboard.press('?');
  await sheet.getByRole('button', { name: 'Reset all keys' }).press('Enter');
  await expect(row.locator('kbd')).toHaveText(['J', '↓']);
});

test('reading settings are kept in the browser', async ({ page }) => {
  await codingOf(page, 'Reading', [BULLETIN]);
  const words = page.locator('[data-paragraph-text="0"]');
  const set = () =>
    words.evaluate((element) => {
      const { fontSize, fontFamily } = getComputedStyle(element);
      return { fontSize, isSans: fontFamily.includes('Inter') };
    });
  await page.getByRole('button', { name: 'How the text is set' }).press('Enter');
  await page.getByRole('radio', { name: 'Sans' }).press('Space');
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Larger' }).press('Enter');
  await page.getByRole('radio', { name: 'Narrow' }).press('Space');
  await expect.poll(set).toEqual({ fontSize: '20px', isSans: true });
  await page.reload();
  await expect.poll(set).toEqual({ fontSize: '20px', isSans: true });
});

test('keys of the codebook and of lists can be changed, too', async ({ page }) => {
  await codingOf(page, 'Changed keys elsewhere', [BULLETIN]);
  await goToScreen(page, 'Codebook');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const codebook = sheet.getByRole('region', { name: 'Codebook', exact: true });
  await codebook.getByRole('button', { name: 'Change the key of: new theme', exact: true }).press('Enter');
  await page.keyboard.press('/');
  await expect(sheet.getByRole('alert')).toContainText('/ is the key of “to the field in which');
  await page.keyboard.press('y');
  await sheet.getByRole('button', { name: 'Change the key of: rename the theme' }).press('Enter');
  await page.keyboard.press('w');
  await sheet.getByRole('button', { name: 'Close' }).last().press('Enter');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Name of the new theme' })).toHaveCount(0);
  // As fast as the browser takes them: the second name must not end up in the first.
  for (const name of ['Threat', 'Sacrifice']) {
    await page.keyboard.press('y');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('w');
  await page.keyboard.type('Danger');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem')).toHaveText([/^Sacrifice/, /^Danger/]);
});
