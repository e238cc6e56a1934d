import { z } from 'zod';
import { text, WallTime, Weekday } from './field-shapes.ts';
import { LocationShape, TreatmentShape } from './house-shapes.ts';

/** What the file may leave out of a treatment: a quarter of an hour to tidy up, nothing else that is needed. */
const TREATMENT = {
  ...{ aliases: [], description: '', skills: [], equipment: [], addOns: [], active: true },
  ...{ bufferBeforeMinutes: 0, bufferAfterMinutes: 15 },
  ...{ roomBufferBeforeMinutes: 0, roomBufferAfterMinutes: 15 },
};
const LOCATION = { address: '', phone: '', holidayCalendar: null };

const given = z.record(z.string(), z.unknown());
const placed = { name: text(120), kind: text(60), location: text(120).optional() };

/** Hours of the days named: `{ "days": [1, 2, 3], "from": "09:00", "to": "17:00" }`, 1 is Monday. */
const Hours = z.strictObject({ days: z.array(Weekday).min(1), from: WallTime, to: WallTime });

const Therapist = z.strictObject({
  name: text(120),
  gender: z.enum(['female', 'male', 'other']).default('other'),
  skills: z.array(text(60)).default([]),
  works: z.array(Hours.extend({ location: text(120).optional() })).default([]),
});

const Member = z.strictObject({
  name: text(120),
  email: z.email().max(200).toLowerCase(),
  role: z.enum(['owner', 'manager', 'desk', 'therapist']),
  /** Which of the therapists this is. */
  therapist: text(120).optional(),
});

/** A spa as its operator writes it down to begin with. Times are the location's own; money is in minor units. */
export const SpaFile = z
  .strictObject({
    slug: z
      .string()
      .regex(/^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/, 'must be lower-case letters, digits and dashes'),
    name: text(120),
    currency: z.string().refine(isCurrency, 'must be a currency’s three letters: EUR'),
    locale: z.string().max(35).refine(isLocale, 'must be a language, as in en-GB or de'),
    accent: z
      .string()
      .regex(/^#[\da-f]{6}$/i, 'must be a colour, as in #2f5d50')
      .default('#2f5d50'),
    locations: z
      .array(
        given
          .transform(({ openingHours, ...rest }): unknown => ({
            ...LOCATION,
            ...rest,
            openingHours: eachDay(openingHours),
          }))
          .pipe(LocationShape),
      )
      .min(1),
    rooms: z.array(z.strictObject({ ...placed, capacity: z.int().min(1).max(100).default(1) })).default([]),
    equipment: z.array(z.strictObject(placed)).default([]),
    therapists: z.array(Therapist).default([]),
    treatments: z
      .array(given.transform((one): unknown => ({ ...TREATMENT, ...one })).pipe(TreatmentShape))
      .default([]),
    staff: z.array(Member).min(1),
  })
  .check(({ value, issues }) => {
    for (const [path, message] of contradictions(value))
      issues.push({ code: 'custom', message, path, input: value });
  });
export type SpaFile = z.output<typeof SpaFile>;

/** Hours with several days as the lines of a week; what is none is left for the shape to refuse. */
function eachDay(hours: unknown): unknown {
  const read = z.array(Hours).safeParse(hours);
  if (!read.success) return hours;
  return read.data.flatMap(({ days, from, to }) =>
    days.map((weekday) => ({ weekday, opens: from, closes: to })),
  );
}

type Contradiction = readonly [path: (string | number)[], message: string];

/** What names something that is not there, or is there twice. */
function contradictions(file: z.output<typeof SpaFile>): Contradiction[] {
  const { locations, rooms, equipment, therapists, treatments, staff } = file;
  const houses = locations.map(({ name }) => name);
  const noHouse = (path: (string | number)[], location: string | undefined): Contradiction[] =>
    location === undefined || houses.includes(location)
      ? []
      : [[[...path, 'location'], `there is no location "${location}"`]];
  return [
    ...Object.entries({ locations, therapists, treatments }).flatMap(([list, all]) =>
      twice(
        list,
        all.map(({ name }) => name),
      ),
    ),
    ...Object.entries({ rooms, equipment }).flatMap(([list, all]) =>
      twice(
        list,
        all.map(({ name, location = houses[0] }) => `${name} (${location})`),
      ),
    ),
    ...twice(
      'staff',
      staff.map(({ email }) => email),
    ),
    ...rooms.flatMap(({ location }, at) => noHouse(['rooms', at], location)),
    ...equipment.flatMap(({ location }, at) => noHouse(['equipment', at], location)),
    ...therapists.flatMap(({ works }, at) =>
      works.flatMap(({ location }, line) => noHouse(['therapists', at, 'works', line], location)),
    ),
    ...staff.flatMap(({ therapist }, at): Contradiction[] =>
      therapist === undefined || therapists.some(({ name }) => name === therapist)
        ? []
        : [[['staff', at, 'therapist'], `there is no therapist "${therapist}"`]],
    ),
    ...(staff.some(({ role }) => role === 'owner')
      ? []
      : [[['staff'], 'somebody must be the owner'] satisfies Contradiction]),
  ];
}

function twice(list: string, names: readonly string[]): Contradiction[] {
  return names.flatMap((name, at): Contradiction[] =>
    names.indexOf(name) < at ? [[[list, at], `"${name}" is there twice`]] : [],
  );
}

function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code);
}

function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
