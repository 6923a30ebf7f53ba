import { directoryOf } from './zip-directory.ts';

/** Names of a ZIP's entries in the order of its directory; undefined where it is broken. Nothing is unpacked. */
export function zipNames(bytes: Uint8Array): readonly string[] | undefined {
  const directory = directoryOf(bytes);
  if (typeof directory === 'string') return undefined;
  const decoder = new TextDecoder();
  return directory.map(({ rawName }) => decoder.decode(rawName));
}
