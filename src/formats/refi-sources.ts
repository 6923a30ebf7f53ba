import { type ForeignFile, fileNameOf, plainText } from './foreign-file.ts';
import { childrenOf, type XmlElement } from './xml-tree.ts';

/** The text of a source as the file has it, with its own line ends. */
export interface SourceText {
  readonly raw: string;
  /** `text`; `word` where only the styled text was there, whose positions may differ. */
  readonly from: 'text' | 'word';
}

/** GUIDs compare without case and braces. */
export const bareGuid = (text: string): string => text.replace(/[{}\s]/g, '').toLowerCase();

/** The parts of a path without its scheme, in lower case. */
const bareParts = (path: string): readonly string[] =>
  path
    .replace(/^(?:internal|relative|absolute|file):\/*/i, '')
    .replaceAll('\\', '/')
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');

/** The file that a path of the XML means: in the folder of sources, then wherever one of its name is; case is ignored. */
export function fileAt(path: string, files: readonly ForeignFile[]): ForeignFile | undefined {
  const wanted = bareParts(path);
  const name = wanted.at(-1);
  if (name === undefined) return undefined;
  const named = files.filter((file) => fileNameOf(file.path).toLowerCase() === name);
  const endsLike = (file: ForeignFile, end: readonly string[]): boolean =>
    bareParts(file.path).slice(-end.length).join('/') === end.join('/');
  return (
    named.find((file) => endsLike(file, ['sources', ...wanted])) ??
    named.find((file) => endsLike(file, wanted)) ??
    named[0]
  );
}

/** Names under which a researcher may have the file of a source that is missing in the archive. */
const namesOf = (source: XmlElement): readonly string[] =>
  [source.attribute('name'), source.attribute('currentPath'), source.attribute('path')]
    .filter((name) => name !== '')
    .flatMap((name) => [name, `${name}.txt`, `${name.replace(/\.[a-z0-9]{1,5}$/i, '')}.txt`]);

/** The text of a source: its plain text, what stands in the XML, its styled text, or a file of its name; null where none is there. */
export async function sourceText(
  source: XmlElement,
  files: readonly ForeignFile[],
): Promise<SourceText | null> {
  const path = source.attribute('plainTextPath');
  const plain = path === '' ? undefined : fileAt(path, files);
  const bytes = plain?.read();
  if (bytes?.ok) return { raw: plainText(bytes.value), from: 'text' };
  const [content] = childrenOf(source, 'PlainTextContent');
  if (content) return { raw: content.text, from: 'text' };
  for (const name of [source.attribute('richTextPath'), ...namesOf(source)]) {
    const file = name === '' ? undefined : fileAt(name, files);
    const found = file && (await textOf(file));
    if (found) return found;
  }
  return null;
}

async function textOf(file: ForeignFile): Promise<SourceText | null> {
  const bytes = file.read();
  if (!bytes.ok) return null;
  if (!/\.docx$/i.test(file.path))
    return /\.(?:txt|text)$/i.test(file.path) ? { raw: plainText(bytes.value), from: 'text' } : null;
  const { readWord } = await import('./word.ts');
  const read = await readWord(fileNameOf(file.path), bytes.value);
  return read.ok ? { raw: read.value.text.replace(/\n\n/g, '\n'), from: 'word' } : null;
}
