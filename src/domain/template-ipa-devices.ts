import { type CodebookTemplate, templateTheme } from './codebook-template.ts';

/** The seven devices of the Institute for Propaganda Analysis. */
export const IPA_DEVICES: CodebookTemplate = {
  id: 'ipa-1937',
  title: 'Seven propaganda devices (IPA 1937)',
  about: 'The classic list of the Institute for Propaganda Analysis; for paragraphs, several on each.',
  citation:
    'Institute for Propaganda Analysis (1937). How to detect propaganda. Propaganda Analysis 1(2), 5–8.',
  licence: 'Names of the devices are facts; the definitions are Leitmotif’s own words (CC0).',
  themes: [
    templateTheme('Name calling', 'A bad name, so that an idea is rejected without being looked at.', {
      knownAs: 'ipa.name_calling; close to Name_Calling-Labeling of SemEval-2023',
    }),
    templateTheme(
      'Glittering generality',
      'A word of virtue, so that an idea is accepted without being looked at.',
      { knownAs: 'ipa.glittering_generality; close to Appeal_to_Values of SemEval-2023' },
    ),
    templateTheme(
      'Transfer',
      'The standing of something revered, or hated, is carried over to something else.',
      { knownAs: 'ipa.transfer; close to Guilt_by_Association and Flag_Waving of SemEval-2023' },
    ),
    templateTheme('Testimonial', 'A respected or hated person says that something is good or bad.', {
      knownAs: 'ipa.testimonial; close to Appeal_to_Authority of SemEval-2023',
    }),
    templateTheme('Plain folks', 'The speaker is one of the people, and so are the speaker’s ideas.', {
      knownAs: 'ipa.plain_folks',
    }),
    templateTheme(
      'Card stacking',
      'Facts, true or false, are picked so that the best or the worst case is made.',
      { knownAs: 'ipa.card_stacking' },
    ),
    templateTheme('Band wagon', 'All of us are doing it, so follow.', {
      knownAs: 'ipa.band_wagon; close to Appeal_to_Popularity of SemEval-2023',
    }),
  ],
};
