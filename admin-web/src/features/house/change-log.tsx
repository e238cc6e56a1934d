import { useQuery } from '@tanstack/react-query';
import type { HouseChangeNote, HouseSheet } from '../../../../api/contract.ts';
import { Failure } from '../../app/failure.tsx';
import { request } from '../../app/http.ts';
import { HOUSE_KEY } from '../calendar/day-cache.ts';
import { dateAt } from '../calendar/zoned-time.ts';
import { Card } from '../house-change/card.tsx';
import { useFormats } from '../session/session-context.ts';
import { useHouseWords } from './house-words.ts';

/** Who changed what of the house and when, day by day, the newest first. */
export function ChangeLog({ sheet }: { sheet: HouseSheet }) {
  const { lang, words } = useHouseWords();
  const log = useQuery({
    queryKey: [...HOUSE_KEY, 'changes'],
    queryFn: () => request<{ changes: readonly HouseChangeNote[] }>('GET', '/house/changes'),
  });
  const timeZone = sheet.locations[0]?.timeZone ?? 'UTC';
  const formats = useFormats(timeZone);
  if (log.isError && log.data === undefined)
    return <Failure title={words.notLoaded} error={log.error} retry={() => log.refetch()} lang={lang} />;
  const changes = log.data?.changes ?? [];
  const days = [...new Set(changes.map(({ at }) => dateAt(Date.parse(at), timeZone)))];
  return (
    <Card title={words.parts.log} help={words.logHelp}>
      {log.data && changes.length === 0 ? <p className="mt-4 text-muted">{words.noLog}</p> : null}
      {days.map((day) => (
        <section key={day} className="mt-6">
          <h3 className="font-medium">{formats.day(day)}</h3>
          <ul className="mt-1 divide-y divide-line">
            {changes
              .filter(({ at }) => dateAt(Date.parse(at), timeZone) === day)
              .map((change) => (
                <li
                  key={`${change.at} ${change.kind} ${change.id}`}
                  className="flex flex-wrap items-baseline gap-x-3 py-2"
                >
                  <span className="figures w-14 text-muted">{formats.time(change.at)}</span>
                  <span className="min-w-0 grow">
                    {kindText(words.kinds, change.kind) ?? words.unknownKind}
                    {nameIn(sheet, change.id) === null ? null : (
                      <span className="font-medium"> · {nameIn(sheet, change.id)}</span>
                    )}
                  </span>
                  <span className="text-muted">{change.by}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

function kindText(kinds: Readonly<Record<string, string>>, kind: string): string | undefined {
  return Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
}

/** What it is called now; of what is gone, and of rules, nothing. */
function nameIn(sheet: HouseSheet, id: string | null): string | null {
  const things = [
    ...sheet.locations,
    ...sheet.treatments,
    ...sheet.therapists,
    ...sheet.rooms,
    ...sheet.equipment,
  ];
  const owner = sheet.timeOff.find((one) => one.id === id)?.resourceId;
  const place = sheet.closures.find((one) => one.id === id)?.locationId;
  return things.find((one) => one.id === (owner ?? place ?? id))?.name ?? null;
}
