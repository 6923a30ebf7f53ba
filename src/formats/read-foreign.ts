import { failed, ok, type Result } from '../domain/result.ts';
import { type ForeignFile, fileNameOf } from './foreign-file.ts';
import { CERTAIN } from './foreign-names.ts';
import type { ForeignProject } from './foreign-project.ts';
import { isSqlite, openSqlite } from './sqlite.ts';
import { entriesOfZip } from './zip-archive.ts';

/** A file that somebody chose. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const NOT_UNPACKED = /\.(?:docx|odt|xlsx|epub|leitmotif)$/i;
const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** The files given, and those inside of archives among them. */
async function unpacked(given: readonly GivenFile[]): Promise<Result<readonly ForeignFile[]>> {
  const files: ForeignFile[] = [];
  for (const { name, bytes } of given) {
    if (!isZip(bytes) || NOT_UNPACKED.test(name)) {
      files.push({ path: name, read: () => ok(bytes) });
      continue;
    }
    const entries = await entriesOfZip(bytes);
    if (!entries.ok) return entries;
    files.push(...entries.value);
  }
  return ok(files);
}

const shallow = (a: ForeignFile, b: ForeignFile): number =>
  a.path.split('/').length - b.path.split('/').length || a.path.localeCompare(b.path);

/** What the files of another program hold: told by their content, with texts and archives beside each other. */
export async function readForeign(given: readonly GivenFile[]): Promise<Result<ForeignProject>> {
  const [first] = given;
  if (!first || given.every(({ bytes }) => bytes.length === 0)) return failed({ reason: 'empty' });
  const listed = await unpacked(given);
  if (!listed.ok) return listed;
  const files = listed.value;
  const main = given.find(({ name }) => CERTAIN.test(name) || /\.zip$/i.test(name)) ?? first;
  const qde = files.filter((file) => /\.qde$/i.test(file.path)).sort(shallow)[0];
  const qdc = files.filter((file) => /\.qdc$/i.test(file.path)).sort(shallow)[0];
  const xml = qde ?? qdc;
  if (xml) {
    const bytes = xml.read();
    if (!bytes.ok) return bytes;
    const { readRefi } = await import('./refi-read.ts');
    return readRefi(main.name, bytes.value, files);
  }
  return (await databaseIn(files, main.name)) ?? (await tablesIn(files, main.name)) ?? unknown(main.name);
}

const unknown = (name: string): Result<never> =>
  failed({
    reason: 'refused',
    detail: `“${fileNameOf(name)}” is none of the files that can be read here: REFI-QDA (.qdpx, .qde, .qdc), Taguette (.sqlite3, or the highlights as .csv with their documents), QualCoder (data.qda, or its folder as .zip), DNA (.dna), and labels of PTC, SemEval-2023 or brat with their texts. Nothing was changed.`,
  });

async function databaseIn(
  files: readonly ForeignFile[],
  name: string,
): Promise<Result<ForeignProject> | undefined> {
  for (const file of files) {
    if (/\.(?:txt|docx|jpe?g|png|mp[34]|wav|pdf)$/i.test(file.path)) continue;
    const bytes = file.read();
    if (!bytes.ok || !isSqlite(bytes.value)) continue;
    const opened = await openSqlite(bytes.value);
    if (!opened.ok) return opened;
    try {
      const [{ isDna, readDna }, { isTaguette, readTaguette }, { isQualcoder, readQualcoder }] =
        await Promise.all([import('./dna.ts'), import('./taguette.ts'), import('./qualcoder.ts')]);
      if (isDna(opened.value)) return ok(readDna(opened.value, fileNameOf(file.path)));
      if (isTaguette(opened.value)) return ok(readTaguette(opened.value, fileNameOf(file.path)));
      if (isQualcoder(opened.value)) return ok(readQualcoder(opened.value, fileNameOf(name)));
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return failed({ reason: 'damaged', format: 'SQLite', detail });
    } finally {
      opened.value.close();
    }
  }
  return undefined;
}

async function tablesIn(
  files: readonly ForeignFile[],
  name: string,
): Promise<Result<ForeignProject> | undefined> {
  if (files.some((file) => /\.ann$/i.test(file.path)))
    return ok((await import('./brat.ts')).readBrat(files, name));
  const slavic = await import('./slavic-corpus.ts');
  if (slavic.hasSlavicAnnotations(files)) return ok(slavic.readSlavicCorpus(files, name));
  const ptc = await import('./ptc.ts');
  if (ptc.hasLabels(files)) return ok(ptc.readLabelledArticles(files, name));
  const taguette = await import('./taguette-csv.ts');
  for (const file of files) {
    const table = await taguette.highlightsTable(file);
    if (table) return taguette.readTaguetteCsv(table, files, name);
  }
  return undefined;
}
