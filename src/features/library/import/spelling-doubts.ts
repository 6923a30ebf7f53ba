import { type SpellingDoubt, spellingDoubts } from '../../../domain/near-spelling.ts';
import { nameKey } from '../../../storage/attributes.ts';
import { documentToStore, type ImportFile } from './import-list.ts';
import type { ImportSettings } from './import-settings.ts';

/** A value of the files of an import that may be another one, spelt otherwise. */
export interface AttributeDoubt extends SpellingDoubt {
  readonly attribute: string;
}

/** All doubts about the values of the files, those of one attribute together. */
export function doubtsOf(
  files: readonly ImportFile[],
  settings: ImportSettings,
  storedValuesOf: (name: string) => readonly string[],
): readonly AttributeDoubt[] {
  const counts = new Map<string, { readonly name: string; readonly values: Map<string, number> }>();
  for (const file of files) {
    if (!file.document || file.isLeftOut) continue;
    const { attributes } = documentToStore({ ...file, document: file.document }, settings);
    for (const [name, value] of Object.entries(attributes)) {
      if (value.trim() === '') continue;
      const known = counts.get(nameKey(name)) ?? { name, values: new Map<string, number>() };
      known.values.set(value, (known.values.get(value) ?? 0) + 1);
      counts.set(nameKey(name), known);
    }
  }
  return [...counts.values()].flatMap(({ name, values }) =>
    spellingDoubts(values, storedValuesOf(name)).map((doubt) => ({ ...doubt, attribute: name })),
  );
}
