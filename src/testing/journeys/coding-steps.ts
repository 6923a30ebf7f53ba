import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { goToScreen, newProject } from './steps.ts';

/** The paragraph that keys act on. */
export const current = (page: Page): Locator => page.locator('[data-index][aria-current="true"]');

/** What was announced to screen readers last. */
export const announced = (page: Page): Locator => page.getByRole('status', { name: 'What happened' });

/** How far the text, or the queue, is read. */
export const said = (page: Page): Locator => page.getByText(/coded · .* unread, of /);

export const details = (page: Page): Locator => page.getByRole('complementary', { name: /^Paragraph \d+$/ });

/** Where the keys are, counted from 1. */
export async function expectAt(page: Page, paragraph: number): Promise<void> {
  await expect(current(page)).toHaveAttribute('data-index', String(paragraph - 1));
  await expect(current(page)).toBeFocused();
}

type Given = string | { readonly name: string; readonly text: string };

/** A new project with these files or texts, at the first paragraph of the first. */
export async function codingOf(page: Page, project: string, given: readonly Given[]): Promise<void> {
  await newProject(page, project);
  await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
  const files = given.filter((one) => typeof one === 'string');
  const texts = given.filter((one) => typeof one !== 'string');
  if (files.length > 0) await page.setInputFiles('input[type=file] >> nth=0', files);
  if (texts.length > 0)
    await page.setInputFiles(
      'input[type=file] >> nth=0',
      texts.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );
  await page.getByRole('button', { name: new RegExp(`^Import ${given.length}`) }).click();
  await expect(page.getByRole('row').getByRole('link')).toHaveCount(given.length);
  await goToScreen(page, 'Coding');
  await expectAt(page, 1);
}

/** Makes a theme by typing, and puts it on the current paragraph. */
export async function makeTheme(page: Page, name: string): Promise<void> {
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: /Apply a theme/ });
  await expect(field).toBeFocused();
  await field.fill(name);
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('button', { name: `Remove ${name}` })).toBeVisible();
}

export const fileTitle = (path: string): string => basename(path).replace(/\.\w+$/, '');

/** What is selected in the page. */
export const selected = (page: Page): Promise<string> =>
  page.evaluate(() => document.getSelection()?.toString() ?? '');
