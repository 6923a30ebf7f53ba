import type { Theme } from './codebook.ts';
import type { Document, DocumentText } from './document.ts';
import type { Guid } from './ids.ts';
import type { Memo } from './memo.ts';
import { inForce, joinedEntry, saying } from './merge-ledger.ts';
import { type NamedSaid, UNREAD } from './merge-prints.ts';
import type { TextDifference } from './text-differences.ts';

export type MergeSide = 'here' | 'there';

/** What one coder says of one paragraph, on one side. */
export interface SaidThere {
  readonly document: Guid;
  readonly coder: Guid;
  readonly paragraph: number;
  readonly said: NamedSaid;
}

/** A memo of the other side; its target is in that project's numbers. */
export interface MemoThere {
  readonly memo: Memo;
  readonly coder: Guid;
  /** The theme that it stands on, if it does. */
  readonly themeGuid: Guid | null;
}

/** Something that differs and has to be looked at; `suggested` is the side that changed, or the packet where both did. */
export type MergeQuestion = {
  readonly key: string;
  /** Print of what the other side says: what is remembered once it was decided against. */
  readonly print: string;
  readonly suggested: MergeSide;
  readonly changed: 'here' | 'there' | 'both' | 'unknown';
} & (
  | {
      readonly kind: 'theme';
      readonly here: Theme;
      readonly there: Theme;
      readonly parentHere: Guid | null;
      readonly parentThere: Guid | null;
    }
  | {
      readonly kind: 'text';
      readonly document: Document;
      readonly here: DocumentText;
      readonly there: DocumentText;
      readonly differences: readonly TextDifference[];
    }
  | {
      readonly kind: 'said';
      readonly document: Document;
      /** The paragraph’s text here. */
      readonly words: string;
      readonly here: NamedSaid;
      readonly there: SaidThere;
    }
  | {
      readonly kind: 'memo';
      /** The document that both stand in, if they do. */
      readonly document: Document | null;
      readonly here: Memo;
      readonly there: MemoThere;
    }
);

export const refusal = (key: string, print: string): string => `${key} ${print}`;

export type Verdict = 'same' | 'take' | Pick<MergeQuestion, 'suggested' | 'changed' | 'key' | 'print'>;
export type Compare = (key: string, here: string | null, there: string, asksAlways?: boolean) => Verdict;

/**
 * How the two sides stand to each other on one thing. `here` is null where this side has nothing. What the other side
 * left as it was handed out says nothing new; with `asksAlways` a change on one side alone is asked as well.
 */
export function comparer(
  base: Readonly<Record<string, string>> | null,
  refused: ReadonlySet<string>,
): Compare {
  return (key, given, there, asksAlways = false) => {
    const began = base === null ? null : (base[key] ?? null);
    // What was there at the hand-out and is not any more was taken away on this side.
    const here = given ?? (began === null ? null : UNREAD);
    if (here === there || refused.has(refusal(key, there))) return 'same';
    const question = (suggested: MergeSide, changed: 'here' | 'there' | 'both' | 'unknown'): Verdict => ({
      key,
      print: there,
      suggested,
      changed,
    });
    if (began !== null && began === there) return asksAlways ? question('here', 'here') : 'same';
    const other = saying(there, 'there' as const, began);
    const force =
      here === null ? inForce(other) : inForce(joinedEntry(saying(here, 'here' as const, null), other));
    if (force.length > 1) return question('there', base === null ? 'unknown' : 'both');
    return asksAlways && here !== null ? question('there', 'there') : 'take';
  };
}
