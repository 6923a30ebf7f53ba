import { describe, expect, it } from 'vitest';
import { asCoderId, asDocumentId, asGuid, asInstant, asSetId } from '../domain/ids.ts';
import { handedBack, handedOut } from '../domain/packet-making.ts';
import { ok } from '../domain/result.ts';
import { aCoder, aProject, aTheme } from '../testing/builders.ts';
import { codingsDrawn, documentsDrawn } from '../testing/codings-drawn.ts';
import { coderPacketJson, PACKET_PART } from './coder-packet.ts';
import { projectFileParts, readProjectFile, writeProjectFile } from './project-file.ts';
import { zipParts } from './zip-parts.ts';

const [ONE, TWO] = [aCoder({ id: asCoderId(1), name: 'Mira' }), aCoder({ id: asCoderId(2), name: '민지' })];

const project = () => {
  const drawing = 'A B . / A A';
  return aProject({
    documents: documentsDrawn(drawing),
    themes: [aTheme({}), aTheme({ id: 2 as never })],
    coders: [ONE, TWO],
    sheets: [...codingsDrawn(drawing, ONE.id), ...codingsDrawn('B - - / - -', TWO.id)].filter(
      ({ paragraph, read }) => paragraph.length + read.length > 0,
    ),
  });
};

const SET = {
  kind: 'paragraphs',
  id: asSetId(1),
  guid: asGuid('set'),
  name: 'Sample',
  recipe: '',
  purpose: 'reliability',
  paragraphs: [{ documentId: asDocumentId(1), paragraph: 0 }],
  seed: 1,
  blinding: { hidesOrigin: true, maskedNames: ['Mira'] },
  coders: [],
  madeAt: asInstant(1),
} as const;

describe('a coder packet', () => {
  const handOut = { coder: TWO, set: SET, guid: asGuid('packet'), madeAt: asInstant(5) };

  it('carries the texts of the task and the coder’s own work, without the origin where that is hidden', () => {
    const { project: own, packet } = handedOut(project(), handOut);
    expect(own.documents.map(({ title, date, attributes }) => ({ title, date, attributes }))).toEqual([
      { title: 'Text 1', date: null, attributes: {} },
    ]);
    expect(own.coders).toEqual([TWO]);
    expect(own.sheets.map(({ coderId }) => coderId)).toEqual([TWO.id]);
    expect(own.sets).toMatchObject([{ coders: [TWO.id], blinding: SET.blinding }]);
    expect(Object.keys(packet.base).filter((key) => key.startsWith('said'))).toHaveLength(1);
  });

  it('is a project file with its task, there and back', () => {
    const { packet, project: own } = handedOut({ ...project(), sets: [SET] }, handOut);
    expect(readProjectFile(writeProjectFile({ ...own, task: packet }))).toEqual(ok({ ...own, task: packet }));
    const back = handedBack(own, packet, asInstant(9));
    const read = readProjectFile(writeProjectFile({ ...back.project, task: back.packet }));
    expect(read).toMatchObject({ value: { task: { ...packet, direction: 'back', madeAt: 9 } } });
    expect(readProjectFile(writeProjectFile(project()))).toMatchObject({ value: { task: null } });
  });

  it('is read where the manifest does not name its part, as packets were written first', () => {
    const { packet, project: own } = handedOut(project(), { ...handOut, set: null });
    const part = new TextEncoder().encode(coderPacketJson(packet));
    const bytes = zipParts(new Map([...projectFileParts(own), [PACKET_PART, part]]));
    expect(readProjectFile(bytes)).toEqual(ok({ ...own, task: packet }));
    const broken = zipParts(new Map([...projectFileParts(own), [PACKET_PART, part.subarray(0, 40)]]));
    expect(readProjectFile(broken)).toMatchObject({ ok: false, problem: { reason: 'damaged' } });
  });
});
