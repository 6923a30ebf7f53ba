import type { ReactNode } from 'react';
import type { Theme } from '../../../domain/codebook.ts';
import type { Guid } from '../../../domain/ids.ts';
import type { MergeQuestion, MergeSide } from '../../../domain/merge-plan.ts';
import type { NamedSaid } from '../../../domain/merge-prints.ts';
import { voiceName } from '../../../domain/sheet.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { listed } from '../../number-words.ts';

interface MergeQuestionRowProps {
  readonly question: MergeQuestion;
  readonly themesThere: ReadonlyMap<Guid, string>;
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
export function MergeQuestionRow({ question, themesThere, side, onSide }: MergeQuestionRowProps) {
  const { title, here, there } = wordsOf(question, themesThere);
  return (
    <li>
      <p>
        <b>
          <bdi>{title}</bdi>
        </b>{' '}
        <span className="quiet small">{CHANGED[question.changed]}</span>
      </p>
      <dl>
        <div>
          <dt>Here</dt>
          <dd dir="auto">{here}</dd>
        </div>
        <div>
          <dt>In the packet</dt>
          <dd dir="auto">{there}</dd>
        </div>
      </dl>
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

interface Words {
  readonly title: string;
  readonly here: ReactNode;
  readonly there: ReactNode;
}

function wordsOf(question: MergeQuestion, themes: ReadonlyMap<Guid, string>): Words {
  switch (question.kind) {
    case 'theme': {
      const parent = question.parentThere === null ? '' : (themes.get(question.parentThere) ?? '');
      return {
        title: `Theme ${question.here.name}`,
        here: themeWords(question.here, ''),
        there: themeWords(question.there, parent),
      };
    }
    case 'text':
      return {
        title: `Text of “${question.document.title}”, ¶ ${question.words.paragraph + 1}`,
        here: question.words.here,
        there: question.words.there,
      };
    case 'said':
      return {
        title: `¶ ${question.there.paragraph + 1}, by the same coder`,
        here: saidWords(question.here, themes),
        there: saidWords(question.there.said, themes),
      };
    case 'memo':
      return { title: 'Memo', here: question.here.text, there: question.there.memo.text };
  }
}

const themeWords = (theme: Theme, parent: string): string =>
  [
    theme.name,
    parent === '' ? '' : `below ${parent}`,
    theme.key === null ? '' : `key ${theme.key}`,
    theme.retired ? 'retired' : '',
    ...theme.definition.map(({ kind, text }) => `${kind}: ${text}`),
  ]
    .filter((part) => part !== '')
    .join('; ');

function saidWords({ read, codings }: NamedSaid, themes: ReadonlyMap<Guid, string>): string {
  if (codings.length === 0) return read ? 'read, no theme' : 'unread';
  return listed(
    codings.map(({ theme, voice, weight, evidence }) =>
      [
        themes.get(theme) ?? 'a theme',
        voice === 0 ? '' : voiceName(voice),
        weight === 0 ? '' : `weight ${weight}`,
        evidence.length === 0 ? '' : 'with evidence',
      ]
        .filter((part) => part !== '')
        .join(' '),
    ),
  );
}
