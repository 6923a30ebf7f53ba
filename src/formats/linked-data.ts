// https://schema.org/Article and https://www.w3.org/TR/json-ld11/

// A page with more of it is a catalogue.
const MOST_CHARACTERS = 500_000;
const DEEPEST = 6;

/** What a page says of its article in JSON-LD, by names as of meta elements: `ld:datepublished`, `ld:headline`, `ld:author`, `ld:language`. */
export function linkedFacts(json: string): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  if (json.length > MOST_CHARACTERS) return facts;
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return facts;
  }
  const article = articleIn(data, 0);
  if (article === undefined) return facts;
  const keep = (name: string, value: string): void => {
    if (value !== '') facts.set(name, value);
  };
  keep('ld:datepublished', textOf(article.get('datePublished')));
  keep('ld:headline', textOf(article.get('headline')) || textOf(article.get('name')));
  keep('ld:author', textOf(article.get('author')));
  keep('ld:language', textOf(article.get('inLanguage')));
  return facts;
}

/** The first thing that was published: what is linked to or listed beside it may have a date of its own. */
function articleIn(data: unknown, depth: number): ReadonlyMap<string, unknown> | undefined {
  if (depth > DEEPEST || typeof data !== 'object' || data === null) return undefined;
  const parts = Array.isArray(data) ? data : [];
  const record = new Map<string, unknown>(Array.isArray(data) ? [] : Object.entries(data));
  if (record.has('datePublished')) return record;
  for (const part of [
    ...parts,
    record.get('@graph'),
    record.get('mainEntity'),
    record.get('mainEntityOfPage'),
  ]) {
    const found = articleIn(part, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** A text, the name of a thing, or the names of several. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((text) => text !== '')
      .join(', ');
  return typeof value === 'object' && value !== null ? textOf(Reflect.get(value, 'name')) : '';
}
