import { doJob, type JobMessage } from './export-jobs.ts';

self.onmessage = async ({ data }: MessageEvent<JobMessage>) => {
  const answer = await doJob(data);
  const { result } = answer;
  const moved = result.ok && 'bytes' in result.value ? [result.value.bytes.buffer] : [];
  self.postMessage(answer, { transfer: moved });
};
