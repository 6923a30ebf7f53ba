import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { withDescendants } from '../../domain/codebook.ts';
import { type Comparison, PLAIN_COMPARISON } from '../../domain/comparison.ts';
import type { Project } from '../../domain/project.ts';
import { readProjectFile } from '../../formats/project-file.ts';
import { naiveFrequency } from '../naive-counts.ts';
import { expectAccessible, expectNoTroubles, goToScreen, newProject, openDemo } from './steps.ts';

const barsChart = (page: Page): Locator => page.getByRole('group', { name: 'Themes by Speaker' });
const linesChart = (page: Page): Locator => page.getByRole('group', { name: 'Themes over time' });
const table = (page: Page): Locator => page.getByRole('table', { name: 'The same numbers as a table' });
const panel = (page: Page): Locator => page.getByRole('complementary', { name: /^Paragraphs behind/ });
const caption = (page: Page): Locator => page.getByRole('region', { name: 'Caption and coverage' });

/** Chooses in one of the selects of the question's line. */
async function choose(page: Page, select: string, option: string): Promise<void> {
  await page.getByRole('region', { name: 'Question' }).getByRole('button', { name: select }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** n and N of a mark, from its name: “Opponent, Herbert Hoover: 1 of 90, 1.1 percent”. */
async function numbersOf(mark: Locator): Promise<{ n: number; of: number }> {
  const [, n = '', of = ''] =
    /: ([\d,]+) of ([\d,]+),/.exec((await mark.getAttribute('aria-label')) ?? '') ?? [];
  return { n: Number(n.replaceAll(',', '')), of: Number(of.replaceAll(',', '')) };
}

/** The rows of the table without its head, each as the texts of its cells. */
async function tableRows(page: Page): Promise<string[][]> {
  const rows = await table(page).getByRole('row').all();
  return Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allInnerTexts()));
}

async function demoProject(page: Page): Promise<Project> {
  const response = await page.request.get('./demo.leitmotif');
  const read = readProjectFile(new Uint8Array(await response.body()));
  if (!read.ok) throw new Error(read.problem.reason);
  return read.value;
}

const comparisonOf = (project: Project): Comparison => ({
  ...PLAIN_COMPARISON,
  grouping: { by: 'attribute', attribute: project.attributes[0]?.id ?? (0 as never) },
  themes: project.themes.filter(({ parent }) => parent === null).map(({ id }) => id),
  withSubThemes: true,
  coder: project.currentCoder,
  rule: 'paragraph',
  base: 'read',
});

/** What the table must show, counted with sets from the demo's own file. */
function expectedCounts(project: Project, comparison: Comparison): string[] {
  const members = comparison.themes.map((id) =>
    comparison.withSubThemes ? withDescendants(project.themes, id) : [id],
  );
  const counts = naiveFrequency(project.documents, project.sheets, {
    comparison,
    members,
    attributes: project.attributes,
  });
  return comparison.themes.flatMap((id, place) => {
    const name = project.themes.find((theme) => theme.id === id)?.name;
    return [...counts].map(
      ([group, { n, base, documentsWith, documents }]) =>
        `${name} | ${group} | ${n[place]} | ${base} | ${documentsWith[place]} of ${documents}`,
    );
  });
}

const shownCounts = async (page: Page): Promise<string[]> =>
  (await tableRows(page)).map(([theme = '', group = '', n = '', base = '', , , documents = '']) =>
    [
      theme.replace(/\s+in .*$/s, '').trim(),
      group.replace(/ small base$/, '').trim(),
      ...[n, base, documents].map((text) => text.replaceAll(',', '').trim()),
    ].join(' | '),
  );

test('shows the numbers of an independent count, by every rule and base', async ({ page }) => {
  const troubles = await openDemo(page);
  await expect(barsChart(page)).toBeVisible();
  const project = await demoProject(page);
  const usual = comparisonOf(project);
  const matches = (comparison: Comparison) =>
    expect
      .poll(async () => (await shownCounts(page)).sort())
      .toEqual(expectedCounts(project, comparison).sort());
  await matches(usual);
  await expect(caption(page)).toContainText('Share of the paragraphs read that carry a theme, by Speaker');
  await expect(caption(page)).toContainText('(a rule, not a person)');

  await choose(page, 'Base', 'all paragraphs');
  await matches({ ...usual, base: 'all' });
  await choose(page, 'Base', '1,000 words');
  await matches({ ...usual, base: 'words' });
  await choose(page, 'Counting rule', 'once per document');
  await matches({ ...usual, rule: 'document', base: 'all' });
  await page.getByRole('region', { name: 'Question' }).getByRole('button', { name: 'More' }).click();
  await page
    .getByRole('dialog', { name: 'More choices' })
    .getByRole('button', { name: 'Sub-themes' })
    .click();
  await page.getByRole('option', { name: 'each theme alone' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'More choices' })).toBeHidden();
  await matches({ ...usual, rule: 'document', base: 'all', withSubThemes: false });
  await expect(caption(page)).toContainText('each document counted once, sub-themes not counted');
  await page.goBack();
  await page.goBack();
  await matches({ ...usual, base: 'words' });
  await page.goBack();
  await matches({ ...usual, base: 'all' });
  await page.goForward();
  await matches({ ...usual, base: 'words' });

  const [, other] = project.coders;
  if (!other) throw new Error('the demo has two coders');
  await choose(page, 'Coder', `${other.name} a rule`);
  await matches({ ...usual, base: 'words', coder: other.id });
  expectNoTroubles(troubles);
});

test('every mark opens exactly its paragraphs and the rest of its base', async ({ page }) => {
  await openDemo(page);
  for (const chart of [barsChart(page), linesChart(page)]) {
    const marks = chart.getByRole('button', { name: / of / });
    await expect(marks.first()).toBeVisible();
    const count = await marks.count();
    for (const index of [0, 2, 7, count - 1]) {
      const { n, of } = await numbersOf(marks.nth(index));
      // Points of lines may lie upon each other: the keyboard reaches every one of them.
      await marks.nth(index).focus();
      await page.keyboard.press('Enter');
      await expect(panel(page).getByRole('tab', { name: `Paragraphs ${n}`, exact: true })).toBeVisible();
      await expectLength(page, 'Paragraphs', n);
      await panel(page)
        .getByRole('tab', { name: `Rest of the base ${of - n}` })
        .click();
      await expectLength(page, 'Rest of the base', of - n);
    }
  }
});

/** The list itself says how long it is; an empty one says so in words. */
async function expectLength(page: Page, list: string, length: number): Promise<void> {
  if (length === 0) {
    await expect(panel(page).getByText(/found nowhere here|nothing else in the base/)).toBeVisible();
    return;
  }
  const first = panel(page).getByRole('list', { name: list }).locator('[aria-posinset="1"]');
  await expect(first).toHaveAttribute('aria-setsize', String(length));
  await expect(first.getByRole('link', { name: /^Open in Coding/ })).toBeVisible();
  await expect(panel(page).getByRole('status')).toContainText(`of ${length}`);
}

test('a long list is counted and read to its end', async ({ page }) => {
  await openDemo(page);
  await choose(page, 'Grouped by', 'Nothing');
  const mark = page.getByRole('group', { name: 'Themes in all documents' }).getByRole('button').first();
  await expect(mark).toHaveAttribute('aria-label', / of /);
  const { n, of } = await numbersOf(mark);
  expect(of).toBeGreaterThan(400);
  await mark.click();
  await panel(page).getByRole('tab', { name: /^Rest/ }).click();
  const list = panel(page).getByRole('list', { name: 'Rest of the base' });
  const last = list.locator(`[aria-posinset="${of - n}"]`);
  await expect(async () => {
    await list.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    await expect(last.getByRole('link')).toBeVisible({ timeout: 500 });
  }).toPass();
});

test('goes from a paragraph into Coding and back to the very view', async ({ page }) => {
  await openDemo(page);
  await choose(page, 'Base', 'all paragraphs');
  await barsChart(page).getByRole('button', { name: 'Opponent, Franklin D. Roosevelt' }).click();
  const list = panel(page).getByRole('list', { name: 'Paragraphs' });
  await expect(list.getByRole('link').first()).toBeVisible();
  for (let i = 0; i < 12; i++) await page.keyboard.press('j');
  const current = list.locator('[aria-current="true"]');
  await expect(current).toHaveAttribute('aria-posinset', '13');
  await expect(current).toBeFocused();
  // Until its text is read a paragraph is three dots.
  await expect(current.locator('.reading')).toHaveText(/.{20}/);
  const words = await current.locator('.reading').innerText();
  const address = page.url();

  await current.getByRole('link', { name: /^Open in Coding/ }).click();
  const paragraph = page.locator('li[aria-current="true"] [data-paragraph-text]');
  await expect(paragraph).toHaveText(words);
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(current).toHaveAttribute('aria-posinset', '13');
  await expect(current.locator('.reading')).toHaveText(words);
  await expect(current).toBeInViewport();

  await page.reload();
  await expect(page).toHaveURL(address);
  await expect(current.locator('.reading')).toHaveText(words);
  await expect(page.getByRole('button', { name: /Base/ })).toContainText('all paragraphs');
  await expect(
    barsChart(page).getByRole('button', { name: 'Opponent, Franklin D. Roosevelt' }),
  ).toHaveAttribute('aria-pressed', 'true');
  await panel(page).getByRole('button', { name: 'Close the paragraphs' }).click();
  await expect(panel(page)).toBeHidden();
});

test('is worked by keyboard: marks by arrows, Enter opens, Escape goes back to the mark', async ({
  page,
}) => {
  await openDemo(page);
  const first = barsChart(page).getByRole('button').first();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const third = barsChart(page).getByRole('button').nth(2);
  await expect(third).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await expect(panel(page).getByRole('heading').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(third).toBeFocused();

  const opener = table(page).getByRole('button', { name: /^Leadership in Herbert Hoover/ });
  await opener.press('Enter');
  await expect(panel(page)).toHaveAttribute('aria-label', 'Paragraphs behind Leadership in Herbert Hoover');
  await expect(table(page).locator('[aria-current="true"]')).toContainText('Leadership');
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('chooses documents, grouping and themes, and says what it left out', async ({ page }) => {
  await openDemo(page);
  await page.getByRole('button', { name: '17 of 17 documents' }).click();
  const choice = page.getByRole('dialog', { name: 'Documents compared' });
  await choice.getByRole('textbox', { name: 'From year' }).fill('1930');
  await choice.getByRole('textbox', { name: 'From year' }).press('Enter');
  await expect(choice.getByText('15 of 17 documents')).toBeVisible();
  await choice.getByRole('button', { name: 'any of 3' }).click();
  await page.getByRole('option', { name: 'Franklin D. Roosevelt' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(choice.getByText('12 of 17 documents')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(choice).toBeHidden();
  await expect(caption(page)).toContainText('Speaker: Franklin D. Roosevelt and a date of 1930 or later');

  await choose(page, 'Grouped by', 'Decade');
  await expect(page.getByRole('group', { name: 'Themes by decade' })).toBeVisible();
  await page.getByRole('radio', { name: 'Decades' }).press('Space');
  await expect(linesChart(page).getByRole('button', { name: /1940s/ }).first()).toBeAttached();

  await page.getByRole('button', { name: /of 27 themes/ }).click();
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '27 of 27 themes' })).toBeVisible();
  await expect(page.getByText(/Drawn: the first \d+ of 27 themes/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Draw all' }).first().click();
  await expect(page.getByText(/Drawn: the first/)).toHaveCount(0);

  await page.getByRole('button', { name: '12 of 17 documents' }).click();
  await choice.getByRole('textbox', { name: 'Title has' }).fill('no such title');
  await choice.getByRole('textbox', { name: 'Title has' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(choice).toBeHidden();
  await expect(page.getByRole('heading', { name: 'No document matches the choice' })).toBeVisible();
  await page.getByRole('button', { name: 'Take all documents' }).click();
  await expect(page.getByRole('button', { name: '17 of 17 documents' })).toBeVisible();
});

test('sorts the table and gives the same numbers out as CSV, SVG and PNG', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDemo(page);
  const header = table(page).getByRole('columnheader', { name: 'Share' });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  // The rows stay as they are once the intervals stand beside them.
  await expect(caption(page)).toContainText('95% intervals');
  const rows = await tableRows(page);
  const shares = rows.map(([, , , , share = '']) => Number.parseFloat(share));
  expect(shares).toEqual([...shares].sort((a, b) => b - a));

  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  expect(csv.suggestedFilename()).toMatch(/themes by speaker\.csv$/);
  const lines = (await readFile(await csv.path(), 'utf8')).replace('\ufeff', '').trim().split('\r\n');
  expect(lines).toHaveLength(rows.length + 1);
  expect(lines[0]).toMatch(/^theme,theme_path,group,n,base_n,share/);
  const [theme = '', group = '', n = '', base = ''] = rows[0] ?? [];
  expect(lines[1]).toContain(`${theme.split(/\s+in /)[0]?.trim()},`);
  expect(lines[1]).toContain(`${group.replace(/ small base$/, '')},${n},${base},`);
  expect(lines[1]).toContain('Share of the paragraphs read that carry a theme');

  await page.getByRole('radio', { name: 'Themes over time' }).press('Space');
  await expect(table(page).getByRole('columnheader', { name: 'Year' })).toBeVisible();
  await page.getByRole('radio', { name: 'Themes by Speaker' }).press('Space');
  await expect(table(page).getByRole('columnheader', { name: 'Speaker' })).toBeVisible();

  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByText('15 rows copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n').map((line) => line.split('\t').length)).toEqual(Array(16).fill(9));

  const figure = page.getByRole('figure', { name: 'Themes by Speaker' });
  const save = async (item: string) => {
    await figure.getByRole('button', { name: 'Image' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).click(),
    ]);
    return file;
  };
  const svg = await readFile(await (await save('Save as SVG')).path(), 'utf8');
  expect(svg).toContain('<svg');
  expect(svg).toContain('Themes by Speaker');
  expect(svg.replaceAll(/<[^>]+>/g, ' ')).toMatch(/Franklin D\. Roosevelt/);
  expect(svg.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toContain('Share of the paragraphs read');
  expect(svg).not.toContain('var(--');
  const png = await readFile(await (await save('Save as PNG')).path());
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
});

test('says how uncertain shares are, in the chart, the table and the file, and can leave it out', async ({
  page,
}) => {
  await openDemo(page);
  await expect(caption(page)).toContainText(
    'Whiskers: 95% intervals, documents as clusters, 2,000 resamples, seed 1',
  );
  const bar = barsChart(page).getByRole('button', { name: /^Opponent, Franklin D. Roosevelt/ });
  const [, low, high] =
    /95% interval ([\d.]+) to ([\d.]+)/.exec((await bar.getAttribute('aria-label')) ?? '') ?? [];
  const row = table(page).getByRole('row', { name: /Opponent in Franklin D. Roosevelt/ });
  await expect(row).toContainText(`${low} to ${high}`);

  await page.getByRole('button', { name: /Intervals/ }).click();
  await page.getByRole('option', { name: /naive/ }).click();
  await expect(caption(page)).toContainText('naive 95% Wilson intervals');
  await expect(row).not.toContainText(`${low} to ${high}`);
  await page.getByRole('button', { name: /Intervals/ }).click();
  await page.getByRole('option', { name: 'none' }).click();
  await expect(caption(page)).not.toContainText('95%');
  await expect(bar).not.toHaveAttribute('aria-label', /interval/);
  await page.goBack();
  await expect(caption(page)).toContainText('naive 95% Wilson intervals');
});

test('compares groups: says why there is no test, names every variant, opens a bar of the tornado', async ({
  page,
}) => {
  const troubles = await openDemo(page);
  await page.getByRole('radio', { name: 'Differences' }).press('Space');
  const differences = page.getByRole('region', { name: 'Differences', exact: true });
  await expect(differences).toContainText('No test: fewer than 5 documents in Woodrow Wilson (2)');
  await differences.getByRole('button', { name: 'Groups compared' }).click();
  await page.getByRole('option', { name: 'Franklin D. Roosevelt' }).click();
  await differences.getByRole('button', { name: 'Second group' }).click();
  await page.getByRole('option', { name: 'Herbert Hoover' }).click();
  const tornado = page.getByRole('group', { name: 'Differences: Franklin D. Roosevelt less Herbert Hoover' });
  const marks = tornado.getByRole('button');
  await expect(marks).toHaveCount(5);
  for (const index of [0, 4]) {
    const [, n = ''] = /: ([\d,]+) of/.exec((await marks.nth(index).getAttribute('aria-label')) ?? '') ?? [];
    await marks.nth(index).click();
    await expectLength(page, 'Paragraphs', Number(n));
  }
  const header = page.getByRole('columnheader', { name: 'Difference', exact: true });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expectAccessible(page);
  expectNoTroubles(troubles);
});

test('tests groups of enough documents by permuting them', async ({ page }) => {
  await openDemo(page);
  await choose(page, 'Grouped by', 'Decade');
  await page.getByRole('radio', { name: 'Differences' }).press('Space');
  const differences = page.getByRole('region', { name: 'Differences', exact: true });
  await differences.getByRole('button', { name: 'Groups compared' }).click();
  await page.getByRole('option', { name: '1930s' }).click();
  await differences.getByRole('button', { name: 'Second group' }).click();
  await page.getByRole('option', { name: '1940s' }).click();
  // 15 documents, of which 6 can be chosen in 5,005 ways.
  await expect(differences).toContainText('documents permuted, all 5,005 assignments');
  await expect(page.getByRole('columnheader', { name: 'p adjusted, BH of 5' })).toBeVisible();
});

test('shows a heat map whose cells open their paragraphs', async ({ page }) => {
  await openDemo(page);
  await page.getByRole('radio', { name: 'Heat map' }).press('Space');
  const cells = page.getByRole('group', { name: 'Heat map: Themes by Speaker' }).getByRole('button');
  await expect(cells).toHaveCount(15);
  for (const index of [1, 14]) {
    const { n, of } = await numbersOf(cells.nth(index));
    await cells.nth(index).click();
    await expectLength(page, 'Paragraphs', n);
    await panel(page)
      .getByRole('tab', { name: `Rest of the base ${of - n}` })
      .click();
    await expectLength(page, 'Rest of the base', of - n);
  }
  await page.getByRole('radio', { name: 'Residuals' }).press('Space');
  await expect(cells.first()).toHaveAttribute('aria-label', /adjusted residual [+−]/);
  await cells.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(cells.nth(3)).toBeFocused();
  await expectAccessible(page);
});

test('shows which themes stand together, and opens what carries both', async ({ page }) => {
  await openDemo(page);
  await page.getByRole('radio', { name: 'Themes together' }).press('Space');
  const cells = page.getByRole('group', { name: 'Themes together' }).getByRole('button');
  await expect(cells.first()).toBeVisible();
  const pairs = page.getByRole('table', { name: 'Pairs of themes' });
  await expect(pairs.getByRole('row').nth(1)).toBeVisible();
  await expect(cells).toHaveCount((await pairs.getByRole('row').count()) - 1);
  const { n, of } = await numbersOf(cells.first());
  await cells.first().focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toHaveAttribute('aria-label', /^Paragraphs behind .+ with /);
  await expectLength(page, 'Paragraphs', n);
  await panel(page)
    .getByRole('tab', { name: `Rest of the base ${of - n}` })
    .click();
  await expectLength(page, 'Rest of the base', of - n);
  await page.getByRole('radio', { name: 'NPMI' }).press('Space');
  await expect(cells.first()).toHaveAttribute('aria-label', /NPMI [+−\d]/);
  await expectAccessible(page);
});

test('is accessible in light and dark', async ({ page }) => {
  await openDemo(page);
  await expect(table(page)).toBeVisible();
  await expectAccessible(page);
});

test('is accessible in light and dark with the paragraphs of a mark', async ({ page }) => {
  await openDemo(page);
  await barsChart(page).getByRole('button').nth(2).click();
  await expect(panel(page).getByRole('link').first()).toBeVisible();
  await expectAccessible(page);
});

test('says what is missing in an empty project', async ({ page }) => {
  await newProject(page, 'Nothing yet');
  await goToScreen(page, 'Compare');
  await expect(page.getByRole('heading', { name: 'No documents to compare yet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open the library' }).click();
  await expect(page.getByRole('link', { name: 'Library' })).toHaveAttribute('aria-current', 'page');
});
