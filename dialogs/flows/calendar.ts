import type { BookingView } from '../../api/contract.ts';
import { ask, type Step } from '../ask.ts';
import { sayWithLink } from '../reply.ts';
import type { Scene } from '../scene.ts';
import type { Flow, Memory, Reply } from '../types.ts';
import { answeredAside } from './remind.ts';

const labels = {
  add: 'button.calendarAdd',
  change: 'button.calendarChange',
  remove: 'button.calendarRemove',
} as const;

/** With its visits as a calendar file, where there is one: in the same message, never one of its own. */
export function inCalendar<R extends Reply | null>(
  { texts }: Scene,
  reply: R,
  url: string | null | undefined,
  what: keyof typeof labels,
): R | Reply {
  if (reply === null || !url || reply.link !== null) return reply;
  return { ...reply, link: { url, label: texts(labels[what]), aside: true } };
}

/** What was just called off, with the way out of the calendar that it may have been put into. */
export function* outOfCalendar(scene: Scene, visits: readonly BookingView[], reply: Reply): Step<Reply> {
  const bookingIds = visits.map(({ id }) => id);
  return inCalendar(scene, reply, yield* ask({ kind: 'calendar-file', bookingIds }), 'remove');
}

/** "Add it to my calendar", "calendar link": where a guest, or a therapist, has their visits in a calendar of their own. */
export function* calendarLink(scene: Scene, memory: Memory): Flow {
  const { texts, situation } = scene;
  const url = yield* ask({ kind: 'calendar-page' });
  const text = texts(situation.staff?.therapistId ? 'calendarOfStaff' : 'calendarOfGuest');
  return answeredAside(scene, memory, [sayWithLink(text, { url, label: texts('button.calendarLink') })]);
}
