import type { Theme } from '../../../domain/codebook.ts';
import type { Guid } from '../../../domain/ids.ts';
import type { NamedCoding, NamedSaid } from '../../../domain/merge-prints.ts';
import type { MergeQuestion } from '../../../domain/merge-questions.ts';
import { voiceName } from '../../../domain/sheet.ts';
import { COLOUR_NAMES } from '../../../domain/theme-colour.ts';
import { counted } from '../../number-words.ts';

/** Names of themes and coders of both sides. */
export type Names = ReadonlyMap<Guid, string>;

/** One thing that both sides have differently. */
interface Line {
  readonly what: string;
  readonly here: string;
  readonly there: string;
}

export interface QuestionWords {
  readonly title: string;
  /** The text that it is about; empty where it is about none. */
  readonly about: string;
  readonly lines: readonly Line[];
  readonly note: string;
}

/** A difference in words: what it is about, and how each side has it, line by line. */
export function questionWords(question: MergeQuestion, names: Names): QuestionWords {
  switch (question.kind) {
    case 'theme':
      return {
        title: `Theme “${question.here.name}”`,
        about: '',
        lines: themeLines(question, names),
        note: '',
      };
    case 'text':
      return textWords(question);
    case 'said': {
      const { document, there, words } = question;
      const coder = names.get(there.coder) ?? 'a coder';
      return {
        title: `“${document.title}”, ¶ ${there.paragraph + 1}, as coded by ${coder}`,
        about: words,
        lines: [{ what: 'Coding', ...bothSaid(question.here, there.said, names) }],
        note: '',
      };
    }
    case 'memo':
      return {
        title: memoTitle(question, names),
        about: '',
        lines: [{ what: 'Memo', here: question.here.text, there: question.there.memo.text }],
        note: '',
      };
  }
}

function memoTitle({ document, there }: Extract<MergeQuestion, { kind: 'memo' }>, names: Names): string {
  const { target } = there.memo;
  const coder = names.get(there.coder) ?? 'a coder';
  const theme = there.themeGuid === null ? undefined : names.get(there.themeGuid);
  const paragraph = 'paragraph' in target ? `, ¶ ${target.paragraph + 1}` : '';
  const place =
    target.kind === 'project'
      ? 'the project'
      : theme !== undefined
        ? `the theme “${theme}”`
        : `“${document?.title ?? ''}”${paragraph}`;
  return `Memo of ${coder} on ${place}`;
}

// Of a text that differs in more places the first ones stand for the rest.
const MOST_PLACES = 4;

function textWords({ document, differences }: Extract<MergeQuestion, { kind: 'text' }>): QuestionWords {
  const gone = 'not there';
  const rest = differences.length - MOST_PLACES;
  return {
    title: `Text of “${document.title}”`,
    about: '',
    lines: differences.slice(0, MOST_PLACES).map(({ paragraph, here, there }) => ({
      what: here === null ? `¶ ${paragraph + 1} of the packet` : `¶ ${paragraph + 1}`,
      here: here ?? gone,
      there: there ?? gone,
    })),
    note: `${rest > 0 ? `${counted(rest, 'further paragraph')} differ. ` : ''}One of the two texts stays whole; codings and memos move to the same words in it.`,
  };
}

const wholeDefinition = ({ definition }: Theme): string =>
  definition.map(({ kind, text }) => `${kind}: ${text}`).join('\n');

/** Only what differs. */
function themeLines(
  { here, there, parentHere, parentThere }: Extract<MergeQuestion, { kind: 'theme' }>,
  names: Names,
): readonly Line[] {
  const below = (parent: Guid | null): string =>
    parent === null ? 'at the top' : `below “${names.get(parent) ?? ''}”`;
  const line = (what: string, of: (theme: Theme) => string): Line => ({
    what,
    here: of(here),
    there: of(there),
  });
  return [
    line('Name', ({ name }) => name),
    { what: 'Place', here: below(parentHere), there: below(parentThere) },
    line('Colour', ({ colour }) => COLOUR_NAMES[colour]),
    line('Key', ({ key }) => key ?? 'none'),
    line('In use', ({ retired }) => (retired ? 'retired' : 'yes')),
    line('Definition', (theme) => wholeDefinition(theme) || 'none'),
  ].filter((one) => one.here !== one.there);
}

/** Both statements; where they would read the same, with the places of their evidence. */
function bothSaid(here: NamedSaid, there: NamedSaid, names: Names): Omit<Line, 'what'> {
  const short = { here: saidWords(here, names, false), there: saidWords(there, names, false) };
  return short.here === short.there
    ? { here: saidWords(here, names, true), there: saidWords(there, names, true) }
    : short;
}

function saidWords({ read, codings }: NamedSaid, names: Names, isExact: boolean): string {
  if (codings.length === 0) return read ? 'read, no theme' : 'unread';
  return codings.map((coding) => codingWords(coding, names, isExact)).join('\n');
}

const codingWords = (
  { theme, voice, weight, evidence }: NamedCoding,
  names: Names,
  isExact: boolean,
): string =>
  [
    names.get(theme) ?? 'a theme',
    voice === 0 ? '' : voiceName(voice),
    weight === 0 ? '' : `weight ${weight}`,
    evidence.length === 0
      ? ''
      : isExact
        ? `evidence at ${evidence.map(({ start, end }) => `${start}–${end}`).join(', ')}`
        : counted(evidence.length, 'piece of evidence', 'pieces of evidence'),
  ]
    .filter((part) => part !== '')
    .join(', ');
