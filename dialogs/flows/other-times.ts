import type { SlotQuery, SlotSearch } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { addDays, laterBy, localDay, localTime } from '../days.ts';
import { zoneOf } from '../house.ts';
import { emptyDraft, turned, withDraft } from '../memory.ts';
import { withOffered } from '../offered-set.ts';
import { offeredSlots } from '../pick-from-words.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { onDay } from '../texts/wording.ts';
import type { BookingDraft, Flow, Memory, Turned } from '../types.ts';
import { dayChoices } from './day-choices.ts';
import { because, noLead } from './lead.ts';
import { bestFirst, nearestOf } from './nearest-of.ts';
import { askOtherDay, nextQuestion } from './next-question.ts';
import { showSlots } from './offer-slots.ts';
import { answeredAside } from './remind.ts';
import { changeSeries } from './repeat-visit.ts';
import { moreChoices, slotChoices } from './slot-list.ts';
import { slotQuery } from './slot-query.ts';

/** "No" to a summary: asks what to change, with other times at hand. What is held stays held meanwhile. */
export function* otherTimes(scene: Scene, memory: Memory): Flow {
  const draft = memory.draft ?? emptyDraft;
  if (scene.open?.seriesId) return changeSeries(scene, memory, scene.open);
  const query = slotQuery(scene, draft);
  if (!query) return yield* nextQuestion(scene, memory, draft);
  const found = yield* ask({ kind: 'search-slots', query });
  const others = found.ok ? found.slots.filter(({ startsAt }) => !isHeldStart(scene, startsAt)) : [];
  const { near } = query;
  const slots = bestFirst(scene, nearestOf(scene, others, { count: 3, near }), near);
  const days = dayChoices(scene, draft, draft.date).slice(0, 3);
  const times = slots.length > 0 ? slotChoices(scene, draft, slots) : days;
  const question = draft.moving ? scene.texts('whichTimeInstead') : scene.texts('whatToChange');
  const reply = say(question, [...times, ...moreChoices(scene, false, draft.moving)]);
  return turned(withOffered(withDraft(memory, draft), slots), 'slot', [reply]);
}

function isHeldStart({ open }: Scene, startsAt: string): boolean {
  return open !== null && Date.parse(open.startsAt) === Date.parse(startsAt);
}

/** "Later": the starts after the last one shown, or after the one held; when there are none, other days. */
export function* laterTimes(scene: Scene, memory: Memory): Flow {
  const from = shownStarts(scene, memory).at(-1);
  const beyond = from && queryOnDayOf(scene, memory, from);
  if (!beyond) return yield* nextQuestion(scene, memory, memory.draft ?? emptyDraft);
  const query = { ...beyond.query, timeFrom: laterBy(beyond.time, 5), timeTo: null };
  const found = yield* ask({ kind: 'search-slots', query });
  const when = onDay(scene.texts, query.from, scene.today);
  if (found.ok && found.slots.length > 0)
    return showBeyond(scene, memory, { query, found, whole: scene.texts('laterOnes', { when }) });
  const dateRange = { from: addDays(query.from, 1), to: addDays(query.from, 3) };
  return yield* onOtherDays(scene, memory, dateRange, scene.texts('noLater', { when }));
}

/** "Earlier": the starts before the first one shown; when there are none, the days before. */
export function* earlierTimes(scene: Scene, memory: Memory): Flow {
  const [until] = shownStarts(scene, memory);
  const beyond = until && queryOnDayOf(scene, memory, until);
  if (!beyond) return yield* nextQuestion(scene, memory, memory.draft ?? emptyDraft);
  const query = { ...beyond.query, timeFrom: null, timeTo: laterBy(beyond.time, -5), near: beyond.time };
  const found = yield* ask({ kind: 'search-slots', query });
  const when = onDay(scene.texts, query.from, scene.today);
  if (found.ok && found.slots.length > 0)
    return showBeyond(scene, memory, { query, found, whole: scene.texts('earlierOnes', { when }) });
  const none = scene.texts('noEarlier', { when });
  if (query.from <= scene.today) return answeredAside(scene, memory, [say(none)]);
  return yield* onOtherDays(scene, memory, { from: scene.today, to: addDays(query.from, -1) }, none);
}

/** The soonest there is, from now on. */
export function* soonest(scene: Scene, memory: Memory): Flow {
  const draft = memory.draft ?? emptyDraft;
  const dateRange = { from: scene.today, to: null };
  return yield* nextQuestion(scene, memory, { ...draft, date: null, dateRange });
}

/** Another day for the same wish. */
export function otherDay(scene: Scene, memory: Memory): Turned {
  return askOtherDay(scene, memory, memory.draft ?? emptyDraft);
}

function shownStarts({ open }: Scene, memory: Memory): readonly string[] {
  const shown = offeredSlots(memory).map(({ startsAt }) => startsAt);
  const held = open && memory.question !== 'slot' ? [open.startsAt] : [];
  return (held.length > 0 ? held : shown).sort();
}

function queryOnDayOf(
  scene: Scene,
  memory: Memory,
  start: string,
): { query: SlotQuery; time: string } | null {
  const query = slotQuery(scene, memory.draft ?? emptyDraft);
  const zone = zoneOf(scene.situation.house, memory.draft?.locationId ?? null);
  const day = localDay(start, zone);
  return query && { query: { ...query, from: day, to: day, near: null }, time: localTime(start, zone) };
}

interface Beyond {
  readonly query: SlotQuery;
  readonly found: Extract<SlotSearch, { ok: true }>;
  readonly whole: string;
}

function showBeyond(scene: Scene, memory: Memory, { query, found, whole }: Beyond): Turned {
  const draft = { ...(memory.draft ?? emptyDraft), date: query.from, dateRange: null };
  const { slots, more } = found;
  return showSlots(scene, memory, { query, slots, later: more.later, draft, lead: { ...noLead, whole } });
}

function* onOtherDays(
  scene: Scene,
  memory: Memory,
  dateRange: NonNullable<BookingDraft['dateRange']>,
  why: string,
): Flow {
  const draft = { ...(memory.draft ?? emptyDraft), date: null, dateRange };
  return yield* nextQuestion(scene, memory, draft, because(why));
}
