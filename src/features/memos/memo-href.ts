import type { ProjectId } from '../../domain/ids.ts';
import type { MemoTarget } from '../../domain/memo.ts';
import { placeHref } from '../../domain/place.ts';

/** The address of what a memo stands on; null for the project, which is everywhere. */
export function memoHref(project: ProjectId, target: MemoTarget): string | null {
  switch (target.kind) {
    case 'project':
      return null;
    case 'theme':
      return placeHref({ project, screen: 'codebook', item: target.themeId });
    case 'document':
      return placeHref({ project, screen: 'coding', item: target.documentId });
    default: {
      const query = { paragraph: String(target.paragraph + 1) };
      return placeHref({ project, screen: 'coding', item: target.documentId, query });
    }
  }
}
