import type { Id, Instant, ReplanMove, ReplanOption, VisitConflict } from '../../../../api/contract.ts';

/** For each visit which of its options was chosen, counted from 0; null leaves it as it is. */
export type Choices = Readonly<Record<Id, number | null>>;

/** The first options of a list keep out of each other's way: all can be taken together. */
export function firstChoices(conflicts: readonly VisitConflict[]): Choices {
  return Object.fromEntries(
    conflicts.map(({ booking, options }) => [booking.id, options.length > 0 ? 0 : null]),
  );
}

/** The moves that were chosen. */
export function movesOf(conflicts: readonly VisitConflict[], choices: Choices): ReplanMove[] {
  return conflicts.flatMap(({ booking, options }) => {
    const option = options[choices[booking.id] ?? -1];
    return option ? [{ bookingId: booking.id, ...pick(option) }] : [];
  });
}

function pick({ startsAt, therapistId }: ReplanOption): { startsAt: Instant; therapistId: Id } {
  return { startsAt, therapistId };
}
