import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../../api/database/open-database.ts';
import { examine } from '../../../api/doctor/examine.ts';
import { makeBookingService } from '../../../api/service.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { coreOf, makeSpa, part, query } from '../../support/spa.ts';

const NOW = '2026-03-02T09:00';
const FIVE = '2026-03-03T17:00';

describe('fifty guests who want the same slot at the same moment', () => {
  const CONNECTIONS = 5;
  let folder = '';
  let databases: Database[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stillwater-race-'));
    const url = process.env.DATABASE_URL ?? `sqlite:${join(folder, 'spa.db')}`;
    for (let i = 0; i < CONNECTIONS; i += 1) databases.push(await openTestDatabase(url));
  });
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.close()));
    databases = [];
    await rm(folder, { recursive: true, force: true });
  });

  test('exactly one gets it, and the other 49 are offered other times', async () => {
    const clock = clockAt(NOW);
    const [first] = databases;
    if (!first) throw new Error('no database');
    const spa = await makeSpa(first, clock);
    const services = databases.map((database) => makeBookingService(coreOf(database, clock), 'cashier'));
    const guests = await Promise.all(Array.from({ length: 50 }, (_, i) => spa.guest(`Guest ${i}`)));

    const outcomes = await Promise.all(
      guests.map((guest, i) =>
        services[i % CONNECTIONS]?.holdSlot(spa.tenantId, guest, spa.request(guest, FIVE)),
      ),
    );
    expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1);
    expect(
      outcomes.filter((outcome) => outcome && !outcome.ok && outcome.reason === 'slot-taken'),
    ).toHaveLength(49);

    const others = await spa.service.searchSlots(
      spa.tenantId,
      query(spa.treatmentId, '2026-03-03', { near: '17:00' }),
    );
    expect(others.ok && others.slots.map((slot) => slot.startsAt)).toHaveLength(4);
    expect(others.ok && others.slots.some((slot) => slot.startsAt === '2026-03-03T16:00:00.000Z')).toBe(
      false,
    );
    expect((await examine(first)).filter((finding) => finding.tenantId === spa.tenantId)).toEqual([]);
  });

  test('two therapists and one room are still one visit', async () => {
    const clock = clockAt(NOW);
    const [first] = databases;
    if (!first) throw new Error('no database');
    const spa = await makeSpa(first, clock, { therapists: 2, rooms: 1 });
    const services = databases.map((database) => makeBookingService(coreOf(database, clock), 'cashier'));
    const guests = await Promise.all(Array.from({ length: 10 }, () => spa.guest()));
    const outcomes = await Promise.all(
      guests.map((guest, i) =>
        services[i % CONNECTIONS]?.holdSlot(spa.tenantId, guest, spa.request(guest, FIVE)),
      ),
    );
    expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1);
  });

  test('overlapping starts are refused as the same start is, whoever comes first', async () => {
    const clock = clockAt(NOW);
    const [first] = databases;
    if (!first) throw new Error('no database');
    const spa = await makeSpa(first, clock, { therapists: 2 });
    const starts = ['17:00', '17:15', '17:30', '17:45', '18:00', '18:15'];
    const guests = await Promise.all(Array.from({ length: 36 }, () => spa.guest()));
    const outcomes = await Promise.all(
      guests.map((guest, i) =>
        spa.service.holdSlot(spa.tenantId, guest, spa.request(guest, `2026-03-03T${starts[i % 6]}`)),
      ),
    );
    const held = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.booking] : []));
    expect(held.length).toBeGreaterThanOrEqual(2);
    expect(held.length).toBeLessThanOrEqual(4);
    expect((await examine(first)).filter((finding) => finding.tenantId === spa.tenantId)).toEqual([]);
  });
});

describe('holding a slot', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  test('the same request twice is the same hold', async () => {
    const spa = await makeSpa(database, clockAt(NOW));
    const guest = await spa.guest();
    const request = spa.request(guest, FIVE);
    const [one, two] = await Promise.all([
      spa.service.holdSlot(spa.tenantId, guest, request),
      spa.service.holdSlot(spa.tenantId, guest, request),
    ]);
    expect(one.ok && two.ok && one.booking.id === two.booking.id).toBe(true);
  });

  test('the room is tidied before the next guest: the buffer belongs to the visit', async () => {
    const spa = await makeSpa(database, clockAt(NOW));
    await spa.held('2026-03-03T17:00');
    const guest = await spa.guest();
    const at = (local: string) => spa.service.holdSlot(spa.tenantId, guest, spa.request(guest, local));
    await expect(at('2026-03-03T18:00')).resolves.toMatchObject({ ok: false, reason: 'slot-taken' });
    await expect(at('2026-03-03T18:15')).resolves.toMatchObject({ ok: true });
  });

  test('a start in the past, off the ledger’s grid, outside the hours or of no known length is refused by name', async () => {
    const spa = await makeSpa(database, clockAt(NOW));
    const guest = await spa.guest();
    const hold = (local: string, more = {}) =>
      spa.service.holdSlot(spa.tenantId, guest, spa.request(guest, local, more));
    await expect(hold('2026-03-01T17:00')).resolves.toMatchObject({ reason: 'in-the-past' });
    await expect(hold('2026-03-03T17:02')).resolves.toMatchObject({ reason: 'no-such-slot' });
    await expect(hold('2026-03-03T20:30')).resolves.toMatchObject({ reason: 'slot-taken' });
    await expect(
      hold(FIVE, { parts: [part(spa.treatmentId, { durationMinutes: 45 })] }),
    ).resolves.toMatchObject({ reason: 'no-such-slot' });
    await expect(hold(FIVE, { people: 0 })).resolves.toMatchObject({ reason: 'no-such-slot' });
    await expect(hold(FIVE, { people: 11 })).resolves.toMatchObject({ reason: 'no-such-slot' });
  });

  test('an old or forged choice holds nothing that a search would not offer', async () => {
    const spa = await makeSpa(database, clockAt(NOW), { policy: { leadMinutes: 60, slotStepMinutes: 30 } });
    const guest = await spa.guest();
    const hold = (local: string) => spa.service.holdSlot(spa.tenantId, guest, spa.request(guest, local));
    await expect(hold('2027-06-03T17:00')).resolves.toMatchObject({ reason: 'slot-taken' });
    await expect(hold('2026-03-03T10:05')).resolves.toMatchObject({ reason: 'slot-taken' });
    await expect(hold('2026-03-03T10:15')).resolves.toMatchObject({ reason: 'slot-taken' });
    await expect(hold('2026-03-02T09:30')).resolves.toMatchObject({ reason: 'slot-taken' });
    await expect(hold('2026-03-02T10:00')).resolves.toMatchObject({ ok: true });
  });

  test('an offer may be taken a few minutes after it was made', async () => {
    const clock = clockAt(NOW);
    const spa = await makeSpa(database, clock, { policy: { leadMinutes: 60 } });
    clock.forward(10);
    await expect(spa.held('2026-03-02T10:00')).resolves.toMatchObject({ booking: { status: 'held' } });
  });

  test('a changed mind gives the first slot back in the same moment, even where the two overlap', async () => {
    const spa = await makeSpa(database, clockAt(NOW));
    const { actor, booking } = await spa.held('2026-03-03T17:00');
    const moved = await spa.service.holdSlot(
      spa.tenantId,
      actor,
      spa.request(actor, '2026-03-03T17:15', { replaces: booking.id }),
    );
    expect(moved).toMatchObject({ ok: true, booking: { startsAt: '2026-03-03T16:15:00.000Z' } });
    await expect(spa.service.booking(spa.tenantId, booking.id)).resolves.toMatchObject({
      status: 'cancelled',
    });
  });

  test('a changed mind that finds the new time taken keeps the old one', async () => {
    const spa = await makeSpa(database, clockAt(NOW));
    await spa.held('2026-03-03T12:00');
    const { actor, booking } = await spa.held('2026-03-03T17:00');
    const moved = await spa.service.holdSlot(
      spa.tenantId,
      actor,
      spa.request(actor, '2026-03-03T12:00', { replaces: booking.id }),
    );
    expect(moved).toMatchObject({ ok: false, reason: 'slot-taken' });
    await expect(spa.service.booking(spa.tenantId, booking.id)).resolves.toMatchObject({ status: 'held' });
  });

  test('nobody can keep the calendar to themselves', async () => {
    const spa = await makeSpa(database, clockAt(NOW), { therapists: 8 });
    const guest = await spa.guest();
    const hold = () => spa.service.holdSlot(spa.tenantId, guest, spa.request(guest, FIVE));
    for (let i = 0; i < 3; i += 1) await expect(hold()).resolves.toMatchObject({ ok: true });
    await expect(hold()).resolves.toMatchObject({ ok: false, reason: 'too-many-holds' });
  });

  test('a couple is two therapists and two rooms at once, or nothing', async () => {
    const spa = await makeSpa(database, clockAt(NOW), { therapists: 2, rooms: 2 });
    const { booking } = await spa.held(FIVE, { people: 2 });
    expect(new Set(booking.items.map((item) => item.therapistId)).size).toBe(2);
    expect(new Set(booking.items.map((item) => item.roomId)).size).toBe(2);
    expect(booking.totalMinor).toBe(18_000);
    const guest = await spa.guest();
    await expect(spa.service.holdSlot(spa.tenantId, guest, spa.request(guest, FIVE))).resolves.toMatchObject({
      ok: false,
    });
  });

  test("another tenant's location, treatment and booking do not exist", async () => {
    const ours = await makeSpa(database, clockAt(NOW));
    const theirs = await makeSpa(database, clockAt(NOW));
    const { booking } = await theirs.held(FIVE);
    const guest = await ours.guest();
    const hold = (more: object) =>
      ours.service.holdSlot(ours.tenantId, guest, ours.request(guest, FIVE, more));
    await expect(hold({ locationId: theirs.locationId })).resolves.toMatchObject({ reason: 'no-such-slot' });
    await expect(hold({ parts: [part(theirs.treatmentId)] })).resolves.toMatchObject({
      reason: 'no-such-slot',
    });
    await expect(hold({ replaces: booking.id })).resolves.toMatchObject({ ok: true });
    await expect(theirs.service.booking(theirs.tenantId, booking.id)).resolves.toMatchObject({
      status: 'held',
    });
    await expect(ours.service.booking(ours.tenantId, booking.id)).resolves.toBeNull();
    await expect(ours.service.cancelBooking(ours.tenantId, guest, booking.id, null)).resolves.toMatchObject({
      reason: 'not-found',
    });
  });
});
