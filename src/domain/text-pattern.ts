import { expressionFault, type SearchFault } from './expression-fault.ts';
import { literalOf } from './expression-literal.ts';
import { withUnicodeWords } from './expression-words.ts';
import { escapedForPattern, exactLetter, looseLetters } from './letter-forms.ts';
import { parseWords, type SearchWords, type Term, type TermClause } from './search-words.ts';

/** One condition on a paragraph's words. */
export interface PatternClause {
  readonly isWanted: boolean;
  /** Finds every place in a paragraph's own text. */
  readonly finds: RegExp;
  /**
   * Matches wherever `finds` may, in a text of many paragraphs too: it looks at nothing before or behind. Null where
   * there is no such pattern, and every paragraph must be tried.
   */
  readonly core: RegExp | null;
  /**
   * Whether `finds` finds the same in a whole text as in its paragraphs one by one, where blanks lie between them, except
   * for what runs over their edges; and finds it quickly there.
   */
  readonly isForWholes: boolean;
  /** Whether matching may take for ever: what the researcher wrote as an expression. */
  readonly mayHang: boolean;
}

export interface TextPattern {
  /** Those wanted first; none for a search without words. */
  readonly clauses: readonly PatternClause[];
  /** Whether it is matched with texts whose letters are composed: words know both ways to write one, expressions do not. */
  readonly readsComposed: boolean;
}

export type CompiledWords =
  | { readonly ok: true; readonly pattern: TextPattern }
  | { readonly ok: false; readonly fault: SearchFault };

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3005\\u30fc\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
// A letter, mark or digit of a script that divides words.
const IN_WORD = `[[\\p{L}\\p{M}\\p{N}]--[${UNSPACED}]]`;
const STARTS_WORD = new RegExp(`^${IN_WORD}`, 'v');
const ENDS_WORD = new RegExp(`${IN_WORD}$`, 'v');
// Without spaces a star must end somewhere.
const STAR_UNSPACED = '[\\p{L}\\p{M}\\p{N}]{0,10}?';
const BEFORE = `(?<!${IN_WORD})`;
const BEHIND = `(?!${IN_WORD})`;

/** What to match a search with, or what is wrong with it and where. */
export function compileWords(words: SearchWords): CompiledWords {
  if (words.text.trim() === '') return { ok: true, pattern: { clauses: [], readsComposed: false } };
  const flags = words.matchesCase ? 'g' : 'gi';
  if (words.isExpression) return compileExpression(words.text, flags);
  const parsed = parseWords(words.text);
  if (!('clauses' in parsed)) return { ok: false, fault: parsed };
  const clauses = [...parsed.clauses].sort((a, b) => Number(b.isWanted) - Number(a.isWanted));
  return {
    ok: true,
    pattern: {
      clauses: clauses.map((clause) => clausePattern(clause, words, flags)),
      readsComposed: false,
    },
  };
}

// A mark that is asked for by itself is found as it is stored: composed, it would be gone.
const ASKS_FOR_MARKS = /(?:^|[^\p{L}\p{M}])\p{M}|\\[pP]\{(?:M|gc=M|General_Category=M)|\\u\{?0*3[0-6]/u;

function compileExpression(typed: string, flags: string): CompiledWords {
  const composed = typed.normalize('NFC');
  const readsComposed = !ASKS_FOR_MARKS.test(composed);
  const expression = readsComposed ? composed : typed;
  const fault = expressionFault(expression);
  if (fault) return { ok: false, fault };
  const finds = new RegExp(withUnicodeWords(expression), `${flags}u`);
  const literal = literalOf(expression);
  const core = literal === null ? null : new RegExp(escapedForPattern(literal), `${flags}u`);
  const clause = { isWanted: true, finds, core, isForWholes: false, mayHang: true };
  return { ok: true, pattern: { clauses: [clause], readsComposed } };
}

function clausePattern({ isWanted, terms }: TermClause, words: SearchWords, flags: string): PatternClause {
  const joined = (one: (term: Term) => string): RegExp => new RegExp(terms.map(one).join('|'), `${flags}v`);
  const finds = joined((term) => termPattern(term, words));
  // A star in front would be tried at every letter.
  const isForWholes = !finds.test('') && terms.every((term) => !term.words[0]?.startsWith('*'));
  return {
    isWanted,
    finds,
    core: joined((term) => termCore(term, words)),
    isForWholes,
    mayHang: false,
  };
}

const lettersPattern = (text: string, { matchesAccents, matchesCase }: SearchWords): string =>
  matchesAccents ? [...text].map(exactLetter).join('') : looseLetters(text, matchesCase);

function starPattern(before: string, behind: string): string {
  const isSpaced = (before === '' || ENDS_WORD.test(before)) && (behind === '' || STARTS_WORD.test(behind));
  return isSpaced ? `${IN_WORD}*` : STAR_UNSPACED;
}

function wordPattern(word: string, words: SearchWords): string {
  const parts = word.split(/\*+/);
  let pattern = '';
  for (const [i, part] of parts.entries()) {
    if (i > 0) pattern += starPattern(parts[i - 1] ?? '', part);
    pattern += lettersPattern(part, words);
  }
  return pattern;
}

/** The term with its edges: where whole words are wanted, nothing of the same word before and behind. */
function termPattern(term: Term, words: SearchWords): string {
  const inner = term.words.map((word) => wordPattern(word, words)).join('\\s+');
  const first = term.words[0] ?? '';
  const last = term.words.at(-1) ?? '';
  const isEdge = (text: string, test: RegExp): boolean => text === '*' || test.test(text);
  const before =
    words.wholeWords && isEdge(first.startsWith('*') ? first.replace(/^\*+/, '') : first, STARTS_WORD);
  const behind = words.wholeWords && isEdge(last.endsWith('*') ? last.replace(/\*+$/, '') : last, ENDS_WORD);
  // A letter whose mark is written apart is another letter, where accents count.
  const end = behind ? BEHIND : words.matchesAccents ? '(?!\\p{M})' : '';
  return `${before ? BEFORE : ''}${inner}${end}`;
}

/** The term without edges, and without the stars there. */
function termCore({ words }: Term, how: SearchWords): string {
  const [first = '', ...others] = words;
  const inner = [first.replace(/^\*+/, ''), ...others];
  inner[inner.length - 1] = (inner.at(-1) ?? '').replace(/\*+$/, '');
  return inner.map((word) => wordPattern(word, how)).join('\\s+');
}
