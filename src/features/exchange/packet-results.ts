import type { FrequencyAnswer, FrequencyQuestion } from '../../analysis/answers/theme-frequency.ts';
import type { AnalysisClient } from '../../analysis/client.ts';
import { pathText, themePath } from '../../domain/codebook.ts';
import { baseName, EVERY_DOCUMENT, PLAIN_COMPARISON, themeGroupId } from '../../domain/comparison.ts';
import { queryText } from '../../domain/place.ts';
import type { Project } from '../../domain/project.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { SavedQuestion } from '../../domain/saved-question.ts';
import type { CsvCell } from '../../formats/csv.ts';
import { coderNames, themesInOrder } from '../../formats/dataset-columns.ts';
import { MAIN_COLUMNS, type PacketTable } from '../../formats/replication-contents.ts';
import { sharedCell } from '../../formats/replication-main-table.ts';

/** The question of a saved comparison; null where it can no longer be asked. */
export type QuestionOf = (saved: SavedQuestion, project: Project) => FrequencyQuestion | null;

export interface PacketNumbers {
  readonly mainTable: PacketTable['rows'];
  readonly results: readonly PacketTable[];
}

/** Every number of the packet, counted by the same answers that the screens show. */
export async function packetNumbers(
  project: Project,
  client: AnalysisClient,
  questionOf: QuestionOf,
): Promise<Result<PacketNumbers>> {
  const mainTable = await mainRows(project, client);
  if (!mainTable.ok) return mainTable;
  const results: PacketTable[] = [];
  const agreement = await agreementTable(project, client);
  if (!agreement.ok) return agreement;
  if (agreement.value) results.push(agreement.value);
  const comparisons = project.questions.filter(({ kind }) => kind === 'comparison');
  for (const [i, saved] of comparisons.entries()) {
    const question = questionOf(saved, project);
    if (!question) continue;
    const answer = await client.ask('themeFrequency', question);
    if (!answer.ok) return answer;
    results.push({
      name: `comparison_${i + 1}`,
      description: `Saved comparison “${saved.name}”: ${settingsText(saved, question)}.`,
      rows: comparisonRows(saved, question, answer.value, project),
    });
  }
  return ok({ mainTable: mainTable.value, results });
}

async function mainRows(project: Project, client: AnalysisClient): Promise<Result<PacketTable['rows']>> {
  const themes = themesInOrder(project.themes);
  const names = coderNames(project);
  const rows: (readonly CsvCell[])[] = [MAIN_COLUMNS];
  if (themes.length === 0) return ok(rows);
  for (const coder of project.coders) {
    const answer = await client.ask('themeFrequency', {
      comparison: {
        ...PLAIN_COMPARISON,
        themes: themes.map(({ theme }) => theme.id),
        withSubThemes: false,
        coder: coder.id,
      },
      members: themes.map(({ theme }) => [theme.id]),
      attributes: project.attributes,
    });
    if (!answer.ok) return answer;
    const read = answer.value.groups[0]?.base ?? 0;
    if (read === 0) continue;
    for (const [i, { theme, path }] of themes.entries()) {
      const n = answer.value.cells[i]?.[0]?.n ?? 0;
      rows.push([names.get(coder.id) ?? coder.name, theme.id, path, n, read, sharedCell(n, read)]);
    }
  }
  return ok(rows);
}

const AGREEMENT_COLUMNS = [
  'theme_id',
  'theme_path',
  'coders',
  'units',
  'units_differing',
  'percent_agreement',
  'krippendorff_alpha',
  'cohen_kappa',
  'fleiss_kappa',
  'gwet_ac1',
  'positive_agreement',
  'negative_agreement',
  'judgements',
  'judgements_with_theme',
] as const;

/** Agreement between all coders but the adjudication; null where no paragraph was read by two of them. */
async function agreementTable(project: Project, client: AnalysisClient): Promise<Result<PacketTable | null>> {
  const coders = project.coders.filter(({ kind }) => kind !== 'adjudication');
  const themes = themesInOrder(project.themes);
  if (coders.length < 2 || themes.length === 0) return ok(null);
  const answer = await client.ask('themeAgreement', {
    scope: { coders: coders.map(({ id }) => id), documents: EVERY_DOCUMENT, sample: null },
    themes: themes.map(({ theme }) => theme.id),
    members: themes.map(({ theme }) => [theme.id]),
  });
  if (!answer.ok) return answer;
  if (answer.value.units === 0) return ok(null);
  const names = coderNames(project);
  const who = coders.map(({ id, name }) => names.get(id) ?? name).join('; ');
  return ok({
    name: 'agreement',
    description:
      'How far coders agree on each theme, over the paragraphs that two of them or more have read; an empty cell is not defined.',
    rows: [
      AGREEMENT_COLUMNS,
      ...answer.value.themes.map((one) => [
        one.theme,
        pathText(themePath(project.themes, one.theme)),
        who,
        one.units,
        one.differing,
        one.percent,
        one.alpha,
        one.cohen,
        one.fleiss,
        one.ac1,
        one.positive,
        one.negative,
        one.judgements,
        one.applied,
      ]),
    ],
  });
}

const settingsText = (saved: SavedQuestion, { comparison }: FrequencyQuestion): string =>
  `base ${baseName(comparison.rule, comparison.base)}, sub-themes ${comparison.withSubThemes ? 'counted in their parent' : 'not counted in their parent'}, settings ${queryText(saved.query)}`;

const COMPARISON_COLUMNS = [
  'comparison',
  'settings',
  'coder',
  'theme_id',
  'theme',
  'group',
  'n',
  'base',
  'base_is',
  'share',
  'documents_with',
  'documents',
  'paragraphs',
] as const;

function comparisonRows(
  saved: SavedQuestion,
  { comparison }: FrequencyQuestion,
  { groups, themes, cells }: FrequencyAnswer,
  project: Project,
): PacketTable['rows'] {
  const groupNames = new Map(comparison.themeGroups.map(({ name }, i) => [themeGroupId(i), name]));
  const coder = coderNames(project).get(comparison.coder) ?? null;
  return [
    COMPARISON_COLUMNS,
    ...themes.flatMap((theme, i) =>
      groups.map((group, k): readonly CsvCell[] => {
        const cell = cells[i]?.[k];
        return [
          saved.name,
          queryText(saved.query),
          coder,
          theme,
          groupNames.get(theme) ?? pathText(themePath(project.themes, theme)),
          group.label,
          cell?.n ?? null,
          group.base,
          baseName(comparison.rule, comparison.base),
          cell?.share ?? null,
          cell?.documentsWith ?? null,
          group.documents,
          group.paragraphs,
        ];
      }),
    ),
  ];
}
