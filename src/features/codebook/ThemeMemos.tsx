import { useLiveQuery } from 'dexie-react-hooks';
import type { Theme } from '../../domain/codebook.ts';
import type { MemoTarget } from '../../domain/memo.ts';
import { placeHref } from '../../domain/place.ts';
import { listMemos } from '../../storage/memos.ts';
import { classNames } from '../../ui/class-names.ts';
import { useCurrentProject } from '../current-project.tsx';
import { MemoField } from '../MemoField.tsx';
import styles from './CodebookScreen.module.css';

const css = classNames(styles);

/** What coders noted on the theme: the current coder's memo to write, those of others to read. */
export function ThemeMemos({ theme }: { readonly theme: Theme }) {
  const { store, coder, coders, entry } = useCurrentProject();
  const memos = useLiveQuery(() => listMemos(store), [store]);
  if (!memos) return null;
  const target: MemoTarget = { kind: 'theme', themeId: theme.id };
  const here = memos.filter((memo) => memo.target.kind === 'theme' && memo.target.themeId === theme.id);
  const own = here.find((memo) => memo.coderId === coder.id);
  return (
    <section aria-label="Memos" className={css('memos')}>
      <MemoField
        key={`${theme.id} ${coder.id}`}
        label="Memo"
        target={target}
        coder={coder.id}
        stored={own?.text ?? ''}
        rows={2}
        placeholder="What you noticed while using it; it goes into every export"
      />
      {here
        .filter((memo) => memo !== own)
        .map((memo) => (
          <blockquote key={memo.id} className={css('memo')}>
            <p dir="auto">{memo.text}</p>
            <footer className="small quiet">
              <bdi>{coders.find(({ id }) => id === memo.coderId)?.name ?? 'deleted coder'}</bdi>
            </footer>
          </blockquote>
        ))}
      <a
        className="small"
        href={placeHref({ project: entry.id, screen: 'memos', query: { theme: String(theme.id) } })}
      >
        All memos on it and its paragraphs
      </a>
    </section>
  );
}
