import type {
  Actor,
  ClosureDraft,
  HouseChange,
  HouseEditor,
  HouseOutcome,
  Id,
  LocationDraft,
  RotaDraft,
  RotaLine,
  TimeOffDraft,
  TreatmentDraft,
  Weekday,
} from '../../api/contract.ts';
import { newId } from '../../api/database/ids.ts';
import { isoOf } from '../../api/schedule/local-time.ts';
import { instant, ZONE } from './clock.ts';
import type { TestSpa } from './spa.ts';

export const MANAGER: Actor = { kind: 'staff', userId: 'manager', name: 'Mona', role: 'manager' };
export const DESK: Actor = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' };

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export function locationDraft(more: Partial<LocationDraft> = {}): LocationDraft {
  return {
    name: 'House',
    address: 'Street 1',
    phone: '+31',
    timeZone: ZONE,
    openingHours: WEEK.map((weekday) => ({ weekday, opens: '09:00', closes: '21:00' })),
    holidayCalendar: null,
    ...more,
  };
}

export function treatmentDraft(more: Partial<TreatmentDraft> = {}): TreatmentDraft {
  return {
    name: 'Hot stone',
    aliases: [],
    category: 'Massage',
    description: '',
    variants: [{ durationMinutes: 60, priceMinor: 9_000 }],
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 15,
    roomBufferBeforeMinutes: 0,
    roomBufferAfterMinutes: 15,
    skills: ['massage'],
    roomKind: 'massage',
    equipment: [],
    addOns: [],
    active: true,
    ...more,
  };
}

/** One line on each day of a week. */
export function everyDay(
  locationId: Id,
  starts: string,
  ends: string,
  kind: RotaLine['kind'] = 'work',
): RotaLine[] {
  return WEEK.map((weekday) => ({ kind, locationId, weekday, starts, ends }));
}

/** The first therapist's week from the test's day on. */
export function rotaDraft(spa: TestSpa, more: Partial<RotaDraft> = {}): RotaDraft {
  return {
    therapistId: spa.therapistIds[0] ?? '',
    validFrom: '2026-03-02',
    validTo: null,
    lines: everyDay(spa.locationId, '09:00', '21:00'),
    ...more,
  };
}

export function timeOff(resourceId: Id | undefined, from: string, to: string): TimeOffDraft {
  return {
    resourceId: resourceId ?? '',
    startsAt: isoOf(instant(from)),
    endsAt: isoOf(instant(to)),
    reason: 'ill',
  };
}

export function closure(
  spa: TestSpa,
  fromDate: string,
  toDate: string,
  more: Partial<ClosureDraft> = {},
): ClosureDraft {
  return {
    locationId: spa.locationId,
    fromDate,
    toDate,
    opens: null,
    closes: null,
    reason: 'repairs',
    ...more,
  };
}

/** Makes a change as the manager, or fails the test. */
export async function make(
  editor: HouseEditor,
  tenantId: Id,
  change: HouseChange,
): Promise<Extract<HouseOutcome, { ok: true }>> {
  const outcome = await editor.change(tenantId, MANAGER, change, newId());
  if (!outcome.ok) throw new Error(`the change was refused: ${JSON.stringify(outcome.problems)}`);
  return outcome;
}
