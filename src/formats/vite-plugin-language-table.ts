import { fileURLToPath } from 'node:url';
import { type GroupScores, ngramTable, packedNgrams } from './ngram-table.ts';

interface LanguageTable {
  readonly languages: Readonly<Record<string, string>>;
  readonly type: string;
  readonly isSubset: boolean;
  readonly ngrams: Readonly<Record<string, GroupScores>>;
}

const TABLE = /\/eld\/src\/ngrams\/small\.js/;
const EXPORT = /export const ngramsData\s*=/;
const TABLE_MODULE = fileURLToPath(new URL('./ngram-table.ts', import.meta.url));

/**
 * Packs the table by which languages are told: its objects take twenty megabytes in each thread that reads. Ends the
 * build where the packed table would not say the same, or the package has another form.
 */
export function packedLanguageTable() {
  return {
    name: 'packed-language-table',
    transform(code: string, id: string): { readonly code: string; readonly map: null } | undefined {
      if (!TABLE.test(id)) return undefined;
      if (!EXPORT.test(code))
        throw new Error('The table of languages is written in another way than before.');
      // The module holds this object and nothing else.
      const { ngrams, ...others }: LanguageTable = new Function(code.replace(EXPORT, 'return'))();
      const packed = packedNgrams(ngrams);
      const table = ngramTable(packed);
      for (const [group, scores] of Object.entries(ngrams))
        if (JSON.stringify(table[group]) !== JSON.stringify(scores))
          throw new Error(`The packed table of languages says something else of “${group}”.`);
      return {
        code: [
          `import { ngramTable } from ${JSON.stringify(TABLE_MODULE)};`,
          `const ngrams = ngramTable(${JSON.stringify(packed)});`,
          `export const ngramsData = { ...${JSON.stringify(others)}, ngrams };`,
        ].join('\n'),
        map: null,
      };
    },
  };
}
