import { walkXml, type XmlText } from './xml-events.ts';

/** What a file's own properties say of its text; empty where they say nothing that somebody wrote. */
export interface FileProperties {
  readonly title: string;
  readonly author: string;
  readonly language: string;
}

const KEYS: ReadonlyMap<string, keyof FileProperties> = new Map([
  ['title', 'title'],
  ['initial-creator', 'author'],
  ['creator', 'author'],
  ['language', 'language'],
]);

/** The properties in Dublin Core, as Word and OpenDocument files have them; who began the text goes before who saved it. */
export function propertiesOf(xml: XmlText | undefined): FileProperties {
  const found = new Map<string, string>();
  let name = '';
  if (xml)
    walkXml(xml, {
      open: (local) => {
        name = KEYS.has(local) && !found.has(local) ? local : '';
        if (name !== '') found.set(name, '');
      },
      close: () => {
        name = '';
      },
      text: (text) => {
        if (name !== '') found.set(name, (found.get(name) ?? '') + text);
      },
    });
  const value = (...names: readonly string[]): string =>
    names.map((one) => (found.get(one) ?? '').trim()).find((one) => one !== '') ?? '';
  return {
    title: writtenTitle(value('title')),
    author: writtenName(value('initial-creator', 'creator')),
    language: value('language'),
  };
}

/** A title that somebody gave; programs write a file's name, or their own, where nobody did. */
export const writtenTitle = (title: string): string =>
  /^\(?(?:microsoft word|powerpoint|untitled|anonymous|unspecified|unknown|no title|document\s*\d*$)|\.[a-z]{2,5}$/i.test(
    title.trim(),
  )
    ? ''
    : title.trim();

/** A name that somebody has; programs write a word for nobody in particular, or their own. */
export const writtenName = (name: string): string =>
  /^(?:un\s*known|anonymous|author|user|usuario|owner|admin|administrator|test|pc|microsoft|windows|python-docx|scanner?|default)\b/i.test(
    name.trim(),
  )
    ? ''
    : name.trim();
