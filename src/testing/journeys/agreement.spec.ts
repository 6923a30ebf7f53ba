import { readFileSync } from 'node:fs';
import { type Download, expect, type Page, test } from '@playwright/test';
import {
  expectAccessible,
  expectNoTroubles,
  goToScreen,
  newProject,
  openDemo,
  openStart,
  watchTroubles,
} from './steps.ts';

const TEXT = [
  'The dam holds, and it will hold as long as we stand beside one another.',
  'Strangers were seen on the far slope for the third night.',
  'Every village lights one lamp more, so that nobody walks alone.',
  'The harvest of the upper fields has been counted and shared.',
  'Whoever asks the price of the key shall give his name at the gate.',
  'We remember those who built the first wall with their bare hands.',
].join('\n\n');

/** Puts a theme on the paragraph that is looked at, by typing. */
async function apply(page: Page, theme: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: /Apply a theme/ }).fill(theme);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Remove ${theme}` })).toBeVisible();
}

const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click();

async function saved(page: Page, act: () => Promise<void>): Promise<Download> {
  const download = page.waitForEvent('download');
  await act();
  return download;
}

const asFile = async (download: Download) => ({
  name: download.suggestedFilename(),
  mimeType: 'application/zip',
  buffer: readFileSync(await download.path()),
});

test('a packet is handed out, coded apart, merged, measured and settled', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const troubles = watchTroubles(page);
  await newProject(page, 'River presses');
  await page.setInputFiles('input[type=file] >> nth=0', {
    name: 'dam.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(TEXT),
  });
  await page.getByRole('button', { name: /^Import 1/ }).click();
  await expect(page.getByRole('link', { name: 'dam' })).toBeVisible();
  await goToScreen(page, 'Coding');
  await expect(page.getByText('6 unread, of 6 ¶')).toBeVisible();
  await apply(page, 'Unity');
  await page.keyboard.press('j');
  await apply(page, 'Threat');
  await page.keyboard.press('j');
  await apply(page, 'Unity');
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+R');
  }
  await expect(page.getByText('3 coded · 3 read, no theme · 0 unread, of 6 ¶')).toBeVisible();

  await goToScreen(page, 'Agreement');
  await expect(page.getByRole('heading', { name: 'Only one coder has coded so far' })).toBeVisible();
  await expectAccessible(page);
  await tab(page, /^Coders/);
  await page.getByRole('button', { name: 'Add a coder…' }).click();
  const adding = page.getByRole('dialog', { name: 'Add a coder' });
  await adding.getByRole('textbox', { name: 'Name' }).fill('Mira');
  await adding.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Coders' }).getByText('Mira')).toBeVisible();

  await tab(page, /^Samples/);
  await page.getByRole('button', { name: 'Draw a sample…' }).first().click();
  const drawing = page.getByRole('dialog', { name: 'Draw a sample for double coding' });
  await drawing.getByRole('button', { name: 'Keep 6 paragraphs' }).click();
  await expect(page.getByRole('region', { name: 'Sample 1' })).toContainText('6 by one');

  await page.getByRole('button', { name: 'Packets' }).click();
  await page.getByRole('menuitem', { name: 'Hand out a packet…' }).click();
  const handing = page.getByRole('dialog', { name: 'Hand out a packet' });
  await expect(handing).toContainText('the list of 6 paragraphs to code');
  const out = await saved(page, () => handing.getByRole('button', { name: 'Save the packet' }).click());

  // Another browser, as far as this one knows: nothing but the file connects the two.
  const apart = await browser.newContext({ acceptDownloads: true });
  const away = await apart.newPage();
  const awayTroubles = await openStart(away);
  await away.setInputFiles('input[type=file]', await asFile(out));
  await expect(away.getByRole('button', { name: 'Coder Mira' })).toBeVisible();
  await goToScreen(away, 'Coding');
  await expect(away.getByText('0 coded · 0 read, no theme · 6 unread, of 6 ¶')).toBeVisible();
  await apply(away, 'Unity');
  await away.keyboard.press('j');
  await away.keyboard.press('Shift+R');
  await away.keyboard.press('j');
  await apply(away, 'Unity');
  await away.keyboard.press('j');
  await away.keyboard.press('Shift+R');
  await away.keyboard.press('j');
  await apply(away, 'Threat');
  await away.keyboard.press('j');
  await away.keyboard.press('Shift+R');
  await expect(away.getByText('3 coded · 3 read, no theme · 0 unread, of 6 ¶')).toBeVisible();
  await goToScreen(away, 'Agreement');
  const back = await saved(away, () => away.getByRole('button', { name: 'Hand back' }).click());
  const returned = await asFile(back);
  expectNoTroubles(awayTroubles);
  await apart.close();

  const packetInput = page.getByLabel('A packet or project file to merge');
  await packetInput.setInputFiles(returned);
  const merging = page.getByRole('dialog', { name: 'Merge the packet of Mira' });
  await expect(merging.getByRole('status')).toContainText('what was said of 6 paragraphs');
  await merging.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(merging).toBeHidden();
  await packetInput.setInputFiles(returned);
  await expect(merging.getByRole('status')).toContainText('nothing new');
  await expect(merging.getByRole('button', { name: 'Merge', exact: true })).toBeDisabled();
  await merging.getByRole('button', { name: 'Cancel' }).click();

  // Unity: both on the same two of six. Threat: each on another one of six, so alpha is below chance.
  await tab(page, /^Themes/);
  const figures = page.getByRole('grid', { name: 'Agreement by theme' });
  await expect(figures.getByRole('row', { name: /Unity/ })).toContainText('1.00');
  await expect(figures.getByRole('row', { name: /Threat/ })).toContainText('2 of 6');
  const csv = await saved(page, () => page.getByRole('button', { name: 'CSV' }).click());
  const table = readFileSync(await csv.path(), 'utf8');
  expect(table).toContain('Unity,6,0,1,');
  // 12 judgements, 2 of them yes: 1 − 11 · 4 / (2 · 2 · 10) = −0.1
  const alpha = Number(/Threat,6,2,([^,]+),/.exec(table)?.[1]);
  expect(alpha).toBeCloseTo(-0.1, 12);
  await expectAccessible(page);

  await tab(page, /^Settle/);
  await expect(page.getByRole('radio', { name: 'To settle 2' })).toBeChecked();
  const cases = page.getByRole('list', { name: 'Paragraphs on which coders differ' });
  await expect(cases.getByRole('article')).toHaveCount(2);
  await cases.getByRole('textbox', { name: 'Reason' }).first().fill('A report of strangers is a threat.');
  await expectAccessible(page);
  await cases.getByRole('button', { name: /^All of them apply/ }).click();
  await expect(page.getByRole('radio', { name: 'Settled 1' })).toBeVisible();
  await page.keyboard.press('d');
  await expect(page.getByRole('radio', { name: 'Settled 2' })).toBeVisible();
  await page.getByRole('button', { name: 'Take over 4 agreed' }).click();
  await expect(page.getByText('4 paragraphs settled')).toBeVisible();
  await tab(page, /^Coders/);
  const adjudicated = page.getByRole('row', { name: /Adjudicated/ });
  await expect(adjudicated).toContainText('settled disagreements');
  // Unity twice, Threat once; three paragraphs without a theme; one reason.
  await expect(adjudicated.getByRole('cell')).toContainText(['Adjudicated', 'settled', '1', '3', '3', '1']);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(adjudicated.getByRole('cell')).toContainText(['Adjudicated', 'settled', '1', '1', '1', '1']);
  expectNoTroubles(troubles);
});

test('the demo’s two rules are compared by theme and part, and a coder goes and comes back', async ({
  page,
}) => {
  const troubles = await openDemo(page);
  await goToScreen(page, 'Agreement');
  await expect(page.getByText('301 shared paragraphs')).toBeVisible();
  const figures = page.getByRole('grid', { name: 'Agreement by theme' });
  await expect(figures.getByRole('row', { name: /External threat/ })).toContainText('14 of 301');
  await expect(page.getByText(/Intervals: 95%, 2,000 resamples of 8 documents, seed 1/)).toBeVisible();
  await page.getByRole('button', { name: 'Measure evidence' }).click();
  await expect(page.getByText(/Evidence: unitised alpha over/)).toBeVisible();
  await expectAccessible(page);

  await tab(page, /^Part by part/);
  const parts = page.getByRole('grid', { name: 'Agreement by part' });
  await expect(parts.getByRole('row', { name: /Keyword rule A and Keyword rule B/ })).toContainText('301');
  await page.getByRole('button', { name: /By/ }).first().click();
  await page.getByRole('option', { name: 'document', exact: true }).click();
  await expect(parts.getByRole('row')).toHaveCount(9);
  await expectAccessible(page);

  await tab(page, /^Exchanged/);
  await expect(page.getByRole('table', { name: 'Exchanged themes' }).getByRole('row').nth(1)).toContainText(
    '3',
  );
  await expectAccessible(page);

  await tab(page, /^Coders/);
  await page.getByRole('button', { name: 'More for Keyword rule B' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Delete Keyword rule B?' });
  await expect(dialog).toContainText('473 codings');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('row', { name: /Keyword rule B/ })).toBeHidden();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByRole('row', { name: /Keyword rule B/ })).toContainText('473');
  expectNoTroubles(troubles);
});
