import type { FrequencyGroup } from '../../analysis/answers/theme-frequency.ts';
import { counted, listed, listedFirst } from '../number-words.ts';
import {
  alphaText,
  coverageShare,
  type FrequencyMark,
  isSmallGroup,
  isUnreliable,
} from './views/frequency-marks.ts';

/** Something a reader of the chart must know: what it is, and which groups and by how much. */
export interface ComparisonNotice {
  readonly title: string;
  readonly text: string;
}

// Groups of which so much less was read than of the best read one are named.
const UNEVEN = 0.1;
const NAMES_SHOWN = 4;

const percent = (share: number): string => {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return 'over 99%';
  return rounded === 0 && share > 0 ? 'under 1%' : `${rounded}%`;
};

/** How a chart draws small bases, and what it calls its groups. */
export interface ChartWords {
  readonly sign: string;
  readonly groups: string;
}

export const BAR_WORDS: ChartWords = { sign: 'hatched', groups: 'groups' };
export const LINE_WORDS: ChartWords = { sign: 'hollow', groups: 'periods' };

/** What weakens the comparison of these groups, worst first. */
export function comparisonNotices(
  groups: readonly FrequencyGroup[],
  words: ChartWords,
): readonly ComparisonNotice[] {
  return [nothingRead(groups), unevenReading(groups), smallBases(groups, words), emptyGroups(groups)].filter(
    (notice) => notice !== null,
  );
}

function nothingRead(groups: readonly FrequencyGroup[]): ComparisonNotice | null {
  const unread = groups.filter((group) => group.paragraphs > 0 && group.coded + group.read === 0);
  const filled = groups.filter((group) => group.paragraphs > 0);
  if (unread.length === 0) return null;
  const names = unread.length === filled.length ? 'any group' : listedFirst(labels(unread), NAMES_SHOWN);
  return { title: 'Nothing read', text: `this coder has read nothing of ${names}.` };
}

function unevenReading(groups: readonly FrequencyGroup[]): ComparisonNotice | null {
  const read = groups.flatMap((group) => {
    const share = coverageShare(group);
    return share === null || share === 0 ? [] : [{ group, share }];
  });
  const best = Math.max(...read.map(({ share }) => share));
  const behind = read.filter(({ share }) => best - share >= UNEVEN).sort((a, b) => a.share - b.share);
  if (behind.length === 0) return null;
  const others = read.filter(({ share }) => best - share < UNEVEN).map(({ share }) => share);
  const [least, most] = [percent(Math.min(...others)), percent(Math.max(...others))];
  const named = behind.map(({ group, share }) => `${percent(share)} of ${group.label}`);
  const [verb, rest] = [behind.length === 1 ? 'is' : 'are', others.length === 1 ? 'the other' : 'the others'];
  const range = least === most ? least : `${least} to ${most}`;
  return {
    title: 'Uneven reading',
    text: `${listedFirst(named, NAMES_SHOWN)} ${verb} read, ${range} of ${rest}.`,
  };
}

function smallBases(
  groups: readonly FrequencyGroup[],
  { sign, groups: name }: ChartWords,
): ComparisonNotice | null {
  const small = groups.filter(isSmallGroup);
  const filled = groups.filter((group) => group.documents > 0);
  if (small.length === 0) return null;
  const title = small.length === 1 ? 'Small base' : 'Small bases';
  if (small.length > NAMES_SHOWN && small.length === filled.length)
    return { title, text: `all ${small.length} ${name} rest on fewer than 5 documents each (${sign}).` };
  const [first] = small;
  if (small.length === 1 && first)
    return { title, text: `${first.label} rests on ${counted(first.documents, 'document')} (${sign}).` };
  const names = small.map((group) => `${group.label} (${group.documents})`);
  return { title, text: `${listedFirst(names, NAMES_SHOWN)} rest on fewer than 5 documents each (${sign}).` };
}

function emptyGroups(groups: readonly FrequencyGroup[]): ComparisonNotice | null {
  const empty = labelRuns(groups, (group) => group.documents === 0);
  if (empty.length === 0) return null;
  return { title: 'No document', text: `in ${listed(empty)}: no data there, which is not zero.` };
}

const labels = (groups: readonly FrequencyGroup[]): string[] => groups.map(({ label }) => label);

/** Labels of the groups that are so, neighbours drawn together: `1919 to 1929`. */
function labelRuns(
  groups: readonly FrequencyGroup[],
  isSo: (group: FrequencyGroup) => boolean,
): readonly string[] {
  const runs: { first: string; last: string }[] = [];
  let isOpen = false;
  for (const group of groups) {
    const run = runs.at(-1);
    if (!isSo(group)) isOpen = false;
    else if (isOpen && run) run.last = group.label;
    else {
      runs.push({ first: group.label, last: group.label });
      isOpen = true;
    }
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first} to ${last}`));
}

/** On which themes persons agree, and that low agreement is hatched; null where nothing is known of it. */
export function agreementNotice(
  marks: readonly FrequencyMark[],
  { sign }: Pick<ChartWords, 'sign'>,
): ComparisonNotice | null {
  const known = new Map(
    marks.flatMap(({ theme, agreement }) => (agreement ? [[theme.name, agreement] as const] : [])),
  );
  const low = [...known].filter(([, agreement]) => isUnreliable(agreement));
  if (low.length === 0) return null;
  const named = low.map(([name, agreement]) => `${name} (${alphaText(agreement)})`);
  const [, first] = low[0] ?? [];
  return {
    title: 'Low agreement',
    text: `persons agree too little on ${listedFirst(named, NAMES_SHOWN)} (${sign}); Krippendorff’s α under .667, over ${counted(first?.units ?? 0, 'paragraph')} that several read.`,
  };
}
