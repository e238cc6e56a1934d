import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { HouseChange, HouseEditor, HouseOutcome } from '../../../api/contract.ts';
import { BookingTable, ClaimTable } from '../../../api/database/entities/booking.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { makeHouseEditor } from '../../../api/tenants/house-editor.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import {
  closure,
  DESK,
  everyDay,
  locationDraft,
  MANAGER,
  make,
  rotaDraft,
  timeOff,
  treatmentDraft,
} from '../../support/house-drafts.ts';
import { makeSpa, part, type SpaOptions, type TestSpa } from '../../support/spa.ts';

const NOW = '2026-03-02T09:00';
const NOON = '2026-03-03T12:00';

describe('a change that visits are in the way of', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  async function open(options: SpaOptions = {}): Promise<{ spa: TestSpa; editor: HouseEditor }> {
    const spa = await makeSpa(database, clockAt(NOW), options);
    return { spa, editor: makeHouseEditor(spa.core) };
  }

  const sick = (spa: TestSpa, from: string, to: string): HouseChange => ({
    kind: 'save-time-off',
    id: null,
    draft: timeOff(spa.therapistIds[0], from, to),
  });
  const seen = (outcome: HouseOutcome) =>
    outcome.ok ? outcome.conflicts.map(({ booking, reasons }) => [booking.id, ...reasons]) : outcome;
  const claims = (spa: TestSpa) =>
    database.run((db) =>
      tenantScope(db, spa.tenantId).find(ClaimTable, { order: { resourceId: 'ASC', tick: 'ASC' } }),
    );

  test('lists those that it hits, and takes nothing from them', async () => {
    const { spa, editor } = await open();
    await spa.held('2026-03-03T10:00');
    const { booking } = await spa.held(NOON);
    await spa.held('2026-03-03T15:00');
    const before = await claims(spa);
    const outcome = await editor.change(spa.tenantId, DESK, sick(spa, NOON, '2026-03-03T15:00'), newId());
    expect(seen(outcome)).toEqual([[booking.id, 'therapist-away']]);
    await expect(claims(spa)).resolves.toEqual(before);
    await expect(spa.service.booking(spa.tenantId, booking.id)).resolves.toMatchObject({
      status: 'held',
      version: 1,
    });
  });

  test('previews the same list, and writes nothing', async () => {
    const { spa, editor } = await open();
    const { booking } = await spa.held(NOON);
    const change = sick(spa, NOON, '2026-03-03T15:00');
    const preview = await editor.preview(spa.tenantId, DESK, change);
    expect(seen(preview)).toEqual([[booking.id, 'therapist-away']]);
    await expect(editor.conflicts(spa.tenantId)).resolves.toEqual([]);
    const done = await editor.change(spa.tenantId, DESK, change, newId());
    expect(done.ok && done.conflicts).toEqual(preview.ok && preview.conflicts);
    const conflicts = await editor.conflicts(spa.tenantId);
    expect(conflicts).toEqual(done.ok && done.conflicts);
  });

  test('buffers are nobody’s visit: they may reach into a break, the evening or a holiday', async () => {
    const { spa, editor } = await open();
    await spa.held(NOON);
    const lines = [
      ...everyDay(spa.locationId, '12:00', '14:00'),
      ...everyDay(spa.locationId, '13:00', '14:00', 'break'),
    ];
    const outcome = await make(editor, spa.tenantId, { kind: 'save-rota', draft: rotaDraft(spa, { lines }) });
    expect(outcome.conflicts).toEqual([]);
  });

  test.each<[string, string, (spa: TestSpa) => HouseChange]>([
    [
      'a shorter day',
      'therapist-not-working',
      (spa) => ({
        kind: 'save-rota',
        draft: rotaDraft(spa, { lines: everyDay(spa.locationId, '12:05', '21:00') }),
      }),
    ],
    [
      'a break',
      'therapist-not-working',
      (spa) => ({
        kind: 'save-rota',
        draft: rotaDraft(spa, {
          lines: [
            ...everyDay(spa.locationId, '09:00', '21:00'),
            ...everyDay(spa.locationId, '12:55', '13:30', 'break'),
          ],
        }),
      }),
    ],
    [
      'the end of a rota',
      'therapist-not-working',
      (spa) => ({ kind: 'remove-rota', therapistId: spa.therapistIds[0] ?? '', validFrom: '2020-01-01' }),
    ],
    [
      'the end of a contract',
      'therapist-not-working',
      (spa) => ({ kind: 'retire-therapist', id: spa.therapistIds[0] ?? '' }),
    ],
    [
      'a room out of order',
      'room-away',
      (spa) => ({
        kind: 'save-time-off',
        id: null,
        draft: timeOff(spa.roomIds[0], NOON, '2026-03-03T12:05'),
      }),
    ],
    ['a room less', 'room-away', (spa) => ({ kind: 'retire-room', id: spa.roomIds[0] ?? '' })],
    [
      'a closed day',
      'house-closed',
      (spa) => ({ kind: 'save-closure', id: null, draft: closure(spa, '2026-03-03', '2026-03-03') }),
    ],
    [
      'special hours',
      'house-closed',
      (spa) => ({
        kind: 'save-closure',
        id: null,
        draft: closure(spa, '2026-03-03', '2026-03-03', { opens: '12:30', closes: '18:00' }),
      }),
    ],
    [
      'other opening hours',
      'house-closed',
      (spa) => ({ kind: 'save-location', id: spa.locationId, draft: locationDraft({ openingHours: [] }) }),
    ],
    [
      'another zone',
      'house-closed',
      (spa) => ({
        kind: 'save-location',
        id: spa.locationId,
        draft: locationDraft({ timeZone: 'America/New_York' }),
      }),
    ],
  ])('%s is told as %s', async (_what, reason, change) => {
    const { spa, editor } = await open();
    const { booking } = await spa.held(NOON);
    const outcome = await make(editor, spa.tenantId, change(spa));
    expect(seen(outcome)).toEqual([[booking.id, reason]]);
    await expect(editor.conflicts(spa.tenantId)).resolves.toMatchObject([{ reasons: [reason] }]);
  });

  test('equipment out of order hits the visits that have it', async () => {
    const { spa, editor } = await open({ therapists: 2 });
    const gong = await make(editor, spa.tenantId, {
      kind: 'save-equipment',
      id: null,
      draft: { locationId: spa.locationId, name: 'Gong', kind: 'gong', active: true },
    });
    const sound = await make(editor, spa.tenantId, {
      kind: 'save-treatment',
      id: null,
      draft: treatmentDraft({ equipment: ['gong'] }),
    });
    const { booking } = await spa.held(NOON, { parts: [part(sound.id ?? '')] });
    await spa.held(NOON);
    const outcome = await make(editor, spa.tenantId, { kind: 'retire-equipment', id: gong.id ?? '' });
    expect(seen(outcome)).toEqual([[booking.id, 'equipment-away']]);
  });

  test('a holiday calendar hits the visits of its days, and special hours save those within them', async () => {
    const { spa, editor } = await open();
    const morning = await spa.held('2026-04-27T10:00');
    const noon = await spa.held('2026-04-27T12:00');
    const special = closure(spa, '2026-04-27', '2026-04-27', { opens: '12:00', closes: '18:00' });
    const draft = locationDraft({ holidayCalendar: 'NL' });
    const change: HouseChange = { kind: 'save-location', id: spa.locationId, draft };
    const all = await editor.preview(spa.tenantId, MANAGER, change);
    expect(seen(all)).toEqual([
      [morning.booking.id, 'house-closed'],
      [noon.booking.id, 'house-closed'],
    ]);
    const { id } = await make(editor, spa.tenantId, { kind: 'save-closure', id: null, draft: special });
    await make(editor, spa.tenantId, change);
    await expect(editor.conflicts(spa.tenantId)).resolves.toMatchObject([
      { booking: { id: morning.booking.id } },
    ]);
    const without = await make(editor, spa.tenantId, { kind: 'remove-closure', id: id ?? '' });
    expect(seen(without)).toEqual([[noon.booking.id, 'house-closed']]);
  });

  test('what was in conflict already is not told again by another change', async () => {
    const { spa, editor } = await open();
    const { booking } = await spa.held(NOON);
    await make(editor, spa.tenantId, sick(spa, NOON, '2026-03-03T13:00'));
    const again = await make(editor, spa.tenantId, sick(spa, NOON, '2026-03-03T15:00'));
    expect(again.conflicts).toEqual([]);
    const other = await make(editor, spa.tenantId, { kind: 'retire-room', id: spa.roomIds[0] ?? '' });
    expect(seen(other)).toEqual([[booking.id, 'therapist-away', 'room-away']]);
  });

  test('what the desk set aside for a visit is no conflict of it', async () => {
    const { spa, editor } = await open();
    const guest = await spa.guest();
    const { requestKey, replaces: _, ...wish } = spa.request(guest, '2026-03-03T22:00');
    const exception = {
      reason: 'a friend of the house',
      outsideHours: true,
      overBuffers: false,
      overCapacity: false,
    };
    const late = await spa.service.bookByDesk(spa.tenantId, DESK, {
      ...wish,
      requestKey,
      roomId: null,
      payment: 'at-spa',
      exception,
    });
    expect(late).toMatchObject({ ok: true });
    await expect(editor.conflicts(spa.tenantId)).resolves.toEqual([]);
    const closed = await make(editor, spa.tenantId, {
      kind: 'save-closure',
      id: null,
      draft: closure(spa, '2026-03-03', '2026-03-03'),
    });
    expect(closed.conflicts).toEqual([]);
    const room = await make(editor, spa.tenantId, { kind: 'retire-room', id: spa.roomIds[0] ?? '' });
    expect(room.conflicts).toMatchObject([{ reasons: ['room-away'] }]);
  });

  test('past, cancelled and run-out visits are not in the way', async () => {
    const clock = clockAt(NOW);
    const spa = await makeSpa(database, clock);
    const editor = makeHouseEditor(spa.core);
    const cancelled = await spa.held(NOON);
    await spa.service.cancelBooking(spa.tenantId, cancelled.actor, cancelled.booking.id, null);
    await spa.held('2026-03-03T15:00');
    await spa.held('2026-03-02T10:00');
    clock.forward(120);
    const outcome = await make(editor, spa.tenantId, sick(spa, '2026-03-01T00:00', '2026-04-01T00:00'));
    expect(outcome.conflicts).toEqual([]);
  });

  test('another tenant’s visits are not in the way', async () => {
    const { spa, editor } = await open();
    const { spa: other } = await open();
    await other.held(NOON);
    const outcome = await make(editor, spa.tenantId, {
      kind: 'save-closure',
      id: null,
      draft: closure(spa, '2026-01-01', '2027-01-01'),
    });
    expect(outcome.conflicts).toEqual([]);
  });

  test.each([
    ['in spring, when the day has 23 hours', '2026-03-29'],
    ['in autumn, when it has 25', '2026-10-25'],
  ])('hours are wall time %s', async (_when, date) => {
    const { spa, editor } = await open({ policy: { horizonDays: 300 } });
    const early = await spa.held(`${date}T09:00`);
    await spa.held(`${date}T10:30`);
    const last = await spa.held(`${date}T19:45`);
    const special = closure(spa, date, date, { opens: '09:05', closes: '20:40' });
    const outcome = await make(editor, spa.tenantId, { kind: 'save-closure', id: null, draft: special });
    expect(seen(outcome)).toEqual([
      [early.booking.id, 'house-closed'],
      [last.booking.id, 'house-closed'],
    ]);
  });

  test('a guest who is here already is told of, but not re-planned', async () => {
    const { spa, editor } = await open({ therapists: 2 });
    const { booking } = await spa.held(NOON);
    await database.run((db) =>
      tenantScope(db, spa.tenantId).update(
        BookingTable,
        { id: booking.id },
        { status: 'checked-in', heldUntil: null },
      ),
    );
    const therapistId = booking.items[0]?.therapistId;
    const outcome = await make(editor, spa.tenantId, {
      kind: 'save-time-off',
      id: null,
      draft: timeOff(therapistId, NOON, '2026-03-03T15:00'),
    });
    expect(outcome.conflicts).toMatchObject([{ booking: { id: booking.id }, options: [] }]);
  });
});
