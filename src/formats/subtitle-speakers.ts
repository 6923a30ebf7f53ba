interface SpokenLines {
  readonly lines: readonly string[];
}

/** Who a line says that it is spoken by, and how much of the line says it. */
interface SpeakerMark {
  readonly name: string;
  readonly length: number;
}

// A name in capitals before a colon, as captions for the deaf have it; `Q:` and `PM:` are names too.
const NAME = /^(?:>>\s*)?([\p{Lu}][\p{Lu}\p{M}\p{N} .'’-]{0,39}):\s+(?=\S)/u;
// Any other name may as well be the beginning of a sentence: only one that comes again is a name.
const LIKELY_NAMES = [
  /^(?:>>\s*)?(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,3}):\s+(?=\S)/u,
  // Scripts without capitals.
  /^(?:>>\s*)?(\p{Lo}[\p{Lo}\p{M}]{0,11}(?:\s\p{Lo}[\p{Lo}\p{M}]{0,11}){0,2})\s?[:：]\s*(?=\S)/u,
];
// What is heard stands in brackets, too, but mostly by itself, or in small letters.
const IN_BRACKETS =
  /^(?:>>\s*)?[[(（【]([\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*(?:\s[\p{L}\p{M}.'’-]+){0,3})[\])）】]:?/u;

const SOUND =
  /^(?:applau|laugh|music|cheer|inaud|crosstalk|sigh|cough|beifall|gelächter|rires|aplaus|risas|апло|смех|музык|박수|웃음|음악|掌声|掌聲|笑|音乐|音楽|拍手|تصفيق)/iu;

/** Tells from all lines which names in mixed letters or in brackets are those of speakers, and gives the one that a line begins with. */
export function speakerReader(
  cues: readonly SpokenLines[],
  bare: (line: string) => string,
): (line: string) => SpeakerMark | undefined {
  const [once, again] = [new Set<string>(), new Set<string>()];
  let bracketed = false;
  for (const { lines } of cues)
    for (const line of lines) {
      const plain = bare(line);
      const inBrackets = speakerInBrackets(plain);
      const name = inBrackets?.name ?? likelyName(plain)?.name;
      if (name === undefined) continue;
      bracketed ||= inBrackets !== undefined && once.has(name);
      (once.has(name) ? again : once).add(name);
    }
  return (line) => {
    const certain = markBy(NAME, line);
    if (certain) return certain;
    const likely = likelyName(line);
    if (likely) return again.has(likely.name) ? likely : undefined;
    // Where one speaker's name comes again in brackets, so do those who speak once.
    return bracketed ? speakerInBrackets(line) : undefined;
  };
}

const likelyName = (line: string): SpeakerMark | undefined =>
  LIKELY_NAMES.map((pattern) => markBy(pattern, line)).find((mark) => mark !== undefined);

function speakerInBrackets(line: string): SpeakerMark | undefined {
  const mark = markBy(IN_BRACKETS, line);
  return mark && mark.length < line.length && !SOUND.test(mark.name) ? mark : undefined;
}

function markBy(pattern: RegExp, line: string): SpeakerMark | undefined {
  const [whole, name] = pattern.exec(line) ?? [];
  return whole === undefined || name === undefined ? undefined : { name, length: whole.length };
}
