import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LocalDate, RotaDraft } from '../../../../api/contract.ts';
import type { LocationEntity, ResourceEntity, RotaEntity } from '../../../../api/database/entities/house.ts';
import { addDays, daysBetween } from '../../../../api/schedule/local-time.ts';
import { planRota } from '../../../../api/schedule/plan-rota.ts';
import type { HouseRows } from '../../../../api/tenants/house-book.ts';
import { withEdits } from '../../../../api/tenants/house-edits.ts';

const FIRST = '2026-03-01';
const DAYS = daysBetween(FIRST, addDays(FIRST, 40));

const place = (id: string, timeZone: string): LocationEntity => ({
  id,
  tenantId: 'house',
  name: id,
  address: '',
  phone: '',
  timeZone,
  openingHours: [],
  holidayCalendar: null,
  position: 0,
});

const ADA: ResourceEntity = {
  id: 'ada',
  tenantId: 'house',
  kind: 'therapist',
  locationId: null,
  name: 'Ada',
  gender: 'female',
  skills: [],
  roomKind: null,
  equipmentKind: null,
  capacity: 1,
  position: 0,
  active: true,
};

const EMPTY: HouseRows = {
  tenant: {
    id: 'house',
    slug: 'house',
    name: 'House',
    currency: 'EUR',
    locale: 'en',
    accent: '',
    policy: {
      holdMinutes: 10,
      paymentMinutes: 20,
      leadMinutes: 0,
      horizonDays: 90,
      slotStepMinutes: 15,
      minGapMinutes: 0,
      maxPeople: 4,
      maxOccurrences: 12,
      waitlistOrder: 'first-come',
      waitlistOfferMinutes: 30,
      handOverMinutes: 60,
      checkInOpensMinutes: 120,
      checkInClosesMinutes: 30,
    },
    ownTexts: null,
    webChat: null,
    twoStepRoles: null,
    lastSequence: 0,
    houseVersion: 1,
    createdAt: 0,
  },
  locations: [place('amsterdam', 'Europe/Amsterdam'), place('auckland', 'Pacific/Auckland')],
  treatments: [],
  resources: [ADA],
  rota: [],
  closures: [],
  timeOff: [],
  terms: [],
};

const draft = (more: Partial<RotaDraft>): RotaDraft => ({
  therapistId: 'ada',
  validFrom: FIRST,
  validTo: null,
  lines: [],
  ...more,
});

function linesOn(rota: readonly RotaEntity[], date: LocalDate): RotaEntity[] {
  return rota.filter((line) => line.validFrom <= date && (line.validTo === null || date <= line.validTo));
}

describe('rotas one after the other', () => {
  const save = fc.record({ from: fc.nat(30), days: fc.option(fc.nat(10)), minute: fc.nat(11) });

  test('leave one rota for each day: the one that was saved for it last', () => {
    fc.assert(
      fc.property(fc.array(save, { maxLength: 12 }), (saves) => {
        let rows = EMPTY;
        // What holds on each day, by its start; and the first day of the rota that it belongs to.
        const model = new Map<LocalDate, { readonly starts: string; readonly begins: LocalDate }>();
        for (const { from, days, minute } of saves) {
          const validFrom = addDays(FIRST, from);
          const validTo = days === null ? null : addDays(validFrom, days);
          const starts = `09:${String(minute * 5).padStart(2, '0')}`;
          const lines = [
            { kind: 'work' as const, locationId: 'amsterdam', weekday: 1 as const, starts, ends: '18:00' },
          ];
          const isInTheWay = rows.rota.some(
            (line) => line.validFrom > validFrom && (validTo === null || line.validFrom <= validTo),
          );
          const plan = planRota(rows, draft({ validFrom, validTo, lines }));
          expect(plan.ok).toBe(!isInTheWay);
          if (!plan.ok) continue;
          rows = withEdits(rows, plan.edits);
          const isIn = (date: LocalDate): boolean =>
            validFrom <= date && (validTo === null || date <= validTo);
          const resumes = validTo === null ? null : addDays(validTo, 1);
          for (const date of DAYS) {
            const before = model.get(date);
            if (isIn(date)) model.set(date, { starts, begins: validFrom });
            else if (before?.begins === validFrom) model.delete(date);
            else if (before && resumes !== null && date >= resumes && before.begins < validFrom)
              model.set(date, { ...before, begins: resumes });
          }
        }
        for (const date of DAYS)
          expect([date, linesOn(rows.rota, date).map((line) => line.startsLocal)]).toEqual([
            date,
            model.has(date) ? [model.get(date)?.starts] : [],
          ]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a therapist of two houses', () => {
  const lines = (auckland: readonly [string, string]): RotaDraft['lines'] => [
    { kind: 'work', locationId: 'amsterdam', weekday: 1, starts: '09:00', ends: '18:00' },
    { kind: 'work', locationId: 'auckland', weekday: 2, starts: auckland[0], ends: auckland[1] },
  ];
  const plan = (auckland: readonly [string, string]) => planRota(EMPTY, draft({ lines: lines(auckland) }));

  test('is at work in one at a time, though it is tuesday there already', () => {
    // Monday 09:00 to 18:00 in Amsterdam is monday 21:00 to tuesday 06:00 in Auckland; in northern summer, and
    // southern winter, 19:00 to 04:00; and for some weeks of the year 20:00 to 05:00.
    expect(plan(['06:00', '12:00']).ok).toBe(true);
    expect(plan(['05:00', '12:00'])).toMatchObject({
      ok: false,
      problems: [{ field: 'lines', reason: 'overlaps' }],
    });
  });

  test('may follow the sun as closely as the clocks allow all year', () => {
    expect(plan(['05:55', '12:00'])).toMatchObject({ ok: false });
  });
});
