import type { HouseSheet, Id, LocalDate } from '../../../../api/contract.ts';
import { goTo, useAddress } from '../../app/address.ts';
import { useNow } from '../../app/now.ts';
import { dateAt } from '../calendar/zoned-time.ts';

export type Person = HouseSheet['therapists'][number];

/** The address of one of the team; `new` is nobody yet, null is all of it. */
export function teamAddress(person: Id | 'new' | null): string {
  return person === null ? '/admin/team' : `/admin/team?${new URLSearchParams({ person })}`;
}

export function usePerson(): string | null {
  return new URLSearchParams(useAddress().search).get('person');
}

export function toPerson(person: Id | 'new' | null): void {
  goTo(teamAddress(person));
}

/** The zone that somebody's days are in: that of where they work most lately, else of the first location. */
export function zoneOf(sheet: HouseSheet, personId: Id): string {
  const latest = sheet.rotas
    .filter((rota) => rota.therapistId === personId && rota.lines.length > 0)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
  const location =
    sheet.locations.find(({ id }) => id === latest?.lines[0]?.locationId) ?? sheet.locations[0];
  return location?.timeZone ?? 'UTC';
}

export function useToday(timeZone: string): LocalDate {
  return dateAt(useNow(60_000), timeZone);
}

/** Every skill that a treatment asks for or somebody has. */
export function skillsIn(sheet: HouseSheet): readonly string[] {
  const all = [
    ...sheet.treatments.filter(({ active }) => active).flatMap(({ skills }) => skills),
    ...sheet.therapists.filter(({ active }) => active).flatMap(({ skills }) => skills),
  ];
  return [...new Set(all)].toSorted();
}

/** The treatments that somebody with these skills can give. */
export function givenWith(sheet: HouseSheet, skills: readonly string[]): readonly string[] {
  return sheet.treatments
    .filter((one) => one.active && one.skills.every((skill) => skills.includes(skill)))
    .map(({ name }) => name);
}
