import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { ParagraphSet } from '../../domain/corpus-set.ts';
import type { CoderId } from '../../domain/ids.ts';
import { placeHref } from '../../domain/place.ts';
import { paragraphState } from '../../domain/sheet.ts';
import { deleteSet } from '../../storage/sets.ts';
import { listSheets } from '../../storage/sheets.ts';
import type { Store } from '../../storage/store.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { told, useCurrentProject } from '../current-project.tsx';
import { counted, numberText } from '../number-words.ts';
import styles from './AgreementScreen.module.css';
import { DrawSampleDialog } from './DrawSampleDialog.tsx';
import type { AgreementViewProps } from './OpenAgreement.tsx';

const css = classNames(styles);

/** The samples for double coding: what was drawn, who has read how much of it, what all share. */
export function SamplesView({ documents, scene, onChange }: AgreementViewProps) {
  const [isDrawing, setIsDrawing] = useState(false);
  const dialog = isDrawing && (
    <DrawSampleDialog documents={documents} scene={scene} onClose={() => setIsDrawing(false)} />
  );
  if (scene.samples.length === 0)
    return (
      <>
        <EmptyState
          title="No sample has been drawn yet"
          actions={
            <Button kind="main" onPress={() => setIsDrawing(true)}>
              Draw a sample…
            </Button>
          }
        >
          A sample names the paragraphs that several coders code, drawn at random so that they stand for the
          rest.
        </EmptyState>
        {dialog}
      </>
    );
  return (
    <div className={css('view')}>
      <div className={css('line')}>
        <Button kind="main" icon="plus" onPress={() => setIsDrawing(true)}>
          Draw a sample…
        </Button>
      </div>
      <div className={css('cards')}>
        {scene.samples.map((sample) => (
          <SampleCard
            key={sample.id}
            sample={sample}
            onMeasure={() => onChange({ view: 'themes', sample: sample.id })}
          />
        ))}
      </div>
      {dialog}
    </div>
  );
}

interface SampleProgress {
  readonly readBy: ReadonlyMap<CoderId, number>;
  /** Paragraphs by how many coders have read them: at least one, at least two. */
  readonly byOne: number;
  readonly byTwo: number;
}

/** Who has read how much of a sample. */
async function sampleProgress(
  store: Store,
  { paragraphs }: ParagraphSet,
  counts: (coder: CoderId) => boolean,
): Promise<SampleProgress> {
  const ids = [...new Set(paragraphs.map(({ documentId }) => documentId))];
  const sheets = new Map(
    await Promise.all(ids.map(async (id) => [id, await listSheets(store, id)] as const)),
  );
  const readBy = new Map<CoderId, number>();
  let [byOne, byTwo] = [0, 0];
  for (const { documentId, paragraph } of paragraphs) {
    let readers = 0;
    for (const sheet of sheets.get(documentId) ?? []) {
      if (!counts(sheet.coderId) || paragraphState(sheet, paragraph) === 'unread') continue;
      readBy.set(sheet.coderId, (readBy.get(sheet.coderId) ?? 0) + 1);
      readers++;
    }
    if (readers > 0) byOne++;
    if (readers > 1) byTwo++;
  }
  return { readBy, byOne, byTwo };
}

interface SampleCardProps {
  readonly sample: ParagraphSet;
  readonly onMeasure: () => void;
}

function SampleCard({ sample, onMeasure }: SampleCardProps) {
  const { store, entry, coders, coder: me } = useCurrentProject();
  const people = coders.filter(({ kind }) => kind !== 'adjudication');
  const progress = useLiveQuery(
    () => sampleProgress(store, sample, (id) => people.some((one) => one.id === id)),
    [store, sample, people.map(({ id }) => id).join(',')],
  );
  const total = sample.paragraphs.length;
  const shown = people.filter(({ id }) => sample.coders.includes(id) || (progress?.readBy.get(id) ?? 0) > 0);
  const mine = progress?.readBy.get(me.id) ?? 0;
  return (
    <section className={css('card')} aria-label={sample.name}>
      <header>
        <h2 className="grow">
          <bdi>{sample.name}</bdi>
        </h2>
        <LinkButton
          kind={mine < total ? 'main' : 'plain'}
          href={placeHref({ project: entry.id, screen: 'coding', query: { queue: String(sample.id) } })}
        >
          {mine < total ? `Code the ${numberText(total - mine)} that are left` : 'Look through it'}
        </LinkButton>
        <Button onPress={onMeasure}>Measure agreement</Button>
        <Button
          kind="bare"
          icon="trash"
          aria-label={`Delete ${sample.name}`}
          tooltip="Deletes the sample; the codings stay"
          onPress={() => void told('Delete the sample', deleteSet(store, sample.id))}
        />
      </header>
      <p className={css('note')}>{sample.recipe}</p>
      <p className={css('note')}>
        {progress
          ? `${counted(total, 'paragraph')}: ${numberText(progress.byTwo)} read by at least two coders, ${numberText(progress.byOne - progress.byTwo)} by one, ${numberText(total - progress.byOne)} by nobody yet.`
          : '…'}
        {sample.blinding.hidesOrigin && ' Title, date and attributes are hidden while it is coded.'}
      </p>
      <table className={css('plain-table')} aria-label={`Coders of ${sample.name}`}>
        <thead>
          <tr>
            <th scope="col">Coder</th>
            <th scope="col">Read</th>
            <th scope="col" className={css('num')}>
              Left
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, name, colour }) => {
            const read = progress?.readBy.get(id) ?? 0;
            return (
              <tr key={id}>
                <td>
                  <Swatch colour={colour} /> <bdi>{name}</bdi>
                </td>
                <td>
                  {numberText(read)} of {numberText(total)}
                </td>
                <td className={css('num')}>{numberText(total - read)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
