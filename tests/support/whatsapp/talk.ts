import { writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import type { Conversation, MessageContent } from '../../../api/contract.ts';
import { type DeliveryEntity, DeliveryTable } from '../../../api/database/entities/channels.ts';
import { type OutboxEntity, OutboxTable } from '../../../api/database/entities/people.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import type { SimulatedGuest } from './guest.ts';
import type { ServedSpa, SpaOnWhatsapp } from './served-spa.ts';

/** A guest in the middle of a talk: they said hello and were answered. */
export interface Talk {
  readonly guest: SimulatedGuest;
  conversation(): Promise<Conversation>;
  /** The house says something unasked. */
  tell(content: Partial<MessageContent>): Promise<void>;
  tellAll(contents: readonly Partial<MessageContent>[]): Promise<void>;
  /** What the house wanted to send them, oldest first. */
  outbox(): Promise<readonly OutboxEntity[]>;
  deliveries(): Promise<readonly DeliveryEntity[]>;
}

let guests = 0;
function nextAddress(): string {
  guests += 1;
  return `3162000${String(guests).padStart(4, '0')}`;
}

export async function talkWith(
  spa: ServedSpa,
  { demo, number }: SpaOnWhatsapp,
  address = nextAddress(),
): Promise<Talk> {
  const guest = number.guest(address);
  await guest.says('hello');
  await guest.sees(() => true);
  const { tenantId } = demo;
  const conversation = async (): Promise<Conversation> => {
    const found = await spa.served.house.mailroom.findConversation(tenantId, 'whatsapp', address);
    if (found === null) throw new Error('there is no conversation');
    return found;
  };
  const { id: conversationId } = await conversation();
  const ofTalk = { where: { conversationId }, order: { createdAt: 'ASC' } } as const;
  const tellAll: Talk['tellAll'] = async (contents) => {
    await writeInTenant(spa.served.house.core, tenantId, { kind: 'system', name: 'test' }, async (unit) => {
      for (const content of contents)
        unit.tell({
          conversationId,
          content: { text: '', choices: [], link: null, image: null, ...content },
        });
    });
  };
  return {
    guest,
    conversation,
    tell: (content) => tellAll([content]),
    tellAll,
    outbox: () =>
      spa.served.house.core.database.run((db) =>
        tenantScope(db, tenantId).find(OutboxTable, {
          where: { conversationId },
          order: { position: 'ASC' },
        }),
      ),
    deliveries: () =>
      spa.served.house.core.database.run((db) => tenantScope(db, tenantId).find(DeliveryTable, ofTalk)),
  };
}

/** Looks until it holds, letting the spa's time pass by so much at each look. */
export async function until<T>(
  spa: ServedSpa,
  look: () => Promise<T | null | undefined | false>,
  stepMs = 0,
): Promise<T> {
  for (const end = Date.now() + 60_000; ; ) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error('it never came to that');
    spa.forward(stepMs);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
