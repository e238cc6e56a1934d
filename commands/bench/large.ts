import type { BenchHouse } from './bench-house.ts';
import type { Figure } from './compare.ts';
import type { FullSpa } from './full-spa.ts';
import { slotSearch } from './slot-search.ts';
import type { Connection } from './sql.ts';

/** Other bookings in the file: of a thousand other tenants, and of the spa that is searched. */
const TENANTS = 1_000;
const EACH = 900;
const OWN = 100_000;
/** Half an hour by one therapist in one room. */
const TICKS = 6;
/** An hour from one to the next, all of them past. */
const APART = 12;
const FIRST_TICK = Date.parse('2010-01-01T00:00Z') / 300_000;
const TICK_MS = 300_000;

/** The same search in a file with a million other bookings; its floor is `slot-search` just before they came. */
export async function slotSearchLarge(house: BenchHouse): Promise<Figure> {
  if (house.file === null) throw new Error('a million bookings are only put into a file of their own');
  const spa = await house.fullSpa();
  const before = await slotSearch(house);
  await house.bare.writing((plain) => crowdIn(plain, spa));
  const after = await slotSearch(house, 'slot-search-large');
  return { ...after, floor: before.value, ratio: Math.round((after.value / before.value) * 100) / 100 };
}

async function crowdIn(plain: Connection, spa: FullSpa): Promise<void> {
  const run = async (statements: readonly string[]): Promise<void> => {
    for (const statement of statements) await plain.query(statement, []);
  };
  await run(otherTenants(spa.tenantId));
  // A therapist's bookings after one another, so that the tables grow at their end: `lane` is a tenant or a therapist.
  await run(bookings({ lanes: TENANTS, each: EACH, name: 'x', tenant: "CONCAT('xt', lane.n)" }));
  const own = spa.resourceIds.slice(0, spa.therapists);
  for (const [lane, therapist] of own.entries())
    await run(
      bookings({
        lanes: 1,
        each: Math.ceil(OWN / own.length),
        name: `own${lane}x`,
        tenant: `'${spa.tenantId}'`,
        taken: { therapist, room: spa.resourceIds[spa.therapists + (lane >> 1)] ?? '', like: spa.tenantId },
      }),
    );
}

/** 0 to count - 1, in SQL that both databases speak. */
function series(count: number, name: string): string {
  const digits = Array.from({ length: 10 }, (_, digit) => `SELECT ${digit} AS d`).join(' UNION ALL ');
  const places = String(count - 1).length;
  const joined = Array.from({ length: places }, (_, place) => `(${digits}) AS d${place}`).reverse();
  const sum = Array.from({ length: places }, (_, place) => `d${place}.d * ${10 ** place}`).join(' + ');
  return `(SELECT n FROM (SELECT ${sum} AS n FROM ${joined.join(' CROSS JOIN ')}) AS all_${name} WHERE n < ${count}) AS ${name}`;
}

/** A thousand tenants with a house, a treatment, a guest, a therapist and a room each, like the one that is searched. */
function otherTenants(like: string): string[] {
  const copy = (table: string, columns: string, more: string, where = ''): string =>
    `INSERT INTO ${table} (id, ${columns}) SELECT ${more} FROM ${series(TENANTS, 'lane')}
      CROSS JOIN (SELECT * FROM ${table} WHERE ${table === 'tenant' ? 'id' : 'tenant_id'} = '${like}' ${where}) AS one`;
  const own = "CONCAT('xt', lane.n)";
  const tenant = 'name, currency, locale, accent, policy, last_sequence, created_at, house_version';
  const location = 'name, address, phone, time_zone, opening_hours, position';
  const treatment =
    'name, aliases, category, description, variants, buffer_before_minutes, buffer_after_minutes, room_kind, position, active';
  const resource = 'name, gender, skills, room_kind, capacity, position, active';
  const first = (kind: string): string => `AND kind = '${kind}' AND position = 0`;
  return [
    copy('tenant', `slug, ${tenant}`, `${own}, ${own}, ${tenant}`),
    copy('location', `tenant_id, ${location}`, `CONCAT('xl', lane.n), ${own}, ${location}`),
    copy('treatment', `tenant_id, ${treatment}`, `CONCAT('xm', lane.n), ${own}, ${treatment}`),
    copy('guest', 'tenant_id, locale, created_at', `CONCAT('xg', lane.n), ${own}, locale, created_at`),
    copy(
      'resource',
      `tenant_id, kind, ${resource}`,
      `CONCAT('xp', lane.n), ${own}, kind, ${resource}`,
      first('therapist'),
    ),
    copy(
      'resource',
      `tenant_id, kind, location_id, ${resource}`,
      `CONCAT('xr', lane.n), ${own}, kind, CONCAT('xl', lane.n), ${resource}`,
      first('room'),
    ),
  ];
}

interface Lanes {
  readonly lanes: number;
  readonly each: number;
  /** Begins the ids. */
  readonly name: string;
  /** SQL of the tenant's id. */
  readonly tenant: string;
  /** Whose time it is, where that is not made up with the tenant. */
  readonly taken?: { readonly therapist: string; readonly room: string; readonly like: string };
}

function bookings({ lanes, each, name, tenant, taken }: Lanes): string[] {
  const rows = `${series(lanes, 'lane')} CROSS JOIN ${series(each, 'k')}`;
  const id = `CONCAT('${name}', lane.n, '-', k.n)`;
  const firstOf = (table: string): string =>
    `(SELECT MIN(id) FROM ${table} WHERE tenant_id = '${taken?.like ?? ''}')`;
  const one = (letter: string, table: string): string =>
    taken ? firstOf(table) : `CONCAT('x${letter}', lane.n)`;
  const therapist = taken ? `'${taken.therapist}'` : "CONCAT('xp', lane.n)";
  const room = taken ? `'${taken.room}'` : "CONCAT('xr', lane.n)";
  const code = taken ? `CONCAT('${letters(name)}', 10000 + k.n)` : "CONCAT('u', 10000 + k.n)";
  const tick = `${FIRST_TICK} + k.n * ${APART}`;
  const startsAt = `(CAST(${FIRST_TICK} AS bigint) + k.n * ${APART}) * ${TICK_MS}`;
  // Two lanes share a room: the second half of the hour is the second lane's.
  const shift = taken && name.match(/[13579]x$/) ? APART / 2 : 0;
  return [
    `INSERT INTO booking (id, tenant_id, code, version, status, location_id, guest_id, channel, people, starts_at,
        ends_at, currency, total_minor, paid_minor, due_minor, created_at, moves)
      SELECT ${id}, ${tenant}, ${code}, 3, 'completed', ${one('l', 'location')}, ${one('g', 'guest')},
        'webchat', 1, ${startsAt}, ${startsAt} + ${TICKS * TICK_MS}, 'EUR', 9000, 0, 0, ${startsAt}, 0 FROM ${rows}`,
    `INSERT INTO booking_item (id, tenant_id, booking_id, position, part, treatment_id, duration_minutes,
        buffer_before_minutes, buffer_after_minutes, room_buffer_before_minutes, room_buffer_after_minutes, starts_at,
        ends_at, therapist_id, room_id, equipment_ids, add_ons, price_minor)
      SELECT ${id}, ${tenant}, ${id}, 0, 0, ${one('m', 'treatment')}, 30, 0, 0, 0, 0, ${startsAt},
        ${startsAt} + ${TICKS * TICK_MS}, ${therapist}, ${room}, '[]', '[]', 9000 FROM ${rows}`,
    ...[therapist, room].flatMap((resource, place) => {
      const from = `${tick} + ${place === 1 ? shift : 0}`;
      return [
        `INSERT INTO taking (resource_id, first_tick, end_tick, tenant_id, booking_id)
          SELECT ${resource}, ${from}, ${from} + ${TICKS}, ${tenant}, ${id} FROM ${rows}`,
        `INSERT INTO claim (resource_id, tick, tenant_id, booking_id)
          SELECT ${resource}, ${from} + t.n, ${tenant}, ${id} FROM ${rows} CROSS JOIN ${series(TICKS, 't')}`,
      ];
    }),
  ];
}

/** A letter for a lane, so that no two of its tenant's codes are the same. */
function letters(name: string): string {
  return String.fromCharCode(97 + Number(name.replace(/\D/g, '')));
}
