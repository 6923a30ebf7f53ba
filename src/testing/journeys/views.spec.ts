import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { paragraphText } from '../../domain/document.ts';
import { readFile as readDocument } from '../../formats/read-file.ts';
import { workbookSheets } from '../../formats/xlsx.ts';
import { expectAccessible, expectNoTroubles, openDemo } from './steps.ts';

const panel = (page: Page): Locator => page.getByRole('complementary', { name: /^Paragraphs behind/ });

/** One of the views by its two choices. */
async function lookAt(page: Page, family: string, view?: string): Promise<void> {
  const families = page.getByRole('radiogroup', { name: 'View', exact: true });
  await families.getByRole('radio', { name: family, exact: true }).press('Space');
  if (view === undefined) return;
  const views = page.getByRole('radiogroup', { name: `${family} as` });
  await views.getByRole('radio', { name: view, exact: true }).press('Space');
}

/** n and N of a mark, from what a screen reader says of it. */
async function numbersOf(mark: Locator): Promise<{ n: number; of: number }> {
  const [, n = '', of = ''] =
    /: ([\d,]+) of ([\d,]+)/.exec((await mark.getAttribute('aria-label')) ?? '') ?? [];
  return { n: Number(n.replaceAll(',', '')), of: Number(of.replaceAll(',', '')) };
}

/** The panel lists exactly n paragraphs, and the rest of the base on its second tab. */
async function expectBehind(
  page: Page,
  { n, of }: { n: number; of: number },
  rest = 'Rest of the base',
): Promise<void> {
  for (const [tab, length] of [
    [`Paragraphs ${n}`, n],
    [`${rest} ${of - n}`, of - n],
  ] as const) {
    await panel(page).getByRole('tab', { name: tab, exact: true }).click();
    const list = panel(page).getByRole('list', { name: tab.replace(/ \d+$/, '') });
    if (length > 0)
      await expect(list.locator('[aria-posinset="1"]')).toHaveAttribute('aria-setsize', String(length));
  }
}

/** Opens a mark with the keyboard: points may lie upon each other. */
async function openByKey(page: Page, mark: Locator): Promise<void> {
  await mark.focus();
  await page.keyboard.press('Enter');
}

async function bytesOf(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('events are marked in the charts over time and stay in the address', async ({ page }) => {
  await openDemo(page);
  await lookAt(page, 'Over time', 'One chart');
  await page.getByRole('button', { name: 'Mark events' }).click();
  const dialog = page.getByRole('dialog', { name: 'Events in the charts over time' });
  await dialog.getByRole('textbox', { name: 'Event' }).fill('Pearl Harbor');
  await dialog.getByRole('textbox', { name: 'Date' }).fill('1941-12-07');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  const figure = page.getByRole('figure', { name: 'Themes over time' });
  await expect(figure.getByText('Pearl Harbor')).toBeVisible();
  await page.reload();
  await expect(figure.getByText('Pearl Harbor')).toBeVisible();
});

test('what follows what opens the earlier paragraphs of just its pairs', async ({ page }) => {
  const troubles = await openDemo(page);
  await lookAt(page, 'Themes together', 'Sequence');
  const grid = page.getByRole('group', { name: 'What follows what' });
  for (const lag of ['the next paragraph', '3 paragraphs later']) {
    await page.getByRole('button', { name: /How far/ }).click();
    await page.getByRole('option', { name: lag, exact: true }).click();
    const cell = grid.getByRole('button', { name: /^Opponent followed by Leadership/ });
    await expect(cell).toBeVisible();
    const numbers = await numbersOf(cell);
    await openByKey(page, cell);
    await expectBehind(page, numbers);
  }
  expectNoTroubles(troubles);
});

test('nodes and lines of the network, and themes on the map, open what they count', async ({ page }) => {
  await openDemo(page);
  await lookAt(page, 'Themes together', 'Network');
  const network = page.getByRole('group', { name: 'Network of themes' });
  const line = network.getByRole('button', { name: / with / }).first();
  const pair = await numbersOf(line);
  await openByKey(page, line);
  await expectBehind(page, pair);
  const node = network.getByRole('button', { name: /^Economy: / });
  const whole = await numbersOf(node);
  await openByKey(page, node);
  await expectBehind(page, whole);

  await lookAt(page, 'Themes together', 'Map');
  const point = page
    .getByRole('group', { name: 'Correspondence map' })
    .getByRole('button', { name: /^Theme Economy/ });
  await expect.poll(() => numbersOf(point)).toEqual(whole);
  await openByKey(page, point);
  await expectBehind(page, whole);
});

test('groups are told by what they consist of; a cell opens that, and the comparison can be narrowed to it', async ({
  page,
}) => {
  await openDemo(page);
  await lookAt(page, 'Differences', 'Composition');
  const grid = page.getByRole('group', { name: 'Composition of groups by Party' });
  await expect(grid.getByRole('button', { name: /^Herbert Hoover, Republican: 90 of 90/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Standardised shares' })).toContainText(
    'Nothing can be standardised',
  );
  const cell = grid.getByRole('button', { name: /^Franklin D. Roosevelt, Democratic/ });
  const numbers = await numbersOf(cell);
  await openByKey(page, cell);
  await expectBehind(page, numbers, 'Rest of the group');
  await panel(page)
    .getByRole('button', { name: /^Compare these documents alone/ })
    .click();
  await expect(panel(page)).toBeHidden();
  await expect(page.getByRole('region', { name: 'Caption and coverage' })).toContainText('Party: Democratic');
});

test('a strip says where its themes stand, and opens what carries them and its text', async ({ page }) => {
  await openDemo(page);
  await lookAt(page, 'Texts', 'Strips');
  const strips = page.getByRole('group', { name: 'Document strips' }).getByRole('button');
  await expect(strips).toHaveCount(17);
  const [first] = await page
    .getByRole('table', { name: 'Themes by document' })
    .getByRole('row')
    .nth(1)
    .getByRole('cell')
    .all();
  await expect(first as Locator).toContainText('State of the Union 1917');
  const numbers = await numbersOf(strips.first());
  await openByKey(page, strips.first());
  await expectBehind(page, numbers);
  await (first as Locator).getByRole('link').click();
  await expect(page).toHaveURL(/\/coding\/\d+/);
  await page.goBack();
  await expect(strips.first()).toBeVisible();
});

test('quotes stand side by side, can be kept, and leave as Word and HTML with their citations', async ({
  page,
}) => {
  const troubles = await openDemo(page);
  await lookAt(page, 'Texts', 'Quotes');
  const quotes = page.getByRole('table', { name: 'Quotes side by side' });
  await expect(quotes.getByRole('columnheader', { name: /Franklin D\. Roosevelt/ })).toContainText(
    '3 of 84 eligible',
  );
  const cells = quotes.getByRole('cell').filter({ has: page.getByRole('link', { name: 'Open in Coding' }) });
  // Until its text is read a quote is three dots.
  await expect(cells.first().locator('blockquote')).toHaveText(/.{20}/);
  const shown = (await cells.first().locator('blockquote').innerText()).trim();
  await page.getByRole('button', { name: 'Draw others' }).click();
  await expect(page.getByText('Chosen by lot, seed 2')).toBeVisible();
  await page.goBack();
  await expect(cells.first().locator('blockquote')).toHaveText(shown);

  const region = page.getByRole('region', { name: 'Quotes side by side' });
  const word = await bytesOf(page, () => region.getByRole('button', { name: 'Word' }).click());
  const read = await readDocument(word.name, new Uint8Array(word.bytes));
  if (!read.ok || Array.isArray(read.value)) throw new Error('the Word file cannot be read');
  const document = read.value as { text: string; starts: Uint32Array; ends: Uint32Array };
  const words = Array.from(document.starts, (_, i) => paragraphText(document, i)).join('\n');
  expect(words.replace(/\s+/g, ' ')).toContain(shown.replace(/\s+/g, ' ').slice(0, 60));
  expect(words).toMatch(/State of the Union 19\d\d, .* paragraph \d+\. Coded by Keyword rule A\./);
  const html = await bytesOf(page, () => region.getByRole('button', { name: 'HTML' }).click());
  expect(html.bytes.toString()).toContain('seed 1');

  await cells.first().getByRole('button', { name: 'Keep' }).click();
  await expect(cells.first().getByRole('button', { name: 'Kept' })).toHaveAttribute('aria-pressed', 'true');
  await region.getByRole('radio', { name: 'By hand' }).press('Space');
  await expect(cells).toHaveCount(1);
  await expect(cells.first().locator('blockquote')).toHaveText(shown);
  await expect(region).toContainText('Chosen by hand');
  expectNoTroubles(troubles);
});

test('says that at most six groups of quotes stand side by side, and keeps those that stand there', async ({
  page,
}) => {
  await openDemo(page);
  await page.getByRole('region', { name: 'Question' }).getByRole('button', { name: 'Grouped by' }).click();
  await page.getByRole('option', { name: 'Year', exact: true }).click();
  await lookAt(page, 'Texts', 'Quotes');
  const region = page.getByRole('region', { name: 'Quotes side by side' });
  const heads = region.getByRole('columnheader');
  await expect(heads).toHaveCount(3);
  const first = await heads.first().locator('bdi').innerText();
  const choice = region.getByRole('button', { name: /^3 of \d+ groups$/ });
  const [, groups = '0'] = /of (\d+) groups/.exec(await choice.innerText()) ?? [];
  expect(Number(groups)).toBeGreaterThan(6);
  await choice.click();
  await page
    .getByRole('dialog', { name: 'Groups' })
    .getByRole('button', { name: 'All', exact: true })
    .click();
  await page.keyboard.press('Escape');
  await expect(region.getByRole('status')).toContainText(
    `At most 6 groups stand side by side: ${Number(groups) - 6} groups left out.`,
  );
  await expect(heads).toHaveCount(6);
  await expect(heads.first().locator('bdi')).toHaveText(first);
});

test('words lead to just so many lines in context', async ({ page }) => {
  const troubles = await openDemo(page);
  await lookAt(page, 'Texts', 'Words');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  // Words of the theme, those of all other paragraphs, and what stands near one of the first.
  for (const table of [
    page.getByRole('table', { name: 'Words more frequent in Opponent' }),
    page.getByRole('table', { name: 'Words more frequent in the other paragraphs' }),
    page.getByRole('table', { name: /^Words near/ }),
  ]) {
    const row = table.getByRole('row').nth(1);
    await expect(row).toBeVisible();
    const n = (await row.getByRole('cell').nth(1).innerText()).replaceAll(',', '');
    expect(Number(n)).toBeGreaterThan(1);
    await row.getByRole('button').click();
    const lines = page.getByRole('region', { name: /^Lines with/ });
    await expect(lines.getByRole('status')).toContainText(new RegExp(`^${n} lines? of`));
    await expect(lines.getByRole('listitem').first()).toHaveAttribute('aria-setsize', n);
    await lines.getByRole('button', { name: 'Close the lines' }).click();
    await expect(lines).toBeHidden();
    await expect(row.getByRole('button')).toBeFocused();
  }
  expectNoTroubles(troubles);
});

test('lines of words lead into the text and back, and to a search of the same documents', async ({
  page,
}) => {
  await openDemo(page);
  await lookAt(page, 'Texts', 'Words');
  const row = page.getByRole('table', { name: 'Words more frequent in Opponent' }).getByRole('row').nth(1);
  await expect(row).toBeVisible();
  const word = (await row.getByRole('cell').first().locator('bdi').innerText()).trim();
  await row.getByRole('button').click();
  const lines = page.getByRole('region', { name: /^Lines with/ });
  const first = lines.getByRole('listitem').first();
  await expect(first.locator('mark')).toHaveText(new RegExp(`^${word}$`, 'i'));
  await first.getByRole('link', { name: /^Open in Coding/ }).click();
  await expect(page).toHaveURL(/\/coding\/\d+\?paragraph=\d+/);
  await page.goBack();
  await expect(first.locator('mark')).toHaveText(new RegExp(`^${word}$`, 'i'));
  await lines.getByRole('link', { name: 'Search it in all paragraphs' }).click();
  await expect(page).toHaveURL(/\/search/);
  await expect(page.getByRole('status').filter({ hasText: /hit/ }).first()).toBeVisible();
});

test('numbers leave as a workbook, the whole as a report that needs nothing else', async ({ page }) => {
  const troubles = await openDemo(page);
  await lookAt(page, 'Themes together', 'Matrix');
  const table = page.getByRole('region', { name: 'Pairs of themes' });
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  const rows = await table.getByRole('row').count();
  const workbook = await bytesOf(page, () => table.getByRole('button', { name: 'XLSX' }).click());
  const sheets = workbookSheets(new Uint8Array(workbook.bytes));
  if (!sheets.ok) throw new Error(sheets.problem.reason);
  expect(sheets.value.map(({ name }) => name)).toEqual(['Numbers', 'Settings']);
  expect(sheets.value[0]?.rows).toHaveLength(rows);
  expect(sheets.value[1]?.rows.flat().join(' ')).toContain('Share of the paragraphs read');

  await page.getByRole('button', { name: 'Report' }).click();
  const dialog = page.getByRole('dialog', { name: 'Report on this comparison' });
  await expect(dialog.getByRole('region', { name: 'Methods' })).toContainText(
    'percentile bootstrap of documents',
  );
  await dialog.getByRole('checkbox', { name: 'Themes together: Network' }).press('Space');
  await expect(dialog.getByRole('region', { name: 'Methods' })).toContainText('Jaccard');
  const report = await bytesOf(page, () => dialog.getByRole('button', { name: 'Save as HTML' }).click());
  const html = report.bytes.toString();
  expect(report.name).toMatch(/report\.html$/);
  expect(html).not.toMatch(/<script|<link|<img|@import|\bsrc=|https?:\/\/(?!www\.w3\.org\/)/i);
  for (const title of ['Shares: Bars', 'Shares: Heat map', 'Differences: Tests', 'Themes together: Network'])
    expect(html).toContain(`<h2>${title}</h2>`);
  expect((html.match(/<svg/g) ?? []).length).toBeGreaterThanOrEqual(5);
  expect(html).toContain('<td><bdi>Economy</bdi></td>');
  expectNoTroubles(troubles);

  await page.setContent(html);
  await expect(page.getByRole('heading', { name: 'Methods' })).toBeVisible();
  await expect(page.locator('svg').first()).toBeVisible();
});

test('every drawing leaves as SVG with its caption, and as PNG at twice its size', async ({ page }) => {
  const troubles = await openDemo(page);
  for (const [family, view, figure] of [
    ['Shares', 'Stacked', 'Themes by Speaker'],
    ['Shares', 'Heat map', 'Themes by Speaker'],
    ['Over time', 'Small multiples', 'Themes over time'],
    ['Differences', 'Composition', 'What the groups consist of, by Party'],
    ['Themes together', 'Network', 'Network of themes'],
    ['Themes together', 'Map', 'Correspondence map'],
    ['Texts', 'Strips', 'Document strips'],
  ] as const) {
    await lookAt(page, family, view);
    const card = page.getByRole('figure', { name: figure });
    await expect(card.locator('svg[data-chart]')).toBeVisible();
    const save = async (item: string) => {
      await card.getByRole('button', { name: 'Image' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    const svg = (await bytesOf(page, () => save('Save as SVG'))).bytes.toString();
    expect(svg).toMatch(/^<svg/);
    expect(svg).toContain('Keyword rule A');
    const [, width = '0'] = /width="(\d+)"/.exec(svg) ?? [];
    const png = (await bytesOf(page, () => save('Save as PNG'))).bytes;
    expect(png.readUInt32BE(16)).toBe(2 * Number(width));
  }
  expectNoTroubles(troubles);
});

// A test each: looking at all of them takes long on a slow machine.
for (const [family, view, name] of [
  ['Shares', 'Stacked', 'Themes by Speaker'],
  ['Over time', 'Small multiples', 'Themes over time'],
  ['Differences', 'Composition', 'Composition of groups by Party'],
  ['Themes together', 'Network', 'Network of themes'],
  ['Themes together', 'Map', 'Correspondence map'],
  ['Texts', 'Strips', 'Document strips'],
] as const)
  test(`${family}, ${view}: can be read by everybody`, async ({ page }) => {
    await openDemo(page);
    await lookAt(page, family, view);
    await expect(page.getByRole('group', { name })).toBeVisible();
    await expectAccessible(page);
  });

test('Texts, Quotes: can be read by everybody', async ({ page }) => {
  await openDemo(page);
  await lookAt(page, 'Texts', 'Quotes');
  await expect(
    page.getByRole('table', { name: 'Quotes side by side' }).locator('blockquote').first(),
  ).not.toBeEmpty();
  await expectAccessible(page);
});
