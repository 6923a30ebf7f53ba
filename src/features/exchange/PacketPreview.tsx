import { classNames } from '../../ui/class-names.ts';
import { Switch } from '../../ui/Switch.tsx';
import styles from './ExchangeScreen.module.css';
import type { ExportChoices } from './export-choices.ts';

const css = classNames(styles);

const PARTS = [
  [
    'data',
    'units by themes with zeros, codings, documents, attributes, paragraphs, codebook and its changes, coders, memos, sets, history',
  ],
  ['results', 'the main table, agreement between coders, and every saved comparison, counted anew'],
  ['parquet', 'the same tables as Parquet'],
  ['workbook.xlsx', 'the same tables as one workbook'],
  ['scripts', 'R and Python, which load the data and count the main table again'],
  ['project.leitmotif', 'the project itself: opened in Leitmotif it gives every number again'],
  [
    'README, methods, sums',
    'how it is counted, the methods paragraph, datapackage.json and SHA-256 of every file',
  ],
] as const;

interface PacketPreviewProps {
  readonly choices: ExportChoices;
  readonly onChoices: (choices: ExportChoices) => void;
}

/** What is in the packet, and whether texts may go out with it. */
export function PacketPreview({ choices, onChoices }: PacketPreviewProps) {
  return (
    <>
      <h2 className={css('preview-head')}>What is in a replication packet</h2>
      <div className={css('options')}>
        <Switch
          isSelected={choices.packetHasTexts}
          onChange={(packetHasTexts) => onChoices({ ...choices, packetHasTexts })}
        >
          The texts may be handed on
        </Switch>
        <p className="quiet small">
          {choices.packetHasTexts
            ? 'Texts stand in the table of paragraphs, in evidence, and in the project.'
            : 'Paragraphs are named by their SHA-256 alone, evidence by its place, and in the project every character is masked. Titles, attributes, memos and definitions still go out: look through them.'}
        </p>
        <dl className={css('parts', 'inside')}>
          {PARTS.map(([part, words]) => (
            <div key={part}>
              <dt>{part}</dt>
              <dd className="quiet">{words}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}
