import type {
  AskedDay,
  CardFact,
  Choice,
  MessageCard,
  MessageContent,
  MessageDocument,
} from '../../../api/contract.ts';
import type { ChatHouse, ChatMessage, RefusalReason, ServerFrame } from '../protocol.ts';

/**
 * Reads a frame of the server; null for anything else. By hand rather than by a schema library:
 * one would weigh more than the rest of the widget.
 */
export function readServerFrame(data: unknown): ServerFrame | null {
  const frame = typeof data === 'string' ? parseJson(data) : null;
  if (!isRecord(frame)) return null;
  switch (frame.type) {
    case 'welcome':
      return readWelcome(frame);
    case 'message':
      return isMessage(frame.message) ? { type: 'message', message: frame.message } : null;
    case 'accepted':
      return isText(frame.id) && isPosition(frame.position)
        ? { type: 'accepted', id: frame.id, position: frame.position }
        : null;
    case 'refused':
      return isReason(frame.reason)
        ? {
            type: 'refused',
            id: isText(frame.id) ? frame.id : null,
            reason: frame.reason,
            afterMs: isPosition(frame.afterMs) ? frame.afterMs : null,
          }
        : null;
    case 'language':
      return isText(frame.locale) ? { type: 'language', locale: frame.locale } : null;
    case 'notified':
      return { type: 'notified', on: frame.on === true };
    case 'forgotten':
    case 'typing':
    case 'pong':
      return { type: frame.type };
    default:
      return null;
  }
}

function readWelcome(frame: Record<string, unknown>): ServerFrame | null {
  const { messages } = frame;
  const tenant = readHouse(frame.tenant);
  if (!tenant || !isListOf(messages, isMessage)) return null;
  const locale = isText(frame.locale) ? frame.locale : null;
  const key = isText(frame.webKey) ? { webKey: frame.webKey } : {};
  return { type: 'welcome', tenant, locale, messages, more: frame.more === true, ...key };
}

/** Whose chat it is; what this script does not know of its looks is left out. */
export function readHouse(value: unknown): ChatHouse | null {
  if (!isRecord(value) || !isText(value.name) || !isText(value.accent)) return null;
  const { name, accent, logo, greetings, position } = value;
  return {
    name,
    accent,
    logo: isText(logo) ? logo : null,
    greetings: isRecord(greetings) ? onlyTexts(greetings) : {},
    position: position === 'left' ? 'left' : 'right',
  };
}

function onlyTexts(record: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => isText(entry[1])),
  );
}

function isMessage(value: unknown): value is ChatMessage {
  return (
    isRecord(value) &&
    isPosition(value.position) &&
    (value.from === 'guest' || value.from === 'house') &&
    (value.id === null || isText(value.id)) &&
    isText(value.at) &&
    isContent(value.content)
  );
}

function isContent(value: unknown): value is MessageContent {
  if (!isRecord(value) || !isText(value.text) || !isListOf(value.choices, isChoice)) return false;
  const { link, image, document, cards, asks } = value;
  if (document !== undefined && !isDocument(document)) return false;
  if (cards !== undefined && !isListOf(cards, isCard)) return false;
  if (asks !== undefined && !isAskedDay(asks)) return false;
  const linkIsRight = link === null || (isRecord(link) && isText(link.url) && isText(link.label));
  return linkIsRight && (image === null || (isRecord(image) && isText(image.url) && isText(image.alt)));
}

function isCard(value: unknown): value is MessageCard {
  return (
    isRecord(value) &&
    (value.kind === 'visit' || value.kind === 'receipt') &&
    [value.says, value.title, value.code].every(isText) &&
    (value.status === null || isText(value.status)) &&
    isListOf(value.facts, isFact) &&
    isListOf(value.actions, isChoice)
  );
}

function isFact(value: unknown): value is CardFact {
  return isRecord(value) && isText(value.kind) && isText(value.text);
}

function isDocument(value: unknown): value is MessageDocument {
  return isRecord(value) && [value.url, value.name, value.mediaType].every(isText);
}

function isAskedDay(value: unknown): value is AskedDay {
  return isRecord(value) && value.kind === 'day' && isText(value.from) && isText(value.to);
}

function isChoice(value: unknown): value is Choice {
  return isRecord(value) && isText(value.id) && isText(value.title);
}

const REASONS: readonly RefusalReason[] = [
  'too-long',
  'too-fast',
  'bad-message',
  'unknown-tenant',
  'not-here',
  'too-many',
];

function isReason(value: unknown): value is RefusalReason {
  return REASONS.some((reason) => reason === value);
}

function isPosition(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.every(isItem);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: null is no frame.
    return null;
  }
}
