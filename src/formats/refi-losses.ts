import type { ForeignProject } from './foreign-project.ts';
import type { RefiSource } from './refi-read.ts';
import { childrenOf, elementsBelow, type XmlElement } from './xml-tree.ts';

const NOT_TEXTS: readonly (readonly [element: string, words: string])[] = [
  ['PictureSource', 'picture'],
  ['AudioSource', 'audio recording'],
  ['VideoSource', 'video recording'],
];

const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;

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
          `The text of ${counted(missing.length, 'document')} is missing in the file: ${quoted(missing)}. Without it a document has no paragraphs.`,
        ]),
    ...(styled.length === 0
      ? []
      : [
          `There only as a Word document: ${counted(styled.length, 'text')}. What is marked in it may lie beside its place.`,
        ]),
    ...NOT_TEXTS.flatMap(([element, words]) => {
      const found = elementsBelow(root, element);
      const codings = found.reduce((sum, one) => sum + elementsBelow(one, 'Coding').length, 0);
      return found.length === 0
        ? []
        : [
            `Not read, since Leitmotif holds texts: ${counted(found.length, words)} with ${counted(codings, 'coding')}.`,
          ];
    }),
    ...(unread.length === 0
      ? []
      : [
          `Not read, since the text is missing: ${counted(unread.length, 'PDF document')} (${quoted(unread.map((page) => page.attribute('name') || page.attribute('path')))}) with ${counted(inRest.length, 'selection')} in the text.`,
        ]),
    ...(onPages.length === 0
      ? []
      : [
          `Not read, since they mark areas and not words: ${counted(onPages.length, 'selection')} on pages of PDF documents.`,
        ]),
    ...(transcripts.length === 0
      ? []
      : [`Not read: ${counted(transcripts.length, 'transcript')} of recordings.`]),
    ...(links.length === 0
      ? []
      : [`Not kept, but for those of memos: ${counted(links.length, 'link')} between things.`]),
    ...(graphs.length === 0 ? [] : [`Not kept: ${counted(graphs.length, 'drawing')} (graphs).`]),
    ...(unkept.length === 0 ? [] : [`Sets without a document are not kept: ${quoted(unkept)}.`]),
    ...(sources.length === 0
      ? []
      : [
          'REFI-QDA does not say which paragraphs were read without a theme: those without a coding count as unread, unless Leitmotif wrote the file.',
        ]),
  ];
}
