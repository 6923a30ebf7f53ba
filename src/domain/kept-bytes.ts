const MOST_KEPT_BYTES = 8_000_000;

/**
 * Gives room for so many bytes, the same each time: fresh memory costs more than most of what is done in it. What was
 * written into it stands there until the next call; room for more than is worth keeping is fresh.
 */
export function keptBytes(): (length: number) => Uint8Array<ArrayBuffer> {
  let kept = new Uint8Array(0);
  return (length) => {
    if (length <= kept.length) return kept;
    const fresh = new Uint8Array(length);
    if (length <= MOST_KEPT_BYTES) kept = fresh;
    return fresh;
  };
}
