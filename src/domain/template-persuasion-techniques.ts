import type { DraftTheme } from './codebook-draft.ts';
import { type CodebookTemplate, templateBranch, templateTheme } from './codebook-template.ts';

interface Names {
  /** The label of SemEval-2023, letter for letter. */
  readonly label: string;
  readonly ptc18?: string;
  /** Only where the list of fourteen differs from that of eighteen. */
  readonly ptc14?: string;
  readonly semeval2024?: string;
}

function technique(
  name: string,
  { label, ptc18, ptc14, semeval2024 }: Names,
  inShort: string,
  more: { readonly useWhen?: string; readonly avoidWhen?: string } = {},
): DraftTheme {
  const names = [
    `${label} (SemEval-2023)`,
    ptc18 === undefined ? 'not in PTC' : `${ptc18} (PTC 18)`,
    ptc14 === undefined ? '' : `${ptc14} (PTC 14)`,
    semeval2024 === undefined ? 'not in SemEval-2024' : `${semeval2024} (SemEval-2024)`,
  ];
  return templateTheme(name, inShort, { knownAs: names.filter((one) => one !== '').join('; '), ...more });
}

const THREE = 'Whataboutism,Straw_Men,Red_Herring, one label for three';
const TWO = 'Bandwagon,Reductio_ad_hitlerum, one label for two';

const reputation = templateBranch(
  'Attack on reputation',
  'The target’s person or standing is attacked in place of what it says.',
  [
    technique(
      'Name calling or labelling',
      {
        label: 'Name_Calling-Labeling',
        ptc18: 'Name_Calling,Labeling',
        semeval2024: 'Name calling/Labeling',
      },
      'Gives a person or group a charged name, good or bad, where an argument should stand.',
      { avoidWhen: 'The charge lies in an adjective or a verb: loaded language.' },
    ),
    technique(
      'Guilt by association',
      {
        label: 'Guilt_by_Association',
        ptc18: 'Reductio_ad_hitlerum',
        ptc14: TWO,
        semeval2024: 'Reductio ad hitlerum',
      },
      'Discredits somebody by a link to a group, person or event that the audience despises.',
    ),
    technique(
      'Casting doubt',
      { label: 'Doubt', ptc18: 'Doubt', semeval2024: 'Doubt' },
      'Questions the ability, credibility or success of somebody instead of answering.',
    ),
    technique(
      'Appeal to hypocrisy',
      { label: 'Appeal_to_Hypocrisy' },
      'Charges the target with not living up to its own words.',
    ),
    technique(
      'Questioning the reputation',
      { label: 'Questioning_the_Reputation', semeval2024: 'Smears' },
      'Attacks moral character or standing, also in advance, before anything was said.',
    ),
  ],
);

const justification = templateBranch(
  'Justification',
  'A thesis is upheld by a reason that is no evidence for it. Both must stand in the text.',
  [
    technique(
      'Flag waving',
      { label: 'Flag_Waving', ptc18: 'Flag-Waving', semeval2024: 'Flag-waving' },
      'Justifies by pride in the nation or another group, or by its benefit.',
    ),
    technique(
      'Appeal to authority',
      {
        label: 'Appeal_to_Authority',
        ptc18: 'Appeal_to_Authority',
        semeval2024: 'Appeal to authority',
      },
      'Holds that something is so because an authority, fit or unfit, or the speaker says it.',
    ),
    technique(
      'Appeal to popularity',
      { label: 'Appeal_to_Popularity', ptc18: 'Bandwagon', ptc14: TWO, semeval2024: 'Bandwagon' },
      'Holds that something is right because everybody, or nobody, does or thinks so.',
    ),
    technique(
      'Appeal to values',
      { label: 'Appeal_to_Values', semeval2024: 'Glittering generalities (Virtue)' },
      'Supports or rejects something by tying it to cherished values: freedom, tradition, faith.',
      { avoidWhen: 'A value is only named, with no thesis that it upholds: loaded language.' },
    ),
    technique(
      'Appeal to fear or prejudice',
      {
        label: 'Appeal_to_Fear-Prejudice',
        ptc18: 'Appeal_to_fear-prejudice',
        semeval2024: 'Appeal to fear/prejudice',
      },
      'Wins support by fear of the alternative, or by prejudice against it.',
    ),
  ],
);

const distraction = templateBranch('Distraction', 'Attention is led away from what is argued about.', [
  technique(
    'Straw man',
    {
      label: 'Straw_Man',
      ptc18: 'Straw_Men',
      ptc14: THREE,
      semeval2024: "Misrepresentation of Someone's Position (Straw Man)",
    },
    'Puts a distorted claim in the place of the opponent’s and refutes that.',
  ),
  technique(
    'Red herring',
    {
      label: 'Red_Herring',
      ptc18: 'Red_Herring',
      ptc14: THREE,
      semeval2024: 'Presenting Irrelevant Data (Red Herring)',
    },
    'Brings in another topic that draws attention away.',
  ),
  technique(
    'Whataboutism',
    { label: 'Whataboutism', ptc18: 'Whataboutism', ptc14: THREE, semeval2024: 'Whataboutism' },
    'Answers criticism by a charge against the critic.',
  ),
  technique(
    'Appeal to pity',
    {
      label: 'Appeal_to_Pity, added by SlavicNLP 2025; not one of the 23',
      semeval2024: 'near Appeal to (Strong) Emotions',
    },
    'Asks for compassion where reasons should stand.',
  ),
]);

const simplification = templateBranch('Simplification', 'A matter is made simpler than it is.', [
  technique(
    'Causal oversimplification',
    {
      label: 'Causal_Oversimplification',
      ptc18: 'Causal_Oversimplification',
      semeval2024: 'Causal Oversimplification',
    },
    'Names one cause where several act.',
  ),
  technique(
    'False dilemma or no choice',
    {
      label: 'False_Dilemma-No_Choice',
      ptc18: 'Black-and-White_Fallacy',
      semeval2024: 'Black-and-white Fallacy/Dictatorship',
    },
    'Offers two ways only, or a single one, where there are more.',
  ),
  technique(
    'Consequential oversimplification',
    { label: 'Consequential_Oversimplification' },
    'Lets one step lead to a chain of consequences without showing that it does: the slippery slope.',
  ),
  technique(
    'False equivalence',
    { label: 'False_Equivalence, added by SlavicNLP 2025; not one of the 23' },
    'Treats unequal things as equal.',
  ),
]);

const call = templateBranch('Call', 'The audience is moved to act or to stop thinking.', [
  technique(
    'Slogan',
    { label: 'Slogans', ptc18: 'Slogans', semeval2024: 'Slogans' },
    'A short and striking phrase, often with names in it.',
  ),
  technique(
    'Conversation killer',
    {
      label: 'Conversation_Killer',
      ptc18: 'Thought-terminating_Cliches',
      semeval2024: 'Thought-terminating cliché',
    },
    'A phrase that ends discussion and further thought.',
  ),
  technique(
    'Appeal to time',
    { label: 'Appeal_to_Time' },
    'Holds that now is the moment, and that it will pass.',
  ),
]);

const wording = templateBranch('Manipulative wording', 'The words themselves do the persuading.', [
  technique(
    'Loaded language',
    { label: 'Loaded_Language', ptc18: 'Loaded_Language', semeval2024: 'Loaded Language' },
    'Words with a strong emotional charge, good or bad.',
  ),
  technique(
    'Obfuscation, vagueness, confusion',
    {
      label: 'Obfuscation-Vagueness-Confusion',
      ptc18: 'Obfuscation,Intentional_Vagueness,Confusion',
      ptc14: 'dropped',
      semeval2024: 'Obfuscation, Intentional vagueness, Confusion',
    },
    'Wording that is unclear on purpose, so that everybody may read into it what they like.',
  ),
  technique(
    'Exaggeration or minimisation',
    {
      label: 'Exaggeration-Minimisation',
      ptc18: 'Exaggeration,Minimisation',
      semeval2024: 'Exaggeration/Minimisation',
    },
    'Makes something bigger, better, worse or smaller than it is.',
  ),
  technique(
    'Repetition',
    { label: 'Repetition', ptc18: 'Repetition', semeval2024: 'Repetition' },
    'Says the same word or thought again and again, so that it sticks.',
  ),
]);

/** The 23 techniques of SemEval-2023 task 3 in their six groups, and two that came in 2025. */
export const PERSUASION_TECHNIQUES: CodebookTemplate = {
  id: 'persuasion-techniques',
  title: 'Persuasion techniques (SemEval-2023)',
  about:
    'Twenty-three techniques in six groups, and two of 2025; for paragraphs, several on each. Every definition names the technique’s labels in PTC 18, PTC 14 and SemEval-2024. Labels that PTC 14 joined cannot be told apart again.',
  citation:
    'Piskorski, J., Stefanovitch, N., Da San Martino, G. & Nakov, P. (2023). SemEval-2023 Task 3: Detecting the category, the framing, and the persuasion techniques in online news in a multi-lingual setup. For PTC: Da San Martino, G. et al. (2020). SemEval-2020 Task 11.',
  licence:
    'Names of labels are facts; the definitions are Leitmotif’s own words and may be used freely (CC0). No text and no annotation of the shared tasks is included.',
  themes: [reputation, justification, distraction, simplification, call, wording],
};
