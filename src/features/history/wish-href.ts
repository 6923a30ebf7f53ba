import type { HistoryEntry } from '../../domain/history.ts';
import type { DocumentId, ProjectId, ThemeId } from '../../domain/ids.ts';
import { placeHref } from '../../domain/place.ts';

/** What is there to be gone to. */
export interface Standing {
  readonly documents: ReadonlyMap<DocumentId, string>;
  readonly themes: ReadonlyMap<ThemeId, string>;
}

/** Where a wish took place, in words and as an address; `href` is null where it is not there any more. */
export interface WishPlace {
  readonly text: string;
  readonly href: string | null;
}

const GONE = 'document deleted';

/** The place of an entry: a paragraph, a document, a theme; null for wishes that have none. */
export function wishPlace(
  entry: HistoryEntry,
  project: ProjectId,
  { documents, themes }: Standing,
): WishPlace | null {
  const { wish, documentIds } = entry;
  const inDocument = (id: DocumentId, paragraph?: number): WishPlace => {
    const title = documents.get(id);
    if (title === undefined) return { text: GONE, href: null };
    const query = paragraph === undefined ? {} : { paragraph: String(paragraph + 1) };
    const number = paragraph === undefined ? '' : `, ¶ ${(paragraph + 1).toLocaleString('en')}`;
    return { text: `${title}${number}`, href: placeHref({ project, screen: 'coding', item: id, query }) };
  };
  const ofTheme = (id: ThemeId): WishPlace => {
    const name = themes.get(id);
    if (name === undefined) return { text: 'theme deleted', href: null };
    return { text: name, href: placeHref({ project, screen: 'codebook', item: id }) };
  };
  if ('at' in wish) return inDocument(wish.at.documentId, wish.at.paragraph);
  if (wish.kind === 'write memo') {
    const { target } = wish;
    if (target.kind === 'project') return { text: 'Memos', href: placeHref({ project, screen: 'memos' }) };
    if (target.kind === 'theme') return ofTheme(target.themeId);
    return inDocument(target.documentId, 'paragraph' in target ? target.paragraph : undefined);
  }
  const [first] = documentIds;
  if ('theme' in wish && (documentIds.length !== 1 || first === undefined)) return ofTheme(wish.theme);
  if (first === undefined) return null;
  if (documentIds.length === 1) return inDocument(first);
  const left = documentIds.filter((id) => documents.has(id)).length;
  const count = `${documentIds.length.toLocaleString('en')} documents`;
  return left === 0
    ? { text: `${count}, deleted`, href: null }
    : { text: count, href: placeHref({ project, screen: 'library' }) };
}
