const LONGEST_HOURS = 14 * 24;
const MOST = 4;

/** "24, 2": at most four whole hours of 1 to 336, each once, the longest first; none of nothing. null for what cannot be read. */
export function readHours(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const hours = [...new Set(parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 0)))];
  const isGood = hours.length <= MOST && hours.every((one) => one >= 1 && one <= LONGEST_HOURS);
  return isGood ? hours.toSorted((a, b) => b - a) : null;
}
