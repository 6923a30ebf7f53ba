import type { CoderId, ComparisonId, DocumentId, SetId, ThemeId } from './ids.ts';
import type { MemoTarget } from './memo.ts';
import type { Voice, Weight } from './sheet.ts';

/** A paragraph of a document. */
export interface ParagraphRef {
  readonly documentId: DocumentId;
  readonly paragraph: number;
}

/** One act of the researcher as data: applied whole, undone whole, kept in the history. Names are those of the moment. */
export type Wish =
  | {
      readonly kind: 'apply theme';
      readonly at: ParagraphRef;
      readonly theme: ThemeId;
      readonly name: string;
      readonly evidence: boolean;
    }
  | {
      readonly kind: 'apply theme to many';
      readonly theme: ThemeId;
      readonly name: string;
      /** Paragraphs that got it, and those that had it already and got evidence at most. */
      readonly applied: number;
      readonly already: number;
      readonly evidence: boolean;
      /** What the paragraphs were found by. */
      readonly search: string;
    }
  | {
      readonly kind: 'remove theme';
      readonly at: ParagraphRef;
      readonly theme: ThemeId;
      readonly name: string;
    }
  | {
      readonly kind: 'set voice';
      readonly at: ParagraphRef;
      readonly theme: ThemeId;
      readonly name: string;
      readonly voice: Voice;
    }
  | {
      readonly kind: 'set weight';
      readonly at: ParagraphRef;
      readonly theme: ThemeId;
      readonly name: string;
      readonly weight: Weight;
    }
  | {
      readonly kind: 'set evidence';
      readonly at: ParagraphRef;
      readonly theme: ThemeId;
      readonly name: string;
    }
  | { readonly kind: 'mark read'; readonly at: ParagraphRef; readonly read: boolean }
  | { readonly kind: 'write memo'; readonly target: MemoTarget; readonly deleted: boolean }
  | { readonly kind: 'import documents'; readonly count: number; readonly first: string }
  | {
      readonly kind: 'delete documents';
      readonly count: number;
      readonly first: string;
      readonly codings: number;
    }
  | {
      readonly kind: 'edit document';
      readonly documentId: DocumentId;
      readonly field: string;
      readonly title: string;
    }
  | { readonly kind: 'correct paragraph'; readonly at: ParagraphRef; readonly title: string }
  | {
      readonly kind: 'divide anew';
      readonly documentId: DocumentId;
      readonly title: string;
      readonly rule: string;
    }
  | {
      readonly kind: 'replace text';
      readonly documentId: DocumentId;
      readonly title: string;
      /** Paragraphs whose codings, read marks and memos went along, and those that lost them by choice. */
      readonly carried: number;
      readonly dropped: number;
    }
  | {
      readonly kind: 'link reprint';
      readonly documentId: DocumentId;
      readonly title: string;
      /** Title of the original; null where the link was taken away. */
      readonly of: string | null;
    }
  | {
      readonly kind: 'link translation';
      readonly documentId: DocumentId;
      readonly title: string;
      /** Title of the original; null where the link was taken away. */
      readonly of: string | null;
    }
  | { readonly kind: 'set attribute'; readonly name: string; readonly value: string; readonly count: number }
  | { readonly kind: 'add attribute'; readonly name: string }
  | { readonly kind: 'change attribute'; readonly name: string }
  | { readonly kind: 'delete attribute'; readonly name: string; readonly documents: number }
  | { readonly kind: 'add theme'; readonly theme: ThemeId; readonly name: string }
  | { readonly kind: 'change theme'; readonly theme: ThemeId; readonly name: string; readonly field: string }
  | { readonly kind: 'move theme'; readonly theme: ThemeId; readonly name: string }
  | {
      readonly kind: 'delete theme';
      readonly theme: ThemeId;
      readonly name: string;
      readonly themes: number;
      readonly codings: number;
    }
  | {
      readonly kind: 'merge theme';
      /** The theme that stays. */
      readonly theme: ThemeId;
      readonly name: string;
      readonly from: string;
      readonly codings: number;
    }
  | {
      readonly kind: 'move codings';
      /** The theme that they were moved to. */
      readonly theme: ThemeId;
      readonly name: string;
      readonly from: string;
      readonly codings: number;
    }
  | {
      readonly kind: 'remove codings';
      readonly theme: ThemeId;
      readonly name: string;
      readonly codings: number;
    }
  | {
      readonly kind: 'confirm codings';
      readonly theme: ThemeId;
      readonly name: string;
      readonly codings: number;
    }
  | { readonly kind: 'copy theme'; readonly theme: ThemeId; readonly name: string; readonly themes: number }
  | {
      readonly kind: 'add codebook';
      /** Name of the template or of the file. */
      readonly source: string;
      readonly themes: number;
    }
  | { readonly kind: 'add set'; readonly set: SetId; readonly name: string }
  | { readonly kind: 'change set'; readonly set: SetId; readonly name: string }
  | { readonly kind: 'delete set'; readonly set: SetId; readonly name: string }
  | {
      /** Told only: a coder who was to judge a paragraph alone looked at what stands around it. Changes nothing. */
      readonly kind: 'open context';
      readonly set: SetId;
      readonly name: string;
      readonly at: ParagraphRef;
      /** Of the paragraph in the set, counted from 0. */
      readonly position: number;
    }
  | {
      readonly kind: 'save question';
      readonly question: ComparisonId;
      readonly of: 'comparison' | 'search';
      readonly name: string;
    }
  | {
      readonly kind: 'change question';
      readonly question: ComparisonId;
      readonly of: 'comparison' | 'search';
      readonly name: string;
    }
  | {
      readonly kind: 'delete question';
      readonly question: ComparisonId;
      readonly of: 'comparison' | 'search';
      readonly name: string;
    }
  | {
      readonly kind: 'go back';
      /** The entry of the history behind which all was taken back; 0 for the beginning. */
      readonly seq: number;
      /** How many wishes that stood. */
      readonly wishes: number;
      /** What that entry tells; empty for the beginning. */
      readonly last: string;
    }
  | { readonly kind: 'add coder'; readonly name: string }
  | { readonly kind: 'colour coder'; readonly coder: CoderId; readonly name: string }
  | {
      readonly kind: 'delete coder';
      readonly coder: CoderId;
      readonly name: string;
      /** What went along. */
      readonly codings: number;
    }
  | { readonly kind: 'settle paragraph'; readonly at: ParagraphRef; readonly themes: number }
  | { readonly kind: 'open paragraph again'; readonly at: ParagraphRef }
  | {
      readonly kind: 'settle many';
      readonly paragraphs: number;
      /** Whether all coders agreed on them, or most of them did. */
      readonly by: 'agreement' | 'majority';
    }
  | {
      readonly kind: 'merge packet';
      /** Whose work it brought, and how many paragraphs were changed by it. */
      readonly name: string;
      readonly paragraphs: number;
    }
  | { readonly kind: 'rename coder'; readonly coder: CoderId; readonly name: string };
