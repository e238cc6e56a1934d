import type { MessageContent } from '../../api/contract.ts';
import { isVisible } from '../message/clean-text.ts';
import { type Deliverable, deliverable } from '../message/deliverable.ts';
import { shortTitle } from '../message/short-titles.ts';
import { splitTail, splitText } from '../message/split-text.ts';
import { adaptiveCard, openUrl, pressable, submit } from './card.ts';
import { TEAMS_LIMITS } from './limits.ts';
import type { CardAction, TeamsAttachment, TeamsMessage } from './wire-types.ts';

/** Stands where a message must say something and the house has no words for it. */
const NO_WORDS = '…';

/** Of a channel that the Bot Framework brings: Teams shows cards, Direct Line's clients suggested actions. */
export type BotChannel = 'msteams' | 'directline' | 'webchat';

/** A message as activities, in the order they are to be posted; nothing for a message that says nothing. */
export function renderTeams(channel: BotChannel, content: MessageContent): TeamsMessage[] {
  const message = deliverable(content, { tappable: (id) => Buffer.byteLength(id) <= TEAMS_LIMITS.choiceId });
  const isCard = channel === 'msteams' && hasMoreThanWords(message);
  const { head, tail } = isCard ? splitForCard(message.text) : splitTail(message.text, TEAMS_LIMITS.text);
  const words = splitText(head, TEAMS_LIMITS.text).map(textMessage);
  const main = channel === 'msteams' ? teamsMessages : directLineMessages;
  return [...words, ...main(message, tail)];
}

function hasMoreThanWords({ choices, link, image, document }: Deliverable): boolean {
  return choices.length > 0 || link !== null || image !== null || document !== null;
}

/** Each line of a card is a block with a hundred bytes around it. */
function splitForCard(text: string): ReturnType<typeof splitTail> {
  const { head, tail } = splitTail(text, TEAMS_LIMITS.cardText);
  const lines = tail.split('\n');
  const from = Math.max(0, lines.length - TEAMS_LIMITS.cardLines);
  return {
    head: [...(head === '' ? [] : [head]), ...lines.slice(0, from)].join('\n'),
    tail: lines.slice(from).join('\n'),
  };
}

function textMessage(text: string): TeamsMessage {
  return { type: 'message', textFormat: 'plain', text };
}

/**
 * All in one card: words, picture, the link, the choices. A file is a link, too: one that a bot attaches would have to be
 * put into the guest's own OneDrive, with their consent. What a card has no room for goes on in the next.
 */
function teamsMessages(message: Deliverable, text: string): TeamsMessage[] {
  const { choices, link, image, document } = message;
  if (!hasMoreThanWords(message)) return isVisible(text) ? [textMessage(text)] : [];
  const file = document && { url: document.url, label: document.name };
  const actions = [
    ...(link ? [openUrl(link)] : []),
    ...(file ? [openUrl(file)] : []),
    ...pressable(choices).map(submit),
  ];
  const [first = [], ...more] = paged(actions, TEAMS_LIMITS.cardActions);
  const standIn = image ? '' : NO_WORDS;
  const words =
    text || (link || file ? shortTitle((link ?? file)?.label ?? '', TEAMS_LIMITS.altText) : standIn);
  return [cardMessage(words, image, first), ...more.map((page) => cardMessage(NO_WORDS, null, page))];
}

function cardMessage(text: string, image: Deliverable['image'], actions: CardAction[]): TeamsMessage {
  const summary = shortTitle(text || image?.alt || NO_WORDS, TEAMS_LIMITS.altText);
  return { type: 'message', summary, attachments: [adaptiveCard(text, image, actions)] };
}

function directLineMessages({ choices, link, image, document }: Deliverable, text: string): TeamsMessage[] {
  const [first = [], ...more] = paged(pressable(choices), TEAMS_LIMITS.suggestedActions);
  const attachments: TeamsAttachment[] = [
    ...(image
      ? [
          {
            contentType: 'image/png' as const,
            contentUrl: image.url,
            name: shortTitle(image.alt, TEAMS_LIMITS.altText),
          },
        ]
      : []),
    ...(document ? [{ contentType: document.mediaType, contentUrl: document.url, name: document.name }] : []),
    ...(link ? [linkCard(link)] : []),
  ];
  if (!isVisible(text) && attachments.length === 0 && first.length === 0) return [];
  const words = isVisible(text) || attachments.length > 0 ? text : NO_WORDS;
  return [
    {
      ...(isVisible(words) ? textMessage(words) : { type: 'message' as const }),
      ...(attachments.length === 0 ? {} : { attachments }),
      ...suggested(first),
    },
    ...more.map((page) => ({ ...textMessage(NO_WORDS), ...suggested(page) })),
  ];
}

function linkCard({ url, label }: NonNullable<Deliverable['link']>): TeamsAttachment {
  const title = shortTitle(label, TEAMS_LIMITS.actionTitle);
  const content = { buttons: [{ type: 'openUrl' as const, title, value: url }] satisfies [unknown] };
  return { contentType: 'application/vnd.microsoft.card.hero', content };
}

function suggested(actions: ReturnType<typeof pressable>): Pick<TeamsMessage, 'suggestedActions'> {
  return actions.length === 0 ? {} : { suggestedActions: { to: [], actions } };
}

function paged<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, page) =>
    all.slice(page * size, (page + 1) * size),
  );
}
