import { CalendarPlus, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { HouseSheet } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import type { Formats } from '../../app/formats.ts';
import { addDays } from '../calendar/zoned-time.ts';
import { useMayChangeLocations } from '../house-change/api.ts';
import { Card } from '../house-change/card.tsx';
import { SelectField } from '../house-change/select-field.tsx';
import { useChangeForm } from '../house-change/use-change-form.ts';
import { useFormats } from '../session/session-context.ts';
import { type Person, useToday, zoneOf } from './place.ts';
import { useTeamWords } from './team-words.ts';
import { type RotaStretch, stretchesOf, weekOf } from './week.ts';
import { WeekForm } from './week-form.tsx';
import { WeekView } from './week-view.tsx';
import type { TeamWords } from './words/types.ts';

type Props = { sheet: HouseSheet; person: Person };

/** Somebody's week: the one that holds now, those before it and those planned. */
export function WeekCard({ sheet, person }: Props) {
  const { words } = useTeamWords();
  const mayChange = useMayChangeLocations();
  const timeZone = zoneOf(sheet, person.id);
  const formats = useFormats(timeZone);
  const stretches = stretchesOf(sheet.rotas, person.id, useToday(timeZone));
  const [from, setFrom] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  const shown =
    stretches.find((one) => one.validFrom === from) ??
    stretches.find((one) => one.when === 'now') ??
    stretches.find((one) => one.when === 'later') ??
    stretches.at(-1);
  const action =
    mayChange && person.active && !editing ? (
      <Button onClick={() => setEditing(true)}>
        {shown ? <Pencil className="size-4" aria-hidden /> : <CalendarPlus className="size-4" aria-hidden />}
        {shown ? words.changeWeek : words.planWeek}
      </Button>
    ) : null;
  if (editing)
    return (
      <Card title={words.week} help={words.weekHelp}>
        <WeekForm
          sheet={sheet}
          person={person}
          shown={shown}
          onDone={(saved) => {
            setEditing(false);
            if (saved !== null) setFrom(saved);
          }}
        />
      </Card>
    );
  return (
    <Card title={words.week} help={words.weekHelp} action={action}>
      {shown === undefined ? <p className="mt-4 text-muted">{words.noWeek}</p> : null}
      {stretches.length > 1 && shown ? (
        <SelectField
          className="mt-4 max-w-sm"
          label={words.weekOf}
          quiet
          value={shown.validFrom}
          choices={stretches.map((one) => ({ value: one.validFrom, name: stretchText(one, formats, words) }))}
          onValue={setFrom}
        />
      ) : shown ? (
        <p className="mt-4 text-muted">{stretchText(shown, formats, words)}</p>
      ) : null}
      {shown ? <WeekView week={weekOf(shown.lines)} sheet={sheet} /> : null}
      {shown?.when === 'later' && mayChange ? (
        <DropPlan shown={shown} before={before(stretches, shown)} onDone={() => setFrom(null)} />
      ) : null}
    </Card>
  );
}

function before(stretches: readonly RotaStretch[], shown: RotaStretch): RotaStretch | null {
  const eve = addDays(shown.validFrom, -1);
  return stretches.find((one) => one.validTo === eve) ?? null;
}

type DropProps = { shown: RotaStretch; before: RotaStretch | null; onDone: () => void };

/** What was planned for later goes; the week before it holds in its place, where there is one. */
function DropPlan({ shown, before, onDone }: DropProps) {
  const { words } = useTeamWords();
  const { form, submit } = useChangeForm({ hasHome: () => false });
  const { therapistId, validFrom, validTo, lines } = shown;
  const kept = { kind: 'save-rota', draft: { therapistId, validFrom, validTo, lines } } as const;
  const drop = async () => {
    const fate = await submit({
      change: before
        ? { kind: 'save-rota', draft: { therapistId, validFrom, validTo, lines: before.lines } }
        : { kind: 'remove-rota', therapistId, validFrom },
      said: words.weekDropped,
      undo: () => kept,
    });
    if (fate.is === 'made') onDone();
  };
  return (
    <>
      <Button kind="danger-quiet" className="mt-4" busy={form.busy} onClick={drop}>
        {words.dropWeek}
      </Button>
      <p role="alert" className="mt-2 text-danger empty:hidden">
        {form.problems['']}
      </p>
    </>
  );
}

function stretchText({ validFrom, validTo, when }: RotaStretch, formats: Formats, words: TeamWords): string {
  const days =
    validTo === null
      ? words.since(formats.longDate(validFrom))
      : words.fromTo(formats.longDate(validFrom), formats.longDate(validTo));
  return `${days} · ${words[when]}`;
}
