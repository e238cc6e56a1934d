import { useState } from 'react';
import type { BookingView } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { TextArea } from '../../app/text-area.tsx';
import { FormEnd } from '../money/form-end.tsx';
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
  const { problem, typed, submit } = useMoneyForm<{ readonly reason: string }>({
    mutation: waive,
    say: String,
    onDone,
  });
  const read = (): Asked<{ readonly reason: string }> =>
    reason.trim() === '' ? { problem: words.reasonMissing } : { body: { reason: reason.trim() } };
  return (
    <form onSubmit={(event) => submit(event, read)} noValidate>
      <TextArea label={words.reason} required value={reason} onText={typed(setReason)} />
      <FormEnd problem={problem} kind="danger" busy={waive.isPending} onCancel={onDone}>
        {cardWords(lang).waiveNow}
      </FormEnd>
    </form>
  );
}
