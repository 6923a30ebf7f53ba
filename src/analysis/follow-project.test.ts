import { describe, expect, it } from 'vitest';
import type { Document } from '../domain/document.ts';
import { asCoderId, asDocumentId, type DocumentId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { Sheet } from '../domain/sheet.ts';
import { aDocument } from '../testing/builders.ts';
import { codingsDrawn, documentsDrawn } from '../testing/codings-drawn.ts';
import { deferred } from '../testing/deferred.ts';
import { coverage } from './answers/coverage.ts';
import type { Columns } from './columns.ts';
import { followProject, type ProjectChange, type ProjectSource } from './follow-project.ts';

/** A project in memory whose reads can be held up, and that counts them. */
class MemoryProject implements ProjectSource {
  documents: readonly Document[];
  sheets: readonly Sheet[];
  readonly reads: string[] = [];
  /** Awaited by every read of everything, after it has looked. */
  delay: Promise<void> = Promise.resolve();
  failsNext = false;
  #onChange: ((change: ProjectChange) => void) | undefined;

  constructor(drawing: string) {
    this.documents = documentsDrawn(drawing);
    this.sheets = codingsDrawn(drawing);
  }
  change(ids: readonly number[], tables: readonly string[] = ['sheets']): void {
    this.#onChange?.({ documentIds: ids.map(asDocumentId), tables });
  }
  async listDocuments(): Promise<readonly Document[]> {
    this.reads.push('all');
    const { documents } = this;
    await this.delay;
    return documents;
  }
  async readAllSheets(): Promise<readonly Sheet[]> {
    const { sheets } = this;
    await this.delay;
    if (this.failsNext) {
      this.failsNext = false;
      throw new Error('the disk is gone');
    }
    return sheets;
  }
  async listDocumentsBetween(first: DocumentId, last: DocumentId): Promise<readonly Document[]> {
    this.reads.push(first === last ? String(first) : `${first}–${last}`);
    return this.documents.filter(({ id }) => id >= first && id <= last);
  }
  async listSheetsBetween(first: DocumentId, last: DocumentId): Promise<readonly Sheet[]> {
    return this.sheets.filter(({ documentId }) => documentId >= first && documentId <= last);
  }
  watchChanges(onChange: (change: ProjectChange) => void): () => void {
    this.#onChange = onChange;
    return () => {
      this.#onChange = undefined;
    };
  }
}

function followed(project: MemoryProject): { next(): Promise<unknown>; stop(): void } {
  const shown: unknown[] = [];
  let waiting: ((coded: unknown) => void) | undefined;
  const codedByDocument = (columns: Result<Columns>): unknown =>
    columns.ok
      ? Object.fromEntries(
          [...coverage(columns.value, { coder: asCoderId(1) }).coverage].map(([id, { coded }]) => [
            id,
            coded,
          ]),
        )
      : columns.problem.reason;
  const stop = followProject(project, (columns) => {
    const told = codedByDocument(columns);
    if (waiting) waiting(told);
    else shown.push(told);
    waiting = undefined;
  });
  const next = async (): Promise<unknown> =>
    shown.shift() ?? new Promise<unknown>((resolve) => (waiting = resolve));
  return { next, stop };
}

describe('followProject', () => {
  it('shows everything first, then reads only what changed', async () => {
    const project = new MemoryProject('A / A A');
    const { next } = followed(project);
    expect(await next()).toEqual({ 1: 1, 2: 2 });
    project.sheets = codingsDrawn('A / - A');
    project.change([2]);
    expect(await next()).toEqual({ 1: 1, 2: 1 });
    expect(project.reads).toEqual(['all', '2']);
  });

  it('misses no change that falls into the first read', async () => {
    const project = new MemoryProject('A / A A');
    const held = deferred();
    project.delay = held.promise;
    const { next } = followed(project);
    project.sheets = codingsDrawn('A / - A');
    project.change([2]);
    held.resolve();
    expect(await next()).toEqual({ 1: 1, 2: 2 });
    expect(await next()).toEqual({ 1: 1, 2: 1 });
  });

  it('drops deleted documents and takes up new ones', async () => {
    const project = new MemoryProject('A / A A');
    const { next } = followed(project);
    await next();
    project.documents = [aDocument({ id: asDocumentId(3) })];
    project.sheets = codingsDrawn('- / - / A B C');
    project.change([1, 2, 3], ['documents', 'texts', 'sheets']);
    expect(await next()).toEqual({ 3: 3 });
  });

  it('reads what was imported together at once, however much else has changed', async () => {
    const project = new MemoryProject('A / A A / A');
    const { next } = followed(project);
    await next();
    project.documents = [1, 2, 3, 5].map((id) => aDocument({ id: asDocumentId(id) }));
    project.sheets = codingsDrawn('A / - A / B / - / A B');
    project.change([5, 3, 1, 2], ['documents', 'sheets']);
    expect(await next()).toEqual({ 1: 1, 2: 1, 3: 1, 5: 2 });
    expect(project.reads).toEqual(['all', '1–3', '5']);
  });

  it('reads everything again where much has changed', async () => {
    const project = new MemoryProject('A');
    const { next } = followed(project);
    await next();
    project.change(
      Array.from({ length: 400 }, (_, i) => i + 1),
      ['documents'],
    );
    await next();
    expect(project.reads).toEqual(['all', 'all']);
  });

  it('does not read for changes that touch no column', async () => {
    const project = new MemoryProject('A');
    const { next } = followed(project);
    await next();
    project.change([1], ['memos']);
    project.change([], ['themes']);
    project.change([1]);
    await next();
    expect(project.reads).toEqual(['all', '1']);
  });

  it('tells why it could not read, and starts anew at the next change', async () => {
    const project = new MemoryProject('A');
    project.failsNext = true;
    const { next } = followed(project);
    expect(await next()).toBe('storage');
    project.change([1]);
    expect(await next()).toEqual({ 1: 1 });
  });

  it('shows nothing after it was stopped', async () => {
    const project = new MemoryProject('A');
    const { next, stop } = followed(project);
    await next();
    project.change([1]);
    stop();
    project.change([1]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await Promise.race([next(), Promise.resolve('nothing')])).toBe('nothing');
  });
});
