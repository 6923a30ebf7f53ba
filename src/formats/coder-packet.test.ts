import { describe, expect, it } from 'vitest';
import { asCoderId, asDocumentId, asGuid, asInstant, asSetId } from '../domain/ids.ts';
import { handedBack, handedOut } from '../domain/packet-making.ts';
import { ok } from '../domain/result.ts';
import { aCoder, aProject, aTheme } from '../testing/builders.ts';
import { codingsDrawn, documentsDrawn } from '../testing/codings-drawn.ts';
import { readCoderPacket, writeCoderPacket } from './coder-packet.ts';
import { readProjectFile, writeProjectFile } from './project-file.ts';

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

  it('is read back as packet and as project, and tells itself from a project file', () => {
    const contents = handedOut({ ...project(), sets: [SET] }, handOut);
    const bytes = writeCoderPacket(contents);
    expect(readCoderPacket(bytes)).toEqual(ok(contents.packet));
    expect(readProjectFile(bytes)).toEqual(ok(contents.project));
    const back = handedBack(contents.project, contents.packet, asInstant(9));
    const read = readCoderPacket(writeCoderPacket(back));
    expect(read).toEqual(ok({ ...contents.packet, direction: 'back', madeAt: 9 }));
    expect(readCoderPacket(writeProjectFile(project()))).toEqual(ok(null));
    expect(readCoderPacket(new Uint8Array([1, 2, 3]))).toEqual(ok(null));
  });
});
