import { readFileSync } from 'node:fs';
import { type Browser, type Download, expect, type Page, test } from '@playwright/test';
import { codingOf, expectAt, makeTheme, said } from './coding-steps.ts';
import {
  expectAccessible,
  expectNoTroubles,
  goToScreen,
  openStart,
  type PageTroubles,
  watchTroubles,
} from './steps.ts';

const DAM = [
  'The dam holds, and it will hold as long as we stand beside one another.',
  'Strangers were seen on the far slope for the third night.',
  'Every village lights one lamp more, so that nobody walks alone.',
].join('\n\n');
const NEAR = 'Strangers were seen on the near slope for the third night.';
const GATE = 'Whoever asks the price of the key shall give his name at the gate.';

async function saved(page: Page, act: () => Promise<void>) {
  const waiting = page.waitForEvent('download');
  await act();
  const download: Download = await waiting;
  return {
    name: download.suggestedFilename(),
    mimeType: 'application/zip',
    buffer: readFileSync(await download.path()),
  };
}

type Packet = Awaited<ReturnType<typeof saved>>;

/** A project with two texts, a theme on the first paragraph and a second coder. */
async function begin(page: Page): Promise<void> {
  await codingOf(page, 'River presses', [
    { name: 'dam.txt', text: DAM },
    { name: 'gate.txt', text: GATE },
  ]);
  await makeTheme(page, 'Unity');
  await goToScreen(page, 'Agreement');
  await page.getByRole('tab', { name: /^Coders/ }).click();
  await page.getByRole('button', { name: 'Add a coder…' }).click();
  const adding = page.getByRole('dialog', { name: 'Add a coder' });
  await adding.getByRole('textbox', { name: 'Name' }).fill('Mira');
  await adding.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Coders' }).getByText('Mira')).toBeVisible();
}

async function handOut(page: Page): Promise<Packet> {
  await page.getByRole('button', { name: 'Packets' }).click();
  await page.getByRole('menuitem', { name: 'Hand out a packet…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hand out a packet' });
  return saved(page, () => dialog.getByRole('button', { name: 'Save the packet' }).click());
}

/** The packet in another browser: nothing but the file connects the two. */
async function openApart(browser: Browser, packet: Packet): Promise<{ away: Page; troubles: PageTroubles }> {
  const apart = await browser.newContext({ acceptDownloads: true, reducedMotion: 'reduce' });
  const away = await apart.newPage();
  const troubles = await openStart(away);
  await away.setInputFiles('input[type=file]', packet);
  await expect(away.getByRole('button', { name: 'Coder Mira' })).toBeVisible();
  return { away, troubles };
}

async function rename(page: Page, name: string): Promise<void> {
  await goToScreen(page, 'Codebook');
  await page.getByRole('treeitem', { name: /^Unity/ }).click();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'New name of Unity' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
}

async function define(page: Page, text: string): Promise<void> {
  const definition = page.getByRole('region', { name: 'Definition' });
  await definition.getByRole('button', { name: 'In short', exact: true }).last().click();
  await page.getByRole('textbox', { name: 'In short, new block' }).fill(text);
  await page.keyboard.press('Control+Enter');
  await expect(definition.getByRole('textbox').filter({ hasText: text })).toBeVisible();
}

async function correct(page: Page, paragraph: number, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Correct the text…' }).click();
  const dialog = page.getByRole('dialog', { name: `Correct the text of ¶ ${paragraph}` });
  await dialog.getByRole('textbox', { name: 'Text' }).fill(text);
  await dialog.getByRole('button', { name: 'Correct the text' }).click();
  await expect(dialog).toBeHidden();
}

test('what both sides changed is shown and decided, and nothing of it is lost', async ({ page, browser }) => {
  const troubles = watchTroubles(page);
  await begin(page);
  const packet = await handOut(page);

  const { away, troubles: awayTroubles } = await openApart(browser, packet);
  await goToScreen(away, 'Coding');
  await expectAt(away, 1);
  await makeTheme(away, 'Unity');
  await away.keyboard.press('j');
  await expectAt(away, 2);
  await makeTheme(away, 'Threat');
  await correct(away, 2, NEAR);
  await away.keyboard.press('j');
  await expectAt(away, 3);
  await makeTheme(away, 'Unity');
  await away.getByRole('button', { name: 'Next document' }).click();
  await expect(said(away)).toContainText('1 unread, of 1');
  await makeTheme(away, 'Unity');
  await rename(away, 'Togetherness');
  await goToScreen(away, 'Agreement');
  const back = await saved(away, () => away.getByRole('button', { name: 'Hand back' }).click());
  expectNoTroubles(awayTroubles);
  await away.context().close();

  // Meanwhile at home: another name and meaning, another correction, a coding in Mira's name, a text that goes.
  await rename(page, 'Concord');
  await define(page, 'Only where people act together.');
  await goToScreen(page, 'Coding');
  await expectAt(page, 1);
  await page.getByRole('button', { name: /^Coder / }).click();
  await page.getByRole('menuitemradio', { name: 'Mira' }).click();
  await expect(page.getByRole('button', { name: 'Coder Mira' })).toBeVisible();
  await page.keyboard.press('Shift+R');
  await expect(said(page)).toContainText('1 read, no theme');
  await goToScreen(page, 'Library');
  await page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: 'gate', exact: true }) })
    .getByRole('checkbox')
    .click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('link', { name: 'gate', exact: true })).toBeHidden();
  await goToScreen(page, 'Agreement');

  const input = page.getByLabel('A packet or project file to merge');
  await input.setInputFiles(back);
  const merging = page.getByRole('dialog', { name: 'Merge the packet of Mira' });
  await expect(merging.getByRole('status')).toContainText('1 new theme (Threat)');
  await expect(merging.getByText('1 document of the packet is not in this project')).toBeVisible();
  await expect(merging.getByText('gate, 1 paragraph coded or read')).toBeVisible();
  await expect(merging.getByText('What Concord means has changed since')).toBeVisible();
  await expect(merging.getByRole('heading', { name: '3 differences to decide' })).toBeVisible();
  const differences = merging.getByRole('region', { name: 'What differs' }).getByRole('listitem');
  const [theme, text, coding] = [differences.nth(0), differences.nth(1), differences.nth(2)];
  await expect(theme.getByRole('row', { name: 'Name Concord Togetherness' })).toBeVisible();
  await expect(theme).toContainText('changed on both sides');
  await expect(text.getByRole('row', { name: new RegExp(`far slope.*${NEAR}`) })).toBeVisible();
  await expect(text).toContainText('changed in the packet');
  await expect(coding).toContainText('The dam holds');
  await expect(coding.getByRole('row', { name: 'Coding read, no theme Concord' })).toBeVisible();
  await expectAccessible(page);
  await theme.getByRole('radio', { name: 'Keep what is here' }).press('Space');
  await expect(text.getByRole('radio', { name: 'Take the packet’s' })).toBeChecked();
  await coding.getByRole('radio', { name: 'Keep what is here' }).press('Space');
  await merging.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(merging).toBeHidden();

  // What was decided stands, and is not asked again; the text that is missing is told again.
  await input.setInputFiles(back);
  await expect(merging.getByRole('status')).toContainText('Nothing of it can be taken over');
  await expect(merging.getByRole('button', { name: 'Merge', exact: true })).toBeDisabled();
  await merging.getByRole('button', { name: 'Cancel' }).click();
  await goToScreen(page, 'Coding');
  await expect(page.locator('[data-paragraph-text="1"]')).toHaveText(NEAR);
  await expect(said(page)).toContainText('2 coded · 1 read, no theme');
  await goToScreen(page, 'Codebook');
  await expect(page.getByRole('treeitem', { name: /^Concord/ })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^Threat/ })).toBeVisible();
  await expect(page.getByText('2 codings of 1 theme made under an older meaning')).toBeVisible();
  await page.getByRole('button', { name: /^Undo: merge/ }).click();
  await expect(page.getByRole('treeitem', { name: /^Threat/ })).toHaveCount(0);

  // With the text back, the packet brings what was left out; the rest of it is asked anew.
  await page.getByRole('button', { name: /^Undo: delete/ }).click();
  await goToScreen(page, 'Agreement');
  await input.setInputFiles(back);
  await expect(merging.getByRole('status')).toContainText('what was said of 3 paragraphs');
  await expect(merging.getByText('not in this project')).toHaveCount(0);
  await merging.getByRole('button', { name: 'Take all of the packet' }).click();
  await merging.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(merging).toBeHidden();
  await goToScreen(page, 'Codebook');
  await expect(page.getByRole('treeitem', { name: /^Togetherness/ })).toBeVisible();
  expectNoTroubles(troubles);
});

test('a backup made inside a packet project can still be handed back', async ({ page, browser }) => {
  await begin(page);
  const packet = await handOut(page);
  const { away } = await openApart(browser, packet);
  await goToScreen(away, 'Exchange');
  const backup = await saved(away, () => away.getByRole('button', { name: 'Save Project file' }).click());
  await away.getByRole('link', { name: 'All projects' }).click();
  const again = await openApart(browser, backup);
  await goToScreen(again.away, 'Coding');
  await expectAt(again.away, 1);
  await makeTheme(again.away, 'Unity');
  await goToScreen(again.away, 'Agreement');
  const back = await saved(again.away, () => again.away.getByRole('button', { name: 'Hand back' }).click());
  await page.getByLabel('A packet or project file to merge').setInputFiles(back);
  const merging = page.getByRole('dialog', { name: 'Merge the packet of Mira' });
  await expect(merging.getByRole('status')).toContainText('what was said of 1 paragraph');
  for (const one of [away, again.away]) await one.context().close();
});
