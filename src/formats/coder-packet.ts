// A coder packet is a project file with one more part, packet.json: who reads it as a project gets the project, and with
// it whose task it is and what it began from. A backup of a project that was made of a packet has the part as well.
import { z } from 'zod';
import type { Guid } from '../domain/ids.ts';
import type { CoderPacket } from '../domain/packet.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { wholeNumber } from './project-file-wishes.ts';

/** The name of the part; in packets of the first versions the manifest does not name it. */
export const PACKET_PART = 'packet.json';
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

/** The task as JSON; equal tasks give equal texts. */
export const coderPacketJson = (packet: CoderPacket): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, ...packet }, null, 1);

/** The task in the bytes of the part. */
export function readCoderPacket(part: Uint8Array): Result<CoderPacket> {
  try {
    const { format: _, version, ...packet } = schema.parse(JSON.parse(new TextDecoder().decode(part)));
    return version > VERSION ? failed({ reason: 'newer-version', version, supported: VERSION }) : ok(packet);
  } catch {
    return failed({
      reason: 'damaged',
      format: 'coder packet',
      detail: `${PACKET_PART} is not as it should be`,
    });
  }
}
