import { useState } from 'react';
import type { BookingView, CardFeeView } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { readAmount, writeAmount } from '../money/amount.ts';
import { AmountField } from '../money/amount-field.tsx';
import { FormEnd } from '../money/form-end.tsx';
import { MoneyDialog } from '../money/money-dialog.tsx';
import { useMoneyWords } from '../money/money-words.ts';
import { type Asked, useMoneyForm } from '../money/use-money-form.ts';
import { useFormats, useSession } from '../session/session-context.ts';
import { useCardFee } from './api.ts';
import { cardWords } from './words.ts';

type Props = { booking: BookingView; fee: CardFeeView; card: string };

/** "Take the fee": all of it, or an amount that is less. */
export function TakeFee({ booking, fee, card }: Props) {
  const [open, setOpen] = useState(false);
  const words = cardWords(useMoneyWords().lang);
  const most = useFormats(booking.timeZone).money(fee.mostMinor, fee.currency);
  return (
    <MoneyDialog
      open={open}
      onOpen={setOpen}
      title={words.take}
      description={words.takeHelp(most, card)}
      trigger={<Button>{words.take}</Button>}
    >
      <TakeForm booking={booking} fee={fee} onDone={() => setOpen(false)} />
    </MoneyDialog>
  );
}

type FormProps = Omit<Props, 'card'> & { onDone: () => void };

function TakeForm({ booking, fee, onDone }: FormProps) {
  const { lang, words } = useMoneyWords();
  const { locale } = useSession().tenant;
  const { currency } = fee;
  const formats = useFormats(booking.timeZone);
  const say = (minor: number) => formats.money(minor, currency);
  const take = useCardFee<{ readonly amountMinor: number }>(booking.id, 'card-fee');
  const [amount, setAmount] = useState(writeAmount(fee.mostMinor, currency, locale));
  const amountMinor = readAmount(amount, currency);
  const { problem, typed, submit } = useMoneyForm<{ readonly amountMinor: number }>({
    mutation: take,
    say,
    onDone,
  });
  const read = (): Asked<{ readonly amountMinor: number }> => {
    if (amountMinor === null) return { problem: words.badAmount(writeAmount(1250, currency, locale)) };
    if (amountMinor === 0) return { problem: words.refusals['nothing-given']?.('') };
    return { body: { amountMinor } };
  };
  return (
    <form onSubmit={(event) => submit(event, read)} noValidate>
      <div className="mt-4 flex">
        <AmountField label={words.amount} currency={currency} value={amount} onText={typed(setAmount)} />
      </div>
      <FormEnd problem={problem} kind="danger" busy={take.isPending} onCancel={onDone}>
        {cardWords(lang).takeNow(say(amountMinor ?? 0))}
      </FormEnd>
    </form>
  );
}
