/// <reference lib="webworker" />
import type { BulkRequest } from './bulk-messages.ts';
import { BulkThread } from './bulk-thread.ts';

declare const self: DedicatedWorkerGlobalScope;

const thread = new BulkThread();

self.onmessage = async ({ data }: MessageEvent<BulkRequest>) => {
  self.postMessage(await thread.answer(data));
};
