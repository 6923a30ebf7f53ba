import { contentSums } from '../domain/content-sums.ts';
import type { DivisionRule, HiddenReason, HiddenSpan, NewDocument, OpenDate } from '../domain/document.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import type { Result } from '../domain/result.ts';
import { failed, ok } from '../domain/result.ts';
import { dateInFileName, openDateIn } from './dates-in-text.ts';
import { detectLanguage } from './language.ts';

/** A piece of a text: a paragraph, or what is hidden for a reason. */
export interface Block {
  readonly text: string;
  readonly hidden?: HiddenReason | undefined;
}

/** What a reader found in a file. */
export interface Draft {
  readonly blocks: readonly Block[];
  /** Empty where the file gives none: the file's name stands in. */
  readonly title: string;
  readonly date: PartialDate | null;
  /** What the date was read from, where that is no part of the text. */
  readonly dateText?: string;
  /** What the reader could not tell, in a few words. */
  readonly remark?: string | undefined;
  /** What the file says of its language; believed where the text itself does not tell. */
  readonly language: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly format: string;
  readonly encoding: string;
  readonly encodingConfidence?: number;
  readonly undecodable?: number;
  readonly rule: DivisionRule;
}

const HAS_WORD = /[\p{L}\p{N}]/u;

/** A document of the draft's blocks in their order; `no-paragraphs` where none of them is a paragraph with a word. */
export async function documentFrom(name: string, draft: Draft): Promise<Result<NewDocument>> {
  const blocks = draft.blocks.flatMap(sound);
  const starts: number[] = [];
  const ends: number[] = [];
  const hidden: HiddenSpan[] = [];
  let length = 0;
  for (const block of blocks) {
    const start = length;
    const end = start + block.text.length;
    if (block.hidden !== undefined) hidden.push({ start, end, reason: block.hidden });
    else {
      starts.push(start);
      ends.push(end);
    }
    length = end + SEPARATOR.length;
  }
  const paragraphs = blocks.filter((block) => block.hidden === undefined).map((block) => block.text);
  if (paragraphs.length === 0) return failed({ reason: 'no-paragraphs' });
  const text = blocks.map((block) => block.text).join(SEPARATOR);
  const detected = await detectLanguage(paragraphs);
  const date = draft.date ?? dateInFileName(withoutExtension(name)) ?? null;
  const openDate = date !== null && date.length === 4 ? openDateOf(date, draft, name) : undefined;
  return ok({
    title: oneLine(draft.title) || readableName(name) || openingWords(paragraphs[0] ?? ''),
    date,
    language: detected || primaryLanguage(draft.language),
    attributes: draft.attributes,
    ...(await contentSums(paragraphs)),
    text,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    hidden,
    ...(openDate && { openDate }),
    ...(draft.remark !== undefined && { remark: draft.remark }),
    source: {
      fileName: name,
      format: draft.format,
      encoding: draft.encoding,
      ...(draft.encodingConfidence !== undefined && { encodingConfidence: draft.encodingConfidence }),
      ...(draft.undecodable !== undefined && { undecodable: draft.undecodable }),
      rule: draft.rule,
    },
  });
}

/** How the year that was found is written, where that is a whole date of which day and month cannot be told apart. */
function openDateOf(
  year: PartialDate,
  { blocks, title, dateText }: Draft,
  name: string,
): OpenDate | undefined {
  const written = blocks.flatMap(({ text, hidden }) => (hidden === undefined ? [] : [text]));
  for (const text of [dateText ?? '', ...written, title, withoutExtension(name).replace(/_/g, ' ')]) {
    const open = openDateIn(text);
    if (open?.dayFirst.startsWith(year)) return open;
  }
  return undefined;
}

const SEPARATOR = '\n\n';

/** The block without white space at its ends; none for an empty one. A row of marks without a word is hidden. */
function sound(block: Block): readonly Block[] {
  const text = block.text.trim();
  if (text === '') return [];
  if (block.hidden !== undefined || HAS_WORD.test(text)) return [{ text, hidden: block.hidden }];
  return [{ text, hidden: 'page furniture' }];
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** `en` for `en-US`; empty for what is no language tag. */
const primaryLanguage = (tag: string): string =>
  /^[a-z]{2,3}(?![a-z])/i.exec(tag.trim())?.[0].toLowerCase() ?? '';

const withoutExtension = (name: string): string =>
  name.replace(/^.*[/\\]/, '').replace(/\.[a-z0-9]{1,8}$/i, '');

/** A file's name as a title: `inaugural-1933-Roosevelt.txt` gives `inaugural 1933 Roosevelt`; dates keep their hyphens. */
function readableName(name: string): string {
  const bare = withoutExtension(name).normalize('NFC');
  return oneLine(bare.replace(/_+/g, ' ').replace(/(?<!\d)-|-(?!\d)/g, ' ')) || bare;
}

const OPENING_CHARACTERS = 60;

/** The first words of a text that has neither title nor name. */
function openingWords(text: string): string {
  const line = oneLine(text);
  if (line.length <= OPENING_CHARACTERS) return line;
  const cut = line.slice(0, OPENING_CHARACTERS);
  return `${cut.includes(' ') ? cut.replace(/\s+\S*$/, '') : cut}…`;
}
