/** Which files of an import came out of which archive, and how the names in it are to be read. */
export class OpenedArchives {
  readonly #archiveOf = new Map<number, number>();
  readonly #encodings = new Map<number, string>();

  /** The files of the keys up to the last came out of the archive. */
  keep(archive: number, before: number, last: number): void {
    for (let key = before + 1; key <= last; key++) this.#archiveOf.set(key, archive);
  }

  /** The keys of the archive and of all that came out of it, also out of archives inside. */
  takenFrom(archive: number): ReadonlySet<number> {
    const keys = new Set([archive]);
    // What came out of an archive has later keys than that.
    for (const [key, within] of this.#archiveOf) if (keys.has(within)) keys.add(key);
    return keys;
  }

  readNamesIn(archive: number, encoding: string): void {
    this.#encodings.set(archive, encoding);
  }

  /** What somebody chose for the names in the archive. */
  namesIn(archive: number): string | undefined {
    return this.#encodings.get(archive);
  }
}
