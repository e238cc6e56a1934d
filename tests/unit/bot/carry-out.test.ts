import { describe, expect, test } from '@jest/globals';
import type { Conversation } from '../../../api/contract.ts';
import { type ChatService, type Errand, runFlow } from '../../../bot/carry-out.ts';
import { emptyMemory } from '../../../dialogs/memory.ts';
import type { Flow, Request } from '../../../dialogs/types.ts';
import { visit } from '../dialogs/given.ts';
import { ids } from '../dialogs/sage-house.ts';

const conversation: Conversation = {
  id: 'cnv1',
  tenantId: 'tnt1',
  channel: 'webchat',
  address: 'somebody',
  guestId: ids.guest,
  guestName: null,
  locale: 'en',
  messages: 'all',
  withPerson: false,
  staff: null,
};
const errand: Errand = { conversation, messageId: 'msg1' };
const guest = { kind: 'guest', guestId: ids.guest, conversationId: 'cnv1' };
const own = visit('2026-03-05 12:00');
const others = visit('2026-03-06 12:00', { guest: { id: 'gstother', name: null, phone: null } });

type Call = readonly unknown[];

/** A service that notes what it is asked, and knows two visits. */
function notingService(calls: Call[]): ChatService {
  const noted = <T>(call: Call, answer: T): Promise<T> => {
    calls.push(call);
    return Promise.resolve(answer);
  };
  return {
    searchSlots: (...call) => noted(['search', ...call], { ok: false, reason: 'fully-booked' }),
    holdSlot: (...call) => noted(['hold', ...call], { ok: true, booking: own }),
    acceptHold: (...call) => noted(['accept', ...call], { ok: true, booking: own }),
    cancellationTerms: (...call) => noted(['terms', ...call], null),
    cancelBooking: (...call) => noted(['cancel', ...call], { ok: true, booking: own }),
    booking: (_tenantId, id) => Promise.resolve([own, others].find((one) => one.id === id) ?? null),
    upcomingVisits: (...call) => noted(['upcoming', ...call], []),
    nameGuest: (...call) => noted(['name', ...call], undefined),
    moveTerms: (...call) => noted(['move-terms', ...call], null),
    moveBooking: (...call) => noted(['move', ...call], { ok: true, booking: own }),
    lastVisit: (...call) => noted(['last', ...call], own),
    joinWaitlist: (...call) => noted(['join', ...call], { ok: false, reason: 'bad-range' }),
    leaveWaitlist: (...call) => noted(['leave', ...call], { ok: false, reason: 'not-found' }),
    waitlist: (...call) => noted(['waitlist', ...call], []),
  };
}

async function asking(...requests: readonly Request[]): Promise<{ calls: Call[]; answers: unknown[] }> {
  const calls: Call[] = [];
  const answers: unknown[] = [];
  function* flow(): Flow {
    for (const request of requests) answers.push(yield request);
    return { memory: emptyMemory, replies: [] };
  }
  await runFlow(notingService(calls), errand, flow());
  return { calls, answers };
}

describe('what a dialog asks for', () => {
  test('is named by its message and its place in it, so that a message handled twice does nothing twice', async () => {
    const move = { bookingId: own.id, startsAt: own.startsAt, locationId: null, therapistId: null };
    const { calls } = await asking(
      { kind: 'accept-hold', bookingId: own.id },
      { kind: 'cancel-booking', bookingId: own.id, reason: null },
      { kind: 'move-booking', move },
    );
    expect(calls).toEqual([
      ['accept', 'tnt1', guest, own.id, 'msg1:0', 'msg1'],
      ['cancel', 'tnt1', guest, own.id, null, 'msg1:1'],
      ['move', 'tnt1', guest, { ...move, exception: null, requestKey: 'msg1:2' }],
    ]);
  });

  test('of the last visit is of the guest who asks', async () => {
    const { calls, answers } = await asking({ kind: 'last-visit' });
    expect(calls).toEqual([['last', 'tnt1', ids.guest]]);
    expect(answers).toEqual([own]);
  });

  test('of the waiting list is for the guest who asks, in the conversation where the answer is to come', async () => {
    const { parts, people } = { parts: [], people: 1 };
    const wish = { parts, people, locationId: null, from: '2026-03-03', to: '2026-03-03' };
    const whole = { ...wish, timeFrom: null, timeTo: null };
    const { calls } = await asking(
      { kind: 'waitlist' },
      { kind: 'join-waitlist', wish: whole },
      { kind: 'leave-waitlist', entryId: 'wle1' },
    );
    const from = { guestId: ids.guest, conversationId: 'cnv1', channel: 'webchat' };
    expect(calls).toEqual([
      ['waitlist', 'tnt1', ids.guest],
      ['join', 'tnt1', guest, { ...whole, ...from, requestKey: 'msg1:1' }],
      ['leave', 'tnt1', guest, 'wle1', 'msg1:2'],
    ]);
  });

  test('of the moving of somebody else’s visit is answered as if it were not there', async () => {
    const { calls, answers } = await asking({ kind: 'move-terms', bookingId: others.id });
    expect(calls).toEqual([]);
    expect(answers).toEqual([null]);
  });
});
