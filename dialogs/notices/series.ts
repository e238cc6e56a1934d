import type { Id, SeriesConflict } from '../../api/contract.ts';
import { choice } from '../choices.ts';
import { sentences, slotChoices } from '../flows/slot-list.ts';
import { errandChoice } from '../flows/small-talk.ts';
import { emptyDraft } from '../memory.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { isOnePart } from '../slots.ts';
import { dayWords } from '../texts/wording.ts';
import type { Reply } from '../types.ts';

const mostAlternatives = 3;

/** One visit of a recurring booking could not be set: what is free instead, or the series without it. */
export function seriesConflict(scene: Scene, seriesId: Id, conflict: SeriesConflict): Reply | null {
  const { texts, today, situation } = scene;
  if (conflict.date < today) return null;
  const ahead = conflict.alternatives.filter(
    ({ startsAt }) => Date.parse(startsAt) > Date.parse(situation.now),
  );
  const slots = ahead.filter(isOnePart).slice(0, mostAlternatives);
  const day = dayWords(texts, conflict.date, today);
  const leaveOut = choice(texts('button.leaveOut'), { kind: 'skip', seriesId, date: conflict.date });
  const text = texts('seriesConflict', { day });
  if (slots.length === 0)
    return say(sentences(text, texts('seriesNothingElse')), [leaveOut, errandChoice(scene, 'human')]);
  return say(sentences(text, texts('seriesInstead')), [...slotChoices(scene, emptyDraft, slots), leaveOut]);
}
