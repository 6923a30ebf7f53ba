import type { Coder } from './coder.ts';
import type { ParagraphSet } from './corpus-set.ts';
import type { Document } from './document.ts';
import type { CoderId, DocumentId, Guid, Instant } from './ids.ts';
import { targetDocument } from './memo.ts';
import { projectPrints } from './merge-prints.ts';
import type { CoderPacket } from './packet.ts';
import type { Project } from './project.ts';

/** A packet with the project that it carries. */
export interface PacketContents {
  readonly packet: CoderPacket;
  readonly project: Project;
}

interface HandOut {
  readonly coder: Coder;
  /** What is to be coded; null for every document. */
  readonly set: ParagraphSet | null;
  readonly guid: Guid;
  readonly madeAt: Instant;
}

/** The project as one coder sees it: the texts of the task, the codebook, and this coder's own sheets and memos alone. */
function projectOf(project: Project, coder: CoderId, set: ParagraphSet | null): Project {
  const wanted = set === null ? null : new Set(set.paragraphs.map(({ documentId }) => documentId));
  const isIn = (id: DocumentId): boolean => wanted === null || wanted.has(id);
  const hides = set?.blinding.hidesOrigin ?? false;
  const documents = project.documents.filter(({ id }) => isIn(id));
  return {
    ...project,
    currentCoder: coder,
    documents: documents.map((document, place) => ({
      ...(hides ? withoutOrigin(document, place) : document),
      reprintOf: document.reprintOf !== null && isIn(document.reprintOf) ? document.reprintOf : null,
      translationOf:
        document.translationOf !== null && isIn(document.translationOf) ? document.translationOf : null,
    })),
    texts: project.texts.filter(({ documentId }) => isIn(documentId)),
    sheets: project.sheets.filter(({ documentId, coderId }) => coderId === coder && isIn(documentId)),
    coders: project.coders.filter(({ id }) => id === coder),
    attributes: hides ? [] : project.attributes,
    memos: project.memos.filter(({ coderId, target }) => {
      const documentId = targetDocument(target);
      return coderId === coder && (documentId === undefined || isIn(documentId));
    }),
    sets: set === null ? [] : [{ ...set, coders: [coder] }],
    questions: [],
    history: [],
    task: null,
    refused: [],
  };
}

/** Nothing that tells who spoke, where or when; the text and its hash stay. */
const withoutOrigin = (document: Document, place: number): Document => ({
  ...document,
  title: `Text ${place + 1}`,
  date: null,
  attributes: {},
  source: { ...document.source, fileName: '' },
});

/** A packet for one coder; others' work, the history and saved questions stay behind. */
export function handedOut(project: Project, { coder, set, guid, madeAt }: HandOut): PacketContents {
  const own = projectOf(project, coder.id, set);
  return {
    packet: {
      guid,
      from: project.name,
      coder: coder.guid,
      coderName: coder.name,
      set: set?.guid ?? null,
      codebookVersion: project.codebookVersion,
      madeAt,
      direction: 'out',
      base: projectPrints(own),
    },
    project: { ...own, name: `${project.name} · ${coder.name}` },
  };
}

/** The same packet on its way back, with what its coder did since. */
export function handedBack(project: Project, packet: CoderPacket, madeAt: Instant): PacketContents {
  const coder = project.coders.find(({ guid }) => guid === packet.coder)?.id ?? project.currentCoder;
  return {
    packet: { ...packet, madeAt, direction: 'back' },
    project: { ...projectOf(project, coder, null), sets: project.sets },
  };
}
