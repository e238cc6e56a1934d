import type { MessageContent } from '../../api/contract.ts';
import { type Deliverable, deliverable } from '../message/deliverable.ts';
import { shortTitle, shortTitles } from '../message/short-titles.ts';
import { splitTail, splitText } from '../message/split-text.ts';
import { NO_WORDS, WHATSAPP_LIMITS } from './limits.ts';
import { listRows } from './list-rows.ts';
import type { WhatsappBody, WhatsappMessage } from './wire-types.ts';

export interface WhatsappRecipient {
  /** The guest's id at the provider, as it came with their message. */
  readonly to: string;
  /** What opens a list of choices: at most 20 characters, in the guest's language. */
  readonly listButton: string;
}

/**
 * A message as bodies for `POST /{phone-number-id}/messages`, in the order they are to be sent; as few as the
 * Cloud API allows, since each is paid for. Pin, picture and file first, then the words with their choices, then the link:
 * one interactive message carries either choices or a link. Nothing for a message that says nothing.
 */
export function renderWhatsapp(recipient: WhatsappRecipient, content: MessageContent): WhatsappMessage[] {
  const message = asideInWords(
    deliverable(content, { tappable: (id) => id.length <= WHATSAPP_LIMITS.rowId }),
  );
  return bodiesOf(message, recipient.listButton).map((body) => ({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: recipient.to,
    ...body,
  }));
}

/** Beside a picture, a file or choices a link would be a message more, and paid for: one that is not worth that is a line of the words. */
function asideInWords(message: Deliverable): Deliverable {
  const { link, text, image, document, choices } = message;
  if (!link?.aside || (image === null && document === null && choices.length === 0)) return message;
  const words = [text, `${link.label}: ${link.url}`].filter((line) => line !== '').join('\n');
  return { ...message, text: words, link: null };
}

function bodiesOf(message: Deliverable, listButton: string): WhatsappBody[] {
  const { head, tail } = splitTail(message.text, wordsThatFit(message));
  const words = splitText(head, WHATSAPP_LIMITS.text).map(textBody);
  const main = mainBodies(message, tail, listButton);
  const { image, document, place, choices, link } = message;
  const pin = place ? [placeBody(place)] : [];
  // Words that have nothing to tap go below the picture, which is to be found again, else below the file.
  const captioned = choices.length === 0 && link === null && (image !== null || document !== null);
  const files = document ? [documentBody(document, captioned && !image ? tail : '')] : [];
  const pictures = image ? [imageBody(image.url, captioned ? tail : image.alt)] : [];
  return [...words, ...pin, ...files, ...pictures, ...(captioned ? [] : main)];
}

/** How many characters the body that the words go with can take. */
function wordsThatFit({ choices, link, image, document }: Deliverable): number {
  if (choices.length > 0) return areButtons(choices) ? WHATSAPP_LIMITS.buttonsBody : WHATSAPP_LIMITS.listBody;
  if (link) return WHATSAPP_LIMITS.linkBody;
  return image || document ? WHATSAPP_LIMITS.caption : WHATSAPP_LIMITS.text;
}

function mainBodies({ choices, link }: Deliverable, text: string, listButton: string): WhatsappBody[] {
  if (choices.length > 0) {
    const chosen = areButtons(choices) ? [buttonsBody(text, choices)] : listBodies(text, choices, listButton);
    return link ? [...chosen, linkBody('', link)] : chosen;
  }
  if (link) return [linkBody(text, link)];
  return text === '' ? [] : [textBody(text)];
}

/** Short choices are buttons; a title that would be cut has more room in a list. */
function areButtons(choices: Deliverable['choices']): boolean {
  const { buttons, buttonTitle } = WHATSAPP_LIMITS;
  return choices.length <= buttons && choices.every(({ title }) => title.length <= buttonTitle);
}

function textBody(body: string): WhatsappBody {
  return { type: 'text', text: { preview_url: false, body } };
}

function imageBody(link: string, words: string): WhatsappBody {
  const caption = splitText(words, WHATSAPP_LIMITS.caption)[0];
  return { type: 'image', image: caption ? { link, caption } : { link } };
}

function documentBody({ url, name }: NonNullable<Deliverable['document']>, words: string): WhatsappBody {
  const file = { link: url, filename: name };
  return { type: 'document', document: words === '' ? file : { ...file, caption: words } };
}

function placeBody({ latitude, longitude, name, address }: NonNullable<Deliverable['place']>): WhatsappBody {
  const location = {
    latitude,
    longitude,
    name: shortTitle(name, WHATSAPP_LIMITS.placeName),
    address: shortTitle(address, WHATSAPP_LIMITS.placeAddress),
  };
  return { type: 'location', location };
}

function buttonsBody(text: string, choices: Deliverable['choices']): WhatsappBody {
  const titles = shortTitles(
    choices.map(({ title }) => title),
    WHATSAPP_LIMITS.buttonTitle,
  );
  const buttons = choices.map(({ id }, place) => ({
    type: 'reply' as const,
    reply: { id, title: titles[place] ?? NO_WORDS },
  }));
  return {
    type: 'interactive',
    interactive: { type: 'button', body: { text: text || NO_WORDS }, action: { buttons } },
  };
}

/** More choices than one list holds go on in the next. */
function listBodies(text: string, choices: Deliverable['choices'], listButton: string): WhatsappBody[] {
  const rows = listRows(choices);
  const button = shortTitle(listButton, WHATSAPP_LIMITS.listButton);
  const lists = Math.ceil(rows.length / WHATSAPP_LIMITS.rows);
  return Array.from({ length: lists }, (_, place) => {
    const from = place * WHATSAPP_LIMITS.rows;
    const sections = [{ rows: rows.slice(from, from + WHATSAPP_LIMITS.rows) }];
    const words = place === 0 ? text || NO_WORDS : NO_WORDS;
    const interactive = { type: 'list' as const, body: { text: words }, action: { button, sections } };
    return { type: 'interactive', interactive };
  });
}

function linkBody(text: string, { url, label }: NonNullable<Deliverable['link']>): WhatsappBody {
  const parameters = { display_text: shortTitle(label, WHATSAPP_LIMITS.linkLabel), url };
  const words = text || splitText(label, WHATSAPP_LIMITS.linkBody)[0] || NO_WORDS;
  return {
    type: 'interactive',
    interactive: { type: 'cta_url', body: { text: words }, action: { name: 'cta_url', parameters } },
  };
}
