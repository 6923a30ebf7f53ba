import {
  type DivisionRule,
  type HiddenReason,
  type NewDocument,
  RULE_NAMES,
} from '../../../domain/document.ts';
import { dateInFileName } from '../../../formats/dates-in-text.ts';

/** Where the date came from, in a few words. */
export function dateOrigin(document: Pick<NewDocument, 'date' | 'hidden' | 'source'>): string {
  if (document.date === null) return 'none found';
  if (document.hidden.some(({ reason }) => reason === 'date')) return 'from the heading';
  const { fileName, format } = document.source;
  if (dateInFileName(fileName.replace(/\.[^.]*$/, '')) === document.date) return 'from the file name';
  return format === 'text' || format === 'paste' ? 'from the heading' : 'from the file';
}

const FORMATS: Readonly<Record<string, string>> = {
  text: 'Plain text',
  markdown: 'Markdown',
  html: 'HTML',
  word: 'Word',
  odt: 'OpenDocument',
  rtf: 'Rich Text',
  epub: 'EPUB',
  pdf: 'PDF',
  subtitles: 'Subtitles',
  table: 'Table row',
  paste: 'Pasted text',
  demo: 'Demo',
};

export const formatName = (format: string): string => FORMATS[format] ?? format;

const TEXT_RULES: readonly DivisionRule[] = [
  'blank-lines',
  'lines',
  'indent',
  'hard-wrapped',
  'sentences',
  'whole',
];

/** Names of the rules that fit side by side into the panel. */
export const SHORT_RULE_NAMES = {
  ...RULE_NAMES,
  'hard-wrapped': 'Wrapped',
  sentences: 'Sentences',
  whole: 'Whole',
} as const satisfies Record<DivisionRule, string>;

/** The rules that a document of this kind can be divided by, its own first where it is marked up. */
export const rulesFor = (format: string): readonly DivisionRule[] =>
  format === 'text' || format === 'paste' ? TEXT_RULES : ['markup', ...TEXT_RULES];

const HIDDEN_NAMES = {
  title: 'title',
  date: 'date',
  'heading block': 'heading block',
  salutation: 'salutation',
  'sign-off': 'sign-off',
  'page furniture': 'page furniture',
  'not shown': 'hidden, deleted or a comment',
  chosen: 'other, by you',
} as const satisfies Record<HiddenReason, string>;

export const hiddenName = (reason: HiddenReason): string => HIDDEN_NAMES[reason];

/** The reasons that a paragraph may not be counted for, as the researcher chooses them. */
export const REASONS_TO_HIDE: readonly (readonly [reason: HiddenReason, label: string])[] = [
  ['title', 'Title'],
  ['salutation', 'Salutation'],
  ['sign-off', 'Sign-off'],
  ['page furniture', 'Page furniture'],
  ['chosen', 'Other'],
];

/** A piece of text that belongs to no paragraph. */
export interface HiddenText {
  readonly start: number;
  readonly reason: HiddenReason;
  readonly text: string;
}

/** All that the division hides, in the order of the text. */
export const hiddenTexts = ({ text, hidden }: Pick<NewDocument, 'text' | 'hidden'>): readonly HiddenText[] =>
  hidden.map(({ start, end, reason }) => ({ start, reason, text: text.slice(start, end) }));
