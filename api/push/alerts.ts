import type { NewEvent, NewMessage } from '../audit/write-in-tenant.ts';
import type {
  Actor,
  DeviceNotice,
  EventType,
  GuestAlert,
  Id,
  Notice,
  Role,
  StaffAlert,
} from '../contract.ts';
import type { Scope } from '../database/scope.ts';
import { may } from '../people/permissions.ts';

/** What is told of in a guest's chat, and is worth a word on their device. */
const OF_NOTICE: Readonly<Partial<Record<Notice['kind'], GuestAlert>>> = {
  'booking-confirmed': 'confirmed',
  'booking-moved': 'moved',
  replanned: 'moved',
  'cancelled-by-house': 'cancelled',
  'visit-soon': 'soon',
};

/** What happens to a therapist's visits that they want to know of at once. */
const OF_EVENT: Readonly<Partial<Record<EventType, StaffAlert>>> = {
  'booking-confirmed': 'booked',
  'booking-moved': 'moved',
  'booking-cancelled': 'cancelled',
  'booking-checked-in': 'arrived',
  'guest-late': 'late',
};

/** Is it said on a lock screen alone? */
export function isForDevice(notice: Notice | null): notice is DeviceNotice {
  const kind = notice?.kind;
  return kind === 'guest-alert' || kind === 'staff-alert' || kind === 'person-alert';
}

/**
 * What of all that a transaction tells and writes down goes to devices, too: of a guest's those of the chat that is told,
 * of the team's those whose visit it is. Who has no device costs one look by an index. What is true is asked when it is sent.
 */
export async function alertsOf(
  scope: Scope,
  actor: Actor,
  events: readonly NewEvent[],
  messages: readonly NewMessage[],
): Promise<NewMessage[]> {
  return [...(await toGuests(scope, messages)), ...(await toStaff(scope, actor, events))];
}

async function toGuests(scope: Scope, messages: readonly NewMessage[]): Promise<NewMessage[]> {
  const told = messages.flatMap((message) => {
    const notices = 'notice' in message ? guestNotices(message.notice) : [];
    return notices.map((notice) => ({ chat: message.conversationId, notice }));
  });
  if (told.length === 0) return [];
  const chats = [...new Set(told.map(({ chat }) => chat))];
  const devices = await scope.rows<{ id: Id; device_of: Id }>(
    `SELECT id, device_of FROM "conversation" WHERE tenant_id = ? AND device_of IN (${marks(chats)}) ORDER BY id`,
    [scope.tenantId, ...chats],
  );
  return told.flatMap(({ chat, notice }) =>
    devices.filter((one) => one.device_of === chat).map(({ id }) => ({ conversationId: id, notice })),
  );
}

function guestNotices(notice: Notice): DeviceNotice[] {
  const about = OF_NOTICE[notice.kind];
  if (about === undefined) return [];
  const ids = 'bookingIds' in notice ? notice.bookingIds : 'bookingId' in notice ? [notice.bookingId] : [];
  const startsAt = notice.kind === 'visit-soon' ? notice.startsAt : null;
  return ids.map((bookingId) => ({ kind: 'guest-alert', about, bookingId, startsAt }));
}

interface StaffAlertTo {
  readonly conversationId: Id;
  readonly notice: DeviceNotice;
}

interface StaffDevice {
  readonly id: Id;
  readonly staffId: Id;
  readonly role: Role;
  readonly therapistId: Id | null;
}

async function toStaff(scope: Scope, actor: Actor, events: readonly NewEvent[]): Promise<NewMessage[]> {
  const wanted = events.filter(({ type }) => type === 'person-wanted' || OF_EVENT[type] !== undefined);
  if (wanted.length === 0) return [];
  const devices = (await staffDevices(scope)).filter(
    // Nobody is told of what they did themselves.
    ({ staffId }) => actor.kind !== 'staff' || actor.userId !== staffId,
  );
  if (devices.length === 0) return [];
  const alerts: StaffAlertTo[] = [];
  for (const event of wanted) alerts.push(...(await staffAlerts(scope, event, devices)));
  return firstOfNew(alerts);
}

/** What is confirmed together is a recurring booking, soonest first: one word for all of it, which names when it begins. */
function firstOfNew(alerts: readonly StaffAlertTo[]): NewMessage[] {
  const told = new Set<Id>();
  return alerts.filter(({ conversationId, notice }) => {
    if (notice.kind !== 'staff-alert' || notice.about !== 'booked') return true;
    const isFirst = !told.has(conversationId);
    told.add(conversationId);
    return isFirst;
  });
}

async function staffAlerts(
  scope: Scope,
  event: NewEvent,
  devices: readonly StaffDevice[],
): Promise<StaffAlertTo[]> {
  const { type, bookingId, conversationId } = event;
  if (type === 'person-wanted') {
    if (conversationId === undefined) return [];
    const notice = { kind: 'person-alert' as const, conversationId };
    return devices
      .filter(({ role }) => may(role, 'answer-guests'))
      .map(({ id }) => ({ conversationId: id, notice }));
  }
  const about = OF_EVENT[type];
  if (about === undefined || bookingId === null) return [];
  const theirs = new Set([...(await therapistsOf(scope, bookingId)), ...(event.formerly ?? [])]);
  const told = devices.filter(({ therapistId }) => therapistId !== null && theirs.has(therapistId));
  // Of what never stood in their day nobody has heard.
  if (told.length === 0 || (about === 'cancelled' && !(await wasConfirmed(scope, bookingId)))) return [];
  const notice = { kind: 'staff-alert' as const, about, bookingId };
  return told.map(({ id }) => ({ conversationId: id, notice }));
}

async function staffDevices(scope: Scope): Promise<StaffDevice[]> {
  const rows = await scope.rows<{ id: Id; staff_id: Id; role: Role; resource_id: Id | null }>(
    `SELECT c.id, c.staff_id, s.role, s.resource_id FROM "conversation" c JOIN "staff" s ON s.id = c.staff_id
     WHERE c.tenant_id = ? AND c.channel = 'push' AND c.staff_id IS NOT NULL AND s.active = 1 ORDER BY c.id`,
    [scope.tenantId],
  );
  return rows.map((row) => ({
    id: row.id,
    staffId: row.staff_id,
    role: row.role,
    therapistId: row.resource_id,
  }));
}

async function therapistsOf(scope: Scope, bookingId: Id): Promise<Id[]> {
  const rows = await scope.rows<{ therapist_id: Id }>(
    'SELECT DISTINCT therapist_id FROM "booking_item" WHERE tenant_id = ? AND booking_id = ?',
    [scope.tenantId, bookingId],
  );
  return rows.map(({ therapist_id }) => therapist_id);
}

async function wasConfirmed(scope: Scope, bookingId: Id): Promise<boolean> {
  const rows = await scope.rows(
    `SELECT 1 AS found FROM "event_log" WHERE tenant_id = ? AND booking_id = ? AND type = 'booking-confirmed'`,
    [scope.tenantId, bookingId],
  );
  return rows.length > 0;
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
