import type { DocumentText } from '../domain/document.ts';
import {
  asCoderId,
  asDocumentId,
  asInstant,
  asMemoId,
  type Guid,
  type Instant,
  type ThemeId,
} from '../domain/ids.ts';
import { type Memo, type MemoTarget, sameTarget } from '../domain/memo.ts';
import { plural } from '../domain/plural.ts';
import { touchedParagraphs } from './foreign-paragraphs.ts';
import type { ForeignMemo, ForeignProject, ForeignTarget } from './foreign-project.ts';

interface PlacedMemos {
  readonly memos: readonly Memo[];
  readonly losses: readonly string[];
}

interface Making {
  readonly fresh: (given: Guid | null) => Guid;
  readonly now: Instant;
}

/** The memos at their places; several of one coder on one thing become one. What has no text is listed in a memo. */
export function placedMemos(
  foreign: ForeignProject,
  texts: readonly DocumentText[],
  themeIds: ReadonlyMap<Guid, ThemeId>,
  { fresh, now }: Making,
): PlacedMemos {
  const memos: Memo[] = [];
  let united = 0;
  let lost = 0;
  for (const given of [...foreign.memos, ...homelessCodings(foreign, texts)]) {
    const target = targetOf(given.target, texts, themeIds);
    if (!target) {
      lost++;
      continue;
    }
    const coderId = asCoderId(given.coder + 1);
    const at = memos.findIndex((memo) => memo.coderId === coderId && sameTarget(memo.target, target));
    const old = memos[at];
    const madeAt = given.madeAt ?? now;
    const changedAt = given.changedAt ?? madeAt;
    if (old) {
      united++;
      memos[at] = {
        ...old,
        text: `${old.text}\n\n${given.text}`,
        changedAt: asInstant(Math.max(old.changedAt, changedAt)),
      };
    } else
      memos.push({
        id: asMemoId(memos.length + 1),
        guid: fresh(given.guid),
        target,
        coderId,
        text: given.text,
        madeAt,
        changedAt,
      });
  }
  return {
    memos,
    losses: [
      ...(united === 0
        ? []
        : [
            `${plural(united, 'memo')} stood on the same thing by the same coder as another: their texts are put together.`,
          ]),
      ...(lost === 0 ? [] : [`Not kept: ${plural(lost, 'memo')} on texts or codes that are not there.`]),
    ],
  };
}

function targetOf(
  target: ForeignTarget,
  texts: readonly DocumentText[],
  themeIds: ReadonlyMap<Guid, ThemeId>,
): MemoTarget | undefined {
  if (target.kind === 'project') return target;
  if (target.kind === 'theme') {
    const themeId = themeIds.get(target.theme);
    return themeId === undefined ? undefined : { kind: 'theme', themeId };
  }
  const documentId = asDocumentId(target.document + 1);
  if (target.kind === 'document') return { kind: 'document', documentId };
  const text = texts[target.document];
  const places = text ? touchedParagraphs(text, target.span) : [];
  const [first] = places;
  if (!first) return { kind: 'document', documentId };
  const { paragraph, part } = first;
  const isWhole = part?.start === text?.starts[paragraph] && part?.end === text?.ends[paragraph];
  if (part === null || isWhole || places.length > 1) return { kind: 'paragraph', documentId, paragraph };
  return { kind: 'evidence', documentId, paragraph, ...part };
}

/** What was coded in texts that are missing, so that it can be found again when they are. */
function homelessCodings(foreign: ForeignProject, texts: readonly DocumentText[]): readonly ForeignMemo[] {
  const names = new Map(foreign.codes.map((code) => [code.guid, code.name]));
  const lines = new Map<string, string[]>();
  for (const { document, coder, theme, fileStart, fileEnd } of foreign.codings) {
    if ((texts[document]?.starts.length ?? 0) > 0) continue;
    const key = `${document} ${coder}`;
    const where = fileStart === null ? 'whole document' : `${fileStart}–${fileEnd}`;
    lines.set(key, [...(lines.get(key) ?? []), `${where}: ${names.get(theme) ?? 'unknown code'}`]);
  }
  return [...lines].map(([key, own]) => {
    const [document = 0, coder = 0] = key.split(' ').map(Number);
    return {
      target: { kind: 'document', document },
      coder,
      guid: null,
      text: `The text was missing when this was imported. Coded in it:\n${own.join('\n')}`,
      madeAt: null,
      changedAt: null,
    };
  });
}
