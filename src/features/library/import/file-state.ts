import type { Document, NewDocument } from '../../../domain/document.ts';
import type { Problem } from '../../../domain/problem.ts';
import { editsOf, type ImportFile, openDateOf } from './import-list.ts';
import { type DateOrder, settledDate } from './import-settings.ts';
import { remarksOn } from './remarks.ts';

/** What will become of a file: exactly one of these, as far as it is known yet. */
export type FileState =
  | { readonly kind: 'reading' }
  /** `remark` is what deserves a look: characters lost, no date, or only a month. Empty mostly. */
  | { readonly kind: 'ready'; readonly remark: string }
  | { readonly kind: 'duplicate'; readonly of: string; readonly isStored: boolean }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'left out' };

export interface StatedFile {
  readonly file: ImportFile;
  readonly state: FileState;
}

/** What the file is to be called: the edited title, the one read, or its name. */
export const fileTitle = (file: ImportFile): string =>
  editsOf(file).title ?? file.document?.title ?? file.name;

function remarkOn(file: ImportFile, document: NewDocument, order: DateOrder | null): string {
  const date = settledDate(document, editsOf(file), order);
  return remarksOn({ ...document, date, openDate: openDateOf(file) }, file.remark);
}

const RANKS: Readonly<Record<FileState['kind'], number>> = {
  problem: 0,
  duplicate: 1,
  ready: 3,
  reading: 3,
  'left out': 3,
};
// Of hundreds of files that are ready, the one that lost characters must not be looked for.
const RANK_OF_LOSS = 2;

const rankOf = ({ file, state }: StatedFile): number =>
  state.kind === 'ready' && (file.document?.source.undecodable ?? 0) > 0 ? RANK_OF_LOSS : RANKS[state.kind];

const isWantedAgain = ({ isWanted }: ImportFile, takesDuplicates: boolean): boolean =>
  isWanted || takesDuplicates;

/** Every file with its state: problems first, then duplicates, then texts that lost characters, then the rest in the order given. */
export function statedFiles(
  files: readonly ImportFile[],
  stored: readonly Pick<Document, 'contentHash' | 'title'>[],
  takesDuplicates = false,
  dateOrder: DateOrder | null = null,
): readonly StatedFile[] {
  const storedTitles = new Map(stored.map(({ contentHash, title }) => [contentHash, title]));
  const seen = new Map<string, string>();
  const stateOf = (file: ImportFile): FileState => {
    if (file.problem) return { kind: 'problem', problem: file.problem };
    if (!file.document) return { kind: 'reading' };
    const { contentHash } = file.document;
    if (file.isLeftOut) return { kind: 'left out' };
    const here = storedTitles.get(contentHash);
    const before = here ?? seen.get(contentHash);
    if (before !== undefined && !isWantedAgain(file, takesDuplicates))
      return { kind: 'duplicate', of: before, isStored: here !== undefined };
    seen.set(contentHash, fileTitle(file));
    const again = before === undefined ? '' : `same text as “${before}”`;
    return {
      kind: 'ready',
      remark: [again, remarkOn(file, file.document, dateOrder)].filter((part) => part !== '').join('; '),
    };
  };
  const stated = files.map((file) => ({ file, state: stateOf(file) }));
  return stated.sort((a, b) => rankOf(a) - rankOf(b));
}

export type StateCounts = Readonly<Record<FileState['kind'], number>>;

export function stateCounts(stated: readonly StatedFile[]): StateCounts {
  const counts = { reading: 0, ready: 0, duplicate: 0, problem: 0, 'left out': 0 };
  for (const { state } of stated) counts[state.kind]++;
  return counts;
}

/** `10 will be stored, 1 is here already, 1 cannot be read`. */
export function foreseenText(counts: StateCounts): string {
  const be = (count: number): string => (count === 1 ? 'is' : 'are');
  const parts = [
    counts.reading > 0 && `${counts.reading.toLocaleString('en')} ${be(counts.reading)} being read`,
    `${counts.ready.toLocaleString('en')} will be stored`,
    counts.duplicate > 0 && `${counts.duplicate.toLocaleString('en')} ${be(counts.duplicate)} here already`,
    counts['left out'] > 0 && `${counts['left out'].toLocaleString('en')} left out`,
    counts.problem > 0 && `${counts.problem.toLocaleString('en')} cannot be imported`,
  ];
  return parts.filter((part) => part !== false).join(', ');
}
