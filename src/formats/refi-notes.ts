import { asGuid, asInstant, type Guid, type Instant } from '../domain/ids.ts';
import { withLineFeeds } from './counted-positions.ts';
import { type ForeignFile, momentOf } from './foreign-file.ts';
import { bareGuid, sourceText } from './refi-sources.ts';
import { childrenOf, elementsBelow, type XmlElement } from './xml-tree.ts';

/** A memo of the file, wherever it stands. */
export interface RefiNote {
  readonly guid: Guid;
  readonly text: string;
  /** Bare GUID of its user; empty where the file does not say. */
  readonly user: string;
  readonly madeAt: Instant | null;
  readonly changedAt: Instant | null;
}

export const instantOf = (text: string): Instant | null => {
  const time = momentOf(text);
  return time === null ? null : asInstant(time);
};

/** All notes by bare GUID. A name that says more than the text stands in front of it. */
export async function notesOf(
  project: XmlElement,
  files: readonly ForeignFile[],
): Promise<ReadonlyMap<string, RefiNote>> {
  const notes = new Map<string, RefiNote>();
  for (const list of childrenOf(project, 'Notes'))
    for (const note of childrenOf(list, 'Note')) {
      const text = withLineFeeds((await sourceText(note, files))?.raw ?? '').trim();
      const description = childrenOf(note, 'Description')[0]?.text.trim() ?? '';
      const name = note.attribute('name').trim();
      const parts = [name !== '' && !text.startsWith(name) ? name : '', text, description];
      notes.set(bareGuid(note.attribute('guid')), {
        guid: asGuid(note.attribute('guid')),
        text: parts.filter((part) => part !== '').join('\n\n'),
        user: bareGuid(note.attribute('creatingUser')),
        madeAt: instantOf(note.attribute('creationDateTime')),
        changedAt: instantOf(note.attribute('modifiedDateTime')),
      });
    }
  return notes;
}

/** Notes by the bare GUID of what they are attached to: by a reference there, or by a link. */
export function notedThings(project: XmlElement): ReadonlyMap<string, readonly string[]> {
  const things = new Map<string, string[]>();
  const add = (thing: string, note: string): void => {
    things.set(thing, [...(things.get(thing) ?? []), note]);
  };
  const look = (element: XmlElement): void => {
    const own = bareGuid(element.attribute('guid'));
    for (const child of element.children) {
      if (child.name === 'NoteRef') add(own, bareGuid(child.attribute('targetGUID')));
      else look(child);
    }
  };
  look(project);
  for (const link of elementsBelow(project, 'Link'))
    add(bareGuid(link.attribute('targetGUID')), bareGuid(link.attribute('originGUID')));
  return things;
}
