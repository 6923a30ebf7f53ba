import { useAnswer } from '../../analysis/use-answer.tsx';
import type { Theme } from '../../domain/codebook.ts';
import { PLAIN_COMPARISON } from '../../domain/comparison.ts';
import { placeHref } from '../../domain/place.ts';
import { problemSentence } from '../../domain/problem.ts';
import { classNames } from '../../ui/class-names.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CodebookScreen.module.css';

const css = classNames(styles);

/** On how many paragraphs and documents the theme itself stands, for the current coder and for all. */
export function ThemeUses({ theme }: { readonly theme: Theme }) {
  const { coder, coders, entry, attributes } = useCurrentProject();
  const own = useAnswer('themeUses', { coder: coder.id, document: null });
  const all = useAnswer('themeUses', { coder: null, document: null });
  const count = own.answer?.paragraphs.get(theme.id) ?? 0;
  const first = useAnswer(
    'paragraphsOf',
    count === 0
      ? null
      : {
          comparison: {
            ...PLAIN_COMPARISON,
            grouping: { by: 'nothing' },
            themes: [theme.id],
            withSubThemes: false,
            coder: coder.id,
            rule: 'paragraph',
            base: 'coded',
          },
          members: [[theme.id]],
          attributes,
          group: null,
          theme: theme.id,
          side: 'with',
          page: { from: 0, count: 1 },
        },
  ).answer?.places[0];
  const rows = [
    { name: coder.name, uses: own.answer },
    ...(coders.length > 1 ? [{ name: 'Any coder', uses: all.answer }] : []),
  ];
  const problem = own.problem ?? all.problem;
  return (
    <section aria-label="Uses">
      {problem && <Notice kind="bad">{problemSentence(problem)}</Notice>}
      <table className={css('uses')}>
        <thead>
          <tr>
            <th scope="col">Uses</th>
            <th scope="col">Paragraphs</th>
            <th scope="col">Documents</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, uses }) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>{uses ? (uses.paragraphs.get(theme.id) ?? 0).toLocaleString('en') : ''}</td>
              <td>{uses ? (uses.documents.get(theme.id) ?? 0).toLocaleString('en') : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > 0 && first && (
        <a
          className="small"
          href={placeHref({
            project: entry.id,
            screen: 'coding',
            item: first.documentId,
            query: { paragraph: String(first.paragraph + 1), theme: String(theme.id) },
          })}
        >
          Open its first paragraph
        </a>
      )}
    </section>
  );
}
