import { z } from 'zod';
import type { InboundBody, OtherContent } from '../../api/contract.ts';
import { addressOf, Reference } from './reference.ts';

/** What an activity tells, in our words. */
export type TeamsEvent =
  | Said
  /** The app was taken away. */
  | { readonly kind: 'left'; readonly address: string; readonly atMs: number | null }
  /** A request that wants an answer in the response. */
  | { readonly kind: 'invoke' }
  | { readonly kind: 'ignored'; readonly reason: 'group' | 'kind' };

export interface Said {
  readonly kind: 'said';
  readonly activityId: string;
  readonly address: string;
  readonly name: string | null;
  readonly locale: string | null;
  /** When it was written; null where that is not told. */
  readonly writtenAt: string | null;
  readonly body: InboundBody;
  readonly reference: Reference;
}

const party = z.looseObject({ ...Reference.shape.user.shape });

const Activity = z.looseObject({
  type: z.string().min(1),
  id: z.string().min(1).max(200).nullish(),
  timestamp: z.iso.datetime({ offset: true }).nullish().catch(null),
  channelId: Reference.shape.channelId,
  serviceUrl: Reference.shape.serviceUrl,
  from: party.nullish(),
  recipient: party.nullish(),
  conversation: z.looseObject({
    ...Reference.shape.conversation.shape,
    isGroup: z.boolean().nullish(),
  }),
  text: z.string().nullish(),
  locale: z.string().max(35).nullish().catch(null),
  value: z.unknown().optional(),
  attachments: z
    .array(z.looseObject({ contentType: z.string() }))
    .nullish()
    .catch(null),
  membersAdded: z.array(party).nullish(),
  action: z.string().nullish(),
});

/** An activity of one of the channels that we know, its sender not yet known. */
export type Activity = z.output<typeof Activity>;

/** Reads a body; null when it is no activity, or one of a channel that we do not know. */
export function readActivity(raw: string): Activity | null {
  const parsed = Activity.safeParse(parsedJson(raw));
  return parsed.success ? parsed.data : null;
}

function parsedJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What it tells; null when a part is missing that its kind must have. */
export function eventOf(activity: Activity): TeamsEvent | null {
  if (activity.type === 'invoke') return { kind: 'invoke' };
  if (!isPersonal(activity)) return { kind: 'ignored', reason: 'group' };
  if (activity.type === 'message') return messageOf(activity);
  if (activity.type === 'conversationUpdate') return arrivalOf(activity);
  if (activity.type === 'installationUpdate' && activity.action === 'remove') {
    const atMs = activity.timestamp ? Date.parse(activity.timestamp) : null;
    return { kind: 'left', address: addressOf(activity), atMs };
  }
  return { kind: 'ignored', reason: 'kind' };
}

/** Teams says of what kind each conversation is; Direct Line only has those between one guest and us. */
function isPersonal({ channelId, conversation }: Activity): boolean {
  if (conversation.isGroup) return false;
  return channelId !== 'msteams' || conversation.conversationType === 'personal';
}

function messageOf(activity: Activity): TeamsEvent | null {
  const { id, from, recipient } = activity;
  if (!id || !from || !recipient) return null;
  const body = bodyOf(activity);
  return body === null ? { kind: 'ignored', reason: 'kind' } : said(activity, id, from, recipient, body);
}

/** Greeted once: whoever opens the conversation again finds the greeting there. */
const ARRIVED = 'arrived';

/** Direct Line tells of every member by itself: that we are there is told in any case, and once. */
function arrivalOf(activity: Activity): TeamsEvent | null {
  const { from, recipient, membersAdded } = activity;
  if (!recipient) return null;
  const isOurs = membersAdded?.some(({ id }) => id === recipient.id) ?? false;
  if (!isOurs || !from) return { kind: 'ignored', reason: 'kind' };
  return said(activity, ARRIVED, from, recipient, { kind: 'text', text: 'start' });
}

type Party = z.output<typeof party>;

function said(activity: Activity, activityId: string, user: Party, bot: Party, body: InboundBody): Said {
  return {
    kind: 'said',
    activityId,
    address: addressOf(activity),
    name: user.name?.trim() || null,
    locale: activity.locale ?? null,
    writtenAt: activity.timestamp ? new Date(activity.timestamp).toISOString() : null,
    body,
    reference: Reference.parse({ ...activity, user, bot }),
  };
}

const Press = z.object({ choice: z.string().min(1).max(200), title: z.string().max(200).nullish() });

function bodyOf({ text, value, attachments }: Activity): InboundBody | null {
  const words = (text ?? '').replaceAll('\u00a0', ' ').trim();
  // Some clients send a press's value as text.
  const press = Press.safeParse(typeof value === 'string' ? parsedJson(value) : value);
  if (press.success)
    return {
      kind: 'tap',
      choiceId: press.data.choice,
      title: press.data.title || words || press.data.choice,
    };
  if (words !== '') return { kind: 'text', text: words };
  // Teams adds the same words as HTML.
  const [other] = (attachments ?? []).filter(({ contentType }) => contentType !== 'text/html');
  return other ? { kind: 'other', what: whatIs(other.contentType) } : null;
}

const KINDS: readonly (readonly [RegExp, OtherContent])[] = [
  [/^image\//, 'picture'],
  [/^audio\//, 'voice'],
  [/^video\//, 'video'],
  [/^application\/(pdf|vnd\.microsoft\.teams\.file)/, 'file'],
];

function whatIs(contentType: string): OtherContent {
  return KINDS.find(([pattern]) => pattern.test(contentType))?.[1] ?? 'unknown';
}
