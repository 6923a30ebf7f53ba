/** What was typed to search for, and how it is read. */
export interface SearchWords {
  readonly text: string;
  /** A regular expression in the browser's own syntax, with the flag `u`; its words are those of any script. */
  readonly isExpression: boolean;
  readonly matchesCase: boolean;
  readonly matchesAccents: boolean;
  /** Words are found whole, in scripts that divide words; an expression says itself what it means. */
  readonly wholeWords: boolean;
}

export const NO_WORDS: SearchWords = {
  text: '',
  isExpression: false,
  matchesCase: false,
  matchesAccents: false,
  wholeWords: true,
};

/** One word or phrase; stars stand for the rest of a word. */
export interface Term {
  readonly words: readonly string[];
  readonly isPhrase: boolean;
}

/** What a paragraph must have, or must not: one of the terms. */
export interface TermClause {
  readonly isWanted: boolean;
  readonly terms: readonly Term[];
}

interface Token {
  readonly at: number;
  readonly isWanted: boolean;
  readonly term: Term;
  readonly isOr: boolean;
}

const TOKEN = /(-?)(?:["“”„«]([^"“”„«»]*)(["“”»]?)|(\S+))/gu;

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map((match): Token => {
    const [, minus = '', quoted, , bare = ''] = match;
    const isPhrase = quoted !== undefined;
    // A minus alone is looked for like any other character.
    const single = bare === '' && !isPhrase ? minus : bare;
    const words = (quoted ?? single).split(/\s+/u).filter((word) => word !== '');
    return {
      at: match.index,
      isWanted: minus === '' || single === minus,
      term: { words, isPhrase },
      isOr: !isPhrase && minus === '' && bare === 'OR',
    };
  });
}

/** Where a quotation begins that nothing ends; -1 where all are ended. */
function unendedQuote(text: string): number {
  for (const match of text.matchAll(TOKEN))
    if (match[2] !== undefined && match[3] === '') return match.index + (match[1]?.length ?? 0);
  return -1;
}

/** The clauses of what was typed: a paragraph must fit all of them. Terms with `OR` between them are one clause. */
export function parseWords(
  typed: string,
): { readonly clauses: readonly TermClause[] } | { readonly at: number; readonly detail: string } {
  const text = typed.normalize('NFC');
  const quote = unendedQuote(text);
  if (quote >= 0) return { at: quote, detail: 'this quotation is never closed' };
  const clauses: { isWanted: boolean; terms: Term[] }[] = [];
  let joins = false;
  let lastOr = -1;
  for (const { at, isWanted, term, isOr } of tokensOf(text)) {
    if (isOr) {
      if (clauses.length === 0 || joins)
        return { at, detail: 'OR needs a word before it; write "OR" to look for the word' };
      joins = true;
      lastOr = at;
      continue;
    }
    if (term.words.every((word) => /^\**$/.test(word))) {
      if (term.words.length === 0) continue;
      return { at, detail: 'a star needs letters beside it' };
    }
    const before = clauses.at(-1);
    if (joins && before && before.isWanted === isWanted) before.terms.push(term);
    else if (joins) return { at, detail: 'OR stands between two words that are wanted, or two that are not' };
    else clauses.push({ isWanted, terms: [term] });
    joins = false;
  }
  if (joins) return { at: lastOr, detail: 'OR needs a word behind it; write "OR" to look for the word' };
  return { clauses };
}
