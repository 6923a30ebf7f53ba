// https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb

/** A container of streams, as old Office files and encrypted new ones are. */
export interface CompoundFile {
  /** Names of all streams and folders, in the order of the directory. */
  readonly names: readonly string[];
  /** The first stream of that name, in whatever folder; undefined where there is none, or where its chain is broken. */
  readonly stream: (name: string) => Uint8Array | undefined;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const IN_HEADER = 109;
const STREAM = 2;
const ROOT = 5;
// Numbers of sectors above it are marks: the end of a chain, a free sector.
const LAST_SECTOR = 0xfffffffa;

/** Whether the first bytes are those of a compound file. */
export const isCompoundFile = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

/** Opens a compound file; undefined where it is broken. Chains that turn in a circle end it. */
export function compoundFile(bytes: Uint8Array): CompoundFile | undefined {
  try {
    return isCompoundFile(bytes) ? opened(bytes) : undefined;
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

function opened(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u32 = (at: number): number => view.getUint32(at, true);
  const sectorBytes = sizeOf(view.getUint16(30, true));
  const smallBytes = sizeOf(view.getUint16(32, true));
  // The first sector stands behind the header, which fills one.
  const sectorAt = (number: number): number => (number + 1) * Math.max(sectorBytes, HEADER_BYTES);
  const sector = (number: number): Uint8Array => {
    const at = sectorAt(number);
    if (at >= bytes.length) throw new RangeError('a sector lies behind the end');
    return bytes.subarray(at, at + sectorBytes);
  };
  const most = Math.ceil(bytes.length / sectorBytes);
  const tables = Array.from({ length: IN_HEADER }, (_, i) => u32(76 + 4 * i));
  for (let next = u32(68), read = 0; next < LAST_SECTOR; next = u32(sectorAt(next) + sectorBytes - 4)) {
    if (++read > most) throw new RangeError('its table turns in a circle');
    const at = sectorAt(next);
    for (let i = 0; i < sectorBytes / 4 - 1; i++) tables.push(u32(at + 4 * i));
  }
  const nextOf = numbersIn(joined(tables.filter((number) => number < LAST_SECTOR).map(sector)));
  const chain = (start: number): Uint8Array => joined(links(start, nextOf, most).map(sector));

  const entries = entriesOf(chain(u32(48)));
  const smallNext = numbersIn(chain(u32(60)));
  const small = chain(entries.find(({ type }) => type === ROOT)?.start ?? LAST_SECTOR);
  const shortest = u32(56);
  const content = ({ start, size }: DirectoryEntry): Uint8Array => {
    if (size >= shortest) return chain(start).subarray(0, size);
    const blocks = links(start, smallNext, Math.ceil(small.length / smallBytes));
    return joined(
      blocks.map((number) => small.subarray(number * smallBytes, (number + 1) * smallBytes)),
    ).subarray(0, size);
  };
  return {
    names: entries.map(({ name }) => name),
    stream: (wanted) => {
      const entry = entries.find(({ name, type }) => name === wanted && type === STREAM);
      try {
        const found = entry && content(entry);
        return found && found.length === entry.size ? found : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

/** Sizes are powers of two; others are no sizes of this format. */
function sizeOf(power: number): number {
  if (power < 4 || power > 16) throw new RangeError('its sectors have no size');
  return 2 ** power;
}

/** The numbers of a chain, from the table that says what follows each. */
function links(start: number, nextOf: Uint32Array, most: number): readonly number[] {
  const numbers: number[] = [];
  for (let number = start; number < LAST_SECTOR; number = nextOf[number] ?? LAST_SECTOR) {
    if (numbers.length >= most) throw new RangeError('a chain turns in a circle');
    numbers.push(number);
  }
  return numbers;
}

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

function entriesOf(directory: Uint8Array): readonly DirectoryEntry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const nameBytes = Math.min(64, view.getUint16(at + 64, true));
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, nameBytes - 2)));
    const type = view.getUint8(at + 66);
    if (type === 0) continue;
    entries.push({ name, type, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
  }
  return entries;
}

function numbersIn(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(4 * i, true));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
