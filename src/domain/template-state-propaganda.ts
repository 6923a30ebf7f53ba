import { type CodebookTemplate, templateBranch, templateTheme } from './codebook-template.ts';

/** A plain set to begin with on speeches and the press of a state. */
export const STATE_PROPAGANDA: CodebookTemplate = {
  id: 'state-propaganda',
  title: 'Starter set for state propaganda',
  about:
    'Themes that recur in speeches and the press of states, in three branches; for paragraphs, several on each. Rename and extend it: it is a beginning.',
  citation: 'Leitmotif’s own; cite the codebook of your study.',
  licence: 'Given to the public domain (CC0).',
  themes: [
    templateBranch('Opponent', 'Who stands against us, and what they do.', [
      templateTheme('External threat', 'Danger from abroad to the country, its people or its way of life.', {
        useWhen: 'An attack, a siege or a growing peril is named, present or to come.',
        avoidWhen: 'Only the wickedness of the enemy is told, with no danger to us: dehumanised enemy.',
      }),
      templateTheme('Dehumanised enemy', 'The enemy is shown as beast, disease, filth or machine.', {
        avoidWhen: 'The enemy is blamed or insulted as a person.',
      }),
      templateTheme('Betrayal and internal enemy', 'Traitors, saboteurs or agents among us.'),
    ]),
    templateBranch('Ourselves', 'Who we are, what we can and what we owe.', [
      templateTheme('Praise of the leader', 'The leader’s wisdom, care, deeds or person are praised.', {
        avoidWhen: 'The leader is only named or quoted.',
      }),
      templateTheme('National unity', 'The people are one, or must be, behind a cause or a leader.'),
      templateTheme('Victory and strength', 'Might, weapons, courage, and a victory won or certain.'),
      templateTheme('Economic achievement', 'Output, building and plans fulfilled are told as success.'),
      templateTheme('Sacrifice and duty', 'Something is to be given up or endured for the whole.'),
      templateTheme('History and martyrs', 'The past, its heroes and its dead bind us today.'),
    ]),
    templateBranch('Aims', 'What is to be done and hoped for.', [
      templateTheme('Peace and friendship', 'We want peace; other peoples are friends.'),
      templateTheme('Call to action', 'The audience is told to do something.', {
        useWhen: 'An act is named: work, fight, vote, watch, give.',
      }),
    ]),
    templateTheme('Other theme', 'Something recurs that has no theme yet: note it in a memo.'),
  ],
};
