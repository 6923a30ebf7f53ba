import type { AttributeType } from '../domain/attribute.ts';
import type { ForeignAttribute } from './foreign-project.ts';
import { bareGuid } from './refi-sources.ts';
import { childrenOf, childText, elementsBelow, type XmlElement } from './xml-tree.ts';

/** What a source is described by. */
export interface SourceFacts {
  readonly attributes: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly variables: readonly ForeignAttribute[];
  readonly losses: readonly string[];
}

const TYPES: Readonly<Record<string, AttributeType>> = {
  Text: 'text',
  Boolean: 'yes-no',
  Integer: 'number',
  Float: 'number',
  Date: 'date',
  DateTime: 'date',
};

/** What our own exporter says in a variable’s description, since REFI has no such types. */
export const PARTIAL_DATE = 'Partial date';
export const CHOICE = 'Choice';

function attributeOf(variable: XmlElement): ForeignAttribute {
  const name = variable.attribute('name');
  const description = childText(variable, 'Description');
  if (description === PARTIAL_DATE) return { name, type: 'date', choices: [] };
  const [first, ...choices] = description.split('\n');
  if (first === CHOICE) return { name, type: 'choice', choices };
  return { name, type: TYPES[variable.attribute('typeOfVariable')] ?? 'text', choices: [] };
}

/** One value as our attributes have it. */
function cellOf(value: XmlElement): string {
  const [given] = value.children.filter((child) => child.name.endsWith('Value'));
  if (!given) return '';
  const text = given.text.trim();
  if (given.name === 'BooleanValue') return /^(?:true|1)$/i.test(text) ? 'yes' : 'no';
  if (given.name === 'DateTimeValue' || given.name === 'DateValue') return text.slice(0, 10);
  return given.text;
}

const CASE = 'Case';

/**
 * Values of variables by the bare GUID of their source: those that stand on it, and those of the cases that it belongs
 * to. A case with a name is a value itself.
 */
export function sourceFacts(project: XmlElement): SourceFacts {
  const variables = elementsBelow(project, 'Variable');
  const names = new Map(variables.map((one) => [bareGuid(one.attribute('guid')), one.attribute('name')]));
  const attributes = new Map<string, Record<string, string>>();
  const add = (source: string, name: string, value: string): void => {
    if (name === '' || value === '') return;
    const own = attributes.get(source) ?? {};
    own[name] = own[name] === undefined || own[name] === value ? value : `${own[name]}; ${value}`;
    attributes.set(source, own);
  };
  const addValues = (source: string, element: XmlElement): void => {
    for (const value of childrenOf(element, 'VariableValue')) {
      const variable = childrenOf(value, 'VariableRef')[0]?.attribute('targetGUID') ?? '';
      add(source, names.get(bareGuid(variable)) ?? '', cellOf(value));
    }
  };
  for (const sources of childrenOf(project, 'Sources'))
    for (const source of sources.children) addValues(bareGuid(source.attribute('guid')), source);
  const lost: string[] = [];
  const cases = elementsBelow(project, 'Case');
  for (const one of cases) {
    const refs = childrenOf(one, 'SourceRef').map((ref) => bareGuid(ref.attribute('targetGUID')));
    for (const source of refs) {
      addValues(source, one);
      add(source, CASE, one.attribute('name'));
    }
    if (refs.length === 0 || childrenOf(one, 'SelectionRef').length > 0)
      lost.push(one.attribute('name') || 'unnamed');
  }
  return {
    attributes,
    variables: variables.map(attributeOf).filter(({ name }) => name !== ''),
    losses:
      lost.length === 0 ? [] : [`Cases of parts of texts, or of no text, are not kept: ${lost.join(', ')}.`],
  };
}

/** Variables in which our own exporter writes the documents’ dates and languages. */
export const DATE_VARIABLE = 'Date';
export const LANGUAGE_VARIABLE = 'Language';
