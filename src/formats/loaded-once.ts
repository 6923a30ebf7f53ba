/**
 * Gives what `load` loads, loading it at the first call alone: to find a module again takes a browser as long as to read a
 * page of text. What could not be loaded is tried again.
 */
export function loadedOnce<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined;
  return () => {
    loading ??= load().catch((thrown: unknown) => {
      loading = undefined;
      throw thrown;
    });
    return loading;
  };
}
