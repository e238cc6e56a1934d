import type { ChannelName, Choice, Id, InboundBody, ProviderChannel } from '../../contract.ts';
import type { DeliveryEntity } from '../../database/entities/channels.ts';
import type { ConversationEntity, InboxEntity, OutboxEntity } from '../../database/entities/people.ts';
import { newId } from '../../database/ids.ts';
import { sealAddress } from '../../inbox/sealed-address.ts';
import type { Seals } from '../../keys/sealed-text.ts';
import type { Comer } from './comers.ts';
import type { DeskPerson } from './stories.ts';

type Own<Row> = Omit<Row, 'tenantId'>;

/** What was said in a chat, at an instant in ms since the epoch. */
export type Line = { readonly at: number } & (
  | { readonly guest: string; readonly tap?: string }
  | {
      readonly house: string;
      readonly choices?: readonly Choice[];
      /** Who of the desk wrote it. */
      readonly by?: DeskPerson;
      /** Why it could not be sent. */
      readonly error?: string;
    }
);

export interface Talk {
  readonly id: Id;
  readonly comer: Comer & { readonly channel: ChannelName };
  readonly lines: readonly Line[];
  /** Who has it, or `name: null` for a guest who waits for somebody. */
  readonly person?: {
    readonly since: number;
    readonly until: number;
    readonly reason: ConversationEntity['personReason'];
    readonly by: DeskPerson | null;
    /** The last lines of the guest that nobody has read. */
    readonly unread: number;
  };
}

export interface TalkRows {
  readonly conversation: Own<ConversationEntity>;
  readonly inbox: readonly Own<InboxEntity>[];
  readonly outbox: readonly Own<OutboxEntity>[];
  readonly deliveries: readonly Own<DeliveryEntity>[];
}

/** The rows of a talk: its lines in the order of time, each with its place. */
export function talkRows(seals: Seals, tenantId: Id, talk: Talk): TalkRows {
  const lines = talk.lines.toSorted((one, other) => one.at - other.at);
  const placed = lines.map((line, index) => ({ line, position: index + 1 }));
  const { comer } = talk;
  const outbox = placed.flatMap(({ line, position }) =>
    'house' in line ? [sentRow(talk.id, line, position)] : [],
  );
  const { channel } = comer;
  return {
    conversation: conversationRow(seals, tenantId, talk, lines),
    inbox: placed.flatMap(({ line, position }) => ('guest' in line ? [heardRow(talk, line, position)] : [])),
    outbox,
    deliveries:
      channel === 'whatsapp' || channel === 'telegram'
        ? outbox.filter(({ status }) => status === 'sent').map((row) => deliveryOf(row, channel))
        : [],
  };
}

function conversationRow(
  seals: Seals,
  tenantId: Id,
  { id, comer, person }: Talk,
  lines: readonly Line[],
): Own<ConversationEntity> {
  const heard = lines.findLastIndex((line) => 'guest' in line);
  const { channel } = comer;
  const address = channel === 'whatsapp' ? comer.phone.replace(/\D/g, '') : `demo-${id}`;
  return {
    ...{ id, channel, guestId: comer.id, locale: comer.locale },
    ...sealAddress(seals, { id, tenantId, channel }, address),
    lastPosition: lines.length,
    lastAt: lines.at(-1)?.at ?? comer.createdAt,
    createdAt: lines[0]?.at ?? comer.createdAt,
    heardAt: lines[heard]?.at ?? 0,
    heardPosition: heard + 1,
    readPosition: heard + 1 - (person?.unread ?? 0),
    ...{ leaseOwner: null, leasedUntil: 0 },
    withPersonUntil: person?.until ?? 0,
    personWantedAt: person?.since ?? null,
    personReason: person?.reason ?? null,
    personName: person?.by?.name ?? null,
    personId: person?.by?.id ?? null,
    ...{ staffId: null, codeTries: 0, codeTriesSince: 0, accountId: null, unreachableSince: null },
    ...{ aliasHash: null, linkTries: 0, linkTriesSince: 0, replyToSealed: null, deviceOf: null },
  };
}

function heardRow(
  { id, comer }: Talk,
  line: Extract<Line, { guest: string }>,
  position: number,
): Own<InboxEntity> {
  const body: InboundBody =
    line.tap === undefined
      ? { kind: 'text', text: line.guest }
      : { kind: 'tap', choiceId: line.tap, title: line.guest };
  return {
    ...{ id: newId(), channel: comer.channel, providerMessageId: `demo-${id}-${position}` },
    ...{ conversationId: id, position, body, receivedAt: line.at },
    ...{ status: 'done', attempts: 0, error: null },
  };
}

function sentRow(
  conversationId: Id,
  { house, at, choices = [], by, error }: Extract<Line, { house: string }>,
  position: number,
): Own<OutboxEntity> {
  return {
    ...{ id: newId(), conversationId, position, notice: null },
    content: { text: house, choices, link: null, image: null },
    status: error === undefined ? 'sent' : 'dead',
    ...{ dueAt: at, createdAt: at, sentAt: error === undefined ? at : null, error: error ?? null },
    ...{ leaseOwner: null, leasedUntil: 0, attempts: 1, providerMessageId: null },
    ...{ priority: 0, pacedUntil: 0, dedupe: null, byName: by?.name ?? null },
  };
}

function deliveryOf(
  { id, conversationId, createdAt }: Own<OutboxEntity>,
  channel: ProviderChannel,
): Own<DeliveryEntity> {
  const isWhatsapp = channel === 'whatsapp';
  return {
    ...{ id: newId(), outboxId: id, part: 0, conversationId, channel },
    providerMessageId: `demo-${id}`,
    category: isWhatsapp ? 'service' : null,
    billed: isWhatsapp,
    ...{ status: 'read', error: null, createdAt, updatedAt: createdAt + 40_000 },
  };
}
