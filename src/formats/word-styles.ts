import { walkXml, type XmlAttributes, type XmlText } from './xml-events.ts';

/** What a style says of the text set in it. */
export interface WordStyle {
  /** 1 to 6 for a heading, 0 for what is none. */
  readonly level: number;
  readonly isHidden: boolean;
  /** A line of a table of contents. */
  readonly isContents: boolean;
}

const PLAIN: WordStyle = { level: 0, isHidden: false, isContents: false };

interface OwnStyle {
  name: string;
  base: string;
  outline: number | undefined;
  hidden: boolean | undefined;
}

/** Whether a property that is there is on: it is, unless its value says otherwise. */
export const isOn = (attribute: XmlAttributes): boolean => !/^(?:0|false|off|none)$/i.test(attribute('val'));

/** Gives a style by its id; one that is not defined says nothing. A style has what the style it builds on has. */
export function wordStyles(styles: XmlText | undefined): (id: string) => WordStyle {
  const own = new Map<string, OwnStyle>();
  let style: OwnStyle | undefined;
  if (styles)
    walkXml(styles, {
      open: (name, attribute) => {
        if (name === 'style') {
          style = { name: '', base: '', outline: undefined, hidden: undefined };
          own.set(attribute('styleId'), style);
        } else if (!style) return;
        else if (name === 'name') style.name = attribute('val').toLowerCase();
        else if (name === 'basedOn') style.base = attribute('val');
        else if (name === 'outlineLvl') style.outline = Number(attribute('val'));
        else if (name === 'vanish') style.hidden = isOn(attribute);
      },
      close: (name) => {
        if (name === 'style') style = undefined;
      },
      text: () => undefined,
    });
  const known = new Map<string, WordStyle>();
  const resolved = (id: string, depth: number): WordStyle => {
    const found = known.get(id);
    const { name, base, outline, hidden } = own.get(id) ?? {};
    if (found || name === undefined || base === undefined || depth > 20) return found ?? PLAIN;
    const inherited = base === '' ? PLAIN : resolved(base, depth + 1);
    const made = {
      level: levelOf(name, outline) ?? inherited.level,
      isHidden: hidden ?? inherited.isHidden,
      isContents: /^toc (?:\d|heading)/.test(name) || inherited.isContents,
    };
    known.set(id, made);
    return made;
  };
  return (id) => resolved(id, 0);
}

function levelOf(name: string, outline: number | undefined): number | undefined {
  if (name === 'title') return 1;
  if (name === 'subtitle') return 2;
  const heading = /^heading ([1-9])$/.exec(name)?.[1];
  if (heading !== undefined) return Math.min(6, Number(heading));
  return outline === undefined ? undefined : levelOfOutline(outline);
}

/** Levels of an outline count from 0; 9 is the text itself. */
export const levelOfOutline = (outline: number): number => (outline < 6 ? outline + 1 : 0);
