import { expect, test } from 'vitest';
import { asAttributeId } from '../../domain/ids.ts';
import { anAttribute } from '../../testing/builders.ts';
import { columnChoices, isShown, readColumnWishes, wishesFor } from './shown-columns.ts';

const speaker = anAttribute({ id: asAttributeId(1), name: 'Speaker' });
const outlet = anAttribute({ id: asAttributeId(2), name: 'Outlet' });
const shownIds = (wishes: Readonly<Record<string, boolean>>, attributes = [speaker]) =>
  columnChoices(attributes)
    .filter((choice) => isShown(choice, wishes))
    .map(({ id }) => id);

test('the usual columns, attributes after the date', () => {
  expect(shownIds({})).toEqual(['date', 'a1', 'language', 'words', 'paragraphs', 'coverage']);
});

test('wishes say only where they depart from the usual', () => {
  const wishes = wishesFor(columnChoices([speaker]), new Set(['date', 'a1', 'file']));
  expect(wishes).toEqual({ language: false, words: false, paragraphs: false, coverage: false, file: true });
  expect(shownIds(wishes)).toEqual(['date', 'a1', 'file']);
});

test('an attribute made later is shown whatever was chosen before', () => {
  const wishes = wishesFor(columnChoices([speaker]), new Set(['date']));
  expect(shownIds(wishes, [speaker, outlet])).toEqual(['date', 'a2']);
});

test.each([[null], ['broken {'], ['[1]'], ['"x"'], ['{"date":"no"}']])('%s is no wish', (text) => {
  expect(readColumnWishes(text)).toEqual({});
});
