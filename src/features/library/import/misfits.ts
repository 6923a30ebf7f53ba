import type { AttributeType } from '../../../domain/attribute.ts';
import { nameKey } from '../../../storage/attributes.ts';
import { valueFits } from '../cell-edit.ts';
import { documentToStore, type ImportFile } from './import-list.ts';
import type { ImportSettings } from './import-settings.ts';

/** A value that is not of the kind that it should be, and what becomes of it. */
export interface Misfit {
  readonly name: string;
  readonly value: string;
  /** How many files have it. */
  readonly count: number;
  readonly fate: string;
}

const NO_KIND: Readonly<Record<AttributeType, string>> = {
  text: '',
  choice: '',
  number: 'no number',
  date: 'no date',
  'yes-no': 'neither yes nor no',
};

/** Dates and languages that are none, and values that do not fit the type of their attribute, each once. */
export function misfitsOf(files: readonly ImportFile[], settings: ImportSettings): readonly Misfit[] {
  const found = new Map<string, Misfit>();
  const add = (name: string, value: string, fate: string): void => {
    const key = `${nameKey(name)} ${value}`;
    found.set(key, { name, value, fate, count: (found.get(key)?.count ?? 0) + 1 });
  };
  for (const file of files) {
    if (!file.document || file.isLeftOut) continue;
    for (const { field, text } of file.told.refused ?? [])
      if (file.edits[field] === undefined)
        add(field === 'date' ? 'Date' : 'Language', text, `no ${field} known here: the file keeps its own`);
    const { attributes } = documentToStore({ ...file, document: file.document }, settings);
    for (const [name, value] of Object.entries(attributes)) {
      const type = settings.types[nameKey(name)] ?? 'text';
      if (!valueFits(type, value)) add(name, value, `${NO_KIND[type]}: kept as text`);
    }
  }
  return [...found.values()];
}
