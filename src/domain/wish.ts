import type { CoderId, ComparisonId, DocumentId, SetId, ThemeId } from './ids.ts';
import type { MemoTarget } from './memo.ts';
import { plural } from './plural.ts';
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

const memoPlace = (target: MemoTarget): string =>
  'paragraph' in target
    ? `${target.kind === 'evidence' ? 'words in ' : ''}¶ ${target.paragraph + 1}`
    : `the ${target.kind}`;

/** The wish in a few words, as it stands after “Undo”: `apply Sacrifice to ¶ 13`. */
export function wishText(wish: Wish): string {
  switch (wish.kind) {
    case 'apply theme':
      return `apply ${wish.name} to ¶ ${wish.at.paragraph + 1}${wish.evidence ? ' with evidence' : ''}`;
    case 'apply theme to many': {
      const paragraphs = plural(wish.applied + wish.already, 'paragraph');
      return `apply ${wish.name} to ${paragraphs} found by ${wish.search}${wish.evidence ? ', with evidence' : ''}`;
    }
    case 'remove theme':
      return `remove ${wish.name} from ¶ ${wish.at.paragraph + 1}`;
    case 'set voice':
      return `voice of ${wish.name} at ¶ ${wish.at.paragraph + 1}`;
    case 'set weight':
      return `weight of ${wish.name} at ¶ ${wish.at.paragraph + 1}`;
    case 'set evidence':
      return `evidence of ${wish.name} at ¶ ${wish.at.paragraph + 1}`;
    case 'mark read':
      return `mark ¶ ${wish.at.paragraph + 1} ${wish.read ? 'read, no theme' : 'unread'}`;
    case 'write memo':
      return `${wish.deleted ? 'delete' : 'write'} the memo on ${memoPlace(wish.target)}`;
    case 'import documents':
      return wish.count === 1 ? `import “${wish.first}”` : `import ${plural(wish.count, 'document')}`;
    case 'delete documents':
      return wish.count === 1 ? `delete “${wish.first}”` : `delete ${plural(wish.count, 'document')}`;
    case 'edit document':
      return `change the ${wish.field} of “${wish.title}”`;
    case 'correct paragraph':
      return `correct ¶ ${wish.at.paragraph + 1} of “${wish.title}”`;
    case 'divide anew':
      return `divide “${wish.title}” anew`;
    case 'replace text':
      return `replace the text of “${wish.title}”`;
    case 'link reprint':
      return wish.of === null
        ? `“${wish.title}” is no reprint`
        : `“${wish.title}” is a reprint of “${wish.of}”`;
    case 'link translation':
      return wish.of === null
        ? `“${wish.title}” is no translation`
        : `“${wish.title}” translates “${wish.of}”`;
    case 'set attribute':
      return `set ${wish.name} of ${plural(wish.count, 'document')}`;
    case 'add attribute':
      return `add the attribute ${wish.name}`;
    case 'change attribute':
      return `change the attribute ${wish.name}`;
    case 'delete attribute':
      return `delete the attribute ${wish.name}`;
    case 'add theme':
      return `add the theme ${wish.name}`;
    case 'change theme':
      return `change the ${wish.field.replace('retired', 'retirement')} of ${wish.name}`;
    case 'move theme':
      return `move ${wish.name}`;
    case 'delete theme':
      return `delete ${wish.name} (${plural(wish.codings, 'coding')})`;
    case 'merge theme':
      return `merge ${wish.from} into ${wish.name} (${plural(wish.codings, 'coding')})`;
    case 'move codings':
      return `move ${plural(wish.codings, 'coding')} from ${wish.from} to ${wish.name}`;
    case 'remove codings':
      return `remove ${wish.name} from ${plural(wish.codings, 'paragraph')}`;
    case 'confirm codings':
      return `confirm ${plural(wish.codings, 'coding')} of ${wish.name}`;
    case 'copy theme':
      return `copy ${wish.name}${wish.themes === 1 ? '' : ` with ${plural(wish.themes - 1, 'sub-theme')}`}`;
    case 'add codebook':
      return `add ${plural(wish.themes, 'theme')} from “${wish.source}”`;
    case 'add set':
      return `make the set ${wish.name}`;
    case 'change set':
      return `change the set ${wish.name}`;
    case 'delete set':
      return `delete the set ${wish.name}`;
    case 'open context':
      return `open the context of paragraph ${wish.position + 1} of ${wish.name}`;
    case 'save question':
      return `save the ${wish.of} ${wish.name}`;
    case 'change question':
      return `change the ${wish.of} ${wish.name}`;
    case 'delete question':
      return `delete the ${wish.of} ${wish.name}`;
    case 'go back':
      return `undo ${plural(wish.wishes, 'wish', 'wishes')}, back to ${wish.last === '' ? 'the beginning' : `“${wish.last}”`}`;
    case 'colour coder':
      return `change the colour of ${wish.name}`;
    case 'delete coder':
      return `delete the coder ${wish.name} (${plural(wish.codings, 'coding')})`;
    case 'settle paragraph':
      return `settle ¶ ${wish.at.paragraph + 1} with ${plural(wish.themes, 'theme')}`;
    case 'open paragraph again':
      return `open ¶ ${wish.at.paragraph + 1} again`;
    case 'settle many':
      return `settle ${plural(wish.paragraphs, 'paragraph')} by ${wish.by}`;
    case 'merge packet':
      return `merge the work of ${wish.name} (${plural(wish.paragraphs, 'paragraph')})`;
    case 'add coder':
      return `add the coder ${wish.name}`;
    case 'rename coder':
      return `rename the coder ${wish.name}`;
  }
}
