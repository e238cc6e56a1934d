import type { BookingStatus, BookingView, ChangeRefusal } from '../../../../api/contract.ts';

export type VisitAction = 'check-in' | 'start' | 'complete' | 'no-show' | 'cancel';

interface ActionFacts {
  readonly label: string;
  readonly from: readonly BookingStatus[];
  readonly to: BookingStatus;
  readonly done: string;
}

/** What the desk can do with a visit, from which states, and what becomes of it. */
export const ACTIONS: Readonly<Record<VisitAction, ActionFacts>> = {
  'check-in': { label: 'Check in', from: ['confirmed'], to: 'checked-in', done: 'Checked in' },
  start: { label: 'Start treatment', from: ['checked-in'], to: 'in-treatment', done: 'Treatment started' },
  complete: { label: 'Complete', from: ['in-treatment'], to: 'completed', done: 'Visit completed' },
  'no-show': { label: 'No-show', from: ['confirmed'], to: 'no-show', done: 'Marked as no-show' },
  cancel: {
    label: 'Cancel visit',
    from: ['held', 'awaiting-payment', 'confirmed'],
    to: 'cancelled',
    done: 'Visit cancelled',
  },
};

const ORDER: readonly VisitAction[] = ['check-in', 'start', 'complete', 'no-show', 'cancel'];

/** The actions that a state allows, the likeliest first. The server has the last word. */
export function actionsFor(status: BookingStatus): VisitAction[] {
  return ORDER.filter((action) => ACTIONS[action].from.includes(status));
}

/** The visit as it will be if the server agrees. The version stays: whatever the server says wins. */
export function hopedFor(booking: BookingView, action: VisitAction): BookingView {
  return { ...booking, status: ACTIONS[action].to };
}

const REFUSALS: Readonly<Record<ChangeRefusal, string>> = {
  'not-found': 'This visit is not there any more.',
  'not-possible-now': 'The visit is in another state by now. Look at it again.',
  'hold-ended': 'The hold has ended and the time was given back.',
  'changed-meanwhile': 'Somebody else changed this visit a moment ago. Look at it again.',
  'too-early': 'It is too early for that. Try again closer to the start.',
  'key-reused': 'That did not work. Load the page again and try once more.',
  'too-late': 'It is too late for that by the house’s rules.',
};

/** Why the server refused; undefined for a reason that is not one of its refusals. */
export function refusalWords(reason: string): string | undefined {
  return new Map<string, string>(Object.entries(REFUSALS)).get(reason);
}
