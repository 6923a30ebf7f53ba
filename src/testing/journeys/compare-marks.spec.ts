import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectNoTroubles, openDemo } from './steps.ts';

const panel = (page: Page): Locator => page.getByRole('complementary', { name: /^Paragraphs behind/ });

async function lookAt(page: Page, family: string, view: string): Promise<void> {
  const families = page.getByRole('radiogroup', { name: 'View', exact: true });
  await families.getByRole('radio', { name: family, exact: true }).press('Space');
  const views = page.getByRole('radiogroup', { name: `${family} as` });
  await views.getByRole('radio', { name: view, exact: true }).press('Space');
}

const whole = (text: string): number => Number(text.replaceAll(',', ''));

/** The first number of a mark, and what it is of, from its name. */
function numbersIn(name: string): { readonly n: number; readonly of: number } {
  const [, n = '', of = ''] = /: ([\d,]+) of ([\d,]+)/.exec(name) ?? [];
  return { n: whole(n), of: whole(of) };
}

/** What is open is exactly n paragraphs, and its second side the rest. */
async function expectBehind(page: Page, n: number, of: number): Promise<void> {
  for (const [place, length] of [n, of - n].entries()) {
    const tab = panel(page).getByRole('tab').nth(place);
    await expect(tab).toHaveAccessibleName(new RegExp(`[a-z] ${length.toLocaleString('en')}$`));
    await tab.click();
    const first = panel(page).getByRole('tabpanel').locator('[aria-posinset="1"]');
    if (length > 0) await expect(first).toHaveAttribute('aria-setsize', String(length));
    else await expect(panel(page).getByText(/found nowhere here|nothing else in the base/)).toBeVisible();
  }
}

/** Opens a mark, or a cell, and looks whether its list is as long as its number. */
async function expectOpens(page: Page, mark: Locator): Promise<void> {
  const name = (await mark.getAttribute('aria-label')) ?? '';
  const { n, of } = numbersIn(name);
  expect(of, name).toBeGreaterThan(0);
  // Points may lie upon each other, and a segment be thinner than a pointer: keys reach every mark.
  await mark.focus();
  await page.keyboard.press('Enter');
  await expectBehind(page, n, of);
}

// Bars and lines stand in the journey of comparing.
const VIEWS = {
  Shares: [
    ['Stacked', 'Themes by Speaker', / of /],
    ['Dots', 'Themes by Speaker', / of /],
    ['Heat map', 'Heat map: Themes by Speaker', / of /],
  ],
  'Over time': [
    ['Small multiples', 'Themes over time', / of /],
    ['One chart', 'Themes over time', / of /],
  ],
  Differences: [['Composition', 'Composition of groups by Party', / of /]],
  'Themes together': [
    ['Matrix', 'Themes together', / with /],
    ['Network', 'Network of themes', / with /],
    ['Network', 'Network of themes', /^Economy: /],
    ['Sequence', 'What follows what', / followed by /],
    ['Map', 'Correspondence map', /^Theme /],
    ['Map', 'Correspondence map', /^Group /],
  ],
  Texts: [['Strips', 'Document strips', / with a theme/]],
} as const;

for (const [family, views] of Object.entries(VIEWS))
  test(`${family}: marks open lists as long as their numbers`, async ({ page }) => {
    const troubles = await openDemo(page);
    for (const [view, chart, name] of views) {
      await lookAt(page, family, view);
      const marks = page.getByRole('group', { name: chart, exact: true }).getByRole('button', { name });
      await expect(page.getByRole('group', { name: chart, exact: true })).toHaveCount(1);
      await expect(marks.first()).toBeVisible();
      const count = await marks.count();
      for (const index of new Set([0, count - 1])) await expectOpens(page, marks.nth(index));
    }
    expectNoTroubles(troubles);
  });

test('residuals and rates of a heat map open lists as long as their numbers', async ({ page }) => {
  await openDemo(page);
  await lookAt(page, 'Shares', 'Heat map');
  await page.getByRole('radio', { name: 'Residuals' }).press('Space');
  const cells = page.getByRole('group', { name: 'Heat map: Themes by Speaker' }).getByRole('button');
  await expect(cells.first()).toHaveAttribute('aria-label', /residual/);
  await expectOpens(page, cells.nth(7));

  await page.getByRole('region', { name: 'Question' }).getByRole('button', { name: 'Base' }).click();
  await page.getByRole('option', { name: '1,000 words', exact: true }).click();
  await expect(cells.first()).toHaveAttribute('aria-label', / words/);
  const [, n = ''] = /: ([\d,]+) in /.exec((await cells.nth(7).getAttribute('aria-label')) ?? '') ?? [];
  await cells.nth(7).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('tab').first()).toHaveAccessibleName(`Paragraphs ${n}`);
});

test('the line between two points opens the nearer of them', async ({ page }) => {
  await openDemo(page);
  await lookAt(page, 'Over time', 'Small multiples');
  const points = page.getByRole('group', { name: 'Themes over time' }).getByRole('button', { name: / of / });
  await expect(points.first()).toBeVisible();
  // With its intervals the chart has its last axis, and with its faces its last widths: points stay where they are.
  await expect(page.getByRole('figure', { name: 'Themes over time' })).toContainText('95% intervals');
  await page.evaluate(() => document.fonts.ready);
  // Of the first theme's points one whose line goes on to the next.
  const stretch = points.locator('path').first();
  const point = points.filter({ has: page.locator('path') }).first();
  const { n, of } = numbersIn((await point.getAttribute('aria-label')) ?? '');
  const at = await stretch.evaluate((path) => {
    const own = path as SVGPathElement;
    const { x, y } = own.getPointAtLength(own.getTotalLength() - 1);
    const spot = new DOMPoint(x, y).matrixTransform(own.getScreenCTM() ?? undefined);
    return { x: spot.x, y: spot.y };
  });
  await page.mouse.click(at.x, at.y);
  await expectBehind(page, n, of);
});

test('cells of the tables open lists as long as they say', async ({ page }) => {
  await openDemo(page);
  await lookAt(page, 'Differences', 'Tests');
  const differences = page.getByRole('region', { name: 'Differences', exact: true });
  await differences.getByRole('button', { name: 'Groups compared' }).click();
  await page.getByRole('option', { name: 'Franklin D. Roosevelt' }).click();
  await differences.getByRole('button', { name: 'Second group' }).click();
  await page.getByRole('option', { name: 'Herbert Hoover' }).click();
  for (const group of ['Franklin D. Roosevelt', 'Herbert Hoover']) {
    const cell = page
      .getByRole('table', { name: 'Differences by theme' })
      .getByRole('cell')
      .getByRole('button', { name: new RegExp(`Economy in ${group}`) });
    const [, n = '', of = ''] = /([\d,]+) of ([\d,]+)/.exec(await cell.innerText()) ?? [];
    await cell.click();
    await expectBehind(page, whole(n), whole(of));
  }

  await lookAt(page, 'Texts', 'Strips');
  const cell = page
    .getByRole('table', { name: 'Themes by document' })
    .getByRole('button', { name: /Economy in / })
    .first();
  const n = whole(/^[\d,]+/.exec(await cell.innerText())?.[0] ?? '');
  await cell.click();
  await expect(panel(page).getByRole('tab').first()).toHaveAccessibleName(`Paragraphs ${n}`);
  await expect(panel(page)).toHaveAccessibleName(/^Paragraphs behind Economy in /);

  await lookAt(page, 'Themes together', 'Map');
  const points = page.getByRole('table', { name: 'Points of the map' });
  const row = points.getByRole('row', { name: /^Herbert Hoover/ });
  const units = whole(await row.getByRole('cell').nth(2).innerText());
  await row.getByRole('button').click();
  await expect(panel(page).getByRole('tab').first()).toHaveAccessibleName(`Paragraphs ${units}`);
});
