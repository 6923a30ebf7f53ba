import type { PageBlock } from './html-blocks.ts';
import { BlockWalker } from './html-blocks.ts';
import { NoteMarks } from './html-notes.ts';

/** Blocks of what an element holds, as if it were written out and read again. */
export function blocksOfElement(root: Node): readonly PageBlock[] {
  const walker = new BlockWalker(new NoteMarks());
  const visit = (node: Node): void => {
    if (isElement(node)) {
      walker.open(node.localName, attributesOf(node));
      visitChildren(node);
      walker.close(node.localName);
    } else if (node.nodeType === TEXT) walker.text(node.nodeValue ?? '');
  };
  const visitChildren = (parent: Node): void => {
    for (let child = parent.firstChild; child; child = child.nextSibling) visit(child);
  };
  visitChildren(root);
  return walker.page().blocks;
}

// As in `Node`, which a worker has not.
const [ELEMENT, TEXT] = [1, 3];

const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

const attributesOf = (element: Element): Readonly<Record<string, string>> =>
  Object.fromEntries(element.getAttributeNames().map((name) => [name, element.getAttribute(name) ?? '']));
