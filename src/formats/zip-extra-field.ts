// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.5)

/** The content of an entry's extra field; undefined where it has none of the number. */
export function extraField(extra: Uint8Array, number: number): Uint8Array | undefined {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; ) {
    const [id, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (id === number) return extra.subarray(at + 4, at + 4 + size);
    at += 4 + size;
  }
  return undefined;
}
