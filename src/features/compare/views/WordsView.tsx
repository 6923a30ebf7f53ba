import type { KeyWordsAnswer } from '../../../analysis/words/key-words.ts';
import { TOKEN_RULE } from '../../../analysis/words/tokens.ts';
import type { WordsTask } from '../../../analysis/words.worker.ts';
import { baseName } from '../../../domain/comparison.ts';
import type { ThemeId } from '../../../domain/ids.ts';
import { placeHref } from '../../../domain/place.ts';
import { problemSentence } from '../../../domain/problem.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChartCard } from '../../../ui/charts/ChartCard.tsx';
import { Tornado } from '../../../ui/charts/Tornado.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import { counted, numberText } from '../../number-words.ts';
import styles from '../CompareScreen.module.css';
import { CollocatesCard, NEAR_WINDOW } from './CollocatesCard.tsx';
import { FiguresCard } from './FiguresCard.tsx';
import { useWords } from './use-words.ts';
import viewStyles from './Views.module.css';
import type { ListedWord, ViewOptions } from './view-options.ts';
import { changeOptions, firstCoderNote, themesIn, type ViewProps, type ViewText } from './view-props.ts';
import { WordLinesCard } from './WordLinesCard.tsx';
import { keyWordFigures, searchedWord, wordsNote } from './word-figures.ts';

const css = classNames({ ...styles, ...viewStyles });

const MOST = 150; // words a side
const DRAWN = 15; // words a side
const PRIOR_WORDS = 1000;
// A corpus of so many words is gone through in a moment.
const QUICK = 400_000; // words
const ALL = 'all';

const ORDERS = [
  { value: 'likelihood', label: 'Log-likelihood' },
  { value: 'odds', label: 'Log-odds' },
] as const satisfies readonly { value: ViewOptions['wordsBy']; label: string }[];

/** Answers of one kind have a number of their own, by which it is known that codings or texts were changed. */
const versions = new WeakMap<object, number>();
let lastVersion = 0;
function versionOf(answer: object): number {
  const version = versions.get(answer) ?? ++lastVersion;
  versions.set(answer, version);
  return version;
}

/** The words behind a theme or a group: those that set its paragraphs apart from the rest, each with its lines in context. */
export function WordsView(props: ViewProps & { readonly text: ViewText }) {
  const { groups, here, facts, text } = props;
  const { entry } = useCurrentProject();
  const { comparison } = groups;
  const { wordsTheme, wordsGroup, wordsBy, least, wordsNear, lines } = here.options;
  const themes = themesIn(groups);
  const filled = groups.answer.groups.filter(({ base }) => base > 0);
  const group = filled.find(({ key }) => key === wordsGroup) ?? null;
  const theme = themes.find(({ id }) => id === wordsTheme) ?? (group ? null : (themes[0] ?? null));
  const of = { theme: theme?.id ?? null, group: group?.key ?? null };
  const task: WordsTask = { kind: 'key words', least, most: MOST, priorWords: PRIOR_WORDS, by: wordsBy };
  const words = groups.answer.groups.reduce((sum, one) => sum + one.words, 0);
  const version = String(versionOf(groups.answer));
  const start = { projectId: entry.id, question: groups.question, of, task };
  const { answer, progress, problem, ask, cancel } = useWords<KeyWordsAnswer>(start, version, words <= QUICK);
  const coder = facts.coders.find(({ id }) => id === (group?.coder ?? comparison.coder)) ?? facts.coder;
  const names = sideNames(theme?.name ?? null, group?.label ?? null);
  const note = answer
    ? [wordsNote(answer, names, least), TOKEN_RULE, ...firstCoderNote(groups, { ...facts, coder })].join(' ')
    : '';
  const unit = comparison.base === 'words' ? 'all paragraphs' : baseName('paragraph', comparison.base);
  const caption = `${text.caption} ${note}`;
  const fileName = `${text.fileName} words`;
  const list = (listed: ListedWord | null): void => changeOptions(props, { lines: listed });
  const linesOf =
    (side: ListedWord['side'], near: string | null = null) =>
    (word: string): void =>
      list({ side, word, near });
  return (
    <>
      <section className={css('card', 'one')} aria-label="Whose words">
        <div className={css('controls')}>
          <Select<string>
            label="Words of"
            compact
            labelPlace="inside"
            value={theme ? String(theme.id) : ALL}
            options={[
              { value: ALL, label: 'any paragraph' },
              ...themes.map(({ id, name, colour }) => ({ value: String(id), label: name, swatch: colour })),
            ]}
            onChange={(value) => {
              const next = themes.find(({ id }) => String(id) === value)?.id ?? null;
              // Without a theme it is a group that is looked at.
              const own = next === null && !group ? (filled[0]?.key ?? null) : (group?.key ?? null);
              changeOptions(props, { wordsTheme: next, wordsGroup: own, lines: null });
            }}
          />
          <Select<string>
            label="in"
            compact
            labelPlace="inside"
            value={group ? `g${group.key}` : ALL}
            options={[
              { value: ALL, label: 'all groups' },
              ...filled.map(({ key, label }) => ({ value: `g${key}`, label })),
            ]}
            onChange={(value) => {
              const first: ThemeId | null = themes[0]?.id ?? null;
              changeOptions(props, {
                wordsGroup: value === ALL ? null : value.slice(1),
                wordsTheme: value === ALL ? (theme?.id ?? first) : (theme?.id ?? null),
                lines: null,
              });
            }}
          />
          <Segments
            label="What sets words apart"
            size="small"
            value={wordsBy}
            options={ORDERS}
            onChange={(next) => changeOptions(props, { wordsBy: next })}
          />
          <div className={css('short')}>
            <NumberField
              label="Occurs at least"
              labelPlace="beside"
              value={least}
              minValue={1}
              maxValue={100_000}
              onChange={(next) => changeOptions(props, { least: next ?? 1 })}
            />
          </div>
          {!answer && !progress && (
            <Button kind="main" onPress={ask}>
              Look at {counted(words, 'word')}
            </Button>
          )}
        </div>
        <p className="quiet small">
          Words of {names[0]}, held against those of {names[1]}; counted in {unit}.
        </p>
        {progress && (
          <Progress
            label="Going through the texts, twice"
            done={progress.done}
            of={progress.of === 0 ? null : progress.of}
            onCancel={cancel}
          />
        )}
        {problem && <Notice kind="bad">{problemSentence(problem)}</Notice>}
        {answer && (answer.firstSize === 0 || answer.secondSize === 0) && (
          <p className="quiet">
            There are no words of {answer.firstSize === 0 ? names[0] : names[1]}: nothing to hold against each
            other.
          </p>
        )}
      </section>
      {answer && answer.more.length + answer.less.length > 0 && (
        <>
          <div className={css('one')}>
            <ChartCard
              title={`Words of ${names[0]}`}
              subtitle="log ratio"
              image={{ title: text.imageTitle, caption, fileName }}
              caption={<p>{note}</p>}
            >
              <Tornado
                label={`Words of ${names[0]}`}
                left={names[1]}
                right={names[0]}
                group="word"
                rows={[...answer.more.slice(0, DRAWN), ...answer.less.slice(0, DRAWN).toReversed()].map(
                  (word) => ({
                    series: word.word,
                    name: word.word,
                    colour: theme?.colour ?? 9,
                    value: word.logRatio,
                    low: undefined,
                    high: undefined,
                    text: `${word.logRatio < 0 ? '−' : '+'}${Math.abs(word.logRatio).toFixed(2)}`,
                    label: `${word.word}: ${numberText(word.first)} against ${numberText(word.second)}, log ratio ${word.logRatio.toFixed(2)}, log-likelihood ${word.logLikelihood.toFixed(1)}. Opens its lines.`,
                  }),
                )}
                chosen={null}
                onChoose={({ series }) =>
                  linesOf(answer.more.some(({ word }) => word === series) ? 'first' : 'second')(series)
                }
              />
            </ChartCard>
          </div>
          <div className={css('two')}>
            <FiguresCard
              title={`More in ${names[0]}`}
              label={`Words more frequent in ${names[0]}`}
              figures={keyWordFigures(answer.more, answer, names, true, linesOf('first'))}
              notes={[caption]}
              fileName={fileName}
            />
            <FiguresCard
              title={`More in ${names[1]}`}
              label={`Words more frequent in ${names[1]}`}
              figures={keyWordFigures(answer.less, answer, names, false, linesOf('second'))}
              notes={[caption]}
              fileName={`${fileName} of the rest`}
            />
          </div>
          <CollocatesCard
            start={{ projectId: entry.id, question: groups.question, of }}
            version={version}
            proposed={answer.more[0]?.word ?? ''}
            node={wordsNear}
            where={names[0]}
            caption={text.caption}
            fileName={`${text.fileName} collocates`}
            onNode={(next) => changeOptions(props, { wordsNear: next, lines: null })}
            onLines={linesOf('first', wordsNear)}
          />
        </>
      )}
      {lines && (
        <WordLinesCard
          key={JSON.stringify(lines)}
          start={{ projectId: entry.id, question: groups.question, of }}
          version={version}
          listed={lines}
          window={NEAR_WINDOW}
          where={lines.side === 'first' ? names[0] : names[1]}
          coder={coder.id}
          searchHref={placeHref({
            project: entry.id,
            screen: 'search',
            query: searchedWord(lines.word, { ...comparison, coder: coder.id }),
          })}
          onClose={() => list(null)}
        />
      )}
    </>
  );
}

/** What is looked at, and what it is held against: `External threat`, `the other paragraphs`. */
function sideNames(theme: string | null, group: string | null): readonly [string, string] {
  if (theme !== null && group !== null) return [`${theme} in ${group}`, `${theme} in the other groups`];
  if (theme !== null) return [theme, 'the other paragraphs'];
  return [group ?? 'all groups', 'the other groups'];
}
