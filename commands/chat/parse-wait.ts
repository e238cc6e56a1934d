const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** "20m", "24h", "1d 2h" in milliseconds; nothing readable is no time at all. */
export function parseWait(text: string): number {
  return [...text.matchAll(/(\d{1,5})\s*([smhd])/g)].reduce(
    (total, [, count, unit]) => total + Number(count) * (UNITS[unit ?? ''] ?? 0),
    0,
  );
}
