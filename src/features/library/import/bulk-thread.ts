import type { NewDocument } from '../../../domain/document.ts';
import type { ProjectId } from '../../../domain/ids.ts';
import { failed, ok, type Result } from '../../../domain/result.ts';
import { redividedDocument } from '../../../formats/division-edits.ts';
import { readRequest } from '../../../formats/read-request.ts';
import { ImportHand } from '../../../storage/import-in-parts.ts';
import type { ContentsSoFar } from '../../../storage/known-contents.ts';
import { openStore, type Store } from '../../../storage/store.ts';
import type { BulkAnswer, BulkRequest, StoredFile } from './bulk-messages.ts';
import { type FileEdits, settledDocument } from './import-settings.ts';
import { remarksOn } from './remarks.ts';

interface Held {
  readonly key: number;
  readonly document: NewDocument;
  readonly edits: FileEdits;
  readonly isWanted: boolean;
  readonly remark: string;
}

/**
 * A thread of an import in the background: it reads files and stores what it read, so that no text leaves it. It
 * answers one request at a time.
 */
export class BulkThread {
  #held: Held[] = [];
  #hand: ImportHand | null = null;
  readonly #open: (project: ProjectId) => Promise<Result<Store>>;

  constructor(open: (project: ProjectId) => Promise<Result<Store>> = openStore) {
    this.#open = open;
  }

  async answer(request: BulkRequest): Promise<BulkAnswer> {
    if (request.kind === 'store') return this.#store(request);
    const read = request.kind === 'take' ? ok(request.document) : await readRequest(asFile(request));
    if (!read.ok) return read;
    const { key, edits, isWanted, remark, hidesFrame } = request;
    const document = await redividedDocument(read.value, hidesFrame ? [{ kind: 'hide frame' }] : []);
    this.#held.push({ key, document, edits, isWanted, remark });
    return ok({ kind: 'held', characters: document.text.length });
  }

  async #store({
    project,
    settled,
    standing,
    of,
    soFar,
    isLeaving,
  }: Extract<BulkRequest, { kind: 'store' }>): Promise<BulkAnswer> {
    const hand = await this.#handOf(project, of, soFar);
    if (!hand.ok) return hand;
    const held = this.#held;
    this.#held = [];
    const documents = held.map(({ document, edits }) => settledDocument(document, edits, settled));
    const wanted = new Set(documents.filter((_, i) => held[i]?.isWanted));
    const stored = await hand.value.store(documents, standing, { types: settled.types, wanted });
    const files = held.flatMap(({ key, remark }, i): readonly StoredFile[] => {
      const [document, outcome] = [documents[i], stored.outcomes[i]];
      if (!document || !outcome) return [];
      const { format, encoding, rule } = document.source;
      const remarks = remarksOn(document, remark);
      const paragraphs = document.starts.length;
      return [{ key, outcome, title: document.title, remark: remarks, format, encoding, rule, paragraphs }];
    });
    const known = isLeaving ? hand.value.known : null;
    return ok({ kind: 'stored', files, standing: stored.standing, known });
  }

  async #handOf(project: ProjectId, of: number, soFar: ContentsSoFar | null): Promise<Result<ImportHand>> {
    if (this.#hand) return ok(this.#hand);
    const store = await this.#open(project);
    if (!store.ok) return failed(store.problem);
    const hand = await ImportHand.open(store.value, of, soFar);
    if (hand.ok) this.#hand = hand.value;
    return hand;
  }

  close(): void {
    this.#hand?.close();
  }
}

const asFile = ({ file, options }: Extract<BulkRequest, { kind: 'read' }>) =>
  ({ kind: 'file', file, options }) as const;
