import type { HouseSheet, Id, LocalDate } from '../../../../api/contract.ts';
import { Initials } from '../../app/initials.tsx';
import { Link } from '../../app/link.tsx';
import { dayBounds } from '../calendar/zoned-time.ts';
import { kindText } from '../house-change/chips-field.tsx';
import { type Person, teamAddress, useToday, zoneOf } from './place.ts';
import { useTeamWords } from './team-words.ts';

type Props = { sheet: HouseSheet; chosen: Id | null };

/** Everybody who works here, and apart from them who did. */
export function TeamList({ sheet, chosen }: Props) {
  const { words } = useTeamWords();
  const [active, retired] = [true, false].map((is) => sheet.therapists.filter((one) => one.active === is));
  const isRetiredChosen = retired?.some(({ id }) => id === chosen);
  return (
    <nav aria-label={words.list}>
      <People sheet={sheet} people={active ?? []} chosen={chosen} />
      {retired === undefined || retired.length === 0 ? null : (
        <details open={isRetiredChosen} className="mt-4">
          <summary className="flex h-11 cursor-pointer items-center rounded-lg px-2 text-muted hover:bg-hover">
            {words.retired(retired.length)}
          </summary>
          <People sheet={sheet} people={retired} chosen={chosen} />
        </details>
      )}
    </nav>
  );
}

function People({ sheet, people, chosen }: Props & { people: readonly Person[] }) {
  return (
    <ul className="flex flex-col gap-1">
      {people.map((person) => (
        <li key={person.id}>
          <Link
            href={teamAddress(person.id)}
            aria-current={person.id === chosen ? 'page' : undefined}
            className="-mx-2 flex min-h-16 items-center gap-3 rounded-lg px-2 py-2 hover:bg-hover aria-[current]:bg-accent-soft"
          >
            <Initials name={person.name} faded={!person.active} />
            <Lines sheet={sheet} person={person} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Lines({ sheet, person }: { sheet: HouseSheet; person: Person }) {
  const { words } = useTeamWords();
  const timeZone = zoneOf(sheet, person.id);
  const today = useToday(timeZone);
  const places = placesOf(sheet, person.id, today);
  return (
    <span className="min-w-0 grow">
      <span className="flex items-baseline gap-2">
        <span className="truncate font-medium">{person.name}</span>
        {person.active && isAway(sheet, person.id, dayBounds(today, timeZone)) ? (
          <span className="ml-auto shrink-0 rounded-full bg-warn-soft px-2 text-warn text-xs">
            {words.awayNow}
          </span>
        ) : null}
      </span>
      <span className="block truncate text-muted text-xs">{person.skills.map(kindText).join(', ')}</span>
      {person.active ? (
        <span className="block truncate text-muted text-xs">
          {places.length === 0 ? words.noShifts : places.join(', ')}
        </span>
      ) : null}
    </span>
  );
}

/** Where the rota has them from today on. */
function placesOf(sheet: HouseSheet, personId: Id, today: LocalDate): string[] {
  const ids = sheet.rotas
    .filter((rota) => rota.therapistId === personId && (rota.validTo === null || rota.validTo >= today))
    .flatMap((rota) => rota.lines.map((line) => line.locationId));
  return sheet.locations.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

function isAway(sheet: HouseSheet, personId: Id, { startMs, endMs }: ReturnType<typeof dayBounds>): boolean {
  return sheet.timeOff.some(
    (one) =>
      one.resourceId === personId && Date.parse(one.startsAt) < endMs && Date.parse(one.endsAt) > startMs,
  );
}
