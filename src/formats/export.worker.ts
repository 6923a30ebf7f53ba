import { z } from 'zod';
import { doJob, type JobMessage } from './export-jobs.ts';

// Zod would try to compile its schemas with eval first, which the page's security policy reports.
z.config({ jitless: true });

self.onmessage = ({ data }: MessageEvent<JobMessage>) => {
  const answer = doJob(data);
  const { result } = answer;
  const moved = result.ok && 'bytes' in result.value ? [result.value.bytes.buffer] : [];
  self.postMessage(answer, { transfer: moved });
};
