import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { type DocumentText, paragraphText } from '../../domain/document.ts';
import type { Project } from '../../domain/project.ts';
import { readProjectFile } from '../../formats/project-file.ts';
import { readFile as readDocument } from '../../formats/read-file.ts';
import { expectAccessible, expectNoTroubles, goToScreen, newProject, openDemo } from './steps.ts';

const field = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search the texts' });
const hits = (page: Page): Locator => page.getByRole('list', { name: 'Hits' });
const row = (page: Page, place: number): Locator => hits(page).locator(`[data-place="${place}"]`);
const found = (page: Page): Locator => page.getByRole('status').filter({ hasText: /hit|paragraph|Nothing/ });
/** What is said once everything was searched: not `so far`, and not sorting any more. */
const PARAGRAPHS_FOUND = /^[\d,]+ paragraphs? of [\d,]+ documents?$/;
const HITS_FOUND = /^[\d,]+ hits? in [\d,]+ paragraphs? of [\d,]+ documents?$/;
const codeBar = (page: Page): Locator => page.getByRole('region', { name: 'Code what is chosen' });

async function demoProject(page: Page): Promise<Project> {
  const response = await page.request.get('./demo.leitmotif');
  const read = readProjectFile(new Uint8Array(await response.body()));
  if (!read.ok) throw new Error(read.problem.reason);
  return read.value;
}

interface Counts {
  readonly hits: number;
  readonly paragraphs: number;
  readonly documents: number;
}

type Text = Pick<DocumentText, 'text' | 'starts' | 'ends'>;

/** Counted paragraph by paragraph; `countIn` looks for it in another way than the app. */
function naiveCounts(texts: readonly Text[], countIn: (paragraph: string) => number): Counts {
  let [all, paragraphs, documents] = [0, 0, 0];
  for (const text of texts) {
    let own = 0;
    for (let paragraph = 0; paragraph < text.starts.length; paragraph++) {
      const here = countIn(paragraphText(text, paragraph));
      own += here;
      if (here > 0) paragraphs++;
    }
    all += own;
    if (own > 0) documents++;
  }
  return { hits: all, paragraphs, documents };
}

/** Counts the words that fit, by splitting a paragraph wherever there is no letter. */
const words =
  (isWanted: (word: string) => boolean) =>
  (paragraph: string): number =>
    paragraph.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => isWanted(word.toLowerCase())).length;

const sentence = ({ hits, paragraphs, documents }: Counts): string => {
  const counted = (n: number, one: string): string => `${n.toLocaleString('en')} ${one}${n === 1 ? '' : 's'}`;
  return `${counted(hits, 'hit')} in ${counted(paragraphs, 'paragraph')} of ${counted(documents, 'document')}`;
};

test('finds exactly what an independent count finds, keeps it over a reload, and goes into the text and back', async ({
  page,
}) => {
  test.slow();
  const troubles = await openDemo(page);
  const project = await demoProject(page);
  await page.keyboard.press('Alt+4');
  await expect(field(page)).toBeFocused();
  await expectAccessible(page);

  await field(page).fill('war');
  await expect(found(page)).toHaveText(
    sentence(
      naiveCounts(
        project.texts,
        words((word) => word === 'war'),
      ),
    ),
  );
  await field(page).fill('free*');
  const free = sentence(
    naiveCounts(
      project.texts,
      words((word) => word.startsWith('free')),
    ),
  );
  await expect(found(page)).toHaveText(free);
  await expectAccessible(page);

  // By a group: the same hits, divided.
  const sum = (): Promise<number> =>
    page
      .getByRole('complementary', { name: 'Counts by group' })
      .getByRole('row')
      .evaluateAll((rows) =>
        rows
          .map((one) => one.querySelector('td'))
          .reduce((all, cell) => all + Number(cell?.textContent?.replaceAll(',', '') ?? 0), 0),
      );
  await expect
    .poll(async () => `${(await sum()).toLocaleString('en')} hits`)
    .toBe(/^[\d,]+ hits/.exec(free)?.[0]);

  const first = (await row(page, 0).getByRole('link').getAttribute('title')) ?? '';
  await page.getByRole('button', { name: /Order$/ }).click();
  await page.getByRole('option', { name: 'words behind' }).click();
  await expect(row(page, 0).getByRole('link')).not.toHaveAttribute('title', first);
  await row(page, 0).focus();
  await page.keyboard.press('PageDown');
  await expect(row(page, 15)).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(row(page, 30)).toBeFocused();
  // Three dots stand there until the text is read.
  await expect(row(page, 30).locator('mark')).toHaveText(/^free/i);
  const seen = await row(page, 30).locator('mark').innerText();
  const title = await row(page, 30).getByRole('link').getAttribute('title');
  await page.reload();
  await expect(found(page)).toHaveText(free);
  await expect(row(page, 30).locator('mark')).toHaveText(seen);
  await expect(row(page, 30).getByRole('link')).toHaveAttribute('title', title ?? '');

  await row(page, 30).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/coding\/\d+\?paragraph=\d+/);
  await page.goBack();
  await expect(field(page)).toHaveValue('free*');
  await expect(row(page, 30)).toHaveAttribute('aria-current', 'true');
  await expect(row(page, 30)).toBeInViewport();
  expectNoTroubles(troubles);
});

test('codes from the list as one wish', async ({ page }) => {
  const troubles = await openDemo(page);
  await goToScreen(page, 'Search');
  await field(page).fill('"the people"');
  await expect(found(page)).toHaveText(HITS_FOUND);
  await row(page, 0).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(codeBar(page)).toContainText('3 hits chosen');
  await row(page, 1).getByRole('checkbox').click();
  await expect(codeBar(page)).toContainText('2 hits chosen');
  await codeBar(page).getByRole('button', { name: 'Theme' }).click();
  const theme = page.getByRole('option').first();
  const name = (await theme.innerText()).trim();
  await theme.click();
  await codeBar(page)
    .getByRole('button', { name: /^Apply to/ })
    .click();
  await expect(codeBar(page).getByRole('status')).toContainText(`${name} put on`);
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeEnabled();
  await goToScreen(page, 'History');
  await expect(page.getByText(/found by the search “"the people"”, with evidence/).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undo: apply .* found by the search/).first()).toBeVisible();
  expectNoTroubles(troubles);
});

test('says where an expression is broken, ends one that hangs, and writes what it finds', async ({
  page,
}) => {
  const troubles = await openDemo(page);
  await goToScreen(page, 'Search');
  await page.getByRole('button', { name: 'Expression' }).click();
  await field(page).fill('(free|liberty');
  await expect(page.getByRole('alert')).toContainText('At character 1: this bracket is never closed');
  await field(page).fill('^(?:\\w+\\s?)+\\d{9}$');
  await expect(page.getByRole('alert')).toContainText('was ended', { timeout: 15_000 });
  await field(page).fill('\\bliberty\\b');
  await expect(found(page)).toHaveText(HITS_FOUND);
  const total = Number(
    /([\d,]+) hits?/.exec((await found(page).innerText()) ?? '')?.[1]?.replaceAll(',', ''),
  );
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv.trim().split('\r\n')).toHaveLength(total + 1);
  expectNoTroubles(troubles);
});

const OTHER_SCRIPTS = [
  '둑을-쌓으며.txt',
  'خطاب-افتتاح-الجسر.txt',
  '在河流会议上的讲话.txt',
  'речь-на-совещании-речников.txt',
];

test('finds in Korean, Arabic, Chinese and Russian, each in its own direction', async ({ page }) => {
  await newProject(page, 'Scripts');
  await page.setInputFiles(
    'input[type=file] >> nth=0',
    OTHER_SCRIPTS.map((name) => `samples/texts/${name}`),
  );
  await page.getByRole('button', { name: /^Import 4/ }).click();
  await expect(page.getByText('4 documents').first()).toBeVisible();
  const texts = await Promise.all(
    OTHER_SCRIPTS.map(async (name) => {
      const read = await readDocument(name, new Uint8Array(await readFile(`samples/texts/${name}`)));
      if (!read.ok) throw new Error(read.problem.reason);
      return read.value;
    }),
  );
  await goToScreen(page, 'Search');
  const split =
    (wanted: string) =>
    (paragraph: string): number =>
      paragraph.split(wanted).length - 1;
  for (const [query, wanted, countIn, direction] of [
    ['강*', '강', words((word) => word.startsWith('강')), 'ltr'],
    ['*نهر*', 'نهر', words((word) => word.includes('نهر')), 'rtl'],
    ['我们', '我们', split('我们'), 'ltr'],
    ['рек*', 'рек', words((word) => word.startsWith('рек')), 'ltr'],
  ] as const) {
    const expected = naiveCounts(texts, countIn);
    expect(expected.hits, query).toBeGreaterThan(0);
    await field(page).fill(query);
    await expect(found(page)).toHaveText(sentence(expected));
    const first = row(page, 0);
    await expect(first.locator('mark')).toContainText(wanted);
    await expect(first.locator('[dir]').first()).toHaveAttribute('dir', direction);
  }
  await expectAccessible(page);
});

test('finds themes near others, keeps the search under a name, and comes back to the very line', async ({
  page,
}) => {
  const troubles = await openDemo(page);
  await goToScreen(page, 'Search');
  const totalOf = async (): Promise<number> =>
    Number(/([\d,]+) paragraphs?/.exec(await found(page).innerText())?.[1]?.replaceAll(',', ''));
  await page.getByRole('button', { name: 'with any theme or none', exact: true }).click();
  await page.getByRole('option').nth(1).click();
  await page.keyboard.press('Escape');
  await expect(found(page)).toHaveText(PARAGRAPHS_FOUND);
  const all = await totalOf();
  await page.getByRole('button', { name: 'Near', exact: true }).click();
  const near = page.getByRole('dialog', { name: 'A theme nearby' });
  await near.getByRole('button', { name: 'Theme nearby' }).click();
  await page.getByRole('option').nth(2).click();
  await near.getByRole('radio', { name: 'Behind it' }).press('Space');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^followed within 3 ¶ by / })).toBeVisible();
  await expect.poll(totalOf).toBeLessThan(all);
  await expect(found(page)).toHaveText(PARAGRAPHS_FOUND);

  await page.getByRole('button', { name: 'Saved', exact: true }).click();
  await page.getByRole('button', { name: 'Save this search…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Followed');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Followed', exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole('searchbox', { name: 'Search the texts' }).fill('war');
  await expect(page.getByRole('button', { name: 'Saved 1', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Saved 1', exact: true }).click();
  const saved = page.getByRole('dialog', { name: 'Saved searches' });
  await saved.getByRole('button', { name: 'Duplicate Followed' }).click();
  await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
  await page.getByRole('button', { name: 'Saved 2', exact: true }).click();
  await saved.getByRole('button', { name: 'Delete Followed (copy)' }).click();
  await expect(saved.getByRole('listitem')).toHaveCount(1);
  await saved.getByRole('button', { name: 'Followed', exact: true }).click();
  await expect(page.getByRole('button', { name: /^followed within 3 ¶ by / })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Search the texts' })).toHaveValue('');

  await field(page).fill('the');
  await expect(found(page)).toHaveText(HITS_FOUND);
  for (const place of [0, 2]) {
    await row(page, place).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'Coding' })).toHaveAttribute('aria-current', 'page');
    await page.goBack();
    await expect(row(page, place)).toBeFocused();
  }
  await expect(codeBar(page)).toContainText('2 hits chosen');
  expectNoTroubles(troubles);
});

test('codings made from a search are found as such', async ({ page }) => {
  await openDemo(page);
  await goToScreen(page, 'Search');
  await field(page).fill('liberty');
  await expect(found(page)).toHaveText(HITS_FOUND);
  await row(page, 0).focus();
  await page.keyboard.press('Space');
  await codeBar(page).getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('option').first().click();
  await codeBar(page)
    .getByRole('button', { name: /^Apply to/ })
    .click();
  await expect(codeBar(page).getByRole('status')).toContainText('put on');
  const isNew = (await codeBar(page).getByRole('status').innerText()).includes('put on 1 paragraph');
  await field(page).fill('');
  await page.getByRole('button', { name: 'Origin' }).click();
  await page.getByRole('option', { name: 'coded from a search' }).click();
  await expect(found(page)).toContainText(isNew ? '1 paragraph of 1 document' : 'Nothing found');
});

test('says where a search names a theme that is gone, and goes on without it', async ({ page }) => {
  const troubles = await openDemo(page);
  await goToScreen(page, 'Search');
  await field(page).fill('liberty');
  await expect(found(page)).toHaveText(HITS_FOUND);
  const all = await found(page).innerText();
  await page.evaluate(() => {
    location.hash += '&with=999';
  });
  const notice = page.getByRole('status').filter({ hasText: 'no longer in the project' });
  await expect(notice).toContainText('1 condition of this search names a theme');
  await expectAccessible(page);
  await notice.getByRole('button', { name: 'Search without it' }).click();
  await expect(notice).toHaveCount(0);
  await expect(found(page)).toHaveText(all);
  await expect(page).toHaveURL(/search\?q=liberty$/);
  expectNoTroubles(troubles);
});

test('a saved search follows a theme that is merged into another', async ({ page }) => {
  const troubles = await openDemo(page);
  await goToScreen(page, 'Codebook');
  const theme = (name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name}, `) });
  await theme('External threat').click();
  const id = /codebook\/(\d+)/.exec(page.url())?.[1];
  await goToScreen(page, 'Search');
  await page.evaluate((number) => {
    location.hash = `${location.hash.replace(/\?.*/, '')}?with=${number}`;
  }, id);
  await expect(page.getByRole('button', { name: 'with External threat' })).toBeVisible();
  await page.getByRole('button', { name: 'Saved', exact: true }).click();
  await page.getByRole('button', { name: 'Save this search…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Threats');
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  await goToScreen(page, 'Codebook');
  await theme('External threat').click();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Merge into another theme…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Merge “/ });
  await dialog.getByRole('button', { name: /Merge into/ }).click();
  await page.getByRole('searchbox', { name: 'Find in Merge into' }).fill('Named enemy');
  await page.getByRole('option', { name: 'Named enemy', exact: true }).click();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(theme('External threat')).toHaveCount(0);

  await goToScreen(page, 'Search');
  await page.getByRole('button', { name: /^(Saved 1|Threats)$/ }).click();
  await page
    .getByRole('dialog', { name: 'Saved searches' })
    .getByRole('button', { name: 'Threats', exact: true })
    .click();
  await expect(page.getByRole('button', { name: 'with Named enemy' })).toBeVisible();
  await expect(page.getByText('no longer in the project')).toHaveCount(0);
  await expect(found(page)).toHaveText(PARAGRAPHS_FOUND);
  expectNoTroubles(troubles);
});
