import type { EventType, Id } from '../../../../api/contract.ts';

/** All that is read of guests but notes of their health: each reading of those is somebody's. */
export const GUEST_KEY = ['guest'] as const;
export const guestKey = (id: Id) => [...GUEST_KEY, id] as const;
export const healthKey = (id: Id) => ['health-notes', id] as const;

/** About no visit, and a guest's page shows it. */
export const GUEST_EVENTS: ReadonlySet<string> = new Set<EventType>([
  'guests-merged',
  'guests-parted',
  'guest-forgotten',
  'guest-forget-asked',
  'guest-notes-changed',
  'health-notes-changed',
  'offers-wanted',
  'offers-declined',
  'messages-stopped',
  'messages-resumed',
]);
