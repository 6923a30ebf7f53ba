import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoTroubles, newProject, watchTroubles } from './steps.ts';

// Both open with “geheim”. The archive: a.txt (encrypted), plain.txt, .note.txt and what a Mac adds. The PDF: one line.
const ARCHIVE =
  'UEsDBAoACQAAAEKQfF2O7fNCLQAAACEAAAAFABwAYS50eHRVVAkAAxwXC2sdFwtrdXgLAAEEAAAAAAQAAAAAD2N0Qg79bZ3rkzLsN6QMa0NvWYlDndoHeJgqKYl4tJ2G7SSmzS6jTzU3hzFrUEsHCI7t80ItAAAAIQAAAFBLAwQKAAAAAACJkXxdYj36VhMAAAATAAAACQAcAHBsYWluLnR4dFVUCQADghkLa4IZC2t1eAsAAQQAAAAABAAAAABOb3Qgc2VjcmV0IGF0IGFsbC4KUEsDBAoAAAAAAImRfF2DFtyMAQAAAAEAAAAQABwAX19NQUNPU1gvLl9hLnR4dFVUCQADghkLa4IZC2t1eAsAAQQAAAAABAAAAAB4UEsDBAoAAAAAAImRfF1FeAM9FwAAABcAAAAJABwALm5vdGUudHh0VVQJAAOCGQtrghkLa3V4CwABBAAAAAAEAAAAAEEgbm90ZSB0aGF0IGlzIGhpZGRlbi4KUEsBAh4DCgAJAAAAQpB8XY7t80ItAAAAIQAAAAUAGAAAAAAAAQAAAKSBAAAAAGEudHh0VVQFAAMcFwtrdXgLAAEEAAAAAAQAAAAAUEsBAh4DCgAAAAAAiZF8XWI9+lYTAAAAEwAAAAkAGAAAAAAAAQAAAKSBfAAAAHBsYWluLnR4dFVUBQADghkLa3V4CwABBAAAAAAEAAAAAFBLAQIeAwoAAAAAAImRfF2DFtyMAQAAAAEAAAAQABgAAAAAAAEAAACkgdIAAABfX01BQ09TWC8uX2EudHh0VVQFAAOCGQtrdXgLAAEEAAAAAAQAAAAAUEsBAh4DCgAAAAAAiZF8XUV4Az0XAAAAFwAAAAkAGAAAAAAAAQAAAKSBHQEAAC5ub3RlLnR4dFVUBQADghkLa3V4CwABBAAAAAAEAAAAAFBLBQYAAAAABAAEAD8BAAB3AQAAAAA=';
const REPORT =
  'JVBERi0xLjQKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL0NvdW50IDEgL0tpZHMgWyAzIDAgUiBdIC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVudHMgNCAwIFIgL01lZGlhQm94IFsgMCAwIDMwMCAyMDAgXSAvUGFyZW50IDIgMCBSIC9SZXNvdXJjZXMgPDwgL0ZvbnQgPDwgL0YxIDUgMCBSID4+ID4+IC9UeXBlIC9QYWdlID4+CmVuZG9iago0IDAgb2JqCjw8IC9MZW5ndGggNzMgL0ZpbHRlciAvRmxhdGVEZWNvZGUgPj4Kc3RyZWFtCr+FDR8jiHU1UT28krTv62ShxcqBi65PD5FLsWqJ25LaOjPjJ3CKGXs7VJTzHSz46rFtBvZUTf/KjWMoewh2ZjlGSoE0h35JDVRlbmRzdHJlYW0KZW5kb2JqCjUgMCBvYmoKPDwgL0Jhc2VGb250IC9IZWx2ZXRpY2EgL1N1YnR5cGUgL1R5cGUxIC9UeXBlIC9Gb250ID4+CmVuZG9iago2IDAgb2JqCjw8IC9GaWx0ZXIgL1N0YW5kYXJkIC9MZW5ndGggNDAgL08gPDA0ODM3NjkwMjBlNWY1OWQ5ZjE5YzI0Y2FjMDQ3ZjBlMGQwYmJkMWMyMWM3MTlhZTQ2NTgwYzUzMmFhN2I0MzY+IC9QIC00IC9SIDIgL1UgPDlkN2E0YjAwYWFjYzAzMjdhOWJjZjgwOTI5ZWE1MzE5YzJhMDhiMDQ2MDQyOGY5NDM4MTg4MjZkNjM1ZjNhNDQ+IC9WIDEgPj4KZW5kb2JqCnhyZWYKMCA3CjAwMDAwMDAwMDAgNjU1MzUgZiAKMDAwMDAwMDAxNSAwMDAwMCBuIAowMDAwMDAwMDY0IDAwMDAwIG4gCjAwMDAwMDAxMjMgMDAwMDAgbiAKMDAwMDAwMDI1MSAwMDAwMCBuIAowMDAwMDAwMzk0IDAwMDAwIG4gCjAwMDAwMDA0NjQgMDAwMDAgbiAKdHJhaWxlciA8PCAvUm9vdCAxIDAgUiAvU2l6ZSA3IC9JRCBbPDc4MDNlMDlkMmFhOTE3ODI0NzYzY2I1YmY0NjY0OWI0Pjw3ODAzZTA5ZDJhYTkxNzgyNDc2M2NiNWJmNDY2NDliND5dIC9FbmNyeXB0IDYgMCBSID4+CnN0YXJ0eHJlZgo2NzAKJSVFT0YK';

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Import' });
const files = (page: Page): Locator => panel(page).getByRole('listbox', { name: 'Files' });

async function choose(
  page: Page,
  some: readonly (readonly [name: string, content: Buffer])[],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await (await chooser).setFiles(
    some.map(([name, buffer]) => ({ name, mimeType: 'application/octet-stream', buffer })),
  );
}

test('protected files ask for their password, which then opens others of the import', async ({ page }) => {
  const troubles = watchTroubles(page);
  await newProject(page, 'Locked');
  await choose(page, [
    ['old.zip', Buffer.from(ARCHIVE, 'base64')],
    ['report.pdf', Buffer.from(REPORT, 'base64')],
    ['open.txt', Buffer.from('This one was never locked.')],
  ]);
  const status = panel(page).getByRole('status').last();
  await expect(status).toHaveText('2 will be stored, 2 cannot be imported');
  await files(page)
    .getByRole('option', { name: /^old\.zip.*One file in it is protected/ })
    .click();
  const password = panel(page).getByRole('textbox', { name: 'Password' });
  await password.fill('Geheim');
  await password.press('Enter');
  await expect(panel(page).getByText(/No password given so far opens it/)).toBeVisible();
  await expectAccessible(page);
  await password.fill('geheim');
  await panel(page).getByRole('button', { name: 'Open', exact: true }).click();
  await expect(status).toHaveText('4 will be stored');
  await files(page)
    .getByRole('option', { name: /^report\.pdf/ })
    .click();
  await expect(panel(page).getByRole('list', { name: 'Paragraphs', exact: true })).toContainText(
    'Of the report only this page is kept.',
  );

  // Nothing of the archive vanishes without a word.
  await panel(page).getByRole('button', { name: 'Hidden files' }).click();
  const hidden = panel(page).getByRole('list', { name: 'Hidden files' });
  await expect(hidden).toContainText('old.zip/__MACOSX/._a.txt');
  await expect(hidden).toContainText('old.zip/.note.txt');
  await expectAccessible(page);

  // What comes later is opened by the same password.
  await choose(page, [['again.zip', Buffer.from(ARCHIVE, 'base64')]]);
  await expect(status).toHaveText('4 will be stored, 2 are here already');
  await panel(page).getByRole('button', { name: 'Import 4' }).click();
  const report = panel(page).getByRole('grid', { name: 'Report of the import' });
  await expect(report.getByRole('row', { name: /old\.zip\/\.note\.txt/ })).toContainText('left out');
  await panel(page).getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('4 documents', { exact: true })).toBeVisible();
  expectNoTroubles(troubles);
});

test('hidden files are read where they are wanted', async ({ page }) => {
  await newProject(page, 'Hidden');
  await choose(page, [['old.zip', Buffer.from(ARCHIVE, 'base64')]]);
  await panel(page).getByRole('button', { name: 'Hidden files' }).click();
  await panel(page).getByRole('button', { name: 'Read them too' }).click();
  await files(page)
    .getByRole('option', { name: /^\.note\.txt/ })
    .click();
  await expect(panel(page).getByRole('list', { name: 'Paragraphs', exact: true })).toContainText(
    'A note that is hidden.',
  );
});

const LOCKED = fileURLToPath(new URL('../../../samples/locked/', import.meta.url));
const PASSWORD = 'pässwort 비밀';
const sample = (name: string): readonly [name: string, content: Buffer] => [
  name,
  readFileSync(LOCKED + name),
];
const last = (page: Page): Locator => panel(page).getByRole('status').last();

test('locked Word files, workbooks and OpenDocument texts open with one password', async ({ page }) => {
  const troubles = watchTroubles(page);
  await newProject(page, 'Locked office');
  await choose(page, [sample('harbour-agile.docx'), sample('harbour-aes.odt'), sample('harbour-agile.xlsx')]);
  await expect(last(page)).toHaveText('0 will be stored, 3 cannot be imported');
  await files(page)
    .getByRole('option', { name: /^harbour-aes\.odt.*protected by a password/ })
    .click();
  const password = panel(page).getByRole('textbox', { name: 'Password' });
  await password.fill('falsch');
  await password.press('Enter');
  await expect(panel(page).getByText(/No password given so far opens it/)).toBeVisible();
  await password.fill(PASSWORD);
  await password.press('Enter');
  await expect(panel(page).getByRole('list', { name: 'Paragraphs', exact: true })).toContainText(
    '항구의 종은 두 번 울렸고 아무도 대답하지 않았다.',
  );
  // The Word file holds the same text; the workbook asks what its columns mean.
  await expect(last(page)).toHaveText('1 will be stored, 1 is here already, 1 cannot be imported');
  await files(page)
    .getByRole('option', { name: /^harbour-agile\.xlsx.*This is a table/ })
    .click();
  await expect(panel(page).getByText('A table of 2 rows and 3 columns.')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Read its documents' }).click();
  await expect(last(page)).toHaveText('3 will be stored, 1 is here already');
  await panel(page).getByRole('button', { name: 'Import 3' }).click();
  await panel(page).getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('3 documents', { exact: true })).toBeVisible();
  expectNoTroubles(troubles);
});

test('what stayed locked is imported from the report, when its password is given there', async ({ page }) => {
  await newProject(page, 'Locked still');
  await choose(page, [
    sample('harbour-aes.odt'),
    ['old.zip', Buffer.from(ARCHIVE, 'base64')],
    ['open.txt', Buffer.from('This one was never locked.')],
  ]);
  await expect(last(page)).toHaveText('2 will be stored, 2 cannot be imported');
  await panel(page).getByRole('button', { name: 'Import 2' }).click();
  const waiting = panel(page).getByRole('region', { name: 'Files that wait for a password' });
  await expect(waiting).toContainText('2 files wait for a password.');
  await expectAccessible(page);
  const give = async (password: string): Promise<void> => {
    await waiting.getByRole('textbox', { name: 'Password' }).fill(password);
    await waiting.getByRole('button', { name: 'Open and import' }).click();
  };
  await give('geheim');
  await expect(panel(page).getByRole('heading', { name: /^Imported 1 document, 1 problem/ })).toBeVisible();
  await expect(waiting).toContainText('One file waits for a password.');
  await expect(waiting.getByText(/No password given so far opens it/)).toBeVisible();
  await give(PASSWORD);
  await expect(panel(page).getByRole('heading', { name: 'Imported 1 document' })).toBeVisible();
  await expect(waiting).toBeHidden();
  await panel(page).getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('4 documents', { exact: true })).toBeVisible();
});
