import type { FrequencyQuestion } from '../../analysis/answers/theme-frequency.ts';
import type { Project } from '../../domain/project.ts';
import type { SavedQuestion } from '../../domain/saved-question.ts';
import { readComparePlace } from './compare-place.ts';
import { proposedGrouping } from './proposed-comparison.ts';
import { frequencyQuestion } from './proposed-question.ts';

/** What a saved comparison asks; where it leaves the themes to the screen, all of them. Null where there are none. */
export function savedFrequencyQuestion(saved: SavedQuestion, project: Project): FrequencyQuestion | null {
  const { attributes, themes: codebook, coders, sets, documents } = project;
  const here = readComparePlace(saved.query, {
    attributes,
    themes: codebook,
    coders,
    sets: sets.filter((set) => set.kind === 'documents'),
  });
  const themes = here.themes ?? codebook.map(({ id }) => id);
  if (themes.length + here.themeGroups.length === 0) return null;
  const grouping = here.grouping ?? proposedGrouping(documents, attributes);
  const coder = here.coder ?? project.currentCoder;
  return frequencyQuestion(here, { grouping, themes, coder, codebook, attributes, coders });
}
