import { asInstant, type ProjectId } from '../../../domain/ids.ts';
import { failed } from '../../../domain/result.ts';
import type { PacketAnswer, PacketJob, PacketJobs, PacketRequest } from './packet-messages.ts';

/** What a job is asked, and a way to end it before its time: then it is answered as cancelled. */
interface Asked<Job extends PacketJob> {
  readonly projectId: ProjectId;
  readonly asked: PacketJobs[Job]['asked'];
  readonly signal?: AbortSignal;
}

/**
 * Reads or writes a packet in a thread of its own that reads the project itself, so that the page stays free however
 * large it is. Never rejects.
 */
export function askPacket<Job extends PacketJob>(
  job: Job,
  { projectId, asked, signal }: Asked<Job>,
): Promise<PacketAnswer<Job>> {
  const worker = new Worker(new URL('./packet.worker.ts', import.meta.url), { type: 'module' });
  // The catalogue ties what is asked to the job; a spread of one of several cannot show it.
  const request = { job, projectId, at: asInstant(Date.now()), ...asked } as unknown as PacketRequest;
  return new Promise<PacketAnswer<Job>>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<PacketAnswer<Job>>) => resolve(data);
    worker.onerror = ({ message }) =>
      resolve(failed({ reason: 'unreadable', detail: message || 'the thread that reads packets ended' }));
    signal?.addEventListener('abort', () => resolve(failed({ reason: 'cancelled' })));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
