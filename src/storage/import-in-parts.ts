import type { NewDocument } from '../domain/document.ts';
import type { ImportOutcome } from '../domain/import-outcome.ts';
import type { Result } from '../domain/result.ts';
import { ok } from '../domain/result.ts';
import type { ProjectDatabase } from './database.ts';
import { attempted } from './expected-failures.ts';
import { holding } from './holding.ts';
import { batchesOf, endRunning, problems } from './import-documents.ts';
import { ImportRun, type ImportStanding, type ImportTypes } from './import-run.ts';
import type { ContentsSoFar } from './known-contents.ts';
import { writeMeta } from './meta.ts';
import { importingName, openHandle, type Store } from './store.ts';

/**
 * An import whose documents come little by little, from one thread or several: `work` stores them with an
 * `ImportHand` in each. It leaves a trace where it is cut off, also before anything is stored, and none where it ends or
 * fails. `of` is how many documents it expects.
 */
export function importInParts<Value>(
  store: Store,
  of: number,
  work: () => Promise<Value>,
): Promise<Result<Value>> {
  return attempted(() =>
    holding(importingName(store.id), async () => {
      try {
        await writeMeta(store.database, 'running import', { stored: 0, of });
        return await work();
      } finally {
        // A strict write: with it all relaxed ones before are on the disk.
        await endRunning(store);
      }
    }),
  );
}

interface PartOptions {
  readonly types?: ImportTypes;
  /** Documents that are stored although the project has their text. */
  readonly wanted?: ReadonlySet<NewDocument>;
}

/** What a part came to, and what the next one has to know, whichever thread stores it. */
export interface StoredPart {
  /** One for each document, in their order. */
  readonly outcomes: readonly ImportOutcome[];
  readonly standing: ImportStanding;
}

/**
 * One thread's hand in an import. Parts are stored one after the other, each told the standing that the one before
 * gave: then the import is one step of undo.
 */
export class ImportHand {
  readonly #run: ImportRun;
  readonly #relaxed: ProjectDatabase;

  private constructor(run: ImportRun, relaxed: ProjectDatabase) {
    this.#run = run;
    this.#relaxed = relaxed;
  }

  /** `of` is how many documents the whole import expects; `soFar` what a hand before knew of the project. */
  static async open(
    store: Store,
    of: number,
    soFar: ContentsSoFar | null = null,
  ): Promise<Result<ImportHand>> {
    const relaxed = await attempted(() => openHandle(store.id, 'relaxed'));
    if (!relaxed.ok) return relaxed;
    return ok(new ImportHand(new ImportRun(store, relaxed.value, of, soFar), relaxed.value));
  }

  /** What it knows of the project: a hand that takes its place need not read all documents. */
  get known(): ContentsSoFar | null {
    return this.#run.known;
  }

  /** Stores further documents; what a full disk keeps out has it for its outcome. */
  async store(
    documents: readonly NewDocument[],
    standing: ImportStanding,
    { types, wanted = new Set() }: PartOptions = {},
  ): Promise<StoredPart> {
    const outcomes: ImportOutcome[] = [];
    this.#run.standing = standing;
    this.#run.expect(documents, types);
    for (const batch of batchesOf(documents)) {
      const stored = await this.#run.storeBatch(batch, { isLast: false, wanted });
      if (!stored.ok) {
        outcomes.push(...problems(documents.slice(outcomes.length), stored.problem));
        break;
      }
      outcomes.push(...stored.value);
    }
    return { outcomes, standing: this.#run.standing };
  }

  close(): void {
    this.#relaxed.close();
  }
}
