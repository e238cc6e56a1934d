import { useId } from 'react';
import type { BookingView, HouseSheet, Id, ReplanOption, VisitConflict } from '../../../../api/contract.ts';
import type { Formats } from '../../app/formats.ts';
import { dateAt } from '../calendar/zoned-time.ts';
import { useFormats } from '../session/session-context.ts';
import { useSheet } from './api.ts';
import { useChangeWords } from './change-words.ts';
import type { ChangeWords } from './words/types.ts';

type Props = {
  conflict: VisitConflict;
  choice: number | null;
  onChoice: (choice: number | null) => void;
};

/** One visit in the way: who, when, why, and what is free instead. */
export function ConflictCard({ conflict, choice, onChoice }: Props) {
  const { words } = useChangeWords();
  const id = useId();
  const { booking, reasons, options } = conflict;
  const formats = useFormats(booking.timeZone);
  const sheet = useSheet().data;
  const guest = booking.forName ?? booking.guest.name ?? words.nameless;
  const nameOf = namesIn(sheet, booking);
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">{guest}</span>
        <span className="figures text-muted text-xs">{booking.code}</span>
        <span className="figures ml-auto">
          {formats.shortDay(dateAt(Date.parse(booking.startsAt), booking.timeZone))}{' '}
          {formats.timeRange(booking.startsAt, booking.endsAt)}
        </span>
      </div>
      <p className="text-muted">
        {words.withWhom(
          unique(booking.items.map((item) => item.treatmentName)),
          unique(booking.items.map((item) => item.therapistName)),
        )}
      </p>
      <p className="mt-1 text-warn">{reasons.map((reason) => words.reasons[reason]).join(' · ')}</p>
      {options.length === 0 ? (
        <p className="mt-2 text-muted">{words.nothingFree}</p>
      ) : (
        <>
          <label htmlFor={id} className="sr-only">
            {words.instead(guest)}
          </label>
          <select
            id={id}
            value={choice ?? ''}
            onChange={(event) => onChoice(event.target.value === '' ? null : Number(event.target.value))}
            className="figures mt-2 h-11 w-full rounded-lg border border-line-strong bg-surface px-3 md:h-9"
          >
            {options.map((option, place) => (
              <option key={`${option.startsAt} ${option.therapistId}`} value={place}>
                {optionText(option, booking, { formats, nameOf, words })}
              </option>
            ))}
            <option value="">{words.leave}</option>
          </select>
        </>
      )}
    </li>
  );
}

interface Say {
  readonly formats: Formats;
  readonly nameOf: (therapistId: Id) => string;
  readonly words: ChangeWords;
}

function optionText(option: ReplanOption, booking: BookingView, { formats, nameOf, words }: Say): string {
  const names = unique(option.items.map(({ therapistId }) => nameOf(therapistId)));
  if (Date.parse(option.startsAt) === Date.parse(booking.startsAt)) return words.sameTime(names);
  const day = formats.shortDay(dateAt(Date.parse(option.startsAt), booking.timeZone));
  return words.otherTime(`${day} ${formats.timeRange(option.startsAt, option.endsAt)}`, names);
}

function namesIn(sheet: HouseSheet | undefined, { items }: BookingView): (therapistId: Id) => string {
  return (therapistId) =>
    sheet?.therapists.find((one) => one.id === therapistId)?.name ??
    items.find((item) => item.therapistId === therapistId)?.therapistName ??
    '…';
}

function unique(names: readonly string[]): string {
  return [...new Set(names)].join(', ');
}
