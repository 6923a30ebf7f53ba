import { unzipSync } from 'fflate';

/** Names of a ZIP's entries in the order of its directory; undefined where it is broken. Nothing is unpacked. */
export function zipNames(bytes: Uint8Array): readonly string[] | undefined {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
    return names;
  } catch {
    return undefined;
  }
}
