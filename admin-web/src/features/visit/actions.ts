import type { BookingStatus, BookingView } from '../../../../api/contract.ts';

export type VisitAction = 'check-in' | 'start' | 'complete' | 'no-show' | 'undo-no-show' | 'cancel';

interface ActionFacts {
  readonly from: readonly BookingStatus[];
  readonly to: BookingStatus;
}

/** What the desk can do with a visit, from which states, and what becomes of it. */
export const ACTIONS: Readonly<Record<VisitAction, ActionFacts>> = {
  'check-in': { from: ['confirmed'], to: 'checked-in' },
  start: { from: ['checked-in'], to: 'in-treatment' },
  complete: { from: ['in-treatment'], to: 'completed' },
  'no-show': { from: ['confirmed'], to: 'no-show' },
  'undo-no-show': { from: ['no-show'], to: 'confirmed' },
  cancel: { from: ['held', 'awaiting-payment', 'confirmed'], to: 'cancelled' },
};

const ORDER: readonly VisitAction[] = ['check-in', 'start', 'complete', 'undo-no-show', 'no-show', 'cancel'];

/** The actions that a state allows, the likeliest first. The server has the last word. */
export function actionsFor(status: BookingStatus): VisitAction[] {
  return ORDER.filter((action) => ACTIONS[action].from.includes(status));
}

/** The visit as it will be if the server agrees. The version stays: whatever the server says wins. */
export function hopedFor(booking: BookingView, action: VisitAction): BookingView {
  return { ...booking, status: ACTIONS[action].to };
}
