import { walkXml } from './xml-events.ts';

/** An element with all it holds; names are local, without their prefix. */
export interface XmlElement {
  readonly name: string;
  /** Empty text for an attribute that is absent. */
  readonly attribute: (name: string) => string;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/** The XML text as a tree under its root element. Throws where it is not well formed. */
export function xmlTree(bytes: Uint8Array): XmlElement {
  const root: Growing = { name: '', attribute: () => '', children: [], text: '' };
  const open: Growing[] = [root];
  walkXml(bytes, {
    open(name, attribute) {
      const element: Growing = { name, attribute, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text(text) {
      const element = open.at(-1);
      if (element) element.text += text;
    },
    close() {
      open.pop();
    },
  });
  return root.children[0] ?? root;
}

/** Its children of that name. */
export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** The text of its first child of that name; empty where there is none. */
export const childText = (element: XmlElement, name: string): string =>
  element.children.find((child) => child.name === name)?.text ?? '';

/** All elements of that name below it, from top to bottom; those inside another of the name too. */
export function elementsBelow(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const look = (one: XmlElement): void => {
    for (const child of one.children) {
      if (child.name === name) found.push(child);
      look(child);
    }
  };
  look(element);
  return found;
}
