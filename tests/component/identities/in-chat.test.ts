import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { BookingTable } from '../../../api/database/entities/booking.ts';
import { newId } from '../../../api/database/ids.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { readMemory } from '../../../bot/turn.ts';
import type { House } from '../../../house.ts';
import { type ChatHouse, openChatHouse } from '../../support/chat-house.ts';
import { clockAt, type TestClock } from '../../support/clock.ts';
import { expectSound } from '../../support/sound.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';
import { countOf, NOW } from '../care/care-spa.ts';

/** Noor writes from two browsers; she is one guest as soon as she says so. */
const [PHONE, LAPTOP] = ['Noor on the phone', 'Noor at home'] as const;

describe('a visit that is begun in one chat', () => {
  let clock: TestClock;
  let chat: ChatHouse;
  let house: House;
  let spa: TestSpa;

  beforeEach(async () => {
    clock = clockAt(NOW);
    chat = await openChatHouse(clock);
    house = chat.house;
    spa = await makeSpa(house.core.database, clock);
  });
  afterEach(() => house.close());

  const say = (who: string, text: string) => chat.hear(spa.tenantId, who, { kind: 'text', text });
  const tap = (who: string, title: string) => chat.tap(spa.tenantId, who, title);
  const chatOf = async (who: string) => {
    const found = await house.mailroom.findConversation(spa.tenantId, 'webchat', who);
    if (!found) throw new Error(`${who} never wrote`);
    return found;
  };
  const memoryOf = async (who: string) => readMemory(house.mailroom, await chatOf(who));
  const bookings = () => house.core.database.run((db) => tenantScope(db, spa.tenantId).find(BookingTable));

  async function heldOnThePhone() {
    await say(PHONE, 'massage tomorrow at 5');
    await tap(PHONE, '17:00');
    clock.forward(1);
    const { text } = await say(PHONE, 'link my account');
    return /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(text)?.[0] ?? '';
  }

  test('is offered in the other once they are linked, held once, paid for and told of there', async () => {
    await say(LAPTOP, await heldOnThePhone());
    const linked = await tap(LAPTOP, 'Yes, link them');
    expect(linked.text).toContain('your two chats are linked');
    expect(linked.text).toMatch(/You were just booking Massage.*17:00 in the other chat/);
    const gone = await tap(LAPTOP, 'Go on here');
    expect(gone.text).toMatch(/17:00/);
    expect((await memoryOf(PHONE))?.draft).toBeNull();
    const before = await bookings();
    expect(before).toMatchObject([{ status: 'held', conversationId: (await chatOf(LAPTOP)).id }]);
    expect((await memoryOf(LAPTOP))?.draft?.bookingId).toBe(before[0]?.id);

    // A word there changes nothing any more, and the button is pressed once more.
    await say(PHONE, 'start over');
    await tap(LAPTOP, 'Go on here');
    expect(await bookings()).toEqual(before);

    await tap(LAPTOP, 'Yes');
    await chat.pays(spa.tenantId, LAPTOP);
    expect(chat.said(LAPTOP).at(-1)?.text).toMatch(/You are booked/);
    expect(chat.said(PHONE).some(({ text }) => /You are booked/.test(text))).toBe(false);
    expect((await say(PHONE, 'my visits')).text).toContain('17:00');
    await expectSound(spa);
  });

  test('goes on by words at any later time, and with a yes', async () => {
    await say(LAPTOP, await heldOnThePhone());
    await say(LAPTOP, 'yes');
    expect((await say(LAPTOP, 'yes')).text).toMatch(/17:00/);
    expect((await memoryOf(LAPTOP))?.draft).not.toBeNull();
    // And back again, when she is on the tram.
    expect((await say(PHONE, 'continue my booking here')).text).toMatch(/17:00/);
    expect((await memoryOf(LAPTOP))?.draft).toBeNull();
    const [only, second] = await bookings();
    expect(second).toBeUndefined();
    expect(only).toMatchObject({ status: 'held', conversationId: (await chatOf(PHONE)).id });
    await expectSound(spa);
  });

  test('stays where it is when it is not wanted here, and nobody else’s can be had', async () => {
    await say(LAPTOP, await heldOnThePhone());
    await tap(LAPTOP, 'Yes, link them');
    await say(LAPTOP, 'no');
    const draft = (await memoryOf(PHONE))?.draft;
    expect(draft).not.toBeNull();
    const stranger = 'Somebody else';
    const choiceId = `goon.${(await chatOf(PHONE)).id}`;
    const { text } = await chat.hear(spa.tenantId, stranger, { kind: 'tap', choiceId, title: 'Go on here' });
    expect(text).toContain('nothing left to go on with');
    expect((await say(stranger, 'continue my booking')).text).toContain('nothing left to go on with');
    expect((await memoryOf(PHONE))?.draft).toEqual(draft);
    expect(await bookings()).toMatchObject([{ conversationId: (await chatOf(PHONE)).id }]);
  });

  test('is theirs in whose chat it was begun when the chats are parted, and nothing of it is left in the other', async () => {
    const { text } = await say(PHONE, 'link my account');
    await say(LAPTOP, /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(text)?.[0] ?? '');
    await tap(LAPTOP, 'Yes, link them');
    clock.forward(1);
    await say(PHONE, 'massage tomorrow at 5');
    await tap(PHONE, '17:00');
    await say(LAPTOP, 'continue my booking');
    await tap(LAPTOP, 'Yes');
    await chat.pays(spa.tenantId, LAPTOP);
    await say(LAPTOP, 'massage on friday at 11');
    await say(PHONE, 'continue my booking');
    expect((await memoryOf(PHONE))?.draft).not.toBeNull();

    await say(LAPTOP, "that wasn't me");
    expect((await say(PHONE, 'my visits')).text).toContain('17:00');
    expect((await say(LAPTOP, 'my visits')).text).not.toContain('17:00');
    expect((await memoryOf(PHONE))?.draft ?? null).toBeNull();
    expect((await memoryOf(LAPTOP))?.draft ?? null).toBeNull();
    await expectSound(spa);
  });

  test('is begun anew after a day', async () => {
    await say(LAPTOP, await heldOnThePhone());
    await tap(LAPTOP, 'Yes, link them');
    clock.forward(23 * 60);
    const there = async () => (await memoryOf(PHONE))?.draft ?? null;
    const draft = await there();
    clock.forward(2 * 60);
    expect((await say(LAPTOP, 'continue my booking')).text).toContain('nothing left to go on with');
    expect(await there()).toEqual(draft);
    expect(draft).not.toBeNull();
  });

  test('is not thrown away by what is being booked here', async () => {
    const code = await heldOnThePhone();
    await say(LAPTOP, 'a massage on friday at 11');
    await say(LAPTOP, code);
    const { text } = await tap(LAPTOP, 'Yes, link them');
    expect(text).not.toContain('in the other chat?');
    expect((await memoryOf(PHONE))?.draft).not.toBeNull();
    expect((await memoryOf(LAPTOP))?.draft).not.toBeNull();
    await expectSound(spa);
  });

  test('is held once when both chats speak at the same moment', async () => {
    await say(LAPTOP, await heldOnThePhone());
    await tap(LAPTOP, 'Yes, link them');
    const goOn = `goon.${(await chatOf(PHONE)).id}`;
    const both = [
      [LAPTOP, { kind: 'tap', choiceId: goOn, title: 'Go on here' }],
      [PHONE, { kind: 'text', text: 'yes' }],
    ] as const;
    await Promise.all(
      both.map(([address, body]) =>
        house.mailroom.receive({
          tenantId: spa.tenantId,
          channel: 'webchat',
          providerMessageId: newId(),
          address,
          profileName: address,
          locale: 'en',
          body,
        }),
      ),
    );
    for (let round = 0; round < 3; round += 1) await house.runDue();
    expect(await bookings()).toHaveLength(1);
    const drafts = [(await memoryOf(PHONE))?.draft, (await memoryOf(LAPTOP))?.draft];
    expect(drafts.filter((draft) => draft?.bookingId)).toHaveLength(1);
    await expectSound(spa);
  });

  test('is its own guest’s again when the two part, and is told of in their own chat', async () => {
    await say(LAPTOP, await heldOnThePhone());
    await tap(LAPTOP, 'Yes, link them');
    await tap(LAPTOP, 'Go on here');
    expect((await say(PHONE, "that wasn't me")).text).toContain('separate again');
    expect(await countOf(spa, 'guests-parted')).toBe(1);
    expect(chat.said(LAPTOP).at(-1)?.text).toContain('are separate again');
    expect((await memoryOf(LAPTOP))?.draft ?? null).toBeNull();
    const phone = await chatOf(PHONE);
    expect(await bookings()).toMatchObject([{ guestId: phone.guestId, conversationId: phone.id }]);
    clock.forward(11);
    await house.runDue();
    expect(chat.said(PHONE).at(-1)?.text).toMatch(/17:00/);
    expect(chat.said(LAPTOP).at(-1)?.text).toContain('are separate again');
    await expectSound(spa);
  });

  test('does not stand in the way of a chat that takes the link back itself', async () => {
    await say(LAPTOP, await heldOnThePhone());
    await tap(LAPTOP, 'Yes, link them');
    expect((await tap(LAPTOP, 'Undo the link')).text).toContain('separate again');
    expect((await chatOf(LAPTOP)).guestId).not.toBe((await chatOf(PHONE)).guestId);
    expect((await say(LAPTOP, 'my visits')).text).not.toContain('17:00');
    expect(chat.said(PHONE).at(-1)?.text).toContain('are separate again');
    await expectSound(spa);
  });
});
