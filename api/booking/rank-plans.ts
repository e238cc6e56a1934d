import type { Plan } from './plan-visit.ts';

/** A plan with what ranking asks of it, worked out once. */
export interface Ranked {
  readonly plan: Plan;
  /** The start that was wished for on the plan's day, in ms since the epoch; null when any will do. */
  readonly wished: number | null;
  /** The local day: choices are spread over days. */
  readonly day: string;
}

/** Starts this close to each other are the same to a guest: offering both wastes a choice. */
const LEAST_SPREAD_MS = 30 * 60_000;
/** Within this much of the wish, saving the house a useless gap matters more than a few minutes. */
const BUCKET_MS = 30 * 60_000;

/**
 * The few plans worth offering. With a wished time: those nearest to it, the exact start first. Without: spread
 * over the days and hours asked for, or the soonest. Ties go to those that keep a party together, then to fewer
 * leftover gaps, then to fair work.
 */
export function rankPlans<P extends Ranked>(
  plans: readonly P[],
  order: 'spread' | 'soonest',
  limit: number,
): P[] {
  const ranked = plans.toSorted(
    (a, b) =>
      distance(a) - distance(b) ||
      (order === 'soonest' ? a.plan.startsAt - b.plan.startsAt : 0) ||
      a.plan.apart - b.plan.apart ||
      a.plan.leftoverMinutes - b.plan.leftoverMinutes ||
      a.plan.loadMinutes - b.plan.loadMinutes ||
      a.plan.startsAt - b.plan.startsAt,
  );
  const chosen = order === 'soonest' ? fill([], ranked, limit) : fill(spread(ranked, limit), ranked, limit);
  // Read top to bottom a list of times should run forward; only the very time that was asked for goes first.
  return chosen.toSorted(
    (a, b) => Number(isWished(b)) - Number(isWished(a)) || a.plan.startsAt - b.plan.startsAt,
  );
}

function isWished({ plan, wished }: Ranked): boolean {
  return wished === plan.startsAt;
}

function distance({ plan, wished }: Ranked): number {
  if (wished === null) return 0;
  const off = Math.abs(plan.startsAt - wished);
  return off === 0 ? -1 : Math.floor(off / BUCKET_MS);
}

/** Picks greedily, best first, leaving out what stands too near to a choice or crowds one day. */
function spread<P extends Ranked>(ranked: readonly P[], limit: number): P[] {
  const perDay = new Map<string, number>();
  const days = new Set(ranked.map((one) => one.day)).size;
  const dayLimit = Math.max(1, Math.ceil(limit / Math.min(3, days || 1)));
  const apart = spacing(ranked, limit, days);
  const chosen: P[] = [];
  for (const one of ranked) {
    const used = perDay.get(one.day) ?? 0;
    if (used >= dayLimit || chosen.some((other) => near(one, other, apart))) continue;
    chosen.push(one);
    perDay.set(one.day, used + 1);
    if (chosen.length === limit) break;
  }
  return chosen;
}

function near(one: Ranked, other: Ranked, apart: number): boolean {
  return Math.abs(other.plan.startsAt - one.plan.startsAt) < apart;
}

/** Near a wished time the choices stand close; without one they are spread over the hours there are. */
function spacing(ranked: readonly Ranked[], limit: number, days: number): number {
  const [one] = ranked;
  if (!one || days > 1 || ranked.some(({ wished }) => wished !== null)) return LEAST_SPREAD_MS;
  let [first, last] = [one.plan.startsAt, one.plan.startsAt];
  for (const { plan } of ranked) {
    first = Math.min(first, plan.startsAt);
    last = Math.max(last, plan.startsAt);
  }
  return Math.max(LEAST_SPREAD_MS, (last - first) / (limit + 1));
}

/** A thin day still fills the list: the best that the spreading had left out. */
function fill<P extends Ranked>(chosen: readonly P[], ranked: readonly P[], limit: number): P[] {
  const starts = new Set(chosen.map(({ plan }) => plan.startsAt));
  const out = [...chosen];
  for (const one of ranked) {
    if (out.length >= limit) break;
    if (starts.has(one.plan.startsAt)) continue;
    starts.add(one.plan.startsAt);
    out.push(one);
  }
  return out;
}
