import type { DraftLine } from '../../domain/codebook-draft.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classNames } from '../../ui/class-names.ts';
import styles from './DraftTree.module.css';
import { KIND_NAMES } from './definition-blocks.ts';
import { takenOf } from './draft-choice.ts';

const css = classNames(styles);

interface DraftTreeProps {
  readonly label: string;
  readonly lines: readonly DraftLine[];
  /** Places that are not taken. */
  readonly left: ReadonlySet<string>;
  readonly onTake: (line: DraftLine, isTaken: boolean) => void;
}

/** The themes of a template or a file as a tree of boxes, each with its definition. */
export function DraftTree({ label, lines, left, onTake }: DraftTreeProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <ul className={css('tree')} aria-label={label} tabIndex={0}>
      {lines.map((line) => (
        <DraftRow key={line.at} line={line} lines={lines} left={left} onTake={onTake} />
      ))}
    </ul>
  );
}

interface DraftRowProps extends Omit<DraftTreeProps, 'label'> {
  readonly line: DraftLine;
}

function DraftRow({ line, lines, left, onTake }: DraftRowProps) {
  const { draft, depth, known, differs } = line;
  const taken = takenOf(lines, left, line);
  return (
    <li className={css('row')} style={{ paddingInlineStart: 8 + depth * 24 }}>
      <Checkbox
        isSelected={taken === 'all'}
        isIndeterminate={taken === 'some'}
        isDisabled={known !== null && draft.children.length === 0}
        onChange={(isTaken) => onTake(line, isTaken)}
      >
        <bdi className={css('name', draft.children.length > 0 && 'branch')}>{draft.name}</bdi>
      </Checkbox>
      {known && (
        <span className={css('word')}>
          {differs && draft.definition.length > 0
            ? 'there already, defined otherwise: stays as it is'
            : 'there already'}
        </span>
      )}
      {draft.definition.length > 0 && (
        <div className={css('definition')}>
          {draft.definition.map(({ kind, text }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place.
            <p key={i} dir="auto">
              {kind !== 'in short' && <b>{KIND_NAMES[kind]}: </b>}
              {text}
            </p>
          ))}
        </div>
      )}
    </li>
  );
}
