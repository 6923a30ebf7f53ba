import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoTroubles, newProject, watchTroubles } from './steps.ts';

const samples = (folder: 'texts' | 'odd'): readonly string[] => {
  const path = fileURLToPath(new URL(`../../../samples/${folder}/`, import.meta.url));
  return readdirSync(path).map((name) => `${path}${name}`);
};

interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const textFile = (name: string, text: string): GivenFile => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

/** A speech with the heading that the readers understand; its text follows from its title. */
const speech = (title: string, speaker: string, date: string, paragraphs = 3): GivenFile =>
  textFile(
    `${title}.txt`,
    [
      `Title: ${title}\nSpeaker: ${speaker}\nDate: ${date}`,
      ...Array.from({ length: paragraphs }, (_, i) => `${title}, part ${i + 1}: the river is wide and deep.`),
    ].join('\n\n'),
  );

const SPEECHES: readonly GivenFile[] = [
  speech('Harvest message', 'Marrin', '1951-10'),
  speech('On the ferry strike', 'Carrow', '1952-06-12', 5),
  speech('The long winter', 'Velk', '1957-12', 4),
  speech('After the flood', 'Marrin', '1958-04-19', 6),
];

// Reading begins when its threads have begun, which a busy machine lets wait.
const READING = { timeout: 90_000 };

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Import' });
const files = (page: Page): Locator => panel(page).getByRole('listbox', { name: 'Files' });
const report = (page: Page): Locator => panel(page).getByRole('grid', { name: 'Report of the import' });
const table = (page: Page): Locator => page.getByRole('grid', { name: 'Documents' });
const row = (page: Page, title: string): Locator => table(page).getByRole('row', { name: title });
const cell = (page: Page, title: string, field: string): Locator =>
  row(page, title).getByRole('button', { name: new RegExp(`^${field}: `) });
const titles = (page: Page): Promise<string[]> => table(page).getByRole('link').allInnerTexts();

async function choose(page: Page, given: readonly (string | GivenFile)[]): Promise<void> {
  const button = page.getByRole('button', { name: 'Import', exact: true });
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  const paths = given.filter((file) => typeof file === 'string');
  const made = given.filter((file) => typeof file !== 'string');
  await (await chooser).setFiles(paths.length > 0 ? paths : made);
}

async function importAll(page: Page, given: readonly GivenFile[]): Promise<void> {
  await choose(page, given);
  await panel(page)
    .getByRole('button', { name: `Import ${given.length}` })
    .click();
  await panel(page).getByRole('button', { name: 'Done' }).click();
  await expect(panel(page)).toBeHidden();
}

test('good and bad files, each with its outcome, in the preview and in the report', async ({ page }) => {
  // Three checks of accessibility over many rows, in two schemes each.
  test.slow();
  const troubles = watchTroubles(page);
  await newProject(page, 'Samples');
  await expect(page.getByRole('heading', { name: 'No documents yet' })).toBeVisible();
  await expectAccessible(page);

  const good = samples('texts');
  await choose(page, [...good, ...samples('odd')]);
  await expect(panel(page).getByText('Nothing is stored until you press Import.')).toBeVisible();
  await expect(panel(page).getByRole('status')).toHaveText(
    `${good.length} will be stored, 1 is here already, 5 cannot be imported`,
    READING,
  );
  // What went wrong stands first, each with its reason.
  await expect(files(page).getByRole('option').nth(0)).toHaveAccessibleName(/holds binary data/);
  await expect(files(page).getByRole('option', { name: /^empty\.txt The file is empty/ })).toBeVisible();
  await expect(
    files(page).getByRole('option', { name: /^broken\.docx The Word file is damaged/ }),
  ).toBeVisible();
  await expectAccessible(page);

  await panel(page)
    .getByRole('button', { name: `Import ${good.length}` })
    .click();
  await expect(
    panel(page).getByRole('heading', {
      name: `Imported ${good.length} documents, 1 duplicate skipped, 5 problems`,
    }),
  ).toBeVisible();
  // What went wrong stands first.
  await expect(report(page).getByRole('row', { name: /^problem/ })).toHaveCount(5);
  await expect(report(page)).toContainText('unknown-encoding.txt');
  await expect(report(page).getByRole('row', { name: /^duplicate/ })).toContainText('Same text as');
  await expectAccessible(page);

  // The same files again are all here already.
  await choose(page, good);
  await expect(panel(page).getByRole('status')).toHaveText(
    `0 will be stored, ${good.length} are here already`,
  );
  await expect(panel(page).getByRole('button', { name: 'Import 0' })).toBeDisabled();
  await panel(page).getByRole('button', { name: 'Close, keep nothing' }).click();

  await expect(page.getByText(`${good.length} documents`, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: `Undo: import ${good.length} documents` }).click();
  await expect(page.getByRole('heading', { name: 'No documents yet' })).toBeVisible();
  expectNoTroubles(troubles);
});

test('the preview: another division at once, mended facts, values for all files, one left out', async ({
  page,
}) => {
  await newProject(page, 'Preview');
  const wrapped = textFile(
    'evening.txt',
    'EVENING BROADCAST\n14 March 1956\n\nThe first line.\nThe second line.\n\nThe third line.',
  );
  await choose(page, [wrapped, ...SPEECHES.slice(0, 2)]);
  await files(page).getByRole('option', { name: 'evening.txt' }).click();
  const paragraphs = panel(page).getByRole('list', { name: 'Paragraphs', exact: true }).getByRole('listitem');
  await expect(paragraphs).toHaveCount(2);
  const hidden = panel(page).getByRole('list', { name: 'Text in no paragraph' });
  await expect(hidden).toContainText('14 March 1956');

  await panel(page).getByRole('radio', { name: 'Each line' }).press('Space');
  await expect(paragraphs).toHaveCount(3);
  await panel(page).getByRole('radio', { name: 'Blank lines' }).press('Space');
  await expect(paragraphs).toHaveCount(2);

  const date = panel(page).getByRole('textbox', { name: 'Date' });
  await date.fill('last spring');
  await date.press('Enter');
  await expect(panel(page).getByText('“last spring” is no date')).toBeVisible();
  await expect(date).toHaveValue('last spring');
  await date.fill('1956-03');
  await date.press('Enter');
  await expect(files(page).getByRole('option', { name: 'evening.txt month only: Mar 1956' })).toBeVisible();
  const title = panel(page).getByRole('textbox', { name: 'Title' });
  await title.fill('Evening broadcast on the treaty');
  await title.press('Enter');

  await panel(page).getByRole('button', { name: 'Values for all files' }).click();
  await panel(page).getByRole('textbox', { name: 'New attribute' }).fill('Outlet');
  await panel(page).getByRole('button', { name: 'Add' }).click();
  await panel(page).getByRole('combobox', { name: 'Outlet' }).first().fill('Radio Velhan');
  await files(page)
    .getByRole('option', { name: /^On the ferry strike/ })
    .click();
  await panel(page).getByRole('button', { name: 'Leave out' }).click();

  await panel(page).getByRole('button', { name: 'Import 2' }).click();
  await panel(page).getByRole('button', { name: 'Done' }).click();
  await expect(cell(page, 'Evening broadcast on the treaty', 'Date')).toHaveText('Mar 1956');
  await expect(cell(page, 'Evening broadcast on the treaty', 'Outlet')).toHaveText('Radio Velhan');
  await expect(cell(page, 'Harvest message', 'Speaker')).toHaveText('Marrin');
  await expect.poll(() => titles(page)).toEqual(['Evening broadcast on the treaty', 'Harvest message']);
});

test('a cancel keeps what was read, a closed preview keeps nothing', async ({ page }) => {
  await newProject(page, 'Cancelled');
  const long = Array.from({ length: 240 }, (_, i) => speech(`Speech ${i}`, 'Velk', '1957', 300));
  await choose(page, long);
  await panel(page).getByRole('button', { name: 'Cancel' }).first().click();
  await expect(panel(page).getByRole('status')).toHaveText(/will be stored, \d+ cannot be imported/);
  await expect(
    files(page)
      .getByRole('option', { name: /Cancelled before it was read/ })
      .first(),
  ).toBeVisible();
  await panel(page).getByRole('button', { name: 'Close, keep nothing' }).click();
  await expect(panel(page)).toBeHidden();
  await expect(page.getByText('0 documents', { exact: true })).toBeVisible();
});

test('five hundred files with three bad ones among them', async ({ page }) => {
  await newProject(page, 'Five hundred');
  const many = Array.from({ length: 497 }, (_, i) => speech(`Bulletin ${i}`, 'Newsreader', '1956-01-09'));
  const bad = [textFile('a.txt', ''), textFile('b.pdf', '%PDF-1.7'), textFile('c.docx', 'no container')];
  await choose(page, [...many, ...bad]);
  await expect(panel(page).getByRole('status')).toHaveText(
    '497 will be stored, 3 cannot be imported',
    READING,
  );
  await panel(page).getByRole('button', { name: 'Import 497' }).click();
  await expect(
    panel(page).getByRole('heading', { name: 'Imported 497 documents, 3 problems' }),
  ).toBeVisible();
  await expect(report(page).getByRole('row', { name: /^problem/ })).toHaveCount(3);
  await expect(page.getByText('497 documents', { exact: true })).toBeVisible();
});

test('text that is pasted on the screen or into the dialog', async ({ page }) => {
  await newProject(page, 'Pasted');
  await expect(page.getByRole('heading', { name: 'No documents yet' })).toBeVisible();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '강가의 약속\n\n우리는 돌을 놓았습니다.\n\n물은 흐릅니다.');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  const dialog = page.getByRole('dialog', { name: 'Paste text' });
  await expect(dialog.getByRole('textbox', { name: 'Text' })).toHaveValue(/^강가의 약속/);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(panel(page).getByRole('combobox', { name: 'Language' })).toHaveValue('Korean');
  await panel(page).getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('button', { name: 'Paste text' }).click();
  await dialog
    .getByRole('textbox', { name: 'Text' })
    .fill('The Long Winter\n\nDecember 1957\n\nThe water is high.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await panel(page).getByRole('button', { name: 'Import 1' }).click();
  await panel(page).getByRole('button', { name: 'Done' }).click();
  await expect(table(page).getByRole('link')).toHaveCount(1);
});

test('cells are edited in place, by mouse and by keyboard', async ({ page }) => {
  await newProject(page, 'Edits');
  await importAll(page, SPEECHES);
  await cell(page, 'Harvest message', 'Date').dblclick();
  const date = table(page).getByRole('textbox', { name: 'Date' });
  await date.fill('autumn');
  await date.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“autumn” is no date');
  await expect(date).toHaveValue('autumn');
  await date.fill('3 March 1951');
  await date.press('Enter');
  await expect(cell(page, 'Harvest message', 'Date')).toHaveText('3 Mar 1951');
  await expect(cell(page, 'Harvest message', 'Date')).toBeFocused();

  // From the cell to the next one; a proposed value is taken.
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 'Harvest message', 'Speaker')).toBeFocused();
  await page.keyboard.press('Enter');
  const speaker = table(page).getByRole('combobox', { name: 'Speaker' });
  await speaker.fill('Car');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Harvest message', 'Speaker')).toHaveText('Carrow');

  // F2 on the row begins with the title; Escape gives it up.
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  const title = table(page).getByRole('textbox', { name: 'Title' });
  await title.fill('Gone');
  await title.press('Escape');
  await expect(row(page, 'Harvest message')).toBeVisible();
  await page.keyboard.press('F2');
  await title.fill('Harvest message, mended');
  await title.press('Tab');
  await expect(table(page).getByRole('textbox', { name: 'Date' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row(page, 'Harvest message, mended')).toBeVisible();

  await page.getByRole('button', { name: 'Undo: change the title of “Harvest message”' }).click();
  await page.getByRole('button', { name: 'Undo: set Speaker of 1 document' }).click();
  await expect(cell(page, 'Harvest message', 'Speaker')).toHaveText('Marrin');
  await page.reload();
  await expect(cell(page, 'Harvest message', 'Date')).toHaveText('3 Mar 1951');
});

test('several documents are set, deleted and brought back at once', async ({ page }) => {
  await newProject(page, 'Several');
  await importAll(page, SPEECHES);
  await page.getByRole('checkbox', { name: 'Choose Harvest message' }).click();
  await page.getByRole('checkbox', { name: 'Choose The long winter' }).click({ modifiers: ['Shift'] });
  await expect(page.getByText('3 chosen')).toBeVisible();
  await page.getByRole('button', { name: 'Set a value' }).click();
  const form = page.getByRole('dialog', { name: 'Set a value' });
  await form.getByRole('combobox', { name: 'Value' }).fill('Velk');
  await form.getByRole('button', { name: 'Set for 3 documents' }).click();
  await expect(cell(page, 'On the ferry strike', 'Speaker')).toHaveText('Velk');
  await expect(cell(page, 'After the flood', 'Speaker')).toHaveText('Marrin');

  await page.getByRole('button', { name: 'Set a value' }).click();
  await form.getByRole('button', { name: /set$/ }).click();
  await page.getByRole('option', { name: 'Date' }).click();
  await form.getByRole('combobox', { name: 'Value' }).fill('1955');
  await form.getByRole('button', { name: 'Set for 3 documents' }).click();
  await expect(cell(page, 'Harvest message', 'Date')).toHaveText('1955');
  await page.getByRole('button', { name: 'Undo: set date of 3 documents' }).click();
  await expect(cell(page, 'Harvest message', 'Date')).toHaveText('Oct 1951');

  await expectAccessible(page);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('Deleted 3 documents, with codings and memos')).toBeVisible();
  await expect.poll(() => titles(page)).toEqual(['After the flood']);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(table(page).getByRole('link')).toHaveCount(4);

  await row(page, 'After the flood').getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(table(page).getByRole('link')).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(table(page).getByRole('link')).toHaveCount(4);
});

test('attributes are added, renamed, typed and deleted', async ({ page }) => {
  await newProject(page, 'Attributes');
  await importAll(page, SPEECHES);
  await page.getByRole('button', { name: 'Attributes', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Attributes' });
  await dialog.getByRole('textbox', { name: 'New attribute' }).fill('speaker');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(dialog.getByText('There is already an attribute Speaker.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'New attribute' }).fill('Genre');
  await dialog.getByRole('button', { name: 'Add' }).click();
  const genre = dialog.getByRole('textbox', { name: 'Name of Genre' });
  await genre.fill('Kind of text');
  await genre.press('Enter');
  await dialog.getByRole('button', { name: /Type of Kind of text/ }).click();
  await page.getByRole('option', { name: 'One of a list' }).click();
  const choices = dialog.getByRole('textbox', { name: 'Choices, in their order' });
  await choices.fill('Speech, Editorial');
  await choices.press('Enter');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Delete Speaker' }).click();
  await expect(page.getByText('Deleted the attribute Speaker and its value in 4 documents')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(table(page).getByRole('columnheader', { name: 'Speaker' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo: delete the attribute Speaker' }).click();
  await expect(cell(page, 'The long winter', 'Speaker')).toHaveText('Velk');

  await cell(page, 'The long winter', 'Kind of text').dblclick();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: 'Editorial' }).click();
  await expect(cell(page, 'The long winter', 'Kind of text')).toHaveText('Editorial');
});

test('filters, order and headings stand in the address', async ({ page }) => {
  await newProject(page, 'Places');
  await importAll(page, SPEECHES);
  await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Speaker' }).click();
  await page.getByRole('option', { name: 'Marrin' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('2 of 4 documents')).toBeVisible();
  await table(page).getByRole('columnheader', { name: 'Date' }).getByRole('button').first().click();
  await table(page).getByRole('columnheader', { name: 'Date' }).getByRole('button').first().click();
  await expect.poll(() => titles(page)).toEqual(['After the flood', 'Harvest message']);
  await page.getByRole('button', { name: 'Group by' }).click();
  await page.getByRole('menuitemradio', { name: 'Decade' }).click();
  await expect(table(page).getByRole('button', { name: '1950s' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Title' }).fill('flood');
  await expect.poll(() => titles(page)).toEqual(['After the flood']);
  await expect(page).toHaveURL(/text=flood/);

  const address = page.url();
  await page.reload();
  await expect.poll(() => titles(page)).toEqual(['After the flood']);
  await expect(page.getByRole('searchbox', { name: 'Title' })).toHaveValue('flood');
  await expectAccessible(page);
  expect(page.url()).toBe(address);

  // What was typed is no stop of its own on the way back.
  await page.goBack();
  await expect.poll(() => titles(page)).toEqual(['After the flood', 'Harvest message']);
  await expect(page.getByRole('searchbox', { name: 'Title' })).toHaveValue('');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByText('4 documents', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'File' }).click();
  await page.keyboard.press('Escape');
  await expect(table(page).getByRole('columnheader', { name: 'File' })).toBeVisible();
  await page.reload();
  await expect(table(page).getByRole('columnheader', { name: 'File' })).toBeVisible();

  await row(page, 'The long winter').getByRole('link').click();
  await expect(page).toHaveURL(/\/coding\/\d+/);
});
