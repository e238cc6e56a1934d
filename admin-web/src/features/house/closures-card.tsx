import { Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { ClosureDraft, HouseSheet, Location } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import type { Formats } from '../../app/formats.ts';
import { ChangeButtons } from '../house-change/change-buttons.tsx';
import { PlannedCard } from '../house-change/planned-card.tsx';
import { SelectField } from '../house-change/select-field.tsx';
import { useChangeForm } from '../house-change/use-change-form.ts';
import { SettingField } from '../money-settings/setting-field.tsx';
import { useFormats } from '../session/session-context.ts';
import { useToday } from '../team/place.ts';
import { shownEnd, storedEnd } from '../team/week.ts';
import { useHouseWords } from './house-words.ts';
import type { HouseWords } from './words/types.ts';

type Closure = HouseSheet['closures'][number];
type Props = { sheet: HouseSheet; location: Location };

/** Days on which a location stays closed or keeps other hours; the desk sets them, too. */
export function ClosuresCard({ sheet, location }: Props) {
  const { words } = useHouseWords();
  const today = useToday(location.timeZone);
  const own = sheet.closures
    .filter((one) => one.locationId === location.id)
    .toSorted((a, b) => (a.fromDate < b.fromDate ? -1 : 1));
  const coming = own.filter((one) => one.toDate >= today);
  const over = own.filter((one) => one.toDate < today).toReversed();
  return (
    <PlannedCard
      title={words.closures}
      help={words.closuresHelp}
      add={words.addClosure}
      none={words.noClosures}
      earlier={words.earlier}
      {...{ coming, over }}
      form={(saved, onDone) => <ClosureForm {...{ location, saved, onDone }} />}
      row={(closure, onChange) => <Row {...{ closure, location, onChange }} />}
    />
  );
}

function Row({
  closure,
  location,
  onChange,
}: {
  closure: Closure;
  location: Location;
  onChange: () => void;
}) {
  const { words } = useHouseWords();
  const formats = useFormats(location.timeZone);
  const { form, submit } = useChangeForm({ hasHome: () => false });
  const { id, ...draft } = closure;
  const days = daysText(closure, formats);
  const remove = () =>
    submit({
      change: { kind: 'remove-closure', id },
      said: words.closureRemoved,
      undo: () => ({ kind: 'save-closure', id: null, draft }),
    });
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <p className="min-w-0 grow">
        <span className="figures font-medium">{days}</span> · {hoursText(closure, words)}
        {closure.reason === '' ? null : <span className="block text-muted">{closure.reason}</span>}
        <span role="alert" className="block text-danger empty:hidden">
          {form.problems['']}
        </span>
      </p>
      <Button kind="quiet" aria-label={words.changeThis(days)} onClick={onChange}>
        {words.change}
      </Button>
      <Button kind="quiet" size="icon" busy={form.busy} aria-label={words.removeThis(days)} onClick={remove}>
        <Trash2 className="size-4" aria-hidden />
      </Button>
    </div>
  );
}

function daysText({ fromDate, toDate }: Closure, formats: Formats): string {
  const [from, to] = [formats.shortDay(fromDate), formats.shortDay(toDate)];
  return fromDate === toDate ? from : `${from} – ${to}`;
}

function hoursText({ opens, closes }: Closure, words: HouseWords): string {
  return opens === null || closes === null ? words.closedAllDay : `${opens}–${closes}`;
}

type FormProps = { location: Location; saved: Closure | null; onDone: () => void };
const HOMES = ['fromDate', 'toDate', 'opens', 'closes', 'reason'];

function ClosureForm({ location, saved, onDone }: FormProps) {
  const { words } = useHouseWords();
  const today = useToday(location.timeZone);
  const usual: ClosureDraft = {
    ...{ locationId: location.id, fromDate: today, toDate: today, reason: '' },
    ...{ opens: null, closes: null },
  };
  const { id = null, ...before } = saved ?? { ...usual, id: null };
  const [draft, setDraft] = useState<ClosureDraft>(before);
  const { form, submit } = useChangeForm({ hasHome: (field) => HOMES.includes(field) });
  const change = (part: Partial<ClosureDraft>) => setDraft({ ...draft, ...part });
  const closed = draft.opens === null;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const fate = await submit({
      change: { kind: 'save-closure', id, draft },
      said: words.closureSaved,
      undo: (made) =>
        id === null
          ? { kind: 'remove-closure', id: made ?? '' }
          : { kind: 'save-closure', id, draft: before },
    });
    if (fate.is === 'made') onDone();
  };
  const { problems } = form;
  return (
    <form onSubmit={save} noValidate className="my-4 rounded-lg bg-sunken p-4">
      <div className="grid gap-4 sm:grid-cols-3">
        <SettingField
          label={words.firstDay}
          type="date"
          value={draft.fromDate}
          error={problems.fromDate}
          onText={(fromDate) =>
            change({ fromDate, ...(draft.toDate < fromDate ? { toDate: fromDate } : {}) })
          }
        />
        <SettingField
          label={words.lastDay}
          type="date"
          min={draft.fromDate}
          value={draft.toDate}
          error={problems.toDate}
          onText={(toDate) => change({ toDate })}
        />
        <SelectField
          label={words.what}
          value={closed ? 'closed' : 'hours'}
          choices={[
            { value: 'closed', name: words.closedAllDay },
            { value: 'hours', name: words.otherHours },
          ]}
          onValue={(value) =>
            change(value === 'closed' ? { opens: null, closes: null } : { opens: '10:00', closes: '16:00' })
          }
        />
        {closed ? null : (
          <>
            <SettingField
              label={words.opens}
              type="time"
              step={300}
              value={draft.opens ?? ''}
              error={problems.opens}
              onText={(opens) => change({ opens })}
            />
            <SettingField
              label={words.closes}
              type="time"
              step={300}
              value={shownEnd(draft.closes ?? '')}
              error={problems.closes}
              onText={(closes) => change({ closes: storedEnd(closes) })}
            />
          </>
        )}
      </div>
      <div className="mt-4">
        <SettingField
          label={words.reason}
          help={words.reasonHelp}
          value={draft.reason}
          maxLength={200}
          error={problems.reason}
          onText={(reason) => change({ reason })}
        />
      </div>
      <ChangeButtons form={form} save={words.saveClosure} onCancel={onDone} />
    </form>
  );
}
