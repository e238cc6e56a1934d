import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { insight } from '../../../../api/analytics/insight/insight.ts';
import { type ChatHouse, openChatHouse } from '../../../support/chat-house.ts';
import { clockAt, type TestClock } from '../../../support/clock.ts';
import { makeSpa, type TestSpa } from '../../../support/spa.ts';

describe('how far chats came', () => {
  let clock: TestClock;
  let chat: ChatHouse;
  let spa: TestSpa;
  beforeEach(async () => {
    clock = clockAt('2026-03-02T09:00');
    chat = await openChatHouse(clock);
    spa = await makeSpa(chat.house.core.database, clock);
  });
  afterEach(() => chat.house.close());

  const says = (guest: string, text: string) => chat.hear(spa.tenantId, guest, { kind: 'text', text });
  const funnel = async (date = '2026-03-02') => {
    const wish = { from: date, to: date, locationId: null, compare: 'none', rebookDays: 30 } as const;
    return (await insight(chat.house.core, spa.tenantId, wish))?.period.funnel;
  };
  async function taps(guest: string) {
    const choice = chat.said(guest).at(-1)?.choices[0];
    if (!choice) throw new Error('there was nothing to tap');
    await chat.hear(spa.tenantId, guest, { kind: 'tap', choiceId: choice.id, title: choice.title });
  }

  test('is counted by what was said, shown, kept and paid, each guest once', async () => {
    for (const guest of ['Ada', 'Bea', 'Cleo', 'Dora', 'Eve']) await says(guest, 'hello');
    expect(await funnel()).toMatchObject({ talked: 5, searched: 0, held: 0, accepted: 0, confirmed: 0 });
    for (const guest of ['Bea', 'Cleo', 'Dora', 'Eve'])
      await says(guest, 'massage for one hour tomorrow at 10');
    expect(await funnel()).toMatchObject({ talked: 5, searched: 4, held: 0 });
    // A time that is free and was said is kept at once.
    for (const [place, guest] of ['Cleo', 'Dora', 'Eve'].entries())
      await says(guest, `tomorrow at ${12 + 2 * place}:00`);
    expect(await funnel()).toMatchObject({ talked: 5, searched: 4, held: 3, accepted: 0 });
    for (const guest of ['Dora', 'Eve']) await taps(guest);
    expect(await funnel()).toMatchObject({ held: 3, accepted: 2, confirmed: 0 });
    await chat.pays(spa.tenantId, 'Eve');
    const steps = { talked: 5, searched: 4, held: 3, accepted: 2, confirmed: 1 };
    expect(await funnel()).toEqual({ ...steps, channels: [{ channel: 'webchat', ...steps }] });
    expect(await funnel('2026-03-01')).toMatchObject({ talked: 0, searched: 0, channels: [] });
    await says('Bea', 'forget me');
    await taps('Bea');
    expect(await funnel()).toMatchObject({ talked: 4, searched: 3, confirmed: 1 });
  });
});
