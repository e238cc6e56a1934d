import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Slot, VisitWish } from '../../../api/contract.ts';
import { ResourceTable, TreatmentTable } from '../../../api/database/entities/house.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { examine } from '../../../api/doctor/examine.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { changeRows, makeSpa, part, query, type TestSpa } from '../../support/spa.ts';

const DAY = '2026-03-03';

/** A spa that also sells a facial, in a room of its own kind, with a steamer and a mask on top. */
async function richSpa(
  database: Database,
  options: { therapists: number; steamers: number; capacity: number },
) {
  const spa = await makeSpa(database, clockAt('2026-03-02T09:00'), {
    therapists: options.therapists,
    rooms: 2,
  });
  const [facialId, maskId] = [newId(), newId()];
  await changeRows(spa, async (scope) => {
    await scope.insert(TreatmentTable, [
      {
        id: facialId,
        name: 'Facial',
        aliases: [],
        category: 'Face',
        description: '',
        variants: [{ durationMinutes: 30, priceMinor: 5_000 }],
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: 0,
        roomBufferBeforeMinutes: 0,
        roomBufferAfterMinutes: 0,
        skills: ['massage'],
        roomKind: 'facial',
        equipment: ['steamer'],
        addOns: [{ id: maskId, name: 'Mask', durationMinutes: 15, priceMinor: 1_500, equipment: [] }],
        position: 1,
        active: true,
      },
    ]);
    const resource = { locationId: spa.locationId, gender: null, skills: [], active: true };
    await scope.insert(ResourceTable, [
      {
        ...resource,
        ...{ id: newId(), kind: 'room' as const, name: 'Pearl', roomKind: 'facial', equipmentKind: null },
        capacity: options.capacity,
        position: 10,
      },
      ...Array.from({ length: options.steamers }, (_, position) => ({
        ...resource,
        ...{
          id: newId(),
          kind: 'equipment' as const,
          name: 'Steamer',
          roomKind: null,
          equipmentKind: 'steamer',
        },
        capacity: 1,
        position,
      })),
    ]);
  });
  return { ...spa, facialId, maskId };
}

async function slotsOf(spa: TestSpa, wish: VisitWish): Promise<readonly Slot[]> {
  const found = await spa.service.searchSlots(spa.tenantId, {
    ...query(spa.treatmentId, DAY, { limit: 500, order: 'soonest' }),
    ...wish,
  });
  return found.ok ? found.slots : [];
}

describe('a visit of several parts or people', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const clean = async (spa: TestSpa) =>
    expect((await examine(database)).filter((finding) => finding.tenantId === spa.tenantId)).toEqual([]);

  test('a massage, then a facial after ten minutes, is planned, priced and claimed as one', async () => {
    const spa = await richSpa(database, { therapists: 1, steamers: 1, capacity: 1 });
    const parts = [
      part(spa.treatmentId),
      part(spa.facialId, { durationMinutes: 30, gapMinutes: 10, addOnIds: [spa.maskId] }),
    ];
    const [slot] = await slotsOf(spa, { parts, people: 1 });
    expect(slot?.items.map((item) => [item.startsAt.slice(11, 16), item.durationMinutes])).toEqual([
      ['08:00', 60],
      ['09:10', 45],
    ]);
    expect(slot?.priceMinor).toBe(9_000 + 5_000 + 1_500);
    const guest = await spa.guest();
    const held = await spa.service.holdSlot(spa.tenantId, guest, {
      ...spa.request(guest, `${DAY}T09:00`),
      parts,
    });
    expect(held).toMatchObject({
      ok: true,
      booking: { totalMinor: 15_500, endsAt: '2026-03-03T09:55:00.000Z' },
    });
    expect(held.ok && held.booking.items.map((item) => item.addOns.map((one) => one.name))).toEqual([
      [],
      ['Mask'],
    ]);
    // The same hands, the massage room and the facial room with its steamer are gone from then on.
    expect((await slotsOf(spa, { parts: [part(spa.treatmentId)], people: 1 })).at(0)?.startsAt).toBe(
      '2026-03-03T10:00:00.000Z',
    );
    await clean(spa);
  });

  test('a couple shares a room that takes two, and is spread over two where none does', async () => {
    const shared = await richSpa(database, { therapists: 2, steamers: 2, capacity: 2 });
    const facials = { parts: [part(shared.facialId, { durationMinutes: 30 })], people: 2 };
    const [together] = await slotsOf(shared, facials);
    expect(new Set(together?.items.map((item) => item.roomId)).size).toBe(1);
    expect(new Set(together?.items.flatMap((item) => item.equipmentIds)).size).toBe(2);
    const [apart] = await slotsOf(shared, { parts: [part(shared.treatmentId)], people: 2 });
    expect(new Set(apart?.items.map((item) => item.roomId)).size).toBe(2);
    expect(new Set(apart?.items.map((item) => item.therapistId)).size).toBe(2);
    expect(apart?.priceMinor).toBe(18_000);
  });

  test('is not offered where one piece is missing: a second therapist, a second steamer, a bed', async () => {
    const few = await richSpa(database, { therapists: 2, steamers: 1, capacity: 2 });
    const facials = (people: number): VisitWish => ({
      parts: [part(few.facialId, { durationMinutes: 30 })],
      people,
    });
    await expect(slotsOf(few, facials(2))).resolves.toEqual([]);
    await expect(slotsOf(few, facials(1))).resolves.not.toEqual([]);
    await expect(slotsOf(few, { parts: [part(few.treatmentId)], people: 3 })).resolves.toEqual([]);
    const small = await richSpa(database, { therapists: 2, steamers: 2, capacity: 1 });
    const two = { parts: [part(small.facialId, { durationMinutes: 30 })], people: 2 };
    await expect(slotsOf(small, two)).resolves.toEqual([]);
  });

  test('couple and sequence at once are claimed all or not at all', async () => {
    const spa = await richSpa(database, { therapists: 2, steamers: 2, capacity: 2 });
    const parts = [part(spa.treatmentId), part(spa.facialId, { durationMinutes: 30 })];
    const guest = await spa.guest();
    const hold = (local: string, people: number) =>
      spa.service.holdSlot(spa.tenantId, guest, { ...spa.request(guest, local), parts, people });
    // Somebody has the facial room at ten: the massages before it are of no use to the two.
    const other = await spa.guest();
    await spa.service.holdSlot(spa.tenantId, other, {
      ...spa.request(other, `${DAY}T10:00`),
      parts: [part(spa.facialId, { durationMinutes: 30 })],
    });
    await expect(hold(`${DAY}T09:00`, 2)).resolves.toMatchObject({ ok: false, reason: 'slot-taken' });
    const held = await hold(`${DAY}T11:00`, 2);
    expect(held.ok && held.booking.items.map((item) => item.part)).toEqual([0, 0, 1, 1]);
    await clean(spa);
  });

  test('keeps the therapist who was asked for, and lets the same hands go on', async () => {
    const spa = await richSpa(database, { therapists: 2, steamers: 2, capacity: 2 });
    const [, second = ''] = spa.therapistIds;
    const parts = [
      part(spa.treatmentId, { therapistId: second }),
      part(spa.facialId, { durationMinutes: 30, gapMinutes: 0 }),
    ];
    const slots = await slotsOf(spa, { parts, people: 1 });
    expect(new Set(slots.flatMap((slot) => slot.items.map((item) => item.therapistId)))).toEqual(
      new Set([second]),
    );
  });

  test('an add-on that is not sold, or named twice, is refused', async () => {
    const spa = await richSpa(database, { therapists: 1, steamers: 1, capacity: 1 });
    const guest = await spa.guest();
    for (const addOnIds of [['nothing'], [spa.maskId, spa.maskId]]) {
      const parts = [part(spa.facialId, { durationMinutes: 30, addOnIds })];
      await expect(
        spa.service.holdSlot(spa.tenantId, guest, { ...spa.request(guest, `${DAY}T09:00`), parts }),
      ).resolves.toMatchObject({ reason: 'no-such-slot' });
    }
  });
});
