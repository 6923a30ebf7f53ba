import type { Attribute, AttributeValue } from '../domain/attribute.ts';
import { valueText } from '../domain/attribute.ts';
import type { Document } from '../domain/document.ts';
import type { Project } from '../domain/project.ts';
import { uniqueNames } from './dataset-columns.ts';
import { guidOfText } from './foreign-project.ts';
import { CHOICE, DATE_VARIABLE, LANGUAGE_VARIABLE, PARTIAL_DATE } from './refi-variables.ts';
import { attributeText, elementText } from './xml-escapes.ts';

type VariableType = 'Text' | 'Boolean' | 'Integer' | 'Float' | 'Date';

interface WrittenVariable {
  readonly guid: string;
  readonly name: string;
  readonly type: VariableType;
  readonly description: string;
  readonly value: (document: Document) => AttributeValue | undefined;
}

export type WrittenVariables = readonly WrittenVariable[];

const DAY = /^\d{4}-\d\d-\d\d$/;
const isPlain = (value: number): boolean => !String(value).includes('e') && Number.isFinite(value);

/** The type that holds every value of the attribute; text where one does not fit its own. */
function typeOf(attribute: Attribute, values: readonly AttributeValue[]): VariableType {
  switch (attribute.type) {
    case 'number':
      if (!values.every((value) => typeof value === 'number' && isPlain(value))) return 'Text';
      return values.every((value) => Number.isInteger(value)) ? 'Integer' : 'Float';
    case 'yes-no':
      return values.every((value) => typeof value === 'boolean') ? 'Boolean' : 'Text';
    case 'date':
      return values.every((value) => DAY.test(String(value))) ? 'Date' : 'Text';
    default:
      return 'Text';
  }
}

/** The attributes of the documents, their dates and their languages as variables. */
export function writtenVariables({ attributes, documents }: Project): WrittenVariables {
  const own: WrittenVariable[] = [];
  const add = (name: string, description: string, value: WrittenVariable['value']): void => {
    own.push({ guid: guidOfText(`leitmotif variable ${name}`), name, type: 'Text', description, value });
  };
  if (documents.some(({ date }) => date !== null))
    add(DATE_VARIABLE, PARTIAL_DATE, ({ date }) => date ?? undefined);
  if (documents.some(({ language }) => language !== ''))
    add(LANGUAGE_VARIABLE, '', ({ language }) => language || undefined);
  const sorted = [...attributes].sort((a, b) => a.order - b.order || a.id - b.id);
  const names = uniqueNames(
    sorted.map(({ name }) => name),
    [DATE_VARIABLE, LANGUAGE_VARIABLE],
  );
  const written = sorted.map((attribute, i): WrittenVariable => {
    const name = names[i] ?? attribute.name;
    const values = documents.flatMap((document) => document.attributes[attribute.id] ?? []);
    const type = typeOf(attribute, values);
    const partial = attribute.type === 'date' && type === 'Text' ? PARTIAL_DATE : '';
    return {
      guid: guidOfText(`variable ${name}`),
      name,
      type,
      description: attribute.type === 'choice' ? [CHOICE, ...attribute.choices].join('\n') : partial,
      value: (document) => document.attributes[attribute.id],
    };
  });
  return [...own, ...written];
}

export const variableLines = (variables: WrittenVariables): readonly string[] =>
  variables.map(({ guid, name, type, description }) => {
    const start = `<Variable guid="${guid}" name="${attributeText(name)}" typeOfVariable="${type}"`;
    return description === ''
      ? `${start}/>`
      : `${start}><Description>${elementText(description)}</Description></Variable>`;
  });

export const valueLines = (variables: WrittenVariables, document: Document): readonly string[] =>
  variables.flatMap(({ guid, type, value }) => {
    const given = value(document);
    if (given === undefined) return [];
    const text = typeof given === 'boolean' && type === 'Boolean' ? String(given) : valueText(given);
    return [
      `<VariableValue><VariableRef targetGUID="${guid}"/><${type}Value>${elementText(text)}</${type}Value></VariableValue>`,
    ];
  });
