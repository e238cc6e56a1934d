import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { BookingView, MessageContent } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import { type House, openHouse } from '../../../house.ts';
import { clockAt, type TestClock } from '../../support/clock.ts';
import { quietLog } from '../../support/log.ts';
import { deliverPayment } from '../../support/pay.ts';
import type { TestSpa } from '../../support/spa.ts';
import { NOW, oneHourSpa } from './waiting-spa.ts';

const tellMe = 'Tell me when something comes free';

describe('waiting in the chat', () => {
  let clock: TestClock;
  let house: House;
  let spa: TestSpa;
  let said: Map<string, MessageContent[]>;

  beforeEach(async () => {
    clock = clockAt(NOW);
    said = new Map();
    house = await openHouse({
      databaseUrl: 'sqlite::memory:',
      publicUrl: 'http://spa.test',
      log: quietLog(),
      now: clock.now,
      channels: {
        webchat: {
          send: async ({ address }, content) => {
            said.set(address, [...(said.get(address) ?? []), content]);
            return { ok: true, providerMessageId: null, content };
          },
        },
      },
    });
    spa = await oneHourSpa(house.core.database, clock);
  });
  afterEach(() => house.close());

  async function hear(
    guest: string,
    body: { kind: 'text'; text: string } | { kind: 'tap'; choiceId: string; title: string },
  ) {
    const before = said.get(guest)?.length ?? 0;
    await house.mailroom.receive({
      tenantId: spa.tenantId,
      channel: 'webchat',
      providerMessageId: newId(),
      address: guest,
      profileName: guest,
      locale: 'en',
      body,
    });
    await house.runDue();
    return toldSince(guest, before);
  }

  const toldSince = (guest: string, before: number): string =>
    (said.get(guest) ?? [])
      .slice(before)
      .map(({ text }) => text)
      .join('\n');
  const write = (guest: string, text: string) => hear(guest, { kind: 'text', text });
  const last = (guest: string): string => said.get(guest)?.at(-1)?.text ?? '';

  /** A tap on the newest choice with a title. */
  function tap(guest: string, title: string) {
    const choices = (said.get(guest) ?? []).flatMap((one) => one.choices);
    const choice = choices.findLast((one) => one.title === title);
    if (!choice) throw new Error(`${guest} was offered ${choices.map((one) => one.title).join(', ')}`);
    return hear(guest, { kind: 'tap', choiceId: choice.id, title });
  }

  async function visitOf(guest: string): Promise<BookingView> {
    const conversation = await house.mailroom.findConversation(spa.tenantId, 'webchat', guest);
    const visits = await house.service.upcomingVisits(spa.tenantId, conversation?.guestId ?? '');
    const [visit] = visits;
    if (!visit) throw new Error(`${guest} has no visit`);
    return visit;
  }

  /** Takes the one hour of the day and pays for it. */
  async function books(guest: string): Promise<void> {
    await write(guest, 'massage tomorrow at 5');
    await tap(guest, '17:00 · Therapist');
    await tap(guest, 'Yes, book it');
    await deliverPayment(house.core, await visitOf(guest));
    await house.runDue();
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
    await deliverPayment(house.core, await visitOf('bea'));
    await house.runDue();
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
    await deliverPayment(house.core, await visitOf('bea'));
    await house.runDue();
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
