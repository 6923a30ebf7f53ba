// A coder packet is a project file with one more part, packet.json, which the project file's manifest does not name: who
// reads it as a project gets the project, who reads it as a packet also gets whose task it is and what it began from.
import { z } from 'zod';
import type { Guid } from '../domain/ids.ts';
import type { CoderPacket } from '../domain/packet.ts';
import type { PacketContents } from '../domain/packet-making.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { projectFileParts } from './project-file.ts';
import { wholeNumber } from './project-file-wishes.ts';
import { unzipParts, zipParts } from './zip-parts.ts';

const PART = 'packet.json';
const FORMAT = 'leitmotif-packet';
const VERSION = 1;

const guid = z.custom<Guid>((value) => typeof value === 'string' && value !== '', 'not a GUID');
const schema = z.object({
  format: z.literal(FORMAT),
  version: z.int().min(1),
  guid,
  from: z.string(),
  coder: guid,
  coderName: z.string(),
  set: guid.nullable(),
  codebookVersion: z.int().min(1),
  madeAt: wholeNumber<CoderPacket['madeAt']>('when it was made'),
  direction: z.enum(['out', 'back']),
  base: z.record(z.string(), z.string()),
});

/** The bytes of a packet; equal packets give equal bytes. */
export function writeCoderPacket({ packet, project }: PacketContents): Uint8Array<ArrayBuffer> {
  const own = { format: FORMAT, version: VERSION, ...packet };
  return zipParts(
    new Map([...projectFileParts(project), [PART, new TextEncoder().encode(JSON.stringify(own, null, 1))]]),
  );
}

/** What a file says of itself as a packet; null for a project file that is none, and for what is no ZIP at all. */
export function readCoderPacket(bytes: Uint8Array): Result<CoderPacket | null> {
  const unzipped = unzipParts(bytes, new Set([PART]));
  const part = unzipped.kind === 'parts' ? unzipped.parts.get(PART) : undefined;
  if (!part) return ok(null);
  try {
    const { format: _, version, ...packet } = schema.parse(JSON.parse(new TextDecoder().decode(part)));
    return version > VERSION ? failed({ reason: 'newer-version', version, supported: VERSION }) : ok(packet);
  } catch {
    return failed({ reason: 'damaged', format: 'coder packet', detail: `${PART} is not as it should be` });
  }
}
