import { type Claimant, claimsOf, takingsOfItems } from '../../api/booking/ledger.ts';
import type { House, Id, Treatment } from '../../api/contract.ts';
import type { Core } from '../../api/core.ts';
import { newId } from '../../api/database/ids.ts';
import { benchCode } from './codes.ts';
import { insertRows, type Row, writing } from './sql.ts';

const DAY_MS = 86_400_000;
const SLOT_MS = 45 * 60_000;
const SLOTS_A_DAY = 9;
const DURATION_MINUTES = 30;

/** Nothing is put on the days around now, where the benchmarks look. */
const QUIET_DAYS = 10;

interface Place {
  readonly core: Core;
  readonly house: House;
  readonly treatment: Treatment;
  readonly guestId: Id;
}

/** Bookings of other days, most of them past: what a search must not be slowed by. */
export async function crowd(core: Core, house: House, count: number): Promise<void> {
  const treatment = house.treatments[0];
  if (!treatment) throw new Error('the demo spa sells nothing');
  const guestId = newId();
  const place = { core, house, treatment, guestId };
  const rows = Array.from({ length: count }, (_, index) => bookingRows(place, index));
  await writing(core.database, async (plain) => {
    await insertRows(plain, 'guest', [guestRow(place)]);
    for (const table of ['booking', 'booking_item', 'claim', 'taking'] as const)
      await insertRows(plain, table, rowsOf(rows, table));
  });
}

function rowsOf<T extends string>(all: readonly Record<T, readonly Row[]>[], table: T): Row[] {
  return all.flatMap((rows) => rows[table]);
}

function guestRow({ core, house, guestId }: Place): Row {
  const tenant_id = house.tenant.id;
  return { id: guestId, tenant_id, name: 'Regular', phone: null, locale: 'en', created_at: core.now() };
}

/** One after another through a therapist's day, each therapist in a room of their own, day by day backwards. */
function bookingRows(place: Place, index: number) {
  const { house, treatment } = place;
  const { therapists, rooms } = house;
  const lane = index % therapists.length;
  const slot = Math.floor(index / therapists.length) % SLOTS_A_DAY;
  const day = Math.floor(index / therapists.length / SLOTS_A_DAY) + QUIET_DAYS;
  const midnight = Math.floor(place.core.now() / DAY_MS) * DAY_MS;
  const startsAt = midnight - day * DAY_MS + 9 * 3_600_000 + slot * SLOT_MS;
  const taking: Claimant = {
    therapistId: therapists[lane]?.id ?? '',
    roomId: rooms[lane]?.id ?? '',
    startsAt,
    endsAt: startsAt + DURATION_MINUTES * 60_000,
    bufferBeforeMinutes: treatment.bufferBeforeMinutes,
    bufferAfterMinutes: treatment.bufferAfterMinutes,
    roomBufferBeforeMinutes: treatment.roomBufferBeforeMinutes,
    roomBufferAfterMinutes: treatment.roomBufferAfterMinutes,
    equipmentIds: [],
  };
  const id = newId();
  return {
    booking: [{ ...bookingRow(place, id, taking), code: benchCode(index) }],
    booking_item: [itemRow(place, id, taking)],
    claim: claimsOf([taking]).map(({ resourceId, tick }) => ({
      resource_id: resourceId,
      tick,
      tenant_id: house.tenant.id,
      booking_id: id,
    })),
    taking: takingsOfItems([taking]).map(({ resourceId, first, end }) => ({
      resource_id: resourceId,
      first_tick: first,
      end_tick: end,
      tenant_id: house.tenant.id,
      booking_id: id,
    })),
  };
}

function bookingRow({ house, guestId }: Place, id: Id, { startsAt, endsAt }: Claimant): Row {
  return {
    id,
    tenant_id: house.tenant.id,
    code: '',
    version: 1,
    status: 'completed',
    location_id: house.locations[0]?.id ?? '',
    guest_id: guestId,
    conversation_id: null,
    channel: 'webchat',
    people: 1,
    starts_at: startsAt,
    ends_at: endsAt,
    currency: house.tenant.currency,
    total_minor: 0,
    paid_minor: 0,
    due_minor: 0,
    moves: 0,
    held_until: null,
    created_at: startsAt - DAY_MS,
    checked_in_at: startsAt,
    cancel_reason: null,
  };
}

function itemRow({ house, treatment }: Place, bookingId: Id, taking: Claimant): Row {
  return {
    id: newId(),
    tenant_id: house.tenant.id,
    booking_id: bookingId,
    position: 0,
    treatment_id: treatment.id,
    duration_minutes: DURATION_MINUTES,
    buffer_before_minutes: taking.bufferBeforeMinutes,
    buffer_after_minutes: taking.bufferAfterMinutes,
    starts_at: taking.startsAt,
    ends_at: taking.endsAt,
    therapist_id: taking.therapistId,
    room_id: taking.roomId,
    price_minor: 0,
  };
}
