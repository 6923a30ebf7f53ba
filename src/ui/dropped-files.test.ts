import { expect, test } from 'vitest';
import { type DroppedEntry, filePath, filesOfEntries, isNoisePath } from './dropped-files.ts';

const file = (name: string): DroppedEntry => ({
  name,
  isFile: true,
  isDirectory: false,
  file: (onFile) => onFile(new File(['text'], name)),
});

const folder = (name: string, children: readonly DroppedEntry[], batch = 100): DroppedEntry => ({
  name,
  isFile: false,
  isDirectory: true,
  createReader: () => {
    let from = 0;
    return {
      readEntries: (onEntries) => {
        onEntries(children.slice(from, from + batch));
        from += batch;
      },
    };
  },
});

const names = async (entries: readonly DroppedEntry[]): Promise<readonly string[]> =>
  (await filesOfEntries(entries)).files.map((each) => each.name);

test('folders are opened to the bottom, names in their natural order', async () => {
  const drop = [
    folder('1952', [file('10.txt'), file('2.txt'), folder('radio', [file('a.docx')])]),
    file('1951.txt'),
  ];
  expect(await names(drop)).toEqual(['1951.txt', '2.txt', '10.txt', 'a.docx']);
});

test('a folder that is read in batches gives everything', async () => {
  const many = Array.from({ length: 250 }, (_, index) => file(`${index}.txt`));
  expect(await names([folder('all', many)])).toHaveLength(250);
});

test('files keep the path of the folders that were dropped', async () => {
  const drop = [folder('radio', [folder('1952', [file('a.txt')]), file('b.txt')]), file('c.txt')];
  const { files } = await filesOfEntries(drop);
  expect(files.map(filePath)).toEqual(['c.txt', 'radio/1952/a.txt', 'radio/b.txt']);
});

test('what systems leave behind is known by its path, what cannot be read is told', async () => {
  const broken: DroppedEntry = {
    name: 'gone.txt',
    isFile: true,
    isDirectory: false,
    file: (_, onError) => onError('gone'),
  };
  const shut: DroppedEntry = {
    ...folder('shut', []),
    createReader: () => ({ readEntries: (_, onError) => onError('denied') }),
  };
  const drop = [file('.DS_Store'), file('Thumbs.db'), folder('old', [broken, shut]), file('kept.txt')];
  const { files, unread } = await filesOfEntries(drop);
  expect(files.map(filePath)).toEqual(['.DS_Store', 'kept.txt', 'Thumbs.db']);
  expect(files.map(filePath).map(isNoisePath)).toEqual([true, false, true]);
  expect(isNoisePath('old/.git/a.txt')).toBe(true);
  expect(unread).toEqual(['old/gone.txt', 'old/shut']);
});
