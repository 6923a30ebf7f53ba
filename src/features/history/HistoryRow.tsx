import type { HistoryEntry } from '../../domain/history.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import styles from './HistoryScreen.module.css';
import { entryText } from './history-lines.ts';
import type { WishPlace } from './wish-href.ts';

const css = classNames(styles);

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

interface HistoryRowProps {
  /** Null for the beginning. */
  readonly entry: HistoryEntry | null;
  readonly place: number;
  readonly total: number;
  /** Distance from the list's top, px. */
  readonly top: number;
  readonly coder: string;
  readonly where: WishPlace | null;
  readonly isUndone: boolean;
  readonly isCurrent: boolean;
  /** Undefined where nothing can be taken back behind it. */
  readonly onBack?: () => void;
}

/** When, who, what and where; and the way back to it. */
export function HistoryRow(props: HistoryRowProps) {
  const { entry, place, coder, where, isUndone, onBack } = props;
  const text = entry ? entryText(entry) : 'The project was made';
  return (
    <li
      data-place={place}
      className={css('row', props.isCurrent && 'current')}
      style={{ transform: `translateY(${props.top}px)` }}
      aria-posinset={place + 1}
      aria-setsize={props.total}
      aria-current={props.isCurrent ? 'true' : undefined}
      tabIndex={props.isCurrent ? 0 : -1}
    >
      <span className={css('when')}>{entry && WHEN.format(entry.at)}</span>
      <bdi className={css('coder', 'cut')}>{coder}</bdi>
      <span className={css('what')}>
        <bdi
          className={css('cut', (isUndone || (entry !== null && entry.act !== 'done')) && 'quiet')}
          title={text}
        >
          {text}
        </bdi>
        {isUndone && <span className={css('word')}>undone</span>}
      </span>
      <span className={css('where')}>
        {where &&
          (where.href === null ? (
            <span className="faint cut" dir="auto">
              {where.text}
            </span>
          ) : (
            <a className="cut" href={where.href} title={where.text} tabIndex={-1} dir="auto">
              {where.text}
            </a>
          ))}
      </span>
      <span className={css('back')}>
        {onBack && (
          <Button
            kind="bare"
            size="small"
            icon="undo"
            aria-label={`Undo back to here: ${text}`}
            excludeFromTabOrder={!props.isCurrent}
            onPress={onBack}
          >
            Undo back to here
          </Button>
        )}
      </span>
    </li>
  );
}
