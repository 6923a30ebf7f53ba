const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [437, 'ibm850'],
  [708, 'iso-8859-6'],
  [737, 'ibm737'],
  [775, 'ibm775'],
  [850, 'ibm850'],
  [852, 'ibm852'],
  [855, 'ibm855'],
  [857, 'ibm857'],
  [862, 'ibm862'],
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1125, 'ibm1125'],
  [10000, 'macintosh'],
  [10001, 'shift_jis'],
  [10002, 'big5'],
  [10003, 'euc-kr'],
  [10006, 'x-mac-greek'],
  [10007, 'x-mac-cyrillic'],
  [10008, 'gb18030'],
  [10029, 'x-mac-ce'],
  [10081, 'x-mac-turkish'],
  [20866, 'koi8-r'],
  [21866, 'koi8-u'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

/** Label of a Windows code page; windows-1252 stands in for what browsers do not know. */
export const labelOfCodePage = (page: number): string =>
  CODE_PAGES.get(page) ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : isoLabel(page));

const isoLabel = (page: number): string =>
  page >= 28592 && page <= 28606 && page !== 28602 ? `iso-8859-${page - 28590}` : 'windows-1252';

const CHARACTER_SETS: ReadonlyMap<number, string> = new Map([
  [0, 'windows-1252'],
  [77, 'macintosh'],
  [78, 'shift_jis'],
  [79, 'euc-kr'],
  [80, 'gb18030'],
  [81, 'big5'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gb18030'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
]);

/** Label of a font's character set; undefined where the set is the document's own. */
export const labelOfCharacterSet = (set: number): string | undefined => CHARACTER_SETS.get(set);
