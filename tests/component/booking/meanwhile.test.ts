import { afterAll, beforeAll, expect, test } from '@jest/globals';
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
