import type { Problem } from '../../../domain/problem.ts';
import { failed, ok, type Result } from '../../../domain/result.ts';
import { runContainerJob } from '../../../formats/container-client.ts';
import type { BulkFile } from './bulk-file.ts';
import { filesOfArchive, type Given, givenRow } from './opened-containers.ts';
import { rememberedMapping } from './table-memory.ts';

/** What was in a container: a file to read or store, or why it cannot be. */
export interface Found {
  readonly file: BulkFile;
  readonly problem?: Problem | undefined;
}

/**
 * What is in a table or an archive that nobody looked at: the documents of the table by its likely columns, or by those
 * that were chosen for a table like it; the files of the archive.
 */
export async function documentsOfContainer(
  container: BulkFile,
  kind: 'table' | 'archive',
  newKey: () => number,
  passwords: readonly string[],
): Promise<Result<readonly Found[]>> {
  const given = await (kind === 'archive' ? filesIn : rowsOfTable)(container, passwords);
  if (!given.ok) return given;
  if (given.value.length === 0) return failed({ reason: 'no-paragraphs' });
  return ok(
    given.value.map(({ origin, name, path: inside = name, problem, remark = '', isSystemFile }): Found => {
      const locked = problem?.reason === 'needs-password' && { lockedIn: container };
      const { hidesFrame = false } = container;
      const said = { name, path: inside, remark, isSystemFile, hidesFrame, ...locked };
      const base = { ...said, key: newKey(), isUnseen: true };
      if (origin.kind === 'file') return { file: { ...base, file: origin.file }, problem };
      const document = origin.kind === 'rows' ? origin.document : undefined;
      return { file: { ...base, file: NO_BYTES, ...(document && { document }) }, problem };
    }),
  );
}

/** The files of an archive; one that no known password opens has that for its problem. */
async function filesIn(
  { file, path, only }: BulkFile,
  passwords: readonly string[],
): Promise<Result<readonly Given[]>> {
  const opened = await filesOfArchive(file, path, { passwords, ...(only && { only }) });
  if (!opened.ok) return opened;
  const { files, locked } = opened.value;
  const problem: Problem = { reason: 'needs-password' };
  const closed = [...locked].map(
    (inside): Given => ({
      origin: { kind: 'file', file: NO_BYTES },
      name: inside,
      path: `${path}/${inside}`,
      problem,
    }),
  );
  return ok([...files, ...closed]);
}

// A row of a table is no file of its own: its bytes were counted with the table.
const NO_BYTES = new File([], '');

async function rowsOfTable(
  { file, name, path }: BulkFile,
  passwords: readonly string[],
): Promise<Result<readonly Given[]>> {
  const guess = await runContainerJob('guessTable', file, { passwords });
  if (!guess.ok) return guess;
  const mapping = rememberedMapping(guess.value.columns, guess.value.mapping) ?? guess.value.mapping;
  if (mapping === null)
    return failed({
      reason: 'refused',
      detail:
        'No column of this table seems to hold texts. Import it by itself to choose one, or with a few files to say what it tells of them.',
    });
  const documents = await runContainerJob('documentsOf', file, { passwords }, mapping);
  if (!documents.ok) return documents;
  return ok(documents.value.map((document) => givenRow({ name, path, file }, document)));
}
