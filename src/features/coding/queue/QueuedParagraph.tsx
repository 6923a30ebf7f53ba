import { useMemo, useState } from 'react';
import type { ParagraphSet } from '../../../domain/corpus-set.ts';
import type { Document } from '../../../domain/document.ts';
import type { ParagraphRef } from '../../../domain/wish.ts';
import { tellOpenedContext } from '../../../storage/sets.ts';
import { KeysHeld } from '../../../ui/KeysHeld.tsx';
import { told, useCurrentProject } from '../../current-project.tsx';
import { Announcements } from '../Announcements.tsx';
import { CodebookPane } from '../CodebookPane.tsx';
import { CodingColumns } from '../CodingColumns.tsx';
import { DetailsPane } from '../DetailsPane.tsx';
import { themeCounts } from '../theme-counts.ts';
import type { Around } from '../use-coding-keys.ts';
import { type AroundInput, useCodingWork } from '../use-coding-work.ts';
import { QueueReader } from './QueueReader.tsx';
import { queuedThemes, queueStates } from './queue-states.ts';
import type { Queue, QueueText } from './use-queue.ts';

interface QueuedParagraphProps {
  readonly set: ParagraphSet;
  readonly queue: Queue;
  readonly position: number;
  readonly at: ParagraphRef;
  readonly document: Document;
  readonly text: QueueText;
  readonly onPosition: (position: number) => void;
}

/** The paragraph of a queue that is to be coded now, without what stands around it until that is asked for. */
export function QueuedParagraph(props: QueuedParagraphProps) {
  const { set, queue, position, at, document, text, onPosition } = props;
  const { store, coder } = useCurrentProject();
  // The position whose context is open; going on closes it.
  const [opened, setOpened] = useState<number | null>(null);
  const of = queue.paragraphs.length;
  const openContext = async () => {
    if (opened === position) return setOpened(null);
    const place = { set: set.id, position, at };
    // Shown only when it is recorded.
    if (await told('Open the context', tellOpenedContext(store, coder.id, place))) setOpened(position);
  };
  const around = ({ asSeen, theme, announce }: AroundInput): Around => {
    const states = () => queueStates(queue, asSeen);
    const goOrSay = (found: number | undefined, none: string) =>
      found === undefined ? announce(none) : onPosition(found);
    const coded = (way: 1 | -1) => () =>
      goOrSay(
        nextAt(states(), position, way, (state) => state === 'coded'),
        'No other paragraph has a theme',
      );
    const withTheme = (way: 1 | -1) => () => {
      if (theme === undefined) return announce('Choose a theme first');
      const has = queuedThemes(queue, asSeen).map((themes) => themes.includes(theme));
      goOrSay(nextAt(has, position, way, Boolean), 'No other paragraph has this theme');
    };
    return {
      next: () =>
        position + 1 < of ? onPosition(position + 1) : announce('This is the last paragraph of the queue'),
      previous: () =>
        position > 0 ? onPosition(position - 1) : announce('This is the first paragraph of the queue'),
      first: () => onPosition(0),
      last: () => onPosition(of - 1),
      'next unread': () =>
        goOrSay(
          nextAt(states(), position, 1, (state) => state === 'unread'),
          'Every paragraph of the queue has been read',
        ),
      'next coded': coded(1),
      'previous coded': coded(-1),
      'next with theme': withTheme(1),
      'previous with theme': withTheme(-1),
      context: openContext,
    };
  };
  const name = `paragraph ${position + 1} of the queue`;
  const { work, asSeen, announced } = useCodingWork({
    document,
    text: text.shown,
    ownText: text.own,
    paragraph: at.paragraph,
    known: queue.sheets.get(document.id),
    nameOf: () => name,
    origin: 2,
    theme: null,
    around,
  });
  const states = useMemo(() => queueStates(queue, asSeen), [queue, asSeen]);
  const counts = useMemo(() => themeCounts(queuedThemes(queue, asSeen)), [queue, asSeen]);
  if (!work) return <KeysHeld />;
  return (
    <CodingColumns showsDetails={work.showsDetails}>
      <CodebookPane work={work} counts={counts} foot="Counts: paragraphs in this queue." />
      <QueueReader
        set={set}
        goneCount={queue.goneCount}
        states={states}
        position={position}
        document={document}
        text={text.shown}
        work={work}
        isContextOpen={opened === position}
        onContext={() => void openContext()}
        onPosition={onPosition}
      />
      <DetailsPane
        document={document}
        text={text.shown}
        work={work}
        name={`Paragraph ${position + 1}`}
        of={of}
        isQueued
      />
      <Announcements announced={announced} />
    </CodingColumns>
  );
}

/** The next place for which it is true, going round; undefined where there is none but this. */
function nextAt<Value>(
  values: readonly Value[],
  from: number,
  way: 1 | -1,
  fits: (value: Value) => boolean,
): number | undefined {
  const { length } = values;
  for (let step = 1; step < length; step++) {
    const place = (((from + way * step) % length) + length) % length;
    const value = values[place];
    if (value !== undefined && fits(value)) return place;
  }
  return undefined;
}
