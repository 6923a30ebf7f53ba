// Labels of https://encoding.spec.whatwg.org/#names-and-labels, and the few that our own decoders add.
const BY_SCRIPT: readonly (readonly [script: string, encodings: readonly (readonly [string, string])[]])[] = [
  [
    'Unicode',
    [
      ['utf-8', 'UTF-8'],
      ['utf-16le', 'UTF-16, little end first'],
      ['utf-16be', 'UTF-16, big end first'],
      ['utf-32le', 'UTF-32, little end first'],
      ['utf-32be', 'UTF-32, big end first'],
    ],
  ],
  [
    'Western',
    [
      ['windows-1252', 'Windows-1252, Latin-1'],
      ['iso-8859-15', 'ISO 8859-15'],
      ['iso-8859-3', 'ISO 8859-3, Maltese'],
      ['iso-8859-14', 'ISO 8859-14, Celtic'],
      ['macintosh', 'Macintosh Roman'],
      ['ibm850', 'DOS 850'],
    ],
  ],
  [
    'Central European',
    [
      ['windows-1250', 'Windows-1250'],
      ['iso-8859-2', 'ISO 8859-2'],
      ['iso-8859-16', 'ISO 8859-16, Romanian'],
      ['ibm852', 'DOS 852'],
      ['x-mac-ce', 'Macintosh Central European'],
    ],
  ],
  [
    'Baltic and Nordic',
    [
      ['windows-1257', 'Windows-1257'],
      ['iso-8859-4', 'ISO 8859-4'],
      ['iso-8859-10', 'ISO 8859-10'],
      ['iso-8859-13', 'ISO 8859-13'],
      ['ibm775', 'DOS 775'],
    ],
  ],
  [
    'Cyrillic',
    [
      ['windows-1251', 'Windows-1251'],
      ['koi8-r', 'KOI8-R'],
      ['koi8-u', 'KOI8-U'],
      ['iso-8859-5', 'ISO 8859-5'],
      ['ibm866', 'DOS 866'],
      ['ibm855', 'DOS 855'],
      ['ibm1125', 'DOS 1125, Ukrainian'],
      ['x-mac-cyrillic', 'Macintosh Cyrillic'],
    ],
  ],
  [
    'Chinese',
    [
      ['gb18030', 'GB18030'],
      ['gbk', 'GBK, GB2312'],
      ['big5', 'Big5'],
      ['hz-gb-2312', 'HZ'],
    ],
  ],
  [
    'Japanese',
    [
      ['shift_jis', 'Shift_JIS'],
      ['euc-jp', 'EUC-JP'],
      ['iso-2022-jp', 'ISO-2022-JP'],
    ],
  ],
  [
    'Korean',
    [
      ['euc-kr', 'EUC-KR, CP949'],
      ['iso-2022-kr', 'ISO-2022-KR'],
    ],
  ],
  [
    'Arabic',
    [
      ['windows-1256', 'Windows-1256'],
      ['iso-8859-6', 'ISO 8859-6'],
    ],
  ],
  [
    'Hebrew',
    [
      ['windows-1255', 'Windows-1255'],
      ['iso-8859-8', 'ISO 8859-8'],
      ['ibm862', 'DOS 862'],
    ],
  ],
  [
    'Greek',
    [
      ['windows-1253', 'Windows-1253'],
      ['iso-8859-7', 'ISO 8859-7'],
      ['ibm737', 'DOS 737'],
      ['x-mac-greek', 'Macintosh Greek'],
    ],
  ],
  [
    'Turkish',
    [
      ['windows-1254', 'Windows-1254'],
      ['ibm857', 'DOS 857'],
      ['x-mac-turkish', 'Macintosh Turkish'],
    ],
  ],
  ['Thai', [['windows-874', 'Windows-874']]],
  ['Vietnamese', [['windows-1258', 'Windows-1258']]],
];

const NAMES: ReadonlyMap<string, string> = new Map(BY_SCRIPT.flatMap(([, encodings]) => encodings));

/** How an encoding is called, or two of which each has lines of the text; its label where it has no name here. */
export const encodingName = (encoding: string): string =>
  encoding
    .split('+')
    .map((label) => NAMES.get(label) ?? label)
    .join(' and ');

/** The encodings to choose from, those of one script together; one that is not among them comes last. */
export function encodingOptions(current: string) {
  const options = BY_SCRIPT.flatMap(([script, encodings]) =>
    encodings.map(([value, name]) => ({
      value,
      // Typing “Korean” into the list finds its encodings.
      label: `${script}: ${name}`,
    })),
  );
  return current === '' || NAMES.has(current)
    ? options
    : [...options, { value: current, label: encodingName(current) }];
}

const SURE = 0.9;
const LIKELY = 0.7;

/** How sure the reader is of an encoding that it guessed; nothing where it is certain. */
export function sureness(confidence: number | undefined): string {
  if (confidence === undefined) return '';
  return confidence >= SURE
    ? 'guessed, quite sure'
    : confidence >= LIKELY
      ? 'guessed, likely'
      : 'guessed, look twice';
}

/** `no character lost`, or how many were. */
export function lossText(undecodable: number | undefined): string {
  if (undecodable === undefined || undecodable === 0) return 'no character lost';
  return `${undecodable.toLocaleString('en')} ${undecodable === 1 ? 'character' : 'characters'} undecodable, shown as \ufffd`;
}
