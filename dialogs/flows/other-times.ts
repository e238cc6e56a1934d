import type { Slot } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { readChoice } from '../choices.ts';
import { addDays, laterBy, localDay, localTime } from '../days.ts';
import { zoneOf } from '../house.ts';
import { emptyDraft, turned, withDraft } from '../memory.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { onDay } from '../texts/wording.ts';
import type { BookingDraft, Flow, Memory, Turned } from '../types.ts';
import { dayChoices } from './day-choices.ts';
import { because, noLead } from './lead.ts';
import { askOtherDay, nextQuestion } from './next-question.ts';
import { showSlots } from './offer-slots.ts';
import { pickVaried } from './pick-varied.ts';
import { moreChoices, slotChoices } from './slot-list.ts';
import { slotQuery } from './slot-query.ts';

/** "No" to a summary: asks what to change, with other times at hand. What is held stays held meanwhile. */
export function* otherTimes(scene: Scene, memory: Memory): Flow {
  const draft = memory.draft ?? emptyDraft;
  const query = slotQuery(scene, draft);
  if (!query) return yield* nextQuestion(scene, memory, draft);
  const found = yield* ask({ kind: 'search-slots', query });
  const others = found.ok ? found.slots.filter(({ startsAt }) => !isHeldStart(scene, startsAt)) : [];
  const slots = pickVaried(others, 3, scene.zone);
  const times =
    slots.length > 0 ? slotChoices(scene, draft, slots) : dayChoices(scene, draft, draft.date).slice(0, 3);
  const reply = say(scene.texts.whatToChange, [...times, ...moreChoices(scene, false)]);
  return turned(withDraft(memory, draft), 'slot', [reply]);
}

function isHeldStart({ open }: Scene, startsAt: string): boolean {
  return open !== null && Date.parse(open.startsAt) === Date.parse(startsAt);
}

/** "Later": the starts after the last one shown, on the same day; when there are none, other days. */
export function* laterTimes(scene: Scene, memory: Memory): Flow {
  const draft = memory.draft ?? emptyDraft;
  const query = slotQuery(scene, draft);
  const last = lastShown(memory);
  if (!query || last === null) return yield* nextQuestion(scene, memory, draft);
  const zone = zoneOf(scene.situation.house, draft.locationId);
  const day = localDay(last, zone);
  const after = { ...query, from: day, to: day, near: null, timeFrom: laterBy(localTime(last, zone), 5) };
  const found = yield* ask({ kind: 'search-slots', query: after });
  if (found.ok && found.slots.length > 0)
    return showLater(scene, memory, draft, { query: after, slots: found.slots });
  return yield* nextDays(scene, memory, draft, day);
}

function showLater(
  scene: Scene,
  memory: Memory,
  draft: BookingDraft,
  found: Omit<Parameters<typeof showSlots>[2], 'draft' | 'lead'>,
): ReturnType<typeof showSlots> {
  const whole = scene.texts.laterOnes(onDay(scene.texts, found.query.from, scene.today));
  return showSlots(scene, memory, { ...found, draft: { ...draft, time: null }, lead: { ...noLead, whole } });
}

function* nextDays(scene: Scene, memory: Memory, draft: BookingDraft, day: string): Flow {
  const why = scene.texts.noLater(onDay(scene.texts, day, scene.today));
  const dateRange = { from: addDays(day, 1), to: addDays(day, 7) };
  return yield* nextQuestion(scene, memory, { ...draft, date: null, dateRange }, because(why));
}

/** The soonest there is, from now on. */
export function* soonest(scene: Scene, memory: Memory): Flow {
  const draft = memory.draft ?? emptyDraft;
  return yield* nextQuestion(scene, memory, {
    ...draft,
    date: null,
    dateRange: { from: scene.today, to: null },
  });
}

/** Another day for the same wish. */
export function otherDay(scene: Scene, memory: Memory): Turned {
  return askOtherDay(scene, memory, memory.draft ?? emptyDraft);
}

function lastShown(memory: Memory): Slot['startsAt'] | null {
  const starts = memory.choices.flatMap(({ id }) => {
    const picked = readChoice(id);
    return picked?.kind === 'slot' ? [picked.startsAt] : [];
  });
  return starts.sort().at(-1) ?? null;
}
