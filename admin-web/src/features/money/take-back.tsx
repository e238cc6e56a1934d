import { useId, useState } from 'react';
import { toast } from 'sonner';
import type { PaymentView, TakeBack } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { TextArea } from '../../app/text-area.tsx';
import { useTakeBack } from './api.ts';
import { FormEnd } from './form-end.tsx';
import { MoneyDialog } from './money-dialog.tsx';
import { useMoneyWords } from './money-words.ts';
import { wasHandedOut } from './refund-waits.ts';
import { type Asked, useMoneyForm } from './use-money-form.ts';

type Props = { refund: PaymentView; money: string; describedBy?: string | undefined };

/** "Withdraw" for a refund that waits; "Not handed out?" for one that stands as given. */
export function TakeBackDialog({ refund, money, describedBy }: Props) {
  const [open, setOpen] = useState(false);
  const { words } = useMoneyWords();
  const isGiven = wasHandedOut(refund);
  return (
    <MoneyDialog
      open={open}
      onOpen={setOpen}
      title={isGiven ? words.takeBackTitle(money) : words.withdrawTitle(money)}
      description={isGiven ? words.takeBackHelp : words.withdrawHelp}
      trigger={
        <Button kind="quiet" aria-describedby={describedBy} className={isGiven ? '-mx-4 md:-mx-3' : ''}>
          {isGiven ? words.takeBack : words.withdraw}
        </Button>
      }
    >
      <TakeBackForm refund={refund} isGiven={isGiven} onDone={() => setOpen(false)} />
    </MoneyDialog>
  );
}

type FormProps = { refund: PaymentView; isGiven: boolean; onDone: () => void };

function TakeBackForm({ refund, isGiven, onDone }: FormProps) {
  const { words } = useMoneyWords();
  const takeBack = useTakeBack();
  const [reason, setReason] = useState('');
  const [withdraw, setWithdraw] = useState(!isGiven);
  const { problem, typed, submit } = useMoneyForm<TakeBack>({
    mutation: takeBack,
    say: String,
    onDone: (done) => {
      onDone();
      toast.success(done.withdraw ? words.withdrawDone : words.undone);
    },
  });
  const read = (): Asked<TakeBack> =>
    reason.trim() === ''
      ? { problem: words.reasonMissing }
      : { body: { refundId: refund.id, reason: reason.trim(), withdraw } };
  return (
    <form onSubmit={(event) => submit(event, read)} noValidate>
      {isGiven ? <Then withdraw={withdraw} onWithdraw={typed(setWithdraw)} /> : null}
      <TextArea label={words.reason} required maxLength={120} value={reason} onText={typed(setReason)} />
      <FormEnd
        problem={problem}
        kind={withdraw ? 'danger' : 'primary'}
        busy={takeBack.isPending}
        onCancel={onDone}
      >
        {withdraw ? words.withdrawNow : words.takeBackNow}
      </FormEnd>
    </form>
  );
}

function Then({ withdraw, onWithdraw }: { withdraw: boolean; onWithdraw: (withdraw: boolean) => void }) {
  const { words } = useMoneyWords();
  const name = useId();
  const ways = [
    { value: false, label: words.takeBackWaits },
    { value: true, label: words.takeBackNothing },
  ];
  return (
    <fieldset className="mt-4">
      <legend className="mb-1 font-medium">{words.takeBackThen}</legend>
      {ways.map(({ value, label }) => (
        <label key={label} className="flex min-h-11 cursor-pointer items-center gap-3 md:min-h-9">
          <input
            type="radio"
            name={name}
            checked={withdraw === value}
            onChange={() => onWithdraw(value)}
            className="size-4 shrink-0 accent-accent"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
