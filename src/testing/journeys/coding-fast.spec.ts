import { expect, type Page, test } from '@playwright/test';
import { CodingModel, type StoredCoding } from './coding-model.ts';
import { codingOf, current, details, expectAt, makeTheme } from './coding-steps.ts';
import { expectNoTroubles, watchTroubles } from './steps.ts';

const WORDS = 'river wall winter bread bridge harbour signal lantern harvest village'.split(' ');
const PARAGRAPHS = 24;
const DOCUMENTS = 3;

const paragraphOf = (document: number, paragraph: number): string => {
  const step = 1 + (paragraph % 3);
  const words = Array.from({ length: 24 }, (_, i) => WORDS[(document * 3 + paragraph * 7 + i * step) % 10]);
  return `Here ${words.join(' ')}.`;
};

const textOf = (document: number): string =>
  Array.from({ length: PARAGRAPHS }, (_, paragraph) => paragraphOf(document, paragraph)).join('\n\n');

const texts = Array.from({ length: DOCUMENTS }, (_, document) => textOf(document));

/** Numbers from 0 to below 1, the same every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface StoredProject {
  readonly codings: readonly StoredCoding[];
  readonly read: readonly string[];
  readonly queue: readonly { readonly documentId: number; readonly paragraph: number }[];
}

/** What stands in the project's database: every coding with its evidence, and every paragraph read without a theme. */
const stored = (page: Page): Promise<StoredProject> =>
  page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const id = location.hash.split('/')[2];
    const database = await answer(indexedDB.open(`leitmotif-${id}`));
    const rows = (table: string) => answer(database.transaction(table).objectStore(table).getAll());
    const [sheets, themes, sets] = [await rows('sheets'), await rows('themes'), await rows('sets')];
    database.close();
    const names = new Map(themes.map((theme) => [theme.id, theme.name]));
    return {
      codings: sheets.flatMap((sheet) =>
        [...sheet.paragraph].map((paragraph: number, row: number) => ({
          document: sheet.documentId,
          paragraph,
          theme: names.get(sheet.theme[row]),
          evidence: [...sheet.evidenceRow].flatMap((of: number, i: number) =>
            of === row ? [`${sheet.evidenceStart[i]}-${sheet.evidenceEnd[i]}`] : [],
          ),
        })),
      ),
      read: sheets.flatMap((sheet) =>
        [...sheet.read].map((paragraph: number) => `${sheet.documentId} ${paragraph}`),
      ),
      queue: sets[0]?.paragraphs ?? [],
    };
  });

/** Presses keys as fast as the browser takes them, and expects what is stored to be exactly what they mean. */
async function pressAll(page: Page, model: CodingModel, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    // What made the themes is not to be undone.
    if (key === 'Control+z' && !model.canUndo) continue;
    model.press(key);
    await page.keyboard.press(key);
  }
  await expect.poll(async () => (await stored(page)).codings).toEqual(model.codings());
  await expect.poll(async () => (await stored(page)).read).toEqual(model.read());
  await expect(current(page)).toHaveAttribute('aria-posinset', String(model.position + 1));
}

/** Stretches of keys as they are pressed in one go. */
const PHRASES: readonly string[] = [
  't j',
  's j',
  't s j',
  't t j',
  'r',
  ', j',
  'u r',
  'u t',
  '/ t h r Enter j',
  '/ s a c Shift+Enter',
  '/ s Escape j',
  'e ArrowRight ArrowRight t j',
  'e ArrowRight Shift+ArrowRight s j',
  'e Escape t',
  'k',
  'j j j',
  'Control+z',
  't Control+z s',
  't Control+z t',
  'Control+z Control+z Control+Shift+z',
  'Home t End s',
];

const keysOf = (phrases: readonly string[], count: number, seed: number): readonly string[] => {
  const random = seeded(seed);
  return Array.from({ length: count }, () => phrases[Math.floor(random() * phrases.length)] ?? '').flatMap(
    (phrase) => phrase.split(' '),
  );
};

const begin = async (page: Page): Promise<void> => {
  await codingOf(
    page,
    'Fast',
    texts.map((text, i) => ({ name: `text ${i + 1}.txt`, text })),
  );
  // Both are taken off again: they are known, and T and S are their keys.
  for (const name of ['Threat', 'Sacrifice']) {
    await makeTheme(page, name);
    await page.keyboard.press('Backspace');
    await expect(details(page).getByRole('button', { name: `Remove ${name}` })).toHaveCount(0);
  }
  await expectAt(page, 1);
};

test('loses no key of fast hands, in one text and from text to text', async ({ page }) => {
  test.setTimeout(420_000);
  const troubles = watchTroubles(page);
  await begin(page);
  const order = Array.from({ length: DOCUMENTS }, (_, i) =>
    Array.from({ length: PARAGRAPHS }, (_, paragraph) => ({ documentId: i + 1, paragraph })),
  );
  const model = new CodingModel({ texts, lists: order, last: 'Sacrifice' });
  await pressAll(page, model, keysOf(PHRASES, 120, 11));
  await pressAll(
    page,
    model,
    keysOf([...PHRASES, 'Shift+J', 'Shift+J t', 'Shift+K s', 'Shift+J / t h Enter j'], 120, 12),
  );
  expectNoTroubles(troubles);
});

test('loses no key of fast hands in a queue of many texts', async ({ page }) => {
  test.setTimeout(420_000);
  const troubles = watchTroubles(page);
  await begin(page);
  await page.getByRole('button', { name: 'Queues' }).click();
  await page.getByRole('button', { name: 'New queue…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New queue' });
  await expect(dialog.getByRole('status')).toHaveText(/^72 of 72 paragraphs/);
  await dialog.getByRole('button', { name: 'Make and start' }).click();
  await expect(page).toHaveURL(/queue=\d+&at=1$/);
  await expect(current(page)).toBeFocused();
  const { queue } = await stored(page);
  const model = new CodingModel({ texts, lists: [queue], last: 'Sacrifice' });
  await pressAll(page, model, keysOf(PHRASES, 160, 13));
  expectNoTroubles(troubles);
});
