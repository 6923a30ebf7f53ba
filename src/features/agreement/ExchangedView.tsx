import { useMemo, useState } from 'react';
import { useAnswer } from '../../analysis/use-answer.tsx';
import { problemSentence } from '../../domain/problem.ts';
import { writeCsv } from '../../formats/csv.ts';
import { fileNamePart } from '../../formats/write-export.ts';
import { Button } from '../../ui/Button.tsx';
import { HeatGrid } from '../../ui/charts/HeatGrid.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { saveBlob } from '../../ui/save-blob.ts';
import { useCurrentProject } from '../current-project.tsx';
import { counted, numberText } from '../number-words.ts';
import styles from './AgreementScreen.module.css';
import { exchangedCells, exchangedThemes } from './exchanged-cells.ts';
import type { AgreementViewProps } from './OpenAgreement.tsx';

const css = classNames(styles);

// More lines than this are no picture any more; the table has all of them.
const MOST_DRAWN = 24;
const MOST_ROWS = 100;

/** Which themes coders use for one another: as a matrix and as a list. */
export function ExchangedView({ scene, onChange }: AgreementViewProps) {
  const { entry } = useCurrentProject();
  const [showsAll, setShowsAll] = useState(false);
  const { answer, problem, progress } = useAnswer('agreementConfusions', scene.question);
  const pairs = useMemo(() => {
    const themeOf = new Map(scene.themes.map((theme) => [theme.id, theme]));
    return (answer?.pairs ?? []).flatMap(({ one, other, paragraphs }) => {
      const [first, second] = [themeOf.get(one), themeOf.get(other)];
      return first && second ? [{ first, second, paragraphs }] : [];
    });
  }, [answer, scene.themes]);
  const drawn = useMemo(() => exchangedThemes(pairs, MOST_DRAWN), [pairs]);
  if (problem) return <Notice kind="bad">{problemSentence(problem)}</Notice>;
  if (!answer)
    return (
      progress && <Progress label="Looking for exchanged themes" done={progress.done} of={progress.of} />
    );
  if (pairs.length === 0)
    return (
      <div className={css('view')}>
        <p className={css('note')}>
          On none of the {counted(answer.units, 'paragraph')} does one coder have a theme where another has a
          different one instead.
        </p>
      </div>
    );
  const shown = showsAll ? pairs : pairs.slice(0, MOST_ROWS);
  const save = () =>
    saveBlob(
      new Blob(
        [
          writeCsv([
            ['theme', 'exchanged_for', 'paragraphs', 'of_paragraphs'],
            ...pairs.map(({ first, second, paragraphs }) => [
              first.name,
              second.name,
              paragraphs,
              answer.units,
            ]),
          ]),
        ],
        { type: 'text/csv;charset=utf-8' },
      ),
      `${fileNamePart(entry.name)} exchanged themes.csv`,
    );
  return (
    <div className={css('view')}>
      <section className={css('card')} aria-label="Matrix of exchanged themes">
        <header>
          <h2>Themes that stand for one another</h2>
        </header>
        <HeatGrid
          label="Exchanged themes"
          rows={drawn.map(({ id, name, colour }) => ({ id: String(id), name, colour }))}
          columns={drawn.map(({ id, name }) => ({ id: String(id), label: name }))}
          cells={exchangedCells(drawn, pairs)}
          chosen={null}
          onChoose={({ series }) => {
            const theme = drawn.find(({ id }) => String(id) === series);
            if (theme) onChange({ view: 'settle', theme: theme.id, state: 'open' });
          }}
        />
        <p className={css('note')}>
          Paragraphs on which one coder has the one theme and not the other, and another coder the other and
          not the one, of {numberText(answer.units)}.{' '}
          {pairs.some(({ first, second }) => !(drawn.includes(first) && drawn.includes(second))) &&
            `Drawn are the ${drawn.length} themes that are exchanged most; the list has all.`}
        </p>
      </section>
      <section className={css('card')} aria-label="List of exchanged themes">
        <header>
          <h2 className="grow">The same as a list</h2>
          <Button kind="bare" size="small" icon="export" onPress={save}>
            CSV
          </Button>
        </header>
        <table className={css('plain-table')} aria-label="Exchanged themes">
          <thead>
            <tr>
              <th scope="col">Theme</th>
              <th scope="col">For</th>
              <th scope="col" className={css('num')}>
                Paragraphs
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ first, second, paragraphs }) => (
              <tr key={`${first.id} ${second.id}`}>
                <td>
                  <Swatch colour={first.colour} /> <bdi>{first.name}</bdi>
                </td>
                <td>
                  <Swatch colour={second.colour} /> <bdi>{second.name}</bdi>
                </td>
                <td className={css('num')}>{numberText(paragraphs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length < pairs.length && (
          <Button kind="bare" onPress={() => setShowsAll(true)}>
            {`Show all ${numberText(pairs.length)} pairs`}
          </Button>
        )}
      </section>
    </div>
  );
}
