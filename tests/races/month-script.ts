import type { Standing } from './month-oracle.ts';
import {
  book,
  cancel,
  change,
  type MonthGuest,
  type MonthSpa,
  type MonthVisit,
  move,
  wallTime,
} from './month-spa.ts';
import type { Random } from './random.ts';

const QUARTER = 15 * 60_000;
const HOUR = 4 * QUARTER;
const DAY = 24 * HOUR;
/** Acts fall on quarters of an hour, as visits begin. */
type Act = () => Promise<void>;

export interface Script {
  readonly visits: readonly MonthVisit[];
  /** Does all that guests and desks do at that time. Is that anything? */
  act(now: number): Promise<boolean>;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What the guests of these spas book, move and cancel between two instants, and which of their visits are given. */
export function writeScript(spas: readonly MonthSpa[], span: Span, random: Random): Script {
  const agenda = new Map<number, Act[]>();
  const visits: MonthVisit[] = [];
  const plan = (at: number, act: Act): void => void agenda.set(at, [...(agenda.get(at) ?? []), act]);
  const within = (from: number, to: number): number =>
    from + QUARTER * random.below(Math.max(1, Math.floor((to - from) / QUARTER)));
  /** In the opening hours of one of the days that follow. */
  const someStart = (spa: MonthSpa, at: number): number =>
    wallTime(spa.rules, at, random.below(10), 6 * 60 + 30 + 15 * random.below(54));

  const follow = (visit: MonthVisit, at: number, startsAt: number): void => {
    const fate = random.next();
    if (fate < 0.2) {
      const when = within(at + QUARTER, startsAt - 2 * HOUR);
      if (when < startsAt - HOUR) plan(when, () => moveNow(visit, when));
      return;
    }
    if (fate < 0.35) {
      const when = within(at + QUARTER, startsAt);
      if (when < startsAt) plan(when, () => cancelNow(visit, when));
      return;
    }
    if (fate < 0.85) planVisit(visit, startsAt);
  };
  const planVisit = (visit: MonthVisit, startsAt: number): void => {
    plan(startsAt, async () => {
      stops(visit, startsAt);
      await change(visit, 'checkIn');
      await change(visit, 'startTreatment');
    });
    plan(startsAt + HOUR, async () => {
      await change(visit, 'completeVisit');
      visit.endedAt = startsAt + HOUR;
    });
  };
  const moveNow = async (visit: MonthVisit, now: number): Promise<void> => {
    const next = someStart(visit.spa, now);
    if (next < now + HOUR || !(await move(visit, next))) return;
    stops(visit, now);
    visit.standing.push({ startsAt: next, from: now, until: next });
    planVisit(visit, next);
  };
  const cancelNow = async (visit: MonthVisit, now: number): Promise<void> => {
    await cancel(visit, random.chance(0.5));
    stops(visit, now);
  };
  const bookNow = async (spa: MonthSpa, guest: MonthGuest, now: number): Promise<void> => {
    const startsAt = someStart(spa, now);
    const booking = startsAt < now + HOUR ? null : await book(spa, guest, startsAt);
    if (booking === null) return;
    const standing: Standing[] = [{ startsAt, from: now, until: startsAt }];
    const visit = { spa, guest, id: booking.id, standing, endedAt: null };
    visits.push(visit);
    follow(visit, now, startsAt);
  };

  for (const spa of spas)
    for (const guest of spa.guests) {
      for (let at = within(span.from, span.from + 2 * DAY); at < span.to - DAY; ) {
        const when = at;
        plan(when, () => bookNow(spa, guest, when));
        at += within(2 * DAY, 9 * DAY);
      }
      if (!random.chance(0.05)) continue;
      const when = within(span.from + DAY, span.to);
      plan(when, async () => {
        guest.stoppedAt = when;
        await guest.phone.says('stop');
      });
    }
  return {
    visits,
    async act(now) {
      const acts = agenda.get(now) ?? [];
      for (const act of acts) await act();
      return acts.length > 0;
    },
  };
}

/** From now on it does not stand as it was. */
function stops({ standing }: MonthVisit, now: number): void {
  const last = standing.pop();
  if (last) standing.push({ ...last, until: Math.min(last.until, now) });
}
