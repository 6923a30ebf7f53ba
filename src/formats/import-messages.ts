import type { NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import type { ReadOptions } from './read-file.ts';

/** What the import worker is asked to read: a file as the browser holds it, or a text that was pasted. */
export type ImportRequest =
  | { readonly kind: 'file'; readonly file: File; readonly options: ReadOptions }
  | { readonly kind: 'paste'; readonly text: string; readonly options: ReadOptions };

/** One answer a request; requests are asked one after the other. */
export type ImportAnswer = Result<NewDocument>;
