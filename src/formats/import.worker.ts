/// <reference lib="webworker" />
import type { ImportAnswer, ImportRequest } from './import-messages.ts';
import { readRequest } from './read-request.ts';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = async ({ data }: MessageEvent<ImportRequest>) => {
  const answer: ImportAnswer = await readRequest(data);
  const moved = answer.ok ? [answer.value.starts.buffer, answer.value.ends.buffer] : [];
  self.postMessage(answer, moved);
};
