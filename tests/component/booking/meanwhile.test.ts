import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import { squeezeNeighbours } from '../../../api/booking/squeeze.ts';
import { tickRange } from '../../../api/booking/ticks.ts';
import type { BookingService, MoveRequest } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { CASHIER } from '../../../api/payments/cashier/cashier.ts';
import { isoOf } from '../../../api/schedule/local-time.ts';
import { makeBookingService } from '../../../api/service.ts';
import { clockAt, instant } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { makeSpa, part, type TestSpa } from '../../support/spa.ts';

const NOW = '2026-03-02T09:00';
const DESK = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' } as const;

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** The service of a process that has looked, and is overtaken by something else before it writes. */
function overtaken({ core }: TestSpa, meanwhile: () => Promise<unknown>): BookingService {
  let isFirst = true;
  const transact: Database['transact'] = async (work) => {
    if (isFirst) {
      isFirst = false;
      await meanwhile();
    }
    return database.transact(work);
  };
  return makeBookingService({ ...core, database: { ...database, transact } }, CASHIER);
}

function moveTo(bookingId: string, local: string, therapistId: string | null = null): MoveRequest {
  const startsAt = isoOf(instant(local));
  return { bookingId, startsAt, locationId: null, therapistId, requestKey: newId(), exception: null };
}

test('a move that the same call made elsewhere a moment before is given that call’s answer', async () => {
  const spa = await makeSpa(database, clockAt(NOW));
  const { actor, booking } = await spa.held('2026-03-03T17:00');
  const request = moveTo(booking.id, '2026-03-03T18:00');
  const make = (service: BookingService) => service.moveBooking(spa.tenantId, actor, request);
  let before: unknown;
  const again = await make(
    overtaken(spa, async () => {
      before = await make(spa.service);
    }),
  );
  expect(again).toMatchObject({ ok: true });
  expect(again).toEqual(before);
});

test('a move does not take back the buffer that the desk gave to another visit while it was planned', async () => {
  const spa = await makeSpa(database, clockAt(NOW), { therapists: 2, rooms: 1 });
  const [mara, lena] = spa.therapistIds;
  const held = { parts: [part(spa.treatmentId, { therapistId: mara ?? null })] };
  const { booking } = await spa.held('2026-03-03T17:00', held);
  const guest = await spa.guest();
  const { replaces: _, ...next } = spa.request(guest, '2026-03-03T18:00', held);
  const service = overtaken(spa, () =>
    spa.service.bookByDesk(spa.tenantId, DESK, {
      ...next,
      roomId: null,
      payment: 'at-spa',
      exception: { reason: 'in a hurry', outsideHours: false, overBuffers: true, overCapacity: false },
    }),
  );
  // The same room at the same time, in other hands.
  await service.moveBooking(spa.tenantId, DESK, moveTo(booking.id, '2026-03-03T17:00', lena));
  await expectSound(spa);
});

test('of holds that a guest asks for all at once no more are given than they may have', async () => {
  const spa = await makeSpa(database, clockAt(NOW), { therapists: 3 });
  const guest = await spa.guest();
  const outcomes = await Promise.all(
    ['09:00', '10:15', '11:30', '12:45', '14:00', '15:15'].map((time) =>
      spa.service.holdSlot(spa.tenantId, guest, spa.request(guest, `2026-03-03T${time}`)),
    ),
  );
  expect(outcomes.filter((one) => one.ok)).toHaveLength(3);
  expect(outcomes.filter((one) => !one.ok && one.reason === 'too-many-holds')).toHaveLength(3);
});

test('a neighbour that was cancelled since it was looked at is not given time again by being squeezed', async () => {
  const spa = await makeSpa(database, clockAt(NOW));
  const { actor, booking } = await spa.held('2026-03-03T17:00');
  const [therapistId = ''] = spa.therapistIds;
  const [roomId = ''] = spa.roomIds;
  const none = {
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    roomBufferBeforeMinutes: 0,
    roomBufferAfterMinutes: 0,
  };
  const times = { startsAt: instant('2026-03-03T18:00'), endsAt: instant('2026-03-03T19:00'), ...none };
  await spa.service.cancelBooking(spa.tenantId, actor, booking.id, null);
  await writeInTenant(spa.core, spa.tenantId, DESK, async (unit) => {
    const { first } = tickRange(times);
    // What a reader saw a moment before the cancellation was committed, as SQL Server allows.
    const seen = {
      resource_id: therapistId,
      first_tick: first - 12,
      end_tick: first + 3,
      booking_id: booking.id,
    };
    const stale = { ...unit, rows: async <Row>() => [seen] as Row[] };
    await squeezeNeighbours(stale, [{ therapistId, roomId, equipmentIds: [], ...times }], null);
  });
  await expectSound(spa);
});
