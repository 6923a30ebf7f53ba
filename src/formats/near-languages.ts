/** A language that passes for another one, and how it is told from it. */
interface Near {
  readonly found: readonly string[];
  readonly language: string;
  /** Words and letters that it has and the other has not. */
  readonly own: RegExp;
  /** What the other has, and it has not. */
  readonly others: RegExp;
  /** Whether a text with as many of these as of those is in it; otherwise it is in the other. */
  readonly isUsual?: boolean;
}

const words = (...alternatives: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{M}])(?:${alternatives.join('|').replaceAll(' ', '|')})(?![\\p{L}\\p{M}])`,
    'giu',
  );

const NEAR: readonly Near[] = [
  {
    found: ['ms'],
    language: 'id',
    own: words(
      'bahwa karena bisa pemerintah dalam yang adalah dan buruh revolusi uang sekolah kantor polisi',
    ),
    others: words(
      'bahawa kerana kerajaan ialah beliau pejabat wang daripada boleh pekerja awak sahaja negeri',
    ),
    isUsual: true,
  },
  { found: ['bg'], language: 'mk', own: /[ѓќѕј]/giu, others: /[щъйё]/giu },
  {
    found: ['sr'],
    language: 'mk',
    own: new RegExp(`[ѓќѕ]|${words('дека ги сите беше овие').source}`, 'giu'),
    others: new RegExp(`[ђћ]|${words('је су се да у који које').source}`, 'giu'),
  },
  {
    found: ['hr'],
    language: 'sr',
    own: words('gde ovde uvek lepo deca dece reka reke vreme mesto pre posle zahtev svet čovek šta ko hteo'),
    others: words(
      'gdje ovdje uvijek lijepo djeca djece rijeka rijeke vrijeme mjesto prije poslije zahtjev svijet čovjek što tko htio',
    ),
  },
  {
    found: ['he'],
    language: 'yi',
    own: words('און די דער דאס דאָס פון פֿון איז מיט צו נישט'),
    others: words('את של הוא היא על לא כי אשר זה גם'),
  },
];

/** The language itself, or the one near it that its words and letters speak for. */
export function toldApart(found: string, text: string): string {
  const near = NEAR.find((some) => some.found.includes(found) && isNear(some, text));
  return near?.language ?? found;
}

function isNear({ own, others, isUsual = false }: Near, text: string): boolean {
  const more = (text.match(own)?.length ?? 0) - (text.match(others)?.length ?? 0);
  return more > 0 || (more === 0 && isUsual);
}
