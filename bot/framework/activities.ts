import { ActionTypes, type Activity, ActivityTypes, type Attachment, type CardAction } from 'botbuilder';
import type { Conversation, InboxMessage } from '../../api/contract.ts';
import type { Heard, Reply } from '../../dialogs/types.ts';

/** A guest's message as an activity of the Bot Framework. */
export function activityOf(conversation: Conversation, message: InboxMessage): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    id: message.id,
    channelId: conversation.channel,
    timestamp: new Date(message.receivedAt),
    locale: conversation.locale,
    text: wordsOf(message.body),
    ...whatTravels(message.body),
    from: { id: conversation.guestId, name: conversation.guestName ?? '' },
    recipient: { id: conversation.tenantId, name: '' },
    conversation: { id: conversation.id, isGroup: false, conversationType: 'personal', name: '' },
  };
}

/** A choice travels as its id, a contact as the number that is proven to be the guest's, if it is. */
function whatTravels(body: InboxMessage['body']): Pick<Activity, 'value'> | Record<string, never> {
  if (body.kind === 'tap') return { value: body.choiceId };
  if (body.kind === 'phone') return { value: { phone: body.phone } };
  return body.kind === 'other' && body.what === 'contact' ? { value: { phone: null } } : {};
}

/** What cannot be read has no words. */
function wordsOf(body: InboxMessage['body']): string {
  if (body.kind === 'other' || body.kind === 'phone') return '';
  return body.kind === 'text' ? body.text : body.title;
}

/** What the dialogs hear of an activity: words, or the press of a choice. */
export function heardOf(activity: Activity): Heard {
  const text = activity.text ?? '';
  const value: unknown = activity.value;
  if (isContact(value)) return { kind: 'contact', phone: value.phone };
  return typeof value === 'string' ? { kind: 'tap', choiceId: value, title: text } : { kind: 'text', text };
}

function isContact(value: unknown): value is { readonly phone: string | null } {
  return typeof value === 'object' && value !== null && 'phone' in value;
}

/** A reply as an activity: choices are suggested actions, link, picture and file are attachments. */
export function replyActivity(reply: Reply): Partial<Activity> {
  const actions = reply.choices.map(
    ({ id, title }): CardAction => ({ type: ActionTypes.PostBack, title, value: id }),
  );
  const attachments = [
    ...(reply.image ? [pictureOf(reply.image)] : []),
    ...(reply.document ? [fileOf(reply.document)] : []),
    ...(reply.link ? [linkOf(reply.link)] : []),
  ];
  return {
    type: ActivityTypes.Message,
    text: reply.text,
    ...(actions.length > 0 ? { suggestedActions: { to: [], actions } } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    // What a channel of ours sends: the reply itself, with nothing lost on the way through the schema.
    channelData: reply,
  };
}

const HERO_CARD = 'application/vnd.microsoft.card.hero';

function linkOf({ url, label }: NonNullable<Reply['link']>): Attachment {
  return {
    contentType: HERO_CARD,
    content: { buttons: [{ type: ActionTypes.OpenUrl, title: label, value: url }] },
  };
}

function fileOf({ url, name, mediaType }: NonNullable<Reply['document']>): Attachment {
  return { contentType: mediaType, contentUrl: url, name };
}

function pictureOf({ url, alt }: NonNullable<Reply['image']>): Attachment {
  return { contentType: 'image/png', contentUrl: url, name: alt };
}
