import type { House, WaitlistEntryView } from '../../../../api/contract.ts';
import type { Outsider } from '../calendar/drop-in.ts';

const MINUTE_MS = 60_000;

/** How long the visit that somebody waits for is, in minutes: its parts one after the other, with add-ons and gaps. */
export function lengthOf({ wish }: WaitlistEntryView, house: House): number {
  return wish.parts.reduce((sum, part, place) => {
    const sold = house.treatments.find(({ id }) => id === part.treatmentId);
    const extra = part.addOnIds.map((id) => sold?.addOns.find((one) => one.id === id)?.durationMinutes ?? 0);
    const gap = place === 0 ? 0 : part.gapMinutes;
    return sum + gap + part.durationMinutes + extra.reduce((all, one) => all + one, 0);
  }, 0);
}

/** What somebody waits for in words: "Deep tissue massage 60 min + Facial 30 min". */
export function wishInWords({ wish }: WaitlistEntryView, house: House): string {
  return wish.parts
    .map(({ treatmentId, durationMinutes }) => {
      const name = house.treatments.find(({ id }) => id === treatmentId)?.name ?? '';
      return `${name} ${durationMinutes} min`;
    })
    .join(' + ');
}

/** The visit that is waited for, as the hand carries it over the day. */
export function outsiderOf(entry: WaitlistEntryView, house: House): Outsider {
  const { id, guest } = entry;
  return {
    id,
    guest: { name: guest.name, phone: null },
    startMs: 0,
    endMs: lengthOf(entry, house) * MINUTE_MS,
  };
}
