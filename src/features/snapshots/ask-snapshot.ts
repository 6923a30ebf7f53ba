import type { ProjectId } from '../../domain/ids.ts';
import { failed } from '../../domain/result.ts';
import type { SnapshotReason } from '../../domain/snapshot.ts';
import type { SnapshotAnswer, SnapshotRequest } from './snapshot-messages.ts';

/** Keeps the project as it is now, in a thread that ends with it. Never rejects. */
export function askSnapshot(projectId: ProjectId, why: SnapshotReason): Promise<SnapshotAnswer> {
  const worker = new Worker(new URL('./snapshot.worker.ts', import.meta.url), { type: 'module' });
  const request: SnapshotRequest = { projectId, why };
  return new Promise<SnapshotAnswer>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<SnapshotAnswer>) => resolve(data);
    worker.onerror = ({ message }) =>
      resolve(failed({ reason: 'storage', detail: message || 'the thread that keeps snapshots ended' }));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
