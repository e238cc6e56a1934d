import { z } from 'zod';
import { TICK_MINUTES } from '../booking/ticks.ts';
import { isLocalDate } from '../schedule/local-time.ts';

/**
 * Shapes of single fields. What a check of ours finds wrong is told with a reason of the contract as its message
 * (see house-problems.ts). Lengths are those of the columns.
 */

/** Of our own making: see database/ids.ts. Longer text is nobody's id. */
export const id = z.string().min(1).max(16);
export const OptionalId = id.nullable();
export const Flag = z.boolean();
/** A skill, a kind of room or of equipment. */
export const kindName = text(60);

export const Weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);

/** On the ledger's grid. `24:00` is the end of the day. */
export const WallTime = z
  .string()
  .max(5)
  .refine(isWallTime, { error: 'not-a-time', abort: true })
  .refine((time) => Number(time.slice(3)) % TICK_MINUTES === 0, { error: 'off-grid' });

export const LocalDay = z.string().max(10).refine(isDay, { error: 'not-a-day' });

/** With its offset, on the ledger's grid. */
export const InstantShape = z
  .string()
  .max(40)
  .refine(isInstant, { error: 'not-an-instant', abort: true })
  .refine((at) => Date.parse(at) % (TICK_MINUTES * 60_000) === 0, { error: 'off-grid' });

export function text(most: number, least = 1) {
  return z.string().trim().min(least).max(most);
}

export function wholeNumber(least: number, most: number) {
  return z.int().min(least).max(most);
}

/** A multiple of the ledger's 5 minutes. */
export function Minutes(least: number, most: number) {
  return wholeNumber(least, most).multipleOf(TICK_MINUTES);
}

/** 2100 is 21 %. The highest rates of VAT are below 30 %. */
export const BasisPoints = wholeNumber(0, 5_000);

function isWallTime(time: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) || time === '24:00';
}

/** What lies further away than this is a slip of the keyboard. */
function isDay(date: string): boolean {
  return isLocalDate(date) && date >= '1970-01-01' && date < '2200-01-01';
}

function isInstant(at: string): boolean {
  const shape = /^(\d{4}-\d{2}-\d{2})T([\d:]{5})(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(at);
  return (
    shape !== null && isDay(shape[1] ?? '') && isWallTime(shape[2] ?? '') && Number.isFinite(Date.parse(at))
  );
}
