import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The start screen, with the page's errors and foreign requests collected from the first moment on. */
export async function openStart(page: Page): Promise<PageTroubles> {
  const troubles = watchTroubles(page);
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Leitmotif' })).toBeVisible();
  return troubles;
}

export interface PageTroubles {
  /** Uncaught errors and errors in the console. */
  readonly errors: string[];
  /** Requests to anywhere but the app's own origin. */
  readonly foreign: string[];
}

/** Collects what must never happen. */
export function watchTroubles(page: Page): PageTroubles {
  const troubles: PageTroubles = { errors: [], foreign: [] };
  page.on('pageerror', (error) => troubles.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isLocal = url.protocol === 'blob:' || url.protocol === 'data:';
    const own = new URL(process.env['JOURNEYS_URL'] ?? page.url());
    if (!isLocal && url.host !== own.host) troubles.foreign.push(request.url());
  });
  return troubles;
}

export function expectNoTroubles(troubles: PageTroubles): void {
  expect(troubles.errors).toEqual([]);
  expect(troubles.foreign).toEqual([]);
}

/** A fresh, empty project, opened at its library. */
export async function newProject(page: Page, name: string): Promise<void> {
  await openStart(page);
  await page.getByRole('button', { name: 'New project' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('button', { name: `Project ${name}` })).toBeVisible();
}

/** The demo project, opened at its comparison. */
export async function openDemo(page: Page): Promise<PageTroubles> {
  const troubles = await openStart(page);
  await page.getByRole('button', { name: 'Open the demo' }).click();
  await expect(page.getByRole('link', { name: 'Compare' })).toHaveAttribute('aria-current', 'page');
  return troubles;
}

/** To another screen by the rail. */
export async function goToScreen(
  page: Page,
  name:
    | 'Library'
    | 'Coding'
    | 'Codebook'
    | 'Search'
    | 'Memos'
    | 'Compare'
    | 'Agreement'
    | 'Exchange'
    | 'History',
): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name }).click();
}

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules of these levels that look at colours; all others find the same in light and in dark. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** No violation of WCAG 2.2 A and AA on the page as it stands, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // In the page itself: there are no frames of other origins, for which a second page would have to be opened. Only
    // violations are described: selectors for all that is right take as long as looking for what is wrong.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .options({
        resultTypes: ['violations'],
        runOnly:
          colorScheme === 'light'
            ? { type: 'tag', values: LEVELS }
            : { type: 'rule', values: RULES_OF_COLOUR },
      })
      .analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
    expect(found, colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
}
