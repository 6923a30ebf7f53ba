/** One coding as it is stored; evidence counts from the document's first character. */
export interface StoredCoding {
  readonly document: number;
  readonly paragraph: number;
  readonly theme: string;
  readonly evidence: readonly string[];
}

interface Place {
  readonly documentId: number;
  readonly paragraph: number;
}

type Said = ReadonlyMap<string, ReadonlyMap<string, readonly string[]> | 'read'>;

interface Given {
  readonly texts: readonly string[];
  /** The lists of paragraphs that are gone through: documents, or a queue. */
  readonly lists: readonly (readonly Place[])[];
  /** The theme applied last. */
  readonly last: string;
}

const THEMES = ['Threat', 'Sacrifice'];
const placeKey = ({ documentId, paragraph }: Place): string => `${documentId} ${paragraph}`;

/** What keys on the coding screen mean, told once more and plainly: the measure of what came of them. */
export class CodingModel {
  readonly #given: Given;
  #list = 0;
  #at = 0;
  #said: Said = new Map();
  readonly #undo: Said[] = [];
  readonly #redo: Said[] = [];
  #last: string;
  #typed: string | null = null;
  /** First and last of the chosen words. */
  #words: readonly [number, number] | null = null;

  constructor(given: Given) {
    this.#given = given;
    this.#last = given.last;
  }

  get position(): number {
    return this.#at;
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  codings(): readonly StoredCoding[] {
    const codings = [...this.#said].flatMap(([key, own]) => {
      const [document = 0, paragraph = 0] = key.split(' ').map(Number);
      if (own === 'read') return [];
      return [...own].map(([theme, evidence]) => ({ document, paragraph, theme, evidence }));
    });
    return codings.sort(
      (a, b) =>
        a.document - b.document ||
        a.paragraph - b.paragraph ||
        THEMES.indexOf(a.theme) - THEMES.indexOf(b.theme),
    );
  }

  read(): readonly string[] {
    const keys = [...this.#said].flatMap(([key, own]) => (own === 'read' ? [key] : []));
    const place = (key: string): number => {
      const [document = 0, paragraph = 0] = key.split(' ').map(Number);
      return document * 1000 + paragraph;
    };
    return keys.sort((a, b) => place(a) - place(b));
  }

  press(key: string): void {
    if (this.#typed !== null) this.#type(key, this.#typed);
    else this.#act(key);
  }

  #type(key: string, typed: string): void {
    if (key.length === 1) {
      this.#typed = typed + key;
      return;
    }
    this.#typed = null;
    const theme = THEMES.find((name) => name.toLowerCase().startsWith(typed));
    if (key === 'Escape' || !theme) return;
    this.#apply(theme);
    if (key === 'Shift+Enter') this.#go(this.#at + 1);
  }

  #act(key: string): void {
    const act = this.#acts[key];
    if (!act) throw new Error(`the model does not know ${key}`);
    act();
  }

  readonly #acts: Readonly<Record<string, () => void>> = {
    j: () => this.#go(this.#at + 1),
    k: () => this.#go(this.#at - 1),
    Home: () => this.#go(0),
    End: () => this.#go(this.#places.length - 1),
    'Shift+J': () => this.#goToList(this.#list + 1),
    'Shift+K': () => this.#goToList(this.#list - 1),
    u: () => this.#goToUnread(),
    t: () => this.#toggle('Threat'),
    s: () => this.#toggle('Sacrifice'),
    ',': () => this.#apply(this.#last),
    r: () => {
      if (this.#own === undefined) this.#say('read');
      this.#go(this.#at + 1);
    },
    '/': () => {
      this.#typed = '';
    },
    e: () => {
      this.#words = [0, 0];
    },
    ArrowRight: () => {
      if (this.#words) this.#words = [this.#words[1] + 1, this.#words[1] + 1];
    },
    'Shift+ArrowRight': () => {
      if (this.#words) this.#words = [this.#words[0], this.#words[1] + 1];
    },
    Escape: () => {
      this.#words = null;
    },
    'Control+z': () => this.#step(this.#undo, this.#redo),
    'Control+Shift+z': () => this.#step(this.#redo, this.#undo),
  };

  get #places(): readonly Place[] {
    return this.#given.lists[this.#list] ?? [];
  }

  get #place(): Place {
    return this.#places[this.#at] ?? { documentId: 0, paragraph: 0 };
  }

  get #own() {
    return this.#said.get(placeKey(this.#place));
  }

  #go(to: number): void {
    if (to >= 0 && to < this.#places.length) this.#at = to;
  }

  #goToList(to: number): void {
    if (!this.#given.lists[to]) return;
    this.#list = to;
    this.#at = 0;
  }

  #goToUnread(): void {
    const { length } = this.#places;
    for (let step = 1; step < length; step++) {
      const to = (this.#at + step) % length;
      const place = this.#places[to];
      if (!place || this.#said.has(placeKey(place))) continue;
      this.#go(to);
      return;
    }
  }

  #toggle(theme: string): void {
    const own = this.#own;
    if (own === undefined || own === 'read' || !own.has(theme) || this.#words) this.#apply(theme);
    else {
      const left = new Map([...own].filter(([other]) => other !== theme));
      this.#say(left.size === 0 ? undefined : left);
    }
  }

  #apply(theme: string): void {
    this.#last = theme;
    const own = this.#own;
    const codings = own === undefined || own === 'read' ? new Map<string, readonly string[]>() : new Map(own);
    const before = codings.get(theme);
    const added = this.#words ? [this.#span(this.#words)] : [];
    this.#words = null;
    const evidence = [...new Set([...(before ?? []), ...added])].sort();
    if (before && evidence.length === before.length) return;
    codings.set(theme, evidence);
    this.#say(codings);
  }

  #span([from, to]: readonly [number, number]): string {
    const { documentId, paragraph } = this.#place;
    const paragraphs = (this.#given.texts[documentId - 1] ?? '').split('\n\n');
    const start = paragraphs.slice(0, paragraph).reduce((sum, one) => sum + one.length + 2, 0);
    const words = (paragraphs[paragraph] ?? '').split(' ');
    const before = (count: number): number =>
      words.slice(0, count).reduce((sum, word) => sum + word.length + 1, 0);
    return `${start + before(from)}-${start + before(to + 1) - 1}`;
  }

  #say(own: ReadonlyMap<string, readonly string[]> | 'read' | undefined): void {
    this.#undo.push(this.#said);
    this.#redo.length = 0;
    const next = new Map(this.#said);
    if (own === undefined) next.delete(placeKey(this.#place));
    else next.set(placeKey(this.#place), own);
    this.#said = next;
  }

  #step(from: Said[], to: Said[]): void {
    const next = from.pop();
    if (!next) return;
    to.push(this.#said);
    this.#said = next;
  }
}
