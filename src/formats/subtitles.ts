import type { DivisionRule, NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import { failed } from '../domain/result.ts';
import { type Block, documentFrom } from './document-draft.ts';
import { redivided } from './redivided.ts';
import { sentenceGroups } from './sentences.ts';
import type { CueText } from './subtitle-cues.ts';
import { cuesOf, unshownIn } from './subtitle-cues.ts';
import type { DecodedText } from './text-encoding.ts';
import { decodingFacts } from './text-encoding.ts';
import { endsSentence } from './text-lines.ts';
import { jointBetween } from './wrapped-lines.ts';

// A silence this long after a sentence is a change of scene; speakers rarely breathe longer.
const PAUSE_SECONDS = 4;

/** A document of subtitles: what is said, joined over the cues; a paragraph for each turn, with the speaker's name before it. */
export function readSubtitles(
  name: string,
  decoded: DecodedText,
  forced?: DivisionRule,
): Promise<Result<NewDocument>> {
  const cues = cuesOf(decoded.text);
  if (cues.length === 0)
    return Promise.resolve(
      failed({ reason: 'damaged', format: 'subtitle', detail: 'it has no cue with its times' }),
    );
  const unshown = unshownIn(decoded.text).map((text): Block => ({ text, hidden: 'not shown' }));
  const blocks: readonly Block[] = [...speechOf(cues), ...unshown];
  const draft = redivided({ blocks, rule: 'markup' as DivisionRule }, forced);
  return documentFrom(name, {
    ...draft,
    title: '',
    date: null,
    language: '',
    attributes: {},
    format: 'subtitles',
    ...decodingFacts(decoded),
  });
}

/** What one speaker says without a break. */
interface Turn {
  readonly speaker: string;
  /** Texts of its cues, with what stands between them. */
  readonly parts: string[];
  /** Text of its last cue: looking at the whole turn for every cue would take ever longer. */
  last: string;
  to: number;
}

function speechOf(cues: readonly CueText[]): readonly Block[] {
  const turns: Turn[] = [];
  for (const { speaker, text, to, ...cue } of cues) {
    const turn = turns.at(-1);
    if (turn && !beginsTurn(turn, { speaker, ...cue })) {
      turn.parts.push(jointBetween(turn.last, text), text);
      turn.last = text;
      turn.to = to;
    } else turns.push({ speaker, parts: [text], last: text, to });
  }
  return turns.flatMap(({ speaker, parts }) =>
    sentenceGroups(parts.join('')).map((group, i) => ({
      text: i === 0 && speaker !== '' ? `${speaker}: ${group}` : group,
    })),
  );
}

/** Another speaker; a dash; or a pause behind a finished sentence. */
function beginsTurn(turn: Turn, cue: Pick<CueText, 'speaker' | 'turn' | 'from'>): boolean {
  if (cue.turn) return true;
  if (cue.speaker !== '' && cue.speaker !== turn.speaker) return true;
  return cue.from - turn.to > PAUSE_SECONDS && endsSentence(turn.last);
}
