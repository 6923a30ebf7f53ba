import type { PacketContents } from '../../../domain/packet-making.ts';
import { fileNamePart } from '../../../formats/write-export.ts';
import { saveBlob } from '../../../ui/save-blob.ts';

/** Hands a packet to the browser's downloads and gives the name of its file. */
export async function savePacket(contents: PacketContents): Promise<string> {
  // The writer comes with the first packet: most visits need none.
  const { writeCoderPacket } = await import('../../../formats/coder-packet.ts');
  const { packet } = contents;
  const what = packet.direction === 'out' ? 'packet for' : 'packet from';
  const name = `${fileNamePart(packet.from)} ${what} ${fileNamePart(packet.coderName)}.leitmotif`;
  saveBlob(new Blob([writeCoderPacket(contents)], { type: 'application/zip' }), name);
  return name;
}
