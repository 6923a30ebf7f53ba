import { queryText } from '../../../domain/place.ts';
import type { SavedQuestion } from '../../../domain/saved-question.ts';
import { writeCsv } from '../../../formats/csv.ts';
import type { CurrentProject } from '../../current-project.tsx';
import { readComparePlace } from '../compare-place.ts';
import { settingsInWords } from '../comparison-words.ts';
import { frequencyQuestion } from '../proposed-question.ts';

type Facts = Pick<CurrentProject, 'attributes' | 'themes' | 'coders' | 'coder' | 'codebookVersion'>;

/** What a saved comparison asks, in the words of its caption, without numbers. */
export function savedSettings({ query }: SavedQuestion, facts: Facts): string {
  const { attributes, themes, coders } = facts;
  const place = readComparePlace(query, { attributes, themes, coders });
  const coder = coders.find(({ id }) => id === place.coder) ?? facts.coder;
  const { comparison } = frequencyQuestion(place, {
    grouping: place.grouping ?? { by: 'nothing' },
    themes: place.themes ?? [],
    coder: coder.id,
    codebook: themes,
    attributes,
    coders,
  });
  const names = (place.themes ?? []).map((id) => themes.find((theme) => theme.id === id)?.name ?? '');
  const said = settingsInWords({ ...facts, coder, comparison });
  return names.length === 0 ? said : `${said} Themes: ${names.join(', ')}.`;
}

/** The saved comparisons as a table: name, settings in words, dates, and the address that opens each in the app. */
export const savedCsv = (saved: readonly SavedQuestion[], facts: Facts): string =>
  writeCsv([
    ['name', 'settings', 'note', 'made', 'changed', 'address'],
    ...saved.map((one) => [
      one.name,
      savedSettings(one, facts),
      one.note,
      new Date(one.madeAt).toISOString(),
      new Date(one.changedAt).toISOString(),
      queryText(one.query),
    ]),
  ]);
