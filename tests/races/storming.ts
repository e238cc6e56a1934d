import { In } from 'typeorm';
import type { BookingService, BookingStatus, BookingView, Id } from '../../api/contract.ts';
import type { Core } from '../../api/core.ts';
import { type BookingEntity, BookingTable } from '../../api/database/entities/booking.ts';
import { type Scope, tenantScope } from '../../api/database/scope.ts';
import type { FromWorker, RaceGuest, SpaFacts } from './orders.ts';
import type { Random } from './random.ts';

/** What an act of a storm has at hand. */
export interface Storming {
  readonly core: Core;
  readonly service: BookingService;
  readonly spa: SpaFacts;
  readonly random: Random;
  /** Which of the storm's lanes it happens in. */
  readonly lane: number;
  say(message: FromWorker): void;
}

/** null when it was done, else why it was not. */
export type Act = (storming: Storming) => Promise<string | null>;

/** There was nothing that it could be done to. */
export const NOTHING_THERE = 'nothing there';

/** The days that everybody wants. */
const DAYS = ['2026-03-03', '2026-03-04'] as const;
export const WANTED = { from: DAYS[0], to: DAYS[1] };

export function anyStart({ random }: Storming): string {
  const hour = String(9 + random.below(11)).padStart(2, '0');
  const minute = String(15 * random.below(4)).padStart(2, '0');
  return `${random.pick(DAYS)}T${hour}:${minute}`;
}

export function anyGuest({ random, spa }: Storming): RaceGuest {
  const guest = random.pick(spa.guests);
  if (!guest) throw new Error('a storm needs guests');
  return guest;
}

/** One of the spa's bookings, whoever made it: two processes are to want the same one at times. */
export async function anyBooking(
  storming: Storming,
  statuses: readonly BookingStatus[],
): Promise<BookingEntity | undefined> {
  const found = await inSpa(storming, (scope) =>
    scope.find(BookingTable, {
      where: { status: In([...statuses]) },
      order: { createdAt: 'ASC', code: 'ASC' },
    }),
  );
  return storming.random.pick(found);
}

export function inSpa<T>({ core, spa }: Storming, look: (scope: Scope) => Promise<T>): Promise<T> {
  return core.database.run((db) => look(tenantScope(db, spa.tenantId)));
}

export function ownerOf({ guestId, conversationId }: BookingEntity): RaceGuest {
  return { guestId, conversationId: conversationId ?? '' };
}

/** Says what is to become of a booking before it is asked for: whoever is killed meanwhile has told nobody. */
export function intends({ lane, say }: Storming, bookingId: Id): void {
  say({ kind: 'intends', lane, bookingId });
}

/** What the guest or the desk is told; a refusal by its name. */
export function telling(
  storming: Storming,
  outcome:
    | { readonly ok: true; readonly booking: BookingView }
    | { readonly ok: false; readonly reason: string },
): string | null {
  // A refusal, too: it ends what was intended.
  tell(storming, outcome.ok ? [outcome.booking] : []);
  return outcome.ok ? null : outcome.reason;
}

export function tell({ lane, say }: Storming, bookings: readonly BookingView[]): void {
  const told = bookings.map(({ id, version, status, startsAt }) => ({ id, version, status, startsAt }));
  say({ kind: 'told', lane, told });
}
