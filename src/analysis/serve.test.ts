import { afterEach, describe, expect, it } from 'vitest';
import { PLAIN_COMPARISON } from '../domain/comparison.ts';
import { asCoderId, asDocumentId } from '../domain/ids.ts';
import { failed, ok } from '../domain/result.ts';
import { codingsDrawn, documentsDrawn, themeDrawn } from '../testing/codings-drawn.ts';
import { deferred } from '../testing/deferred.ts';
import type { Question } from './answers.ts';
import { buildColumns, replaceDocument } from './change-columns.ts';
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

  describe('a long answer', () => {
    const long = (resamples: number): Question<'shareIntervals'> => ({
      comparison: {
        ...PLAIN_COMPARISON,
        grouping: { by: 'nothing' },
        themes: [themeDrawn('A')],
        withSubThemes: false,
        coder: asCoderId(1),
        rule: 'paragraph',
        base: 'read',
      },
      members: [[themeDrawn('A')]],
      attributes: [],
      kind: 'documents',
      resamples,
      seed: 1,
    });
    const LONGER_THAN_A_TEST = 2_000_000;
    const MANY = Array(200).fill('A .').join(' / ');
    const manyColumns = (): Columns => buildColumns(documentsDrawn(MANY), codingsDrawn(MANY));

    it('lets others come first, tells how far it is and can be cancelled', async () => {
      const { client, serving } = connected();
      serving.show(ok(manyColumns()));
      const controller = new AbortController();
      const progressed = deferred();
      const asked = client.ask(
        'shareIntervals',
        long(LONGER_THAN_A_TEST),
        controller.signal,
        'v',
        (progress) => {
          expect(progress.of).toBeGreaterThan(progress.done);
          progressed.resolve();
        },
      );
      expect((await client.ask('coverage', QUESTION)).ok).toBe(true);
      await progressed.promise;
      controller.abort();
      expect(await asked).toEqual(CANCELLED);
    });

    it('gives way to a newer question of its view', async () => {
      const { client, serving } = connected();
      serving.show(ok(manyColumns()));
      const older = client.ask('shareIntervals', long(LONGER_THAN_A_TEST), undefined, 'whiskers');
      expect((await client.ask('coverage', QUESTION)).ok).toBe(true);
      const newer = client.ask('shareIntervals', long(50), undefined, 'whiskers');
      expect(await older).toEqual(CANCELLED);
      expect((await newer).ok).toBe(true);
    });

    it('counts what was there when it began, whatever changes meanwhile', async () => {
      const { client, serving } = connected();
      const columns = manyColumns();
      serving.show(ok(columns));
      const alone = await client.ask('shareIntervals', long(2_000));
      const asked = client.ask('shareIntervals', long(2_000));
      await client.ask('coverage', QUESTION);
      replaceDocument(columns, asDocumentId(1), undefined, []);
      serving.show(ok(columns));
      expect(await asked).toEqual(alone);
    });
  });
});
