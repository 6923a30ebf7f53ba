import type { HistoryEntry } from '../../domain/history.ts';
import type { Wish } from '../../domain/wish.ts';

export const WISH_SUBJECTS = [
  'codings',
  'memos',
  'documents',
  'codebook',
  'sets',
  'coders',
  'undoing',
] as const;
/** What wishes are about, as the history is filtered by. */
export type WishSubject = (typeof WISH_SUBJECTS)[number];

const SUBJECTS: Readonly<Record<Wish['kind'], WishSubject>> = {
  'apply theme': 'codings',
  'apply theme to many': 'codings',
  'remove theme': 'codings',
  'set voice': 'codings',
  'set weight': 'codings',
  'set evidence': 'codings',
  'mark read': 'codings',
  'move codings': 'codings',
  'remove codings': 'codings',
  'confirm codings': 'codings',
  'open context': 'codings',
  'settle paragraph': 'codings',
  'merge packet': 'codings',
  'settle many': 'codings',
  'open paragraph again': 'codings',
  'write memo': 'memos',
  'import documents': 'documents',
  'delete documents': 'documents',
  'edit document': 'documents',
  'correct paragraph': 'documents',
  'divide anew': 'documents',
  'replace text': 'documents',
  'link reprint': 'documents',
  'link translation': 'documents',
  'set attribute': 'documents',
  'add attribute': 'documents',
  'change attribute': 'documents',
  'delete attribute': 'documents',
  'add theme': 'codebook',
  'change theme': 'codebook',
  'move theme': 'codebook',
  'delete theme': 'codebook',
  'merge theme': 'codebook',
  'copy theme': 'codebook',
  'add codebook': 'codebook',
  'add set': 'sets',
  'change set': 'sets',
  'delete set': 'sets',
  'save question': 'sets',
  'change question': 'sets',
  'delete question': 'sets',
  'add coder': 'coders',
  'rename coder': 'coders',
  'colour coder': 'coders',
  'delete coder': 'coders',
  'go back': 'undoing',
};

/** What an entry is about: its wish, and undoing too where it takes one back or does it again. */
export const subjectsOf = ({ act, wish }: HistoryEntry): readonly WishSubject[] =>
  act === 'done' ? [SUBJECTS[wish.kind]] : [SUBJECTS[wish.kind], 'undoing'];
