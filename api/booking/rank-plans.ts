import type { Plan } from './plan-visit.ts';

export interface Wish<P extends Plan> {
  /** The start that was wished for on the plan's day; null when any will do. */
  near(plan: P): number | null;
  /** The local day of a plan: choices are spread over days. */
  dayOf(plan: P): string;
  readonly limit: number;
}

/** Starts this close to each other are the same to a guest: offering both wastes a choice. */
const LEAST_SPREAD_MS = 30 * 60_000;
/** Within this much of the wish, saving the house a useless gap matters more than a few minutes. */
const BUCKET_MS = 30 * 60_000;

/**
 * The few plans worth offering. With a wished time: those nearest to it, the exact start first. Without: spread
 * over the days and hours asked for. Ties go to fewer leftover gaps, then to fair work.
 */
export function rankPlans<P extends Plan>(plans: readonly P[], wish: Wish<P>): P[] {
  const ranked = plans.toSorted(
    (a, b) =>
      distance(a, wish) - distance(b, wish) ||
      a.leftoverMinutes - b.leftoverMinutes ||
      a.loadMinutes - b.loadMinutes ||
      a.startsAt - b.startsAt,
  );
  const chosen = fill(spread(ranked, wish), ranked, wish.limit);
  // Read top to bottom a list of times should run forward; only the very time that was asked for goes first.
  return chosen.toSorted(
    (a, b) => Number(isWished(b, wish)) - Number(isWished(a, wish)) || a.startsAt - b.startsAt,
  );
}

function isWished<P extends Plan>(plan: P, wish: Wish<P>): boolean {
  return wish.near(plan) === plan.startsAt;
}

function distance<P extends Plan>(plan: P, wish: Wish<P>): number {
  const near = wish.near(plan);
  if (near === null) return 0;
  const off = Math.abs(plan.startsAt - near);
  return off === 0 ? -1 : Math.floor(off / BUCKET_MS);
}

/** Picks greedily, best first, leaving out what stands too near to a choice or crowds one day. */
function spread<P extends Plan>(ranked: readonly P[], wish: Wish<P>): P[] {
  const perDay = new Map<string, number>();
  const dayLimit = Math.max(
    1,
    Math.ceil(wish.limit / Math.min(3, new Set(ranked.map(wish.dayOf)).size || 1)),
  );
  const apart = spacing(ranked, wish);
  const chosen: P[] = [];
  for (const plan of ranked) {
    const used = perDay.get(wish.dayOf(plan)) ?? 0;
    if (used >= dayLimit || chosen.some((other) => Math.abs(other.startsAt - plan.startsAt) < apart))
      continue;
    chosen.push(plan);
    perDay.set(wish.dayOf(plan), used + 1);
    if (chosen.length === wish.limit) break;
  }
  return chosen;
}

/** Near a wished time the choices stand close; without one they are spread over the hours there are. */
function spacing<P extends Plan>(ranked: readonly P[], wish: Wish<P>): number {
  const starts = ranked.map((plan) => plan.startsAt);
  const hasWish = ranked.some((plan) => wish.near(plan) !== null);
  const manyDays = new Set(ranked.map(wish.dayOf)).size > 1;
  if (hasWish || manyDays || starts.length === 0) return LEAST_SPREAD_MS;
  return Math.max(LEAST_SPREAD_MS, (Math.max(...starts) - Math.min(...starts)) / (wish.limit + 1));
}

/** A thin day still fills the list: the best that the spreading had left out. */
function fill<P extends Plan>(chosen: readonly P[], ranked: readonly P[], limit: number): P[] {
  const starts = new Set(chosen.map((plan) => plan.startsAt));
  const out = [...chosen];
  for (const plan of ranked) {
    if (out.length >= limit) break;
    if (starts.has(plan.startsAt)) continue;
    starts.add(plan.startsAt);
    out.push(plan);
  }
  return out;
}
