import { type Theme, themeTree } from '../../domain/codebook.ts';
import { draftsOf } from '../../domain/codebook-draft.ts';
import { ok, type Result } from '../../domain/result.ts';
import { counted } from '../number-words.ts';

export type CodebookForm = 'csv' | 'json' | 'qdc';

export const FORMS = [
  { value: 'qdc', label: 'REFI-QDA (.qdc)' },
  { value: 'csv', label: 'CSV' },
  { value: 'json', label: 'JSON' },
] as const satisfies readonly { readonly value: CodebookForm; readonly label: string }[];

export const FORM_WORDS = {
  qdc: 'For NVivo, MAXQDA, ATLAS.ti, QualCoder and others. A definition goes along as one text with a label before each block.',
  csv: 'A table with a row for each theme, for spreadsheets, R and Python; Leitmotif reads it again.',
  json: 'For other projects of Leitmotif and for scripts.',
} as const satisfies Record<CodebookForm, string>;

/** What of the codebook the form cannot hold, before it is written. */
export function lossesIn(form: CodebookForm, themes: readonly Theme[]): readonly string[] {
  const retired = themes.filter((theme) => theme.retired).length;
  const keyed = themes.filter((theme) => theme.key !== null).length;
  const sentences = [
    'Versions of meanings, codings and memos stay in the project.',
    form === 'qdc' && keyed > 0 ? `${counted(keyed, 'key')} cannot go along.` : '',
    form === 'qdc' && retired > 0
      ? `${counted(retired, 'retired theme')} will look like any other there.`
      : '',
  ];
  return sentences.filter((sentence) => sentence !== '');
}

/** The codebook as a file's text. */
export async function writtenCodebook(form: CodebookForm, themes: readonly Theme[]): Promise<Result<string>> {
  const drafts = draftsOf(themeTree(themes));
  if (form === 'json') {
    const { writeCodebookJson } = await import('../../formats/codebook-json.ts');
    return ok(writeCodebookJson(drafts));
  }
  if (form === 'csv') {
    const { writeCodebookCsv } = await import('../../formats/codebook-csv.ts');
    return ok(writeCodebookCsv(drafts));
  }
  const { writeCodebookQdc } = await import('../../formats/codebook-qdc.ts');
  return writeCodebookQdc(drafts, () => crypto.randomUUID());
}
