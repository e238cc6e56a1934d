import type { LocalDate, StaffDay, StaffVisit } from '../../../api/contract.ts';
import { ask, type Step } from '../../ask.ts';
import { addDays } from '../../days.ts';
import type { Scene } from '../../scene.ts';
import { timeWords } from '../../texts/wording.ts';

/** A visit of a therapist, with the zone its times are told in. */
export interface OwnVisit extends StaffVisit {
  readonly timeZone: string;
}

/** The therapist's days in a range; `days` 1 is the first day alone. */
export function* staffDays(from: LocalDate, days: number): Step<readonly StaffDay[]> {
  return yield* ask({ kind: 'staff-days', from, to: addDays(from, days - 1) });
}

/** All visits of some days, in the order of their start. */
export function visitsOf(days: readonly StaffDay[]): readonly OwnVisit[] {
  return days
    .flatMap(({ visits, timeZone }) => visits.map((visit) => ({ ...visit, timeZone })))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}

/** "14:00 Maria": enough to know which is meant. */
export function shortVisit({ texts }: Pick<Scene, 'texts'>, visit: OwnVisit): string {
  const time = timeWords(texts, visit.startsAt, visit.timeZone);
  return `${time} ${visit.guestName ?? texts('staffGuest')}`;
}

/** "14:00 to 15:00, Maria: Deep tissue massage with hot stones, 60 minutes, Willow". */
export function visitLine({ texts }: Scene, visit: OwnVisit): string {
  const { addOnNames, treatmentName, durationMinutes, people, timeZone } = visit;
  const from = timeWords(texts, visit.startsAt, timeZone);
  const to = timeWords(texts, visit.endsAt, timeZone);
  const treatment =
    addOnNames.length > 0
      ? texts('withAddOns', { treatment: treatmentName, addOns: texts.list([...addOnNames]) })
      : treatmentName;
  const minutes = texts('minutes', { count: durationMinutes });
  const party = people > 1 ? ` (${texts('people', { count: people })})` : '';
  const guest = `${visit.guestName ?? texts('staffGuest')}${party}`;
  const line = texts('staffVisit', { from, to, guest, treatment, minutes, room: visit.roomName });
  return [line, state({ texts }, visit)].filter((part) => part !== '').join(' · ');
}

function state({ texts }: Pick<Scene, 'texts'>, { status, lateMinutes }: OwnVisit): string {
  if (status === 'checked-in') return texts('staffIsHere');
  if (status === 'completed') return texts('staffIsDone');
  if (status === 'no-show') return texts('staffDidNotCome');
  if (status === 'held' || status === 'awaiting-payment') return texts('staffUnpaid');
  return lateMinutes === null
    ? ''
    : texts('staffComesLate', { minutes: texts('minutes', { count: lateMinutes }) });
}
