/** Only the members that have a value: for props that may be left out, but not be undefined. */
export function given<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = { ...members } as never;
  for (const key in kept) if (kept[key] === undefined) delete kept[key];
  return kept;
}
