import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { MessageContent } from '../../../api/contract.ts';
import { GuestTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { type House, openHouse } from '../../../house.ts';
import { clockAt, type TestClock } from '../../support/clock.ts';
import { quietLog } from '../../support/log.ts';
import { deliverPayment } from '../../support/pay.ts';
import { expectSound } from '../../support/sound.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';
import { countOf, DESK, NOW } from './care-spa.ts';

describe('asked in the chat', () => {
  let clock: TestClock;
  let house: House;
  let spa: TestSpa;
  let said: MessageContent[];

  beforeEach(async () => {
    clock = clockAt(NOW);
    said = [];
    house = await openHouse({
      databaseUrl: 'sqlite::memory:',
      publicUrl: 'http://spa.test',
      log: quietLog(),
      now: clock.now,
      channels: {
        webchat: {
          send: async (_to, content) => {
            said.push(content);
            return { ok: true, providerMessageId: null, content };
          },
        },
      },
    });
    spa = await makeSpa(house.core.database, clock);
  });
  afterEach(() => house.close());

  /** What the house answers to a message, when all that is due was done. */
  async function hear(
    body: { kind: 'text'; text: string } | { kind: 'tap'; choiceId: string; title: string },
  ) {
    const before = said.length;
    const { conversationId } = await house.mailroom.receive({
      tenantId: spa.tenantId,
      channel: 'webchat',
      providerMessageId: newId(),
      address: 'noor',
      profileName: 'Noor',
      locale: 'en',
      body,
    });
    await house.runDue();
    return { conversationId, answers: said.slice(before) };
  }

  const say = (text: string) => hear({ kind: 'text', text });

  test('a person has the conversation, with the bot silent, until it is given back and says so', async () => {
    const { conversationId, answers } = await say('can I talk to a person?');
    expect(answers).toHaveLength(1);
    expect((await say('are you there?')).answers).toEqual([]);
    await house.care.writeToGuest(spa.tenantId, DESK, conversationId, 'Mara here.');
    await house.runDue();
    expect(said.at(-1)?.text).toBe('Mara here.');
    expect((await say('thank you')).answers).toEqual([]);
    clock.forward(61);
    await house.runDue();
    expect(await countOf(spa, 'bot-returned')).toBe(1);
    expect((await say('what are your opening hours?')).answers).toHaveLength(1);
    await expectSound(spa);
  });

  test('who asks to be forgotten is, once they were answered, and is then a guest like any other', async () => {
    const first = await say('forget me');
    const [yes] = first.answers.at(-1)?.choices ?? [];
    if (!yes) throw new Error('the guest was not asked whether they mean it');
    const { answers } = await hear({ kind: 'tap', choiceId: yes.id, title: yes.title });
    expect(answers).toHaveLength(1);
    expect(await countOf(spa, 'guest-forgotten')).toBe(1);
    const names = await house.core.database.run((db) => tenantScope(db, spa.tenantId).find(GuestTable));
    expect(names.map(({ name }) => name)).toEqual([null]);
    const again = await say('hello');
    expect(again.conversationId).not.toBe(first.conversationId);
    expect(again.answers).toHaveLength(1);
    await expectSound(spa);
  });

  test('a notice that comes before an answer does not stand between its question and a yes', async () => {
    const tap = (title: string) => {
      const choice = said.at(-1)?.choices.find((one) => one.title.startsWith(title));
      return hear({ kind: 'tap', choiceId: choice?.id ?? '', title });
    };
    await say('massage tomorrow at 5');
    await tap('17:00');
    await tap('Yes');
    const { guestId } = (await house.mailroom.findConversation(spa.tenantId, 'webchat', 'noor')) ?? {};
    const [visit] = await house.service.upcomingVisits(spa.tenantId, guestId ?? '');
    if (!visit) throw new Error('nothing was booked');
    await deliverPayment(house.core, visit);
    await house.runDue();
    await say('cancel my visit');
    await tap('Yes');
    const { answers } = await say('I want it back after all');
    expect(answers[0]?.text).toContain('is on its way back');
    expect(answers.at(-1)?.text).toContain('Shall I book it?');
    expect((await say('yes')).answers.at(-1)?.link).not.toBeNull();
  });
});
