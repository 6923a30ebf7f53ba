import { type Attribute, type AttributeType, type AttributeValue, valueText } from '../domain/attribute.ts';
import type { Document } from '../domain/document.ts';
import { type AttributeId, asAttributeId, type DocumentId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { ProjectDatabase } from './database.ts';
import { found, refused } from './expected-failures.ts';
import { takeIds } from './meta.ts';
import { BY_CURRENT_CODER, done, perform } from './perform.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';

const inOrder = (a: Attribute, b: Attribute): number => a.order - b.order || a.id - b.id;

/** All attributes in the order of lists. */
export async function listAttributes(store: Store): Promise<readonly Attribute[]> {
  return (await store.database.rows('attributes').toArray()).sort(inOrder);
}

/** Names are the same whatever their case and the blanks around them: they meet in tables' headings. */
export const nameKey = (name: string): string => name.trim().toLocaleLowerCase('en');

function soundName(attributes: readonly Attribute[], name: string, own: AttributeId | null): string {
  if (name.trim() === '') throw refused('An attribute needs a name.');
  const holder = attributes.find((other) => other.id !== own && nameKey(other.name) === nameKey(name));
  if (holder) throw refused(`There is already an attribute ${holder.name}.`);
  return name.trim();
}

/** Stores new attributes, last in the order, and gives them back with their ids. */
export async function storeAttributes(
  recorder: Recorder,
  database: ProjectDatabase,
  existing: readonly Attribute[],
  given: readonly Pick<Attribute, 'name' | 'type' | 'choices'>[],
): Promise<readonly Attribute[]> {
  const firstId = await takeIds(database, 'next attribute', given.length);
  const firstOrder = existing.reduce((last, attribute) => Math.max(last, attribute.order), -1) + 1;
  const added = given.map((attribute, i) => ({
    ...attribute,
    id: asAttributeId(firstId + i),
    order: firstOrder + i,
  }));
  await recorder.add('attributes', added);
  return added;
}

export interface AttributeGiven {
  readonly name: string;
  readonly type: AttributeType;
  readonly choices: readonly string[];
}

/** A new attribute, last in the order; refused where the name is blank or taken. */
export function addAttribute(
  store: Store,
  { name, type, choices }: AttributeGiven,
): Promise<Result<AttributeId>> {
  return perform(store, ['attributes'], BY_CURRENT_CODER, async (recorder, database) => {
    const attributes = await database.rows('attributes').toArray();
    const given = { name: soundName(attributes, name, null), type, choices };
    const [added] = await storeAttributes(recorder, database, attributes, [given]);
    return { wish: { kind: 'add attribute', name: given.name }, value: found(added, 'The attribute').id };
  });
}

/** Changes an attribute itself; the values of documents stay as they are, whatever the type. */
export function changeAttribute(
  store: Store,
  id: AttributeId,
  change: Partial<AttributeGiven>,
): Promise<Result<void>> {
  return perform(store, ['attributes'], BY_CURRENT_CODER, async (recorder, database) => {
    const attributes = await database.rows('attributes').toArray();
    const before = found(
      attributes.find((attribute) => attribute.id === id),
      'The attribute',
    );
    const name = soundName(attributes, change.name ?? before.name, id);
    await recorder.put('attributes', [{ ...before, ...change, name }]);
    return done({ kind: 'change attribute', name: before.name });
  });
}

/** The document with another value, or without one. */
function withValue(document: Document, attribute: AttributeId, value: AttributeValue | undefined): Document {
  const { [attribute]: _, ...others } = document.attributes;
  return { ...document, attributes: value === undefined ? others : { ...others, [attribute]: value } };
}

/** Deletes an attribute and its values in all documents. */
export function deleteAttribute(store: Store, id: AttributeId): Promise<Result<void>> {
  return perform(store, ['attributes', 'documents'], BY_CURRENT_CODER, async (recorder, database) => {
    const { name } = found(await database.rows('attributes').get(id), 'The attribute');
    const documents = await database.rows('documents').toArray();
    const having = documents.filter((document) => document.attributes[id] !== undefined);
    await recorder.put(
      'documents',
      having.map((document) => withValue(document, id, undefined)),
    );
    await recorder.delete('attributes', [id]);
    return done({ kind: 'delete attribute', name, documents: having.length });
  });
}

/** Gives documents a value of the attribute, or none; those that are no longer there are passed over. */
export function setAttribute(
  store: Store,
  ids: readonly DocumentId[],
  attribute: AttributeId,
  value: AttributeValue | undefined,
): Promise<Result<void>> {
  return perform(store, ['attributes', 'documents'], BY_CURRENT_CODER, async (recorder, database) => {
    const { name } = found(await database.rows('attributes').get(attribute), 'The attribute');
    const documents = await database.rows('documents').bulkGet([...ids]);
    const changed = documents.flatMap((document) =>
      document && document.attributes[attribute] !== value ? [withValue(document, attribute, value)] : [],
    );
    await recorder.put('documents', changed);
    return done({ kind: 'set attribute', name, value: valueText(value), count: changed.length });
  });
}
