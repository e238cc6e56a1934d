/** A `Retry-After` in milliseconds. It is seconds or a date (RFC 9110); never more than a day is believed. */
export function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 24 * 3_600_000) : null;
}
