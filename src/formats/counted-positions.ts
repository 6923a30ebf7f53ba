/** What a position in a text is a number of, and how much a Windows line end (CR LF) counts. */
export interface PositionRule {
  readonly unit: 'code points' | 'UTF-16 units';
  readonly lineEnd: 1 | 2;
}

export const POSITION_RULES: readonly PositionRule[] = [
  { unit: 'code points', lineEnd: 1 },
  { unit: 'UTF-16 units', lineEnd: 1 },
  { unit: 'code points', lineEnd: 2 },
  { unit: 'UTF-16 units', lineEnd: 2 },
];

/** The rules of files whose positions are those of Python strings: a Windows line end may have been read as one character. */
export const CODE_POINT_RULES: readonly PositionRule[] = POSITION_RULES.filter(
  ({ unit }) => unit === 'code points',
);

export const ruleName = ({ unit, lineEnd }: PositionRule): string =>
  `${unit}, a Windows line end counts ${lineEnd}`;

/** A text with LF alone. */
export const withLineFeeds = (raw: string): string => raw.replace(/\r\n?/g, '\n');

const DIFFERS = /\r\n|[\ud800-\udbff][\udc00-\udfff]/;

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

/** Whether any two of the rules can differ in this text. */
export const rulesDiffer = (raw: string): boolean => DIFFERS.test(raw);

/**
 * Tells where a position lies in the text with LF alone, in UTF-16 units. One beyond the end gives one beyond the end:
 * nothing is cut here.
 */
export function positionPlacer(raw: string, rule: PositionRule): (position: number) => number {
  if (!rulesDiffer(raw)) return (position) => position;
  // One place for every position that can be named; one inside a line end lies before it.
  const places: number[] = [];
  let out = 0;
  for (let i = 0; i < raw.length; ) {
    const code = raw.charCodeAt(i);
    const isPair = code >= 0xd800 && code < 0xdc00 && /[\udc00-\udfff]/.test(raw.charAt(i + 1));
    const isLineEnd = code === 13 && raw.charCodeAt(i + 1) === 10;
    const counts = isLineEnd ? rule.lineEnd : isPair && rule.unit === 'UTF-16 units' ? 2 : 1;
    places.push(out);
    if (counts === 2) places.push(isPair ? out + 1 : out);
    out += isPair ? 2 : 1;
    i += isPair || isLineEnd ? 2 : 1;
  }
  return (position) => places[position] ?? out + Math.max(0, position - places.length);
}

/** A marked stretch as a file gives it. */
export interface CountedSpan {
  readonly start: number;
  readonly end: number;
  /** The words that it marks, where the file repeats them: whole, or cut off with an ellipsis. */
  readonly quote: string;
}

/** A text as the file has it, with what is marked in it. */
export interface CountedText {
  readonly raw: string;
  readonly spans: readonly CountedSpan[];
}

export interface FoundRule {
  readonly rule: PositionRule;
  /** How it was found, as a sentence. */
  readonly words: string;
}

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const SHORTEST_QUOTE = 4; // characters; shorter ones match by chance

function isQuoteOf(quote: string, words: string): boolean {
  const isCut = /(?:…|\.\.\.)$/.test(quote);
  const given = squeezed(isCut ? quote.replace(/(?:…|\.\.\.)$/, '') : quote);
  if (given.length < SHORTEST_QUOTE) return false;
  return isCut ? squeezed(words).startsWith(given) : squeezed(words) === given;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Whether the place is at the edge of a word: not between two letters, nor inside one character. */
function isWordEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return at === 0 || at === text.length;
  if (/[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))) return false;
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return !(LETTER.test(before) && LETTER.test(after));
}

interface Score {
  readonly rule: PositionRule;
  quotes: number;
  edges: number;
}

function scoreOf(rule: PositionRule, texts: readonly CountedText[]): Score {
  const score: Score = { rule, quotes: 0, edges: 0 };
  for (const { raw, spans } of texts) {
    const text = withLineFeeds(raw);
    const place = positionPlacer(raw, rule);
    for (const { start, end, quote } of spans) {
      const from = place(start);
      const to = place(end);
      if (quote !== '' && isQuoteOf(quote, text.slice(from, to))) score.quotes++;
      score.edges += Number(isWordEdge(text, from)) + Number(isWordEdge(text, to));
    }
  }
  return score;
}

const best = (scores: readonly Score[], of: (score: Score) => number): readonly Score[] => {
  const most = Math.max(...scores.map(of));
  return scores.filter((score) => of(score) === most);
};

/**
 * The rule by which the file counts: the one under which repeated words match; else the one that puts most ends on the
 * edges of words; else that of the program; else the standard's own. Only the given rules are tried.
 */
export function foundRule(
  texts: readonly CountedText[],
  origin: string,
  rules: readonly PositionRule[] = POSITION_RULES,
): FoundRule {
  const standard: PositionRule = { unit: 'code points', lineEnd: 1 };
  const marked = texts.filter(({ spans }) => spans.length > 0);
  const differing = marked.filter(({ raw }) => rulesDiffer(raw));
  if (marked.length === 0)
    return { rule: standard, words: 'How positions are counted cannot be told: the texts are missing.' };
  if (differing.length === 0)
    return {
      rule: standard,
      words: `Positions count ${ruleName(standard)} (all rules agree in these texts).`,
    };
  const hasLineEnds = differing.some(({ raw }) => raw.includes('\r\n'));
  const hasPairs = differing.some(({ raw }) => PAIR.test(raw));
  // Rules that give the same places in these texts need no evidence against each other.
  const scores = rules
    .filter(({ unit, lineEnd }) => (hasLineEnds || lineEnd === 1) && (hasPairs || unit === 'code points'))
    .map((rule) => scoreOf(rule, differing));
  const spanCount = differing.reduce((sum, { spans }) => sum + spans.length, 0);
  const byQuotes = best(scores, (score) => score.quotes);
  const [quoted] = byQuotes;
  if (byQuotes.length === 1 && quoted)
    return {
      rule: quoted.rule,
      words: `Positions count ${ruleName(quoted.rule)}: so ${quoted.quotes} of ${spanCount} selections match the words that the file repeats.`,
    };
  const byEdges = best(byQuotes, (score) => score.edges);
  const [edged] = byEdges;
  if (byEdges.length === 1 && edged)
    return {
      rule: edged.rule,
      words: `Positions count ${ruleName(edged.rule)}: so ${edged.edges} of ${2 * spanCount} ends of selections lie at the edge of a word.`,
    };
  const wanted: PositionRule = /nvivo/i.test(origin) ? { unit: 'UTF-16 units', lineEnd: 2 } : standard;
  const [first] = byEdges;
  const rule = byEdges.find(
    (score) => score.rule.unit === wanted.unit && score.rule.lineEnd === wanted.lineEnd,
  )?.rule;
  return {
    rule: rule ?? first?.rule ?? standard,
    words: `Positions count ${ruleName(rule ?? first?.rule ?? standard)}, ${/nvivo/i.test(origin) ? 'as NVivo counts' : 'as the standard says'}; the texts themselves do not tell it from another rule.`,
  };
}
