/** Files chosen on the start screen wait here until the library of the new project takes them. */
let waiting: readonly File[] = [];

export function handFiles(files: readonly File[]): void {
  waiting = files;
}

/** The waiting files, once; none afterwards. */
export function takeHandedFiles(): readonly File[] {
  const taken = waiting;
  waiting = [];
  return taken;
}
