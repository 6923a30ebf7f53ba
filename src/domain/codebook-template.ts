import { block, type DraftTheme, draftTheme } from './codebook-draft.ts';

/** A codebook to begin with, in words of our own. */
export interface CodebookTemplate {
  readonly id: string;
  readonly title: string;
  /** What it is for, and the unit that it was made for. */
  readonly about: string;
  /** Whom to cite when it is used. */
  readonly citation: string;
  /** Whose the names and the words are. */
  readonly licence: string;
  readonly themes: readonly DraftTheme[];
}

/** A theme of a template: its name, what it is in short, and what else is known of it. */
export const templateTheme = (
  name: string,
  inShort: string,
  more: {
    readonly knownAs?: string;
    readonly useWhen?: string;
    readonly avoidWhen?: string;
  } = {},
): DraftTheme =>
  draftTheme(name, {
    definition: [
      block('in short', inShort),
      ...(more.knownAs === undefined ? [] : [block('in short', `Known as: ${more.knownAs}.`)]),
      ...(more.useWhen === undefined ? [] : [block('use when', more.useWhen)]),
      ...(more.avoidWhen === undefined ? [] : [block('avoid when', more.avoidWhen)]),
    ],
  });

/** A branch of a template. */
export const templateBranch = (
  name: string,
  inShort: string,
  children: readonly DraftTheme[],
): DraftTheme => ({ ...templateTheme(name, inShort), children });
