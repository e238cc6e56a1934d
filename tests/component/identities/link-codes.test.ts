import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BookingTable } from '../../../api/database/entities/booking.ts';
import { LinkCodeTable } from '../../../api/database/entities/identities.ts';
import { OutboxTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { makeGuestCare } from '../../../api/guest-care.ts';
import { makeGuestLinks } from '../../../api/identities/guest-links.ts';
import { makeStaffChat } from '../../../api/staff-chat/staff-chat.ts';
import { noticesTo } from '../../support/chat-guest.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { query } from '../../support/spa.ts';
import { countOf, DESK, eventsOf, NOW, visit } from '../care/care-spa.ts';
import { tell } from '../failed-messages/failed-spa.ts';
import { staffSpa } from '../staff-chat/staff-spa.ts';
import { joined } from '../waitlist/waiting-spa.ts';
import { type LinkedSpa, linkedSpa, merged, ownedBy, writer } from './linked-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const BAD = { ok: false, reason: 'bad-code' };
const DAY_MINUTES = 24 * 60;

type Writer = Awaited<ReturnType<typeof writer>>;

async function setUp() {
  const clock = clockAt(NOW);
  const spa = await linkedSpa(database, clock, { therapists: 2 });
  const [whatsapp, telegram] = [await writer(spa, 'whatsapp', 'Maya'), await writer(spa, 'telegram', 'M.')];
  return { clock, spa, whatsapp, telegram };
}

async function codeOf({ links, tenantId }: LinkedSpa, { conversationId }: Writer): Promise<string> {
  const made = await links.newCode(tenantId, conversationId);
  if (!made.ok) throw new Error(made.reason);
  return made.code;
}

const take = ({ links, tenantId }: LinkedSpa, { conversationId }: Writer, code: string) =>
  links.takeCode(tenantId, conversationId, code);

/** The code of the one, sent and meant by the other. */
async function joinedBy(spa: LinkedSpa, origin: Writer, other: Writer) {
  const taken = await take(spa, other, await codeOf(spa, origin));
  if (!taken.ok) throw new Error(taken.reason);
  return merged(await spa.links.joinByCode(spa.tenantId, other.actor, taken.codeId));
}

/** As the chat knows its guest once it was joined. */
const asGuest = ({ actor }: Writer, guestId: string) => ({ ...actor, guestId });

/** As good a code as any, and never made. */
const wrong = (place = 2) => `ZZZ${place}-ZZZ9`;

describe('a one-time code', () => {
  test('makes the chat that sends it the same guest’s, and tells the chat that it was made in', async () => {
    const { spa, whatsapp, telegram } = await setUp();
    const theirs = await visit(spa, telegram, '2026-03-04T10:00');
    const code = await codeOf(spa, whatsapp);
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    const taken = await take(spa, telegram, code.toLowerCase().replace('-', ' '));
    if (!taken.ok) throw new Error(taken.reason);
    expect(taken).toEqual({ ok: true, codeId: expect.any(String), channel: 'whatsapp' });
    // Not before it was said to be meant.
    expect((await ownedBy(spa, telegram.guestId)).bookings).toEqual([theirs.id]);
    const joined = merged(await spa.links.joinByCode(spa.tenantId, telegram.actor, taken.codeId));
    expect(joined.guestId).toBe(whatsapp.guestId);
    expect(await ownedBy(spa, whatsapp.guestId)).toMatchObject({
      bookings: [theirs.id],
      conversations: [whatsapp.conversationId, telegram.conversationId].toSorted(),
    });
    expect(await noticesTo(spa, whatsapp.conversationId)).toEqual([
      { kind: 'chats-joined', mergeId: joined.mergeId, channel: 'telegram' },
    ]);
    const [line] = (await eventsOf(spa)).filter(({ type }) => type === 'guests-merged');
    expect(line).toMatchObject({ actorKind: 'guest', actorId: telegram.guestId });
    const { merges } = (await spa.links.identities(spa.tenantId, whatsapp.guestId)) ?? {};
    expect(merges).toMatchObject([{ id: joined.mergeId, how: 'code', by: null }]);
    await expectSound(spa);
  });

  test('is kept as a keyed hash only', async () => {
    const { spa, whatsapp } = await setUp();
    const code = await codeOf(spa, whatsapp);
    const rows = await database.run((db) => tenantScope(db, spa.tenantId).findAll(LinkCodeTable, {}));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.codeHash).toBe(spa.core.seals.hash(spa.tenantId, 'guest-code', code.replace('-', '')));
    expect(JSON.stringify(rows)).not.toContain(code.slice(0, 4));
  });

  test('is good once: sent again it says what came of it in that chat, and nothing anywhere else', async () => {
    const { spa, whatsapp, telegram } = await setUp();
    const third = await writer(spa, 'webchat');
    const code = await codeOf(spa, whatsapp);
    const taken = await take(spa, telegram, code);
    if (!taken.ok) throw new Error(taken.reason);
    // The same chat twice is the same question; another chat is too late already.
    expect(await take(spa, telegram, code)).toEqual(taken);
    expect(await take(spa, third, code)).toEqual(BAD);
    expect(await spa.links.joinByCode(spa.tenantId, third.actor, taken.codeId)).toEqual(BAD);
    const joined = merged(await spa.links.joinByCode(spa.tenantId, telegram.actor, taken.codeId));
    // A turn that was cut off asks again, as the guest they are by now.
    const again = asGuest(telegram, joined.guestId);
    expect(await spa.links.joinByCode(spa.tenantId, again, taken.codeId)).toEqual(joined);
    for (const chat of [telegram, third]) expect(await take(spa, chat, code)).toEqual(BAD);
    expect(await countOf(spa, 'guests-merged')).toBe(1);
    expect(await noticesTo(spa, whatsapp.conversationId)).toHaveLength(1);
    await expectSound(spa);
  });

  test('ends with a newer one, with time, and with a no', async () => {
    const { clock, spa, whatsapp, telegram } = await setUp();
    const first = await codeOf(spa, whatsapp);
    const second = await codeOf(spa, whatsapp);
    expect(await take(spa, telegram, first)).toEqual(BAD);
    clock.forward(9);
    const taken = await take(spa, telegram, second);
    if (!taken.ok) throw new Error(taken.reason);
    // There is as much time again to say yes.
    clock.forward(9);
    await spa.links.declineCode(spa.tenantId, whatsapp.conversationId, taken.codeId);
    expect(await take(spa, telegram, second)).toEqual(taken);
    await spa.links.declineCode(spa.tenantId, telegram.conversationId, taken.codeId);
    expect(await spa.links.joinByCode(spa.tenantId, telegram.actor, taken.codeId)).toEqual(BAD);
    const third = await codeOf(spa, whatsapp);
    clock.forward(11);
    expect(await take(spa, telegram, third)).toEqual(BAD);
    const late = await take(spa, telegram, await codeOf(spa, whatsapp));
    if (!late.ok) throw new Error(late.reason);
    clock.forward(11);
    expect(await spa.links.joinByCode(spa.tenantId, telegram.actor, late.codeId)).toEqual(BAD);
    expect((await ownedBy(spa, telegram.guestId)).conversations).toEqual([telegram.conversationId]);
  });

  test('of two chats that send it at the same time is one’s', async () => {
    const { spa, whatsapp } = await setUp();
    for (let round = 0; round < 5; round += 1) {
      const code = await codeOf(spa, whatsapp);
      const chats = await Promise.all([
        writer(spa, 'telegram'),
        writer(spa, 'webchat'),
        writer(spa, 'teams'),
      ]);
      const outcomes = await Promise.all(chats.map((chat) => take(spa, chat, code)));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });

  test('means nothing in another spa, in its own chat, or to the same guest', async () => {
    const { spa, whatsapp, telegram } = await setUp();
    const elsewhere = await linkedSpa(database, clockAt(NOW));
    const code = await codeOf(spa, whatsapp);
    expect(await take(elsewhere, await writer(elsewhere, 'telegram'), code)).toEqual(BAD);
    expect(await take(elsewhere, telegram, code)).toEqual(BAD);
    expect(await take(spa, whatsapp, code)).toEqual({ ok: false, reason: 'own-chat' });
    // And was not used up by any of that.
    expect(await take(spa, telegram, code)).toMatchObject({ ok: true });
    await joinedBy(spa, whatsapp, telegram);
    expect(await take(spa, telegram, await codeOf(spa, whatsapp))).toEqual({
      ok: false,
      reason: 'same-guest',
    });
    await expectSound(spa);
  });

  test('of the desk for a therapist is told from it, and counts as no wrong try', async () => {
    const { spa, telegram } = await setUp();
    const staff = await staffSpa(database, clockAt(NOW));
    const made = await makeStaffChat(staff.core).newChatCode(staff.tenantId, DESK, staff.ana.staffId);
    const chat = await writer(staff, 'telegram');
    const links = makeGuestLinks(staff.core);
    for (let times = 0; times < 6; times += 1)
      expect(await links.takeCode(staff.tenantId, chat.conversationId, made?.code ?? '')).toEqual({
        ok: false,
        reason: 'staff-code',
      });
    expect(await take(spa, telegram, made?.code ?? '')).toEqual(BAD);
  });

  test('is neither made nor taken by a therapist’s chat', async () => {
    const spa = await staffSpa(database, clockAt(NOW));
    const linked = { ...spa, links: makeGuestLinks(spa.core), care: makeGuestCare(spa.core) };
    const [guest, chat] = [await writer(spa, 'whatsapp'), await writer(spa, 'telegram')];
    const made = await makeStaffChat(spa.core).newChatCode(spa.tenantId, DESK, spa.ana.staffId);
    const code = await codeOf(linked, guest);
    merged(await spa.chat.linkStaff(spa.tenantId, chat.conversationId, made?.code ?? ''));
    expect(await take(linked, chat, code)).toEqual({ ok: false, reason: 'staff' });
    expect(await linked.links.newCode(spa.tenantId, chat.conversationId)).toEqual({
      ok: false,
      reason: 'staff',
    });
  });
});

describe('wrong codes', () => {
  test('close a chat after five, to the right one as well, for a quarter of an hour', async () => {
    const { clock, spa, whatsapp, telegram } = await setUp();
    for (let tries = 0; tries < 5; tries += 1) expect(await take(spa, telegram, wrong())).toEqual(BAD);
    const closed = { ok: false, reason: 'too-many-tries' };
    expect(await take(spa, telegram, await codeOf(spa, whatsapp))).toEqual(closed);
    clock.forward(16);
    expect(await take(spa, telegram, await codeOf(spa, whatsapp))).toMatchObject({ ok: true });
  });

  test('from other chats, however many, close nothing for who mistyped once', async () => {
    const { spa, whatsapp, telegram } = await setUp();
    expect(await take(spa, telegram, wrong())).toEqual(BAD);
    for (let chats = 0; chats < 25; chats += 1) {
      const stranger = await writer(spa, 'webchat');
      for (let tries = 0; tries < 5; tries += 1) await take(spa, stranger, wrong());
    }
    expect(await take(spa, telegram, await codeOf(spa, whatsapp))).toMatchObject({ ok: true });
  });
});

describe('"that wasn’t me"', () => {
  test('parts the two from either chat, and the other one is told', async () => {
    for (const by of ['whatsapp', 'telegram'] as const) {
      const chats = await setUp();
      const { spa, whatsapp, telegram } = chats;
      const theirs = await visit(spa, telegram, '2026-03-04T10:00');
      const { mergeId, guestId } = await joinedBy(spa, whatsapp, telegram);
      const actor = asGuest(chats[by], guestId);
      const meant = by === 'whatsapp' ? mergeId : null;
      expect(await spa.links.undoJoin(spa.tenantId, actor, meant)).toEqual({
        ok: true,
        guestId: telegram.guestId,
      });
      expect((await ownedBy(spa, telegram.guestId)).bookings).toEqual([theirs.id]);
      const other = by === 'whatsapp' ? telegram : whatsapp;
      expect((await noticesTo(spa, other.conversationId)).at(-1)).toEqual({
        kind: 'chats-parted',
        channel: by,
      });
      expect((await noticesTo(spa, chats[by].conversationId)).at(-1)?.kind).not.toBe('chats-parted');
      // A turn that was cut off, and knows them by another id since.
      for (const again of [meant, null])
        expect(await spa.links.undoJoin(spa.tenantId, chats[by].actor, again)).toEqual({
          ok: false,
          reason: 'undone-already',
        });
      await expectSound(spa);
    }
  });

  test('is heard for seven days, from the two chats alone; the desk may always', async () => {
    const { clock, spa, whatsapp, telegram } = await setUp();
    const third = await writer(spa, 'webchat');
    const { mergeId, guestId } = await joinedBy(spa, whatsapp, telegram);
    const second = await joinedBy(spa, whatsapp, third);
    // The third chat is the same guest’s by now, but was no part of it.
    const refused = { ok: false, reason: 'not-found' };
    expect(await spa.links.undoJoin(spa.tenantId, asGuest(third, guestId), mergeId)).toEqual(refused);
    const stranger = await writer(spa, 'webchat');
    for (const meant of [mergeId, null, newId()])
      expect(await spa.links.undoJoin(spa.tenantId, stranger.actor, meant)).toEqual(refused);
    expect(await spa.links.partGuests(spa.tenantId, asGuest(third, guestId), mergeId, newId())).toEqual(
      refused,
    );
    clock.forward(7 * DAY_MINUTES - 1);
    merged(await spa.links.undoJoin(spa.tenantId, asGuest(third, guestId), null));
    expect((await ownedBy(spa, third.guestId)).conversations).toEqual([third.conversationId]);
    expect(second.guestId).toBe(guestId);
    clock.forward(2);
    expect(await spa.links.undoJoin(spa.tenantId, asGuest(telegram, guestId), mergeId)).toEqual({
      ok: false,
      reason: 'too-late',
    });
    merged(await spa.links.partGuests(spa.tenantId, DESK, mergeId, newId()));
    for (const { conversationId } of [whatsapp, telegram])
      expect((await noticesTo(spa, conversationId)).at(-1)?.kind).toBe('chats-parted');
    await expectSound(spa);
  });

  test('does not undo what the desk joined', async () => {
    const { spa, whatsapp, telegram } = await setUp();
    const guests = { keptId: whatsapp.guestId, otherId: telegram.guestId };
    const { mergeId, guestId } = merged(await spa.links.mergeGuests(spa.tenantId, DESK, guests, newId()));
    const actor = asGuest(telegram, guestId);
    for (const meant of [mergeId, null])
      expect(await spa.links.undoJoin(spa.tenantId, actor, meant)).toMatchObject({ reason: 'not-found' });
  });

  test('lets each hear of their own visits in their own chat again', async () => {
    const { clock, spa, whatsapp, telegram } = await setUp();
    const before = await visit(spa, telegram, '2026-03-04T10:00');
    const { guestId } = await joinedBy(spa, whatsapp, telegram);
    clock.forward(1);
    // Told of in the one chat, and the other guest’s: as a call of the desk to the guest’s newest chat makes it.
    await setChat(spa, before.id, whatsapp.conversationId);
    merged(await spa.links.undoJoin(spa.tenantId, asGuest(whatsapp, guestId), null));
    const back = await spa.service.booking(spa.tenantId, before.id);
    expect(back).toMatchObject({ guest: { id: telegram.guestId }, conversationId: telegram.conversationId });
    await spa.service.cancelBooking(spa.tenantId, DESK, before.id, 'closed', newId());
    expect((await noticesTo(spa, telegram.conversationId)).map(({ kind }) => kind)).toContain(
      'cancelled-by-house',
    );
    expect((await noticesTo(spa, whatsapp.conversationId)).map(({ kind }) => kind)).not.toContain(
      'cancelled-by-house',
    );
    await expectSound(spa);
  });

  test('takes what waits to be sent to where it belongs', async () => {
    const { spa, whatsapp, telegram } = await setUp();
    const theirs = await visit(spa, telegram, '2026-03-04T10:00');
    const { guestId } = await joinedBy(spa, whatsapp, telegram);
    await setChat(spa, theirs.id, whatsapp.conversationId);
    await spa.service.cancelBooking(spa.tenantId, DESK, theirs.id, 'closed', newId());
    merged(await spa.links.undoJoin(spa.tenantId, asGuest(whatsapp, guestId), null));
    expect(await waiting(spa, telegram)).toContain('cancelled-by-house');
    expect(await waiting(spa, whatsapp)).not.toContain('cancelled-by-house');
    await expectSound(spa);
  });

  test('takes news of what one of them waits for along, too, but not what is being sent in this moment', async () => {
    const { spa, whatsapp, telegram } = await setUp();
    const { id: entryId } = await joined(spa, telegram.actor);
    const theirs = await visit(spa, telegram, '2026-03-04T10:00');
    const { guestId } = await joinedBy(spa, whatsapp, telegram);
    await setChat(spa, theirs.id, whatsapp.conversationId);
    const found = await spa.service.searchSlots(spa.tenantId, query(spa.treatmentId, '2026-03-05'));
    const [slot] = found.ok ? found.slots : [];
    if (!slot) throw new Error('there is no free time');
    await tell(spa, whatsapp.conversationId, { kind: 'waitlist-open', entryId, slot });
    await tell(spa, whatsapp.conversationId, { kind: 'checked-in', bookingId: theirs.id });
    const beingSent = (await unsent(spa, whatsapp)).find(({ notice }) => notice?.kind === 'checked-in');
    await database.run((db) =>
      tenantScope(db, spa.tenantId).update(
        OutboxTable,
        { id: beingSent?.id ?? '' },
        { leasedUntil: spa.core.now() + 60_000 },
      ),
    );
    merged(await spa.links.undoJoin(spa.tenantId, asGuest(whatsapp, guestId), null));
    expect(await waiting(spa, telegram)).toContain('waitlist-open');
    expect(await waiting(spa, whatsapp)).not.toContain('waitlist-open');
    expect(await waiting(spa, whatsapp)).toContain('checked-in');
    expect(await waiting(spa, telegram)).not.toContain('checked-in');
    await expectSound(spa);
  });
});

/** What the house has to say in a chat and has not said yet. */
const unsent = (spa: LinkedSpa, { conversationId }: Writer) =>
  database.run((db) =>
    tenantScope(db, spa.tenantId).findAll(OutboxTable, { conversationId, status: 'pending' }),
  );
const waiting = async (spa: LinkedSpa, chat: Writer) =>
  (await unsent(spa, chat)).map(({ notice }) => notice?.kind);

function setChat(spa: LinkedSpa, bookingId: string, conversationId: string) {
  return database.run((db) =>
    tenantScope(db, spa.tenantId).update(BookingTable, { id: bookingId }, { conversationId }),
  );
}
