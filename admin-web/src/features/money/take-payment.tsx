import { useId, useState } from 'react';
import { toast } from 'sonner';
import type { BookingView, DeskMethod, DeskPayment, VisitMoney } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { useFormats, useSession } from '../session/session-context.ts';
import { readAmount, writeAmount } from './amount.ts';
import { AmountField } from './amount-field.tsx';
import { useTakePayment } from './api.ts';
import { FormEnd } from './form-end.tsx';
import { MoneyDialog } from './money-dialog.tsx';
import { useMoneyWords } from './money-words.ts';
import { type Asked, useMoneyForm } from './use-money-form.ts';
import type { MoneyWords } from './words/types.ts';

type Props = { booking: BookingView; money: VisitMoney };

/** "Take payment": what is still to pay is filled in. Where nothing is, "Take a tip"; what was given back as a gift is not owed. */
export function TakePayment({ booking, money }: Props) {
  const [open, setOpen] = useState(false);
  // As it was when the dialog opened: a payment whose answer was lost is not to turn it into another under one's hands.
  const [seen, setSeen] = useState(money);
  const { words } = useMoneyWords();
  const formats = useFormats(booking.timeZone);
  const say = (minor: number) => formats.money(minor, booking.currency);
  const shown = open ? seen : money;
  return (
    <MoneyDialog
      open={open}
      onOpen={(next) => {
        if (next) setSeen(money);
        setOpen(next);
      }}
      title={shown.toPayMinor === 0 ? words.takeTip : words.takeTitle}
      description={takeHelp(words, shown, say)}
      trigger={
        <Button kind={money.toPayMinor > 0 ? 'primary' : 'plain'}>
          {money.toPayMinor === 0 ? words.takeTip : words.take}
        </Button>
      }
    >
      <TakeForm booking={booking} money={seen} onDone={() => setOpen(false)} />
    </MoneyDialog>
  );
}

function takeHelp(
  words: MoneyWords,
  { toPayMinor, payableMinor }: VisitMoney,
  say: (minor: number) => string,
): string {
  if (toPayMinor > 0) return words.takeHelp(say(toPayMinor));
  return payableMinor === 0 ? words.onlyTip : words.onlyTipGift(say(payableMinor));
}

const METHODS: readonly DeskMethod[] = ['cash', 'card-terminal', 'voucher'];

function TakeForm({ booking, money, onDone }: Props & { onDone: () => void }) {
  const { words } = useMoneyWords();
  const { locale } = useSession().tenant;
  const { currency } = booking;
  const formats = useFormats(booking.timeZone);
  const say = (minor: number) => formats.money(minor, currency);
  const take = useTakePayment(booking.id);
  const [method, setMethod] = useState<DeskMethod>('cash');
  const [amount, setAmount] = useState(
    money.toPayMinor === 0 ? '' : writeAmount(money.toPayMinor, currency, locale),
  );
  const [tip, setTip] = useState('');
  const [note, setNote] = useState('');
  const [beside, setBeside] = useState(false);
  const isForTip = money.toPayMinor === 0;
  const amountMinor = isForTip && amount.trim() === '' ? 0 : readAmount(amount, currency);
  const tipMinor = tip.trim() === '' ? 0 : readAmount(tip, currency);
  const { problem, typed, submit, unanswered } = useMoneyForm<DeskPayment>({
    mutation: take,
    say,
    onDone: (paid) => {
      onDone();
      toast.success(words.taken(say(paid.amountMinor + paid.tipMinor)));
    },
  });
  // Whatever the visit is seen to cost by now.
  const asked = unanswered ?? { amountMinor, tipMinor };
  const sumMinor = (asked.amountMinor ?? 0) + (asked.tipMinor ?? 0);
  const example = writeAmount(1250, currency, locale);
  const read = (): Asked<DeskPayment> => {
    if (amountMinor === null || tipMinor === null) return { problem: words.badAmount(example) };
    if (sumMinor === 0) return { problem: words.refusals['nothing-given']?.('') };
    if (booking.processing && amountMinor > 0 && !beside)
      return { problem: words.refusals['being-processed']?.('') };
    const body = { bookingId: booking.id, method, amountMinor, tipMinor, note: note.trim() || null };
    return { body: beside ? { ...body, besideProcessing: true } : body };
  };
  return (
    <form onSubmit={(event) => submit(event, read)} noValidate>
      <Methods method={method} onMethod={typed(setMethod)} />
      <div className="mt-4 flex gap-3">
        {money.payableMinor === 0 ? null : (
          <AmountField
            label={words.amount}
            {...(isForTip ? { aside: words.optional } : {})}
            currency={currency}
            value={amount}
            onText={typed(setAmount)}
          />
        )}
        <AmountField
          label={words.tip}
          {...(isForTip ? {} : { aside: words.optional })}
          currency={currency}
          value={tip}
          onText={typed(setTip)}
        />
      </div>
      {method === 'cash' ? null : <Note note={note} onNote={typed(setNote)} />}
      {booking.processing ? <Beside booking={booking} checked={beside} onCheck={typed(setBeside)} /> : null}
      <FormEnd problem={problem} kind="primary" busy={take.isPending} onCancel={onDone}>
        {words.takeNow(say(sumMinor))}
      </FormEnd>
    </form>
  );
}

type BesideProps = { booking: BookingView; checked: boolean; onCheck: (checked: boolean) => void };

/** A payment of the guest's is with a bank: taken here as well, one of the two goes back. */
function Beside({ booking, checked, onCheck }: BesideProps) {
  const { words } = useMoneyWords();
  const formats = useFormats(booking.timeZone);
  if (!booking.processing) return null;
  const { amountMinor, since } = booking.processing;
  return (
    <div className="mt-4 rounded-lg border border-line-strong p-3">
      <p className="figures font-medium text-warn">
        {words.processing(formats.money(amountMinor, booking.currency), formats.moment(since))}
      </p>
      <label className="mt-1 flex min-h-11 cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          checked={checked}
          onChange={(event) => onCheck(event.target.checked)}
          className="size-5 shrink-0 accent-accent"
        />
        {words.takeBeside}
      </label>
    </div>
  );
}

function Methods({ method, onMethod }: { method: DeskMethod; onMethod: (method: DeskMethod) => void }) {
  const { words } = useMoneyWords();
  const name = useId();
  return (
    <fieldset className="mt-4">
      <legend className="mb-1 font-medium">{words.method}</legend>
      <div className="grid grid-cols-3 gap-2">
        {METHODS.map((one) => (
          <label
            key={one}
            className="flex h-11 cursor-pointer items-center justify-center rounded-lg border border-line-strong px-1 text-center text-xs transition-colors duration-150 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 md:text-sm"
          >
            <input
              type="radio"
              name={name}
              value={one}
              checked={method === one}
              onChange={() => onMethod(one)}
              className="sr-only"
            />
            {words.methods[one]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Note({ note, onNote }: { note: string; onNote: (note: string) => void }) {
  const { words } = useMoneyWords();
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="mt-4 mb-1 block font-medium">
        {words.note} <span className="font-normal text-muted">({words.optional})</span>
      </label>
      <input
        id={id}
        value={note}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => onNote(event.target.value)}
        className="h-11 w-full rounded-lg border border-line-strong bg-surface px-3 text-base"
      />
    </>
  );
}
