import type { DivisionRule, NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import { failed } from '../domain/result.ts';
import { documentFrom } from './document-draft.ts';
import { redivided } from './redivided.ts';
import { sentenceGroups } from './sentences.ts';
import type { CueText } from './subtitle-cues.ts';
import { cuesOf } from './subtitle-cues.ts';
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
  const draft = redivided({ blocks: speechOf(cues), rule: 'markup' as DivisionRule }, forced);
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

function speechOf(cues: readonly CueText[]): readonly { readonly text: string }[] {
  const turns: { speaker: string; text: string; to: number }[] = [];
  for (const cue of cues) {
    const last = turns.at(-1);
    const goesOn = last !== undefined && !beginsTurn(last, cue);
    if (goesOn) {
      last.text += jointBetween(last.text, cue.text) + cue.text;
      last.to = cue.to;
    } else turns.push({ speaker: cue.speaker, text: cue.text, to: cue.to });
  }
  return turns.flatMap(({ speaker, text }) =>
    sentenceGroups(text).map((group, i) => ({
      text: i === 0 && speaker !== '' ? `${speaker}: ${group}` : group,
    })),
  );
}

/** Another speaker; a dash; or a pause behind a finished sentence. */
function beginsTurn(
  turn: { readonly speaker: string; readonly text: string; readonly to: number },
  cue: CueText,
): boolean {
  if (cue.turn) return true;
  if (cue.speaker !== '' && cue.speaker !== turn.speaker) return true;
  return cue.from - turn.to > PAUSE_SECONDS && endsSentence(turn.text);
}
