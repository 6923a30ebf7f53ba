import { asInstant } from '../../domain/ids.ts';
import { failed, ok } from '../../domain/result.ts';
import { writeProjectFile } from '../../formats/project-file.ts';
import { fileNamePart } from '../../formats/write-export.ts';
import { markBackedUp } from '../../storage/registry.ts';
import { getFolder, keepSnapshot } from '../../storage/snapshots.ts';
import { closeStore, openSeparateStore } from '../../storage/store.ts';
import { readProject } from '../../storage/whole-project.ts';
import type { SnapshotAnswer, SnapshotRequest } from './snapshot-messages.ts';

/** Keeps the project as it is now, and writes it into the researcher’s folder where there is one. */
export async function takeSnapshot({ projectId, why }: SnapshotRequest): Promise<SnapshotAnswer> {
  const opened = await openSeparateStore(projectId);
  if (!opened.ok) return opened;
  try {
    const project = await readProject(opened.value);
    const bytes = writeProjectFile(project);
    const kept = await keepSnapshot(
      {
        projectId,
        why,
        seq: project.history.at(-1)?.seq ?? 0,
        documents: project.documents.length,
        themes: project.themes.length,
        codings: project.sheets.reduce((sum, sheet) => sum + sheet.paragraph.length, 0),
      },
      bytes,
    );
    if (!kept.ok) return kept;
    const folder = await getFolder(projectId);
    const written = folder ? await writtenInto(folder, project.name, bytes) : null;
    if (written?.fileName) await markBackedUp(projectId);
    return ok({
      snapshot: kept.value,
      fileName: written?.fileName ?? null,
      folderProblem: written?.problem ?? null,
    });
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return failed({ reason: 'storage', detail });
  } finally {
    closeStore(opened.value);
  }
}

interface Written {
  readonly fileName: string | null;
  readonly problem: string | null;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** One file a day and project: the last session of a day stands in it. */
async function writtenInto(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Written> {
  const today = new Date(asInstant(Date.now()));
  const day = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
  const fileName = `${fileNamePart(name)} ${day}.leitmotif`;
  try {
    const file = await folder.getFileHandle(fileName, { create: true });
    const stream = await file.createWritable();
    await stream.write(bytes);
    await stream.close();
    return { fileName, problem: null };
  } catch (thrown) {
    return { fileName: null, problem: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
