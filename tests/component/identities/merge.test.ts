import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { makeGuestLinks } from '../../../api/identities/guest-links.ts';
import { eraseForgotten } from '../../../api/people/erase-forgotten.ts';
import { findGuestByPhone } from '../../../api/people/find-guest.ts';
import { openGuest } from '../../../api/people/guest-record.ts';
import { keepDetails } from '../../../api/people/keep-details.ts';
import { makeStaffChat } from '../../../api/staff-chat/staff-chat.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { answered, completed, countOf, DESK, eventsOf, NOW, visit } from '../care/care-spa.ts';
import { heldSeries } from '../series/series-spa.ts';
import { staffSpa } from '../staff-chat/staff-spa.ts';
import { joined } from '../waitlist/waiting-spa.ts';
import { guestRow, type LinkedSpa, linkedSpa, merged, ownedBy, writer } from './linked-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function two(options = {}) {
  const clock = clockAt(NOW);
  const spa = await linkedSpa(database, clock, { therapists: 2, ...options });
  const maya = await writer(spa, 'whatsapp', 'Maya');
  const other = await writer(spa, 'telegram', 'M.');
  const guests = { keptId: maya.guestId, otherId: other.guestId };
  const merge = (key = newId()) => spa.links.mergeGuests(spa.tenantId, DESK, guests, key);
  const part = (mergeId: string, key = newId()) => spa.links.partGuests(spa.tenantId, DESK, mergeId, key);
  return { clock, spa, maya, other, guests, merge, part };
}

const NOTHING = { conversations: [], bookings: [], series: [], entries: [], feedback: [] };

describe('two records that are one guest', () => {
  test('have all that either had, and the log says who made them one', async () => {
    const { spa, maya, other, merge } = await two();
    const mine = await visit(spa, maya, '2026-03-03T10:00');
    const theirs = await visit(spa, other, '2026-03-04T10:00');
    const entry = await joined(spa, other.actor);
    const { mergeId, guestId } = merged(await merge());
    expect(guestId).toBe(maya.guestId);
    expect(await ownedBy(spa, other.guestId)).toEqual(NOTHING);
    expect(await ownedBy(spa, maya.guestId)).toMatchObject({
      bookings: [mine.id, theirs.id].toSorted(),
      entries: [entry.id],
      conversations: [maya.conversationId, other.conversationId].toSorted(),
    });
    const visits = await spa.service.upcomingVisits(spa.tenantId, maya.guestId);
    expect(visits.map(({ id }) => id)).toEqual([mine.id, theirs.id]);
    const [line] = (await eventsOf(spa)).filter(({ type }) => type === 'guests-merged');
    expect(line).toMatchObject({ actorName: 'Mara', data: { note: mergeId } });
    await expectSound(spa);
  });

  test('part again with exactly what came from the other', async () => {
    const { clock, spa, maya, other, merge, part } = await two();
    await completed(spa, { ...other, address: '' }, clock, '2026-03-03T10:00');
    await visit(spa, maya, '2026-03-04T10:00');
    await joined(spa, other.actor);
    const before = [await ownedBy(spa, maya.guestId), await ownedBy(spa, other.guestId)];
    expect(before[1]?.feedback).toHaveLength(1);
    const { mergeId } = merged(await merge());
    expect(await part(mergeId)).toEqual({ ok: true, guestId: other.guestId });
    expect([await ownedBy(spa, maya.guestId), await ownedBy(spa, other.guestId)]).toEqual(before);
    expect(await countOf(spa, 'guests-parted')).toBe(1);
    await expectSound(spa);
    expect(await part(mergeId)).toEqual({ ok: false, reason: 'undone-already' });
    // And may be made one again.
    merged(await merge());
    await expectSound(spa);
  });

  test('part with what was made since in the chat that goes; what was made in the other stays', async () => {
    const { clock, spa, maya, other, merge, part } = await two();
    const { mergeId } = merged(await merge());
    clock.forward(1);
    const asOne = { ...other.actor, guestId: maya.guestId };
    const there = await visit(spa, { actor: asOne }, '2026-03-03T10:00');
    const here = await visit(spa, maya, '2026-03-04T10:00');
    merged(await part(mergeId));
    expect((await ownedBy(spa, other.guestId)).bookings).toEqual([there.id]);
    expect((await ownedBy(spa, maya.guestId)).bookings).toEqual([here.id]);
    await expectSound(spa);
  });

  test('keep recurring visits whole on both ways', async () => {
    const { clock, spa, maya, other, merge, part } = await two();
    const series = await heldSeries(spa, other.actor);
    const { mergeId } = merged(await merge());
    expect((await ownedBy(spa, maya.guestId)).series).toEqual([series.id]);
    await expectSound(spa);
    clock.forward(1);
    merged(await part(mergeId));
    expect((await ownedBy(spa, other.guestId)).bookings).toHaveLength(series.bookings.length);
    await expectSound(spa);
  });

  test('share what was known of them, and give it back', async () => {
    const { spa, maya, other, merge, part } = await two();
    const { core, tenantId } = spa;
    await keepDetails(core, tenantId, maya.guestId, { notes: 'quiet room' });
    await keepDetails(core, tenantId, other.guestId, { phone: '+31611112222', notes: 'knee, left' });
    const { mergeId } = merged(await merge());
    const one = openGuest(core.seals, await guestRow(spa, maya.guestId));
    expect(one).toMatchObject({ name: 'Maya', phone: '+31611112222', notes: 'quiet room\nknee, left' });
    expect((await findGuestByPhone(core, tenantId, '+31611112222'))?.id).toBe(maya.guestId);
    merged(await part(mergeId));
    const [kept, back] = [await guestRow(spa, maya.guestId), await guestRow(spa, other.guestId)];
    expect(openGuest(core.seals, kept)).toMatchObject({ phone: null, notes: 'quiet room' });
    expect(openGuest(core.seals, back)).toMatchObject({ phone: '+31611112222', notes: 'knee, left' });
  });

  test('are sent as little as the one of them wished who wished for less', async () => {
    const { spa, maya, other, merge, part } = await two();
    await spa.care.setMessages(spa.tenantId, other.actor, other.guestId, 'answers-only');
    const { mergeId } = merged(await merge());
    expect((await guestRow(spa, maya.guestId)).messages).toBe('answers-only');
    merged(await part(mergeId));
    expect((await guestRow(spa, maya.guestId)).messages).toBe('all');
    expect((await guestRow(spa, other.guestId)).messages).toBe('answers-only');
    // A stop that is said while they are one outlasts it.
    const again = merged(await merge());
    await spa.care.setMessages(spa.tenantId, maya.actor, maya.guestId, 'answers-only');
    merged(await part(again.mergeId));
    expect((await guestRow(spa, maya.guestId)).messages).toBe('answers-only');
    await expectSound(spa);
  });

  test('three become one, and the first is parted while the others stay together', async () => {
    const { spa, maya, other, merge, part } = await two();
    const first = merged(await merge());
    const third = await writer(spa, 'webchat', 'Maya S.');
    const theirs = await visit(spa, { actor: { ...other.actor, guestId: maya.guestId } }, '2026-03-03T10:00');
    const guests = { keptId: third.guestId, otherId: other.guestId };
    const second = merged(await spa.links.mergeGuests(spa.tenantId, DESK, guests, newId()));
    expect((await ownedBy(spa, third.guestId)).conversations).toHaveLength(3);
    await expectSound(spa);
    merged(await part(first.mergeId));
    expect(await ownedBy(spa, other.guestId)).toMatchObject({
      conversations: [other.conversationId],
      bookings: [theirs.id],
    });
    await expectSound(spa);
    merged(await part(second.mergeId));
    expect((await ownedBy(spa, maya.guestId)).conversations).toEqual([maya.conversationId]);
    expect((await ownedBy(spa, other.guestId)).conversations).toEqual([other.conversationId]);
    await expectSound(spa);
  });
});

describe('records that stay two', () => {
  test('another spa’s, one’s own, and those of nobody', async () => {
    const { spa, maya, merge } = await two();
    const elsewhere = await linkedSpa(database, clockAt(NOW));
    const stranger = await writer(elsewhere, 'telegram');
    const refusal = async (keptId: string, otherId: string, at: LinkedSpa = spa) => {
      const outcome = await at.links.mergeGuests(at.tenantId, DESK, { keptId, otherId }, newId());
      return outcome.ok ? null : outcome.reason;
    };
    expect(await refusal(maya.guestId, stranger.guestId)).toBe('not-found');
    expect(await refusal(maya.guestId, stranger.guestId, elsewhere)).toBe('not-found');
    expect(await refusal(maya.guestId, maya.guestId)).toBe('same-guest');
    expect(await refusal(maya.guestId, 'nobody')).toBe('not-found');
    const { mergeId } = merged(await merge());
    expect(await elsewhere.links.partGuests(elsewhere.tenantId, DESK, mergeId, newId())).toMatchObject({
      reason: 'not-found',
    });
    const thief = await writer(spa, 'webchat');
    expect(await spa.links.partGuests(spa.tenantId, thief.actor, mergeId, newId())).toMatchObject({
      reason: 'not-found',
    });
  });

  test('who was forgotten or asked to be; and who is forgotten as one leaves nothing to part', async () => {
    const { spa, maya, other, merge, part } = await two();
    await keepDetails(spa.core, spa.tenantId, other.guestId, { phone: '+31611113333', notes: 'knee' });
    const { mergeId } = merged(await merge());
    const chats = [maya.conversationId, other.conversationId];
    for (const id of chats) await answered(spa, id);
    expect(await spa.care.forgetGuest(spa.tenantId, maya.actor, maya.guestId)).toEqual({ ok: true });
    const third = await writer(spa, 'webchat');
    const guests = { keptId: third.guestId, otherId: maya.guestId };
    const again = () => spa.links.mergeGuests(spa.tenantId, DESK, guests, newId());
    expect(await again()).toEqual({ ok: false, reason: 'forgotten' });
    await eraseForgottenLater(spa);
    expect(await again()).toEqual({ ok: false, reason: 'forgotten' });
    for (const { guestId } of [maya, other])
      expect(await guestRow(spa, guestId)).toMatchObject({ name: null, phoneHash: null, notesSealed: null });
    expect(await part(mergeId)).toEqual({ ok: false, reason: 'not-found' });
    expect((await ownedBy(spa, third.guestId)).conversations).toEqual([third.conversationId]);
    await expectSound(spa);
  });

  test('whose chat is a therapist’s', async () => {
    const clock = clockAt(NOW);
    const spa = await staffSpa(database, clock);
    const links = makeGuestLinks(spa.core);
    const guest = await writer(spa, 'whatsapp');
    const chat = await writer(spa, 'telegram');
    const made = await makeStaffChat(spa.core).newChatCode(spa.tenantId, DESK, spa.ana.staffId);
    merged(await spa.chat.linkStaff(spa.tenantId, chat.conversationId, made?.code ?? ''));
    for (const guests of [
      { keptId: guest.guestId, otherId: chat.guestId },
      { keptId: chat.guestId, otherId: guest.guestId },
    ])
      expect(await links.mergeGuests(spa.tenantId, DESK, guests, newId())).toEqual({
        ok: false,
        reason: 'staff',
      });
  });
});

async function eraseForgottenLater(spa: LinkedSpa): Promise<void> {
  const later = { ...spa.core, now: () => spa.core.now() + 2 * 3_600_000 };
  await eraseForgotten(later);
}

describe('at once', () => {
  test('merged both ways, twice: one guest has it all, once', async () => {
    const { spa, maya, other, guests } = await two();
    const turned = { keptId: guests.otherId, otherId: guests.keptId };
    await visit(spa, maya, '2026-03-03T10:00');
    await visit(spa, other, '2026-03-04T10:00');
    const outcomes = await Promise.all(
      [guests, turned, guests, turned].map((each) =>
        spa.links.mergeGuests(spa.tenantId, DESK, each, newId()),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const [one] = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.guestId] : []));
    const guestId = one ?? '';
    expect((await ownedBy(spa, guestId)).bookings).toHaveLength(2);
    await expectSound(spa);
  });

  test('a call that is repeated is answered as before', async () => {
    const { merge, part } = await two();
    const key = newId();
    const first = await merge(key);
    expect(await merge(key)).toEqual(first);
    const undo = newId();
    const parted = await part(merged(first).mergeId, undo);
    expect(await part(merged(first).mergeId, undo)).toEqual(parted);
  });

  test('holds, waits, yeses and partings on both sides lose nothing', async () => {
    const { spa, maya, other, guests } = await two({ therapists: 4 });
    const held = await Promise.all(
      [maya, other].map((guest) =>
        spa.service.holdSlot(spa.tenantId, guest.actor, spa.request(guest.actor, '2026-03-03T10:00')),
      ),
    );
    const later = [maya, other].map((guest) =>
      spa.service.holdSlot(spa.tenantId, guest.actor, spa.request(guest.actor, '2026-03-03T14:00')),
    );
    await Promise.all([
      spa.links.mergeGuests(spa.tenantId, DESK, guests, newId()),
      joined(spa, other.actor),
      ...held.map((one, place) => {
        const { actor } = place === 0 ? maya : other;
        return spa.service.acceptHold(spa.tenantId, actor, merged(one).booking.id, newId());
      }),
    ]);
    // One guest may hold three: the fourth may have come too late.
    const had = 2 + (await Promise.all(later)).filter(({ ok }) => ok).length;
    expect(had).toBeGreaterThanOrEqual(3);
    expect((await ownedBy(spa, maya.guestId)).bookings).toHaveLength(had);
    expect(await ownedBy(spa, other.guestId)).toEqual(NOTHING);
    await expectSound(spa);
    const { merges = [] } = (await spa.links.identities(spa.tenantId, other.guestId)) ?? {};
    const [, , last] = await Promise.all([
      spa.links.partGuests(spa.tenantId, DESK, merges[0]?.id ?? '', newId()),
      spa.links.partGuests(spa.tenantId, maya.actor, merges[0]?.id ?? '', newId()),
      spa.service.holdSlot(spa.tenantId, maya.actor, spa.request(maya.actor, '2026-03-03T18:00')),
    ]);
    await expectSound(spa);
    const [hers, theirs] = [await ownedBy(spa, maya.guestId), await ownedBy(spa, other.guestId)];
    expect([...hers.bookings, ...theirs.bookings]).toHaveLength(had + Number(last.ok));
    expect(theirs.bookings).not.toEqual([]);
  });
});
