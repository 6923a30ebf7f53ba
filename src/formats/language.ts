// Scripts that (nearly) one language writes; Han counts as Chinese only where no Kana and no Hangul stands beside it.
const SCRIPTS: readonly (readonly [pattern: RegExp, language: string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
];
// A Hangul or Kana character stands for more than one letter, and mixed texts quote Latin names.
const ENOUGH = 0.3;
const SAMPLE_PARTS = 8;
const SAMPLE_PART = 500;
const SHORTEST = 20;

/** BCP 47 code of the language that most of the text is in; empty where it cannot be told. */
export async function detectLanguage(paragraphs: readonly string[]): Promise<string> {
  const sample = sampleOf(paragraphs);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return '';
  const counts = new Map(SCRIPTS.map(([pattern, language]) => [language, count(sample, pattern) / letters]));
  const share = (language: string): number => counts.get(language) ?? 0;
  if (share('ko') > ENOUGH) return 'ko';
  if (share('ja') > 0.05 && share('ja') + share('zh') > ENOUGH) return 'ja';
  const single = SCRIPTS.find(([, language]) => share(language) > 0.5)?.[1];
  if (single) return single;
  if (letters < SHORTEST) return '';
  // The table of letter groups has half a megabyte: it is loaded at the first text that needs it.
  const { eld } = await import('eld/small');
  const found = eld.detect(inMainScript(sample));
  return found.isReliable() ? found.language : '';
}

const SHARED_SCRIPTS = [
  /\p{Script=Latin}+/gu,
  /\p{Script=Cyrillic}+/gu,
  /\p{Script=Arabic}+/gu,
  /\p{Script=Devanagari}+/gu,
];

/** The words of the script that most of the text is in: a paragraph quoted in another would outweigh all the rest. */
function inMainScript(text: string): string {
  const counts = SHARED_SCRIPTS.map((script) => (text.match(script) ?? []).join('').length);
  const most = Math.max(...counts);
  const others = SHARED_SCRIPTS.filter((_, i) => counts[i] !== most);
  return most === 0 ? text : others.reduce((rest, script) => rest.replace(script, ' '), text);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Some thousand characters from all over the text: its beginning may be a quotation. */
function sampleOf(paragraphs: readonly string[]): string {
  const parts: string[] = [];
  const step = Math.max(1, Math.floor(paragraphs.length / SAMPLE_PARTS));
  for (let i = 0; i < paragraphs.length && parts.length < SAMPLE_PARTS; i += step)
    parts.push(
      paragraphs[i]?.slice(0, paragraphs.length === 1 ? SAMPLE_PART * SAMPLE_PARTS : SAMPLE_PART) ?? '',
    );
  return parts.join('\n');
}
