import { describe, expect, it } from 'vitest';
import { asCoderId, asDocumentId, asGuid, asInstant, type CoderId } from '../domain/ids.ts';
import type { Memo } from '../domain/memo.ts';
import { type MergePlan, mergePlan } from '../domain/merge-plan.ts';
import { projectPrints } from '../domain/merge-prints.ts';
import { handedBack, handedOut, type PacketContents } from '../domain/packet-making.ts';
import type { Project } from '../domain/project.ts';
import { paragraphSheet, sheetOf } from '../domain/sheet.ts';
import { aCoder, aProject, aTheme } from '../testing/builders.ts';
import { codingsDrawn, documentsDrawn, themeDrawn } from '../testing/codings-drawn.ts';
import { freshStore, valueIn } from '../testing/fresh-store.ts';
import { addCoder, renameCoder } from './coders.ts';
import { correctParagraph } from './corrections.ts';
import { readText } from './documents.ts';
import { undo } from './history.ts';
import { listMemos, writeMemo } from './memos.ts';
import { type MergeDecisions, mergePacket } from './merging.ts';
import { listRefused } from './packets.ts';
import { applyTheme, getSheet, markRead, removeTheme } from './sheets.ts';
import type { Store } from './store.ts';
import { addTheme, changeTheme, getCodebookVersion, listThemes } from './themes.ts';
import { readProject } from './whole-project.ts';

const [ONE, TWO, THREE] = [1, 2, 3].map((id) => aCoder({ id: asCoderId(id), name: `Coder ${id}` }));
const DOCUMENT = asDocumentId(1);
const [A, B] = ['A', 'B'].map(themeDrawn);
if (!(ONE && TWO && THREE && A && B)) throw new Error('no cast');

const start = (): Project => {
  const drawing = 'A B . - / A - -';
  return aProject({
    documents: documentsDrawn(drawing),
    themes: [aTheme({ id: A }), aTheme({ id: B })],
    coders: [ONE, TWO, THREE],
    sheets: [...codingsDrawn(drawing, ONE.id), ...codingsDrawn('B - - - / - - -', TWO.id)].filter(
      ({ paragraph, read }) => paragraph.length + read.length > 0,
    ),
  });
};

/** A packet for a coder, worked on in a project of its own, and on its way back. */
async function workedOn(
  store: Store,
  coder: typeof ONE,
  work: (away: Store) => Promise<unknown>,
): Promise<PacketContents> {
  if (!coder) throw new Error('no coder');
  const out = handedOut(await readProject(store), {
    coder,
    set: null,
    guid: asGuid(`packet of ${coder.id}`),
    madeAt: asInstant(1),
  });
  const away = await freshStore(out.project);
  await work(away);
  return handedBack(await readProject(away), out.packet, asInstant(2));
}

async function planFor(store: Store, { packet, project }: PacketContents): Promise<MergePlan> {
  return mergePlan({
    here: await readProject(store),
    there: project,
    packet,
    refused: await listRefused(store),
  });
}

const merge = async (store: Store, contents: PacketContents, decisions: MergeDecisions = new Map()) =>
  valueIn(await mergePacket(store, await planFor(store, contents), decisions, contents.packet.coderName));

/** All that merging speaks of, by content. */
const told = async (store: Store): Promise<unknown> => projectPrints(await readProject(store));

const at = (paragraph: number, documentId = DOCUMENT) => ({ documentId, paragraph });
const themesAt = async (store: Store, coder: CoderId, paragraph: number): Promise<readonly number[]> =>
  paragraphSheet(await getSheet(store, DOCUMENT, coder), paragraph).codings.map(({ theme }) => theme);

/** Coder 2 takes B off, codes A twice, reads one and remarks on it. */
const secondWork = async (away: Store) => {
  valueIn(await removeTheme(away, TWO.id, at(0), B));
  valueIn(await applyTheme(away, TWO.id, at(0), A));
  valueIn(
    await applyTheme(away, TWO.id, at(1), A, { evidence: [{ start: 28, end: 37 }], weight: 3, origin: 2 }),
  );
  valueIn(await markRead(away, TWO.id, at(2), true));
  valueIn(await writeMemo(away, TWO.id, { kind: 'paragraph', ...at(1) }, 'A report.'));
};

describe('mergePacket', () => {
  it('brings the coder’s work home by content, twice the same, undone as one act', async () => {
    const store = await freshStore(start());
    const before = await told(store);
    const back = await workedOn(store, TWO, secondWork);
    const merged = await merge(store, back);
    expect(merged).toEqual({ coders: 0, themes: 0, paragraphs: 3, memos: 1 });
    expect(await themesAt(store, TWO.id, 0)).toEqual([A]);
    const sheet = await getSheet(store, DOCUMENT, TWO.id);
    expect(paragraphSheet(sheet, 1).codings).toMatchObject([
      { theme: A, weight: 3, origin: 2, evidence: [{ start: 28, end: 37 }] },
    ]);
    expect(paragraphSheet(sheet, 2).read).toBe(true);
    expect((await listMemos(store)).map(({ text, coderId }) => [text, coderId])).toEqual([
      ['A report.', TWO.id],
    ]);
    const after = await told(store);
    expect(await merge(store, back)).toEqual({ coders: 0, themes: 0, paragraphs: 0, memos: 0 });
    expect(await told(store)).toEqual(after);
    valueIn(await undo(store));
    expect(await told(store)).toEqual(before);
  });

  it('gives the same in any order', async () => {
    const results: unknown[] = [];
    for (const order of [
      [0, 1],
      [1, 0],
      [0, 1, 0],
    ]) {
      const store = await freshStore(start());
      const packets = [
        await workedOn(store, TWO, secondWork),
        await workedOn(store, THREE, async (away) => {
          valueIn(await applyTheme(away, THREE.id, at(0), B));
          valueIn(await addTheme(away, { name: 'Found away', parent: null }));
        }),
      ];
      for (const place of order) {
        const packet = packets[place];
        if (packet)
          await merge(store, {
            ...packet,
            project: {
              ...packet.project,
              themes: packet.project.themes.map((theme) =>
                theme.name === 'Found away' ? { ...theme, guid: asGuid('found') } : theme,
              ),
            },
          });
      }
      results.push(await told(store));
    }
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it('asks where both sides changed the same paragraph or memo, and asks once', async () => {
    const store = await freshStore(start());
    const back = await workedOn(store, TWO, secondWork);
    valueIn(await markRead(store, TWO.id, at(1), true));
    valueIn(await writeMemo(store, TWO.id, { kind: 'paragraph', ...at(1) }, 'Said here.'));
    const plan = await planFor(store, back);
    expect(plan.questions.map(({ kind, changed }) => [kind, changed])).toEqual(
      [
        ['said', 'unknown'],
        ['memo', 'unknown'],
      ].map(([kind]) => [kind, 'both']),
    );
    const here = new Map(plan.questions.map(({ key }) => [key, 'here'] as const));
    await merge(store, back, here);
    expect(await themesAt(store, TWO.id, 1)).toEqual([]);
    expect((await listMemos(store)).map(({ text }) => text)).toEqual(['Said here.']);
    expect((await planFor(store, back)).questions).toEqual([]);
    valueIn(await undo(store));
    expect((await planFor(store, back)).questions).toHaveLength(2);
    await merge(store, back);
    expect(await themesAt(store, TWO.id, 1)).toEqual([A]);
    expect((await listMemos(store)).map(({ text }) => text)).toEqual(['A report.']);
  });

  it('shows a theme renamed on one side with the changed side suggested, and follows the decision', async () => {
    const store = await freshStore(start());
    const back = await workedOn(store, TWO, async (away) => {
      valueIn(await changeTheme(away, A, { name: 'Renamed away' }));
    });
    valueIn(await changeTheme(store, B, { definition: [{ kind: 'in short', text: 'Anew.' }] }));
    const plan = await planFor(store, back);
    expect(plan.questions.map((one) => [one.kind, one.changed, one.suggested])).toEqual([
      ['theme', 'there', 'there'],
      ['theme', 'here', 'here'],
    ]);
    await merge(store, back);
    const themes = await listThemes(store);
    expect(themes.map(({ name }) => name)).toContain('Renamed away');
    expect(themes.find(({ id }) => id === B)?.definition).toEqual([{ kind: 'in short', text: 'Anew.' }]);
    expect((await planFor(store, back)).questions).toEqual([]);
  });

  it('keeps the version of the hand-out, so that what changed its meaning since is in the worklist', async () => {
    const store = await freshStore(start());
    const back = await workedOn(store, THREE, (away) => applyTheme(away, THREE.id, at(3), A));
    valueIn(await changeTheme(store, A, { definition: [{ kind: 'use when', text: 'Only in earnest.' }] }));
    expect(await getCodebookVersion(store)).toBe(2);
    const plan = await planFor(store, back);
    expect(plan.outdated.map(({ theme, codings }) => [theme.id, codings])).toEqual([[A, 1]]);
    await merge(store, back);
    const [coding] = paragraphSheet(await getSheet(store, DOCUMENT, THREE.id), 3).codings;
    expect(coding?.version).toBe(1);
    const theme = (await listThemes(store)).find(({ id }) => id === A);
    expect(theme?.meaningVersion).toBe(2);
  });

  it('puts no coding of a theme that comes with the packet on the worklist', async () => {
    const store = await freshStore(start());
    const back = await workedOn(store, THREE, async (away) => {
      const found = valueIn(await addTheme(away, { name: 'Found away', parent: null }));
      valueIn(await applyTheme(away, THREE.id, at(3), found));
    });
    valueIn(await changeTheme(store, A, { definition: [{ kind: 'use when', text: 'Only in earnest.' }] }));
    await merge(store, back);
    const theme = (await listThemes(store)).find(({ name }) => name === 'Found away');
    const [coding] = paragraphSheet(await getSheet(store, DOCUMENT, THREE.id), 3).codings;
    expect(coding?.theme).toBe(theme?.id);
    expect(coding?.version).toBe(theme?.meaningVersion);
  });

  it('carries codings onto a text that was corrected here, and takes a correction made away', async () => {
    const store = await freshStore(start());
    const away = await workedOn(store, TWO, async (other) => {
      valueIn(await applyTheme(other, TWO.id, at(1), A, { evidence: [{ start: 28, end: 37 }] }));
      valueIn(await correctParagraph(other, DOCUMENT, 2, 'Quite another third paragraph.'));
    });
    const text = await readText(store, DOCUMENT);
    const paragraph = text?.text.slice(text.starts[0], text.ends[0]) ?? '';
    valueIn(await correctParagraph(store, DOCUMENT, 0, `Well: ${paragraph}`));
    const plan = await planFor(store, away);
    expect(plan.questions).toMatchObject([
      { kind: 'text', changed: 'both', differences: [{ paragraph: 0 }, { paragraph: 2 }] },
    ]);
    const [question] = plan.questions;
    await merge(store, away, new Map([[question?.key ?? '', 'here']]));
    const kept = await readText(store, DOCUMENT);
    const [coding] = paragraphSheet(await getSheet(store, DOCUMENT, TWO.id), 1).codings;
    const [span] = coding?.evidence ?? [];
    expect(kept?.text.slice(span?.start, span?.end)).toBe('Paragraph');
    expect(kept?.text.startsWith('Well:')).toBe(true);
    // Decided the other way: the text from away, with everything said here on it.
    valueIn(await undo(store));
    await merge(store, away, new Map([[question?.key ?? '', 'there']]));
    const other = await readText(store, DOCUMENT);
    expect(other?.text).toContain('Quite another third paragraph.');
    expect(await themesAt(store, ONE.id, 0)).toEqual([A]);
    expect(await themesAt(store, TWO.id, 1)).toEqual([A]);
  });

  it('takes coders and themes from a plain project file and tells documents that are not here', async () => {
    const store = await freshStore(start());
    const other = await freshStore(start());
    const mira = valueIn(await addCoder(other, 'Mira'));
    valueIn(await renameCoder(store, ONE.id, 'First'));
    valueIn(await applyTheme(other, mira, at(0), A));
    const project = await readProject(other);
    const strange = {
      ...project.documents[0],
      id: asDocumentId(9),
      guid: asGuid('strange'),
      contentHash: 'other',
    };
    const there: Project = {
      ...project,
      documents: [...project.documents, strange as (typeof project.documents)[number]],
      sheets: [
        ...project.sheets,
        sheetOf(asDocumentId(9), mira, [{ paragraph: 0, read: true, codings: [] }]),
      ],
    };
    const plan = mergePlan({ here: await readProject(store), there, packet: null, refused: new Set() });
    expect(plan.newCoders.map(({ name }) => name)).toEqual(['Mira']);
    expect(plan.unknown).toEqual([{ title: project.documents[0]?.title, paragraphs: 1 }]);
    expect(valueIn(await mergePacket(store, plan, new Map(), 'a file'))).toMatchObject({
      coders: 1,
      paragraphs: 1,
    });
  });

  it('refuses a plan that another wish has overtaken', async () => {
    const store = await freshStore(start());
    const plan = await planFor(store, await workedOn(store, TWO, secondWork));
    valueIn(await markRead(store, ONE.id, at(3), true));
    expect((await mergePacket(store, plan, new Map(), 'Mira')).ok).toBe(false);
    const memos: readonly Memo[] = await listMemos(store);
    expect(memos).toEqual([]);
  });
});
