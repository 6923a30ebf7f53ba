import { type CodebookTemplate, templateTheme } from './codebook-template.ts';

const TASK =
  'Piskorski, J., Stefanovitch, N., Da San Martino, G. & Nakov, P. (2023). SemEval-2023 Task 3, subtasks 1 and 2.';

/** What kind of text a document is; one for each document. */
export const GENRE: CodebookTemplate = {
  id: 'genre',
  title: 'Genre of news (SemEval-2023)',
  about: 'Three kinds of news text; one for each document, put on its first paragraph.',
  citation: TASK,
  licence: 'Names of labels are facts; the definitions are Leitmotif’s own words (CC0).',
  themes: [
    templateTheme('Opinion', 'Argues for a view of the writer’s own.', { knownAs: 'opinion' }),
    templateTheme('Reporting', 'Means to tell objectively what happened.', { knownAs: 'reporting' }),
    templateTheme('Satire', 'Mocks by telling what is not so, and does not mean to be believed.', {
      knownAs: 'satire',
    }),
  ],
};

const frame = (name: string, label: string, inShort: string) =>
  templateTheme(name, inShort, { knownAs: label });

/** The generic frames of the Policy Frames Codebook as SemEval-2023 has them, and the rest. */
export const MEDIA_FRAMES: CodebookTemplate = {
  id: 'media-frames',
  title: 'Media frames (Policy Frames Codebook)',
  about:
    'Fourteen frames that any issue can be put in, and the rest; for paragraphs or documents, several on each.',
  citation: `Boydstun, A. E., Card, D., Gross, J. H., Resnik, P. & Smith, N. A. (2014). Tracking the development of media frames within and across policy issues. For the labels: ${TASK}`,
  licence:
    'Names of labels are facts; the definitions are Leitmotif’s own words (CC0). The handbook itself is not included.',
  themes: [
    frame('Economic', 'Economic', 'Costs, gains or other consequences in money.'),
    frame(
      'Capacity and resources',
      'Capacity_and_resources',
      'Whether time, money, people or goods are at hand or lacking.',
    ),
    frame('Morality', 'Morality', 'Right and wrong by religion or ethics.'),
    frame(
      'Fairness and equality',
      'Fairness_and_equality',
      'How rights, burdens and goods are spread among people.',
    ),
    frame(
      'Law and courts',
      'Legality_Constitutionality_and_jurisprudence',
      'What law, constitution and courts allow, forbid or decide.',
    ),
    frame(
      'Policy and its results',
      'Policy_prescription_and_evaluation',
      'What should be done, and whether what was done works.',
    ),
    frame('Crime and punishment', 'Crime_and_punishment', 'Offences, and how laws are enforced.'),
    frame('Security and defence', 'Security_and_defense', 'Threats to a country or group, and protection.'),
    frame('Health and safety', 'Health_and_safety', 'Illness, care, accidents, and how they are prevented.'),
    frame('Quality of life', 'Quality_of_life', 'How well people live, and what a matter does to that.'),
    frame('Cultural identity', 'Cultural_identity', 'Customs, norms and belonging of a group.'),
    frame('Public opinion', 'Public_opinion', 'What people think: polls, protests, moods.'),
    frame('Political', 'Political', 'Parties, power, votes, bargaining and lobbying.'),
    frame(
      'Foreign relations and image',
      'External_regulation_and_reputation',
      'Relations with other countries or bodies, and the standing among them.',
    ),
    frame('Other frame', 'Other', 'A frame that is none of these.'),
  ],
};
