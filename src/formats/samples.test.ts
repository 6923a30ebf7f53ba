import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { described, paragraphsOf } from '../testing/described.ts';
import { readFile } from './read-file.ts';

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(SAMPLES + path));
const names = (folder: string): readonly string[] => readdirSync(SAMPLES + folder).sort();

describe('samples/texts', () => {
  it.each(names('texts'))('%s', async (name) => {
    expect(described(await readFile(name, bytesOf(`texts/${name}`)))).toMatchSnapshot();
  });

  it.each(names('texts'))('%s is read the same under an unknown name', async (name) => {
    const known = await readFile(name, bytesOf(`texts/${name}`));
    const unknown = await readFile('unknown.bin', bytesOf(`texts/${name}`));
    if (!known.ok || !unknown.ok) throw new Error('a sample cannot be read');
    expect(paragraphsOf(unknown.value)).toEqual(paragraphsOf(known.value));
    expect(unknown.value.source.format).toBe(known.value.source.format);
    expect(unknown.value.contentHash).toBe(known.value.contentHash);
  });
});

describe('samples/odd', () => {
  it.each<[string, string]>([
    ['empty.txt', 'empty'],
    ['only-spaces.txt', 'no-paragraphs'],
    ['binary.txt', 'not-text'],
    ['broken.docx', 'damaged'],
    ['unknown-encoding.txt', 'unknown-encoding'],
  ])('%s: %s', async (name, reason) => {
    const result = await readFile(name, bytesOf(`odd/${name}`));
    expect(result.ok ? 'read' : result.problem.reason).toBe(reason);
  });

  it('knows the same text under another name, in another format and width', async () => {
    const page = await readFile('b.html', bytesOf('odd/the-same-harvest-message.html'));
    const text = await readFile('a.txt', bytesOf('texts/harvest-message.txt'));
    if (!page.ok || !text.ok) throw new Error('a sample cannot be read');
    expect(page.value.contentHash).toBe(text.value.contentHash);
  });
});
