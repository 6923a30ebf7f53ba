import { describe, expect, it } from 'vitest';
import { asCoderId, asDocumentId, asThemeId } from '../domain/ids.ts';
import { paragraphSheet } from '../domain/sheet.ts';
import { aProject, aTheme } from '../testing/builders.ts';
import { codingsDrawn, documentsDrawn } from '../testing/codings-drawn.ts';
import { freshStore, valueIn } from '../testing/fresh-store.ts';
import { undo } from './history.ts';
import { BY_CURRENT_CODER, done, perform } from './perform.ts';
import { readProject } from './whole-project.ts';

describe('a wish that writes the same twice', () => {
  it('is undone to what was there before the first time', async () => {
    const drawing = 'A AB / A';
    const theme = aTheme();
    const store = await freshStore(
      aProject({
        documents: documentsDrawn(drawing),
        themes: [theme, aTheme({ id: asThemeId(2) })],
        sheets: codingsDrawn(drawing),
      }),
    );
    const contents = async () => {
      const { themes, sheets } = await readProject(store);
      return { themes, sheets: sheets.map((sheet) => ({ ...sheet, revision: 0 })) };
    };
    const before = await contents();
    const wish = await perform(store, ['themes', 'sheets'], BY_CURRENT_CODER, async (recorder) => {
      for (const name of ['Once', 'Twice']) await recorder.put('themes', [{ ...theme, name }]);
      const sheet = await recorder.readSheet(asDocumentId(1), asCoderId(1));
      const [first, second] = [paragraphSheet(sheet, 0), paragraphSheet(sheet, 1)];
      const without = recorder.changeSheet(sheet, [{ ...first, codings: [] }]);
      recorder.changeSheet(without, [{ ...second, paragraph: 0 }]);
      return done({ kind: 'change theme', theme: theme.id, name: 'Twice', field: 'name' });
    });
    valueIn(wish);
    expect(await contents()).not.toEqual(before);
    valueIn(await undo(store));
    expect(await contents()).toEqual(before);
  });
});
