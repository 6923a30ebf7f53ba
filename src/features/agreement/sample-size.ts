import { type SampleLevel, sampleSize } from '../../domain/sample-draw.ts';

/** How large a sample is to be: `wanted` paragraphs, or as many as an alpha of at least `least` needs. */
export interface SizeChoice {
  readonly rule: 'number' | 'alpha';
  readonly wanted: number;
  readonly least: number;
  /** Share of paragraphs with the rarest theme. */
  readonly prevalence: number;
  readonly level: SampleLevel;
}

export const FIRST_SIZE: SizeChoice = {
  rule: 'alpha',
  wanted: 100,
  least: 0.8,
  prevalence: 0.1,
  level: 0.05,
};

/** The paragraphs that the choice asks for. */
export const paragraphCount = ({ rule, wanted, least, prevalence, level }: SizeChoice): number =>
  rule === 'number' ? wanted : sampleSize(least, prevalence, level);

/** The choice in the words of a recipe; empty where it is a number, which the recipe tells anyhow. */
export const sizeWords = ({ rule, least, prevalence, level }: SizeChoice): string =>
  rule === 'alpha'
    ? `size for alpha of at least ${least} at level ${level} and a theme in ${Math.round(prevalence * 100)}% of paragraphs`
    : '';
