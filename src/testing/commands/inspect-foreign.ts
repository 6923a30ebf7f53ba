import { asGuid, asInstant } from '../../domain/ids.ts';
import { problemSentence } from '../../domain/problem.ts';
import { colourHex } from '../../domain/theme-colour.ts';
import { isForeignName } from '../../formats/foreign-names.ts';
import type { ForeignProject } from '../../formats/foreign-project.ts';
import { foreignFacts } from '../../formats/foreign-reading.ts';
import { placedProject } from '../../formats/foreign-to-project.ts';
import { type GivenFile, readForeign } from '../../formats/read-foreign.ts';

type Told = Readonly<Record<string, unknown>>;

/** Texts that may belong to labels or highlights beside them. */
export const isCompanion = (name: string): boolean => /\.(?:txt|docx|html?|md|odt|rtf|pdf)$/i.test(name);

const MAYBE = /\.(?:zip|csv|tsv|txt|xml)$/i;

/** What the file of another program holds; undefined for a file that is none. */
export async function inspectForeign(
  file: GivenFile,
  companions: readonly GivenFile[],
): Promise<Told | undefined> {
  const isCertain = isForeignName(file.name);
  if (!isCertain && !MAYBE.test(file.name)) return undefined;
  const read = await readForeign([file, ...companions]);
  if (!read.ok)
    return isCertain
      ? { outcome: 'problem', problem: read.problem.reason, message: problemSentence(read.problem) }
      : undefined;
  return told(read.value);
}

async function told(foreign: ForeignProject): Promise<Told> {
  const placed = await placedProject(foreign, {
    rule: null,
    now: asInstant(0),
    newGuid: () => asGuid(crypto.randomUUID()),
  });
  const facts = foreignFacts(foreign, placed);
  const codes = new Map(foreign.codes.map((code) => [code.guid, code]));
  const paths = new Map<string, string>();
  const themes: Told[] = [];
  const walk = (drafts: ForeignProject['themes'], above: readonly string[]): void => {
    for (const draft of drafts) {
      const path = [...above, draft.name];
      const code = draft.guid === null ? undefined : codes.get(draft.guid);
      if (draft.guid !== null) paths.set(draft.guid, path.join(' > '));
      themes.push({
        path: path.join(' > '),
        name: code?.name ?? draft.name,
        guid: draft.guid,
        depth: path.length,
        colour: code?.colour || null,
        becomes: draft.colour === null ? null : colourHex(draft.colour),
        codable: code?.isCodable ?? true,
        described: code?.isDescribed ?? draft.definition.length > 0,
      });
      walk(draft.children, path);
    }
  };
  walk(foreign.themes, []);
  const coded = (coding: ForeignProject['codings'][number]): Told => {
    const { document, theme, coder, span, fileStart, fileEnd, voice } = coding;
    return {
      document: foreign.documents[document]?.title,
      source: foreign.documents[document]?.guid,
      theme: paths.get(theme),
      coder: foreign.coders[coder]?.name,
      start: fileStart,
      end: fileEnd,
      quote: span === null ? null : (foreign.documents[document]?.text?.slice(span.start, span.end) ?? null),
      ...(voice !== 0 && { voice }),
    };
  };
  return {
    outcome: 'read',
    format: foreign.format,
    origin: foreign.origin,
    project: foreign.name,
    users: foreign.coders.map(({ name }) => name),
    codingsByUser: Object.fromEntries(facts.coders.map(({ name, codings }) => [name, codings])),
    codes: foreign.codes.length,
    themes,
    documents: foreign.documents.map(({ title, guid, fileName, text, date, language, attributes }, i) => ({
      title,
      guid,
      fileName,
      text: text === null ? 'missing' : 'there',
      characters: text?.length ?? 0,
      paragraphs: placed.project.documents[i]?.paragraphCount ?? 0,
      codings: facts.documents[i]?.codings ?? 0,
      date,
      language,
      attributes,
    })),
    selections: foreign.selectionCount,
    ranges: foreign.rangeCount,
    codings: foreign.codings.filter(({ span }) => span !== null).map(coded),
    documentCodings: foreign.codings.filter(({ span }) => span === null).map(coded),
    memos: foreign.memos.map(({ target, coder, text }) => ({
      on: target.kind,
      ...('document' in target && { document: foreign.documents[target.document]?.title }),
      coder: foreign.coders[coder]?.name,
      text,
    })),
    sets: foreign.sets.map(({ name, memberCount, documents }) => ({
      name,
      members: memberCount,
      documents: documents.length,
    })),
    attributes: placed.project.attributes.map(({ name, type }) => ({ name, type })),
    becomes: {
      paragraphs: placed.project.documents.reduce((sum, document) => sum + document.paragraphCount, 0),
      codings: placed.project.sheets.reduce((sum, sheet) => sum + sheet.paragraph.length, 0),
      memos: placed.project.memos.length,
      sets: placed.project.sets.length,
    },
    countingRule: foreign.countingRule,
    losses: facts.losses,
  };
}
