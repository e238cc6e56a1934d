import { Trash2 } from 'lucide-react';
import type { HouseSheet } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { useNow } from '../../app/now.ts';
import { PlannedCard } from '../house-change/planned-card.tsx';
import { useChangeForm } from '../house-change/use-change-form.ts';
import { useFormats } from '../session/session-context.ts';
import { absenceOf, isSimple, type TimeOff } from './absence.ts';
import { type Person, zoneOf } from './place.ts';
import { useTeamWords } from './team-words.ts';
import { TimeOffForm } from './time-off-form.tsx';

/** When somebody is away: what is to come, and behind a press what is over. */
export function TimeOffCard({ sheet, person }: { sheet: HouseSheet; person: Person }) {
  const { words } = useTeamWords();
  const timeZone = zoneOf(sheet, person.id);
  const now = useNow(60_000);
  const own = sheet.timeOff
    .filter((one) => one.resourceId === person.id)
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const coming = own.filter((one) => Date.parse(one.endsAt) > now);
  const over = own.filter((one) => Date.parse(one.endsAt) <= now).toReversed();
  return (
    <PlannedCard
      title={words.timeOff}
      help={words.timeOffHelp}
      add={words.addTimeOff}
      none={words.noTimeOff}
      earlier={words.earlier}
      {...{ coming, over }}
      form={(saved, onDone) => <TimeOffForm {...{ person, timeZone, saved, onDone }} />}
      row={(timeOff, onChange) => <Row {...{ timeOff, timeZone, onChange }} />}
    />
  );
}

function Row({ timeOff, timeZone, onChange }: { timeOff: TimeOff; timeZone: string; onChange: () => void }) {
  const { words } = useTeamWords();
  const { form, submit } = useChangeForm({ hasHome: () => false });
  const when = useWhen(timeOff, timeZone);
  const { id, ...draft } = timeOff;
  const remove = () =>
    submit({
      change: { kind: 'remove-time-off', id },
      said: words.timeOffRemoved,
      undo: () => ({ kind: 'save-time-off', id: null, draft }),
    });
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <p className="min-w-0 grow">
        <span className="figures font-medium">{when}</span>
        {timeOff.reason === '' ? null : <span className="block text-muted">{timeOff.reason}</span>}
        <span role="alert" className="block text-danger empty:hidden">
          {form.problems['']}
        </span>
      </p>
      {isSimple(absenceOf(timeOff, timeZone)) ? (
        <Button kind="quiet" aria-label={words.changeTimeOff(when)} onClick={onChange}>
          {words.change}
        </Button>
      ) : null}
      <Button
        kind="quiet"
        size="icon"
        busy={form.busy}
        aria-label={words.removeTimeOff(when)}
        onClick={remove}
      >
        <Trash2 className="size-4" aria-hidden />
      </Button>
    </div>
  );
}

/** "Mon 2 Mar – Fri 6 Mar", "Tue 3 Mar, 13:00 – 17:00", or both ends with their hours. */
function useWhen(timeOff: TimeOff, timeZone: string): string {
  const formats = useFormats(timeZone);
  const { whole, from, to } = absenceOf(timeOff, timeZone);
  const [first, last] = [formats.shortDay(from), formats.shortDay(to)];
  if (whole) return from === to ? first : `${first} – ${last}`;
  if (from === to) return `${first}, ${formats.timeRange(timeOff.startsAt, timeOff.endsAt)}`;
  return `${first}, ${formats.time(timeOff.startsAt)} – ${last}, ${formats.time(timeOff.endsAt)}`;
}
