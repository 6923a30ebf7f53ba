import type { DrawAnswer } from '../../../analysis/answers/drawn-paragraphs.ts';
import type { Attribute } from '../../../domain/attribute.ts';
import type { DocumentFilter } from '../../../domain/comparison.ts';
import type { ParagraphState } from '../../../domain/sheet.ts';
import { counted, numberText } from '../../number-words.ts';

interface Drawing {
  readonly filter: DocumentFilter;
  readonly attributes: readonly Attribute[];
  readonly state: ParagraphState | 'any';
  readonly answer: DrawAnswer;
  readonly seed: number;
}

const STATE_WORDS = { unread: 'unread', read: 'read without a theme', coded: 'coded', any: '' } as const;

/** How a queue came about, in words: it can be drawn again from them. */
export function queueRecipe({ filter, attributes, state, answer, seed }: Drawing): string {
  const conditions = [
    filter.text.trim() === '' ? '' : `title has “${filter.text.trim()}”`,
    filter.fromYear === null ? '' : `from ${filter.fromYear}`,
    filter.toYear === null ? '' : `to ${filter.toYear}`,
    ...filter.attributes.map(({ attribute, values }) => {
      const name = attributes.find(({ id }) => id === attribute)?.name ?? 'language';
      return `${name}: ${values.map((value) => value || 'no value').join(', ')}`;
    }),
    ...filter.sets.map(({ name }) => `in the set ${name}`),
  ].filter((condition) => condition !== '');
  const which = [STATE_WORDS[state], 'paragraphs'].filter((word) => word !== '').join(' ');
  const from = conditions.length === 0 ? '' : ` (${conditions.join('; ')})`;
  return `${numberText(answer.drawn.length)} of ${numberText(answer.paragraphs)} ${which} in ${counted(answer.documents, 'document')}${from}, in random order, seed ${seed}`;
}
