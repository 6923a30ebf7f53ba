import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { withDescendants } from '../../domain/codebook.ts';
import { type Comparison, PLAIN_COMPARISON } from '../../domain/comparison.ts';
import type { PartialDate } from '../../domain/partial-date.ts';
import type { Project } from '../../domain/project.ts';
import { readProjectFile } from '../../formats/project-file.ts';
import { naiveFrequency } from '../naive-counts.ts';
import { expectAccessible, expectNoTroubles, openDemo } from './steps.ts';

// Lists and dialogs are opened one after the other, and looked at by axe: on a busy machine that takes its time.
test.describe.configure({ timeout: 540_000 });

const question = (page: Page): Locator => page.getByRole('region', { name: 'Question' });
const caption = (page: Page): Locator => page.getByRole('region', { name: 'Caption and coverage' });
const panel = (page: Page): Locator => page.getByRole('complementary', { name: /^Paragraphs behind/ });
const bars = (page: Page): Locator => page.getByRole('group', { name: /^Themes (by|before|in)/ });
const more = (page: Page): Locator => page.getByRole('dialog', { name: 'More choices' });

async function choose(page: Page, select: string, option: string): Promise<void> {
  await question(page).getByRole('button', { name: select }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function openMore(page: Page): Promise<void> {
  await question(page)
    .getByRole('button', { name: /^(\d+ )?more$/i })
    .click();
  await expect(more(page)).toBeVisible();
}

async function closeMore(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(more(page)).toBeHidden();
}

async function demoProject(page: Page): Promise<Project> {
  const response = await page.request.get('./demo.leitmotif');
  const read = readProjectFile(new Uint8Array(await response.body()));
  if (!read.ok) throw new Error(read.problem.reason);
  return read.value;
}

const usual = (project: Project): Comparison => ({
  ...PLAIN_COMPARISON,
  grouping: { by: 'attribute', attribute: project.attributes[0]?.id ?? (0 as never) },
  themes: project.themes.filter(({ parent }) => parent === null).map(({ id }) => id),
  coder: project.currentCoder,
});

/** n and N of every bar, as counted with sets from the demo's own file; groups without a document are no data. */
function expectedMarks(project: Project, comparison: Comparison): string[] {
  const members = comparison.themes.map((id) => withDescendants(project.themes, id));
  const counts = naiveFrequency(project.documents, project.sheets, {
    comparison,
    members,
    attributes: project.attributes,
  });
  return comparison.themes.flatMap((id, place) => {
    const name = project.themes.find((theme) => theme.id === id)?.name;
    return [...counts.values()]
      .filter(({ base }) => base > 0)
      .map(({ n, base }) => `${name}: ${n[place]} of ${base}`);
  });
}

/** What the bars say: theme, n and N. */
const shownMarks = (page: Page): Promise<string[]> =>
  marksSaid(bars(page).getByRole('button', { name: / of / }));

async function marksSaid(buttons: Locator): Promise<string[]> {
  const names = await buttons.evaluateAll((marks) =>
    marks.map((mark) => mark.getAttribute('aria-label') ?? ''),
  );
  return names.map((name) => {
    const [, theme = '', n = '', of = ''] = /^([^,]+), .*: ([\d,]+) of ([\d,]+),/.exec(name) ?? [];
    return `${theme}: ${n.replaceAll(',', '')} of ${of.replaceAll(',', '')}`;
  });
}

async function expectMarks(page: Page, project: Project, comparison: Comparison): Promise<void> {
  await expect
    .poll(async () => (await shownMarks(page)).sort())
    .toEqual(expectedMarks(project, comparison).sort());
}

/** The first mark, one in the middle and the last one open lists as long as they say, on both sides. */
async function expectLists(page: Page, unit: string): Promise<void> {
  const marks = bars(page).getByRole('button', { name: / of / });
  const count = await marks.count();
  for (const index of new Set([0, Math.floor(count / 2), count - 1])) {
    const name = (await marks.nth(index).getAttribute('aria-label')) ?? '';
    const [, n = '', of = ''] = /: ([\d,]+) of ([\d,]+),/.exec(name) ?? [];
    await marks.nth(index).focus();
    await page.keyboard.press('Enter');
    await expectLength(page, unit, Number(n.replaceAll(',', '')));
    await panel(page).getByRole('tab', { name: /^Rest/ }).click();
    await expectLength(
      page,
      'Rest of the base',
      Number(of.replaceAll(',', '')) - Number(n.replaceAll(',', '')),
    );
  }
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
}

async function expectLength(page: Page, list: string, length: number): Promise<void> {
  if (length === 0) {
    await expect(panel(page).getByText(/found nowhere here|nothing else in the base/)).toBeVisible();
    return;
  }
  const first = panel(page).getByRole('list', { name: list }).locator('[aria-posinset="1"]');
  await expect(first).toHaveAttribute('aria-setsize', String(length));
  await expect(panel(page).getByRole('status')).toContainText(`of ${length.toLocaleString('en')}`);
}

test('gathers values into groups and rare ones under a named rest', async ({ page }) => {
  const troubles = await openDemo(page);
  const project = await demoProject(page);
  await question(page).getByRole('button', { name: 'Arrange…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Groups of Speaker' });
  await dialog.getByRole('button', { name: 'Add a group' }).click();
  await dialog.getByRole('textbox', { name: 'Name of group 1' }).fill('Long in office');
  await dialog.getByRole('button', { name: 'Choose values' }).click();
  await page.getByRole('option', { name: /^Franklin D. Roosevelt/ }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await dialog.getByRole('textbox', { name: 'Gather values' }).fill('4');
  await dialog.getByRole('textbox', { name: 'Gather values' }).press('Tab');
  await dialog.getByRole('textbox', { name: 'under the name' }).fill('the others');
  await expect(dialog.getByRole('status')).toContainText('2 values: Herbert Hoover and Woodrow Wilson');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Compare so' }).click();
  await expect(dialog).toBeHidden();
  await expect(caption(page)).toContainText('“Long in office” gathers Franklin D. Roosevelt.');
  await expect(caption(page)).toContainText(
    '“the others” gathers 2 values with fewer than 4 documents: Woodrow Wilson and Herbert Hoover.',
  );
  const speaker = project.attributes[0];
  if (!speaker) throw new Error('the demo has speakers');
  await expectMarks(page, project, {
    ...usual(project),
    grouping: {
      by: 'attribute',
      attribute: speaker.id,
      recoding: {
        groups: [{ name: 'Long in office', values: ['Franklin D. Roosevelt'] }],
        rareBelow: 4,
        restName: 'the others',
      },
    },
  });
  await expectLists(page, 'Paragraphs');
  await page.reload();
  await expect(caption(page)).toContainText('“the others” gathers 2 values');
  expectNoTroubles(troubles);
});

test('compares before and after an event, named periods and crossed groups', async ({ page }) => {
  await openDemo(page);
  const project = await demoProject(page);
  await choose(page, 'Grouped by', 'Before and after an event…');
  const event = page.getByRole('dialog', { name: 'Before and after an event' });
  await event.getByRole('textbox', { name: 'Event' }).fill('Entry into the war');
  await event.getByRole('textbox', { name: 'Day', exact: true }).fill('December 1941');
  await event.getByRole('button', { name: 'Compare so' }).click();
  await expect(event.getByRole('alert')).toContainText('1939-09-01');
  await event.getByRole('textbox', { name: 'Day', exact: true }).fill('1941-12-07');
  await event.getByRole('textbox', { name: 'Days on each side' }).fill('1000');
  await event.getByRole('textbox', { name: 'Days on each side' }).press('Tab');
  await event.getByRole('button', { name: 'Compare so' }).click();
  const date = '1941-12-07' as PartialDate;
  const byEvent = { by: 'event', event: { name: 'Entry into the war', date, days: 1000 } } as const;
  await expectMarks(page, project, { ...usual(project), grouping: byEvent });
  await expect(caption(page)).toContainText('both windows are of 1,000 days');
  await expect(caption(page)).toContainText('outside both windows, or of no exact date');
  await expectLists(page, 'Paragraphs');

  await choose(page, 'Grouped by', 'Named periods…');
  const periods = page.getByRole('dialog', { name: 'Named periods' });
  await periods.getByRole('textbox', { name: 'Name of period 1' }).fill('Before the crash');
  await periods.getByRole('textbox', { name: 'Name of period 2' }).fill('After the crash');
  await periods.getByRole('textbox', { name: 'First day of period 2' }).fill('1929-10-24');
  await periods.getByRole('button', { name: 'Compare so' }).click();
  const byPeriods = {
    by: 'named periods',
    periods: [
      { name: 'Before the crash', from: null },
      { name: 'After the crash', from: '1929-10-24' as PartialDate },
    ],
  } as const;
  await expectMarks(page, project, { ...usual(project), grouping: byPeriods });

  await openMore(page);
  await more(page).getByRole('button', { name: 'Groups divided by' }).click();
  await page.getByRole('option', { name: 'Speaker', exact: true }).click();
  await closeMore(page);
  const crossed: Comparison = {
    ...usual(project),
    grouping: byPeriods,
    second: usual(project).grouping,
  };
  await expectMarks(page, project, crossed);
  await expect(caption(page)).toContainText('Only combinations with a document are shown.');
  await expectLists(page, 'Paragraphs');
});

test('counts once per group and week, only a version, and coders side by side', async ({ page }) => {
  await openDemo(page);
  const project = await demoProject(page);
  await choose(page, 'Grouped by', 'Decade');
  await choose(page, 'Counting rule', 'once per group and week');
  const weekly: Comparison = {
    ...usual(project),
    grouping: { by: 'period', unit: 'decade' },
    rule: 'week',
  };
  await expectMarks(page, project, weekly);
  await expect(caption(page)).toContainText('each week of a group counted once');
  await expectLists(page, 'Weeks');

  await choose(page, 'Counting rule', 'per paragraph');
  await openMore(page);
  await more(page).getByRole('button', { name: 'any' }).click();
  await page.getByRole('option', { name: 'unmarked' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await closeMore(page);
  await expect(caption(page)).toContainText('with the voice endorses or quotes or rebuts');
  await expectMarks(page, project, {
    ...weekly,
    rule: 'paragraph',
    codings: { voices: [1, 2, 3], fromVersion: null, toVersion: null },
  });
  await page.goBack();

  const other = project.coders.find(({ id }) => id !== project.currentCoder);
  if (!other) throw new Error('the demo has two coders');
  await openMore(page);
  await more(page).getByRole('button', { name: 'none' }).click();
  await page.getByRole('option', { name: other.name }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await closeMore(page);
  await expectMarks(page, project, { ...weekly, rule: 'paragraph', beside: [other.id] });
  await expect(caption(page)).toContainText('side by side');
  await expect(caption(page)).toContainText('they are never added up');
  await expectLists(page, 'Paragraphs');
});

test('draws the lines over time of whichever coder is chosen among those side by side', async ({ page }) => {
  await openDemo(page);
  const project = await demoProject(page);
  const other = project.coders.find(({ id }) => id !== project.currentCoder);
  if (!other) throw new Error('the demo has two coders');
  await openMore(page);
  await more(page).getByRole('button', { name: 'none' }).click();
  await page.getByRole('option', { name: other.name }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await closeMore(page);
  await expect(caption(page)).toContainText('side by side');
  await page
    .getByRole('radiogroup', { name: 'View', exact: true })
    .getByRole('radio', { name: 'Over time', exact: true })
    .press('Space');
  const figure = page.getByRole('figure', { name: 'Themes over time' });
  await figure.getByRole('radio', { name: 'Decades' }).press('Space');
  const points = page.getByRole('group', { name: 'Themes over time' }).getByRole('button', { name: / of / });
  const byDecade: Comparison = { ...usual(project), grouping: { by: 'period', unit: 'decade' } };
  for (const coder of [other.id, project.currentCoder]) {
    const name = project.coders.find(({ id }) => id === coder)?.name ?? '';
    await figure.getByRole('button', { name: 'Lines of' }).click();
    await page.getByRole('option', { name, exact: true }).click();
    await expect
      .poll(async () => (await marksSaid(points)).sort())
      .toEqual(expectedMarks(project, { ...byDecade, coder }).sort());
    const said = (await points.first().getAttribute('aria-label')) ?? '';
    const n = Number(/: ([\d,]+) of /.exec(said)?.[1]?.replaceAll(',', ''));
    await points.first().focus();
    await page.keyboard.press('Enter');
    await expectLength(page, 'Paragraphs', n);
  }
  await page.reload();
  await expect(figure.getByRole('button', { name: 'Lines of' })).toContainText(
    project.coders.find(({ id }) => id === project.currentCoder)?.name ?? '?',
  );
});

test('counts several themes as one under a name', async ({ page }) => {
  await openDemo(page);
  await openMore(page);
  await more(page).getByRole('button', { name: 'Make groups…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Groups of themes' });
  await dialog.getByRole('textbox', { name: 'Name of group 1' }).fill('Us and them');
  await dialog.getByRole('button', { name: 'Choose themes' }).click();
  await page.getByRole('option', { name: 'Opponent', exact: true }).click();
  await page.getByRole('option', { name: 'Community', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Compare so' }).click();
  await expect(dialog).toBeHidden();
  await expect(caption(page)).toContainText('“Us and them” is any of Opponent and Community');
  const mark = bars(page).getByRole('button', { name: /^Us and them, Franklin D. Roosevelt/ });
  const [, n = ''] = /: ([\d,]+) of/.exec((await mark.getAttribute('aria-label')) ?? '') ?? [];
  await mark.focus();
  await page.keyboard.press('Enter');
  await expectLength(page, 'Paragraphs', Number(n));
});

test('makes a set of the chosen documents, compares it and takes it away again', async ({ page }) => {
  await openDemo(page);
  const choice = page.getByRole('dialog', { name: 'Documents compared' });
  await page.getByRole('button', { name: '17 of 17 documents' }).click();
  await choice.getByRole('textbox', { name: 'From year' }).fill('1941');
  await choice.getByRole('textbox', { name: 'From year' }).press('Enter');
  await choice.getByRole('button', { name: 'Make a set of these documents…' }).click();
  const naming = page.getByRole('dialog', { name: 'Make a set of these documents' });
  await naming.getByRole('textbox', { name: 'Name' }).fill('War years');
  await naming.getByRole('button', { name: 'Make the set' }).click();
  await expect(caption(page)).toContainText('Documents with a place in the set “War years”.');
  await expect(page).toHaveURL(/sets=1/);
  await page.reload();
  await expect(caption(page)).toContainText('“War years”');
  await question(page)
    .getByRole('button', { name: /of 17 documents/ })
    .click();
  await expect(choice.getByRole('checkbox', { name: /^War years/ })).toBeChecked();
  await choice.getByRole('button', { name: 'Delete the set War years' }).click();
  await expect(choice.getByRole('checkbox', { name: /^War years/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '17 of 17 documents' })).toBeVisible();
});

test('leads from the words of a set of documents to a search of just that set', async ({ page }) => {
  await openDemo(page);
  const choice = page.getByRole('dialog', { name: 'Documents compared' });
  await page.getByRole('button', { name: '17 of 17 documents' }).click();
  await choice.getByRole('textbox', { name: 'From year' }).fill('1941');
  await choice.getByRole('textbox', { name: 'From year' }).press('Enter');
  await choice.getByRole('button', { name: 'Make a set of these documents…' }).click();
  const naming = page.getByRole('dialog', { name: 'Make a set of these documents' });
  await naming.getByRole('textbox', { name: 'Name' }).fill('War years');
  await naming.getByRole('button', { name: 'Make the set' }).click();
  await expect(caption(page)).toContainText('Documents with a place in the set “War years”.');
  const chip = /^(\d|1[0-6]) of 17 documents$/;
  const chosen = await question(page).getByRole('button', { name: chip }).innerText();
  await page
    .getByRole('radiogroup', { name: 'View', exact: true })
    .getByRole('radio', { name: 'Texts', exact: true })
    .press('Space');
  await page
    .getByRole('radiogroup', { name: 'Texts as' })
    .getByRole('radio', { name: 'Words' })
    .press('Space');
  const row = page
    .getByRole('table', { name: /^Words more frequent/ })
    .first()
    .getByRole('row')
    .nth(1);
  await row.getByRole('button').click();
  await page.getByRole('link', { name: 'Search it in all paragraphs' }).click();
  await expect(page).toHaveURL(/\/search\?.*sets=1/);
  await expect(page.getByRole('button', { name: chip })).toHaveText(chosen);
  await expect(page.getByRole('status').filter({ hasText: /hit/ }).first()).toBeVisible();
});

test('keeps comparisons under names: saves, opens, duplicates, renames, deletes, lists as CSV', async ({
  page,
}) => {
  const troubles = await openDemo(page);
  const saved = question(page).getByRole('button', { name: /^Saved comparison/ });
  await choose(page, 'Base', 'all paragraphs');
  await saved.click();
  await page.getByRole('menuitem', { name: 'Save this comparison…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('All paragraphs');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(saved).toHaveAccessibleName('Saved comparison All paragraphs');
  await choose(page, 'Base', 'coded paragraphs');
  await expect(saved).toHaveAccessibleName('Saved comparisons');
  await saved.click();
  await page.getByRole('menuitem', { name: 'All paragraphs', exact: true }).click();
  await expect(caption(page)).toContainText('Share of all paragraphs that carry a theme');
  await saved.click();
  await page.getByRole('menuitem', { name: 'All saved comparisons…' }).click();
  const list = page.getByRole('dialog', { name: 'Saved comparisons' });
  await expect(list).toContainText('Share of all paragraphs that carry a theme, by Speaker, each paragraph');
  await expectAccessible(page);
  await list.getByRole('button', { name: 'Duplicate All paragraphs' }).click();
  await list.getByRole('button', { name: 'Rename All paragraphs copy' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Another');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(list.getByRole('button', { name: 'Open Another' })).toBeVisible();
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    list.getByRole('button', { name: 'List as CSV' }).click(),
  ]);
  const lines = (await readFile(await csv.path(), 'utf8')).replace('\ufeff', '').trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('Share of all paragraphs that carry a theme');
  await list.getByRole('button', { name: 'Delete Another' }).click();
  await expect(list.getByRole('button', { name: 'Open Another' })).toHaveCount(0);
  await list.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await saved.click();
  await expect(page.getByRole('menuitem', { name: 'Another', exact: true })).toBeVisible();
  expectNoTroubles(troubles);
});

/** The paragraphs behind one mark, of which the first is ticked. */
async function openTicked(page: Page): Promise<{ n: number; list: Locator; actions: Locator }> {
  const mark = bars(page).getByRole('button', { name: /^Opponent, Franklin D. Roosevelt/ });
  const n = Number(/: ([\d,]+) of/.exec((await mark.getAttribute('aria-label')) ?? '')?.[1]);
  await mark.focus();
  await page.keyboard.press('Enter');
  const list = panel(page).getByRole('list', { name: 'Paragraphs' });
  await expect(list.getByRole('link').first()).toBeVisible();
  await page.keyboard.press('x');
  const actions = panel(page).getByRole('region', { name: 'With the ticked paragraphs' });
  await expect(actions).toContainText(`1 of ${n} ticked`);
  return { n, list, actions };
}

test('writes a memo on a ticked paragraph and keeps several as quotes', async ({ page }) => {
  const troubles = await openDemo(page);
  const { n, actions } = await openTicked(page);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(actions).toContainText(`2 of ${n} ticked`);
  await actions.getByRole('button', { name: 'Add to quotes…' }).click();
  const quotes = page.getByRole('dialog', { name: 'Add 2 paragraphs to quotes' });
  await quotes.getByRole('textbox', { name: 'Name of the list' }).fill('For the article');
  await quotes.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('2 paragraphs added to For the article')).toBeVisible();
  await expect(quotes).toBeHidden();

  await page.keyboard.press('x');
  await actions.getByRole('button', { name: 'Memo…' }).click();
  const memo = page.getByRole('dialog', { name: /^Memo on paragraph/ });
  await memo.getByRole('textbox').fill('Look at this again.');
  await memo.getByRole('button', { name: 'Keep' }).click();
  await expect(memo).toBeHidden();
  await actions.getByRole('button', { name: 'Memo…' }).click();
  await expect(memo.getByRole('textbox')).toHaveValue('Look at this again.');
  await memo.getByRole('button', { name: 'Cancel' }).click();
  await expectAccessible(page);
  expectNoTroubles(troubles);
});

test('keeps the documents of a whole list as a set, and compares them alone', async ({ page }) => {
  const troubles = await openDemo(page);
  const { n, actions } = await openTicked(page);
  await actions.getByRole('button', { name: `Tick all ${n}` }).click();
  await expect(actions).toContainText(`${n} of ${n} ticked`);
  await actions.getByRole('button', { name: 'Set of documents…' }).click();
  const naming = page.getByRole('dialog', { name: 'Make a set of these documents' });
  await naming.getByRole('textbox', { name: 'Name' }).fill('Opponents named');
  await naming.getByRole('button', { name: 'Make the set' }).click();
  await expect(naming).toBeHidden();
  await question(page)
    .getByRole('button', { name: /of 17 documents/ })
    .click();
  const choice = page.getByRole('dialog', { name: 'Documents compared' });
  await choice.getByRole('checkbox', { name: /^Opponents named/ }).press('Space');
  await page.keyboard.press('Escape');
  await expect(caption(page)).toContainText('Documents with a place in the set “Opponents named”.');
  await expect(bars(page).getByRole('button', { name: /^Opponent, Franklin D. Roosevelt/ })).toHaveAttribute(
    'aria-label',
    new RegExp(`: ${n} of`),
  );

  // The library follows the set in an address, too.
  await page.goto(page.url().replace(/compare\?.*/, 'library?sets=1'));
  await expect(page.getByText(/^\d+ of 17 documents$/)).toBeVisible();
  const filters = page.getByRole('group', { name: 'Filters' });
  await expect(filters.getByRole('button', { name: 'Set Opponents named' })).toBeVisible();
  await filters.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByText('17 documents', { exact: true })).toBeVisible();
  expectNoTroubles(troubles);
});

test('recodes ticked paragraphs, several at once, and takes it back', async ({ page }) => {
  const troubles = await openDemo(page);
  const { n, list, actions } = await openTicked(page);
  await actions.getByRole('button', { name: 'Take theme off' }).click();
  await expect(panel(page).getByRole('tab', { name: `Paragraphs ${n - 1}`, exact: true })).toBeVisible();
  await expectLength(page, 'Paragraphs', n - 1);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(panel(page).getByRole('tab', { name: `Paragraphs ${n}`, exact: true })).toBeVisible();

  await list.getByRole('checkbox').first().press('Space');
  await actions.getByRole('button', { name: `Tick all ${n}` }).click();
  await expect(actions).toContainText(`${n} of ${n} ticked`);
  await actions.getByRole('button', { name: 'Put another theme there' }).click();
  await page.getByRole('option', { name: 'Community', exact: true }).click();
  await expect(panel(page).getByText(/found nowhere here/)).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expectLength(page, 'Paragraphs', n);
  expectNoTroubles(troubles);
});

test('says where a comparison names themes that are gone, and goes on without them', async ({ page }) => {
  const troubles = await openDemo(page);
  await page.evaluate(() => {
    location.hash = `${location.hash.replace(/\?.*/, '')}?themes=2,998,999`;
  });
  const notice = page.getByRole('status').filter({ hasText: 'no longer in the project' });
  await expect(notice).toContainText('2 conditions of this comparison name a theme');
  await expectAccessible(page);
  await notice.getByRole('button', { name: 'Compare without them' }).click();
  await expect(notice).toHaveCount(0);
  await expect(page).toHaveURL(/themes=2(&|$)/);
  await page.goBack();
  await expect(notice).toBeVisible();
  expectNoTroubles(troubles);
});
