import type { MergeQuestion, MergeSide } from '../../../domain/merge-questions.ts';
import { Segments } from '../../../ui/Segments.tsx';
import styles from './Merge.module.css';
import { type Names, questionWords } from './question-words.ts';

interface MergeQuestionRowProps {
  readonly question: MergeQuestion;
  readonly names: Names;
  readonly side: MergeSide;
  readonly onSide: (side: MergeSide) => void;
}

const CHANGED = {
  here: 'changed here since',
  there: 'changed in the packet',
  both: 'changed on both sides',
  unknown: 'differs',
} as const satisfies Record<MergeQuestion['changed'], string>;

/** One difference: what stands here, what comes, and which of them stays. */
export function MergeQuestionRow({ question, names, side, onSide }: MergeQuestionRowProps) {
  const { title, about, lines, note } = questionWords(question, names);
  return (
    <li>
      <p>
        <b>
          <bdi>{title}</bdi>
        </b>{' '}
        <span className="quiet small">{CHANGED[question.changed]}</span>
      </p>
      {about !== '' && (
        <p className={styles['about']} dir="auto">
          {about}
        </p>
      )}
      <table className={styles['sides']}>
        <thead>
          <tr>
            <td className={styles['what']} />
            <th scope="col" data-chosen={side === 'here' || undefined}>
              Here
            </th>
            <th scope="col" data-chosen={side === 'there' || undefined}>
              In the packet
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ what, here, there }) => (
            <tr key={what}>
              <th scope="row" className={styles['what']}>
                {what}
              </th>
              <td dir="auto" data-chosen={side === 'here' || undefined}>
                {here}
              </td>
              <td dir="auto" data-chosen={side === 'there' || undefined}>
                {there}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {note !== '' && <p className="quiet small">{note}</p>}
      <Segments<MergeSide>
        label={`${title}: which stays`}
        size="small"
        value={side}
        options={[
          { value: 'here', label: 'Keep what is here' },
          { value: 'there', label: 'Take the packet’s' },
        ]}
        onChange={onSide}
      />
    </li>
  );
}
