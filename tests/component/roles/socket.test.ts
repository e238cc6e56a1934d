import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import WebSocket from 'ws';
import { writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import type {
  BookingView,
  CalendarDay,
  DeskMessage,
  EventType,
  LiveEvent,
  LiveMessage,
} from '../../../api/contract.ts';
import { ConversationTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { DemoSpa } from '../../../api/demo/make-demo-spa.ts';
import { lastSequence } from '../../../api/live/read-events.ts';
import { type ServedHouse, serveHouse } from '../../support/served.ts';
import { until } from '../../support/until.ts';
import { CALLERS, type Caller, openTeam, type Team } from './team.ts';

interface Telling {
  /** As what a therapist is told of it on a visit of theirs. */
  readonly own: 'as it is' | 'visit-changed';
  /** … and about no visit; null for not at all. */
  readonly none: 'house-changed' | 'visit-changed' | null;
}
const VISIT: Telling = { own: 'as it is', none: null };
const MONEY: Telling = { own: 'visit-changed', none: null };
const NAMES: Telling = { own: 'as it is', none: 'visit-changed' };

/** Of every kind of event, by hand: one that is new has no line, and the types say so. */
const TELLS_A_THERAPIST: Readonly<Record<EventType, Telling>> = {
  'booking-held': VISIT,
  'booking-accepted': VISIT,
  'booking-confirmed': VISIT,
  'booking-checked-in': VISIT,
  'let-in-wrongly': VISIT,
  'booking-started': VISIT,
  'booking-completed': VISIT,
  'booking-cancelled': VISIT,
  'booking-expired': VISIT,
  'booking-no-show': VISIT,
  'booking-no-show-undone': VISIT,
  'booking-moved': VISIT,
  'booking-squeezed': VISIT,
  'house-changed': { own: 'as it is', none: 'house-changed' },
  'channel-changed': VISIT,
  'waitlist-joined': VISIT,
  'waitlist-left': VISIT,
  'guest-late': VISIT,
  'guest-attends': VISIT,
  'feedback-given': VISIT,
  'guest-forgotten': NAMES,
  'guests-merged': NAMES,
  'guests-parted': NAMES,
  'messages-stopped': VISIT,
  'messages-resumed': VISIT,
  'offers-wanted': VISIT,
  'offers-declined': VISIT,
  'person-wanted': VISIT,
  'person-took-over': VISIT,
  'person-given': VISIT,
  'bot-returned': VISIT,
  'canned-answers-changed': VISIT,
  'guest-notes-changed': VISIT,
  'health-notes-changed': VISIT,
  'health-notes-read': VISIT,
  'guest-exported': VISIT,
  'guest-forget-asked': VISIT,
  'staff-linked': VISIT,
  'therapist-late': VISIT,
  'swap-changed': VISIT,
  'message-failed': VISIT,
  'message-retried': VISIT,
  'message-put-away': VISIT,
  'payment-link-opened': MONEY,
  'payment-received': MONEY,
  'payment-processing': MONEY,
  'payment-failed': MONEY,
  'payment-late': MONEY,
  'card-kept': MONEY,
  'card-late': MONEY,
  'card-fee-asked': MONEY,
  'card-fee-taken': MONEY,
  'card-fee-refused': MONEY,
  'card-fee-waived': MONEY,
  'payment-unsettled': MONEY,
  'payment-tried-again': MONEY,
  'payment-put-away': MONEY,
  'payment-disputed': MONEY,
  'dispute-won': MONEY,
  'dispute-lost': MONEY,
  'refund-requested': MONEY,
  'refund-settled': MONEY,
  'refund-failed': MONEY,
  'refund-taken-back': MONEY,
  'refund-withdrawn': MONEY,
  'day-closed': MONEY,
  'signed-in': VISIT,
  'kiosk-opened': VISIT,
  'member-invited': VISIT,
  'invitation-withdrawn': VISIT,
  'member-joined': VISIT,
  'member-changed': VISIT,
  'member-locations-changed': VISIT,
  'member-disabled': VISIT,
  'member-enabled': VISIT,
  'password-link-made': VISIT,
  'password-changed': VISIT,
  'sessions-ended': VISIT,
  'second-factor-on': VISIT,
  'second-factor-off': VISIT,
  'security-changed': VISIT,
  'log-exported': VISIT,
};

const SEES_ALL: readonly Caller[] = ['owner', 'manager', 'desk'];
const OUTSIDE: readonly Caller[] = ['kiosk', 'nobody'];

/** Who is ever sent a kind of message: a new kind has no line here. */
const HEARS: Readonly<Record<LiveMessage['type'], string>> = {
  event: 'omdt',
  'caught-up': 'omdt',
  talks: 'omd',
  looking: 'omdt',
  reload: 'omdt',
  'signed-out': 'omdt',
};

describe('the live calendar’s socket', () => {
  let house: ServedHouse;
  let demo: DemoSpa;
  let team: Team;
  let own: BookingView;
  let other: BookingView;
  let conversationId = '';
  const cookies = new Map<Caller, string>();
  const sockets: WebSocket[] = [];

  beforeAll(async () => {
    house = await serveHouse('2026-03-02T09:00', async () => ({}));
    demo = await house.tenant();
    team = await openTeam(house, demo);
    for (const caller of CALLERS) cookies.set(caller, await team.cookie(caller));
    const me = await read<{ user: { therapistId: string } }>('/me', 'therapist');
    const { locations } = await house.served.house.service.house(demo.tenantId);
    const { bookings } = await read<CalendarDay>(
      `/calendar?location=${locations[0]?.id}&date=2026-03-03`,
      'desk',
    );
    const isOwn = ({ items }: BookingView) => items.some((item) => item.therapistId === me.user.therapistId);
    own = only(bookings.find((one) => isOwn(one) && one.guest.phone !== null && one.paidMinor > 0));
    other = only(bookings.find((one) => !isOwn(one)));
    await house.served.house.core.database.run(async (db) => {
      conversationId = (await db.findOneBy(ConversationTable, { tenantId: demo.tenantId }))?.id ?? newId();
    });
  }, 60_000);
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.terminate();
  });
  afterAll(() => house?.stop());

  const get = (path: string, caller: Caller) =>
    fetch(`${house.url}/api/v1${path}`, { headers: { cookie: cookies.get(caller) ?? '' } });

  const read = async <T>(path: string, caller: Caller): Promise<T> =>
    JSON.parse(await (await get(path, caller)).text());

  function only(one: BookingView | undefined): BookingView {
    if (one === undefined) throw new Error('the demo spa has no such visit');
    return one;
  }

  async function listen(caller: Caller, since: number) {
    const socket = new WebSocket(`${house.url.replace('http', 'ws')}/api/v1/live?since=${since}`, {
      headers: { cookie: cookies.get(caller) ?? '' },
    });
    sockets.push(socket);
    const heard: LiveMessage[] = [];
    let refusal = 0;
    socket.on('message', (data) => heard.push(JSON.parse(String(data))));
    socket.on('error', () => undefined);
    socket.on('unexpected-response', (_request, answer) => {
      refusal = answer.statusCode ?? -1;
    });
    await until(() => socket.readyState === WebSocket.OPEN || refusal !== 0);
    const say = (message: DeskMessage) => socket.send(JSON.stringify(message));
    return { heard, say, refusal: () => refusal };
  }

  const reached = (heard: readonly LiveMessage[], sequence: number) =>
    heard.some(
      (one) =>
        (one.type === 'caught-up' && one.sequence >= sequence) ||
        (one.type === 'event' && one.event.sequence >= sequence),
    );

  test('is opened to the team, and to no device at the door and nobody else', async () => {
    for (const caller of CALLERS) {
      const { refusal } = await listen(caller, 0);
      expect([caller, refusal()]).toEqual([caller, OUTSIDE.includes(caller) ? 401 : 0]);
    }
  });

  test.each(Object.entries(TELLS_A_THERAPIST))(
    'of %s, each role is sent its own, by socket and by HTTP',
    async (kind, telling) => {
      const { core } = house.served.house;
      const type = Object.keys(TELLS_A_THERAPIST).find((one) => one === kind) as EventType;
      const before = await lastSequence(core, demo.tenantId);
      const myself = own.items[0]?.therapistId ?? '';
      await writeInTenant(core, demo.tenantId, { kind: 'system', name: 'test' }, async (unit) => {
        unit.record({ type, bookingId: own.id, note: 'a note of the desk' });
        unit.record({ type, bookingId: other.id, note: 'a note of the desk' });
        unit.record({ type, bookingId: other.id, formerly: [myself] });
        unit.record({ type, bookingId: null, note: 'the words of a guest', conversationId });
      });
      const sequences = [1, 2, 3, 4].map((step) => before + step);
      for (const caller of CALLERS) {
        const http = await get(`/events?since=${before}`, caller);
        if (OUTSIDE.includes(caller)) {
          expect([caller, http.status]).toEqual([caller, caller === 'kiosk' ? 403 : 401]);
          continue;
        }
        const { heard } = await listen(caller, before);
        await until(() => reached(heard, before + 4));
        const events = heard.flatMap((one) => (one.type === 'event' ? [one.event] : []));
        expect(JSON.parse(await http.text())).toEqual({ events });
        if (SEES_ALL.includes(caller)) {
          expect(events.map(({ sequence }) => sequence)).toEqual(sequences);
          expect(events.every((one) => one.type === type)).toBe(true);
          expect(events[0]?.booking).toMatchObject({
            totalMinor: own.totalMinor,
            guest: { phone: own.guest.phone },
          });
          continue;
        }
        expect(events.map(({ sequence, type: told }) => [sequence, told])).toEqual([
          [before + 1, telling.own === 'as it is' ? type : telling.own],
          [before + 3, telling.own === 'as it is' ? type : telling.own],
          ...(telling.none === null ? [] : [[before + 4, telling.none]]),
        ]);
        expectNoSecrets(events);
      }
    },
  );

  function expectNoSecrets(events: readonly LiveEvent[]): void {
    const said = JSON.stringify(events);
    for (const secret of [
      own.guest.phone,
      other.guest.name,
      other.code,
      'the words of a guest',
      conversationId,
      'formerly',
    ])
      expect(said).not.toContain(secret);
    const [mine] = events;
    expect(mine?.booking).toMatchObject({
      id: own.id,
      totalMinor: 0,
      dueMinor: 0,
      paidMinor: 0,
      checkout: null,
    });
    expect(events.slice(1).map(({ booking }) => booking)).toEqual(events.slice(1).map(() => null));
    expect(events[1]?.gone).toBe(other.id);
  }

  test('sends each kind of message to those alone who may hear it', async () => {
    const { core } = house.served.house;
    const last = await lastSequence(core, demo.tenantId);
    const lines = new Map<Caller, readonly LiveMessage[]>();
    for (const caller of CALLERS.filter((one) => !OUTSIDE.includes(one))) {
      // Ahead of the log: told to read all again.
      lines.set(caller, (await listen(caller, last + 1_000)).heard);
    }
    for (const heard of lines.values()) await until(() => heard.some(({ type }) => type === 'reload'));
    core.nudge({ kind: 'read', tenantId: demo.tenantId, conversationId });
    await until(() => lines.get('desk')?.some(({ type }) => type === 'talks') ?? false);
    // Nobody is told of themselves: of two who look at it each hears.
    for (const caller of ['desk', 'owner'] as const)
      (await listen(caller, last)).say({ type: 'here', bookingId: own.id });
    for (const heard of lines.values()) await until(() => heard.some(({ type }) => type === 'looking'));
    await writeInTenant(core, demo.tenantId, { kind: 'system', name: 'test' }, async (unit) =>
      unit.record({ type: 'booking-started', bookingId: own.id }),
    );
    for (const [caller, heard] of lines) {
      await until(() => heard.some(({ type }) => type === 'event'));
      const kinds = [...new Set(heard.map(({ type }) => type))].toSorted();
      const mayHear = Object.entries(HEARS).flatMap(([type, who]) =>
        who.includes(caller.charAt(0)) ? type : [],
      );
      expect([caller, kinds]).toEqual([caller, mayHear.filter((type) => type !== 'signed-out').toSorted()]);
    }
  });
});
