import { claimsOf, takingsOfItems } from '../../api/booking/ledger.ts';
import type { Id, VisitPart } from '../../api/contract.ts';
import type { Core } from '../../api/core.ts';
import { TermsTable } from '../../api/database/entities/house.ts';
import { newId } from '../../api/database/ids.ts';
import { tenantScope } from '../../api/database/scope.ts';
import { insertGuests } from '../../api/people/guest-record.ts';
import { USUAL_TERMS } from '../../api/tenants/public-house.ts';
import { benchCode } from './codes.ts';
import { fullHouse } from './fill-house.ts';
import { houseRows, keepHouse, THERAPISTS } from './full-house.ts';
import { insertRows, type Row, writing } from './sql.ts';

/** A house of 12 therapists and 6 rooms in the database, 14 days of it 90 % full. Nothing is paid beforehand. */
export interface FullSpa {
  readonly tenantId: Id;
  readonly locationId: Id;
  readonly part: VisitPart;
  /** How many of the resources are therapists: they come first, then the rooms. */
  readonly therapists: number;
  readonly resourceIds: readonly Id[];
}

export async function makeFullSpa(core: Core): Promise<FullSpa> {
  const rows = houseRows(core.now());
  const tenantId = rows.tenant.id;
  const locationId = rows.locations[0]?.id ?? '';
  const treatmentId = rows.treatments[0]?.id ?? '';
  const guestId = newId();
  await keepHouse(core, rows);
  await core.database.transact(async (db) => {
    const scope = tenantScope(db, tenantId);
    const terms = { ...USUAL_TERMS, depositPercent: 0 };
    await scope.insert(TermsTable, [
      { id: newId(), treatmentId: null, version: 1, terms, createdAt: core.now(), createdBy: 'bench' },
    ]);
    await insertGuests(core.seals, scope, [
      { id: guestId, name: 'Regular', locale: 'en', createdAt: core.now() },
    ]);
  });
  await fill(core, { tenantId, locationId, treatmentId, guestId }, rows.resources);
  return {
    tenantId,
    locationId,
    part: { treatmentId, durationMinutes: 60, addOnIds: [], gapMinutes: 0, therapistId: null, gender: null },
    therapists: THERAPISTS,
    resourceIds: rows.resources.map((one) => one.id),
  };
}

interface Place {
  readonly tenantId: Id;
  readonly locationId: Id;
  readonly treatmentId: Id;
  readonly guestId: Id;
}

async function fill(core: Core, place: Place, resources: readonly { readonly id: Id }[]): Promise<void> {
  const visits = fullHouse(resources).map((visit, index) => ({ visit, id: newId(), index }));
  const own = { tenant_id: place.tenantId };
  await writing(core.database, async (plain) => {
    await insertRows(
      plain,
      'booking',
      visits.map(({ visit, id, index }) => bookingRow(place, id, index, visit.startsAt, visit.endsAt)),
    );
    await insertRows(
      plain,
      'booking_item',
      visits.map(({ visit, id }) => itemRow(place, id, visit)),
    );
    await insertRows(
      plain,
      'claim',
      visits.flatMap(({ visit, id }) =>
        claimsOf([visit]).map(({ resourceId, tick }) => ({
          resource_id: resourceId,
          tick,
          ...own,
          booking_id: id,
        })),
      ),
    );
    await insertRows(
      plain,
      'taking',
      visits.flatMap(({ visit, id }) =>
        takingsOfItems([visit]).map(({ resourceId, first, end }) => ({
          ...{ resource_id: resourceId, first_tick: first, end_tick: end },
          ...own,
          booking_id: id,
        })),
      ),
    );
  });
}

/** A confirmed booking of one hour that was paid for at the spa. */
export function bookingRow(place: Place, id: Id, index: number, startsAt: number, endsAt: number): Row {
  return {
    id,
    tenant_id: place.tenantId,
    code: benchCode(index),
    version: 3,
    status: 'confirmed',
    location_id: place.locationId,
    guest_id: place.guestId,
    conversation_id: null,
    channel: 'webchat',
    people: 1,
    starts_at: startsAt,
    ends_at: endsAt,
    currency: 'EUR',
    total_minor: 9_000,
    paid_minor: 0,
    due_minor: 0,
    held_until: null,
    created_at: startsAt,
    checked_in_at: null,
    cancel_reason: null,
    moves: 0,
  };
}

function itemRow(place: Place, bookingId: Id, visit: ReturnType<typeof fullHouse>[number]): Row {
  return {
    id: newId(),
    tenant_id: place.tenantId,
    booking_id: bookingId,
    position: 0,
    part: 0,
    treatment_id: place.treatmentId,
    duration_minutes: 60,
    buffer_before_minutes: 0,
    buffer_after_minutes: visit.bufferAfterMinutes,
    room_buffer_before_minutes: 0,
    room_buffer_after_minutes: visit.roomBufferAfterMinutes,
    starts_at: visit.startsAt,
    ends_at: visit.endsAt,
    therapist_id: visit.therapistId,
    room_id: visit.roomId,
    equipment_ids: '[]',
    add_ons: '[]',
    price_minor: 9_000,
  };
}
