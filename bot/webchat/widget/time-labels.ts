import { widgetTextsFor } from './texts/widget-texts-for.ts';

const DAY_MS = 86_400_000;

/** "07:05" or "7:05 am", as the guest's language writes it. */
export function timeLabel(at: number, locale: string): string {
  const { hour12 = false } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  return new Intl.DateTimeFormat(locale, { hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit' }).format(
    at,
  );
}

/** "17:05:20": to the second, for what happens soon. */
export function clockLabel(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(at);
}

/** "Today", "Yesterday", or "Monday 2 March". */
export function dayLabel(at: number, now: number, locale: string): string {
  const day = new Date(at).toDateString();
  if (day === new Date(now).toDateString()) return widgetTextsFor(locale).today;
  if (day === new Date(now - DAY_MS).toDateString()) return widgetTextsFor(locale).yesterday;
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}
