import type { BookingPolicy, OutboxMessage } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { makeMailroom } from '../../../api/inbox/mailroom.ts';
import { proposeDue } from '../../../api/offers/propose-due.ts';
import { sendDue } from '../../../api/outbox/send-due.ts';
import { makeStaffChat } from '../../../api/staff-chat/staff-chat.ts';
import { makeSender } from '../../../bot/send.ts';
import { clockAt, type TestClock } from '../../support/clock.ts';
import { type Chatter, completed, NOW, outboxOf } from '../care/care-spa.ts';
import { type LinkedSpa, linkedSpa, writer } from '../identities/linked-spa.ts';

export const RULES = { quietHours: { from: '21:00', to: '08:00' }, rebookDays: 28 };

/** A guest who was there on 3 March at 10:00, and is due again on the 31st: a proposal comes on the 27th at 11:00. */
export async function visited(database: Database, policy: Partial<BookingPolicy> = {}) {
  const clock = clockAt(NOW);
  const spa = await linkedSpa(database, clock, { policy: { ...RULES, ...policy }, therapists: 2 });
  const guest = await person(spa);
  const last = await completed(spa, guest, clock, '2026-03-03T10:00');
  return { clock, spa, guest, last };
}

export const DUE = '2026-03-27T11:00';

export async function person(
  spa: LinkedSpa,
  channel: 'whatsapp' | 'telegram' = 'whatsapp',
): Promise<Chatter> {
  const address = newId();
  return { ...(await writer(spa, channel, 'Noor', undefined, address)), address };
}

export function says(spa: LinkedSpa, { actor }: Chatter, wanted: 'yes' | 'no'): Promise<void> {
  return spa.care.setOffers(spa.tenantId, actor, actor.guestId, wanted);
}

/** What proposals a chat was to get, with what became of them. */
export async function proposals(spa: LinkedSpa, { conversationId }: Pick<Chatter, 'conversationId'>) {
  const rows = await outboxOf(spa, conversationId);
  return rows.filter(({ notice }) => notice?.kind === 'visit-again');
}

export async function pass(spa: LinkedSpa, clock: TestClock, local: string): Promise<void> {
  clock.set(local);
  await proposeDue(spa.core);
}

/** Sends all of it as the house does, over channels that take everything; what other spas of this database have waits. */
export async function sendAll(spa: LinkedSpa): Promise<OutboxMessage[]> {
  const sent: OutboxMessage[] = [];
  const channel = {
    send: async (_: unknown, content: NonNullable<OutboxMessage['content']>, message: OutboxMessage) => {
      sent.push({ ...message, content });
      return { ok: true, providerMessageId: null, content } as const;
    },
  };
  const send = makeSender({
    service: spa.service,
    staffChat: makeStaffChat(spa.core),
    care: spa.care,
    channels: { whatsapp: channel, telegram: channel },
    pictureOf: async () => 'https://house/qr.png',
    codeText: (token) => token,
    now: spa.core.now,
  });
  await sendDue(
    spa.core,
    async (message) =>
      message.tenantId === spa.tenantId ? send(message) : { ok: false, error: 'not-needed' },
    'test',
  );
  return sent;
}

export async function conversationOf(spa: LinkedSpa, { conversationId }: Pick<Chatter, 'conversationId'>) {
  return makeMailroom(spa.core).conversation(spa.tenantId, conversationId);
}
