import type { LocalDate, Utilisation } from '../../../../api/contract.ts';
import { formatsOf } from '../../app/formats.ts';
import { useSession } from '../session/session-context.ts';

/** Numbers, days and money as the tenant's language writes them. */
export function useFigures(currency: string) {
  const { locale } = useSession().tenant;
  const formats = formatsOf(locale, 'UTC');
  const of = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  const whole = of({ maximumFractionDigits: 0 });
  const one = of({ maximumFractionDigits: 1 });
  const stars = of({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = of({ style: 'percent', maximumFractionDigits: 0 });
  const days = new Intl.DateTimeFormat(locale, {
    ...{ timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' },
  });
  const short = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short' });
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' });
  const at = (date: LocalDate) => Date.parse(`${date}T12:00:00Z`);
  return {
    locale,
    count: (value: number) => whole.format(value),
    decimal: (value: number) => one.format(value),
    stars: (value: number) => stars.format(value),
    percent: (share: number | null) => (share === null ? '–' : percent.format(share)),
    hours: (minutes: number) => one.format(minutes / 60),
    money: (minor: number) => formats.wholeMoney(minor, currency),
    exactMoney: formats.money,
    /** In millionths; of less than one with as many digits as it takes to tell two of them apart. */
    cost: (micros: number) => {
      const more = micros < 1_000_000 ? { maximumFractionDigits: 3 } : {};
      return of({ style: 'currency', currency, ...more }).format(micros / 1_000_000);
    },
    days: (from: LocalDate, to: LocalDate) => days.formatRange(at(from), at(to)),
    shortDays: (from: LocalDate, to: LocalDate) => short.formatRange(at(from), at(to)),
    // The 1st of June 2026 is a Monday.
    weekday: (number: number) => weekday.format(Date.UTC(2026, 5, number, 12)),
    hourOfDay: (hour: number) => formats.time(Date.UTC(2026, 5, 1, hour)),
  };
}

export type Figures = ReturnType<typeof useFigures>;

/** null where nothing could be booked. */
export function shareOf({ bookedMinutes, bookableMinutes }: Utilisation): number | null {
  return bookableMinutes === 0 ? null : bookedMinutes / bookableMinutes;
}

export function ratio(part: number, of: number): number | null {
  return of === 0 ? null : part / of;
}
