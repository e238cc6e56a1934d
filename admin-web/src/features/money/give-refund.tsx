import { useState } from 'react';
import { toast } from 'sonner';
import type { BookingView, DeskRefund, VisitMoney } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { TextArea } from '../../app/text-area.tsx';
import { useFormats, useSession } from '../session/session-context.ts';
import { readAmount, writeAmount } from './amount.ts';
import { AmountField } from './amount-field.tsx';
import { useGiveRefund } from './api.ts';
import { FormEnd } from './form-end.tsx';
import { MoneyDialog } from './money-dialog.tsx';
import { useMoneyWords } from './money-words.ts';
import { type Asked, useMoneyForm } from './use-money-form.ts';

type Props = {
  booking: BookingView;
  money: VisitMoney;
  /** The guest's bank asks about a payment of it, and has taken nothing. */
  isAsked: boolean;
};

/** "Refund": an amount and a reason. */
export function GiveRefund({ booking, money, isAsked }: Props) {
  const [open, setOpen] = useState(false);
  const { words } = useMoneyWords();
  const formats = useFormats(booking.timeZone);
  return (
    <MoneyDialog
      open={open}
      onOpen={setOpen}
      title={words.giveTitle}
      description={words.giveHelp(formats.money(money.refundableMinor, booking.currency))}
      trigger={<Button>{words.give}</Button>}
    >
      <RefundForm booking={booking} money={money} isAsked={isAsked} onDone={() => setOpen(false)} />
    </MoneyDialog>
  );
}

function RefundForm({ booking, money, isAsked, onDone }: Props & { onDone: () => void }) {
  const { words } = useMoneyWords();
  const { locale } = useSession().tenant;
  const { currency } = booking;
  const formats = useFormats(booking.timeZone);
  const say = (minor: number) => formats.money(minor, currency);
  const give = useGiveRefund(booking.id);
  const [amount, setAmount] = useState(writeAmount(money.refundableMinor, currency, locale));
  const [reason, setReason] = useState('');
  const amountMinor = readAmount(amount, currency);
  const { problem, typed, submit } = useMoneyForm<DeskRefund>({
    mutation: give,
    say,
    onDone: () => {
      onDone();
      toast.success(words.given);
    },
  });
  const read = (): Asked<DeskRefund> => {
    if (amountMinor === null) return { problem: words.badAmount(writeAmount(1250, currency, locale)) };
    if (amountMinor === 0) return { problem: words.refusals['nothing-given']?.('') };
    if (reason.trim() === '') return { problem: words.reasonMissing };
    return { body: { bookingId: booking.id, amountMinor, reason: reason.trim() } };
  };
  return (
    <form onSubmit={(event) => submit(event, read)} noValidate>
      {money.disputedMinor === undefined ? null : (
        <p className="mt-3 text-warn">{words.giveDisputed(say(money.disputedMinor))}</p>
      )}
      {isAsked ? <p className="mt-3 text-warn">{words.giveAsked}</p> : null}
      <div className="mt-4 flex">
        <AmountField label={words.amount} currency={currency} value={amount} onText={typed(setAmount)} />
      </div>
      <TextArea label={words.reason} required value={reason} onText={typed(setReason)} />
      <FormEnd problem={problem} kind="danger" busy={give.isPending} onCancel={onDone}>
        {words.giveNow(say(amountMinor ?? 0))}
      </FormEnd>
    </form>
  );
}
