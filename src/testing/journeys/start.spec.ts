import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoTroubles, goToScreen, newProject, openDemo, openStart } from './steps.ts';

test('projects stand side by side: made, renamed, duplicated, deleted', async ({ page }) => {
  const troubles = await openStart(page);
  await expect(page.getByText('No projects yet')).toBeVisible();
  await expectAccessible(page);

  await newProject(page, 'River presses');
  await page.getByRole('button', { name: 'Project River presses' }).click();
  await page.getByRole('menuitem', { name: 'Rename the project…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('River presses, 1951–1958');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Project River presses, 1951–1958' })).toBeVisible();
  await expect(page).toHaveTitle('River presses, 1951–1958 · Leitmotif');

  await page.getByRole('link', { name: 'All projects' }).click();
  await page.getByRole('button', { name: 'More for River presses, 1951–1958' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  const projects = page.getByRole('region', { name: 'Projects' });
  await expect(projects.getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'More for Copy of River presses, 1951–1958' }).click();
  const menu = page.getByRole('menu', { name: 'More for Copy of River presses, 1951–1958' });
  await menu.getByRole('menuitem', { name: 'Delete…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete “Copy of River presses, 1951–1958”?' });
  await expect(dialog).toContainText('0 documents, 0 codings, 0 themes, 0 memos and the history go with it.');
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(projects.getByRole('listitem')).toHaveCount(1);
  await page.reload();
  await expect(projects.getByRole('listitem')).toHaveCount(1);
  expectNoTroubles(troubles);
});

test('the demo is one click away, opens fast, and says how its codings were made', async ({ page }) => {
  const troubles = await openDemo(page);
  await expect(page.getByText(/keyword rule/i).first()).toBeVisible();
  await goToScreen(page, 'Library');
  await expect(page.getByText(/17 documents|of 17/).first()).toBeVisible();
  await goToScreen(page, 'Coding');
  await expect(page.getByText(/keyword rule/i).first()).toBeVisible();
  await page.getByRole('link', { name: 'All projects' }).click();
  // A second click opens the same project, not another copy.
  await page.getByRole('button', { name: 'Open the demo' }).click();
  await page.getByRole('link', { name: 'All projects' }).click();
  await expect(page.getByRole('region', { name: 'Projects' }).getByRole('listitem')).toHaveCount(1);
  expectNoTroubles(troubles);
});

test('texts imported at the start make a project of their own', async ({ page }) => {
  await openStart(page);
  await page.setInputFiles('input[type=file]', [
    {
      name: 'first.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('One paragraph of water.\n\nAnother of stone.'),
    },
    {
      name: 'second.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Lamps on the slope.\n\nA barge at the ford.'),
    },
  ]);
  await page.getByRole('button', { name: /^Import 2/ }).click();
  await expect(page.getByRole('link', { name: 'first' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'second' })).toBeVisible();
});

test('an address of a project that is gone, or of no screen, says so or goes on', async ({ page }) => {
  await openStart(page);
  await page.goto('./#/p/nowhere/library');
  await expect(page.getByRole('heading', { name: 'This project cannot be opened' })).toBeVisible();
  await page.getByRole('link', { name: 'All projects' }).click();
  await newProject(page, 'Places');
  const address = page.url();
  await page.goto(address.replace('/library', '/nosuchscreen'));
  await expect(page.getByRole('link', { name: 'Library' })).toHaveAttribute('aria-current', 'page');
  await page.goto(address.replace('/library', '/coding/99?paragraph=7'));
  await expect(
    page.getByRole('heading', { name: /No documents yet|This document is not here/ }),
  ).toBeVisible();
});

test('the interface follows the system or the researcher', async ({ page }) => {
  await newProject(page, 'Looks');
  await page.getByRole('button', { name: 'Project Looks' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
