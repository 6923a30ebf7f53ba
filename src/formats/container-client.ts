import { failed, type Result } from '../domain/result.ts';
import type { ContainerJobs } from './container-jobs.ts';

/** Runs one job on a file that holds several documents, in a thread that ends with it. Never rejects. */
export function runContainerJob<Name extends keyof ContainerJobs>(
  name: Name,
  ...args: Parameters<ContainerJobs[Name]>
): Promise<Awaited<ReturnType<ContainerJobs[Name]>> | Result<never>> {
  const worker = new Worker(new URL('./container.worker.ts', import.meta.url), { type: 'module' });
  const format = /[^.]*$/.exec(args[0].name)?.[0].toLowerCase() ?? '';
  return new Promise<Awaited<ReturnType<ContainerJobs[Name]>> | Result<never>>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Awaited<ReturnType<ContainerJobs[Name]>>>) => resolve(data);
    worker.onerror = ({ message }) =>
      resolve(failed({ reason: 'damaged', format, detail: message || 'its reader stopped' }));
    worker.onmessageerror = () =>
      resolve(failed({ reason: 'damaged', format, detail: 'its content could not be handed over' }));
    worker.postMessage({ name, args });
  }).finally(() => worker.terminate());
}
