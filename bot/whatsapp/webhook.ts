import { z } from 'zod';
import type { DeliveryFailure, DeliveryStatus, InboundBody } from '../../api/contract.ts';
import { isVisible } from '../message/clean-text.ts';
import { beginning } from '../message/split-text.ts';
import { failureFor } from './errors.ts';
import { WHATSAPP_LIMITS } from './limits.ts';
import {
  ADDRESS,
  type GuestPreference,
  guestPreference,
  type TemplateNotice,
  templateNotice,
} from './notices.ts';
import { readSentAs } from './sent-as.ts';

const text = z.string();
const Reply = z.object({ id: text.min(1).max(WHATSAPP_LIMITS.buttonId), title: text.default('') });

const Webhook = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(z.object({ changes: z.array(z.object({ field: text, value: z.unknown() })) })),
});

const Value = z.object({
  metadata: z.object({ phone_number_id: text.min(1).max(200) }),
  contacts: z
    .array(
      z.object({
        wa_id: text.optional(),
        user_id: text.optional(),
        profile: z.object({ name: text.optional() }).optional(),
      }),
    )
    .default([]),
  messages: z.array(z.unknown()).default([]),
  statuses: z.array(z.unknown()).default([]),
  user_preferences: z.array(z.unknown()).default([]),
});

const id = text.min(1).max(300);
/** Seconds since 1970, as text; what is no date is refused. */
const timestamp = z.coerce.number().int().min(0).max(8e12);

const Message = z.object({
  id,
  timestamp,
  type: text,
  from: text.regex(ADDRESS).optional(),
  from_user_id: text.regex(ADDRESS).optional(),
  group_id: text.optional(),
  text: z.object({ body: text }).optional(),
  interactive: z.object({ button_reply: Reply.optional(), list_reply: Reply.optional() }).optional(),
  button: z.object({ payload: text.optional(), text: text.default('') }).optional(),
});

const Status = z.object({
  id,
  status: text,
  pricing: z
    .object({
      category: text.max(30).optional().catch(undefined),
      billable: z.boolean().optional().catch(undefined),
    })
    .optional(),
  errors: z.array(z.object({ code: z.union([z.number(), text]), title: text.default('') })).default([]),
  biz_opaque_callback_data: text.optional(),
});

/** What one part of a webhook says of one number. */
export interface Change {
  readonly numberId: string;
  /** In the order in which they were written. */
  readonly messages: readonly GuestMessage[];
  readonly statuses: readonly SentStatus[];
  /** What guests chose in WhatsApp's own settings. */
  readonly preferences: readonly GuestPreference[];
  /** How many of all these could not be read. */
  readonly unreadable: number;
}

export interface GuestMessage {
  readonly id: string;
  readonly address: string;
  readonly profileName: string | null;
  readonly writtenAt: number;
  readonly body: InboundBody;
}

export interface SentStatus {
  readonly id: string;
  readonly status: DeliveryStatus;
  readonly category: string | null;
  readonly billed?: boolean;
  readonly error: string | null;
  readonly sentAs: ReturnType<typeof readSentAs>;
  /** Only of one that failed. */
  readonly failure?: DeliveryFailure;
}

/** Fields that are about one of our numbers. Others are about the business account, or none that we asked for. */
const OF_A_NUMBER: ReadonlySet<string> = new Set(['messages', 'user_preferences']);

/** All that one request says, of every number and of templates; null when it is not a webhook's body at all. */
export function readWebhook(
  raw: string,
): { readonly changes: Change[]; readonly notices: TemplateNotice[] } | null {
  const read = Webhook.safeParse(parsed(raw));
  if (!read.success) return null;
  const all = read.data.entry.flatMap((entry) => entry.changes);
  const values = all.filter(({ field }) => OF_A_NUMBER.has(field)).map(({ value }) => Value.safeParse(value));
  // What cannot even be told whose it is: nothing of such a request is believed.
  if (!values.every((value) => value.success)) return null;
  return {
    changes: values.flatMap(({ data }) => (data ? [changeOf(data)] : [])),
    notices: all.flatMap(({ field, value }) => templateNotice(field, value)),
  };
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}

function changeOf({
  metadata,
  contacts,
  messages,
  statuses,
  user_preferences: chosen,
}: z.infer<typeof Value>): Change {
  const read = messages.map((message) => Message.safeParse(message));
  const heard = read.map(({ data }) => (data ? guestMessage(data, contacts) : 'unreadable'));
  const told = statuses.map((status) => Status.safeParse(status));
  const preferences = chosen.map(guestPreference);
  return {
    numberId: metadata.phone_number_id,
    messages: heard
      .filter((message) => message !== 'unreadable' && message !== 'nothing')
      .toSorted((a, b) => a.writtenAt - b.writtenAt),
    statuses: told.flatMap(({ data }) => (data ? statusOf(data) : [])),
    preferences: preferences.filter((one) => one !== 'unreadable' && one !== 'nothing'),
    unreadable:
      preferences.filter((one) => one === 'unreadable').length +
      heard.filter((message) => message === 'unreadable').length +
      told.filter(({ success }) => !success).length,
  };
}

type Contacts = z.infer<typeof Value>['contacts'];

function guestMessage(
  message: z.infer<typeof Message>,
  contacts: Contacts,
): GuestMessage | 'unreadable' | 'nothing' {
  const { from, from_user_id: userId } = message;
  const contact = contacts.find(
    ({ wa_id, user_id }) =>
      (from !== undefined && wa_id === from) || (userId !== undefined && user_id === userId),
  );
  // Nobody can be answered in a group, and what is a reaction or a notice of the provider's own asks for no answer.
  if (message.group_id !== undefined || SILENT.has(message.type)) return 'nothing';
  const address = from ?? userId;
  const body = bodyOf(message);
  if (address === undefined || body === null) return 'unreadable';
  const { name } = contact?.profile ?? {};
  return {
    id: message.id,
    address,
    profileName: name && isVisible(name) ? name : null,
    writtenAt: message.timestamp * 1000,
    body,
  };
}

const SILENT: ReadonlySet<string> = new Set(['reaction', 'system', 'request_welcome']);

/** Types that are not named here, or are new, are 'unknown'. */
const WHAT: ReadonlyMap<string, Extract<InboundBody, { kind: 'other' }>['what']> = new Map([
  ['image', 'picture'],
  ['audio', 'voice'],
  ['voice', 'voice'],
  ['video', 'video'],
  ['document', 'file'],
  ['location', 'place'],
  ['contacts', 'contact'],
  ['sticker', 'sticker'],
]);

function bodyOf({ type, text: words, interactive, button }: z.infer<typeof Message>): InboundBody | null {
  if (type === 'text') return words ? said(words.body) : null;
  if (type === 'button') {
    if (!button) return null;
    return button.payload ? tap(button.payload, button.text) : said(button.text);
  }
  const reply = interactive?.button_reply ?? interactive?.list_reply;
  if (type === 'interactive' && reply) return tap(reply.id, reply.title);
  return { kind: 'other', what: WHAT.get(type) ?? 'unknown' };
}

function said(words: string): InboundBody {
  return isVisible(words)
    ? { kind: 'text', text: beginning(words, WHATSAPP_LIMITS.text) }
    : { kind: 'other', what: 'unknown' };
}

function tap(choiceId: string, title: string): InboundBody {
  return { kind: 'tap', choiceId: choiceId.slice(0, WHATSAPP_LIMITS.buttonId), title: beginning(title, 200) };
}

const STATUS: ReadonlyMap<string, DeliveryStatus> = new Map([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['played', 'read'],
  ['failed', 'failed'],
]);

/** Nothing for a kind of status that we do not know. */
function statusOf(told: z.infer<typeof Status>): SentStatus[] {
  const status = STATUS.get(told.status);
  if (status === undefined) return [];
  const [error] = told.errors;
  return [
    {
      id: told.id,
      status,
      category: told.pricing?.category ?? null,
      ...(told.pricing?.billable === undefined ? {} : { billed: told.pricing.billable }),
      error: error ? `${error.code}: ${error.title}` : null,
      sentAs: readSentAs(told.biz_opaque_callback_data),
      ...(status === 'failed' ? { failure: failureFor(Number(error?.code)) } : {}),
    },
  ];
}
