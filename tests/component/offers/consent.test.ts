import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import type { Actor } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { isoOf } from '../../../api/schedule/local-time.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { countOf, DESK, NOW, outboxOf, visit } from '../care/care-spa.ts';
import { guestRow, type LinkedSpa, linkedSpa, merged } from '../identities/linked-spa.ts';
import { person, says, sendAll, visited } from './offers-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const stars = (spa: LinkedSpa, bookingId: string, count: number, actor: Actor) =>
  spa.care.giveFeedback(spa.tenantId, actor, { bookingId, stars: count, words: null, requestKey: newId() });

describe('whether they may be written to', () => {
  test('a glad guest is asked once in their life, and nobody else', async () => {
    const { spa, guest, last } = await visited(database);
    const ask = (key?: string) => spa.care.askForOffers(spa.tenantId, guest.actor, last.id, key);
    expect(await ask()).toEqual({ ok: false });
    await stars(spa, last.id, 3, guest.actor);
    expect(await ask()).toEqual({ ok: false });
    await stars(spa, last.id, 4, guest.actor);
    const stranger = await person(spa);
    expect(await spa.care.askForOffers(spa.tenantId, stranger.actor, last.id)).toEqual({ ok: false });
    expect(await ask('one')).toEqual({ ok: true });
    // The same turn, done again after it was cut off.
    expect(await ask('one')).toEqual({ ok: true });
    expect(await ask('two')).toEqual({ ok: false });
    expect((await guestRow(spa, guest.actor.guestId)).offers).toBeNull();
  });

  test.each([
    ['said yes', 'yes'],
    ['said no', 'no'],
  ] as const)('who %s is never asked', async (_, wanted) => {
    const { spa, guest, last } = await visited(database);
    await stars(spa, last.id, 5, guest.actor);
    await says(spa, guest, wanted);
    expect(await spa.care.askForOffers(spa.tenantId, guest.actor, last.id)).toEqual({ ok: false });
  });

  test('who wants no messages is not asked, nor anybody by a house that proposes nothing', async () => {
    const { spa, guest, last } = await visited(database);
    await stars(spa, last.id, 5, guest.actor);
    await spa.care.setMessages(spa.tenantId, guest.actor, guest.actor.guestId, 'answers-only');
    expect(await spa.care.askForOffers(spa.tenantId, guest.actor, last.id)).toEqual({ ok: false });
    const silent = await visited(database, { rebookDays: null });
    await stars(silent.spa, silent.last.id, 5, silent.guest.actor);
    expect(
      await silent.spa.care.askForOffers(silent.spa.tenantId, silent.guest.actor, silent.last.id),
    ).toEqual({
      ok: false,
    });
  });
});

describe('the log of what a guest agreed to', () => {
  test('says what, when and in which chat, the newest first, once for each change', async () => {
    const { spa, clock, guest } = await visited(database);
    const { guestId } = guest.actor;
    for (let i = 0; i < 2; i += 1) await says(spa, guest, 'yes');
    const yes = isoOf(clock.now());
    clock.forward(5);
    await spa.care.setMessages(spa.tenantId, guest.actor, guestId, 'answers-only');
    const stop = isoOf(clock.now());
    clock.forward(5);
    await spa.care.setMessages(spa.tenantId, guest.actor, guestId, 'all');
    const here = { conversationId: guest.conversationId, channel: 'whatsapp' };
    expect(await spa.care.consents(spa.tenantId, guestId)).toEqual({
      guest: { id: guestId, name: 'Noor' },
      offers: 'no',
      messages: 'all',
      log: [
        { ...here, what: 'messages-resumed', at: isoOf(clock.now()) },
        { ...here, what: 'messages-stopped', at: stop },
        { ...here, what: 'offers-declined', at: stop },
        { ...here, what: 'offers-wanted', at: yes },
      ],
    });
    expect(await countOf(spa, 'offers-wanted')).toBe(1);
  });

  test('is no other spa’s to read, and no other guest’s to write', async () => {
    const { spa, guest } = await visited(database);
    const elsewhere = await linkedSpa(database, clockAt(NOW));
    const { guestId } = guest.actor;
    expect(await elsewhere.care.consents(elsewhere.tenantId, guestId)).toBeNull();
    const stranger = await person(spa);
    await spa.care.setOffers(spa.tenantId, stranger.actor, guestId, 'yes');
    await elsewhere.care.setOffers(elsewhere.tenantId, DESK, guestId, 'yes').catch(() => undefined);
    expect((await guestRow(spa, guestId)).offers).toBeNull();
    expect(await spa.care.consents(spa.tenantId, 'nobody')).toBeNull();
  });

  test('goes with its chat when two guests become one and two again', async () => {
    const { spa, clock, guest } = await visited(database);
    const other = await person(spa, 'telegram');
    await says(spa, other, 'yes');
    clock.forward(1);
    const { mergeId } = merged(
      await spa.links.mergeGuests(
        spa.tenantId,
        DESK,
        { keptId: guest.actor.guestId, otherId: other.actor.guestId },
        newId(),
      ),
    );
    const joined = { ...other, actor: { ...other.actor, guestId: guest.actor.guestId } };
    clock.forward(1);
    await says(spa, joined, 'no');
    const log = async (id: string) =>
      (await spa.care.consents(spa.tenantId, id))?.log.map(({ what, channel }) => [what, channel]);
    const all = [
      ['offers-declined', 'telegram'],
      ['offers-wanted', 'telegram'],
    ];
    expect(await log(guest.actor.guestId)).toEqual(all);
    merged(await spa.links.partGuests(spa.tenantId, DESK, mergeId, newId()));
    expect(await log(guest.actor.guestId)).toEqual([]);
    expect(await log(other.actor.guestId)).toEqual(all);
    await expectSound(spa);
  });
});

describe('of two records of one guest', () => {
  async function two(first: 'yes' | 'no' | null, second: 'yes' | 'no' | null) {
    const { spa, clock, guest } = await visited(database);
    const other = await person(spa, 'telegram');
    if (first) await says(spa, guest, first);
    clock.forward(1);
    if (second) await says(spa, other, second);
    clock.forward(1);
    const guests = { keptId: guest.actor.guestId, otherId: other.actor.guestId };
    const offers = async () => [
      (await guestRow(spa, guests.keptId)).offers,
      (await guestRow(spa, guests.otherId)).offers,
    ];
    return { spa, clock, guest, other, guests, offers };
  }

  test.each([
    ['yes', 'no', 'no'],
    ['no', 'yes', 'yes'],
    [null, 'yes', 'yes'],
    ['yes', null, 'yes'],
    [null, null, null],
  ] as const)(
    'the newest word holds: %s, then %s; parted, each has their own again',
    async (one, two_, as) => {
      const { spa, guests, offers } = await two(one, two_);
      const { mergeId } = merged(await spa.links.mergeGuests(spa.tenantId, DESK, guests, newId()));
      expect((await offers())[0]).toBe(as);
      merged(await spa.links.partGuests(spa.tenantId, DESK, mergeId, newId()));
      expect(await offers()).toEqual([one, two_]);
    },
  );

  test('a no that was said while they were one was meant by either', async () => {
    const { spa, clock, guest, guests, offers } = await two('yes', 'yes');
    const { mergeId } = merged(await spa.links.mergeGuests(spa.tenantId, DESK, guests, newId()));
    clock.forward(1);
    await says(spa, guest, 'no');
    merged(await spa.links.partGuests(spa.tenantId, DESK, mergeId, newId()));
    expect(await offers()).toEqual(['no', 'no']);
  });
});

describe('"stop"', () => {
  test('in one chat holds at once for what waits in every chat of the guest', async () => {
    const { spa, guest, last } = await visited(database);
    const other = await person(spa, 'telegram');
    const guests = { keptId: guest.actor.guestId, otherId: other.actor.guestId };
    merged(await spa.links.mergeGuests(spa.tenantId, DESK, guests, newId()));
    await says(spa, guest, 'yes');
    const coming = await visit(spa, guest, '2026-03-05T17:00');
    await sendAll(spa);
    const { id: bookingId, startsAt } = coming;
    const toldBefore = startsAt;
    await writeInTenant(spa.core, spa.tenantId, DESK, async (unit) => {
      for (const { conversationId } of [guest, other]) {
        const soon = {
          kind: 'visit-soon',
          bookingId,
          startsAt,
          toldBefore,
          confirmBy: null,
          tried: [],
        } as const;
        unit.tell({ conversationId, notice: soon });
        unit.tell({ conversationId, notice: { kind: 'feedback-wanted', bookingId: last.id } });
        unit.tell({ conversationId, notice: { kind: 'visit-again', bookingId: last.id } });
        unit.tell({ conversationId, notice: { kind: 'refunded', bookingId: last.id, amountMinor: 100 } });
      }
    });
    // Said on Telegram; the WhatsApp chat is silent.
    const { conversationId } = other;
    const actor = { kind: 'guest', guestId: guest.actor.guestId, conversationId } as const;
    await spa.care.setMessages(spa.tenantId, actor, actor.guestId, 'answers-only');
    const sent = await sendAll(spa);
    expect(sent.map(({ notice }) => notice?.kind)).toEqual(['refunded', 'refunded']);
    for (const chat of [guest, other])
      expect((await outboxOf(spa, chat.conversationId)).slice(-4).map(({ status }) => status)).toEqual([
        'dropped',
        'dropped',
        'dropped',
        'sent',
      ]);
    expect(await guestRow(spa, guest.actor.guestId)).toMatchObject({ offers: 'no', rebookAt: null });
  });

  test('takes back the yes to proposals, and "start" does not bring it back', async () => {
    const { spa, guest } = await visited(database);
    const set = (wanted: 'all' | 'answers-only') =>
      spa.care.setMessages(spa.tenantId, guest.actor, guest.actor.guestId, wanted);
    await says(spa, guest, 'yes');
    await set('answers-only');
    await set('all');
    expect(await guestRow(spa, guest.actor.guestId)).toMatchObject({ offers: 'no', messages: 'all' });
  });

  test('that comes late from WhatsApp’s settings takes back no yes that was said since', async () => {
    const { spa, clock, guest } = await visited(database);
    const saidAt = isoOf(clock.now());
    clock.forward(10);
    await says(spa, guest, 'yes');
    await spa.care.setMessages(spa.tenantId, guest.actor, guest.actor.guestId, 'answers-only', saidAt);
    expect(await guestRow(spa, guest.actor.guestId)).toMatchObject({
      offers: 'yes',
      messages: 'answers-only',
    });
  });
});
