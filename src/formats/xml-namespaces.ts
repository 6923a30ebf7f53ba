// https://www.w3.org/TR/xml-names/
const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const PREDEFINED: readonly (readonly [prefix: string, uri: string])[] = [
  ['xml', XML],
  ['xmlns', XMLNS],
];

/** An attribute as it is written, with its prefix. */
export interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
}

/** What prefixes mean from an element on that declares some, and the names that were looked up there. */
interface Scope {
  readonly depth: number;
  readonly outer: Scope | undefined;
  readonly uris: ReadonlyMap<string, string>;
  /** Local names of elements by their written ones. */
  readonly elements: Map<string, string>;
  /** Of attributes, their prefixes' meaning with their local names; empty for one without a prefix. */
  readonly attributes: Map<string, string>;
}

/**
 * Takes elements' prefixes off and tells `fail` of one that means nothing. The parser does that, too, but anew for each element
 * and attribute, which is a quarter of its work in a Word file; nearly every file declares all its prefixes at once.
 */
export class XmlNamespaces {
  private readonly fail: (message: string) => void;
  private depth = 0;
  private scope: Scope;

  constructor(fail: (message: string) => void) {
    this.fail = fail;
    this.scope = scopeOf(new Map(PREDEFINED), 0, undefined);
  }

  /** The local name of an element that begins. */
  open(name: string, attributes: readonly WrittenAttribute[]): string {
    this.depth++;
    if (attributes.some(isDeclaration)) this.declare(attributes.filter(isDeclaration));
    const local = this.scope.elements.get(name) ?? this.element(name);
    if (attributes.length > 0) this.check(attributes);
    return local;
  }

  /** The local name of an element that ends. */
  close(name: string): string {
    const local = this.scope.elements.get(name) ?? localName(name);
    if (this.scope.outer && this.scope.depth === this.depth) this.scope = this.scope.outer;
    this.depth--;
    return local;
  }

  private declare(declarations: readonly WrittenAttribute[]): void {
    const uris = new Map(this.scope.uris);
    for (const { name, value } of declarations) {
      const prefix = name === 'xmlns' ? '' : this.parts(name).local;
      const uri = value.trim();
      if (prefix !== '' && uri === '') this.fail('invalid attempt to undefine prefix in XML 1.0');
      this.checkPair(prefix, uri);
      uris.set(prefix, uri);
    }
    this.scope = scopeOf(uris, this.depth, this.scope);
  }

  private checkPair(prefix: string, uri: string): void {
    for (const [own, meant] of PREDEFINED)
      if (prefix === own && uri !== meant) this.fail(`${own} prefix must be bound to ${meant}.`);
    if (uri === XMLNS || (uri === XML && prefix === ''))
      this.fail(
        prefix === ''
          ? `the default namespace may not be set to ${uri}.`
          : `may not assign a prefix (even "xmlns") to the URI ${XMLNS}.`,
      );
    else if (uri === XML && prefix !== 'xml')
      this.fail('may not assign the xml namespace to another prefix.');
  }

  private element(name: string): string {
    const { prefix, local } = this.parts(name);
    if (prefix === 'xmlns') this.fail('tags may not have "xmlns" as prefix.');
    if (prefix !== '') this.meaningOf(prefix);
    this.scope.elements.set(name, local);
    return local;
  }

  /** No attribute may stand twice under different prefixes that mean the same; under one name the parser finds it. */
  private check(attributes: readonly WrittenAttribute[]): void {
    let first = '';
    let seen: Set<string> | undefined;
    for (const { name } of attributes) {
      const meant = this.scope.attributes.get(name) ?? this.attribute(name);
      if (meant === '') continue;
      if (first === '') first = meant;
      else {
        seen ??= new Set([first]);
        if (seen.has(meant)) this.fail(`duplicate attribute: ${meant}.`);
        seen.add(meant);
      }
    }
  }

  private attribute(name: string): string {
    const { prefix, local } = this.parts(name);
    const meant = prefix === '' ? '' : `{${this.meaningOf(prefix)}}${local}`;
    this.scope.attributes.set(name, meant);
    return meant;
  }

  private meaningOf(prefix: string): string {
    const uri = this.scope.uris.get(prefix) ?? '';
    if (uri === '') this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
    return uri;
  }

  private parts(name: string): { readonly prefix: string; readonly local: string } {
    const colon = name.indexOf(':');
    if (colon < 0) return { prefix: '', local: name };
    const parts = { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
    if (parts.prefix === '' || parts.local === '' || parts.local.includes(':'))
      this.fail(`malformed name: ${name}.`);
    return parts;
  }
}

const scopeOf = (uris: ReadonlyMap<string, string>, depth: number, outer: Scope | undefined): Scope => ({
  depth,
  outer,
  uris,
  elements: new Map(),
  attributes: new Map(),
});

const isDeclaration = ({ name }: WrittenAttribute): boolean =>
  name.startsWith('xmlns') && (name.length === 5 || name.charAt(5) === ':');

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Whether a written name has the local name. */
export const hasLocalName = (written: string, local: string): boolean =>
  written.length === local.length
    ? written === local
    : written.endsWith(local) && written.charAt(written.length - local.length - 1) === ':';
