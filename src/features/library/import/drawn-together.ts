// Hundreds of files are read in a second: drawing the list after each would take longer than reading.
const DRAW_EVERY_MS = 200;

/** Gathers results, so that a burst of them is drawn once. */
export function drawnTogether<Item>(onItems: (items: readonly Item[]) => void) {
  let waiting: Item[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length > 0) onItems(waiting);
    waiting = [];
  };
  return {
    add: (item: Item): void => {
      waiting.push(item);
      timer ??= setTimeout(flush, DRAW_EVERY_MS);
    },
    flush,
  };
}
