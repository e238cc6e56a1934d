import type { Id, MessageContent } from '../../../api/contract.ts';
import { makeGuestCare } from '../../../api/guest-care.ts';
import { sendDue } from '../../../api/outbox/send-due.ts';
import { makeSender } from '../../../bot/send.ts';
import type { StaffSpa } from './staff-spa.ts';

/** Sends what is due as the house does, and keeps what each chat was told. */
export function listenTo(spa: StaffSpa) {
  const said = new Map<Id, MessageContent[]>();
  const all = (chat: Id): readonly MessageContent[] => said.get(chat) ?? [];
  const sender = makeSender({
    service: spa.service,
    staffChat: spa.chat,
    care: makeGuestCare(spa.core),
    now: spa.core.now,
    pictureOf: async () => 'http://spa.test/code.png',
    codeText: (token) => token,
    channels: {
      webchat: {
        send: async ({ id }, content) => {
          said.set(id, [...all(id), content]);
          return { ok: true, providerMessageId: null, content };
        },
      },
    },
  });
  return {
    all,
    async send(): Promise<void> {
      while ((await sendDue(spa.core, sender, 'test')) > 0);
    },
    to: (chat: Id): readonly string[] => all(chat).map(({ text }) => text),
  };
}
