import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { codePictureUrl, codeText } from '../../api/check-in/code-text.ts';
import { qrDataUrl } from '../../api/check-in/qr-picture.ts';
import type {
  BookingView,
  ChannelName,
  Choice,
  Conversation,
  InboundBody,
  MessageContent,
} from '../../api/contract.ts';
import type { Log } from '../../api/core.ts';
import type { CheckoutEntity } from '../../api/database/entities/booking.ts';
import { tenantScope } from '../../api/database/scope.ts';
import { openDemoSpa } from '../../api/demo/open-demo-spa.ts';
import type { KeyMaterial } from '../../api/keys/data-keys.ts';
import { CASHIER, cashierSecret, cashierWebhook, findCheckout } from '../../api/payments/cashier/cashier.ts';
import { isPayable } from '../../api/payments/open-checkout.ts';
import { openCheckoutFor } from '../../api/payments/open-link.ts';
import { receivePayment } from '../../api/payments/receive-payment.ts';
import { listTenants } from '../../api/tenants/load-house.ts';
import { readMemory } from '../../bot/turn.ts';
import { wireFor } from '../../bot/wire.ts';
import { draftView } from '../../dialogs/draft-view.ts';
import type { Memory } from '../../dialogs/types.ts';
import { type House, openHouse } from '../../house.ts';
import { addressOf } from './guest-address.ts';
import { parseWait } from './parse-wait.ts';

export interface TerminalChatOptions {
  readonly databaseUrl: string;
  readonly dataKeys: KeyMaterial | null;
  readonly publicUrl: string;
  /** Milliseconds since the epoch at which the talk begins; the clock then moves only by `/wait`. null is the real time. */
  readonly now: number | null;
  readonly locale: string;
  readonly guest: string | null;
  readonly channel: Exclude<ChannelName, 'teams'>;
  readonly log: Log;
}

/** What one line led to: the door's JSON. */
export interface Answered {
  readonly in: string;
  readonly replies: readonly (MessageContentOut & { readonly wire?: unknown })[];
  readonly flow: string | null;
  readonly draft: object | null;
  readonly booking: BookingOut | null;
}

interface MessageContentOut {
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly link: string | null;
  readonly image: string | null;
}

interface BookingOut {
  readonly code: string;
  readonly status: string;
  readonly treatment: string;
  readonly therapist: string;
  readonly startsAt: string;
}

export interface TerminalChat {
  /** One line of the terminal: a message, or one of `/tap X`, `/pay`, `/wait 20m`. */
  say(line: string): Promise<Answered>;
  /** The messages that the last line was answered with, whole. */
  lastReplies(): readonly MessageContent[];
  close(): Promise<void>;
}

/** How finely time passes in `/wait`: a day takes a second or two. */
const STEP_MS = 5 * 60_000;
const MOST_STEPS = 400;

/** A talk with the house in one process: the same bot, service and database as the server has, on a clock of its own. */
export async function openTerminalChat(options: TerminalChatOptions): Promise<TerminalChat> {
  let waited = 0;
  const begun = Date.now();
  const now = (): number => (options.now === null ? Date.now() : options.now) + waited;
  const said: MessageContent[] = [];
  const collect = async (_conversation: Conversation, content: MessageContent) => {
    said.push(content);
    return { ok: true as const, providerMessageId: null, content };
  };
  const house = await openHouse({
    databaseUrl: options.databaseUrl,
    dataKeys: options.dataKeys,
    publicUrl: options.publicUrl,
    log: options.log,
    now,
    channels: { [options.channel]: { send: collect } },
    pictureOf: (channel, token) => pictureOf(channel, options.publicUrl, token),
  });
  await openDemoSpa(house.core, options.databaseUrl);
  const tenant = (await listTenants(house.core))[0];
  if (!tenant) throw new Error('there is no spa in this database');
  const address = addressOf(options.channel, options.guest ?? 'guest');
  let choices: readonly Choice[] = [];

  const hear = async (body: InboundBody): Promise<void> => {
    await house.mailroom.receive({
      tenantId: tenant.id,
      channel: options.channel,
      providerMessageId: `${begun}-${randomUUID()}`,
      address,
      profileName: options.guest,
      locale: options.locale,
      body,
    });
  };
  /** Passes in steps, as it does for the server: what comes due at night is not met in the morning only. */
  const wait = async (total: number): Promise<void> => {
    const step = Math.max(STEP_MS, total / MOST_STEPS);
    let left = total;
    for (; left > step; left -= step) {
      waited += step;
      await house.runDue();
    }
    waited += left;
  };
  const memoryNow = async (): Promise<Memory | null> => {
    const conversation = await house.mailroom.findConversation(tenant.id, options.channel, address);
    return conversation && readMemory(house.mailroom, conversation);
  };

  return {
    async say(line) {
      said.length = 0;
      const [command = '', argument = ''] = line.trim().split(/\s+(.*)/s);
      if (command === '/tap') await hear(tapOf(argument, choices));
      else if (command === '/pay') await pay(house, tenant.id, await memoryNow());
      else if (command === '/wait') await wait(parseWait(argument));
      else await hear({ kind: 'text', text: line });
      await house.runDue();
      if (said.some((reply) => reply.choices.length > 0)) choices = said.flatMap((reply) => reply.choices);
      return answered(
        house,
        { tenantId: tenant.id, channel: options.channel, address },
        line,
        said,
        await memoryNow(),
      );
    },
    lastReplies: () => [...said],
    close: () => house.close(),
  };
}

/** A terminal can be shown the picture itself; providers fetch it from an address. */
async function pictureOf(channel: ChannelName, publicUrl: string, token: string): Promise<string> {
  return channel === 'console' ? qrDataUrl(codeText(publicUrl, token)) : codePictureUrl(publicUrl, token);
}

/** A choice by its id, or by its place among those last offered. Any other id is tapped as it is: old buttons exist. */
function tapOf(argument: string, choices: readonly Choice[]): InboundBody {
  const byPlace = /^\d{1,3}$/.test(argument) ? choices[Number(argument) - 1] : undefined;
  const choice = choices.find((one) => one.id === argument) ?? byPlace;
  return { kind: 'tap', choiceId: choice?.id ?? argument, title: choice?.title ?? argument };
}

/** Pays the open checkout as the cashier's page would: by its signed webhook. */
async function pay(house: House, tenantId: string, memory: Memory | null): Promise<void> {
  const checkout = memory?.bookingId ? await toPay(house, tenantId, memory.bookingId) : null;
  if (checkout === null || checkout.status === 'paid' || checkout.expiresAt <= house.core.now()) return;
  const webhook = await cashierWebhook(house.core, checkout, 'pay');
  await receivePayment(house.core, {
    provider: CASHIER,
    ...webhook,
    secret: await cashierSecret(house.core),
  });
}

/** The visit's first payment; where that was made, what was asked for since. */
async function toPay(house: House, tenantId: string, bookingId: string): Promise<CheckoutEntity | null> {
  const booking = await house.service.booking(tenantId, bookingId);
  const first = booking?.checkout ? await findCheckout(house.core, booking.checkout.token) : null;
  if (first !== null && isPayable(first, house.core.now())) return first;
  return house.core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const open = (purpose: 'balance' | 'tip') => openCheckoutFor(scope, bookingId, purpose, house.core.now());
    return (await open('balance')) ?? (await open('tip'));
  });
}

interface Talk {
  readonly tenantId: string;
  readonly channel: ChannelName;
  readonly address: string;
}

async function answered(
  house: House,
  { tenantId, channel, address }: Talk,
  line: string,
  said: readonly MessageContent[],
  memory: Memory | null,
): Promise<Answered> {
  const booking = memory?.bookingId ? await house.service.booking(tenantId, memory.bookingId) : null;
  const conversation = await house.mailroom.findConversation(tenantId, channel, address);
  const reader = { channel, address, locale: conversation?.locale ?? 'en' };
  return {
    in: line,
    replies: said.map((content) => ({ ...out(content), ...wireFor(reader, content) })),
    flow: memory?.flow ?? null,
    draft: memory && draftView(memory, await house.service.house(tenantId)),
    booking: booking && bookingOut(booking),
  };
}

function out({ text, choices, link, image }: MessageContent): MessageContentOut {
  return {
    text,
    choices: choices.map(({ id, title }) => ({ id, title })),
    link: link?.url ?? null,
    image: image?.url ?? null,
  };
}

function bookingOut(booking: BookingView): BookingOut {
  const item = booking.items[0];
  return {
    code: booking.code,
    status: booking.status,
    treatment: item?.treatmentName ?? '',
    therapist: item?.therapistName ?? '',
    startsAt: localIso(booking.startsAt, booking.timeZone),
  };
}

function localIso(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone }).toISO({ suppressMilliseconds: true }) ?? instant;
}
