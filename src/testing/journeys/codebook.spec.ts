import { expect, type Page, test } from '@playwright/test';
import {
  expectAccessible,
  expectNoTroubles,
  goToScreen,
  newProject,
  openDemo,
  watchTroubles,
} from './steps.ts';

const tree = (page: Page) => page.getByRole('tree', { name: 'Themes' });
const theme = (page: Page, name: string) =>
  tree(page).getByRole('treeitem', { name: new RegExp(`^${name}, `) });

/** What is known of a theme and can be done to it. It follows the tree when there is time. */
const pane = (page: Page, name: string) => page.getByRole('region', { name: `Theme ${name}`, exact: true });

/** Chooses a theme of the tree and waits until all there is beside it is of this theme. */
async function choose(page: Page, name: string): Promise<void> {
  await theme(page, name).click();
  await expect(pane(page, name)).toBeVisible();
}

/** The tree as it stands: a dash for every level, and the names. */
const drawn = (page: Page): Promise<readonly string[]> =>
  tree(page)
    .getByRole('treeitem')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const name = (row.getAttribute('aria-label') ?? '').split(', ')[0] ?? '';
        return '-'.repeat(Number(row.getAttribute('aria-level')) - 1) + name;
      }),
    );

const expectDrawn = (page: Page, expected: readonly string[]): Promise<void> =>
  expect.poll(() => drawn(page)).toEqual(expected);

/** A project with the given themes at the top of its codebook. */
async function startCodebook(page: Page, name: string, themes: readonly string[]): Promise<void> {
  await newProject(page, name);
  await goToScreen(page, 'Codebook');
  await expect(page.getByRole('heading', { name: 'No themes yet' })).toBeVisible();
  for (const each of themes) await addTheme(page, each);
}

async function addTheme(page: Page, name: string, keys = 'n'): Promise<void> {
  await page.getByRole('heading', { name: 'Codebook' }).click();
  await page.keyboard.press(keys);
  await page.getByRole('textbox', { name: 'Name of the new theme' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(theme(page, name)).toBeFocused();
}

async function undo(page: Page, what: string): Promise<void> {
  await expect(page.getByRole('button', { name: `Undo: ${what}` })).toBeVisible();
  await page.keyboard.press('Control+z');
}

test('themes are added, renamed, nested, reordered by keyboard; undo and reload keep what was done', async ({
  page,
}) => {
  const troubles = watchTroubles(page);
  await startCodebook(page, 'Tree', ['Opponent', 'Threat', 'Unity']);
  await expectDrawn(page, ['Opponent', 'Threat', 'Unity']);

  await page.keyboard.press('ArrowUp');
  await expect(theme(page, 'Threat')).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expectDrawn(page, ['Opponent', '-Threat', 'Unity']);
  await addTheme(page, '자력갱생', 'Shift+N');
  await expectDrawn(page, ['Opponent', '-Threat', '--자력갱생', 'Unity']);
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowUp');
  await expectDrawn(page, ['Opponent', '-자력갱생', '-Threat', 'Unity']);
  await expect(theme(page, '자력갱생')).toBeFocused();

  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'New name of 자력갱생' }).fill('Self-reliance');
  await page.keyboard.press('Enter');
  await expect(theme(page, 'Self-reliance')).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Self-reliance' })).toBeVisible();

  await page.keyboard.press('ArrowLeft');
  await expect(theme(page, 'Opponent')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expectDrawn(page, ['Opponent', 'Unity']);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+ArrowDown');
  await expectDrawn(page, ['Unity', 'Opponent', '-Self-reliance', '-Threat']);

  await page.reload();
  await expectDrawn(page, ['Unity', 'Opponent', '-Self-reliance', '-Threat']);
  await expect(page.getByRole('heading', { name: 'Opponent' })).toBeVisible();
  await undo(page, 'move Opponent');
  await undo(page, 'change the name of 자력갱생');
  await undo(page, 'move 자력갱생');
  await undo(page, 'move 자력갱생');
  await expectDrawn(page, ['Opponent', '-Threat', '--자력갱생', 'Unity']);
  await page.keyboard.press('Control+Shift+z');
  await expectDrawn(page, ['Opponent', '-Threat', '-자력갱생', 'Unity']);
  expectNoTroubles(troubles);
});

test('themes are dragged before, below and out of one another', async ({ page }) => {
  await startCodebook(page, 'Drag', ['A', 'B', 'C']);
  const drag = async (from: string, to: string, y: number) => {
    const box = await theme(page, to).boundingBox();
    await theme(page, from).dragTo(theme(page, to), {
      targetPosition: { x: 80, y: y * (box?.height ?? 0) },
    });
  };
  await drag('C', 'A', 0.5);
  await expectDrawn(page, ['A', '-C', 'B']);
  await drag('B', 'A', 0.1);
  await expectDrawn(page, ['B', 'A', '-C']);
  await drag('C', 'B', 0.9);
  await expectDrawn(page, ['B', 'C', 'A']);
  await undo(page, 'move C');
  await expectDrawn(page, ['B', 'A', '-C']);

  // Into itself, or below what lies in it: nowhere. Below all rows: to the end of the top.
  await drag('A', 'C', 0.5);
  await drag('A', 'C', 0.9);
  await drag('A', 'A', 0.5);
  await expectDrawn(page, ['B', 'A', '-C']);
  const box = await tree(page).boundingBox();
  const below = { x: 80, y: (box?.height ?? 0) - 20 };
  await theme(page, 'C').dragTo(tree(page), { targetPosition: below });
  await expectDrawn(page, ['B', 'A', 'C']);
  await theme(page, 'B').dragTo(tree(page), { targetPosition: below });
  await expectDrawn(page, ['A', 'C', 'B']);
  await undo(page, 'move B');
  await undo(page, 'move C');
  await expectDrawn(page, ['B', 'A', '-C']);
});

test('a theme is described in blocks, coloured, given a key, and put elsewhere', async ({ page }) => {
  await startCodebook(page, 'Definition', ['Threat', 'Sacrifice']);
  const definition = page.getByRole('region', { name: 'Definition' });
  const write = async (kind: string, text: string) => {
    await definition.getByRole('button', { name: kind, exact: true }).last().click();
    await page.getByRole('textbox', { name: `${kind}, new block` }).fill(text);
    await page.keyboard.press('Control+Enter');
    await expect(definition.getByRole('textbox').filter({ hasText: text })).toBeVisible();
  };
  await write('Use when', 'Somebody gives something up.');
  await write('In short', 'Loss is asked for and praised.');
  const texts = () =>
    definition
      .getByRole('textbox')
      .evaluateAll((areas) => areas.map((area) => (area instanceof HTMLTextAreaElement ? area.value : '')));
  await expect.poll(texts).toEqual(['Loss is asked for and praised.', 'Somebody gives something up.']);
  await expect(
    page.getByText('Meaning last changed in version 3 of the codebook, the present one.'),
  ).toBeVisible();
  await definition.getByRole('button', { name: 'Move block 2 up' }).click();
  await expect.poll(texts).toEqual(['Somebody gives something up.', 'Loss is asked for and praised.']);
  await definition.getByRole('button', { name: 'Remove block 1' }).click();
  await expect.poll(texts).toEqual(['Loss is asked for and praised.']);
  await undo(page, 'change the definition of Sacrifice');
  await expect.poll(texts).toEqual(['Somebody gives something up.', 'Loss is asked for and praised.']);

  await page.getByRole('radio', { name: 'violet' }).press('Space');
  await expect(page.getByText('Colour: violet')).toBeVisible();

  const key = page.getByRole('textbox', { name: 'Key' });
  await expect(key).toHaveValue('s');
  await key.fill('r');
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(/before the command that marks a paragraph read without a theme/),
  ).toBeVisible();
  await expect(key).toHaveValue('r');
  // In a field, Ctrl+Z is the field's own.
  await page.getByRole('button', { name: 'Undo: change the key of Sacrifice' }).click();
  await expect(key).toHaveValue('s');
  await key.fill('t');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/The key t applies Threat\./)).toBeVisible();
  await page.getByRole('button', { name: 'Take t from Threat' }).click();
  await expect(key).toHaveValue('t');
  await choose(page, 'Threat');
  await expect(key).toHaveValue('');
  await undo(page, 'change the key of Sacrifice');
  await expect(key).toHaveValue('t');

  await choose(page, 'Sacrifice');
  await page.getByRole('button', { name: /Stands below/ }).click();
  await page.getByRole('option', { name: 'Threat' }).click();
  await expectDrawn(page, ['Threat', '-Sacrifice']);
  await page.reload();
  await expectDrawn(page, ['Threat', '-Sacrifice']);
  await expect.poll(texts).toEqual(['Somebody gives something up.', 'Loss is asked for and praised.']);
  await expect(page.getByText('Colour: violet')).toBeVisible();
});

test('a retired theme is marked and hidden; a deletion says what goes with it, and is taken back', async ({
  page,
}) => {
  await openDemo(page);
  await goToScreen(page, 'Codebook');
  await expect(tree(page).getByRole('treeitem').first()).toHaveAttribute('aria-expanded', 'true');
  const before = await drawn(page);
  expect(before.length).toBeGreaterThanOrEqual(15);
  const used = tree(page).getByRole('treeitem', { name: /, [1-9][\d,]* paragraphs/ });
  await expect(used.first()).toBeVisible();
  const rowName = (await used.last().getAttribute('aria-label')) ?? '';
  const name = rowName.split(', ')[0] ?? '';
  const row = tree(page).getByRole('treeitem', { name: rowName, exact: true });

  await row.click();
  await expect(pane(page, name)).toBeVisible();
  await page.getByRole('switch', { name: 'Retired', exact: true }).press('Space');
  await expect(theme(page, name)).toHaveCount(0);
  await page.getByRole('switch', { name: 'Show retired' }).press('Space');
  await expect(theme(page, `${name}, retired`)).toBeVisible();
  await undo(page, `change the retirement of ${name}`);
  await expect(row).toBeVisible();

  await row.click();
  await expect(pane(page, name)).toBeVisible();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('alertdialog', { name: `Delete “${name}”?` });
  await expect(dialog).toContainText(/\d+ codings? in \d+ documents?/);
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(theme(page, name)).toHaveCount(0);
  await expect(tree(page).getByRole('treeitem', { selected: true })).toBeFocused();
  await undo(page, `delete ${name}`);
  await expect(row).toBeVisible();
  await expectDrawn(page, before);
});

/** The demo's codebook with a theme chosen that has codings; its name and how many paragraphs carry it. */
async function chooseUsedTheme(page: Page, nth: number): Promise<{ name: string; count: number }> {
  const used = tree(page).getByRole('treeitem', { name: /, [1-9][\d,]* paragraphs/ });
  await expect(used.nth(nth)).toBeVisible();
  const label = (await used.nth(nth).getAttribute('aria-label')) ?? '';
  const name = label.split(', ')[0] ?? '';
  await choose(page, name);
  return { name, count: Number(/, ([\d,]+) paragraphs/.exec(label)?.[1]) };
}

test('themes are merged, split and copied without losing a coding; undo gives all back', async ({ page }) => {
  const troubles = await openDemo(page);
  await goToScreen(page, 'Codebook');
  await tree(page).getByRole('treeitem').first().waitFor();
  const before = await drawn(page);
  const { name } = await chooseUsedTheme(page, 1);
  const change = async (item: string) => {
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  };
  await change('Copy');
  await expect(page.getByRole('heading', { name: `${name} (copy)` })).toBeVisible();
  await undo(page, `copy ${name}`);
  await expectDrawn(page, before);

  await choose(page, name);
  await change('Split: go through its codings…');
  const review = page.getByRole('region', { name: `Codings of ${name}` });
  const rows = review.getByRole('list', { name: 'Codings' }).getByRole('listitem');
  const shown = await rows.count().then(async () => {
    await expect(rows.first().locator('.reading')).toBeVisible();
    return rows.count();
  });
  await rows.nth(0).getByRole('checkbox').press('Space');
  await rows.nth(1).getByRole('checkbox').press('Space');
  await review.getByRole('textbox', { name: 'Name of the new theme' }).fill('Set apart');
  await expectAccessible(page);
  await review.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(theme(page, 'Set apart')).toBeVisible();
  if (shown < 50) await expect(rows).toHaveCount(shown - 2);
  await theme(page, 'Set apart').click();
  await page.getByRole('button', { name: 'Back to the theme' }).click();
  await expect(pane(page, 'Set apart')).toBeVisible();
  await change('Merge into another theme…');
  const dialog = page.getByRole('dialog', { name: /^Merge “/ });
  await dialog.getByRole('button', { name: /Merge into/ }).click();
  await page.getByRole('searchbox', { name: 'Find in Merge into' }).fill(name);
  await page.getByRole('option', { name, exact: true }).click();
  await expect(dialog.getByRole('button', { name: /Merge into/ })).toContainText(name);
  await expect(dialog).toContainText('2 codings of all coders');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(theme(page, 'Set apart')).toHaveCount(0);
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  await expectDrawn(page, before);
  await undo(page, `merge Set apart into ${name} (2 codings)`);
  await undo(page, `move 2 codings from ${name} to Set apart`);
  await expectDrawn(page, before);
  expectNoTroubles(troubles);
});

test('words of coded paragraphs become examples, without another meaning', async ({ page }) => {
  const troubles = await openDemo(page);
  await goToScreen(page, 'Codebook');
  const { name } = await chooseUsedTheme(page, 0);
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  const definition = page.getByRole('region', { name: 'Definition' });
  const blocks = await definition.getByRole('textbox').count();
  await definition.getByRole('button', { name: 'Example from a paragraph…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Examples for/ });
  const coded = dialog.getByRole('list', { name: 'Coded paragraphs' }).getByRole('listitem');
  await expect(coded.first()).toContainText('State of the Union');
  await expect(coded.locator('mark').first()).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expectAccessible(page);
  await coded
    .nth(0)
    .getByRole('button', { name: /^Example: / })
    .click();
  await coded
    .nth(1)
    .getByRole('button', { name: /^Counter-example: / })
    .click();
  await expect(dialog.getByRole('status')).toHaveText('2 examples taken into the definition');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(definition.getByRole('textbox')).toHaveCount(blocks + 2);
  await expect(definition.getByRole('textbox', { name: /^Example, / }).last()).toHaveValue(
    /“.+” \(State of the Union.*, ¶ [\d,]+\)/,
  );
  await expect(page.getByRole('button', { name: /codings? of an older meaning/ })).toHaveCount(0);
  await undo(page, `change the examples of ${name}`);
  await undo(page, `change the examples of ${name}`);
  await expect(definition.getByRole('textbox')).toHaveCount(blocks);
  expectNoTroubles(troubles);
});

test('a changed meaning makes a version and a worklist; earlier meanings are shown and restored', async ({
  page,
}) => {
  await openDemo(page);
  await goToScreen(page, 'Codebook');
  const { name } = await chooseUsedTheme(page, 1);
  const definition = page.getByRole('region', { name: 'Definition' });
  await definition.getByRole('button', { name: 'Avoid when', exact: true }).click();
  await page.getByRole('textbox', { name: 'Avoid when, new block' }).fill('It is only named.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: /codings? of an older meaning/ }).click();
  const review = page.getByRole('region', { name: `Codings of ${name}` });
  const rows = review.getByRole('list', { name: 'Codings' }).getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  const count = await rows.count();
  await rows.first().getByRole('checkbox').press('Space');
  await review.getByRole('button', { name: 'Confirm' }).click();
  await expect(rows).toHaveCount(count - 1);
  await review.getByRole('checkbox', { name: /^All/ }).press('Space');
  await review.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing left to judge' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the theme' }).first().click();
  await page.getByRole('button', { name: 'Earlier meanings' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('ins')).toContainText(/only named/);
  await expectAccessible(page);
  await dialog
    .getByRole('button', { name: /^Restore version/ })
    .first()
    .click();
  await expect(dialog).toHaveCount(0);
  await expect(definition.getByRole('textbox').filter({ hasText: 'It is only named.' })).toHaveCount(0);
});

test('a template is taken in part into an empty codebook, again, and below a theme of its own', async ({
  page,
}) => {
  await startCodebook(page, 'Template', []);
  await page.getByRole('button', { name: 'Begin with a template' }).click();
  const dialog = page.getByRole('dialog', { name: 'Begin with a template' });
  await expect(dialog.getByText('Given to the public domain (CC0).')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByText('Ourselves', { exact: true }).click();
  await dialog.getByText('National unity', { exact: true }).click();
  await dialog.getByText('Aims', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Add 7 themes' }).click();
  const part = [
    'Opponent',
    '-External threat',
    '-Dehumanised enemy',
    '-Betrayal and internal enemy',
    'Ourselves',
    '-National unity',
    'Other theme',
  ];
  await expectDrawn(page, part);
  const more = async () => {
    await page.getByRole('button', { name: 'More for the codebook' }).click();
    await page.getByRole('menuitem', { name: 'Templates…' }).click();
  };
  await more();
  await expect(dialog.getByText('7 themes there already')).toBeVisible();
  await dialog.getByRole('button', { name: /Template/ }).click();
  await page.getByRole('option', { name: /Genre of news/ }).click();
  await dialog.getByRole('radio', { name: 'Below a new theme' }).press('Space');
  await dialog.getByRole('textbox', { name: 'Name of the new theme' }).fill('Genre');
  await dialog.getByRole('button', { name: 'Add 3 themes' }).click();
  await expectDrawn(page, [...part, 'Genre', '-Opinion', '-Reporting', '-Satire']);
  await undo(page, 'add 4 themes from “Genre of news (SemEval-2023)”');
  await expectDrawn(page, part);
});

test('a codebook is saved as REFI-QDA and opened in another project, where a second time adds nothing', async ({
  page,
}) => {
  await startCodebook(page, 'First', ['Opponent', 'Unity']);
  const more = async (item: string) => {
    await page.getByRole('button', { name: 'More for the codebook' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const dialog = page.getByRole('dialog');
  await more('Save the codebook…');
  await expect(dialog.getByText('2 keys cannot go along.')).toBeVisible();
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save 2 themes' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('First codebook.qdc');
  const path = await download.path();
  await startCodebook(page, 'Second', []);
  const open = async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), more('Open a codebook file…')]);
    await chooser.setFiles(path);
  };
  await open();
  await expect(dialog.getByText(/^2 codes, from Leitmotif/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add 2 themes' }).click();
  await expectDrawn(page, ['Opponent', 'Unity']);
  await open();
  await expect(dialog.getByRole('button', { name: 'Nothing to add' })).toBeDisabled();
});

test('the filter finds themes by name and by definition, and stands in the address', async ({ page }) => {
  await startCodebook(page, 'Filter', ['Opponent', 'Unity']);
  await addTheme(page, 'Togetherness', 'Shift+N');
  await page.keyboard.press('/');
  await page.keyboard.type('TOGETHER');
  await expectDrawn(page, ['Unity', '-Togetherness']);
  await page.reload();
  await expectDrawn(page, ['Unity', '-Togetherness']);
  await page.getByRole('searchbox', { name: 'Find a theme' }).fill('nowhere');
  await expect(page.getByRole('heading', { name: 'No theme found' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all themes' }).click();
  await expectDrawn(page, ['Opponent', 'Unity', '-Togetherness']);
});

test('the codebook is accessible, empty and while a theme is described', async ({ page }) => {
  test.slow();
  await startCodebook(page, 'Access', []);
  await expectAccessible(page);
  await addTheme(page, 'Threat');
  await page.getByRole('button', { name: 'Use when' }).click();
  await expectAccessible(page);
});

test('the full codebook is accessible, also while it asks before a deletion', async ({ page }) => {
  test.slow();
  await openDemo(page);
  await goToScreen(page, 'Codebook');
  await expect(tree(page).getByRole('treeitem').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectAccessible(page);
});
