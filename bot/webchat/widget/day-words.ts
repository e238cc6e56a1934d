/** "27 November 2026": a picked day as its guest would write it, and as the house reads it without a doubt. */
export function dayWords(date: string, locale: string): string {
  const at = new Date(`${date}T12:00:00Z`);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at);
}
