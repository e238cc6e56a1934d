import { Check, Copy, Send } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { toast } from 'sonner';
import type { BookingDetail, BookingView, PaymentLink } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { problemWords } from '../../app/problem-words.ts';
import { useFormats, useSession } from '../session/session-context.ts';
import { readAmount, writeAmount } from './amount.ts';
import { AmountField } from './amount-field.tsx';
import { type MadeLink, refusalWords, usePaymentLink } from './api.ts';
import { type LinkStanding, linkStanding } from './link-standing.ts';
import { MoneyDialog } from './money-dialog.tsx';
import { useMoneyWords } from './money-words.ts';

/** That a link is open, and for what: it goes when the money has come. */
export function LinkWaits({ booking, link }: { booking: BookingView; link: PaymentLink }) {
  const { words } = useMoneyWords();
  const formats = useFormats(booking.timeZone);
  return (
    <p className="figures mt-3 flex items-center gap-2 text-muted" data-testid="link-waits">
      <span aria-hidden className="size-2 shrink-0 rounded-full border border-accent border-dashed" />
      {words.linkWaits(formats.money(link.amountMinor, link.currency), formats.moment(link.endsAt))}
    </p>
  );
}

type Props = { detail: BookingDetail; toPayMinor: number };

/** "Payment link": a code to scan, to copy, or to send to the guest's chat. The detail's link is the open one, as the live line has it. */
export function PayByLink({ detail, toPayMinor }: Props) {
  const { booking, payments, paymentLink: link } = detail;
  const [open, setOpen] = useState(false);
  const { words } = useMoneyWords();
  const make = usePaymentLink(booking.id);
  const [beside, setBeside] = useState(false);
  const standing = make.data === undefined ? 'waits' : linkStanding(make.data.link, link, payments);
  const helps = { waits: words.linkHelp, paid: words.linkPaidHelp, ended: words.linkEndedHelp };
  // As long as the dialog is open its button is there: the focus goes back to it.
  if (toPayMinor === 0 && !open) return null;
  return (
    <MoneyDialog
      open={open}
      onOpen={(next) => {
        if (next && !booking.processing) make.mutate({ amountMinor: null, send: false });
        setBeside(false);
        setOpen(next);
      }}
      title={words.linkTitle}
      description={helps[standing]}
      trigger={<Button>{words.link}</Button>}
    >
      {booking.processing && !beside ? (
        <div className="mt-4">
          <p className="text-warn">{words.processingHelp}</p>
          <Button
            className="mt-3"
            onClick={() => {
              setBeside(true);
              make.mutate({ amountMinor: null, send: false, besideProcessing: true });
            }}
          >
            {words.linkBeside}
          </Button>
        </div>
      ) : null}
      {make.data === undefined ? null : <Made booking={booking} made={make.data} standing={standing} />}
      <Problem booking={booking} error={make.error} />
      {make.data !== undefined && link !== null ? (
        <OtherAmount
          key={link.url}
          booking={booking}
          link={link}
          busy={make.isPending}
          onAmount={(amountMinor) => make.mutate({ amountMinor, send: false, besideProcessing: beside })}
        />
      ) : null}
      <div className="mt-5 flex justify-end">
        <Button onClick={() => setOpen(false)}>{words.linkDone}</Button>
      </div>
    </MoneyDialog>
  );
}

type MadeProps = { booking: BookingView; made: MadeLink; standing: LinkStanding };

function Made({ booking, made: { link, qr }, standing }: MadeProps) {
  const { words } = useMoneyWords();
  const formats = useFormats(booking.timeZone);
  const sum = formats.money(link.amountMinor, link.currency);
  const says = {
    waits: words.linkWaits(sum, formats.moment(link.endsAt)),
    paid: words.linkPaid(sum),
    ended: words.linkEnded,
  };
  return (
    <>
      {standing === 'waits' ? (
        // White in the dark as well: scanners want it.
        <img src={qr} alt={words.linkPicture} className="mx-auto mt-4 size-48 rounded-lg bg-white" />
      ) : null}
      <p role="status" className="figures mt-3 flex items-center justify-center gap-2 font-medium">
        {standing === 'paid' ? <Check className="size-4 text-accent" aria-hidden /> : null}
        {says[standing]}
      </p>
      {standing === 'waits' ? <Ways booking={booking} link={link} /> : null}
    </>
  );
}

function Ways({ booking, link }: { booking: BookingView; link: PaymentLink }) {
  const { words } = useMoneyWords();
  const send = usePaymentLink(booking.id);
  const copy = async () => {
    // On a page without TLS, as on a desk's own network, there is none.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    try {
      if (clipboard === undefined) throw new TypeError('no clipboard');
      await clipboard.writeText(link.url);
      toast.success(words.linkCopied);
    } catch {
      toast.error(words.notCopied);
    }
  };
  return (
    <>
      <p className="mt-2 select-all break-all text-center text-muted text-xs">{link.url}</p>
      <div className="mt-3 flex flex-wrap justify-center gap-2">
        <Button onClick={copy}>
          <Copy className="size-4" aria-hidden />
          {words.copyLink}
        </Button>
        {booking.conversationId === null ? null : (
          <Button
            busy={send.isPending}
            onClick={() =>
              send.mutate(
                { amountMinor: link.amountMinor, send: true, besideProcessing: Boolean(booking.processing) },
                { onSuccess: () => toast.success(words.linkSent) },
              )
            }
          >
            <Send className="size-4" aria-hidden />
            {words.sendLink}
          </Button>
        )}
      </div>
      <Problem booking={booking} error={send.error} />
    </>
  );
}

type OtherProps = {
  booking: BookingView;
  link: PaymentLink;
  busy: boolean;
  onAmount: (amountMinor: number) => void;
};

/** For a part of it: the link for the whole ends then. */
function OtherAmount({ booking: { currency }, link, busy, onAmount }: OtherProps) {
  const { words } = useMoneyWords();
  const { locale } = useSession().tenant;
  const [amount, setAmount] = useState(writeAmount(link.amountMinor, currency, locale));
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The form lies in the panel for React, though not on the page.
    event.stopPropagation();
    const amountMinor = readAmount(amount, currency);
    if (!amountMinor) setError(words.badAmount(writeAmount(1250, currency, locale)));
    else onAmount(amountMinor);
  };
  return (
    <form onSubmit={submit} noValidate className="mt-4 flex items-end gap-2">
      <AmountField
        label={words.linkAmount}
        currency={currency}
        value={amount}
        error={error}
        onText={(text) => {
          setError(undefined);
          setAmount(text);
        }}
      />
      <Button type="submit" size="large" busy={busy}>
        OK
      </Button>
    </form>
  );
}

function Problem({ booking, error }: { booking: BookingView; error: Error | null }) {
  const { words } = useMoneyWords();
  const formats = useFormats(booking.timeZone);
  const say = (minor: number) => formats.money(minor, booking.currency);
  return (
    <p role="alert" className="mt-3 text-danger empty:hidden">
      {error === null ? null : (refusalWords(words, error, say) ?? problemWords(error))}
    </p>
  );
}
