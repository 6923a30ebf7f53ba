import type { Project } from '../domain/project.ts';
import { refiText } from './refi-write.ts';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** What a REFI-QDA file cannot carry of this project, as sentences, before it is written. */
export function refiExportLosses(project: Project): readonly string[] {
  const { sheets, themes, coders, sets, questions, history, texts } = project;
  const rows = (column: 'voice' | 'weight'): number =>
    sheets.reduce((sum, sheet) => sum + sheet[column].reduce((n, value) => n + (value === 0 ? 0 : 1), 0), 0);
  const notPersons = coders.filter((coder) => coder.kind !== 'person');
  const noted = coders.filter((coder) => coder.note !== '');
  const keyed = themes.filter((theme) => theme.key !== null).length;
  const retired = themes.filter((theme) => theme.retired).length;
  const ordered = sets.filter((set) => set.kind === 'paragraphs').map((set) => set.name);
  const changed = texts.filter(({ text }) => refiText(text) !== text).length;
  const names = new Set(themes.map((theme) => theme.name));
  const emoji = texts.filter(({ text }) => /[\ud800-\udbff]/.test(text)).length;
  const codings = sheets.reduce((sum, sheet) => sum + sheet.theme.length, 0);
  const reads = sheets.reduce((sum, sheet) => sum + sheet.read.length, 0);
  return [
    ...(rows('voice') === 0 ? [] : [`The voice of ${counted(rows('voice'), 'coding')} is lost.`]),
    ...(rows('weight') === 0 ? [] : [`The weight of ${counted(rows('weight'), 'coding')} is lost.`]),
    ...(codings === 0
      ? []
      : [
          'For each coding it is lost under which version of the codebook it was made, and from where (reading, search, queue).',
          'A coding without evidence becomes a selection of its whole paragraph.',
        ]),
    ...(reads === 0
      ? []
      : [
          `That ${counted(reads, 'paragraph was', 'paragraphs were')} read without a theme, where paragraphs begin and end, and what is hidden: only Leitmotif reads it back.`,
        ]),
    ...(notPersons.length === 0
      ? []
      : [
          `That ${notPersons.map((coder) => `“${coder.name}”`).join(', ')} is no person, but a rule or the adjudication, is lost.`,
        ]),
    ...(noted.length === 0 ? [] : [`Notes on ${counted(noted.length, 'coder')} are lost.`]),
    ...(keyed === 0 ? [] : [`Keys of ${counted(keyed, 'theme')} are lost.`]),
    ...(retired === 0 ? [] : [`That ${counted(retired, 'theme is', 'themes are')} retired is lost.`]),
    ...(themes.length === 0
      ? []
      : ['Versions of the codebook are lost; blocks of a definition become one text with labels.']),
    ...(ordered.length === 0
      ? []
      : [`Sets of paragraphs are lost: ${ordered.map((name) => `“${name}”`).join(', ')}.`]),
    ...(questions.length === 0
      ? []
      : [
          `${counted(questions.length, 'saved comparison or search', 'saved comparisons and searches')} are lost.`,
        ]),
    ...(history.length === 0 ? [] : ['The history is lost.']),
    ...(changed === 0 ? [] : [`Control characters in ${counted(changed, 'text')} become blanks.`]),
    ...(names.size === themes.length
      ? []
      : [
          `${counted(themes.length - names.size, 'theme has', 'themes have')} the name of another: QualCoder refuses that unless names are made unique.`,
        ]),
    ...(emoji === 0
      ? []
      : [
          `${counted(emoji, 'text has', 'texts have')} characters that NVivo counts twice, such as emoji: choose its way of counting for NVivo.`,
        ]),
  ];
}
