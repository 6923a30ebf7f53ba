import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import type { QuoteChoice, QuotesQuestion } from '../../../analysis/answers/quote-picks.ts';
import type { ThemeId } from '../../../domain/ids.ts';
import { quotesDocx, quotesHtml } from '../../../formats/comparison-quotes.ts';
import { tableTabs } from '../../../formats/comparison-table.ts';
import { listDocuments } from '../../../storage/documents.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { loadReadingFace } from '../../../ui/fonts.ts';
import { MultiSelect } from '../../../ui/MultiSelect.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Pending } from '../../../ui/Progress.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { Select } from '../../../ui/Select.tsx';
import { saveBlob } from '../../../ui/save-blob.ts';
import { useCurrentProject } from '../../current-project.tsx';
import { counted, numberText } from '../../number-words.ts';
import { useHitDocuments } from '../../use-hit-documents.ts';
import styles from '../CompareScreen.module.css';
import { useSettledAnswer } from '../use-settled-answer.ts';
import { QuoteCell } from './QuoteCell.tsx';
import { choiceNote, quotesSheet, quotesTable } from './quote-sheet.ts';
import { TableButtons } from './TableButtons.tsx';
import { useKeptQuotes } from './use-kept-quotes.ts';
import viewStyles from './Views.module.css';
import { MOST_QUOTE_GROUPS, MOST_QUOTES } from './view-options.ts';
import { changeOptions, themesIn, type ViewProps, type ViewText } from './view-props.ts';

const css = classNames({ ...styles, ...viewStyles });

const GROUPS_AT_FIRST = 3;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const CHOICES = [
  { value: 'random', label: 'By lot' },
  { value: 'date', label: 'Matched by date' },
  { value: 'hand', label: 'By hand' },
] as const satisfies readonly { value: QuoteChoice; label: string }[];

/** What the paragraphs behind a theme say, group beside group. */
export function QuotesView(props: ViewProps & { readonly text: ViewText }) {
  const { groups, here, facts, text } = props;
  const { store, entry } = useCurrentProject();
  const { quoteTheme, quoteGroups, choice, each, seed } = here.options;
  const themes = themesIn(groups);
  const theme = themes.find(({ id }) => id === quoteTheme) ?? themes[0];
  const filled = groups.answer.groups.filter(({ base }) => base > 0);
  const chosen =
    quoteGroups?.filter((key) => filled.some((group) => group.key === key)) ??
    filled.slice(0, GROUPS_AT_FIRST).map(({ key }) => key);
  const [leftOut, setLeftOut] = useState(0);
  const { kept, isKept, keep, letGo } = useKeptQuotes();
  const key = JSON.stringify([theme?.id, chosen, kept]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for theme, groups and what was kept.
  const question = useMemo(
    (): QuotesQuestion | null =>
      theme && kept
        ? {
            ...groups.question,
            theme: theme.id,
            groups: chosen,
            choice,
            each,
            seed,
            kept: choice === 'hand' ? kept : [],
          }
        : null,
    [groups.question, key, choice, each, seed],
  );
  const { settled, pending } = useSettledAnswer('quotePicks', question);
  const documents = useLiveQuery(() => listDocuments(store), [store]);
  const byId = useMemo(() => new Map((documents ?? []).map((one) => [one.id, one])), [documents]);
  const columns = settled?.answer.columns ?? [];
  const ids = [
    ...new Set(columns.flatMap(({ quotes }) => quotes.flatMap((quote) => (quote ? [quote.documentId] : [])))),
  ].sort((a, b) => a - b);
  const found = useHitDocuments(ids, facts.coder.id);
  const languages = [...new Set(ids.map((id) => byId.get(id)?.language ?? ''))].join();
  useEffect(() => {
    for (const language of languages.split(',')) void loadReadingFace(language);
  }, [languages]);
  if (!theme) return null;
  const labelOf = (group: string): string =>
    groups.answer.groups.find((one) => one.key === group)?.label ?? group;
  const sheet = quotesSheet({
    title: `${entry.name}: quotes`,
    theme,
    columns,
    labelOf,
    documents: byId,
    found,
    coder: facts.coder.name,
    choice,
    notes: [choiceNote({ choice, each, seed }), text.caption],
  });
  const isRead = ids.every((id) => found.has(id)) && documents !== undefined && !pending;
  const members = new Set<ThemeId>(groups.question.members[groups.comparison.themes.indexOf(theme.id)]);
  const rowCount = Math.max(0, ...columns.map(({ quotes }) => quotes.length));
  const fileName = `${text.fileName} quotes`;
  return (
    <section className={css('card')} aria-label="Quotes side by side">
      <header>
        <h2>Quotes side by side</h2>
        <span className="grow" />
        <Button
          kind="bare"
          size="small"
          icon="export"
          isDisabled={!isRead}
          onPress={() => saveBlob(new Blob([quotesDocx(sheet)], { type: DOCX }), `${fileName}.docx`)}
        >
          Word
        </Button>
        <Button
          kind="bare"
          size="small"
          icon="export"
          isDisabled={!isRead}
          onPress={() =>
            saveBlob(new Blob([quotesHtml(sheet)], { type: 'text/html;charset=utf-8' }), `${fileName}.html`)
          }
        >
          HTML
        </Button>
        <TableButtons
          table={() => quotesTable(sheet)}
          tabs={() => {
            const { header, rows } = quotesTable(sheet);
            return tableTabs(
              header,
              rows.map((row) => row.map((cell) => String(cell ?? ''))),
            );
          }}
          rowCount={rowCount}
          fileName={fileName}
        />
      </header>
      <div className={css('controls')}>
        <Select<ThemeId>
          label="Theme"
          compact
          labelPlace="inside"
          value={theme.id}
          options={themes.map(({ id, name, colour }) => ({ value: id, label: name, swatch: colour }))}
          onChange={(next) => changeOptions(props, { quoteTheme: next })}
        />
        <MultiSelect
          label="Groups"
          values={chosen.map((key) => `g${key}`)}
          options={filled.map((group) => ({ value: `g${group.key}`, label: group.label }))}
          onChange={(ticked) => {
            const values = ticked.map((key) => key.slice(1));
            const isTooMany = values.length > MOST_QUOTE_GROUPS;
            setLeftOut(isTooMany ? values.length - MOST_QUOTE_GROUPS : 0);
            changeOptions(props, { quoteGroups: keptGroups(chosen, values) });
          }}
          summary={
            <b>
              {numberText(chosen.length)} of {counted(filled.length, 'group')}
            </b>
          }
        />
        <Segments<QuoteChoice>
          label="How quotes are chosen"
          size="small"
          value={choice}
          options={CHOICES}
          onChange={(next) => changeOptions(props, { choice: next })}
        />
        <div className={css('short')}>
          <NumberField
            label="Each"
            labelPlace="beside"
            value={each}
            minValue={1}
            maxValue={MOST_QUOTES}
            onChange={(next) => changeOptions(props, { each: next ?? 1 })}
          />
        </div>
        {choice !== 'hand' && (
          <>
            <div className={css('short')}>
              <NumberField
                label="Seed"
                labelPlace="beside"
                value={seed}
                minValue={1}
                maxValue={2 ** 31 - 1}
                formatOptions={{ useGrouping: false }}
                onChange={(next) => changeOptions(props, { seed: next ?? 1 })}
              />
            </div>
            <Button size="small" icon="shuffle" onPress={() => changeOptions(props, { seed: seed + 1 })}>
              Draw others
            </Button>
          </>
        )}
      </div>
      <p className="quiet small">{choiceNote({ choice, each, seed })}</p>
      <p className="small" role="status">
        {leftOut > 0 &&
          `At most ${MOST_QUOTE_GROUPS} groups stand side by side: ${counted(leftOut, 'group')} left out. Untick one to put another in its place.`}
      </p>
      {chosen.length < 2 && (
        <p className="quiet small">Choose two to {MOST_QUOTE_GROUPS} groups to read them side by side.</p>
      )}
      <Pending isPending={pending}>
        <div className={css('table-frame')}>
          <table className={css('quotes')} aria-label="Quotes side by side">
            <thead>
              <tr>
                {columns.map(({ group }, column) => (
                  <th key={group} scope="col">
                    <bdi>{labelOf(group)}</bdi>
                    <span className="quiet small">{sheet.groups[column]?.eligible}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: rowCount }, (_, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the lot.
                <tr key={row}>
                  {columns.map(({ group, quotes }, column) => (
                    <QuoteCell
                      key={group}
                      quote={quotes[row] ?? null}
                      cited={sheet.groups[column]?.quotes[row] ?? null}
                      found={quotes[row] ? found.get(quotes[row].documentId) : undefined}
                      theme={theme}
                      members={members}
                      project={entry.id}
                      isKept={isKept}
                      onKeep={keep}
                      onLetGo={letGo}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {settled && rowCount === 0 && (
          <p className="quiet">
            {choice === 'hand'
              ? 'No paragraph with this theme in these groups was kept yet. Choose “By lot” and keep what you want to cite.'
              : 'No paragraph with this theme was found in these groups.'}
          </p>
        )}
      </Pending>
    </section>
  );
}

/** The wanted groups, of too many those that stand there already first, in the order in which they are offered. */
function keptGroups(standing: readonly string[], wanted: readonly string[]): readonly string[] {
  const before = wanted.filter((key) => standing.includes(key));
  const kept = [...new Set([...before, ...wanted])].slice(0, MOST_QUOTE_GROUPS);
  return wanted.filter((key) => kept.includes(key));
}
