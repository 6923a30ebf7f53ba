import { asGuid } from '../domain/ids.ts';
import type { PositionRule } from './counted-positions.ts';
import type { ForeignMemo, ForeignTarget } from './foreign-project.ts';
import { type RefiCoders, selectionSpans } from './refi-codings.ts';
import { instantOf, type RefiNote } from './refi-notes.ts';
import type { RefiSource } from './refi-read.ts';
import { bareGuid } from './refi-sources.ts';
import { childrenOf, childText, elementsBelow, type XmlElement } from './xml-tree.ts';

interface Found {
  readonly rule: PositionRule;
  readonly notes: ReadonlyMap<string, RefiNote>;
  /** Notes by what they are attached to. */
  readonly noted: ReadonlyMap<string, readonly string[]>;
  readonly coders: RefiCoders;
}

/**
 * The four forms of memos: descriptions on texts and selections, notes that are referred to, notes that a link joins,
 * and selections without a coding. A note that nothing points to is a memo on the project.
 */
export function refiMemos(
  root: XmlElement,
  sources: readonly RefiSource[],
  found: Found,
): readonly ForeignMemo[] {
  const memos: ForeignMemo[] = [];
  const used = new Set<string>();
  const describe = (element: XmlElement, target: ForeignTarget): void => {
    const text = childText(element, 'Description').trim();
    if (text === '') return;
    memos.push({
      target,
      coder: found.coders.placeOf(element.attribute('creatingUser')),
      guid: null,
      text,
      madeAt: instantOf(element.attribute('creationDateTime')),
      changedAt: instantOf(element.attribute('modifiedDateTime')),
    });
  };
  const attach = (thing: XmlElement, target: ForeignTarget): void => {
    for (const guid of found.noted.get(bareGuid(thing.attribute('guid'))) ?? []) {
      const note = found.notes.get(guid);
      if (!note || note.text === '' || used.has(guid)) continue;
      used.add(guid);
      memos.push(memoOf(note, target, found.coders));
    }
  };
  for (const code of elementsBelow(root, 'Code'))
    attach(code, { kind: 'theme', theme: asGuid(code.attribute('guid')) });
  for (const [document, source] of sources.entries()) {
    const target = { kind: 'document', document } as const;
    describe(source.element, target);
    attach(source.element, target);
    if (source.holder !== source.element) attach(source.holder, target);
    for (const coding of childrenOf(source.element, 'Coding')) attach(coding, target);
    for (const [selection, { span }] of selectionSpans(source, found.rule)) {
      const words = { kind: 'words', document, span } as const;
      describe(selection, words);
      attach(selection, words);
      for (const coding of childrenOf(selection, 'Coding')) attach(coding, words);
    }
  }
  for (const [guid, note] of found.notes)
    if (!used.has(guid) && note.text !== '') memos.push(memoOf(note, { kind: 'project' }, found.coders));
  return memos;
}

const memoOf = (note: RefiNote, target: ForeignTarget, coders: RefiCoders): ForeignMemo => ({
  target,
  coder: coders.placeOf(note.user),
  guid: note.guid,
  text: note.text,
  madeAt: note.madeAt,
  changedAt: note.changedAt,
});
