import { useId, useState } from 'react';
import type { BookingView } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { MoneyDialog } from '../money/money-dialog.tsx';
import { useMoneyWords } from '../money/money-words.ts';
import { type Asked, useMoneyForm } from '../money/use-money-form.ts';
import { useCardFee } from './api.ts';
import { cardWords } from './words.ts';

/** "Waive the fee", and why. */
export function WaiveFee({ booking }: { booking: BookingView }) {
  const [open, setOpen] = useState(false);
  const words = cardWords(useMoneyWords().lang);
  return (
    <MoneyDialog
      open={open}
      onOpen={setOpen}
      title={words.waive}
      description={words.waiveHelp}
      trigger={<Button kind="plain">{words.waive}</Button>}
    >
      <WaiveForm booking={booking} onDone={() => setOpen(false)} />
    </MoneyDialog>
  );
}

function WaiveForm({ booking, onDone }: { booking: BookingView; onDone: () => void }) {
  const { lang, words } = useMoneyWords();
  const waive = useCardFee<{ readonly reason: string }>(booking.id, 'card-fee/waive');
  const [reason, setReason] = useState('');
  const id = useId();
  const { problem, typed, submit } = useMoneyForm<{ readonly reason: string }>({
    mutation: waive,
    say: String,
    onDone,
  });
  const read = (): Asked<{ readonly reason: string }> =>
    reason.trim() === '' ? { problem: words.reasonMissing } : { body: { reason: reason.trim() } };
  return (
    <form onSubmit={(event) => submit(event, read)} noValidate>
      <label htmlFor={id} className="mt-4 mb-1 block font-medium">
        {words.reason}
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={500}
        required
        value={reason}
        onChange={(event) => typed(setReason)(event.target.value)}
        className="w-full rounded-lg border border-line-strong bg-surface px-3 py-2"
      />
      <p role="alert" className="mt-3 text-danger empty:hidden">
        {problem}
      </p>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onDone}>{words.cancel}</Button>
        <Button type="submit" kind="danger" busy={waive.isPending}>
          {cardWords(lang).waiveNow}
        </Button>
      </div>
    </form>
  );
}
