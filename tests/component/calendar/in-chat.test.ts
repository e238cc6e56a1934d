import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { newId } from '../../../api/database/ids.ts';
import { type ChatHouse, openChatHouse } from '../../support/chat-house.ts';
import { clockAt, type TestClock } from '../../support/clock.ts';
import { readCalendar } from '../../support/read-calendar.ts';
import { expectSound } from '../../support/sound.ts';
import { spaOver, type TestSpa } from '../../support/spa.ts';
import { DESK, NOW, visit } from '../care/care-spa.ts';
import { heldSeries } from '../series/series-spa.ts';
import { addressOn, type Opener, opener } from './calendar-spa.ts';

describe('in the chat', () => {
  let clock: TestClock;
  let chat: ChatHouse;
  let spa: TestSpa;
  let opened: Opener;

  beforeEach(async () => {
    clock = clockAt(NOW);
    chat = await openChatHouse(clock);
    spa = await spaOver(chat.house);
    opened = opener(spa);
  });
  afterEach(() => chat.house.close());

  async function guest() {
    const { conversationId } = await chat.hear(spa.tenantId, 'Noor', { kind: 'text', text: 'hello' });
    const conversation = await chat.house.mailroom.conversation(spa.tenantId, conversationId);
    return { actor: { kind: 'guest', guestId: conversation?.guestId ?? '', conversationId } as const };
  }

  const lastLink = () => chat.said('Noor').at(-1)?.link ?? null;
  const fileAt = async (url: string) => readCalendar(String((await opened.get(url)).body));

  test('what confirms, moves and calls off a visit has its file, in the one message', async () => {
    const booked = await visit(spa, await guest(), '2026-03-10T17:00', { channel: 'webchat' });
    await chat.house.runDue();
    const before = chat.said('Noor').length;
    expect(lastLink()).toMatchObject({ label: 'Add to calendar', aside: true });
    expect((await fileAt(lastLink()?.url ?? '')).events).toMatchObject([{ status: 'CONFIRMED' }]);
    await spa.service.moveBooking(spa.tenantId, DESK, {
      ...{ bookingId: booked.id, startsAt: '2026-03-11T10:00:00Z', locationId: null, therapistId: null },
      ...{ exception: null, requestKey: newId() },
    });
    await chat.house.runDue();
    expect(lastLink()).toMatchObject({ label: 'Update calendar' });
    await chat.hear(spa.tenantId, 'Noor', { kind: 'text', text: 'cancel my visit' });
    await chat.tap(spa.tenantId, 'Noor', 'Yes');
    expect(lastLink()).toMatchObject({ label: 'Remove from calendar' });
    expect(await fileAt(lastLink()?.url ?? '')).toMatchObject({
      method: 'CANCEL',
      events: [{ status: 'CANCELLED', uid: `${booked.id}@${spa.tenantId}` }],
    });
    // Moved, asked whether it is meant, and called off.
    expect(chat.said('Noor')).toHaveLength(before + 3);
    await expectSound(spa);
  });

  test('a recurring booking is in one file, each visit at its own hour, through the change of the clocks', async () => {
    const { actor } = await guest();
    const series = await heldSeries(spa, actor, { from: '2026-03-17' });
    await spa.service.acceptSeries(spa.tenantId, actor, series.id, newId());
    await chat.pays(spa.tenantId, 'Noor');
    const { events } = await fileAt(lastLink()?.url ?? '');
    expect(events.map(({ startsAt }) => new Date(startsAt).toISOString())).toEqual([
      '2026-03-17T16:00:00.000Z',
      '2026-03-24T16:00:00.000Z',
      '2026-03-31T15:00:00.000Z',
      '2026-04-07T15:00:00.000Z',
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(4);
  });

  test('“add to my calendar” leads to the page where a calendar of one’s own is made', async () => {
    await visit(spa, await guest(), '2026-03-10T17:00', { channel: 'webchat' });
    await chat.house.runDue();
    const { answers } = await chat.hear(spa.tenantId, 'Noor', { kind: 'text', text: 'add to my calendar' });
    expect(answers).toHaveLength(1);
    const page = answers[0]?.link?.url ?? '';
    const url = addressOn(await opened.press(page, 'new'));
    expect((await fileAt(url)).events).toHaveLength(1);
    await expectSound(spa);
  });
});
