/** What these hold is no text of the document. */
export const SKIPPED = new Set(
  (
    'fonttbl colortbl stylesheet info pict objdata objclass objname objtime objalias objsect atnid atnauthor atndate atnref atntime atnparent atnicn datafield listtable listoverridetable ' +
    'revtbl rsidtbl xmlnstbl themedata colorschememapping latentstyles datastore nonshppict bkmkstart bkmkend ' +
    'pgptbl filetbl listtext pntext tc tcn xe rxe txe comment formfield private passwordhash ftnsep ftnsepc aftnsep aftnsepc ' +
    'ftncn aftncn userprops background mmathPr mmathPict docvar template xmlopen xmlclose factoidname sp sn sv shprslt nonesttables upr'
  ).split(' '),
);
/** Marked as skippable, and yet their text is shown. */
export const SHOWN = new Set(['fldrslt', 'shpinst', 'moMath', 'moMathPara']);
/** Characters that have a control word or symbol. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['rtlmark', '\u200f'],
  ['ltrmark', '\u200e'],
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['softline', '\n'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
]);
/** Heads and feet of pages. */
export const EDGES = new Set('header headerl headerr headerf footer footerl footerr footerf'.split(' '));
/** What ends a paragraph or a cell. */
export const ENDS = new Set(['par', 'sect', 'page', 'column', 'cell', 'row', 'nestcell', 'nestrow']);
