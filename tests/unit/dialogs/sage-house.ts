import type { House, Location, Therapist, Treatment, VisitTerms, Weekday } from '../../../api/contract.ts';

/** A Monday morning in Amsterdam. */
export const now = '2026-03-02T08:00:00.000Z';

export const zone = 'Europe/Amsterdam';

/** All beforehand, free until a day before, moved twice at most. */
export const terms: VisitTerms = {
  depositPercent: 100,
  freeCancellationHours: 24,
  lateFeePercent: 100,
  noShowFeePercent: 100,
  maxMoves: 2,
  moveUntilHours: 24,
};

const treatment = (
  id: string,
  name: string,
  variants: [number, number][],
  more: Partial<Treatment> = {},
): Treatment => ({
  id,
  name,
  aliases: [],
  category: 'massage',
  description: `${name} by practised hands.`,
  variants: variants.map(([durationMinutes, priceMinor]) => ({ durationMinutes, priceMinor })),
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 15,
  roomBufferBeforeMinutes: 0,
  roomBufferAfterMinutes: 15,
  skills: ['massage'],
  equipment: [],
  addOns: [],
  terms,
  roomKind: 'massage',
  ...more,
});

const therapist = (
  id: string,
  name: string,
  gender: 'female' | 'male',
  skills: string[],
  locationIds: string[],
): Therapist => ({ id, name, gender, skills, locationIds });

const week = (weekdays: Weekday[], opens: string, closes: string) =>
  weekdays.map((weekday) => ({ weekday, opens, closes }));

/** Ids as long as real ones, so that every choice id is as long as it will ever be. */
export const ids = {
  deep: 'trtdeeptissue001',
  swedish: 'trtswedish000002',
  facial: 'trtfacial0000003',
  couples: 'trtcouples000004',
  hammam: 'trthammam0000005',
  canal: 'loccanal00000001',
  east: 'loceast000000002',
  ana: 'thpana0000000001',
  ben: 'thpben0000000002',
  cleo: 'thpcleo000000003',
  anouk: 'thpanouk00000004',
  guest: 'gstguest00000001',
};

const canal: Location = {
  id: ids.canal,
  name: 'Canal',
  address: 'Prinsengracht 1, Amsterdam',
  phone: '+31 20 555 0101',
  timeZone: zone,
  holidayCalendar: null,
  openingHours: [...week([1, 2, 3, 4, 5], '10:00', '21:00'), ...week([6], '10:00', '18:00')],
};

const east: Location = {
  ...canal,
  id: ids.east,
  name: 'East',
  address: 'Javastraat 9, Amsterdam',
  phone: '+31 20 555 0202',
};

/** One place on a canal, closed on Sundays. */
export const sageHouse: House = {
  tenant: {
    id: 'tnt1',
    slug: 'sage-house',
    name: 'Sage House',
    currency: 'EUR',
    locale: 'en',
    accent: '#2f5d50',
    policy: {
      holdMinutes: 10,
      paymentMinutes: 15,
      leadMinutes: 60,
      horizonDays: 60,
      slotStepMinutes: 15,
      maxPeople: 4,
      minGapMinutes: 0,
      maxOccurrences: 12,
      waitlistOrder: 'first-come',
      waitlistOfferMinutes: 30,
      handOverMinutes: 60,
      checkInOpensMinutes: 60,
      checkInClosesMinutes: 30,
    },
  },
  terms,
  locations: [canal],
  treatments: [
    treatment(
      ids.deep,
      'Deep tissue massage',
      [
        [60, 8500],
        [90, 11500],
      ],
      { aliases: ['deep tissue'] },
    ),
    treatment(ids.swedish, 'Swedish massage', [[60, 7500]]),
    treatment(ids.facial, 'Glow facial', [[45, 6500]], {
      category: 'facial',
      skills: ['facial'],
      roomKind: 'facial',
    }),
    treatment(ids.couples, 'Couples massage', [[60, 16000]], { category: 'couples', roomKind: 'couples' }),
    treatment(ids.hammam, 'Hammam ritual', [[75, 9500]], {
      category: 'hammam',
      skills: ['hammam'],
      roomKind: 'hammam',
    }),
  ],
  therapists: [
    therapist(ids.ana, 'Ana', 'female', ['massage'], [ids.canal, ids.east]),
    therapist(ids.ben, 'Ben', 'male', ['massage'], [ids.canal, ids.east]),
    therapist(ids.cleo, 'Cleo', 'female', ['facial'], [ids.canal]),
    therapist(ids.anouk, 'Anouk', 'female', ['facial', 'massage'], [ids.canal]),
  ],
  rooms: [{ id: 'rom1', locationId: ids.canal, name: 'Willow', kind: 'massage', capacity: 1 }],
  equipment: [],
  texts: {},
};

/** The same spa on other terms. */
export function onTerms(other: Partial<VisitTerms>): House {
  const changed = { ...terms, ...other };
  const treatments = sageHouse.treatments.map((one) => ({ ...one, terms: changed }));
  return { ...sageHouse, terms: changed, treatments };
}

/** The same spa with a second place. */
export const twoPlaces: House = { ...sageHouse, locations: [canal, east] };
