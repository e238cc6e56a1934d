import type {
  BookingView,
  Choice,
  LocalDate,
  SeriesConflict,
  SeriesRefusal,
  SeriesView,
  SlotQuery,
} from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { choice } from '../choices.ts';
import { localDay, localTime } from '../days.ts';
import { zoneOf } from '../house.ts';
import { aboutVisit, turned, withDraft } from '../memory.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { capital, clockWords, dayWords, moneyWords, shortDay } from '../texts/wording.ts';
import type { BookingDraft, Flow, Memory, Repeats, Reply, Turned } from '../types.ts';
import { because } from './lead.ts';
import { offerSlots } from './offer-slots.ts';
import { cancellingOf } from './payment-words.ts';
import { phones } from './phones.ts';
import { release } from './release.ts';
import { sentences } from './slot-list.ts';
import { kept } from './summary.ts';
import { whatOf } from './visit.ts';

/** How many visits are offered where no end was said. */
const counts = [4, 6, 8];

/** A visit that comes again: all of its days are held at once, and summed up with those that cannot be had. */
export function* repeatVisit(scene: Scene, memory: Memory, draft: BookingDraft, query: SlotQuery): Flow {
  const { repeats, date, time } = draft;
  const { texts } = scene;
  if (!repeats || !date || !time)
    return yield* offerSlots(scene, memory, { draft, query, lead: because('') });
  if (draft.forName !== null) return byAPerson(scene, memory, draft);
  if (repeats.count === null && repeats.until === null) return askHowOften(scene, memory, draft, '');
  const locationId = draft.locationId ?? onlyPlace(scene);
  if (locationId === null) return askPlace(scene, memory, draft);
  const outcome = yield* ask({
    kind: 'hold-series',
    series: { parts: query.parts, people: query.people, locationId, rule: { ...repeats, from: date, time } },
  });
  if (!outcome.ok)
    return yield* notHeldWhole(scene, memory, {
      draft,
      query,
      reason: outcome.reason,
      conflicts: outcome.conflicts,
    });
  // What was held alone before gives way; a recurring booking did so by itself.
  if (scene.open && scene.open.seriesId === null) yield* release(scene.open, null);
  const { series } = outcome;
  const [first] = series.bookings;
  if (!first)
    return yield* offerSlots(scene, memory, { draft, query, lead: because(texts('seriesNothing')) });
  const seriesVisits = series.bookings.map(({ id }) => id);
  const held = { ...draft, locationId, bookingId: first.id, seriesVisits };
  return turned(aboutVisit(withDraft(memory, held), first.id), 'agree', [
    seriesSummary(scene, repeats, series, first),
  ]);
}

function onlyPlace({ situation }: Scene): string | null {
  const [only, other] = situation.house.locations;
  return only && !other ? only.id : null;
}

function askPlace({ texts, situation }: Scene, memory: Memory, draft: BookingDraft): Turned {
  const choices = situation.house.locations.map(({ id, name }) =>
    choice(name, { kind: 'place', locationId: id }),
  );
  return turned(withDraft(memory, draft), 'place', [say(texts('stillPlace'), choices)]);
}

function byAPerson({ texts, ...scene }: Scene, memory: Memory, draft: BookingDraft): Turned {
  const text = texts('seriesForOther', { phones: phones({ texts, ...scene }, draft.locationId) });
  const human = choice(texts('button.errand.human'), { kind: 'go', errand: 'human' });
  const once = choice(texts('button.onlyOnce'), { kind: 'times', count: 1 });
  return turned(withDraft(memory, draft), 'how-often', [say(text, [once, human])]);
}

/** "For how many visits?" */
function askHowOften(scene: Scene, memory: Memory, draft: BookingDraft, why: string): Turned {
  const { texts, situation } = scene;
  const most = situation.house.tenant.policy.maxOccurrences;
  const offered = counts.filter((count) => count <= most);
  const choices = (offered.length > 0 ? offered : [most]).map((count) =>
    choice(texts('button.times', { count }), { kind: 'times', count }),
  );
  // What was wished for monthly comes every four weeks, and is told so before it is booked.
  const question = texts('howOften', { weeks: draft.repeats?.everyWeeks ?? 1 });
  return turned(withDraft(memory, draft), 'how-often', [say(sentences(why, question), choices)]);
}

interface NotWhole {
  readonly draft: BookingDraft;
  readonly query: SlotQuery;
  readonly reason: SeriesRefusal;
  readonly conflicts: readonly SeriesConflict[];
}

/** Why it could not be held, and the way on: another end, or another time. */
function* notHeldWhole(scene: Scene, memory: Memory, { draft, query, reason, conflicts }: NotWhole): Flow {
  const { texts, situation } = scene;
  const repeats: Repeats = { everyWeeks: draft.repeats?.everyWeeks ?? 1, count: null, until: null };
  switch (reason) {
    case 'no-end':
    case 'too-many':
    case 'ends-before-start': {
      const count = situation.house.tenant.policy.maxOccurrences;
      const why = reason === 'too-many' ? texts('seriesTooMany', { count }) : '';
      return askHowOften(scene, memory, { ...draft, repeats }, why);
    }
    case 'too-many-holds': {
      const visits = choice(texts('button.errand.visits'), { kind: 'go', errand: 'visits' });
      return turned(withDraft(memory, draft), null, [say(texts('tooManyHolds'), [visits])]);
    }
    case 'key-reused':
      return turned(withDraft(memory, draft), 'day', [say(texts('wentWrong'))]);
    default: {
      const why = conflicts.length > 0 ? texts('seriesNothing') : texts('seriesNotThen');
      // The time is looked for anew; with the one that is picked the whole is tried again.
      return yield* offerSlots(scene, memory, { draft, query, lead: because(why) });
    }
  }
}

/** All days of a recurring booking, what could not be had and what is free instead, and how it is paid. */
function seriesSummary(scene: Scene, repeats: Repeats, series: SeriesView, first: BookingView): Reply {
  const { texts } = scene;
  const lines = [
    seriesHead(scene, repeats, series, first),
    ...daysLine(scene, series),
    ...series.conflicts.map((conflict) => conflictLine(scene, conflict)),
    ...laterLine(scene, series.later),
    priceLine(scene, series, first),
    cancellingOf(scene, first.terms),
    texts('keptAll', kept(scene, first)),
  ];
  return say(lines.join('\n'), seriesChoices(scene, first));
}

function seriesHead(
  { texts }: Scene,
  { everyWeeks }: Repeats,
  { rule, bookings }: SeriesView,
  first: BookingView,
): string {
  const names = new Set(bookings.flatMap(({ items }) => items.map(({ therapistName }) => therapistName)));
  return texts('seriesHead', {
    what: whatOf(texts, first),
    weeks: everyWeeks,
    time: clockWords(texts, rule.time),
    who: texts('withName', { name: texts.list([...names]) }),
  });
}

function daysLine({ texts, today }: Scene, { bookings }: SeriesView): string[] {
  const days = bookings.map(({ startsAt, timeZone }) => shortDay(texts, localDay(startsAt, timeZone), today));
  return [texts('seriesDays', { count: days.length, days: texts.list(days) })];
}

const mostAlternatives = 3;

function conflictLine({ texts, today, situation }: Scene, { date, alternatives }: SeriesConflict): string {
  const day = capital(dayWords(texts, date, today));
  const free = alternatives.slice(0, mostAlternatives).map(({ startsAt, locationId }) => {
    const zone = zoneOf(situation.house, locationId);
    const time = clockWords(texts, localTime(startsAt, zone));
    const there = localDay(startsAt, zone);
    return there === date ? time : `${shortDay(texts, there, today)} ${time}`;
  });
  if (free.length === 0) return texts('seriesDayGone', { day });
  return texts('seriesDayInstead', { day, times: texts.list(free, 'or') });
}

function laterLine({ texts, today }: Scene, later: readonly LocalDate[]): string[] {
  const days = later.slice(0, 12).map((day) => shortDay(texts, day, today));
  return days.length > 0 ? [texts('seriesLater', { days: texts.list(days) })] : [];
}

function priceLine({ texts }: Scene, { bookings, later }: SeriesView, first: BookingView): string {
  const each = moneyWords(texts, first.totalMinor, first.currency);
  const now = moneyWords(texts, first.dueMinor, first.currency);
  if (bookings.length + later.length === 1 || first.dueMinor === 0)
    return texts('seriesPriceAtSpa', { each });
  return texts('seriesPrice', { each, now });
}

function seriesChoices({ texts }: Scene, first: BookingView): Choice[] {
  return [
    choice(texts('button.yes'), { kind: 'yes', bookingId: first.id }),
    choice(texts('button.anotherTime'), { kind: 'no', bookingId: first.id }),
    choice(texts('button.onlyOnce'), { kind: 'times', count: 1 }),
  ];
}

/** "No" to a recurring booking: what to change, with all of it kept meanwhile. */
export function changeSeries(scene: Scene, memory: Memory, open: BookingView): Turned {
  const { texts } = scene;
  const choices = [
    choice(texts('button.yes'), { kind: 'yes', bookingId: open.id }),
    choice(texts('button.onlyOnce'), { kind: 'times', count: 1 }),
    choice(texts('button.anotherDay'), { kind: 'more', more: 'days' }),
  ];
  return turned(memory, 'agree', [say(texts('seriesChange'), choices)]);
}
