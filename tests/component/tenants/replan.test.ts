import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  Actor,
  BookingView,
  HouseEditor,
  Id,
  Notice,
  ReplanMove,
  VisitConflict,
} from '../../../api/contract.ts';
import { OutboxTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { examine } from '../../../api/doctor/examine.ts';
import { makeMailroom } from '../../../api/inbox/mailroom.ts';
import { makeHouseEditor } from '../../../api/tenants/house-editor.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { closure, DESK, make, timeOff } from '../../support/house-drafts.ts';
import { makeSpa, part, type SpaOptions, type TestSpa } from '../../support/spa.ts';

const NOW = '2026-03-02T09:00';
const NOON = '2026-03-03T12:00';
const DAY = ['2026-03-03T00:00', '2026-03-04T00:00'] as const;

type Guest = Extract<Actor, { kind: 'guest' }>;

describe('visits in conflict', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  async function open(options: SpaOptions = {}): Promise<{ spa: TestSpa; editor: HouseEditor }> {
    const spa = await makeSpa(database, clockAt(NOW), { therapists: 2, ...options });
    return { spa, editor: makeHouseEditor(spa.core) };
  }

  /** A guest who wrote to the house. */
  async function writer(spa: TestSpa): Promise<Guest> {
    const mailroom = makeMailroom(spa.core);
    const { conversationId } = await mailroom.receive({
      tenantId: spa.tenantId,
      channel: 'console',
      providerMessageId: newId(),
      address: newId(),
      profileName: null,
      locale: 'en',
      body: { kind: 'text', text: 'hello' },
    });
    const conversation = await mailroom.conversation(spa.tenantId, conversationId);
    return { kind: 'guest', guestId: conversation?.guestId ?? '', conversationId };
  }

  async function booked(
    spa: TestSpa,
    guest: Guest,
    local: string,
    therapistId: Id | null = null,
  ): Promise<BookingView> {
    const request = spa.request(guest, local, {
      conversationId: guest.conversationId,
      parts: [part(spa.treatmentId, { therapistId })],
    });
    const outcome = await spa.service.holdSlot(spa.tenantId, guest, request);
    if (!outcome.ok) throw new Error(`the slot could not be held: ${outcome.reason}`);
    return outcome.booking;
  }

  async function sick(
    spa: TestSpa,
    editor: HouseEditor,
    therapistId = spa.therapistIds[0],
  ): Promise<readonly VisitConflict[]> {
    const draft = timeOff(therapistId, ...DAY);
    return (await make(editor, spa.tenantId, { kind: 'save-time-off', id: null, draft })).conflicts;
  }

  const firstOf = ({ booking, options }: VisitConflict): ReplanMove => ({
    bookingId: booking.id,
    startsAt: options[0]?.startsAt ?? '',
    therapistId: options[0]?.therapistId ?? null,
  });

  async function notices(spa: TestSpa): Promise<(Notice | null)[]> {
    const rows = await database.run((db) => tenantScope(db, spa.tenantId).find(OutboxTable));
    return rows.map((row) => row.notice);
  }

  const local = (iso: string | undefined): string => (iso ?? '').slice(0, 16);

  test('are offered the same start with other hands first, then the nearest others', async () => {
    const { spa, editor } = await open();
    const [ill = '', well = ''] = spa.therapistIds;
    await booked(spa, await spa.guest(), NOON, ill);
    const [conflict] = await sick(spa, editor);
    expect(conflict?.options.map((one) => [local(one.startsAt), one.therapistId])).toEqual([
      ['2026-03-03T11:00', well],
      ['2026-03-03T10:45', well],
      ['2026-03-03T11:15', well],
      ['2026-03-04T11:00', ill],
      ['2026-03-05T11:00', ill],
    ]);
  });

  test('are offered another room with the same hands where the room is the trouble', async () => {
    const { spa, editor } = await open();
    const booking = await booked(spa, await spa.guest(), NOON);
    const roomId = booking.items[0]?.roomId;
    const { conflicts } = await make(editor, spa.tenantId, {
      kind: 'save-time-off',
      id: null,
      draft: timeOff(roomId, ...DAY),
    });
    const [first] = conflicts[0]?.options ?? [];
    expect(first).toMatchObject({ startsAt: booking.startsAt, therapistId: booking.items[0]?.therapistId });
    expect(first?.items[0]?.roomId).not.toBe(roomId);
  });

  test('are offered the day after a closure, however long it is', async () => {
    const { spa, editor } = await open();
    await booked(spa, await spa.guest(), NOON);
    const draft = closure(spa, '2026-03-03', '2026-03-20');
    const { conflicts } = await make(editor, spa.tenantId, { kind: 'save-closure', id: null, draft });
    expect(conflicts[0]?.options.map((one) => local(one.startsAt))).toEqual([
      '2026-03-21T11:00',
      '2026-03-22T11:00',
      '2026-03-23T11:00',
      '2026-03-24T11:00',
    ]);
  });

  test('can all take their first option: none of them needs another’s time', async () => {
    const { spa, editor } = await open({ therapists: 4, rooms: 4 });
    const [one, two] = spa.therapistIds;
    const guest = () => spa.guest();
    for (const hour of ['10:00', '12:00', '14:00'])
      for (const therapistId of [one, two])
        await booked(spa, await guest(), `2026-03-03T${hour}`, therapistId ?? null);
    await sick(spa, editor, one);
    await sick(spa, editor, two);
    const conflicts = await editor.conflicts(spa.tenantId);
    expect(conflicts).toHaveLength(6);
    const outcome = await editor.replan(spa.tenantId, DESK, conflicts.map(firstOf), newId());
    expect(outcome.ok && [outcome.moved.length, outcome.refused]).toEqual([6, []]);
    await expect(editor.conflicts(spa.tenantId)).resolves.toEqual([]);
    expect((await examine(database)).filter((one) => one.tenantId === spa.tenantId)).toEqual([]);
  });

  test('of one guest are told in one message, and each guest hears of their own', async () => {
    const { spa, editor } = await open();
    const [ill = ''] = spa.therapistIds;
    const [ada, bea] = [await writer(spa), await writer(spa)];
    const first = await booked(spa, ada, '2026-03-03T10:00', ill);
    const second = await booked(spa, ada, '2026-03-03T15:00', ill);
    const third = await booked(spa, bea, NOON, ill);
    const conflicts = await sick(spa, editor);
    await editor.replan(spa.tenantId, DESK, conflicts.map(firstOf), newId());
    const told = await notices(spa);
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([
        { kind: 'replanned', bookingIds: [first.id, second.id] },
        { kind: 'replanned', bookingIds: [third.id] },
      ]),
    );
  });

  test('that were taken meanwhile are told one by one; the others are moved', async () => {
    const { spa, editor } = await open();
    const [ill = '', well = ''] = spa.therapistIds;
    const lost = await booked(spa, await writer(spa), '2026-03-03T10:00', ill);
    const kept = await booked(spa, await writer(spa), '2026-03-03T15:00', ill);
    const moves = (await sick(spa, editor)).map(firstOf);
    await booked(spa, await spa.guest(), '2026-03-03T10:00', well);
    const outcome = await editor.replan(
      spa.tenantId,
      DESK,
      [...moves, { bookingId: 'nobody', startsAt: NOON, therapistId: null }],
      newId(),
    );
    expect(outcome).toMatchObject({
      ok: true,
      moved: [{ id: kept.id, items: [{ therapistId: well }] }],
      refused: [
        { bookingId: lost.id, reason: 'slot-taken' },
        { bookingId: 'nobody', reason: 'not-found' },
      ],
    });
    await expect(notices(spa)).resolves.toEqual([{ kind: 'replanned', bookingIds: [kept.id] }]);
    await expect(spa.service.booking(spa.tenantId, lost.id)).resolves.toMatchObject({
      version: lost.version,
      items: [{ therapistId: ill }],
    });
  });

  test('are moved and told once, however often the same call comes', async () => {
    const { spa, editor } = await open();
    const [ill = ''] = spa.therapistIds;
    const booking = await booked(spa, await writer(spa), NOON, ill);
    const moves = (await sick(spa, editor)).map(firstOf);
    const key = newId();
    const outcomes = [];
    for (let i = 0; i < 3; i += 1) outcomes.push(await editor.replan(spa.tenantId, DESK, moves, key));
    expect(new Set(outcomes.map((one) => JSON.stringify(one))).size).toBe(1);
    await expect(notices(spa)).resolves.toHaveLength(1);
    await expect(spa.service.booking(spa.tenantId, booking.id)).resolves.toMatchObject({
      version: booking.version + 1,
    });
    await expect(editor.replan(spa.tenantId, DESK, [], key)).resolves.toMatchObject({ reason: 'key-reused' });
  });

  test('that none can be moved are refused together', async () => {
    const { spa, editor } = await open({ therapists: 1 });
    const booking = await booked(spa, await spa.guest(), NOON);
    await sick(spa, editor);
    const moves = ['not a time', '2026-03-01T12:00:00Z', booking.startsAt].map((startsAt) => ({
      bookingId: booking.id,
      startsAt,
      therapistId: null,
    }));
    for (const [place, reason] of ['no-such-slot', 'in-the-past', 'slot-taken'].entries())
      await expect(
        editor.replan(spa.tenantId, DESK, moves.slice(place, place + 1), newId()),
      ).resolves.toEqual({
        ok: false,
        reason: 'nothing-moved',
        refused: [{ bookingId: booking.id, reason }],
      });
  });

  test('of another tenant cannot be moved', async () => {
    const { spa, editor } = await open();
    const { spa: other } = await open();
    const { booking } = await other.held(NOON);
    const move = { bookingId: booking.id, startsAt: '2026-03-04T11:00:00Z', therapistId: null };
    await expect(editor.replan(spa.tenantId, DESK, [move], newId())).resolves.toMatchObject({
      refused: [{ reason: 'not-found' }],
    });
    await expect(other.service.booking(other.tenantId, booking.id)).resolves.toMatchObject({ version: 1 });
  });

  test('of two people or several treatments are planned as a whole', async () => {
    const { spa, editor } = await open({ therapists: 3, rooms: 3 });
    const couple = await spa.held(NOON, { people: 2 });
    const pair = couple.booking.items.map((item) => item.therapistId);
    const [conflict] = await sick(spa, editor, pair[0]);
    const [first] = conflict?.options ?? [];
    expect(first?.startsAt).toBe(couple.booking.startsAt);
    expect(new Set(first?.items.map((item) => item.therapistId)).size).toBe(2);
    expect(first?.items.map((item) => item.therapistId)).not.toContain(pair[0]);
  });
});
