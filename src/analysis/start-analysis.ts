import type { ProjectId } from '../domain/ids.ts';
import type { StartAnalysis } from './analysis.worker.ts';
import { AnalysisClient } from './client.ts';

/** A project's analysis in a worker of its own; it ends when the client is closed. */
export function startAnalysis(projectId: ProjectId): AnalysisClient {
  const { port1, port2 } = new MessageChannel();
  const client = new AnalysisClient(port1);
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
  worker.onerror = ({ message }) =>
    client.fail({ reason: 'uncounted', detail: message || 'the analysis could not be started' });
  const start: StartAnalysis = { projectId, port: port2 };
  worker.postMessage(start, [port2]);
  return client;
}
