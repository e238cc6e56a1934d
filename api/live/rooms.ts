import type { WebSocket } from 'ws';
import type { EventType, Id, LiveMessage } from '../contract.ts';
import type { Core } from '../core.ts';
import { eventSeenBy, eventViewOf, standingOf } from '../people/permissions.ts';
import { type StaffMember, staffOf } from '../people/sessions.ts';
import type { Look } from './keep-look.ts';
import type { Looks } from './look-watch.ts';
import { makePump, type Pump } from './pump.ts';
import { eventsAfter, type LoggedEvent, lastSequence } from './read-events.ts';

/** Read at once; who is further behind than a few such pages loads the day anew. */
const PAGE = 200;
const MAX_BEHIND = 1_000;

export interface Desk {
  readonly socket: WebSocket;
  readonly token: string;
  /** As of the last look at their session. */
  staff: StaffMember;
  /** The last sequence that it is through with … */
  sent: number;
  /** … and that it was told of, or came with. */
  told: number;
  /** It was told something: that it hears of all from here on. */
  greeted: boolean;
  alive: boolean;
  /** What it has open. */
  readonly look: Look;
  /** What it was told of who looks at which visit: what there was to see, by whom, and what of it was sent. */
  looking: { readonly key: string; readonly staff: StaffMember; readonly sent: string } | null;
  /** In which part of the heartbeat it is looked at. */
  readonly part: number;
}

/** All desks of one tenant. What happens is read, cut to what a role may see, and put into bytes once for all of them. */
export interface Room {
  readonly desks: Set<Desk>;
  readonly pump: Pump;
}

export function openRoom(core: Core, tenantId: Id): Room {
  const desks = new Set<Desk>();
  const pump = makePump(
    () => bringUpToDate(core, tenantId, [...desks]),
    // The next look, a second later, goes on where this one ended.
    (error) => core.log.error({ err: error }, 'the live calendars could not be brought up to date'),
  );
  return { desks, pump };
}

async function bringUpToDate(core: Core, tenantId: Id, desks: readonly Desk[]): Promise<void> {
  const last = await lastSequence(core, tenantId);
  const groups = new Map<number, Desk[]>();
  for (const desk of desks) {
    // Ahead of the log is a page that was loaded before the database was put back to an earlier day.
    if (last < desk.sent || last - desk.sent > MAX_BEHIND) loadAnew(desk, last);
    const group = groups.get(desk.sent);
    if (group === undefined) groups.set(desk.sent, [desk]);
    else group.push(desk);
  }
  // Nobody who is up to date waits for one who was long away.
  const nearestFirst = [...groups].sort(([one], [other]) => other - one);
  for (const [sent, group] of nearestFirst) await sendMissed(core, tenantId, { group, sent, last });
  const caughtUp = makeCaughtUp();
  for (const desk of desks) if (!desk.greeted || desk.told !== desk.sent) tellThrough(desk, caughtUp);
}

function loadAnew(desk: Desk, last: number): void {
  desk.sent = last;
  desk.told = last;
  desk.greeted = false;
  send(desk, { type: 'reload', sequence: last });
}

interface Behind {
  readonly group: readonly Desk[];
  readonly sent: number;
  readonly last: number;
}

async function sendMissed(core: Core, tenantId: Id, { group, sent, last }: Behind): Promise<void> {
  for (let through = sent; through < last; ) {
    const events = await eventsAfter(core, tenantId, through, PAGE);
    // The log tells every process: whose session ended hears nothing of what came after.
    if (events.some(({ event }) => ENDS_ACCESS.has(event.type)))
      await Promise.all(group.map((desk) => lookAgain(core, desk)));
    const caughtUp = makeCaughtUp();
    for (const logged of events) sendToAll(group, logged, caughtUp);
    through = events.at(-1)?.event.sequence ?? last;
    for (const desk of group) desk.sent = through;
  }
}

/** After these somebody's sessions may have ended, or their role may be another. */
const ENDS_ACCESS: ReadonlySet<string> = new Set<EventType>([
  'sessions-ended',
  'member-changed',
  'member-locations-changed',
  'member-disabled',
  'password-changed',
  'security-changed',
]);

/** Is it still their session, and as what? One that has ended is said to have, and its socket closed. */
export async function lookAgain(core: Core, desk: Desk): Promise<void> {
  const staff = await staffOf(core, desk.token);
  if (staff !== null && staff.kiosk === null && !staff.twoStepsFirst) {
    const wasOther = standingOf(desk.staff) !== standingOf(staff);
    // Another role, or other locations, since hears what that one may; and what it shows is another's.
    desk.staff = staff;
    if (wasOther) send(desk, { type: 'reload', sequence: desk.sent });
    return;
  }
  send(desk, { type: 'signed-out' });
  desk.socket.close(1008);
}

type CaughtUp = (after: number, sequence: number) => Buffer;

/** Who may not see it is only told, before the next that they may, that there is no gap. */
function sendToAll(group: readonly Desk[], logged: LoggedEvent, caughtUp: CaughtUp): void {
  const { sequence } = logged.event;
  const views = new Map<string, Buffer | null>();
  for (const desk of group) {
    const key = eventViewOf(desk.staff);
    let bytes = views.get(key);
    if (bytes === undefined) {
      const event = eventSeenBy(desk.staff, logged);
      bytes = event && bytesOf({ type: 'event', event });
      views.set(key, bytes);
    }
    if (bytes !== null) {
      if (desk.told < desk.sent) tellThrough(desk, caughtUp);
      sendBytes(desk, bytes);
      desk.told = sequence;
      desk.greeted = true;
    }
    desk.sent = sequence;
  }
}

/** The first that a line is told, before anything else: as what it is heard. Their role may be another since the page was loaded. */
export function greet(desk: Desk): void {
  const { told, staff } = desk;
  send(desk, { type: 'caught-up', after: told, sequence: told, standing: standingOf(staff) });
  desk.greeted = true;
}

function tellThrough(desk: Desk, caughtUp: CaughtUp): void {
  sendBytes(desk, caughtUp(desk.told, desk.sent));
  desk.told = desk.sent;
  desk.greeted = true;
}

/** Answers a desk that asks whether the line still stands. One that does not read its answers gets no more of them. */
export function answer(desk: Desk): void {
  if (desk.socket.bufferedAmount === 0) tellThrough(desk, makeCaughtUp());
}

/** Tells a desk who looks at which visit, where that is another than it was told. */
export function tellLooks(desk: Desk, { key, seenBy }: Looks): void {
  const { staff, looking } = desk;
  // Another role since sees others.
  if (looking?.key === key && looking.staff === staff) return;
  const visits = seenBy(staff);
  const sent = JSON.stringify(visits);
  if (sent !== (looking?.sent ?? NOTHING)) send(desk, { type: 'looking', visits });
  desk.looking = { key, staff, sent };
}

/** What a page takes it to be until it is told. */
const NOTHING = '[]';

function makeCaughtUp(): CaughtUp {
  const known = new Map<string, Buffer>();
  return (after, sequence) => {
    const key = `${after} ${sequence}`;
    const bytes = known.get(key) ?? bytesOf({ type: 'caught-up', after, sequence });
    known.set(key, bytes);
    return bytes;
  };
}

export function bytesOf(message: LiveMessage): Buffer {
  return Buffer.from(JSON.stringify(message));
}

export function send(desk: Desk, message: LiveMessage): void {
  sendBytes(desk, bytesOf(message));
}

/** Text, though they are bytes already: not put into them again for each socket. */
export function sendBytes({ socket }: Desk, bytes: Buffer): void {
  if (socket.readyState === socket.OPEN) socket.send(bytes, { binary: false });
}
