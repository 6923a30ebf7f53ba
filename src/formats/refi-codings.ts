import { draftTheme } from '../domain/codebook-draft.ts';
import { asGuid, type Guid } from '../domain/ids.ts';
import { plural } from '../domain/plural.ts';
import type { Span } from '../domain/sheet.ts';
import { type PositionRule, positionPlacer } from './counted-positions.ts';
import type { ForeignCoder, ForeignCoding, ForeignDivision, ForeignProject } from './foreign-project.ts';
import type { DividedSource } from './refi-division.ts';
import { instantOf } from './refi-notes.ts';
import type { RefiSource } from './refi-read.ts';
import { bareGuid } from './refi-sources.ts';
import { childrenOf, type XmlElement } from './xml-tree.ts';

export const UNKNOWN_CODER = 'Unknown coder';

/** The coders, and the place of each by the bare GUID of its user; whoever is not listed is the unknown one. */
export class RefiCoders {
  readonly list: ForeignCoder[] = [];
  /** Whether somebody was needed whom the file does not name. */
  get hasUnknown(): boolean {
    return this.#unknown !== undefined;
  }

  readonly #places = new Map<string, number>();
  #unknown: number | undefined;

  constructor(root: XmlElement) {
    for (const users of childrenOf(root, 'Users'))
      for (const user of childrenOf(users, 'User')) {
        const guid = user.attribute('guid');
        this.#places.set(bareGuid(guid), this.list.length);
        this.list.push({
          name: user.attribute('name') || user.attribute('id') || 'Unnamed user',
          guid: guid === '' ? null : asGuid(guid),
          colour: null,
        });
      }
  }

  /** The first of the users that is listed. */
  placeOf(...users: readonly string[]): number {
    for (const user of users) {
      const place = this.#places.get(bareGuid(user));
      if (place !== undefined) return place;
    }
    this.#unknown ??= this.list.push({ name: UNKNOWN_CODER, guid: null, colour: null }) - 1;
    return this.#unknown;
  }
}

const numberOf = (text: string): number => Number.parseInt(text, 10) || 0;

/** Where the selections of a source lie in its text. */
export function selectionSpans(
  { holder, text }: RefiSource,
  rule: PositionRule,
): ReadonlyMap<XmlElement, { readonly span: Span; readonly start: number; readonly end: number }> {
  const selections = childrenOf(holder, 'PlainTextSelection').map((element) => ({
    element,
    start: numberOf(element.attribute('startPosition')),
    end: numberOf(element.attribute('endPosition')),
  }));
  const at = positionPlacer(text?.raw ?? '', rule);
  return new Map(
    selections.map(({ element, start, end }) => [
      element,
      { span: { start: Math.min(at(start), at(end)), end: Math.max(at(start), at(end)) }, start, end },
    ]),
  );
}

/** The project with its coders, its codings, and the paragraphs that were read without a theme. */
export function refiCodings(
  foreign: ForeignProject,
  coders: RefiCoders,
  sources: readonly RefiSource[],
  rule: PositionRule,
  divisions: ReadonlyMap<string, DividedSource>,
): ForeignProject {
  const codings: ForeignCoding[] = [];
  const reads: ForeignProject['reads'][number][] = [];
  const known = new Set<string>(foreign.codes.map((code) => code.guid));
  const missing = new Set<Guid>();
  const add = (
    coding: XmlElement,
    selection: XmlElement | null,
    given: Pick<ForeignCoding, 'document' | 'span' | 'fileStart' | 'fileEnd' | 'isParagraph'>,
  ): void => {
    const theme = asGuid(childrenOf(coding, 'CodeRef')[0]?.attribute('targetGUID') ?? '');
    if (!known.has(theme)) missing.add(theme);
    codings.push({
      ...given,
      theme,
      coder: coders.placeOf(coding.attribute('creatingUser'), selection?.attribute('creatingUser') ?? ''),
      madeAt:
        instantOf(coding.attribute('creationDateTime')) ??
        instantOf(selection?.attribute('creationDateTime') ?? ''),
      voice: 0,
    });
  };
  for (const [document, source] of sources.entries()) {
    const own = divisions.get(bareGuid(source.element.attribute('guid')));
    const division = foreign.documents[document]?.division ?? null;
    const paragraphs = new Set(division?.starts.map((start, i) => `${start} ${division.ends[i]}`));
    const spans = selectionSpans(source, rule);
    for (const selection of childrenOf(source.holder, 'PlainTextSelection'))
      for (const coding of childrenOf(selection, 'Coding')) {
        const { span, start, end } = spans.get(selection) ?? { span: null, start: 0, end: 0 };
        const isParagraph = span !== null && paragraphs.has(`${span.start} ${span.end}`);
        add(coding, selection, { document, span, fileStart: start, fileEnd: end, isParagraph });
      }
    const whole = { document, span: null, fileStart: null, fileEnd: null, isParagraph: false };
    for (const thing of new Set([source.element, source.holder]))
      for (const coding of childrenOf(thing, 'Coding')) add(coding, null, whole);
    if (division && own) reads.push(...readsOf(own, division, document, coders));
  }
  const extra = [...missing].map((guid) => draftTheme(`Unknown code ${guid.slice(0, 8)}`, { guid }));
  return {
    ...foreign,
    themes: [...foreign.themes, ...extra],
    codings,
    reads,
    losses: [
      ...foreign.losses,
      ...(extra.length === 0
        ? []
        : [`Codings name ${plural(extra.length, 'code')} that the codebook lacks: here “Unknown code”.`]),
    ],
  };
}

/** Paragraphs that were read without a theme, as our own part of the archive tells. */
const readsOf = (
  { read }: DividedSource,
  { starts, ends }: ForeignDivision,
  document: number,
  coders: RefiCoders,
): ForeignProject['reads'] =>
  read.flatMap(({ user, paragraphs }) =>
    paragraphs.flatMap((number) => {
      const [start, end] = [starts[number], ends[number]];
      return start === undefined || end === undefined
        ? []
        : [{ document, coder: coders.placeOf(user), span: { start, end } }];
    }),
  );
