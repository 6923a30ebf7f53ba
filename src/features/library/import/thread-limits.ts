/** How many documents, and characters of them, a thread may come to. */
export interface ThreadLimit {
  readonly documents: number;
  readonly characters: number;
}

// In all threads together: enough for one transaction each, little enough for any machine.
const HELD = { documents: 100, characters: 3_000_000, leastCharacters: 300_000 } as const;
// A thread's garbage is not taken away before it has several times what is in use: a fresh thread starts without.
const LIVES = { documents: 500, characters: 8_000_000, leastCharacters: 1_500_000 } as const;

const limitOf = (
  { documents, characters, leastCharacters }: typeof HELD | typeof LIVES,
  threads: number,
): ThreadLimit => ({ documents, characters: Math.max(leastCharacters, characters / threads) });

/** What each of so many threads may have read and not stored yet: all of them together hold about the same. */
export const heldLimit = (threads: number): ThreadLimit => limitOf(HELD, threads);

/** What each of so many threads may read before a fresh one takes its place. */
export const lifeLimit = (threads: number): ThreadLimit => limitOf(LIVES, threads);
