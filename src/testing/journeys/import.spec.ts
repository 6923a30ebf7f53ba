import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expectAccessible, expectNoTroubles, goToScreen, newProject, watchTroubles } from './steps.ts';

interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const given = (name: string, content: string | Uint8Array): GivenFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Import' });
const files = (page: Page): Locator => panel(page).getByRole('listbox', { name: 'Files' });
const paragraphs = (page: Page): Locator =>
  panel(page).getByRole('list', { name: 'Paragraphs', exact: true }).getByRole('listitem');
const cell = (page: Page, title: string, field: string): Locator =>
  page
    .getByRole('grid', { name: 'Documents' })
    .getByRole('row', { name: title })
    .getByRole('button', { name: new RegExp(`^${field}: `) });

async function choose(page: Page, some: readonly GivenFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await (await chooser).setFiles([...some]);
}

test('another encoding reads the text again at once, and tells what it lost', async ({ page }) => {
  const troubles = watchTroubles(page);
  await newProject(page, 'Encodings');
  const grossen = [0x47, 0x72, 0xfc, 0xdf, 0x65, 0x20, 0x61, 0x6e, 0x20, 0x61, 0x6c, 0x6c, 0x65, 0x2e];
  await choose(page, [given('a.txt', Uint8Array.from(grossen)), given('b.txt', 'The other text.')]);
  await files(page).getByRole('option', { name: 'a.txt' }).click();
  await expect(paragraphs(page)).toContainText(['Grüße an alle.']);
  const encoding = panel(page).getByRole('button', { name: /Encoding/ });
  await encoding.click();
  await page.getByRole('searchbox', { name: 'Find in Encoding' }).fill('UTF-8');
  await page.getByRole('option', { name: 'Unicode: UTF-8' }).click();
  await expect(files(page).getByRole('option', { name: /^a\.txt 2 characters undecodable/ })).toBeVisible();
  await expect(panel(page).getByText(/characters undecodable, shown as/)).toBeVisible();
  await encoding.click();
  await page.getByRole('searchbox', { name: 'Find in Encoding' }).fill('8859-2');
  await page.getByRole('option', { name: 'Central European: ISO 8859-2' }).click();
  await expect(paragraphs(page)).toContainText(['Grüße an alle.']);
  expectNoTroubles(troubles);
});

test('salutations and sign-offs are proposed, and counted or not by one press', async ({ page }) => {
  const troubles = watchTroubles(page);
  await newProject(page, 'Frames');
  const body = 'The river is wide, and we shall cross it together before the winter comes.';
  await choose(page, [
    given('a.txt', `Fellow citizens!\n\n${body}\n\nLong live the valley!\n\nThank you.`),
    given(
      'b.txt',
      `존경하는 국민 여러분!\n\n우리는 겨울이 오기 전에 함께 강을 건널 것입니다.\n\n감사합니다.`,
    ),
  ]);
  await files(page).getByRole('option', { name: 'a.txt' }).click();
  await expect(paragraphs(page)).toHaveCount(4);
  const proposed = panel(page).getByRole('list', { name: 'Salutations and sign-offs' });
  await expect(proposed.getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page);
  const ofAll = (counts: string) =>
    expect(
      panel(page).getByText(`Looks like salutation or sign-off: ${counts}`, { exact: true }),
    ).toBeVisible();
  await ofAll('4 paragraphs in 2 files');
  await proposed.getByRole('button', { name: 'Do not count “Fellow citizens!”' }).click();
  await expect(paragraphs(page)).toHaveCount(3);
  await ofAll('3 paragraphs in 2 files');
  await expect(panel(page).getByText('Not counted as such: 1 paragraph in 1 file.')).toBeVisible();
  await files(page).getByRole('option', { name: 'b.txt' }).click();
  await panel(page).getByRole('button', { name: 'Leave out' }).click();
  await ofAll('1 paragraph in 1 file');
  await panel(page).getByRole('button', { name: 'Take in again' }).click();
  await ofAll('3 paragraphs in 2 files');
  await files(page).getByRole('option', { name: 'a.txt' }).click();
  await panel(page).getByText('Do not count them').click();
  await expect(paragraphs(page)).toHaveText([/The river is wide/, /Long live the valley!/]);
  await expect(proposed).toBeHidden();
  const hidden = panel(page).getByRole('list', { name: 'Text in no paragraph' });
  await expect(
    panel(page).getByRole('heading', { name: 'Nothing that looks like salutation or sign-off is counted' }),
  ).toBeVisible();
  await expect(panel(page).getByText('Not counted as such: 4 paragraphs in 2 files.')).toBeVisible();
  await hidden.getByRole('button', { name: 'Count “Thank you.” as a paragraph' }).click();
  await expect(paragraphs(page)).toHaveCount(3);
  await ofAll('1 paragraph in 1 file');
  await panel(page).getByRole('button', { name: 'Import 2' }).click();
  await panel(page).getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('grid', { name: 'Documents' }).getByRole('row', { name: 'b' })).toContainText(
    '1',
  );
  expectNoTroubles(troubles);
});

test('a division is changed by hand and by length, beside the original, and taken back', async ({ page }) => {
  test.slow();
  await newProject(page, 'Division');
  const text = 'Dear friends,\n\nThe river is wide. It is deep.\n\nWe cross it.\n\nYours, Velk';
  await choose(page, [given('letter.txt', text)]);
  await expect(paragraphs(page)).toHaveCount(4);
  await panel(page).getByRole('button', { name: 'Original' }).click();
  await expect(panel(page).getByText('Every letter is in a paragraph or listed below.')).toBeVisible();
  await expect(panel(page).getByRole('region', { name: 'Original text' })).toContainText('Dear friends,');

  await panel(page).getByRole('button', { name: 'Change paragraph 1', exact: true }).click();
  await panel(page).getByRole('button', { name: 'Not counted' }).click();
  await page.getByRole('menuitem', { name: 'Salutation' }).click();
  await expect(paragraphs(page)).toHaveCount(3);
  const hidden = panel(page).getByRole('list', { name: 'Text in no paragraph' });
  await expect(hidden).toContainText('salutation');

  await panel(page).getByRole('button', { name: 'Change paragraph 1', exact: true }).click();
  await panel(page).getByRole('button', { name: 'Divide…' }).click();
  await panel(page).getByRole('button', { name: 'Divide before “It is deep.”' }).click();
  await expect(paragraphs(page)).toHaveCount(4);
  await expectAccessible(page);
  await panel(page).getByRole('button', { name: 'Take back: divided' }).click();
  await expect(paragraphs(page)).toHaveCount(3);

  await panel(page).getByRole('button', { name: 'Divide long or join short paragraphs…' }).click();
  await panel(page).getByRole('button', { name: 'Join with the next' }).click();
  await expect(paragraphs(page)).toHaveCount(1);
  await panel(page).getByRole('button', { name: 'As read' }).click();
  await expect(paragraphs(page)).toHaveCount(4);
  await expect(panel(page).getByText('Every letter is in a paragraph or listed below.')).toBeVisible();
});

test('names of files, a table about them and near-equal values become attributes', async ({ page }) => {
  test.slow();
  await newProject(page, 'Metadata');
  await choose(page, [
    given('Velk_1957-11-02.txt', 'The first text of the year.'),
    given('VELK_1958.txt', 'The second text, another year.'),
    given('서린_1952-03.txt', '올봄 우리는 강가에 첫 돌을 놓았습니다.'),
    given('notes.txt', 'Without a name that tells anything.'),
    given('about.csv', 'file,Genre,Date\nnotes.txt,Letter,some day\nvelk_1958,Speech,\ngone.txt,Report,\n'),
  ]);
  await files(page)
    .getByRole('option', { name: /^about\.csv/ })
    .click();
  await panel(page).getByText('About the other files').click();
  await expectAccessible(page);
  await panel(page).getByRole('button', { name: 'Join it to the files' }).click();
  await expect(panel(page).getByRole('button', { name: 'From about.csv' })).toBeFocused();
  await expect(panel(page).getByRole('list', { name: 'Values not understood' })).toHaveText(
    /Date“some day” in 1 fileno date known here/,
  );
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('list', { name: 'Rows without a file' })).toHaveText('gone.txt');

  await panel(page).getByRole('button', { name: 'From file names' }).click();
  const pattern = panel(page).getByRole('combobox', { name: 'Pattern' });
  await pattern.fill('{Speaker}{date}');
  await expect(panel(page).getByText(/something that parts them/)).toBeVisible();
  await pattern.fill('{Speaker}_{date}');
  await expect(panel(page).getByText('3 of 4 names fit.')).toBeVisible();
  await pattern.press('Enter');
  await panel(page)
    .getByRole('button', { name: /^Take “(?:Velk|VELK)”$/ })
    .click();

  await panel(page).getByRole('button', { name: 'Values for all files' }).click();
  await panel(page).getByRole('textbox', { name: 'New attribute' }).fill('Outlet');
  await panel(page).getByRole('button', { name: 'Add' }).click();
  const outlet = panel(page).getByRole('combobox', { name: 'Outlet' });
  await outlet.first().fill('Radio Velhan');
  await files(page)
    .getByRole('option', { name: /^notes/ })
    .click();
  await expect(outlet.last()).toHaveValue('Radio Velhan');
  await outlet.last().fill('');
  await outlet.last().press('Enter');
  await expect(outlet.first()).toHaveValue('Radio Velhan');
  await panel(page).getByRole('button', { name: 'Import 4' }).click();
  await panel(page).getByRole('button', { name: 'Done' }).click();
  await expect(cell(page, 'VELK 1958', 'Outlet')).toHaveText('Radio Velhan');
  await expect(cell(page, 'notes', 'Outlet')).toHaveText('–');
  await expect(cell(page, 'Velk 1957', 'Speaker')).toHaveText(/^Velk$/i);
  const [one, other] = await Promise.all(
    ['Velk 1957', 'VELK 1958'].map((title) => cell(page, title, 'Speaker').innerText()),
  );
  expect(one).toBe(other);
  await expect(cell(page, 'VELK 1958', 'Genre')).toHaveText('Speech');
  await expect(cell(page, '서린', 'Date')).toHaveText('Mar 1952');
});

test('a table gives documents by its columns, an archive its files', async ({ page }) => {
  await newProject(page, 'Containers');
  const rows = Array.from(
    { length: 6 },
    (_, i) => `${i >> 1},Velk,1957-0${i + 1},The paragraph number ${i} of it.`,
  );
  const archive = zipSync({
    'radio/a.txt': strToU8('The first text of an archive.'),
    'radio/empty.txt': new Uint8Array(),
  });
  await choose(page, [
    given('news.csv', `id,Speaker,date,text\n${rows.join('\n')}\n`),
    given('old.zip', archive),
  ]);
  await expect(files(page).getByRole('option', { name: /^empty\.txt The file is empty/ })).toBeVisible();
  await files(page)
    .getByRole('option', { name: /^news\.csv/ })
    .click();
  const key = panel(page).getByRole('button', { name: /Use of id/ });
  await key.click();
  await page.getByRole('option', { name: /^Document/ }).click();
  await panel(page).getByRole('button', { name: 'Read its documents' }).click();
  await expect(panel(page).getByRole('status').last()).toHaveText('4 will be stored, 1 cannot be imported');
  await files(page)
    .getByRole('option', { name: /^news\.csv#2/ })
    .click();
  await expect(paragraphs(page)).toHaveCount(2);
  await panel(page).getByRole('button', { name: 'Import 4' }).click();
  await panel(page).getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('4 documents', { exact: true })).toBeVisible();
});

test('a large folder in the background: pause, another screen, one report, one undo', async ({ page }) => {
  test.slow();
  const troubles = watchTroubles(page);
  const folder = mkdtempSync(join(tmpdir(), 'leitmotif-folder-'));
  try {
    const long = 'The river is wide and deep, and all of us have to cross it again. '.repeat(60);
    for (let i = 0; i < 900; i++)
      writeFileSync(
        join(folder, `Velk_${1950 + (i % 40)}_${i}.txt`),
        i % 300 === 5 ? '' : `Number ${i}. ${long}`,
      );
    await newProject(page, 'Large');
    await page.locator('input[webkitdirectory]').setInputFiles(folder);
    await expect(panel(page).getByText(/These are the first 300 of 900 files/)).toBeVisible();
    await expectAccessible(page);
    await panel(page).getByRole('button', { name: 'Import all 900' }).click();
    await panel(page).getByRole('button', { name: 'Pause' }).click();
    await expect(panel(page).getByText('Paused')).toBeVisible();
    await goToScreen(page, 'Codebook');
    await page.getByRole('link', { name: /^Import paused:/ }).click();
    await panel(page).getByRole('button', { name: 'Go on' }).click();
    await expect(
      panel(page).getByRole('heading', { name: 'Imported 897 documents, 3 problems' }),
    ).toBeVisible({
      timeout: 90_000,
    });
    const report = panel(page).getByRole('grid', { name: 'Report of the import' });
    await expect(report.getByRole('row').nth(1)).toContainText('The file is empty');
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await panel(page).getByRole('button', { name: 'Save as CSV' }).click();
    expect((await download).suggestedFilename()).toBe('import-report.csv');
    await panel(page).getByRole('button', { name: 'Undo this import' }).click();
    await expect(page.getByRole('heading', { name: 'No documents yet' })).toBeVisible({ timeout: 30_000 });
    expectNoTroubles(troubles);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
