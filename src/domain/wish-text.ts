import type { MemoTarget } from './memo.ts';
import { plural } from './plural.ts';
import type { Wish } from './wish.ts';

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
