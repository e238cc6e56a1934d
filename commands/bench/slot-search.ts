import type { SlotQuery } from '../../api/contract.ts';
import type { BenchHouse } from './bench-house.ts';
import { compare, type Figure } from './compare.ts';
import { type Connection, reading } from './sql.ts';

const TOMORROW = '2026-03-03';
/** Tomorrow's local day in ticks of the ledger, with the margin of four hours that a search reads on each side. */
const DAY_TICKS = { from: tickOf('2026-03-02T23:00Z') - 48, to: tickOf('2026-03-03T23:00Z') + 48 };
const PIECES = 5;

/** "Deep tissue, any therapist, both locations, tomorrow after 17:00", beside reading the rows that decide it. */
export async function slotSearch(house: BenchHouse): Promise<Figure> {
  const query = queryOf(house);
  const found = await house.service.searchSlots(house.tenantId, query);
  if (!found.ok) throw new Error(`the search found nothing: ${found.reason}`);
  return compare('slot-search', {
    rounds: 40,
    pieces: PIECES,
    work: () => times(PIECES, () => house.service.searchSlots(house.tenantId, query)),
    floor: () => times(PIECES, () => reading(house.core.database, (plain) => readRows(plain, house))),
  });
}

function queryOf({ spa }: BenchHouse): SlotQuery {
  const treatment = spa.treatments.find(({ name }) => name === 'Deep tissue massage');
  if (!treatment) throw new Error('the demo spa has no deep tissue massage');
  return {
    treatmentId: treatment.id,
    durationMinutes: 60,
    people: 1,
    locationId: null,
    therapistId: null,
    gender: null,
    from: TOMORROW,
    to: TOMORROW,
    timeFrom: '17:00',
    timeTo: null,
    near: null,
    ignoring: null,
    limit: 4,
  };
}

/** Each row that the search needs, once, and nothing done with it. */
async function readRows(plain: Connection, { tenantId, spa }: BenchHouse): Promise<void> {
  await plain.query('SELECT * FROM tenant WHERE id = ?', [tenantId]);
  for (const table of ['location', 'treatment', 'resource', 'rota'])
    await plain.query(`SELECT * FROM ${table} WHERE tenant_id = ?`, [tenantId]);
  for (const { id } of spa.locations) {
    await plain.query(
      'SELECT * FROM closure WHERE tenant_id = ? AND location_id = ? AND from_date <= ? AND to_date >= ?',
      [tenantId, id, TOMORROW, TOMORROW],
    );
    const resources = resourcesAt(spa, id);
    // No tenant in it: the ids are the tenant's own, and the key alone finds the rows.
    await plain.query(
      `SELECT * FROM claim WHERE resource_id IN (${resources.map(() => '?').join(', ')}) AND tick BETWEEN ? AND ?`,
      [...resources, DAY_TICKS.from, DAY_TICKS.to],
    );
  }
  await plain.query('SELECT * FROM time_off WHERE tenant_id = ? AND ends_at > ? AND starts_at < ?', [
    tenantId,
    DAY_TICKS.from * 300_000,
    DAY_TICKS.to * 300_000,
  ]);
}

function resourcesAt({ therapists, rooms }: BenchHouse['spa'], locationId: string): string[] {
  return [
    ...therapists.filter(({ locationIds }) => locationIds.includes(locationId)),
    ...rooms.filter((room) => room.locationId === locationId),
  ].map(({ id }) => id);
}

function tickOf(instant: string): number {
  return Date.parse(instant) / 300_000;
}

async function times(count: number, work: () => Promise<unknown>): Promise<void> {
  for (let done = 0; done < count; done += 1) await work();
}
