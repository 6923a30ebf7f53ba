import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoTroubles, goToScreen, newProject, watchTroubles } from './steps.ts';

const PARAGRAPHS = [
  'The wardens of the ridge saw lamps on the far slope for the third night.',
  'Every houshold between the two bridges has sent a hand to the lower dam.',
  'The minutes of the committee lie open to every parish.',
  'Our grandfathers set the first stone, and we shall set the last.',
];
const KOREAN =
  '우리 인민은 평화를 사랑하며 조국의 통일을 위하여 끝까지 싸울 것이다. 모두 함께 앞으로 나아가자.';
const ARABIC = 'نحن نريد السلام لكل الشعوب، وسنبني معًا مستقبلًا أفضل لأبنائنا في هذه الأرض.';

interface Given {
  readonly name: string;
  readonly text: string;
}

/** Imports texts as files, one lot. */
async function importTexts(page: Page, files: readonly Given[]): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
  await page.setInputFiles(
    'input[type=file] >> nth=0',
    files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
  );
  await page.getByRole('button', { name: new RegExp(`^Import ${files.length}`) }).click();
  for (const { name } of files)
    await expect(page.getByRole('link', { name: name.replace('.txt', ''), exact: true })).toBeVisible();
}

async function goToCoding(page: Page): Promise<void> {
  await goToScreen(page, 'Coding');
  await expect(page.locator('[data-paragraph-text="0"]')).toBeVisible();
}

async function applyTheme(page: Page, name: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: /Apply a theme/ }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
}

/** Keeps the first words of the current paragraph as evidence of the theme applied last. */
async function keepFirstWords(page: Page, words: readonly string[]): Promise<void> {
  const chosen = () => page.evaluate(() => getSelection()?.toString() ?? '');
  for (const [i] of words.entries()) {
    await page.keyboard.press(i === 0 ? 'e' : 'Shift+ArrowRight');
    await expect.poll(chosen).toBe(words.slice(0, i + 1).join(' '));
  }
  await page.keyboard.press('e');
}

const details = (page: Page) => page.getByRole('complementary', { name: /^Paragraph/ });
const rowOf = (page: Page, title: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: title, exact: true }) });

async function chooseDocuments(page: Page, titles: readonly string[]): Promise<void> {
  for (const title of titles) await rowOf(page, title).getByRole('checkbox').click();
}

test('corrects a typo where it is coded, keeps codings and evidence, and takes it back', async ({ page }) => {
  const troubles = watchTroubles(page);
  await newProject(page, 'Typo');
  await importTexts(page, [{ name: 'bulletin.txt', text: PARAGRAPHS.join('\n\n') }]);
  await goToCoding(page);
  await page.keyboard.press('j');
  await applyTheme(page, 'Work together');
  await keepFirstWords(page, ['Every', 'houshold', 'between']);
  await expect(details(page).getByText('Every houshold between')).toBeVisible();

  await page.getByRole('button', { name: 'Correct the text…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Correct the text of ¶ 2' });
  await expect(dialog.getByRole('button', { name: 'Correct the text' })).toBeDisabled();
  await dialog
    .getByRole('textbox', { name: 'Text' })
    .fill(PARAGRAPHS[1]?.replace('houshold', 'household') ?? '');
  await expect(dialog.locator('del')).toHaveText('houshold');
  await expect(dialog.locator('ins')).toHaveText('household');
  await page.mouse.click(5, 300);
  await expect(dialog.locator('ins')).toHaveText('household');
  await expect(dialog.getByText('Evidence of Work together')).toContainText('Every household between');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Correct the text' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('[data-paragraph-text="1"]')).toContainText('Every household between');
  await expect(details(page).getByText('Every household between')).toBeVisible();
  await expect(page.getByText('1 coded · 0 read, no theme · 3 unread, of 4 ¶')).toBeVisible();

  await page.getByRole('button', { name: 'Undo: correct ¶ 2 of “bulletin”' }).click();
  await expect(page.locator('[data-paragraph-text="1"]')).toContainText('Every houshold between');
  await expect(details(page).getByText('Every houshold between')).toBeVisible();
  expectNoTroubles(troubles);
});

test('finds reprints, shows them side by side, links one to its original', async ({ page }) => {
  const troubles = watchTroubles(page);
  await newProject(page, 'Wire');
  const long = [
    ...PARAGRAPHS,
    'No lamp shall be lit on our side until the watch has been doubled at the ford.',
  ];
  await importTexts(page, [
    { name: 'herald 1951-03-02.txt', text: long.join('\n\n') },
    { name: 'courier 1951-03-04.txt', text: long.join('\n\n').replace('third night', 'fourth night') },
    { name: 'korean.txt', text: KOREAN },
    { name: 'korean again.txt', text: KOREAN.replace('끝까지', '힘차게') },
    { name: 'arabic.txt', text: ARABIC },
  ]);
  await page.getByRole('link', { name: 'Find reprints…' }).click();
  await expect(page.getByRole('heading', { name: 'Reprints' })).toBeVisible();
  await page.getByRole('button', { name: 'Find reprints' }).click();
  await expect(page.getByText('2 pairs of 4 documents at 35% or more')).toBeVisible();
  await page.getByRole('button', { name: /herald.*courier/ }).click();
  await expect(page.locator('del')).toHaveText('third');
  await expect(page.locator('ins')).toHaveText('fourth');
  await expect(page.getByRole('button', { name: '4 paragraphs are the same: show' })).toBeVisible();
  await page.getByRole('button', { name: 'This is a reprint of the other' }).nth(1).click();
  await expect(page.getByText('The original')).toBeVisible();
  await expect(page.getByRole('button', { name: /herald.*courier.*linked/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /%.*korean/ }).click();
  await expect(page.locator('del')).toHaveText('끝까지');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Back to the documents' }).click();
  await expect(rowOf(page, 'courier 1951-03-04').getByText('reprint', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'courier 1951-03-04' }).click();
  await page.getByRole('link', { name: 'herald 1951-03-02' }).click();
  await expect(page.getByText('Reprint: courier 1951-03-04')).toBeVisible();
  await page.getByRole('button', { name: /^Undo: “courier/ }).click();
  await expect(page.getByText('Reprint: courier 1951-03-04')).toBeHidden();
  expectNoTroubles(troubles);
});

test('replaces a text by a corrected version, and asks about what changed', async ({ page }) => {
  const troubles = watchTroubles(page);
  await newProject(page, 'Version');
  await importTexts(page, [{ name: 'bulletin.txt', text: PARAGRAPHS.join('\n\n') }]);
  await goToCoding(page);
  await applyTheme(page, 'Threat');
  for (let i = 1; i < PARAGRAPHS.length; i++) {
    await page.keyboard.press('j');
    await expect(page.locator('[aria-current="true"]')).toContainText(PARAGRAPHS[i] ?? '');
    await page.keyboard.press('t');
    await expect(page.getByRole('button', { name: 'Remove Threat' })).toBeVisible();
  }
  await expect(page.getByText('4 coded · 0 read, no theme · 0 unread, of 4 ¶')).toBeVisible();
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(page.locator('[aria-current="true"]')).toContainText('Every houshold');
  await keepFirstWords(page, ['Every', 'houshold']);
  await expect(details(page).getByText('Every houshold', { exact: true })).toBeVisible();
  await goToScreen(page, 'Library');
  await chooseDocuments(page, ['bulletin']);
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Replace the text…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Replace the text' });
  const [first = '', second = '', , fourth = ''] = PARAGRAPHS;
  const corrected = ['A heading of the new edition.', first, fourth, second.replace('Every houshold ', '')];
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose the corrected file…' }).click();
  await (await chooser).setFiles({
    name: 'bulletin-2.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(corrected.join('\n\n')),
  });
  await expect(dialog.getByText('With codings: please look')).toBeVisible();
  await expect(dialog.getByText('Of one piece of evidence 1 has no words there and goes')).toBeVisible();
  await expect(dialog.getByText('is removed')).toBeVisible();
  await expect(dialog.getByText('is changed, now ¶')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Replace the text, drop 1 coding' }).click();
  await expect(dialog).toBeHidden();
  await expect(rowOf(page, 'bulletin').getByText('3 of 4')).toBeVisible();
  await page.getByRole('button', { name: 'Undo: replace the text of “bulletin”' }).click();
  await expect(rowOf(page, 'bulletin').getByText('4 of 4')).toBeVisible();
  expectNoTroubles(troubles);
});

test('asks for the password of a corrected version that is locked', async ({ page }) => {
  const troubles = watchTroubles(page);
  await newProject(page, 'Locked version');
  await importTexts(page, [{ name: 'bulletin.txt', text: PARAGRAPHS.join('\n\n') }]);
  await chooseDocuments(page, ['bulletin']);
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Replace the text…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Replace the text' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose the corrected file…' }).click();
  await (await chooser).setFiles('samples/locked/harbour-standard.docx');
  const password = dialog.getByLabel('Password');
  await password.fill('harbour');
  await password.press('Enter');
  await expect(dialog.getByText(/No password given so far opens it/)).toBeVisible();
  await expectAccessible(page);
  await password.fill('pässwort 비밀');
  await password.press('Enter');
  await expect(dialog.getByText(/^Of 4 paragraphs now, /)).toBeVisible();
  await expect(password).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Replace the text' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Undo: replace the text of “bulletin”' })).toBeVisible();
  expectNoTroubles(troubles);
});

test('divides a text anew as long as nobody has coded it', async ({ page }) => {
  const troubles = watchTroubles(page);
  await newProject(page, 'Division');
  await importTexts(page, [
    { name: 'bulletin.txt', text: PARAGRAPHS.join('\n\n') },
    { name: 'korean.txt', text: `${KOREAN}\n\n${ARABIC}` },
  ]);
  const open = async () => {
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Divide anew…' }).click();
  };
  await chooseDocuments(page, ['bulletin']);
  await open();
  const dialog = page.getByRole('dialog', { name: 'Divide the text anew' });
  await dialog.getByRole('button', { name: /Divide by/ }).click();
  await page.getByRole('option', { name: 'One paragraph' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Divide into 1 paragraph' }).click();
  await expect(rowOf(page, 'bulletin').getByRole('gridcell', { name: '1', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo: divide “bulletin” anew' }).click();
  await expect(rowOf(page, 'bulletin').getByRole('gridcell', { name: '4', exact: true })).toBeVisible();

  await goToCoding(page);
  await page.keyboard.press('r');
  await expect(page.getByText('0 coded · 1 read, no theme · 3 unread, of 4 ¶')).toBeVisible();
  await goToScreen(page, 'Library');
  await chooseDocuments(page, ['bulletin']);
  await open();
  await expect(dialog.getByText('Its paragraphs carry 1 read mark')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Divide into/ })).toBeDisabled();
  expectNoTroubles(troubles);
});
