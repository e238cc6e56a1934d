import type { HouseWarning, Id } from '../contract.ts';
import type { TreatmentEntity } from '../database/entities/house.ts';
import type { HouseRows } from './house-book.ts';
import { longestOpening } from './plan-treatment.ts';

/** What a change leaves unbookable: all of a treatment that was saved, and of the others what is new. */
export function newWarnings(before: HouseRows, after: HouseRows, savedId: Id | null): HouseWarning[] {
  const known = new Set(warningsOf(before).map(keyOf));
  return warningsOf(after).filter((one) => one.treatmentId === savedId || !known.has(keyOf(one)));
}

function keyOf({ treatmentId, message }: HouseWarning): string {
  return `${treatmentId} ${message}`;
}

function warningsOf(rows: HouseRows): HouseWarning[] {
  const active = rows.resources.filter((one) => one.active);
  const skills = new Set(active.flatMap((one) => one.skills));
  const rooms = new Set(active.map((one) => one.roomKind));
  const equipment = new Set(active.map((one) => one.equipmentKind));
  const longest = longestOpening(rows.locations);
  return rows.treatments
    .filter((one) => one.active)
    .flatMap((one) => [
      ...skillWarnings(one, skills),
      ...(rooms.has(one.roomKind)
        ? []
        : [warn(one, 'no-such-room', `no room is of the kind "${one.roomKind}"`)]),
      ...[...one.equipment, ...one.addOns.flatMap((addOn) => addOn.equipment)]
        .filter((kind) => !equipment.has(kind))
        .map((kind) => warn(one, 'no-such-equipment', `there is no equipment of the kind "${kind}"`)),
      ...lengthWarnings(one, longest),
    ]);
}

function skillWarnings(treatment: TreatmentEntity, known: ReadonlySet<string>): HouseWarning[] {
  return treatment.skills
    .filter((skill) => !known.has(skill))
    .map((skill) => warn(treatment, 'nobody-has-skill', `nobody has the skill "${skill}"`));
}

function lengthWarnings(treatment: TreatmentEntity, longest: number | null): HouseWarning[] {
  return treatment.variants
    .filter((one) => longest !== null && one.durationMinutes > longest)
    .map((one) =>
      warn(treatment, 'longer-than-opening-hours', `no house is open for ${one.durationMinutes} minutes`),
    );
}

function warn({ id, name }: TreatmentEntity, reason: HouseWarning['reason'], why: string): HouseWarning {
  return { treatmentId: id, reason, message: `${name} cannot be booked: ${why}.` };
}
