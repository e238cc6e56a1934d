import type { AddOn, Gender, OpeningHours, TreatmentVariant, WallTime, Weekday } from '../contract.ts';

/** A spa to try the product with: two houses, twelve treatments, eight therapists, rooms of three kinds. */

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

function hours(
  opens: WallTime,
  closes: WallTime,
  sunday: readonly [WallTime, WallTime] | null,
): OpeningHours[] {
  return WEEK.flatMap((weekday) => {
    if (weekday < 7) return [{ weekday, opens, closes }];
    return sunday === null ? [] : [{ weekday, opens: sunday[0], closes: sunday[1] }];
  });
}

export const LOCATIONS = [
  {
    name: 'Canal House',
    address: 'Herengracht 210, Amsterdam',
    coordinates: { latitude: 52.3716, longitude: 4.8886 },
    phone: '+31 20 555 0110',
    timeZone: 'Europe/Amsterdam',
    openingHours: hours('09:00', '21:00', ['10:00', '18:00']),
  },
  {
    name: 'Garden House',
    address: 'Vondelstraat 44, Amsterdam',
    coordinates: { latitude: 52.3622, longitude: 4.8765 },
    phone: '+31 20 555 0144',
    timeZone: 'Europe/Amsterdam',
    openingHours: hours('10:00', '20:00', null),
  },
] as const;

export type RoomKind = 'massage' | 'facial' | 'hydro';

export const ROOMS: readonly { name: string; location: number; kind: RoomKind; capacity: number }[] = [
  { name: 'Willow', location: 0, kind: 'massage', capacity: 1 },
  { name: 'Reed', location: 0, kind: 'massage', capacity: 1 },
  { name: 'Lotus', location: 0, kind: 'massage', capacity: 2 },
  { name: 'Pearl', location: 0, kind: 'facial', capacity: 1 },
  { name: 'Tide', location: 0, kind: 'hydro', capacity: 1 },
  { name: 'Fern', location: 1, kind: 'massage', capacity: 1 },
  { name: 'Moss', location: 1, kind: 'massage', capacity: 2 },
  { name: 'Petal', location: 1, kind: 'facial', capacity: 1 },
  { name: 'Spring', location: 1, kind: 'hydro', capacity: 1 },
];

export const EQUIPMENT: readonly { name: string; location: number; kind: string }[] = [
  { name: 'Stone heater 1', location: 0, kind: 'stone-heater' },
  { name: 'Stone heater 2', location: 0, kind: 'stone-heater' },
  { name: 'Stone heater', location: 1, kind: 'stone-heater' },
];

const SCALP_MASSAGE = { name: 'Scalp massage', durationMinutes: 15, priceMinor: 2_000, equipment: [] };
const HERBAL_OIL = { name: 'Herbal oil', durationMinutes: 0, priceMinor: 800, equipment: [] };

function lengths(...pairs: readonly (readonly [number, number])[]): TreatmentVariant[] {
  return pairs.map(([durationMinutes, euros]) => ({ durationMinutes, priceMinor: euros * 100 }));
}

export interface DemoTreatment {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category: string;
  readonly description: string;
  readonly variants: readonly TreatmentVariant[];
  readonly skills: readonly string[];
  readonly roomKind: RoomKind;
  readonly equipment?: readonly string[];
  readonly addOns?: readonly Omit<AddOn, 'id'>[];
}

export const TREATMENTS: readonly DemoTreatment[] = [
  {
    name: 'Swedish massage',
    aliases: ['relaxing massage', 'classic massage', 'relaxation massage'],
    category: 'Massage',
    description: 'Long, calm strokes from head to toe.',
    variants: lengths([60, 80], [90, 110]),
    skills: ['massage'],
    roomKind: 'massage',
  },
  {
    name: 'Deep tissue massage',
    aliases: ['deep tissue', 'deep massage', 'strong massage'],
    category: 'Massage',
    description: 'Slow, firm work on tight muscles.',
    variants: lengths([60, 90], [90, 125]),
    skills: ['deep-tissue'],
    addOns: [SCALP_MASSAGE, HERBAL_OIL],
    roomKind: 'massage',
  },
  {
    name: 'Hot stone massage',
    aliases: ['hot stones', 'hotstone'],
    category: 'Massage',
    description: 'Warm basalt stones and unhurried hands.',
    variants: lengths([75, 105], [90, 120]),
    skills: ['hot-stone'],
    equipment: ['stone-heater'],
    roomKind: 'massage',
  },
  {
    name: 'Aromatherapy massage',
    aliases: ['aromatherapy', 'aroma massage'],
    category: 'Massage',
    description: 'A light massage with an oil chosen for you.',
    variants: lengths([60, 85], [90, 115]),
    skills: ['massage'],
    roomKind: 'massage',
  },
  {
    name: 'Sports massage',
    aliases: ['sport massage', 'athletes massage'],
    category: 'Massage',
    description: 'For legs and shoulders that work hard.',
    variants: lengths([45, 70], [60, 88]),
    skills: ['deep-tissue'],
    roomKind: 'massage',
  },
  {
    name: 'Back and neck massage',
    aliases: ['back massage', 'neck massage', 'shoulder massage', 'back and shoulders'],
    category: 'Massage',
    description: 'Half an hour where the desk has left its mark.',
    variants: lengths([30, 48], [45, 65]),
    skills: ['massage'],
    roomKind: 'massage',
  },
  {
    name: 'Pregnancy massage',
    aliases: ['prenatal massage', 'maternity massage'],
    category: 'Massage',
    description: 'Gentle, lying on the side, well supported.',
    variants: lengths([60, 90]),
    skills: ['prenatal'],
    roomKind: 'massage',
  },
  {
    name: 'Classic facial',
    aliases: ['facial', 'face treatment'],
    category: 'Face',
    description: 'Cleanse, peel, mask and a light face massage.',
    variants: lengths([60, 85]),
    skills: ['facial'],
    roomKind: 'facial',
  },
  {
    name: 'Glow facial',
    aliases: ['anti-ageing facial', 'anti aging facial', 'lifting facial'],
    category: 'Face',
    description: 'A longer facial with a lifting massage.',
    variants: lengths([75, 115]),
    skills: ['facial'],
    roomKind: 'facial',
  },
  {
    name: 'Express facial',
    aliases: ['quick facial', 'mini facial'],
    category: 'Face',
    description: 'Thirty fresh minutes in a lunch break.',
    variants: lengths([30, 50]),
    skills: ['facial'],
    roomKind: 'facial',
  },
  {
    name: 'Body scrub',
    aliases: ['scrub', 'salt scrub', 'body peeling', 'exfoliation'],
    category: 'Body',
    description: 'Sea salt and almond oil, then a warm shower.',
    variants: lengths([45, 65]),
    skills: ['body'],
    roomKind: 'hydro',
  },
  {
    name: 'Seaweed wrap',
    aliases: ['body wrap', 'algae wrap', 'wrap'],
    category: 'Body',
    description: 'Warm algae, a quiet hour, soft skin.',
    variants: lengths([60, 95], [90, 125]),
    skills: ['body'],
    roomKind: 'hydro',
  },
];

export interface DemoTherapist {
  readonly name: string;
  readonly gender: Gender;
  readonly skills: readonly string[];
  readonly shifts: readonly {
    readonly location: number;
    readonly days: readonly Weekday[];
    readonly from: WallTime;
    readonly to: WallTime;
  }[];
}

export const THERAPISTS: readonly DemoTherapist[] = [
  {
    name: 'Ana Duarte',
    gender: 'female',
    skills: ['massage', 'deep-tissue', 'prenatal'],
    shifts: [{ location: 0, days: [1, 2, 3, 4, 5], from: '12:00', to: '21:00' }],
  },
  {
    name: 'Bram Visser',
    gender: 'male',
    skills: ['massage', 'deep-tissue', 'hot-stone'],
    shifts: [{ location: 0, days: [2, 3, 4, 5, 6], from: '09:00', to: '18:00' }],
  },
  {
    name: 'Chloe Martin',
    gender: 'female',
    skills: ['facial', 'body'],
    shifts: [{ location: 0, days: [1, 3, 4, 5, 6], from: '09:00', to: '18:00' }],
  },
  {
    name: 'Daan Bakker',
    gender: 'male',
    skills: ['massage', 'deep-tissue', 'body'],
    shifts: [{ location: 0, days: [1, 2, 4, 6, 7], from: '10:00', to: '18:00' }],
  },
  {
    name: 'Elif Kaya',
    gender: 'female',
    skills: ['massage', 'hot-stone', 'facial'],
    shifts: [
      { location: 0, days: [2, 3, 5, 7], from: '10:00', to: '18:00' },
      { location: 1, days: [6], from: '10:00', to: '18:00' },
    ],
  },
  {
    name: 'Femke de Wit',
    gender: 'female',
    skills: ['massage', 'prenatal', 'facial'],
    shifts: [{ location: 1, days: [1, 2, 3, 5, 6], from: '10:00', to: '19:00' }],
  },
  {
    name: 'Gabriel Costa',
    gender: 'male',
    skills: ['massage', 'deep-tissue', 'hot-stone'],
    shifts: [{ location: 1, days: [1, 2, 4, 5, 6], from: '11:00', to: '20:00' }],
  },
  {
    name: 'Hana Sato',
    gender: 'female',
    skills: ['body', 'facial', 'massage'],
    shifts: [{ location: 1, days: [1, 3, 4, 5, 6], from: '10:00', to: '19:00' }],
  },
];

export const GUEST_NAMES = [
  'Sofie Jansen',
  'Liam de Boer',
  'Emma Mulder',
  'Noah Smit',
  'Julia Peters',
  'Lucas Meijer',
  'Mila van Dijk',
  'Finn Bos',
  'Tess Vos',
  'Sem Kramer',
  'Nora Schouten',
  'Milan Hoekstra',
  'Eva Willems',
  'Jesse Koster',
  'Isa Maas',
  'Max Verhoeven',
  'Lotte Prins',
  'Thijs Huisman',
  'Fleur Peeters',
  'Ruben Kok',
  'Amira Haddad',
  'Paolo Ricci',
  'Ingrid Larsen',
  'Marta Nowak',
] as const;

/** Guests of the pregnancy massage. */
export const EXPECTING: readonly string[] = ['Emma Mulder', 'Nora Schouten', 'Fleur Peeters', 'Eva Willems'];

export const LUNCH = { from: '14:00', to: '14:30' } as const;
