import { expect, it } from 'vitest';
import { asCoderId, asDocumentId } from '../domain/ids.ts';
import { ok } from '../domain/result.ts';
import { codingsDrawn, documentsDrawn } from '../testing/codings-drawn.ts';
import { deferred } from '../testing/deferred.ts';
import { buildColumns } from './change-columns.ts';
import { AnalysisClient } from './client.ts';
import { serve } from './serve.ts';
import { stableJson } from './stable-json.ts';
import { watchAnswer } from './watch-answer.ts';

it('asks again when the columns change, and not after it was stopped', async () => {
  const { port1, port2 } = new MessageChannel();
  const client = new AnalysisClient(port1);
  const serving = serve(port2, () => {});
  const show = (drawing: string): void =>
    serving.show(ok(buildColumns(documentsDrawn(drawing), codingsDrawn(drawing))));
  const heard: (number | undefined)[] = [];
  let next = deferred();
  const stop = watchAnswer(client, 'coverage', { coder: asCoderId(1) }, 'a view', (result) => {
    heard.push(result.ok ? result.value.coverage.get(asDocumentId(1))?.coded : undefined);
    next.resolve();
  });
  show('A -');
  await next.promise;
  next = deferred();
  show('A A');
  await next.promise;
  stop();
  show('- -');
  await client.ask('coverage', { coder: asCoderId(1) });
  expect(heard).toEqual([1, 2]);
  client.close();
});

it('writes equal questions as equal texts', () => {
  expect(stableJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe(stableJson({ a: 'x', b: [{ c: null, d: 1 }] }));
  expect(stableJson({ a: [1, 2] })).not.toBe(stableJson({ a: [2, 1] }));
});
