import type { Problem } from '../../domain/problem.ts';
import type { SearchQuestion } from '../../domain/search-question.ts';
import type { HitBatch } from './hit-columns.ts';

/** In which order hits are listed; `document` is by date, as they are found. */
export type HitOrder = 'document' | 'left' | 'hit' | 'right' | 'random';

/** How far a search has come. */
export interface SearchProgress {
  /** Documents searched, and those that may have something. */
  readonly done: number;
  readonly of: number;
  /** Hits counted, those beyond what a list can hold included. */
  readonly total: number;
  /** Paragraphs and documents with a hit. */
  readonly paragraphs: number;
  readonly documents: number;
}

/** What the asking thread says. `prepare`: read the texts while nothing is asked. */
export type ToSearch =
  | { readonly kind: 'prepare' }
  | { readonly kind: 'search'; readonly id: number; readonly question: SearchQuestion }
  | { readonly kind: 'order'; readonly id: number; readonly order: HitOrder; readonly seed: number }
  | { readonly kind: 'stop' }
  | { readonly kind: 'close' };

/** What the searching thread says. Hits from 0 on begin anew what was found before. Between `scanning` and the next `found` it only matches: silence there is a hang. */
export type FromSearch =
  | { readonly kind: 'scanning'; readonly id: number; readonly document: number }
  | {
      readonly kind: 'found';
      readonly id: number;
      readonly from: number;
      readonly hits: HitBatch;
      readonly progress: SearchProgress;
    }
  | { readonly kind: 'finished'; readonly id: number; readonly progress: SearchProgress }
  | { readonly kind: 'failed'; readonly id: number; readonly problem: Problem }
  | {
      readonly kind: 'ordered';
      readonly id: number;
      readonly order: HitOrder;
      readonly seed: number;
      readonly rows: Uint32Array | null;
    }
  | { readonly kind: 'changed'; readonly isText: boolean };
