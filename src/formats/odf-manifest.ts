// https://docs.oasis-open.org/office/OpenDocument/v1.3/, part 2, 4.8; Argon2 as LibreOffice writes it
import { walkXml, type XmlText } from './xml-events.ts';

/** How a part of an OpenDocument file is locked. */
export interface OdfLock {
  readonly cipher: 'aes-cbc' | 'aes-gcm' | 'blowfish';
  readonly keyBytes: number;
  readonly iv: Uint8Array;
  /** What is made of the password before the key is. */
  readonly startHash: 'SHA-1' | 'SHA-256';
  readonly derivation:
    | { readonly kind: 'pbkdf2'; readonly rounds: number }
    | {
        readonly kind: 'argon2id';
        readonly passes: number;
        readonly kibibytes: number;
        readonly lanes: number;
      };
  readonly salt: Uint8Array;
  /** Of the first 1024 bytes, packed; absent where the cipher itself tells a wrong password. */
  readonly checksum: { readonly hash: 'SHA-1' | 'SHA-256'; readonly value: Uint8Array } | undefined;
  /** Bytes when it is unpacked. */
  readonly size: number;
}

type Said = (name: string) => string;

const NAMES = [
  'full-path',
  'size',
  'checksum-type',
  'checksum',
  'algorithm-name',
  'initialisation-vector',
  'start-key-generation-name',
  'key-derivation-name',
  'key-size',
  'iteration-count',
  'salt',
  'argon2-iterations',
  'argon2-memory',
  'argon2-lanes',
] as const;

/** The locked parts by their path; null is one that is locked in a way which is not known here, or by a certificate. */
export function odfLocks(manifest: XmlText): ReadonlyMap<string, OdfLock | null> {
  const locks = new Map<string, OdfLock | null>();
  let said = new Map<string, Said>();
  walkXml(manifest, {
    open: (element, attribute) => {
      if (element === 'file-entry') said = new Map();
      const values = new Map(NAMES.map((name): [string, string] => [name, attribute(name)]));
      said.set(element, (name) => values.get(name) ?? '');
    },
    close: (element) => {
      if (element === 'encryption-data') locks.set(said.get('file-entry')?.('full-path') ?? '', lockOf(said));
    },
    text: () => undefined,
  });
  return locks;
}

const NOTHING: Said = () => '';

function lockOf(said: ReadonlyMap<string, Said>): OdfLock | null {
  const [file, data] = [said.get('file-entry') ?? NOTHING, said.get('encryption-data') ?? NOTHING];
  const [algorithm, start] = [said.get('algorithm'), said.get('start-key-generation') ?? NOTHING];
  const derivation = said.get('key-derivation');
  if (!algorithm || !derivation) return null;
  const cipher = cipherOf(algorithm('algorithm-name'));
  const derived = derivationOf(derivation);
  const size = Number(file('size'));
  if (!cipher || !derived || !Number.isInteger(size) || size < 0) return null;
  const checksum = data('checksum');
  return {
    ...cipher,
    iv: fromBase64(algorithm('initialisation-vector')),
    startHash: hashOf(start('start-key-generation-name')),
    derivation: derived,
    salt: fromBase64(derivation('salt')),
    checksum:
      checksum === '' ? undefined : { hash: hashOf(data('checksum-type')), value: fromBase64(checksum) },
    size,
  };
}

function cipherOf(name: string): Pick<OdfLock, 'cipher' | 'keyBytes'> | undefined {
  if (/blowfish/i.test(name)) return { cipher: 'blowfish', keyBytes: 16 };
  const [, bits, mode] = /#aes(128|256)-(cbc|gcm)$/.exec(name) ?? [];
  if (!bits) return undefined;
  return { cipher: mode === 'cbc' ? 'aes-cbc' : 'aes-gcm', keyBytes: Number(bits) / 8 };
}

function derivationOf(said: Said): OdfLock['derivation'] | undefined {
  const name = said('key-derivation-name');
  const count = (value: string): number => (/^\d{1,9}$/.test(value) ? Number(value) : 0);
  if (/(?:^|#)pbkdf2$/i.test(name)) {
    const rounds = count(said('iteration-count'));
    return rounds > 0 ? { kind: 'pbkdf2', rounds } : undefined;
  }
  if (!/[#:]argon2id$/.test(name)) return undefined;
  const passes = count(said('argon2-iterations'));
  const kibibytes = count(said('argon2-memory'));
  const lanes = count(said('argon2-lanes'));
  return passes * kibibytes * lanes > 0 ? { kind: 'argon2id', passes, kibibytes, lanes } : undefined;
}

const hashOf = (name: string): 'SHA-1' | 'SHA-256' => (/sha-?256/i.test(name) ? 'SHA-256' : 'SHA-1');

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text.trim()), (c) => c.charCodeAt(0));
