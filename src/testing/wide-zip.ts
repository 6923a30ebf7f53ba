const [END, ENTRY] = [0x06054b50, 0x02014b50];
const FULL = 0xffffffff;

/** The ZIP with a directory as programs write it that cannot know sizes beforehand: by the records and fields for large archives. */
export function wideZip(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (view.getUint32(end, true) !== END) end--;
  const directory = view.getUint32(end + 16, true);
  const parts: Uint8Array[] = [zip.slice(0, directory)];
  let count = 0;
  for (let at = directory; view.getUint32(at, true) === ENTRY; count++) {
    const length = 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    parts.push(wideEntry(zip.slice(at, at + length)));
    at += length;
  }
  const size = parts.slice(1).reduce((sum, part) => sum + part.length, 0);
  parts.push(wideEnd(count, size, directory));
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function wideEntry(entry: Uint8Array): Uint8Array {
  const wide = new Uint8Array(entry.length + 28);
  wide.set(entry);
  const [view, at] = [new DataView(wide.buffer), entry.length];
  view.setUint16(at, 1, true);
  view.setUint16(at + 2, 24, true);
  for (const [i, field] of [24, 20, 42].entries()) {
    view.setBigUint64(at + 4 + 8 * i, BigInt(view.getUint32(field, true)), true);
    view.setUint32(field, FULL, true);
  }
  view.setUint16(30, view.getUint16(30, true) + 28, true);
  return wide;
}

function wideEnd(count: number, size: number, directory: number): Uint8Array {
  const record = new Uint8Array(56 + 20 + 22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06064b50, true);
  view.setBigUint64(4, 44n, true);
  for (const at of [24, 32]) view.setBigUint64(at, BigInt(count), true);
  view.setBigUint64(40, BigInt(size), true);
  view.setBigUint64(48, BigInt(directory), true);
  view.setUint32(56, 0x07064b50, true);
  view.setBigUint64(64, BigInt(directory + size), true);
  view.setUint32(72, 1, true);
  view.setUint32(76, END, true);
  for (const at of [84, 86]) view.setUint16(at, 0xffff, true);
  for (const at of [88, 92]) view.setUint32(at, FULL, true);
  return record;
}
