import type { DisagreementState } from '../../../analysis/answers/disagreements.ts';
import type { Theme } from '../../../domain/codebook.ts';
import type { Coder } from '../../../domain/coder.ts';
import { textDirection } from '../../../domain/direction.ts';
import type { Document } from '../../../domain/document.ts';
import type { ThemeId } from '../../../domain/ids.ts';
import { placeHref } from '../../../domain/place.ts';
import { voiceName } from '../../../domain/sheet.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { Swatch } from '../../../ui/Swatch.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import { type Case, decided, type Side, type Verdicts } from './cases.ts';
import styles from './Settle.module.css';

const css = classNames(styles);

interface CaseCardProps {
  readonly one: Case;
  readonly document: Document | undefined;
  readonly coders: readonly Coder[];
  readonly showsNames: boolean;
  readonly state: DisagreementState;
  readonly isActive: boolean;
  readonly verdicts: Verdicts;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onActivate: () => void;
  readonly onVerdict: (theme: ThemeId, applies: boolean) => void;
  readonly onDecideAll: (applies: boolean) => void;
  readonly onSettle: () => void;
  readonly onLeave: () => void;
  readonly onOpenAgain: () => void;
}

/** A paragraph, what each coder says of it side by side, and the decision. */
export function CaseCard(props: CaseCardProps) {
  const { one, document, coders, showsNames, state, isActive, onActivate, onOpenAgain } = props;
  const { entry, themes } = useCurrentProject();
  const themeOf = (id: ThemeId) => themes.find((theme) => theme.id === id);
  const nameOf = (side: Side): string => {
    const place = coders.findIndex(({ id }) => id === side.coder);
    return showsNames ? (coders[place]?.name ?? '') : `Coder ${place + 1}`;
  };
  return (
    <article
      className={css('case', isActive && 'on')}
      aria-label={`¶ ${one.paragraph + 1} of ${document?.title ?? ''}`}
    >
      <header className={css('source')}>
        <bdi className="cut grow" lang={document?.language}>
          {document?.title}
        </bdi>
        {document?.date && <span>{document.date}</span>}
        <a
          href={placeHref({
            project: entry.id,
            screen: 'coding',
            item: one.documentId,
            query: { paragraph: String(one.paragraph + 1) },
          })}
        >
          ¶ {one.paragraph + 1}
        </a>
        {!isActive && (
          <Button size="small" kind="bare" onPress={onActivate}>
            Look at it
          </Button>
        )}
      </header>
      <p className={`reading ${css('text')}`} lang={document?.language} dir={textDirection(one.text)}>
        {one.text}
      </p>
      <div className={css('sides')}>
        {one.sides.map((side) => (
          <SideView
            key={side.coder}
            name={nameOf(side)}
            side={side}
            differs={one.standing.disputed.map(({ theme }) => theme)}
            themeOf={themeOf}
            {...(document && { lang: document.language })}
          />
        ))}
        {one.settled && (
          <SideView
            name="Settled"
            side={one.settled}
            differs={[]}
            themeOf={themeOf}
            {...(document && { lang: document.language })}
          />
        )}
      </div>
      {state === 'open' && isActive && <Deciding {...props} themeOf={themeOf} />}
      {one.settled && (
        <footer className={css('foot')}>
          <Button size="small" onPress={onOpenAgain}>
            Open again
          </Button>
        </footer>
      )}
    </article>
  );
}

interface SideViewProps {
  readonly name: string;
  readonly side: Side;
  readonly differs: readonly ThemeId[];
  readonly themeOf: (id: ThemeId) => Theme | undefined;
  readonly lang?: string;
}

function SideView({ name, side, differs, themeOf, lang }: SideViewProps) {
  const { said, quotes, memos } = side;
  const missing = differs.filter((theme) => !said.codings.some((coding) => coding.theme === theme));
  return (
    <section aria-label={name}>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <ul>
        {said.codings.map(({ theme, voice, weight }) => (
          <li key={theme} className={css(differs.includes(theme) && 'differs')}>
            <Swatch colour={themeOf(theme)?.colour ?? null} />
            <bdi className={css('name')}>{themeOf(theme)?.name}</bdi>
            {voice !== 0 && <span className="quiet small">{voiceName(voice)}</span>}
            {weight !== 0 && <span className="quiet small">weight {weight}</span>}
            {[...new Set(quotes.get(theme))].map((quote) => (
              <q key={quote} lang={lang} dir="auto">
                {quote}
              </q>
            ))}
          </li>
        ))}
        {said.codings.length === 0 && <li className="quiet">read, no theme</li>}
        {said.codings.length > 0 &&
          missing.map((theme) => (
            <li key={theme} className={css('absent')}>
              <Swatch colour={null} />
              <span className={css('name')}>
                no <bdi>{themeOf(theme)?.name}</bdi>
              </span>
            </li>
          ))}
      </ul>
      {memos.map((memo) => (
        <p key={memo} className={css('memo')} dir="auto">
          {memo}
        </p>
      ))}
    </section>
  );
}

function Deciding({
  one,
  verdicts,
  reason,
  themeOf,
  onReason,
  onVerdict,
  onDecideAll,
  onSettle,
  onLeave,
}: CaseCardProps & { readonly themeOf: (id: ThemeId) => Theme | undefined }) {
  const isDecided = decided(one.standing, verdicts) !== null;
  return (
    <footer className={css('foot')}>
      <ul className={css('verdicts')}>
        {one.standing.disputed.map(({ theme, applied }, place) => {
          const name = themeOf(theme)?.name ?? '';
          const verdict = verdicts.get(theme);
          return (
            <li key={theme}>
              {place < 9 && <kbd>{place + 1}</kbd>}
              <Swatch colour={themeOf(theme)?.colour ?? null} />
              <bdi className="cut">{name}</bdi>
              <span className="quiet small">
                {applied} of {one.standing.readers}
              </span>
              <Segments<'yes' | 'no'>
                label={`${name}: decision`}
                size="small"
                value={verdict === undefined ? null : verdict ? 'yes' : 'no'}
                options={[
                  { value: 'yes', label: 'applies' },
                  { value: 'no', label: 'does not' },
                ]}
                onChange={(value) => onVerdict(theme, value === 'yes')}
              />
            </li>
          );
        })}
      </ul>
      <TextField
        label="Reason"
        labelPlace="beside"
        value={reason}
        placeholder="why, for the record"
        onChange={onReason}
      />
      <div className={css('acts')}>
        <Button kind="main" keys="S" isDisabled={!isDecided} onPress={onSettle}>
          Settle
        </Button>
        <Button keys="A" onPress={() => onDecideAll(true)}>
          All of them apply
        </Button>
        <Button keys="D" onPress={() => onDecideAll(false)}>
          None applies
        </Button>
        <Button keys="L" onPress={onLeave}>
          Leave open
        </Button>
      </div>
    </footer>
  );
}
