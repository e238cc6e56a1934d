import type { HouseBook } from '../../tenants/house-book.ts';
import type { Visit } from '../invent-visits.ts';
import { type Chance, pick } from '../seeded.ts';
import type { VisitRows } from '../visit-rows.ts';
import type { Line } from './talks.ts';

const MINUTE_MS = 60_000;

/** How a visit is asked for; `{what}`, `{day}` and `{hour}` are filled in. */
const ASKED = [
  '{what} on {day} after {hour}?',
  'Hi! Do you have {what} {day} around {hour}?',
  '{what} {day} please, {hour} or later',
  'Could I book a {what} for {day}?',
  'same as last time, {day} after {hour}',
];

/** What was said when a visit was booked in a chat, as far as that came. */
export function bookingLines(book: HouseBook, rows: VisitRows, chance: Chance): Line[] {
  const { booking, visit } = rows;
  const words = wordsOf(book, rows);
  const at = (minutes: number): number => booking.createdAt + minutes * MINUTE_MS;
  const asked: Line[] = searchLines(book, visit, at(-3), chance);
  const held: Line[] = [
    { at: at(-2), guest: `${words.time} with ${words.who}`, tap: `at.demo.${booking.id}` },
    {
      at: at(-2) + 1_000,
      house: `${words.what}\n${words.day}, ${words.time} with ${words.who}\n${words.where}\n${words.price}\n\nShall I book it?`,
      choices: [
        { id: `yes.${booking.id}`, title: 'Yes, book it' },
        { id: `again.${booking.id}`, title: 'Another time' },
      ],
    },
  ];
  if (booking.acceptedAt === null) return [...asked, ...held];
  const accepted: Line[] = [
    { at: at(-1), guest: 'Yes, book it', tap: `yes.${booking.id}` },
    { at: at(-1) + 1_000, house: `Pay ${words.price} here and it is yours.` },
  ];
  if (rows.payments.length === 0) return [...asked, ...held, ...accepted];
  const booked = `Thank you, it is booked.\n\n${words.what}\n${words.day}, ${words.time} with ${words.who}\n${words.where}\n\nYour code is ${booking.code}.`;
  return [...asked, ...held, ...accepted, { at: at(0), house: booked }];
}

/** A guest asks, and is shown times. */
export function searchLines(book: HouseBook, visit: Visit, at: number, chance: Chance): Line[] {
  const { zone } = placeOf(visit);
  const day = told('weekday', visit.plan.startsAt, zone);
  const treatment = visit.need.parts[0]?.treatment.name ?? '';
  const hour = Number(told('clock', visit.plan.startsAt, zone).slice(0, 2));
  const asked = pick(ASKED, chance)
    .replace('{what}', chance() < 0.5 ? treatment.toLowerCase() : treatment)
    .replace('{day}', chance() < 0.5 ? day.toLowerCase() : day)
    .replace('{hour}', String(hour > 12 ? hour - 12 : hour));
  const who = book.resources.get(visit.plan.items[0]?.therapistId ?? '')?.name.split(' ')[0] ?? '';
  const choices = [0, 45, 90].map((minutes) => ({
    id: `at.demo.${minutes}`,
    title: `${told('clock', visit.plan.startsAt + minutes * MINUTE_MS, zone)} with ${who}`,
  }));
  return [
    { at, guest: asked.charAt(0).toUpperCase() + asked.slice(1) },
    { at: at + 1_000, house: `${treatment} on ${day}: which of these times would you like?`, choices },
  ];
}

function wordsOf(book: HouseBook, { booking, visit, items }: VisitRows) {
  const { zone, name } = placeOf(visit);
  const [item] = items;
  const part = visit.need.parts[0];
  return {
    what: `${part?.treatment.name}, ${part?.durationMinutes} minutes`,
    day: told('day', booking.startsAt, zone),
    time: told('clock', booking.startsAt, zone),
    who: book.resources.get(item?.therapistId ?? '')?.name.split(' ')[0] ?? '',
    where: name,
    price: `€${(booking.totalMinor / 100).toFixed(2)}`,
  };
}

function placeOf({ location }: Visit) {
  return { zone: location.location.timeZone, name: location.location.name };
}

type Form = 'clock' | 'weekday' | 'day';
const FORMS: Readonly<Record<Form, Intl.DateTimeFormatOptions>> = {
  clock: { hour: '2-digit', minute: '2-digit' },
  weekday: { weekday: 'long' },
  day: { weekday: 'short', day: 'numeric', month: 'long' },
};
/** To make one takes longer than to write a talk. */
const formats = new Map<string, Intl.DateTimeFormat>();

function told(form: Form, at: number, timeZone: string): string {
  const key = `${form} ${timeZone}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...FORMS[form], timeZone });
  formats.set(key, format);
  return format.format(at);
}
