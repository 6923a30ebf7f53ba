import { type PairsAnswer, themePair } from '../../../analysis/answers/theme-pairs.ts';
import type { Theme } from '../../../domain/codebook.ts';
import { writeCsv } from '../../../formats/csv.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChartCard } from '../../../ui/charts/ChartCard.tsx';
import { HeatGrid } from '../../../ui/charts/HeatGrid.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { Swatch } from '../../../ui/Swatch.tsx';
import { saveBlob } from '../../../ui/save-blob.ts';
import { counted, numberText } from '../../number-words.ts';
import styles from '../CompareScreen.module.css';
import type { ComparePlace, PairMeasure } from '../compare-place.ts';
import { LEAST_BOTH, MEASURE_NAMES, MEASURE_WORDS, measureText, pairCells } from './theme-pairs-cells.ts';

const css = classNames(styles);

const MEASURES = ['jaccard', 'npmi', 'phi'] as const satisfies readonly PairMeasure[];

interface TogetherViewProps {
  readonly answer: PairsAnswer;
  readonly themes: readonly Theme[];
  readonly here: ComparePlace;
  /** What is counted: paragraphs or documents. */
  readonly units: string;
  readonly imageTitle: string;
  readonly caption: string;
  readonly fileName: string;
  readonly onChange: (change: Partial<ComparePlace>) => void;
}

/** Which themes stand together, as a matrix and as a table; a pair opens what carries both. */
export function TogetherView(props: TogetherViewProps) {
  const { answer, themes: codebook, here, units, imageTitle, caption, fileName, onChange } = props;
  const { measure } = here;
  const themes = answer.themes.flatMap((id) => codebook.find((theme) => theme.id === id) ?? []);
  const pairs = themes.flatMap((theme, a) =>
    themes.slice(0, a).flatMap((other, b) => {
      const pair = themePair(answer, a, b);
      return pair.both >= LEAST_BOTH ? [{ theme, other, pair }] : [];
    }),
  );
  pairs.sort((one, two) => (two.pair[measure] ?? -2) - (one.pair[measure] ?? -2));
  // Themes without a pair to show would be empty lines of the matrix.
  const kept = themes.filter((one) => pairs.some(({ theme, other }) => theme === one || other === one));
  const cells = pairCells(answer, kept, measure);
  const hidden = (themes.length * (themes.length - 1)) / 2 - pairs.length;
  const open = (theme: Theme, other: string): void =>
    onChange({ mark: { chart: 'together', theme: theme.id, group: other, side: 'with' } });
  const note = `${MEASURE_WORDS[measure]} Of ${numberText(answer.units)} ${units} in all groups. ${
    hidden === 0
      ? `No pair has fewer than ${LEAST_BOTH}.`
      : `Not shown: ${counted(hidden, 'pair')} with fewer than ${LEAST_BOTH} ${units} in common${
          kept.length < themes.length
            ? `, so ${counted(themes.length - kept.length, 'theme')} without a line`
            : ''
        }.`
  }`;
  const save = (): void => {
    const csv = writeCsv([
      ['theme', 'with', 'n', 'of_n', 'jaccard', 'npmi', 'phi', 'caption'],
      ...pairs.map(({ theme, other, pair }) => [
        theme.name,
        other.name,
        pair.both,
        answer.units,
        pair.jaccard,
        pair.npmi,
        pair.phi,
        `${caption} ${note}`,
      ]),
    ]);
    saveBlob(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${fileName} themes together.csv`);
  };
  const rows = kept.flatMap((theme, row) => (cells[row]?.some(Boolean) ? [{ theme, row }] : []));
  const columns = kept.flatMap((theme, column) =>
    cells.some((line) => line[column]) ? [{ theme, column }] : [],
  );
  return (
    <>
      <div className={css('one')}>
        <ChartCard
          title="Themes together"
          subtitle={MEASURE_NAMES[measure]}
          image={{
            title: imageTitle,
            caption: `${caption} ${note}`,
            fileName: `${fileName} themes together`,
          }}
          caption={<p>{note}</p>}
          actions={
            <Segments<PairMeasure>
              label="Measure"
              size="small"
              value={measure}
              options={MEASURES.map((value) => ({ value, label: MEASURE_NAMES[value] }))}
              onChange={(next) => onChange({ measure: next })}
            />
          }
        >
          <div data-frequency="together">
            <HeatGrid
              label="Themes together"
              rows={rows.map(({ theme: { id, name, colour } }) => ({ id: String(id), name, colour }))}
              columns={columns.map(({ theme: { id, name } }) => ({ id: String(id), label: name }))}
              cells={rows.map(({ row }) => columns.map(({ column }) => cells[row]?.[column]))}
              chosen={
                here.mark?.chart === 'together'
                  ? { series: String(here.mark.theme), group: here.mark.group }
                  : null
              }
              onChoose={({ series, group }) => {
                const theme = themes.find(({ id }) => String(id) === series);
                if (theme) open(theme, group);
              }}
            />
          </div>
        </ChartCard>
      </div>
      <section className={css('card')} aria-label="Pairs of themes">
        <header>
          <h2>The same numbers as a table</h2>
          <span className="grow" />
          <Button kind="bare" size="small" icon="export" onPress={save}>
            CSV
          </Button>
        </header>
        <table className={css('table')} aria-label="Pairs of themes">
          <thead>
            <tr>
              <th scope="col">Theme</th>
              <th scope="col">With</th>
              <th scope="col" className={css('num')}>
                n
              </th>
              <th scope="col" className={css('num')}>
                of N
              </th>
              {MEASURES.map((one) => (
                <th key={one} scope="col" className={css('num')}>
                  {MEASURE_NAMES[one]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ theme, other, pair }) => (
              <tr key={`${theme.id} ${other.id}`}>
                <td>
                  <button
                    type="button"
                    className={css('row-opener')}
                    onClick={() => open(theme, String(other.id))}
                  >
                    <Swatch colour={theme.colour} />
                    <bdi className="cut">{theme.name}</bdi>
                    <span className="visually-hidden"> with {other.name}: open what carries both</span>
                  </button>
                </td>
                <td>
                  <Swatch colour={other.colour} /> <bdi>{other.name}</bdi>
                </td>
                <td className="num">{numberText(pair.both)}</td>
                <td className="num">{numberText(answer.units)}</td>
                {MEASURES.map((one) => (
                  <td key={one} className="num">
                    {measureText(pair, one)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
