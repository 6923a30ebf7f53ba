import { Button } from '../../../ui/Button.tsx';
import { LongList } from '../LongList.tsx';
import styles from './Import.module.css';
import type { SpellingChoice } from './import-settings.ts';
import type { AttributeDoubt } from './spelling-doubts.ts';

interface SpellingsProps {
  readonly doubts: readonly AttributeDoubt[];
  readonly chosen: readonly SpellingChoice[];
  readonly onChosen: (chosen: readonly SpellingChoice[]) => void;
}

const FIRST = 5;

/** Values that look like others spelt otherwise: one press takes the other for all files. */
export function Spellings({ doubts, chosen, onChosen }: SpellingsProps) {
  if (doubts.length === 0 && chosen.length === 0) return null;
  const choiceOf = ({ attribute, value, meant }: AttributeDoubt): SpellingChoice => ({
    attribute,
    from: value,
    to: meant,
  });
  return (
    <section className={styles['part']}>
      <div className={styles['file-head']}>
        <h3 className="grow">Nearly the same value: {doubts.length.toLocaleString('en')}</h3>
        {doubts.length > 1 && (
          <Button kind="bare" size="small" onPress={() => onChosen([...chosen, ...doubts.map(choiceOf)])}>
            Take all
          </Button>
        )}
        {chosen.length > 0 && (
          <Button kind="bare" size="small" onPress={() => onChosen([])}>
            Take back {chosen.length.toLocaleString('en')} taken
          </Button>
        )}
      </div>
      {doubts.length > 0 && (
        <LongList items={doubts} first={FIRST} className={styles['hidden']} label="Nearly the same value">
          {(doubt) => (
            <li key={`${doubt.attribute} ${doubt.value}`}>
              <span className="quiet cut">{doubt.attribute}</span>
              <span>
                “<bdi>{doubt.value}</bdi>” in {doubt.count.toLocaleString('en')}{' '}
                {doubt.count === 1 ? 'file' : 'files'}
              </span>
              <Button size="small" onPress={() => onChosen([...chosen, choiceOf(doubt)])}>
                <span>
                  Take “<bdi>{doubt.meant}</bdi>”
                </span>
              </Button>
            </li>
          )}
        </LongList>
      )}
    </section>
  );
}
