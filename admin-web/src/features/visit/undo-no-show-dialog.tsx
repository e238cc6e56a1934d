import { AlertDialog } from 'radix-ui';
import { type FormEvent, useId, useState } from 'react';
import type { BookingDetail, BookingView } from '../../../../api/contract.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { Button } from '../../app/button.tsx';
import { useFormats } from '../session/session-context.ts';
import { type ActionCall, useBookingDetail } from './api.ts';
import { guestName } from './status-words.ts';
import { useVisitWords } from './use-visit-words.ts';

type Props = {
  booking: BookingView;
  detail: BookingDetail | undefined;
  onConfirm: (call: ActionCall) => void;
};

/** The guest came after all, or it was a mistake; and whether a fee that was taken goes back. */
export function UndoNoShowDialog({ booking, detail, onConfirm }: Props) {
  const [open, setOpen] = useState(false);
  const { lang, words } = useVisitWords();
  const formats = useFormats(booking.timeZone);
  const { refetch } = useBookingDetail(booking.id);
  const ask = (isOpen: boolean) => {
    // Somebody may have been given its time since this was read.
    if (isOpen) void refetch();
    setOpen(isOpen);
  };
  return (
    <AskDialog
      open={open}
      onOpen={ask}
      trigger={<Button>{words.actions['undo-no-show'].label}</Button>}
      title={words.undo.title}
      lang={lang}
      about={`${guestName(words, booking.guest)}, ${formats.moment(booking.startsAt)}`}
    >
      {detail?.undoNoShow?.isFree === false ? (
        <>
          <p className="mt-3">{words.undo.taken}</p>
          <div className="mt-4 flex justify-end">
            <AlertDialog.Cancel asChild>
              <Button>{words.close}</Button>
            </AlertDialog.Cancel>
          </div>
        </>
      ) : (
        <UndoForm
          booking={booking}
          detail={detail}
          onConfirm={(call) => {
            setOpen(false);
            onConfirm(call);
          }}
        />
      )}
    </AskDialog>
  );
}

function UndoForm({ booking, detail, onConfirm }: Props) {
  const { words } = useVisitWords();
  const { undo: say } = words;
  const formats = useFormats(booking.timeZone);
  const name = useId();
  const [arrived, setArrived] = useState(true);
  const [refundFee, setRefundFee] = useState(true);
  const money = (minor: number) => formats.money(minor, booking.currency);
  const { feeMinor = 0, paidMinor = 0 } = detail?.undoNoShow ?? {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm({ action: 'undo-no-show', arrived, refundFee: feeMinor > 0 && refundFee });
  };
  const choices = [
    { value: true, label: say.arrived, more: say.arrivedMore },
    { value: false, label: say.comes, more: say.comesMore },
  ];
  return (
    <form onSubmit={submit}>
      <fieldset className="mt-3 flex flex-col" aria-label={say.title}>
        {choices.map(({ value, label, more }) => (
          <label key={label} className="flex min-h-11 cursor-pointer items-start gap-3 rounded-lg py-2">
            <input
              type="radio"
              name={name}
              checked={arrived === value}
              onChange={() => setArrived(value)}
              className="mt-0.5 size-5 shrink-0 accent-accent"
            />
            <span>
              <span className="block font-medium">{label}</span>
              <span className="block text-muted">{more}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {paidMinor > 0 ? <p className="mt-2">{say.paid(money(paidMinor))}</p> : null}
      {feeMinor > 0 ? (
        <label className="mt-2 flex min-h-11 cursor-pointer items-start gap-3 border-line border-t py-3">
          <input
            type="checkbox"
            checked={refundFee}
            onChange={(event) => setRefundFee(event.target.checked)}
            className="mt-0.5 size-5 shrink-0 accent-accent"
          />
          <span>
            <span className="block font-medium">{say.giveBack(money(feeMinor))}</span>
            <span className="block text-muted">{say.giveBackMore(money(feeMinor))}</span>
          </span>
        </label>
      ) : null}
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <AlertDialog.Cancel asChild>
          <Button>{words.close}</Button>
        </AlertDialog.Cancel>
        <Button type="submit" kind="primary" disabled={detail === undefined}>
          {say.confirm}
        </Button>
      </div>
    </form>
  );
}
