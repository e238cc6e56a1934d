import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { returnToBot } from '../../../api/conversations/return-to-bot.ts';
import { takeOver } from '../../../api/conversations/take-over.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { makeGuestLinks } from '../../../api/identities/guest-links.ts';
import { makeMailroom } from '../../../api/inbox/mailroom.ts';
import { eventsAfter } from '../../../api/live/read-events.ts';
import { makeStaffChat } from '../../../api/staff-chat/staff-chat.ts';
import { makeTurns } from '../../../bot/turn.ts';
import { noticesTo } from '../../support/chat-guest.ts';
import { clockAt, instant } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import {
  type CareSpa,
  type Chatter,
  careSpa,
  chatter,
  countOf,
  DESK,
  isWithPerson,
  listed,
  NOW,
  outboxOf,
  rowOf,
} from './care-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function handedOver() {
  const clock = clockAt(NOW);
  const spa = await careSpa(database, clock);
  const guest = await chatter(spa);
  const { tenantId, care } = spa;
  await care.handOver(tenantId, guest.actor, guest.conversationId, 'unhappy');
  return { clock, spa, guest, tenantId, care, ...guest };
}

describe('a guest who wants a person', () => {
  test('is on the desk’s list, with the bot silent, and the desk hears it live by name', async () => {
    const { spa, tenantId, conversationId } = await handedOver();
    expect(await isWithPerson(spa, conversationId)).toBe(true);
    expect(await listed(spa, 'with-person')).toMatchObject([
      {
        id: conversationId,
        guest: { name: 'Noor' },
        channel: 'whatsapp',
        withPerson: { reason: 'unhappy', name: null, since: new Date(instant(NOW)).toISOString() },
        lastLine: { from: 'guest', text: 'hello' },
      },
    ]);
    expect((await eventsAfter(spa.core, tenantId, 0, 10)).at(-1)).toMatchObject({
      event: {
        type: 'person-wanted',
        booking: null,
        conversation: { id: conversationId, guestName: 'Noor', reason: 'unhappy' },
      },
    });
  });

  test('who asks again is announced once and keeps the first reason', async () => {
    const { clock, spa, guest, care, tenantId, conversationId } = await handedOver();
    clock.forward(10);
    await care.handOver(tenantId, guest.actor, conversationId, 'asked');
    expect(await countOf(spa, 'person-wanted')).toBe(1);
    expect(await rowOf(spa, conversationId)).toMatchObject({
      personReason: 'unhappy',
      withPersonUntil: instant('2026-03-02T10:10'),
    });
  });

  test('is given back to the bot once, told so, after the time in which nobody wrote', async () => {
    const { clock, spa, conversationId } = await handedOver();
    clock.forward(59);
    await returnToBot(spa.core);
    expect(await isWithPerson(spa, conversationId)).toBe(true);
    clock.forward(1);
    for (let i = 0; i < 2; i += 1) await returnToBot(spa.core);
    expect(await isWithPerson(spa, conversationId)).toBe(false);
    expect(await noticesTo(spa, conversationId)).toEqual([{ kind: 'bot-returned' }]);
    expect(await countOf(spa, 'bot-returned')).toBe(1);
    await expectSound(spa);
  });

  test('keeps the person longer with every line, of their own or of the desk', async () => {
    const { clock, spa, address, tenantId, care, conversationId } = await handedOver();
    const keptAfter = async (minutes: number) => {
      clock.forward(minutes);
      await returnToBot(spa.core);
      return isWithPerson(spa, conversationId);
    };
    clock.forward(50);
    await chatter(spa, 'are you there?', address);
    expect(await keptAfter(50)).toBe(true);
    expect(await care.writeToGuest(tenantId, DESK, conversationId, 'I am, how can I help?')).toBe(true);
    expect(await keptAfter(50)).toBe(true);
    expect(await keptAfter(10)).toBe(false);
  });

  test('who takes the bot back is answered in the chat and gets no notice', async () => {
    const { spa, guest, tenantId, care, conversationId } = await handedOver();
    await care.takeBack(tenantId, guest.actor, conversationId);
    expect(await isWithPerson(spa, conversationId)).toBe(false);
    expect(await noticesTo(spa, conversationId)).toEqual([]);
    expect(await countOf(spa, 'bot-returned')).toBe(1);
    await care.takeBack(tenantId, guest.actor, conversationId);
    expect(await countOf(spa, 'bot-returned')).toBe(1);
  });

  test('can ask once more after the bot came back', async () => {
    const { spa, guest, tenantId, care, conversationId } = await handedOver();
    await care.takeBack(tenantId, DESK, conversationId);
    expect(await noticesTo(spa, conversationId)).toEqual([{ kind: 'bot-returned' }]);
    await care.handOver(tenantId, guest.actor, conversationId, 'asked');
    expect(await countOf(spa, 'person-wanted')).toBe(2);
    expect(await rowOf(spa, conversationId)).toMatchObject({ personReason: 'asked' });
  });

  test('a message to a conversation that the bot has moves no end on', async () => {
    const { spa, guest, tenantId, care, address, conversationId } = await handedOver();
    await care.takeBack(tenantId, guest.actor, conversationId);
    await chatter(spa, 'a massage, please', address);
    expect(await rowOf(spa, conversationId)).toMatchObject({ withPersonUntil: 0, personWantedAt: null });
  });
});

describe('a turn during which a person takes the conversation', () => {
  const turnWhile = async (text: string, meanwhile: (spa: CareSpa, guest: Chatter) => Promise<unknown>) => {
    const spa = await careSpa(database, clockAt(NOW));
    const guest = await chatter(spa, text);
    const { service, care } = spa;
    const turns = makeTurns({
      mailroom: makeMailroom(spa.core),
      service: {
        ...service,
        house: async (id) => {
          await meanwhile(spa, guest);
          return service.house(id);
        },
      },
      care,
      staffChat: makeStaffChat(spa.core),
      links: makeGuestLinks(spa.core),
      chatDoors: async () => [],
      owner: 'test',
      now: spa.core.now,
      onError: (error) => {
        throw error;
      },
    });
    for (let i = 0; i < 2; i += 1) await turns.handle(spa.tenantId, guest.conversationId);
    return (await outboxOf(spa, guest.conversationId)).map((row) => row.content?.text);
  };

  test('says nothing after them', async () => {
    const lines = await turnWhile('what are your opening hours?', (spa, { conversationId }) =>
      spa.care.writeToGuest(spa.tenantId, DESK, conversationId, 'Hi, Mara here'),
    );
    expect(new Set(lines)).toEqual(new Set(['Hi, Mara here']));
  });

  test('that itself asks for one says so', async () => {
    const lines = await turnWhile('can I talk to a person?', async () => undefined);
    expect(lines).toEqual([expect.stringContaining('A person at our desk takes over')]);
  });
});

describe('a person of the desk', () => {
  test('takes a conversation by its button or by writing, and a colleague hears of each once', async () => {
    const { spa, tenantId, care, conversationId } = await handedOver();
    expect(await takeOver(spa.core, tenantId, DESK, conversationId)).toEqual({ ok: true });
    await care.writeToGuest(tenantId, DESK, conversationId, 'Hello Noor');
    expect(await countOf(spa, 'person-took-over')).toBe(1);
    expect(await rowOf(spa, conversationId)).toMatchObject({ personName: 'Mara', personReason: 'unhappy' });
    const colleague = { ...DESK, userId: 'other', name: 'Joris' };
    await takeOver(spa.core, tenantId, colleague, conversationId);
    expect(await rowOf(spa, conversationId)).toMatchObject({ personName: 'Joris' });
    expect(await countOf(spa, 'person-took-over')).toBe(2);
  });

  test('may write first: the bot is silent from then on', async () => {
    const spa = await careSpa(database, clockAt(NOW));
    const { conversationId } = await chatter(spa);
    await spa.care.writeToGuest(spa.tenantId, DESK, conversationId, 'We found your ring.');
    expect(await isWithPerson(spa, conversationId)).toBe(true);
    expect(await listed(spa, 'with-person')).toMatchObject([{ withPerson: { reason: null, name: 'Mara' } }]);
  });

  test('writes once for a key, and what looks like a card number is not kept', async () => {
    const { spa, tenantId, care, conversationId } = await handedOver();
    const write = (text: string) => care.writeToGuest(tenantId, DESK, conversationId, text, 'key-1');
    const text = 'Is 4111 1111 1111 1111 your card?';
    expect(await Promise.all([write(text), write(text)])).toEqual([true, true]);
    expect(await write(text)).toBe(true);
    expect(await write('Something else')).toBe(false);
    const rows = await outboxOf(spa, conversationId);
    expect(rows.map(({ content }) => content?.text)).toEqual(['Is [card number removed] your card?']);
    await expectSound(spa);
  });
});

describe('another’s conversation', () => {
  test('is none for a guest', async () => {
    const { spa, tenantId, care, conversationId } = await handedOver();
    const stranger = await chatter(spa);
    await care.takeBack(tenantId, stranger.actor, conversationId);
    await care.handOver(tenantId, { ...stranger.actor }, conversationId, 'asked');
    expect(await isWithPerson(spa, conversationId)).toBe(true);
    expect(await care.writeToGuest(tenantId, stranger.actor, conversationId, 'boo')).toBe(false);
    await care.handOver(tenantId, { ...DESK }, stranger.conversationId, 'asked');
    await care.takeBack(
      tenantId,
      { kind: 'guest', guestId: 'x', conversationId: null },
      stranger.conversationId,
    );
    expect(await isWithPerson(spa, stranger.conversationId)).toBe(true);
  });

  test('of another spa is none for the desk', async () => {
    const { spa, conversationId } = await handedOver();
    const other = await careSpa(database, clockAt(NOW));
    expect(await other.care.writeToGuest(other.tenantId, DESK, conversationId, 'boo')).toBe(false);
    expect(await takeOver(other.core, other.tenantId, DESK, conversationId)).toMatchObject({ ok: false });
    await other.care.takeBack(other.tenantId, DESK, conversationId);
    await other.care.handOver(other.tenantId, DESK, conversationId, 'asked');
    expect(await rowOf(spa, conversationId)).toMatchObject({ personName: null, personReason: 'unhappy' });
    expect(await listed(other)).toEqual([]);
  });
});
