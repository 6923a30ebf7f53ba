import { useState } from 'react';
import type { Coder } from '../../domain/coder.ts';
import { CoverageBar } from '../../ui/CoverageBar.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { counted, numberText } from '../number-words.ts';
import styles from './CompareScreen.module.css';
import { agreementNotice, BAR_WORDS, comparisonNotices } from './comparison-notices.ts';
import { captionSentence, coderSentence } from './comparison-words.ts';
import { detailSentences } from './comparison-words-details.ts';
import { intervalSentence } from './interval-words.ts';
import type { ComparisonView } from './views/comparison-view.ts';

const css = classNames(styles);

// More would push the charts out of view.
const GROUPS_AT_FIRST = 8;

interface ComparisonCaptionProps {
  readonly view: ComparisonView;
  readonly coder: Coder;
}

/** What the numbers are shares of, how much of each group was read, and what weakens the comparison. */
export function ComparisonCaption({ view, coder }: ComparisonCaptionProps) {
  const { attributes, themes, coders, codebookVersion } = useCurrentProject();
  const { comparison, answer } = view;
  const facts = { comparison, attributes, themes, coder, coders, codebookVersion };
  const caption = captionSentence(answer, facts);
  const details = detailSentences(comparison, answer, facts);
  const codes = coderSentence(coder);
  const [showsRule, setShowsRule] = useState(false);
  const unreliable = agreementNotice(view.marks, BAR_WORDS);
  const notices = [...comparisonNotices(answer.groups, BAR_WORDS), ...(unreliable ? [unreliable] : [])];
  return (
    <section className={css('caption')} aria-label="Caption and coverage">
      <p>
        {caption} {details.length > 0 && <span className="quiet">{details.join(' ')} </span>}
        {view.intervals && <span className="quiet">{intervalSentence(view.intervals, 'Whiskers')} </span>}
        {codes !== null && (
          <button
            type="button"
            className="text-button"
            aria-expanded={showsRule}
            onClick={() => setShowsRule(!showsRule)}
          >
            How it codes
          </button>
        )}
      </p>
      {showsRule && codes !== null && <p className="quiet">{codes}</p>}
      <CoverageList view={view} />
      {notices.length > 0 && (
        <Notice kind="warn">
          {notices.map(({ title, text }) => (
            <span key={title}>
              <b>{title}:</b> {text}{' '}
            </span>
          ))}
        </Notice>
      )}
    </section>
  );
}

function CoverageList({ view }: { readonly view: ComparisonView }) {
  const [showsAll, setShowsAll] = useState(false);
  const { groups } = view.answer;
  const shown = showsAll ? groups : groups.slice(0, GROUPS_AT_FIRST);
  return (
    <ul className={css('coverage')} aria-label="Read of each group">
      <li className="quiet">Read</li>
      {shown.map((group) => (
        <li key={group.key} className={css('covered')}>
          <span className={css('covered-name')}>
            <bdi className="cut" title={group.label}>
              {group.label}
            </bdi>
            <span className="faint">{counted(group.documents, 'document', 'documents')}</span>
          </span>
          <CoverageBar coded={group.coded} read={group.read} of={group.paragraphs} />
          <span className="quiet">
            {numberText(group.coded + group.read)} of {numberText(group.paragraphs)}
          </span>
        </li>
      ))}
      {groups.length > GROUPS_AT_FIRST && (
        <li>
          <button type="button" className="text-button" onClick={() => setShowsAll(!showsAll)}>
            {showsAll
              ? `Show ${GROUPS_AT_FIRST} groups`
              : `Show the other ${groups.length - GROUPS_AT_FIRST} groups`}
          </button>
        </li>
      )}
    </ul>
  );
}
