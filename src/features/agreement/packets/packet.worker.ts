import { doPacketJob } from './do-packet-job.ts';
import type { PacketRequest } from './packet-messages.ts';

self.onmessage = async ({ data }: MessageEvent<PacketRequest>) => {
  self.postMessage(await doPacketJob(data));
};
