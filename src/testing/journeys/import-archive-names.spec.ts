import { expect, type Locator, type Page, test } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expectAccessible, expectNoTroubles, newProject, watchTroubles } from './steps.ts';

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Import' });

/** An archive of one text under a name of raw bytes. */
function archive(name: readonly number[]): Buffer {
  const stand = 'x'.repeat(name.length);
  const zip = Buffer.from(zipSync({ [`${stand}.txt`]: strToU8('Citizens, the river belongs to us all.') }));
  for (let at = zip.indexOf(stand); at >= 0; at = zip.indexOf(stand)) Buffer.from(name).copy(zip, at);
  return zip;
}

test('names in an archive are read in the encoding that is chosen', async ({ page }) => {
  const troubles = watchTroubles(page);
  await newProject(page, 'Names');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  // «День» of a machine in Moscow, which may as well be from elsewhere.
  const buffer = archive([0x84, 0xa5, 0xad, 0xec]);
  await (await chooser).setFiles([{ name: 'old.zip', mimeType: 'application/zip', buffer }]);
  const files = panel(page).getByRole('listbox', { name: 'Files' });
  await expect(files.getByRole('option', { name: /День\.txt/ })).toBeVisible();
  const names = panel(page).getByRole('button', { name: /Names in old\.zip/ });
  await expect(names).toContainText('DOS 866');
  await expectAccessible(page);
  await names.click();
  await page.getByRole('option', { name: 'Western: DOS 850' }).click();
  await expect(files.getByRole('option', { name: /äÑ¡ý\.txt/ })).toBeVisible();
  await expect(files.getByRole('option')).toHaveCount(1);
  await expect(names).toBeFocused();
  await expect(panel(page).getByText('by you')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Import 1' }).click();
  const report = panel(page).getByRole('grid', { name: 'Report of the import' });
  await expect(report.getByRole('row', { name: /äÑ¡ý/ })).toBeVisible();
  expectNoTroubles(troubles);
});
