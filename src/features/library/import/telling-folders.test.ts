import { expect, test } from 'vitest';
import { tellingFolders } from './telling-folders.ts';

test.each([
  [['a.txt', 'b.txt'], []],
  [['north/a.txt', 'north/b.txt'], []],
  [
    ['x.zip/news/north/a.txt', 'x.zip/news/south/a.txt', 'x.zip/a.txt'],
    ['news/north', 'news/south', ''],
  ],
  [
    ['1951/03/a.txt', '1952/03/a.txt', 'b.txt'],
    ['1951/03', '1952/03'],
  ],
  [
    ['north/a.txt', 'north/a.txt'],
    ['', ''],
  ],
])('%s are told apart by %s', (paths, folders) => {
  const files = paths.map((path, key) => ({ key, path, name: path.replace(/.*\//, '') }));
  expect([...tellingFolders(files).values()]).toEqual(folders);
});
