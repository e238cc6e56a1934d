/**
 * A resource's time as bits, one a tick from the first tick of a window on: 1 is free. Whole days are searched
 * with a few operations on words of 32 ticks instead of one step a tick.
 */
export type Lane = Uint32Array;

/** A lane with nothing free. */
export function emptyLane(ticks: number): Lane {
  return new Uint32Array((ticks + 31) >>> 5);
}

/** Sets the ticks [from, to), as far as they lie in the lane, to free. */
export function open(lane: Lane, from: number, to: number): void {
  const end = Math.min(lane.length << 5, to);
  for (let tick = Math.max(0, from); tick < end; tick = nextWord(tick)) {
    const word = tick >>> 5;
    lane[word] = (lane[word] ?? 0) | bitsBetween(tick, end);
  }
}

/** Sets the ticks [from, to), as far as they lie in the lane, to taken. */
export function close(lane: Lane, from: number, to: number): void {
  const end = Math.min(lane.length << 5, to);
  for (let tick = Math.max(0, from); tick < end; tick = nextWord(tick)) {
    const word = tick >>> 5;
    lane[word] = (lane[word] ?? 0) & ~bitsBetween(tick, end);
  }
}

/** The bits of a tick's word from that tick up to an end, or to the end of the word. */
function bitsBetween(tick: number, end: number): number {
  const count = Math.min(end, nextWord(tick)) - tick;
  return count === 32 ? -1 : ((1 << count) - 1) << (tick & 31);
}

function nextWord(tick: number): number {
  return ((tick >>> 5) + 1) << 5;
}

export function isFree(lane: Lane, tick: number): boolean {
  return tick >= 0 && ((lane[tick >>> 5] ?? 0) & (1 << (tick & 31))) !== 0;
}

/** Are all the ticks [from, to) free? */
export function isAllFree(lane: Lane, from: number, to: number): boolean {
  if (from < 0 || to > lane.length << 5) return false;
  for (let tick = from; tick < to; tick = nextWord(tick)) {
    const bits = bitsBetween(tick, to);
    if (((lane[tick >>> 5] ?? 0) & bits) !== bits) return false;
  }
  return true;
}

/** The ticks from which so many in a row are free: each step doubles the length that is known to be. */
export function runsOf(lane: Lane, length: number): Lane {
  const runs = lane.slice();
  for (let known = 1; known < length; ) {
    const step = Math.min(known, length - known);
    narrow(runs, step);
    known += step;
  }
  return runs;
}

/** lane[t] becomes lane[t] and lane[t + by], in place: a word is read before anything after it was changed. */
function narrow(lane: Lane, by: number): void {
  const words = by >>> 5;
  const bits = by & 31;
  for (let at = 0; at < lane.length; at += 1) {
    const low = lane[at + words] ?? 0;
    const high = lane[at + words + 1] ?? 0;
    const moved = bits === 0 ? low : (low >>> bits) | (high << (32 - bits));
    lane[at] = (lane[at] ?? 0) & moved;
  }
}

/** Adds to a lane what is free in another, moved by so many ticks: bit t of `from` becomes bit t + by. */
export function merge(into: Lane, from: Lane, by: number): void {
  const words = Math.floor(by / 32);
  const bits = by - words * 32;
  for (let at = 0; at < into.length; at += 1) {
    const high = from[at - words] ?? 0;
    const low = from[at - words - 1] ?? 0;
    const moved = bits === 0 ? high : (high << bits) | (low >>> (32 - bits));
    into[at] = (into[at] ?? 0) | moved;
  }
}

/** Takes from a lane what is not free in another, in place. */
export function keepCommon(lane: Lane, other: Lane): void {
  for (let at = 0; at < lane.length; at += 1) lane[at] = (lane[at] ?? 0) & (other[at] ?? 0);
}

/** How many ticks in a row are free before a tick, counted up to `most`. */
export function freeBefore(lane: Lane, tick: number, most: number): number {
  let count = 0;
  while (count < most && isFree(lane, tick - 1 - count)) count += 1;
  return count;
}

/** How many ticks in a row are free from a tick on, counted up to `most`. */
export function freeAfter(lane: Lane, tick: number, most: number): number {
  let count = 0;
  while (count < most && isFree(lane, tick + count)) count += 1;
  return count;
}
