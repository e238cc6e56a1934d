import type { EventType, LogKind } from '../contract.ts';

const ACCESS: ReadonlySet<EventType> = new Set<EventType>([
  'signed-in',
  'kiosk-opened',
  'member-invited',
  'invitation-withdrawn',
  'member-joined',
  'member-changed',
  'member-locations-changed',
  'member-disabled',
  'member-enabled',
  'password-link-made',
  'password-changed',
  'sessions-ended',
  'second-factor-on',
  'second-factor-off',
  'security-changed',
  'log-exported',
]);
const TALKS: ReadonlySet<EventType> = new Set<EventType>([
  'person-wanted',
  'person-took-over',
  'person-given',
  'bot-returned',
  'message-failed',
  'message-retried',
  'message-put-away',
]);
const HOUSE: ReadonlySet<EventType> = new Set<EventType>([
  'house-changed',
  'channel-changed',
  'canned-answers-changed',
  'staff-linked',
]);
const GUESTS: ReadonlySet<EventType> = new Set<EventType>([
  'guest-forgotten',
  'guests-merged',
  'guests-parted',
  'messages-stopped',
  'messages-resumed',
  'offers-wanted',
  'offers-declined',
  'guest-notes-changed',
  'health-notes-changed',
  'health-notes-read',
  'guest-exported',
  'guest-forget-asked',
]);
const MONEY = /^(payment|refund|dispute|card|day-closed)/;

/** What an event is of; of visits, where it is of nothing else. */
export function kindOf(type: EventType): LogKind {
  if (ACCESS.has(type)) return 'access';
  if (TALKS.has(type)) return 'talks';
  if (HOUSE.has(type)) return 'house';
  if (GUESTS.has(type)) return 'guests';
  return MONEY.test(type) ? 'money' : 'visits';
}

/** How the database is asked for a kind: by the types that it has, or by those that it has not. */
export function typesOf(kind: LogKind): { readonly sql: string; readonly types: readonly string[] } {
  const money = `(type LIKE 'payment%' OR type LIKE 'refund%' OR type LIKE 'dispute%' OR type LIKE 'card%' OR type = 'day-closed')`;
  if (kind === 'money') return { sql: money, types: [] };
  const named = { access: ACCESS, talks: TALKS, house: HOUSE, guests: GUESTS };
  if (kind !== 'visits') return { sql: listed(named[kind].size, ''), types: [...named[kind]] };
  const others = Object.values(named).flatMap((types) => [...types]);
  return { sql: `${listed(others.length, 'NOT ')} AND NOT ${money}`, types: others };
}

function listed(count: number, not: string): string {
  return `type ${not}IN (${Array.from({ length: count }, () => '?').join(', ')})`;
}
