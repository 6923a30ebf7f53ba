/** Keys of lists, fields and other screens, which stay as they are. */
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
    title: 'Codebook',
    keys: [
      ['N, ⇧ N', 'new theme, new theme below the chosen one'],
      ['F2', 'rename the theme'],
      ['Alt ↑ ↓ ← →', 'move it up, down, out, in'],
      ['Del', 'delete it'],
      ['/', 'find a theme'],
    ],
  },
  {
    title: 'Search',
    keys: [
      ['/', 'to the words'],
      ['↑ ↓', 'move between hits'],
      ['Space, ⇧ Space', 'choose the hit, all up to it'],
      ['⇧ ↑ ↓', 'choose as it moves'],
      ['Ctrl A', 'choose all, or none'],
      ['Enter', 'open the hit in Coding'],
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
