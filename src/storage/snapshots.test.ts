import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { asProjectId } from '../domain/ids.ts';
import { KEPT_SNAPSHOTS } from '../domain/snapshot.ts';
import { valueIn } from '../testing/fresh-store.ts';
import { deleteSnapshot, forgetSnapshots, keepSnapshot, listSnapshots, readSnapshot } from './snapshots.ts';

const facts = (name: string, seq = 1) => ({
  projectId: asProjectId(name),
  why: 'automatic' as const,
  seq,
  documents: 1,
  themes: 2,
  codings: 3,
});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('snapshots', () => {
  it('are listed newest first, each by its project, and read back as they were', async () => {
    const first = valueIn(await keepSnapshot(facts('one', 1), bytes('first')));
    const second = valueIn(await keepSnapshot(facts('one', 2), bytes('second')));
    valueIn(await keepSnapshot(facts('other'), bytes('other')));
    expect((await listSnapshots(asProjectId('one'))).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(valueIn(await readSnapshot(first.id))).toEqual(bytes('first'));
    valueIn(await deleteSnapshot(first.id));
    expect(await readSnapshot(first.id)).toMatchObject({ problem: { reason: 'not-found' } });
  });

  it('give way to newer ones', async () => {
    for (let seq = 1; seq <= KEPT_SNAPSHOTS.newest + 3; seq++)
      valueIn(await keepSnapshot(facts('many', seq), bytes(`state ${seq}`)));
    const left = await listSnapshots(asProjectId('many'));
    expect(left.map(({ seq }) => seq)).toEqual([8, 7, 6, 5, 4]);
    for (const { id, seq } of left) expect(valueIn(await readSnapshot(id))).toEqual(bytes(`state ${seq}`));
  });

  it('go with their project', async () => {
    valueIn(await keepSnapshot(facts('doomed'), bytes('state')));
    valueIn(await keepSnapshot(facts('left'), bytes('state')));
    await forgetSnapshots(asProjectId('doomed'));
    expect(await listSnapshots(asProjectId('doomed'))).toEqual([]);
    expect(await listSnapshots(asProjectId('left'))).toHaveLength(1);
  });

  it('that were changed behind its back are refused', async () => {
    const kept = valueIn(await keepSnapshot(facts('damaged'), bytes('sound')));
    const raw = await new Dexie('leitmotif-snapshots').open();
    await raw.table('contents').put({ id: kept.id, bytes: bytes('other') });
    raw.close();
    expect(await readSnapshot(kept.id)).toMatchObject({ problem: { reason: 'damaged' } });
  });
});
