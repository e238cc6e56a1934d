/**
 * Which positions of the conversation one socket has. A set, not only the newest position: a notice
 * takes its position when it is written but its words when it is sent, so a lower position can
 * become readable after a higher one.
 */
export interface SentLines {
  /** Everything up to here was in the browser before it said hello. */
  readonly floor: number;
  newest: number;
  readonly beyond: Set<number>;
}

/** How far behind the newest position a line may still turn up. */
const TRAILING_WINDOW = 50;

/** For a browser that has everything up to `floor`. */
export function sentLines(floor: number): SentLines {
  return { floor, newest: floor, beyond: new Set() };
}

export function hasLine(sent: SentLines, position: number): boolean {
  return position <= sent.floor || sent.beyond.has(position);
}

export function noteLine(sent: SentLines, position: number): void {
  sent.beyond.add(position);
  sent.newest = Math.max(sent.newest, position);
}

/** Where to begin reading again so that a line which became readable late is seen too. */
export function readFrom(sent: SentLines): number {
  return Math.max(sent.floor, sent.newest - TRAILING_WINDOW);
}
