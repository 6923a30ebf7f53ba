import type { Coder } from '../../../domain/coder.ts';
import { majorityOf, type Standing, standingOf } from '../../../domain/disagreement-decision.ts';
import { paragraphText } from '../../../domain/document.ts';
import type { CoderId, ThemeId } from '../../../domain/ids.ts';
import { emptySheet, type ParagraphSheet, paragraphSheet } from '../../../domain/sheet.ts';
import type { ParagraphRef } from '../../../domain/wish.ts';
import { readTexts } from '../../../storage/documents.ts';
import { listMemos } from '../../../storage/memos.ts';
import { listSheets } from '../../../storage/sheets.ts';
import type { Store } from '../../../storage/store.ts';

/** What one coder says of a paragraph. */
export interface Side {
  readonly coder: CoderId;
  readonly said: ParagraphSheet;
  /** Words of the evidence of each theme. */
  readonly quotes: ReadonlyMap<ThemeId, readonly string[]>;
  /** Memos on the paragraph, or on words in it. */
  readonly memos: readonly string[];
}

/** A paragraph with what everybody who read it says. */
export interface Case extends ParagraphRef {
  readonly text: string;
  readonly sides: readonly Side[];
  readonly standing: Standing;
  /** What was settled, with the reason; null where it is open. */
  readonly settled: Side | null;
}

/** The cases of these places in their order; those whose document is gone are left out. */
export async function readCases(
  store: Store,
  places: readonly ParagraphRef[],
  coders: readonly Coder[],
  adjudication: Coder | null,
): Promise<readonly Case[]> {
  const ids = [...new Set(places.map(({ documentId }) => documentId))];
  const texts = new Map((await readTexts(store, ids)).map((text) => [text.documentId, text]));
  const sheets = new Map(
    await Promise.all(ids.map(async (id) => [id, await listSheets(store, id)] as const)),
  );
  const memos = await listMemos(store);
  return places.flatMap(({ documentId, paragraph }): readonly Case[] => {
    const text = texts.get(documentId);
    if (!text) return [];
    const sideOf = (coder: CoderId): Side => {
      const sheet = sheets.get(documentId)?.find(({ coderId }) => coderId === coder);
      const said = paragraphSheet(sheet ?? emptySheet(documentId, coder), paragraph);
      return {
        coder,
        said,
        quotes: new Map(
          said.codings.map(({ theme, evidence }) => [
            theme,
            evidence.map(({ start, end }) => text.text.slice(start, end)),
          ]),
        ),
        memos: memos.flatMap(({ target, coderId, text: words }) =>
          coderId === coder &&
          'paragraph' in target &&
          target.documentId === documentId &&
          target.paragraph === paragraph
            ? [words]
            : [],
        ),
      };
    };
    const sides = coders
      .map(({ id }) => sideOf(id))
      .filter(({ said }) => said.read || said.codings.length > 0);
    const settled = adjudication ? sideOf(adjudication.id) : null;
    return [
      {
        documentId,
        paragraph,
        text: paragraphText(text, paragraph),
        sides,
        standing: standingOf(sides.map(({ said }) => said)),
        settled: settled && (settled.said.read || settled.said.codings.length > 0) ? settled : null,
      },
    ];
  });
}

/** For each disputed theme that was looked at whether it applies. */
export type Verdicts = ReadonlyMap<ThemeId, boolean>;

/** What a majority of three or more proposes; nothing where there is none. */
export function initialVerdicts(standing: Standing): Verdicts {
  const majority = majorityOf(standing);
  if (majority === null) return new Map();
  return new Map(standing.disputed.map(({ theme }) => [theme, majority.includes(theme)]));
}

/** The themes that the paragraph carries after these verdicts; null while a disputed theme has none. */
export function decided({ agreed, disputed }: Standing, verdicts: Verdicts): readonly ThemeId[] | null {
  if (disputed.some(({ theme }) => !verdicts.has(theme))) return null;
  return [...agreed, ...disputed.flatMap(({ theme }) => (verdicts.get(theme) === true ? [theme] : []))].sort(
    (a, b) => a - b,
  );
}
