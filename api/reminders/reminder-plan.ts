import type { BookingPolicy, QuietHours } from '../contract.ts';
import { quietSpan } from './quiet-hours.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** When visits are reminded of: a tenant's rules, as a `House` has them. */
export interface ReminderRules {
  /** So many hours before the start. */
  readonly hours: readonly number[];
  readonly quiet: QuietHours | null;
  /** A visit that nothing was paid for, and that its guest does not confirm, goes back so long before its start. */
  readonly releaseHours: number | null;
}

export function reminderRules(policy: BookingPolicy): ReminderRules {
  const { reminderHours = [], quietHours = null, releaseHours = null } = policy;
  return { hours: reminderHours, quiet: quietHours, releaseHours };
}

/** What would fall into the night is said in the evening: so long before the quiet hours that a second try is still possible. */
const BEFORE_QUIET_MS = 30 * MINUTE_MS;

/** One moment at which a visit is reminded of, in ms since the epoch, and how long before its start that was meant to be. */
export interface Moment {
  readonly at: number;
  readonly hours: number;
}

/** Whoever is reminded that much before they can cancel for free no longer can still think about it. */
const TO_THINK_MS = 2 * HOUR_MS;

/** A visit, in ms since the epoch, and until when its guest can cancel it for free. */
export interface Coming {
  readonly startsAt: number;
  readonly freeUntil: number;
  readonly zone: string;
}

/**
 * All moments of one visit in their order. One that would come just when cancelling begins to cost comes before that. One
 * that falls into the quiet hours is put off to their end where half of its lead is left then, and else brought
 * forward to the evening before: in the morning it would come too late to be of use.
 */
export function momentsOf({ hours, quiet }: ReminderRules, coming: Coming): Moment[] {
  const { startsAt, freeUntil, zone } = coming;
  const moments = hours.map((lead) => {
    const meant = startsAt - lead * HOUR_MS;
    const isJustTooLate = meant >= freeUntil && meant < freeUntil + TO_THINK_MS;
    const due = isJustTooLate ? freeUntil - TO_THINK_MS : meant;
    const night = quietSpan(quiet, due, zone);
    if (night === null) return { at: due, hours: lead };
    const isEarlyEnough =
      startsAt - night.to >= (lead * HOUR_MS) / 2 && !(isJustTooLate && night.to >= freeUntil);
    return { at: isEarlyEnough ? night.to : night.from - BEFORE_QUIET_MS, hours: lead };
  });
  return moments.sort((one, other) => one.at - other.at);
}

/** What is to be done about a visit's reminders now, and when it is to be looked at again (ms since the epoch); null is never. */
export interface Look {
  readonly remind: Moment | null;
  readonly next: number | null;
}

/** And when its guest was last told of it: by the confirmation, a move or a reminder. */
export interface Told extends Coming {
  readonly toldAt: number;
}

/**
 * What is due is said once, however many moments were missed; nobody is reminded of what they were told a moment ago: not
 * within a quarter of the lead.
 */
export function look(rules: ReminderRules, visit: Told, now: number): Look {
  const { startsAt, zone, toldAt } = visit;
  if (startsAt <= now) return { remind: null, next: null };
  const useful = momentsOf(rules, visit).filter(({ at, hours }) => at > toldAt + (hours * HOUR_MS) / 4);
  const due = useful.findLast(({ at }) => at <= now) ?? null;
  const night = due && quietSpan(rules.quiet, now, zone);
  // Late, and in the night by now: in the morning, should the visit not have begun by then.
  if (night) return { remind: null, next: night.to < startsAt ? night.to : null };
  const after = due ? now : toldAt;
  const next = useful.find(({ at, hours }) => at > now && at > after + (hours * HOUR_MS) / 4);
  return { remind: due, next: next?.at ?? null };
}

/** A visit that might go back unconfirmed. */
export interface Releasable {
  readonly startsAt: number;
  readonly paidMinor: number;
  readonly cardFeeMinor?: number | null;
  readonly attendsAt?: number | null;
}

/**
 * When a visit's time goes back should its guest not confirm it, in ms since the epoch; never in the quiet hours. null where the
 * house does not do that, where something was paid or a card is kept for it, and where the guest said that they come.
 */
export function releasesAt(
  { releaseHours, quiet }: ReminderRules,
  { startsAt, paidMinor, cardFeeMinor = null, attendsAt = null }: Releasable,
  zone: string,
): number | null {
  if (releaseHours === null || paidMinor > 0 || cardFeeMinor !== null || attendsAt !== null) return null;
  const due = startsAt - releaseHours * HOUR_MS;
  const at = quietSpan(quiet, due, zone)?.to ?? due;
  return at < startsAt ? at : null;
}
