import type { CoderId } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import { labelledDocuments } from './labelled-writing.ts';

export type LabelTarget = 'ptc' | 'semeval' | 'brat';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** What files of labels cannot carry of one coder’s work, as sentences, before they are written. */
export function labelLosses(project: Project, coder: CoderId, target: LabelTarget): readonly string[] {
  const documents = labelledDocuments(project, coder);
  const others = project.coders.length - 1;
  const left = project.documents.length - documents.length;
  const parents = project.themes.filter((theme) => theme.parent !== null).length;
  const sheets = documents.map(({ sheet }) => sheet);
  const sum = (of: (sheet: (typeof sheets)[number]) => number): number =>
    sheets.reduce((total, sheet) => total + of(sheet), 0);
  const voices = sum(({ voice }) => voice.reduce((n, value) => n + Number(value !== 0), 0));
  const weights = sum(({ weight }) => weight.reduce((n, value) => n + Number(value !== 0), 0));
  const evidence = sum((sheet) => new Set(sheet.evidenceRow).size);
  const whole = sum((sheet) => sheet.theme.length) - evidence;
  const reads = sum(({ read }) => read.length);
  return [
    ...(others > 0
      ? [`The work of ${counted(others, 'other coder')} is left out: the format knows one coder.`]
      : []),
    ...(left > 0 ? [`${counted(left, 'document')} of which this coder has said nothing are left out.`] : []),
    ...(target === 'semeval' && evidence > 0
      ? [`The evidence of ${counted(evidence, 'coding')} is lost: labels stand on whole paragraphs.`]
      : []),
    ...(target !== 'semeval' && whole > 0
      ? [
          `${counted(whole, 'coding')} without evidence become${whole === 1 ? 's' : ''} a label on the whole paragraph.`,
        ]
      : []),
    ...(target !== 'semeval' && reads > 0
      ? [`That ${counted(reads, 'paragraph was', 'paragraphs were')} read without a theme is lost.`]
      : []),
    ...(target === 'brat'
      ? []
      : [
          'Each paragraph becomes a line below the title; line breaks inside of it become blanks, and what is hidden is left out.',
        ]),
    ...(parents > 0
      ? [
          `The levels of the codebook are lost: ${counted(parents, 'theme stands', 'themes stand')} below another.`,
        ]
      : []),
    ...(voices > 0 ? [`The voice of ${counted(voices, 'coding')} is lost.`] : []),
    ...(weights > 0 ? [`The weight of ${counted(weights, 'coding')} is lost.`] : []),
    'Definitions, colours, attributes, dates, memos, sets, moments and versions of codings, and the history are lost.',
  ];
}
