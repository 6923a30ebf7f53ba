import type { Theme } from '../../domain/codebook.ts';
import { isEveryDocument } from '../../domain/comparison.ts';
import { voiceName } from '../../domain/sheet.ts';
import { listed } from '../number-words.ts';
import type { NearPlace, SearchPlace } from './search-place.ts';

/** How codings came to be, as a condition reads. */
export const ORIGIN_TEXTS = [
  'coded while reading',
  'coded from a search',
  'coded in a queue',
  'read from a file',
] as const;

const SIDE_TEXTS = { around: 'within', behind: 'followed within', before: 'preceded within' } as const;

/** `within 3 ¶ of Unity`, `followed within 1 ¶ by Unity`. */
export const nearText = ({ side, paragraphs }: NearPlace, name: string): string =>
  `${SIDE_TEXTS[side]} ${paragraphs} ¶ ${side === 'around' ? 'of' : 'by'} ${name}`;

/** What was searched, in words: for the history and for files. */
export function searchText(place: SearchPlace, themes: readonly Theme[]): string {
  const names = (ids: readonly number[]): string =>
    listed(ids.map((id) => themes.find((theme) => theme.id === id)?.name ?? 'a deleted theme'));
  const { words } = place;
  const parts = [
    words.text.trim() !== '' &&
      `${words.isExpression ? 'the expression' : 'the search'} “${words.text.trim()}”`,
    place.withThemes.length > 0 && `with ${names(place.withThemes)}`,
    place.withoutThemes.length > 0 && `without ${names(place.withoutThemes)}`,
    place.near !== null && nearText(place.near, names([place.near.theme])),
    place.voice !== null && `voice ${voiceName(place.voice)}`,
    place.origin !== null && ORIGIN_TEXTS[place.origin],
    place.state !== null && (place.state === 'read' ? 'read with no theme' : place.state),
    place.hasMemo && 'with a memo',
    !isEveryDocument(place.documents) && 'in chosen documents',
  ].filter((part) => part !== false);
  return words.text.trim() === '' ? `a search for paragraphs ${parts.join(', ')}` : parts.join(', ');
}
