/** Keys of lists and fields, which stay as they are. */
export const OTHER_KEYS: readonly {
  readonly title: string;
  readonly keys: readonly (readonly [keys: string, act: string])[];
}[] = [
  {
    title: 'Coding: while words are chosen',
    keys: [
      ['← →', 'another word or sentence'],
      ['⇧ ← ⇧ →', 'fewer, more'],
      ['a theme’s key', 'apply the theme with these words as evidence'],
      ['Esc', 'choose none'],
    ],
  },
  {
    title: 'Coding: while you type to apply',
    keys: [
      ['Enter', 'apply'],
      ['⇧ Enter', 'apply and go on'],
      ['Ctrl Enter', 'arm the theme'],
      ['Tab', 'voice: endorses, quotes, rebuts, unmarked'],
      ['Esc', 'close; focus returns to where it was'],
    ],
  },
  {
    title: 'Agreement: settle',
    keys: [
      ['J, K', 'next, previous paragraph'],
      ['1 … 9', 'the theme of that number applies, or does not'],
      ['S', 'settle as chosen'],
      ['A, D', 'all disputed themes apply, none does; settled at once'],
      ['L', 'leave open, go on'],
    ],
  },
  {
    title: 'Lists: themes, hits, memos, entries',
    keys: [
      ['↑ ↓', 'move'],
      ['⇧ ↑ ↓', 'choose hits as it moves'],
      ['← →', 'close, open a branch of the codebook'],
      ['Home, End', 'to the first, the last'],
    ],
  },
  {
    title: 'Tables',
    keys: [
      ['↑ ↓', 'move between rows'],
      ['Space', 'choose a row'],
      ['Enter', 'open it'],
    ],
  },
];
