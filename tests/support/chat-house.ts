import type { BookingView, Id, InboundBody, MessageContent } from '../../api/contract.ts';
import { newId } from '../../api/database/ids.ts';
import { type House, openHouse } from '../../house.ts';
import type { TestClock } from './clock.ts';
import { quietLog } from './log.ts';
import { deliverPayment } from './pay.ts';

/** A house in memory whose guests write in the web chat; what it says to each is read here instead of in a browser. */
export interface ChatHouse {
  readonly house: House;
  /** Everything said to a guest so far. */
  said(guest: string): readonly MessageContent[];
  /** One message of a guest, and what it is answered with when all that is due was done. */
  hear(tenantId: Id, guest: string, body: InboundBody): Promise<Answered>;
  /** A tap on the newest choice whose title begins so. */
  tap(tenantId: Id, guest: string, title: string): Promise<Answered>;
  visits(tenantId: Id, guest: string): Promise<readonly BookingView[]>;
  /** The guest's first visit is paid, and what that leads to is done. */
  pays(tenantId: Id, guest: string): Promise<void>;
}

export interface Answered {
  readonly conversationId: Id;
  readonly answers: readonly MessageContent[];
  /** The words of the answers, a line each. */
  readonly text: string;
}

export async function openChatHouse(clock: TestClock): Promise<ChatHouse> {
  const all = new Map<string, MessageContent[]>();
  const said = (guest: string): readonly MessageContent[] => all.get(guest) ?? [];
  const house = await openHouse({
    databaseUrl: 'sqlite::memory:',
    publicUrl: 'http://spa.test',
    log: quietLog(),
    now: clock.now,
    channels: {
      webchat: {
        send: async ({ address }, content) => {
          all.set(address, [...said(address), content]);
          return { ok: true, providerMessageId: null, content };
        },
      },
    },
  });
  const hear = async (tenantId: Id, guest: string, body: InboundBody): Promise<Answered> => {
    const before = said(guest).length;
    const { conversationId } = await house.mailroom.receive({
      tenantId,
      channel: 'webchat',
      providerMessageId: newId(),
      address: guest,
      profileName: guest,
      locale: 'en',
      body,
    });
    await house.runDue();
    const answers = said(guest).slice(before);
    return { conversationId, answers, text: answers.map(({ text }) => text).join('\n') };
  };
  const visits = async (tenantId: Id, guest: string): Promise<readonly BookingView[]> => {
    const conversation = await house.mailroom.findConversation(tenantId, 'webchat', guest);
    return house.service.upcomingVisits(tenantId, conversation?.guestId ?? '');
  };
  return {
    house,
    said,
    hear,
    visits,
    tap(tenantId, guest, title) {
      const choices = said(guest).flatMap((one) => one.choices);
      const choice = choices.findLast((one) => one.title.startsWith(title));
      if (!choice) throw new Error(`${guest} was offered ${choices.map((one) => one.title).join(', ')}`);
      return hear(tenantId, guest, { kind: 'tap', choiceId: choice.id, title: choice.title });
    },
    async pays(tenantId, guest) {
      const [visit] = await visits(tenantId, guest);
      if (!visit) throw new Error(`${guest} has no visit`);
      await deliverPayment(house.core, visit);
      await house.runDue();
    },
  };
}
