import { RULE_NAMES } from '../domain/document.ts';
import type { Instant } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import { coverageOf } from '../domain/sheet.ts';
import { APP_VERSION } from './app-version.ts';
import { coderNames } from './dataset-columns.ts';

/** What a reader needs who has only the folder: every file and column, how it is counted, who coded and when. */
export function datasetReadme(project: Project, writtenAt: Instant): string {
  return [
    heading(project, writtenAt),
    project.note === '' ? [] : ['WHAT YOU MUST KNOW', '', project.note],
    ['CODERS', '', ...coderLines(project)],
    ['DIVISION INTO PARAGRAPHS', '', ...divisionLines(project)],
    HOW_COUNTED,
    HOW_WRITTEN,
    FILES,
    READ_IN_R_AND_PYTHON,
  ]
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n\n')
    .concat('\n');
}

function heading(project: Project, writtenAt: Instant): readonly string[] {
  const paragraphs = project.documents.reduce((sum, document) => sum + document.paragraphCount, 0);
  const codings = project.sheets.reduce((sum, sheet) => sum + sheet.paragraph.length, 0);
  const rule = '='.repeat(Math.min(project.name.length, 100));
  return [
    project.name,
    rule,
    '',
    `Written ${new Date(writtenAt).toISOString()} by Leitmotif ${APP_VERSION}.`,
    `${project.documents.length} documents, ${paragraphs} paragraphs, ${project.themes.length} themes, ${project.coders.length} coders, ${codings} codings.`,
    `Version of the codebook: ${project.codebookVersion}. A coding names the version under which it was made.`,
  ];
}

function coderLines(project: Project): readonly string[] {
  const names = coderNames(project);
  const done = new Map(project.coders.map((coder) => [coder.id, { documents: 0, coded: 0, read: 0 }]));
  for (const sheet of project.sheets) {
    const own = done.get(sheet.coderId);
    const { coded, read } = coverageOf(sheet);
    if (!own || coded + read === 0) continue;
    own.documents++;
    own.coded += coded;
    own.read += read;
  }
  return project.coders.flatMap((coder) => {
    const { documents = 0, coded = 0, read = 0 } = done.get(coder.id) ?? {};
    return [
      `${names.get(coder.id)}: ${documents} documents; ${coded} paragraphs with a theme, ${read} read without one.`,
      ...(coder.note === '' ? [] : [`  ${coder.note}`]),
    ];
  });
}

function divisionLines(project: Project): readonly string[] {
  const counts = new Map<string, number>();
  for (const { source } of project.documents)
    counts.set(RULE_NAMES[source.rule], (counts.get(RULE_NAMES[source.rule]) ?? 0) + 1);
  return [
    'The paragraph is the unit of coding and of counting. How the documents were divided (column division of documents.csv):',
    ...Array.from(counts, ([rule, count]) => `  ${rule}: ${count}`),
  ];
}

const HOW_COUNTED: readonly string[] = [
  'HOW IT IS COUNTED',
  '',
  'To every paragraph each coder has one of three relations: coded (it carries one theme or several), read (the coder',
  'found no theme in it), or unread (the coder has said nothing of it).',
  'In paragraphs_by_themes.csv a paragraph that was coded or read has read = 1 and 0 or 1 for every theme: the zeros are',
  'findings. An unread paragraph has read = 0 and EMPTY cells (NA) for every theme: nothing is known of it, and to count it',
  'as zero would be wrong. A document of which a coder has said nothing has no rows for that coder.',
  'A theme counts at most once a paragraph and coder. A theme’s column holds what was coded with that very theme: the',
  'paragraphs of its sub-themes are not counted in it.',
  'Evidence says which words a coding rests on; it changes no count. Coders are never united: every row names its coder.',
];

const HOW_WRITTEN: readonly string[] = [
  'HOW THE FILES ARE WRITTEN',
  '',
  'CSV as in RFC 4180: UTF-8 with a byte order mark, commas, double quotes, CRLF. Empty cells are missing values.',
  'A text that a spreadsheet would run as a formula (it begins with = + - @, with a tab or a line break, or with one of',
  'those signs in full width) has one apostrophe in front. To get the text back, take that apostrophe away: in a cell that',
  'begins with apostrophes followed by such a sign, one of them was added. Numbers are numbers and are not touched.',
  'Moments are ISO 8601 in UTC. Dates may be partial: 1942, 1968-03, 2013-01-29, or a range 1939-09-01/1945-05.',
  'Paragraphs are numbered from 1. Names that would stand in two columns have (2), (3) … behind them.',
  'Evidence offsets count Unicode characters of the paragraph’s text from 0, the end exclusive; several are parted by',
  'semicolons, their texts by […]. No evidence: the coding rests on the whole paragraph. (Where the paragraph’s text has an',
  'added apostrophe, take it away before you count.)',
];

const FILES: readonly string[] = [
  'FILES',
  '',
  'codings.csv: one row a coding.',
  '  document_id, document_guid, title, date, language, then the documents’ attributes;',
  '  paragraph, paragraph_text; theme_id, theme_guid, theme, theme_path (names from the top, parted by >);',
  '  coder; coder_kind (person, rule or adjudication); voice (whether the author endorses, quotes or rebuts the theme, or',
  '  unmarked); weight (1 to 5; empty: none was given); origin (what the coder saw: the text in reading, a list of hits of a',
  '  search, a queue of paragraphs, or nothing of this program for codings from a file); codebook_version; made_at;',
  '  evidence, evidence_start, evidence_end.',
  'paragraphs_by_themes.csv: one row a paragraph and coder, with zeros.',
  '  document_id, document_guid, title, paragraph, coder, read (1 or 0), then one column a theme, named by its path.',
  'documents.csv: one row a document.',
  '  document_id, document_guid, title, date, date_first_day and date_last_day (the days that the date may mean),',
  '  language, then the attributes; paragraphs, words, characters (UTF-16 units); file_name, format, encoding, division,',
  '  imported_at, content_hash, reprint_of (document_id of the original; empty: no reprint of another), translation_of',
  '  (document_id of the text that it translates paragraph by paragraph); for each coder the paragraphs coded, and those',
  '  read without a theme.',
  'codebook.csv: one row a theme, in the order of the codebook.',
  '  theme_id, theme_guid, theme_path, theme, parent_id, level (1 at the top), colour, key;',
  '  in_short, use_when, avoid_when, example, counter_example (the definition); meaning_version (version of the codebook',
  '  that last changed what the theme means); retired (1: no longer offered, its codings kept); codings of each coder.',
  'memos.csv: one row a remark.',
  '  memo_id, memo_guid, on (document, paragraph, evidence, theme or project), document_id, title, paragraph, theme_id, theme_path, coder,',
  '  text, made_at, changed_at.',
  'coders.csv: one row a coder: coder_id, coder_guid, coder, kind (person, rule or adjudication), note.',
  'sets.csv: one row a document or paragraph of a saved set.',
  '  set_id, set_guid, set, of (documents or paragraphs), purpose (queue, reliability or quotes), recipe, seed, coders,',
  '  made_at, position, document_id, title, paragraph.',
  'saved_questions.csv: one row a saved comparison or search.',
  '  question_id, question_guid, kind, name, settings (the words of its address), note, made_at, changed_at.',
];

const READ_IN_R_AND_PYTHON: readonly string[] = [
  'TO READ THEM',
  '',
  'R:       read.csv("codings.csv", fileEncoding = "UTF-8-BOM", check.names = FALSE)',
  'Python:  pandas.read_csv("codings.csv", encoding="utf-8-sig")',
];
