/// <reference lib="webworker" />
import { type ContainerRequest, containerJobs } from './container-jobs.ts';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = async ({ data: { name, args } }: MessageEvent<ContainerRequest>) => {
  // The request's type ties the arguments to the name; the catalogue cannot be called by a name of several.
  const job = containerJobs[name] as (...given: readonly unknown[]) => Promise<unknown>;
  self.postMessage(await job(...args));
};
