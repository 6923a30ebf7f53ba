import type { SnapshotRequest } from './snapshot-messages.ts';
import { takeSnapshot } from './take-snapshot.ts';

self.onmessage = async ({ data }: MessageEvent<SnapshotRequest>) => {
  self.postMessage(await takeSnapshot(data));
};
