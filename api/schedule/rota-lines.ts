import type { HouseProblem, RotaLine } from '../contract.ts';
import type { LocationEntity } from '../database/entities/house.ts';
import { noSuch, problem } from '../tenants/house-problems.ts';

/** What is wrong with a week's lines among themselves, clocks of several zones aside. */
export function lineProblems(
  locations: readonly LocationEntity[],
  lines: readonly RotaLine[],
): HouseProblem[] {
  return lines.flatMap((line, place) => {
    const field = `lines[${place}]`;
    if (!locations.some((one) => one.id === line.locationId))
      return [noSuch(`${field}.locationId`, 'location')];
    if (line.ends <= line.starts) return [problem(`${field}.ends`, 'ends-before-start')];
    if (lines.slice(0, place).some((other) => isTwice(line, other, locations)))
      return [problem(`${field}.starts`, 'overlaps')];
    return line.kind === 'break' && !isWithinWork(line, lines)
      ? [problem(`${field}.starts`, 'break-outside-work')]
      : [];
  });
}

/** Nobody works twice at once, wherever. Houses by different clocks are compared day by day: see two-places.ts. */
function isTwice(line: RotaLine, other: RotaLine, locations: readonly LocationEntity[]): boolean {
  const zoneOf = (one: RotaLine) => locations.find(({ id }) => id === one.locationId)?.timeZone;
  return (
    line.kind === other.kind &&
    line.weekday === other.weekday &&
    zoneOf(line) === zoneOf(other) &&
    line.starts < other.ends &&
    other.starts < line.ends
  );
}

/** Lines of work that meet are one stretch. */
function isWithinWork(line: RotaLine, lines: readonly RotaLine[]): boolean {
  const work = lines
    .filter(
      (one) => one.kind === 'work' && one.weekday === line.weekday && one.locationId === line.locationId,
    )
    .toSorted((a, b) => (a.starts < b.starts ? -1 : 1));
  let covered = line.starts;
  for (const one of work) if (one.starts <= covered && covered < one.ends) covered = one.ends;
  return covered >= line.ends;
}
