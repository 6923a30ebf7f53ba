import { afterEach, describe, expect, it } from 'vitest';
import { asCoderId, asDocumentId } from '../domain/ids.ts';
import { failed, ok } from '../domain/result.ts';
import { codingsDrawn, documentsDrawn } from '../testing/codings-drawn.ts';
import { deferred } from '../testing/deferred.ts';
import { buildColumns } from './change-columns.ts';
import { AnalysisClient } from './client.ts';
import type { Columns } from './columns.ts';
import { type Serving, serve } from './serve.ts';

const DRAWING = 'A AB . / B -';
const QUESTION = { coder: asCoderId(1) };
const CANCELLED = failed({ reason: 'cancelled' });
const columnsDrawn = (): Columns => buildColumns(documentsDrawn(DRAWING), codingsDrawn(DRAWING));

let ends: AnalysisClient[] = [];
afterEach(() => {
  for (const client of ends) client.close();
  ends = [];
});

function connected(onClose: () => void = () => {}): { client: AnalysisClient; serving: Serving } {
  const { port1, port2 } = new MessageChannel();
  const client = new AnalysisClient(port1);
  ends.push(client);
  return { client, serving: serve(port2, onClose) };
}

describe('serve and client', () => {
  it('answers once there are columns', async () => {
    const { client, serving } = connected();
    const asked = client.ask('coverage', QUESTION);
    serving.show(ok(columnsDrawn()));
    const result = await asked;
    expect(result.ok && result.value.coverage.get(asDocumentId(1))).toEqual({ coded: 2, read: 1 });
  });

  it('answers only the latest question of a view', async () => {
    const { client, serving } = connected();
    serving.show(ok(columnsDrawn()));
    const older = client.ask('coverage', QUESTION, undefined, 'library');
    const elsewhere = client.ask('themeUses', { coder: null, document: null }, undefined, 'codebook');
    const newer = client.ask('coverage', QUESTION, undefined, 'library');
    const alone = [client.ask('coverage', QUESTION), client.ask('coverage', QUESTION)];
    expect(await older).toEqual(CANCELLED);
    expect((await newer).ok).toBe(true);
    expect((await elsewhere).ok).toBe(true);
    expect((await Promise.all(alone)).every(({ ok: isAnswered }) => isAnswered)).toBe(true);
  });

  it('settles a cancelled question, before or after it was sent', async () => {
    const { client, serving } = connected();
    serving.show(ok(columnsDrawn()));
    const controller = new AbortController();
    const asked = client.ask('coverage', QUESTION, controller.signal);
    controller.abort();
    expect(await asked).toEqual(CANCELLED);
    expect(await client.ask('coverage', QUESTION, controller.signal)).toEqual(CANCELLED);
  });

  it('tells a bug in an answer as a problem and goes on', async () => {
    const { client, serving } = connected();
    serving.show(ok(columnsDrawn()));
    const broken = JSON.parse('{"comparison": null}');
    const result = await client.ask('themeFrequency', broken);
    expect(result).toMatchObject({ ok: false, problem: { reason: 'uncounted' } });
    expect((await client.ask('coverage', QUESTION)).ok).toBe(true);
  });

  it('gives the reason why there are no columns, until there are some', async () => {
    const { client, serving } = connected();
    const problem = { reason: 'not-found', what: 'The project' } as const;
    serving.show(failed(problem));
    expect(await client.ask('coverage', QUESTION)).toEqual(failed(problem));
    serving.show(ok(columnsDrawn()));
    expect((await client.ask('coverage', QUESTION)).ok).toBe(true);
  });

  it('tells of changed columns, not of the first ones', async () => {
    const { client, serving } = connected();
    let changes = 0;
    const stop = client.onColumnsChanged(() => changes++);
    serving.show(ok(columnsDrawn()));
    await client.ask('coverage', QUESTION);
    expect(changes).toBe(0);
    serving.show(ok(columnsDrawn()));
    await client.ask('coverage', QUESTION);
    expect(changes).toBe(1);
    stop();
    serving.show(ok(columnsDrawn()));
    await client.ask('coverage', QUESTION);
    expect(changes).toBe(1);
  });

  it('settles everything when the client closes, and tells the other side', async () => {
    const closed = deferred();
    const { client } = connected(closed.resolve);
    const asked = client.ask('coverage', QUESTION);
    client.close();
    expect(await asked).toEqual(CANCELLED);
    expect(await client.ask('coverage', QUESTION)).toEqual(CANCELLED);
    await closed.promise;
  });

  it('settles everything when the worker fails', async () => {
    const { client } = connected();
    const asked = client.ask('coverage', QUESTION);
    const problem = { reason: 'uncounted', detail: 'the analysis could not be started' } as const;
    client.fail(problem);
    expect(await asked).toEqual(failed(problem));
    expect(await client.ask('coverage', QUESTION)).toEqual(failed(problem));
  });
});
