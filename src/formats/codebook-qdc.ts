// https://www.qdasoftware.org/refi-qda-codebook/ (REFI-QDA 1.0)

import { type DraftTheme, draftTheme } from '../domain/codebook-draft.ts';
import { plural } from '../domain/plural.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { colourHex, type ThemeColour } from '../domain/theme-colour.ts';
import { APP_VERSION } from './app-version.ts';
import { colourLosses, nearestColour } from './code-colour.ts';
import { type PathCode, pathOfName, treeOfPaths } from './code-paths.ts';
import { guidIn } from './codebook-guid.ts';
import { definitionBlocks, definitionText } from './definition-text.ts';
import type { ReadCodebook } from './read-codebook.ts';
import { attributeText, elementText } from './xml-escapes.ts';
import { walkXml } from './xml-events.ts';

interface OpenCode {
  name: string;
  guid: string;
  colour: ThemeColour | null;
  description: string;
  readonly children: DraftTheme[];
}

/**
 * The codes of a REFI-QDA codebook or project, whatever its namespace. Real files have GUIDs in braces, no `isCodable`,
 * empty sets, and hierarchies that only names tell of.
 */
export function readCodebookQdc(bytes: Uint8Array): Result<ReadCodebook> {
  const top: DraftTheme[] = [];
  const open: OpenCode[] = [];
  const sets: string[] = [];
  const path: string[] = [];
  const facts = { origin: '', isCodebook: false, codes: 0, folders: 0, colours: 0, unknown: 0 };
  try {
    walkXml(bytes, {
      open(name, attributes) {
        path.push(name);
        if (name === 'CodeBook') facts.isCodebook = true;
        if (name === 'CodeBook' || name === 'Project') facts.origin ||= attributes('origin');
        if (name === 'Set' && attributes('name') !== '') sets.push(attributes('name'));
        if (name !== 'Code') return;
        facts.codes++;
        if (/^(?:false|0)$/.test(attributes('isCodable'))) facts.folders++;
        const colour = nearestColour(attributes('color'));
        if (colour && !colour.isSame) facts.colours++;
        if (!colour && attributes('color').trim() !== '') facts.unknown++;
        const code = { name: attributes('name'), guid: attributes('guid'), colour: colour?.colour ?? null };
        open.push({ ...code, description: '', children: [] });
      },
      text(text) {
        const code = open.at(-1);
        if (code && path.at(-1) === 'Description' && path.at(-2) === 'Code') code.description += text;
      },
      close(name) {
        path.pop();
        const code = name === 'Code' ? open.pop() : undefined;
        if (code) (open.at(-1)?.children ?? top).push(draftOf(code));
      },
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed({ reason: 'damaged', format: 'REFI-QDA', detail });
  }
  if (!facts.isCodebook || facts.codes === 0)
    return failed({ reason: 'refused', detail: 'There are no codes in the file.' });
  return ok({
    origin: facts.origin || 'REFI-QDA',
    drafts: unfolded(top),
    codeCount: facts.codes,
    losses: lossesOf(facts, sets),
  });
}

const draftOf = ({ name, guid, colour, description, children }: OpenCode): DraftTheme =>
  draftTheme(name.trim() === '' ? 'Unnamed code' : name, {
    guid: guidIn(guid),
    colour,
    definition: definitionBlocks(description.trim() === '' ? '' : description),
    children,
  });

// ATLAS.ti and Taguette have no levels: there the name tells of them. In a file with levels a name is a name.
function unfolded(top: readonly DraftTheme[]): readonly DraftTheme[] {
  if (top.some((draft) => draft.children.length > 0)) return top;
  const codes = top.map((draft): PathCode => ({ path: pathOfName(draft.name, ['::', '\\']), draft }));
  return codes.some(({ path }) => path.length > 1) ? treeOfPaths(codes) : top;
}

function lossesOf(
  facts: { readonly folders: number; readonly colours: number; readonly unknown: number },
  sets: readonly string[],
): readonly string[] {
  const { folders, colours, unknown } = facts;
  return [
    ...(folders === 0
      ? []
      : [
          `${plural(folders, 'code is a folder', 'codes are folders')} that cannot be coded there; here every theme can.`,
        ]),
    ...colourLosses(colours, unknown),
    ...(sets.length === 0 ? [] : [`Sets are not read: ${sets.join(', ')}.`]),
  ];
}

/** The lines of a code and of those below it; `behind` gives what stands after its description. */
export function codeLines(
  draft: DraftTheme,
  guid: () => string,
  indent: string,
  behind: (draft: DraftTheme) => readonly string[] = () => [],
): readonly string[] {
  const { name, colour, definition, children } = draft;
  const inside = [
    ...(definition.length === 0
      ? []
      : [`${indent}  <Description>${elementText(definitionText(definition))}</Description>`]),
    ...behind(draft).map((line) => `${indent}  ${line}`),
    ...children.flatMap((child) => codeLines(child, guid, `${indent}  `, behind)),
  ];
  const attributes = [
    `guid="${draft.guid ?? guid()}"`,
    `name="${attributeText(name)}"`,
    'isCodable="true"',
    ...(colour === null ? [] : [`color="${colourHex(colour)}"`]),
  ].join(' ');
  if (inside.length === 0) return [`${indent}<Code ${attributes}/>`];
  return [`${indent}<Code ${attributes}>`, ...inside, `${indent}</Code>`];
}

/** The codebook as REFI-QDA, valid against its schema; refused where there is no theme, since that has no valid form. */
export function writeCodebookQdc(drafts: readonly DraftTheme[], newGuid: () => string): Result<string> {
  if (drafts.length === 0) return failed({ reason: 'refused', detail: 'There are no themes to write.' });
  return ok(
    [
      '<?xml version="1.0" encoding="utf-8"?>',
      `<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Leitmotif ${APP_VERSION}">`,
      '  <Codes>',
      ...drafts.flatMap((draft) => codeLines(draft, newGuid, '    ')),
      '  </Codes>',
      '</CodeBook>',
      '',
    ].join('\n'),
  );
}
