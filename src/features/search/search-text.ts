import type { Theme } from '../../domain/codebook.ts';
import { isEveryDocument } from '../../domain/comparison.ts';
import { voiceName } from '../../domain/sheet.ts';
import { listed } from '../number-words.ts';
import type { SearchPlace } from './search-place.ts';

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
    place.voice !== null && `voice ${voiceName(place.voice)}`,
    place.state !== null && (place.state === 'read' ? 'read with no theme' : place.state),
    place.hasMemo && 'with a memo',
    !isEveryDocument(place.documents) && 'in chosen documents',
  ].filter((part) => part !== false);
  return words.text.trim() === '' ? `a search for paragraphs ${parts.join(', ')}` : parts.join(', ');
}
