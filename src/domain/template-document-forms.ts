/** Questions to answer of a whole document, as headings of a memo on it. */
export interface DocumentForm {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly citation: string;
  readonly licence: string;
  readonly questions: readonly string[];
}

const OWN_WORDS = 'The questions are Leitmotif’s own words and may be used freely (CC0).';

/** Who says what to whom: the five questions of communication research, and which way its statements go. */
export const LASSWELL_FORM: DocumentForm = {
  id: 'lasswell',
  title: 'Who says what to whom (Lasswell)',
  about: 'Five questions on an act of communication, and the direction of its statements.',
  citation:
    'Lasswell, H. D. (1948). The structure and function of communication in society. In L. Bryson (ed.), The Communication of Ideas. Harper.',
  licence: OWN_WORDS,
  questions: [
    'Who speaks, and for whom?',
    'What is said?',
    'Through which channel?',
    'To whom?',
    'With what effect, meant or seen?',
    'Direction: who is shown as gaining or losing, we or they?',
    'Whom does it ask to identify with, what does it demand, what does it let expect?',
  ],
};

/** The ten steps in which a propaganda campaign is looked at. */
export const JOWETT_ODONNELL_FORM: DocumentForm = {
  id: 'jowett-odonnell',
  title: 'Ten steps of propaganda analysis (Jowett & O’Donnell)',
  about: 'Ten steps from the purpose of a campaign to its effects; for a document or for its campaign.',
  citation:
    'Jowett, G. S. & O’Donnell, V. Propaganda and Persuasion. Sage. Chapter on how to analyse propaganda.',
  licence: `The names of the steps are cited. ${OWN_WORDS}`,
  questions: [
    'Ideology and purpose: which beliefs stand behind it, and what is it for?',
    'Context: in which situation does it appear?',
    'Propagandist: who is the source, open or hidden?',
    'Structure of the organisation: who leads, who belongs, with which means?',
    'Target audience: who is meant, and who is reached?',
    'Media: which are used, and how?',
    'Special techniques: which symbols, words and devices work for the most effect?',
    'Audience reaction: how do those addressed answer?',
    'Counter-propaganda: what is set against it?',
    'Effects and evaluation: what came of it, measured by its purpose?',
  ],
};

export const DOCUMENT_FORMS: readonly DocumentForm[] = [LASSWELL_FORM, JOWETT_ODONNELL_FORM];

/** The form as the words of a memo, each question with room below it; behind what a memo says already. */
export function withForm(text: string, { title, questions }: DocumentForm): string {
  const form = [title, ...questions].join('\n\n');
  return text.trim() === '' ? `${form}\n` : `${text.trimEnd()}\n\n${form}\n`;
}
