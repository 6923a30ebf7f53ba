import type { ForeignProject } from './foreign-project.ts';
import type { RefiSource } from './refi-read.ts';
import { childrenOf, elementsBelow, type XmlElement } from './xml-tree.ts';

const NOT_TEXTS: readonly (readonly [element: string, words: string])[] = [
  ['PictureSource', 'pictures'],
  ['AudioSource', 'audio recordings'],
  ['VideoSource', 'video recordings'],
];

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** What of a REFI project is not read at all, or in another form, as sentences. */
export function refiLosses(
  root: XmlElement,
  { documents, sets }: Pick<ForeignProject, 'documents' | 'sets'>,
  sources: readonly RefiSource[],
): readonly string[] {
  const missing = documents.filter(({ text }) => text === null).map(({ title }) => title);
  const styled = sources.filter(({ text }) => text?.from === 'word');
  const pages = elementsBelow(root, 'PDFSource');
  const read = new Set(sources.map(({ element }) => element));
  const unread = pages.filter((page) => !read.has(page));
  const onPages = pages.flatMap((page) => childrenOf(page, 'PDFSelection'));
  const inRest = unread.flatMap((page) => elementsBelow(page, 'PlainTextSelection'));
  const transcripts = elementsBelow(root, 'Transcript');
  const links = elementsBelow(root, 'Link').filter(
    ({ attribute }) => !/^(?:reprint|translation) of$/.test(attribute('name')),
  );
  const graphs = elementsBelow(root, 'Graph');
  const unkept = sets.filter((set) => set.documents.length === 0).map((set) => set.name);
  return [
    ...(missing.length === 0
      ? []
      : [
          `The texts of ${missing.length} documents are missing in the file: ${quoted(missing)}. They become documents without paragraphs.`,
        ]),
    ...(styled.length === 0
      ? []
      : [
          `${styled.length} texts are there only as Word documents: what is marked in them may lie beside its place.`,
        ]),
    ...NOT_TEXTS.flatMap(([element, words]) => {
      const found = elementsBelow(root, element);
      const codings = found.reduce((sum, one) => sum + elementsBelow(one, 'Coding').length, 0);
      return found.length === 0
        ? []
        : [`${found.length} ${words} with ${codings} codings are not read: Leitmotif holds texts.`];
    }),
    ...(unread.length === 0
      ? []
      : [
          `${unread.length} PDF documents without their text are not read, with ${inRest.length} selections in it.`,
        ]),
    ...(onPages.length === 0
      ? []
      : [`${onPages.length} selections on pages of PDF documents are not read: they mark areas, not words.`]),
    ...(transcripts.length === 0 ? [] : [`${transcripts.length} transcripts of recordings are not read.`]),
    ...(links.length === 0
      ? []
      : [`${links.length} links between things are not kept, but for those of memos.`]),
    ...(graphs.length === 0 ? [] : [`${graphs.length} drawings (graphs) are not kept.`]),
    ...(unkept.length === 0 ? [] : [`Sets without a document are not kept: ${quoted(unkept)}.`]),
    ...(sources.length === 0
      ? []
      : [
          'REFI-QDA does not say which paragraphs were read without a theme: those without a coding count as unread, unless Leitmotif wrote the file.',
        ]),
  ];
}
