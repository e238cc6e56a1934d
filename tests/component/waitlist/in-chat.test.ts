import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { BookingView } from '../../../api/contract.ts';
import type { House } from '../../../house.ts';
import { type ChatHouse, openChatHouse } from '../../support/chat-house.ts';
import { clockAt, type TestClock } from '../../support/clock.ts';
import type { TestSpa } from '../../support/spa.ts';
import { NOW, oneHourSpa } from './waiting-spa.ts';

const tellMe = 'Tell me when something comes free';

describe('waiting in the chat', () => {
  let clock: TestClock;
  let chat: ChatHouse;
  let house: House;
  let spa: TestSpa;

  beforeEach(async () => {
    clock = clockAt(NOW);
    chat = await openChatHouse(clock);
    house = chat.house;
    spa = await oneHourSpa(house.core.database, clock);
  });
  afterEach(() => house.close());

  const write = async (guest: string, text: string): Promise<string> =>
    (await chat.hear(spa.tenantId, guest, { kind: 'text', text })).text;
  const tap = async (guest: string, title: string): Promise<string> =>
    (await chat.tap(spa.tenantId, guest, title)).text;
  const last = (guest: string): string => chat.said(guest).at(-1)?.text ?? '';
  const pays = (guest: string) => chat.pays(spa.tenantId, guest);

  async function visitOf(guest: string): Promise<BookingView> {
    const [visit] = await chat.visits(spa.tenantId, guest);
    if (!visit) throw new Error(`${guest} has no visit`);
    return visit;
  }

  /** Takes the one hour of the day and pays for it. */
  async function books(guest: string): Promise<void> {
    await write(guest, 'massage tomorrow at 5');
    await tap(guest, '17:00 · Therapist');
    await tap(guest, 'Yes, book it');
    await pays(guest);
    expect((await visitOf(guest)).status).toBe('confirmed');
  }

  async function cancels(guest: string): Promise<void> {
    await write(guest, 'cancel my visit');
    await tap(guest, 'Yes, cancel it');
  }

  test('a full day, a choice to wait, and the time is the guest’s when another cancels', async () => {
    await books('ada');
    expect(await write('bea', 'massage tomorrow')).toContain('There is nothing left tomorrow');
    expect(await tap('bea', tellMe)).toContain(
      "I'm watching for Massage, 60 minutes, tomorrow (Tuesday 3 March)",
    );
    expect(await write('bea', 'my visits')).toContain('You are waiting for:');
    await cancels('ada');
    expect(last('bea')).toContain(
      'Time came free that you asked for:\nMassage, 60 minutes\nTuesday 3 March, 17:00',
    );

    expect(await tap('bea', 'Take it')).toContain('Pay €90.00 and it is yours.');
    await pays('bea');
    expect(last('bea')).toContain('You are booked: Massage, 60 minutes, Tuesday 3 March, 17:00');
    expect(await visitOf('bea')).toMatchObject({ status: 'confirmed', startsAt: '2026-03-03T16:00:00.000Z' });
    expect(await house.service.waitlist(spa.tenantId, null)).toEqual([]);
  });

  test('a no passes the offer on to the next, and who says never mind is not asked', async () => {
    await books('ada');
    for (const guest of ['bea', 'cem', 'dan']) {
      await write(guest, 'massage tomorrow');
      expect(await write(guest, 'put me on the waiting list')).toContain("I'm watching for");
      clock.forward(1);
    }
    expect(await tap('cem', 'Never mind')).toContain('I no longer watch for Massage, 60 minutes, tomorrow');
    await cancels('ada');
    expect(last('bea')).toContain('Time came free that you asked for');
    expect(last('dan')).toContain("I'm watching for");

    expect(await tap('bea', 'No, thank you')).toContain("I've let go of Massage, Tuesday 3 March, 17:00.");
    expect(last('dan')).toContain('Time came free that you asked for');
    expect(last('cem')).toContain('I no longer watch');
    expect(await tap('dan', 'Take it')).toContain('Pay €90.00 and it is yours.');
  });

  test('a yes in words takes the offer that was read last, and calls no visit off that was asked about before', async () => {
    await books('ada');
    await write('bea', 'massage on wednesday at 5');
    await tap('bea', '17:00 · Therapist');
    await tap('bea', 'Yes, book it');
    await pays('bea');
    await write('bea', 'massage tomorrow');
    await tap('bea', tellMe);
    const before = await visitOf('bea');
    expect(await write('bea', 'cancel my visit')).toContain('Shall I cancel it?');
    await cancels('ada');
    expect(last('bea')).toContain('Time came free that you asked for');

    expect(await write('bea', 'yes please')).toContain('Pay €90.00 and it is yours.');
    expect(await house.service.booking(spa.tenantId, before.id)).toMatchObject({ status: 'confirmed' });
  });
});
