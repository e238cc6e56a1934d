import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { InboundBody } from '../../../api/contract.ts';
import { GuestTable } from '../../../api/database/entities/people.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import type { House } from '../../../house.ts';
import { type ChatHouse, openChatHouse } from '../../support/chat-house.ts';
import { clockAt, type TestClock } from '../../support/clock.ts';
import { expectSound } from '../../support/sound.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';
import { countOf, DESK, NOW } from './care-spa.ts';

describe('asked in the chat', () => {
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

  const hear = (body: InboundBody) => chat.hear(spa.tenantId, 'Noor', body);
  const say = (text: string) => hear({ kind: 'text', text });

  test('a person has the conversation, with the bot silent, until it is given back and says so', async () => {
    const { conversationId, answers } = await say('can I talk to a person?');
    expect(answers).toHaveLength(1);
    expect((await say('are you there?')).answers).toEqual([]);
    await house.care.writeToGuest(spa.tenantId, DESK, conversationId, 'Mara here.');
    await house.runDue();
    expect(chat.said('Noor').at(-1)?.text).toBe('Mara here.');
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
    const tap = (title: string) => chat.tap(spa.tenantId, 'Noor', title);
    await say('massage tomorrow at 5');
    await tap('17:00');
    await tap('Yes');
    await chat.pays(spa.tenantId, 'Noor');
    await say('cancel my visit');
    await tap('Yes');
    const { answers } = await say('I want it back after all');
    expect(answers[0]?.text).toContain('is on its way back');
    expect(answers.at(-1)?.text).toContain('Shall I book it?');
    expect((await say('yes')).answers.at(-1)?.link).not.toBeNull();
  });
});
