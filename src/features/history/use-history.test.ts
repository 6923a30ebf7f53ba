import { describe, expect, it } from 'vitest';
import { addTheme } from '../../storage/themes.ts';
import { freshStore, valueIn } from '../../testing/fresh-store.ts';
import { followHistory, type ReadHistory } from './use-history.ts';

/** Follows until everything is read; gives back all that was told on the way. */
async function readWhole(store: Parameters<typeof followHistory>[0]): Promise<readonly ReadHistory[]> {
  const told: ReadHistory[] = [];
  let stop = (): void => undefined;
  await new Promise<void>((resolve) => {
    stop = followHistory(store, (read) => {
      told.push(read);
      if (read.isWhole) resolve();
    });
  });
  stop();
  return told;
}

describe('a followed history', () => {
  it('is there at once when it is followed again, with what came in the meantime', async () => {
    const store = await freshStore();
    for (let i = 0; i < 250; i++) valueIn(await addTheme(store, { name: `Theme ${i}`, parent: null }));
    const first = await readWhole(store);
    expect(first[0]?.isWhole).toBe(false);
    expect(first.at(-1)?.entries).toHaveLength(250);

    valueIn(await addTheme(store, { name: 'Later', parent: null }));
    const [again] = await readWhole(store);
    expect(again?.isWhole).toBe(true);
    expect(again?.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 251 }, (_, i) => 251 - i));
  });
});
