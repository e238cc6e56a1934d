import { describe, expect, test } from '@jest/globals';
import type { Conversation } from '../../../api/contract.ts';
import { type ChatServices, type Errand, runFlow } from '../../../bot/carry-out.ts';
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
  accountId: null,
  heardAt: null,
  unreachable: false,
  replyTo: null,
};
const errand: Errand = { conversation, messageId: 'msg1' };
const guest = { kind: 'guest', guestId: ids.guest, conversationId: 'cnv1' };
const own = visit('2026-03-05 12:00');
const others = visit('2026-03-06 12:00', { guest: { id: 'gstother', name: null, phone: null } });

type Call = readonly unknown[];

/** Services that note what they are asked, and know two visits. */
function notingService(calls: Call[]): ChatServices {
  const noted = <T>(call: Call, answer: T): Promise<T> => {
    calls.push(call);
    return Promise.resolve(answer);
  };
  const service: ChatServices['service'] = {
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
    holdSeries: (...call) =>
      noted(['hold-series', ...call], { ok: false, reason: 'nothing-free', conflicts: [] }),
    acceptSeries: (...call) => noted(['accept-series', ...call], { ok: true, booking: own }),
  };
  const care: ChatServices['care'] = {
    newsBefore: async () => null,
    setLanguage: (...call) => noted(['language', ...call], undefined),
    setMessages: (...call) => noted(['messages', ...call], undefined),
    forgetGuest: (...call) => noted(['forget', ...call], { ok: true }),
    giveFeedback: (...call) => noted(['feedback', ...call], { ok: true }),
    paymentsUnderWay: (...call) => noted(['under-way', ...call], []),
    receipts: (...call) => noted(['receipts', ...call], []),
    receiptsOfVisit: (...call) => noted(['receipts-of-visit', ...call], []),
    paymentLink: (...call) => noted(['payment-link', ...call], null),
    askForTip: (...call) => noted(['ask-for-tip', ...call], { ok: false, reason: 'not-now' }),
    askForOffers: (...call) => noted(['ask-for-offers', ...call], { ok: false }),
    setOffers: (...call) => noted(['offers', ...call], undefined),
    mayPropose: (...call) => noted(['may-propose', ...call], false),
    consents: (...call) => noted(['consents', ...call], null),
    openTip: (...call) => noted(['open-tip', ...call], { ok: false, reason: 'not-now' }),
    calendarFile: (...call) => noted(['calendar-file', ...call], null),
    calendarPage: (...call) => noted(['calendar-page', ...call], 'https://house/calendar/mine/token'),
    pastVisits: (...call) => noted(['past', ...call], []),
    tellLate: (...call) => noted(['late', ...call], { ok: true, booking: own }),
    attend: (...call) => noted(['attend', ...call], { ok: true, booking: own }),
    arrive: (...call) => noted(['arrive', ...call], { ok: true, booking: own }),
    handOver: (...call) => noted(['hand-over', ...call], undefined),
    takeBack: (...call) => noted(['take-back', ...call], undefined),
    writeToGuest: (...call) => noted(['write', ...call], true),
  };
  const no = { ok: false, reason: 'not-found' } as const;
  const staffChat: ChatServices['staffChat'] = {
    newChatCode: (...call) => noted(['code', ...call], null),
    linkStaff: (...call) => noted(['link', ...call], { ok: false, reason: 'bad-code' }),
    unlinkStaff: (...call) => noted(['unlink', ...call], undefined),
    staffDays: (...call) => noted(['days', ...call], []),
    houseDay: (...call) => noted(['house-day', ...call], null),
    tellTherapistLate: (...call) => noted(['therapist-late', ...call], []),
    block: (...call) => noted(['block', ...call], { ok: false, reason: 'not-allowed' }),
    unblock: (...call) => noted(['unblock', ...call], true),
    swapCandidates: (...call) => noted(['candidates', ...call], []),
    askSwap: (...call) => noted(['ask-swap', ...call], no),
    answerSwap: (...call) => noted(['answer-swap', ...call], no),
    settleSwap: (...call) => noted(['settle-swap', ...call], no),
    swaps: (...call) => noted(['swaps', ...call], []),
    swap: (...call) => noted(['swap', ...call], null),
    markBegun: (...call) => noted(['begun', ...call], { ok: true, booking: own }),
    markDone: (...call) => noted(['done', ...call], { ok: true, booking: own }),
    markNoShowByTherapist: (...call) => noted(['no-show', ...call], { ok: true, booking: own }),
  };
  const links: ChatServices['links'] = {
    identities: (...call) => noted(['identities', ...call], null),
    mergeGuests: (...call) => noted(['merge', ...call], no),
    partGuests: (...call) => noted(['part', ...call], no),
    newCode: (...call) => noted(['new-code', ...call], { ok: true, code: 'BK7M-T4RX', minutes: 10 }),
    takeCode: (...call) => noted(['take-code', ...call], { ok: false, reason: 'bad-code' }),
    joinByCode: (...call) => noted(['join-by-code', ...call], no),
    joinByPhone: (...call) => noted(['join-by-phone', ...call], no),
    carryOver: (...call) => noted(['carry-over', ...call], undefined),
    declineCode: (...call) => noted(['decline-code', ...call], undefined),
    undoJoin: (...call) => noted(['undo-join', ...call], no),
  };
  const chatDoors = (...call: Call) => noted(['doors', ...call], []);
  const drafts: ChatServices['drafts'] = {
    newest: (...call) => noted(['newest-draft', ...call], null),
    take: (...call) => noted(['take-draft', ...call], null),
  };
  const now = () => Date.parse('2026-03-02T09:00:00Z');
  return { service, care, staffChat, links, chatDoors, drafts, now };
}

interface Asked {
  readonly calls: Call[];
  readonly answers: unknown[];
}

function asking(...requests: readonly Request[]): Promise<Asked> {
  return askingAs(errand, ...requests);
}

async function askingAs(who: typeof errand, ...requests: readonly Request[]): Promise<Asked> {
  const calls: Call[] = [];
  const answers: unknown[] = [];
  function* flow(): Flow {
    for (const request of requests) answers.push(yield request);
    return { memory: emptyMemory, replies: [] };
  }
  await runFlow(notingService(calls), who, flow());
  return { calls, answers };
}

describe('what a dialog asks for', () => {
  test('is named by its message and its place in it, so that a message handled twice does nothing twice', async () => {
    const move = { bookingId: own.id, startsAt: own.startsAt, locationId: null, therapistId: null };
    const { calls } = await asking(
      { kind: 'accept-hold', bookingId: own.id },
      { kind: 'cancel-booking', bookingId: own.id, reason: null },
      { kind: 'move-booking', move },
      { kind: 'cancel-booking', bookingId: own.id, reason: null, only: 'unpaid' },
    );
    expect(calls).toEqual([
      ['accept', 'tnt1', guest, own.id, 'msg1:0', 'msg1'],
      ['cancel', 'tnt1', guest, own.id, null, 'msg1:1', undefined],
      ['move', 'tnt1', guest, { ...move, exception: null, requestKey: 'msg1:2' }],
      ['cancel', 'tnt1', guest, own.id, null, 'msg1:3', 'unpaid'],
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

  test('of arriving, being late and a person is done for the guest who asks, under the message’s key', async () => {
    const { calls } = await asking(
      { kind: 'arrive', bookingId: own.id },
      { kind: 'tell-late', bookingId: own.id, minutes: 10 },
      { kind: 'hand-over', reason: 'asked' },
      { kind: 'receipts' },
    );
    expect(calls).toEqual([
      ['arrive', 'tnt1', guest, own.id, 'msg1:0'],
      ['late', 'tnt1', guest, own.id, 10, 'msg1:1'],
      ['hand-over', 'tnt1', guest, 'cnv1', 'asked'],
      ['receipts', 'tnt1', ids.guest],
    ]);
  });

  test('of a calendar is asked for the chat that it is asked in', async () => {
    const { calls } = await asking({ kind: 'calendar-page' });
    expect(calls).toEqual([['calendar-page', 'tnt1', 'cnv1', 'en']]);
  });

  test('of a therapist’s is refused in a guest’s conversation, whatever the flow says', async () => {
    await expect(asking({ kind: 'mark-done', bookingId: own.id })).rejects.toThrow('guest’s');
    const { calls } = await asking({ kind: 'link-staff', code: '123456' });
    expect(calls).toEqual([['link', 'tnt1', 'cnv1', '123456']]);
  });

  test('of a therapist’s is done in their own name and for their own days', async () => {
    const staff = { staffId: 'stf1', name: 'Ana', role: 'therapist', therapistId: ids.ana } as const;
    const { calls } = await askingAs(
      { ...errand, conversation: { ...errand.conversation, staff } },
      { kind: 'staff-days', from: '2026-03-02', to: '2026-03-02' },
      { kind: 'mark-done', bookingId: own.id },
    );
    const actor = { kind: 'staff', userId: 'stf1', name: 'Ana', role: 'therapist' };
    expect(calls).toEqual([
      ['days', 'tnt1', ids.ana, '2026-03-02', '2026-03-02'],
      ['done', 'tnt1', actor, own.id, 'msg1:1'],
    ]);
  });
});
