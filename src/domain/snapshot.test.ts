import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asInstant, asProjectId, type Instant } from './ids.ts';
import { DEMO_NAME } from './project.ts';
import { isFileDue, KEPT_SNAPSHOTS, outdatedSnapshots, type Snapshot } from './snapshot.ts';

const DAY = 86_400_000;
const NOW = asInstant(100 * DAY);

const snapshotAt = (id: number, at: number, bytes = 1): Snapshot => ({
  id,
  projectId: asProjectId('p'),
  at: asInstant(at),
  why: 'automatic',
  seq: id,
  bytes,
  sha256: '',
  documents: 0,
  themes: 0,
  codings: 0,
});
const anySnapshots = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 100 * DAY }), fc.integer({ min: 1, max: 90_000_000 })), {
    maxLength: 40,
  })
  .map((given) => given.map(([at, bytes], id) => snapshotAt(id, at, bytes)));

describe('snapshots that give way', () => {
  it('leave the newest few and the last of each of the last days', () => {
    const hourly = Array.from({ length: 24 * 12 }, (_, hour) =>
      snapshotAt(hour, NOW - hour * (DAY / 24) - 1),
    );
    const out = new Set(outdatedSnapshots(hourly, NOW));
    const kept = hourly.filter((one) => !out.has(one));
    expect(kept.slice(0, 5).map(({ id }) => id)).toEqual([0, 1, 2, 3, 4]);
    expect(kept).toHaveLength(5 + 6);
  });

  it('never take the newest, and leave no more than there is room for', () => {
    fc.assert(
      fc.property(anySnapshots, (snapshots) => {
        const out = new Set(outdatedSnapshots(snapshots, NOW));
        const kept = snapshots.filter((one) => !out.has(one));
        if (snapshots.length > 0) {
          const newest = Math.max(...snapshots.map(({ at }) => at));
          expect(kept.some(({ at }) => at === newest)).toBe(true);
        }
        const bytes = kept.reduce((sum, one) => sum + one.bytes, 0);
        expect(kept.length <= 1 || bytes <= KEPT_SNAPSHOTS.bytes).toBe(true);
        expect(outdatedSnapshots(kept, NOW)).toEqual([]);
      }),
    );
  });
});

const madeAndSaved = (backedUpAt: Instant | null, madeAt: Instant, name = 'Speeches') => ({
  name,
  backedUpAt,
  madeAt,
});

describe('a project file', () => {
  it('is due for the project that comes with the app only where it was worked in', () => {
    expect(isFileDue(madeAndSaved(null, asInstant(0), DEMO_NAME), NOW)).toBe(false);
    expect(isFileDue(madeAndSaved(null, asInstant(0), DEMO_NAME), NOW, true)).toBe(true);
    expect(isFileDue(madeAndSaved(null, asInstant(NOW - DAY), DEMO_NAME), NOW, true)).toBe(false);
  });

  it('is due when the last one, or else the project, is older than a week', () => {
    expect(isFileDue(madeAndSaved(null, asInstant(NOW - DAY)), NOW)).toBe(false);
    expect(isFileDue(madeAndSaved(null, asInstant(NOW - 8 * DAY)), NOW)).toBe(true);
    expect(isFileDue(madeAndSaved(asInstant(NOW - DAY), asInstant(0)), NOW)).toBe(false);
    expect(isFileDue(madeAndSaved(asInstant(NOW - 8 * DAY), asInstant(0)), NOW)).toBe(true);
  });
});
