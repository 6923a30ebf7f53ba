import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { realFilesFolder } from '../real-files.ts';

// Browsers decode what Node does not: encodings are told in a real one, through the command that shows what was read.
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SAMPLES = join(ROOT, 'samples/encodings');

// One after the other: the first one builds the page that both use.
test.describe.configure({ mode: 'default' });

interface Inspected {
  readonly outcome: string;
  readonly encoding?: string;
  readonly paragraphs?: readonly string[];
  readonly hidden?: readonly { readonly text: string }[];
}

function inspected(files: readonly string[]): readonly Inspected[] {
  const command = join(ROOT, 'src/testing/commands/inspect.mjs');
  const lines = execFileSync(process.execPath, [command, ...files], { encoding: 'utf8', maxBuffer: 1e9 });
  return lines
    .trim()
    .split('\n')
    .map((line): Inspected => JSON.parse(line));
}

// Wrapped lines are joined: white space is what division is about.
const words = (text: string): string => text.replace(/\s+/g, '');
const wholeText = ({ hidden = [], paragraphs = [] }: Inspected): string =>
  words([...hidden.map(({ text }) => text), ...paragraphs].join(' '));

test('a text comes out the same in every encoding', () => {
  test.setTimeout(120_000);
  const names = readdirSync(SAMPLES).sort();
  const read = inspected(names.map((name) => join(SAMPLES, name)));
  for (const [i, name] of names.entries()) {
    const [language = '', encoding] = name.split('.');
    const expected = readFileSync(join(SAMPLES, `${language}.utf-8.txt`), 'utf8');
    const one = read[i] ?? { outcome: 'missing' };
    expect.soft(wholeText(one), name).toBe(words(expected));
    // Where several give the same text, any of them is right.
    if (encoding === 'utf-8') expect.soft(one.encoding, name).toBe(encoding);
  }
});

test('real files in old encodings come out as they should', () => {
  test.setTimeout(120_000);
  const folder = realFilesFolder();
  const list = folder && join(folder, 'EXPECTED.json');
  test.skip(!list || !existsSync(list), 'the folder of real files is missing');
  const expected: Readonly<
    Record<string, { readonly first_sentence: string; readonly last_sentence: string }>
  > = JSON.parse(readFileSync(list ?? '', 'utf8'));
  const paths = Object.keys(expected).filter((path) => /^encodings\/|1974-Nixon/.test(path));
  const read = inspected(paths.map((path) => join(folder ?? '', path)));
  for (const [i, path] of paths.entries()) {
    const text = wholeText(read[i] ?? { outcome: 'missing' });
    const { first_sentence: first = '', last_sentence: last = '' } = expected[path] ?? {};
    expect.soft(text.startsWith(words(first)), `${path}: ${text.slice(0, 80)}`).toBe(true);
    expect.soft(text.endsWith(words(last)), `${path}: …${text.slice(-80)}`).toBe(true);
    expect.soft(text, path).not.toContain('\ufffd');
  }
});
