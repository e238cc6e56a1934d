import { AlertDialog } from 'radix-ui';
import { useState } from 'react';
import type { BookingDetail, BookingView } from '../../../../api/contract.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { Button } from '../../app/button.tsx';
import { cardName } from '../card-fee/card-name.ts';
import { useFormats } from '../session/session-context.ts';
import { type ActionCall, useBookingDetail } from './api.ts';
import { guestName } from './status-words.ts';
import { useVisitWords } from './use-visit-words.ts';

type Props = {
  booking: BookingView;
  detail: BookingDetail | undefined;
  onConfirm: (call: ActionCall) => void;
};

/** That nobody came may cost the guest a fee: what follows is said first, and before the start from when it can be done. */
export function NoShowDialog({ booking, detail, onConfirm }: Props) {
  const [open, setOpen] = useState(false);
  const { lang, words } = useVisitWords();
  const formats = useFormats(booking.timeZone);
  const { refetch } = useBookingDetail(booking.id);
  const isEarly = detail?.noShow?.isEarly ?? false;
  const ask = (isOpen: boolean) => {
    // What is shown may be of before the visit began, or before something was paid.
    if (isOpen) void refetch();
    setOpen(isOpen);
  };
  return (
    <AskDialog
      open={open}
      onOpen={ask}
      trigger={<Button kind="plain">{words.actions['no-show'].label}</Button>}
      title={words.noShow.title}
      lang={lang}
      about={`${guestName(words, booking.guest)}, ${formats.moment(booking.startsAt)}`}
    >
      {isEarly ? (
        <p className="mt-3">{words.noShow.from(formats.moment(booking.startsAt))}</p>
      ) : (
        <Follows booking={booking} detail={detail} />
      )}
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <AlertDialog.Cancel asChild>
          <Button>{isEarly ? words.close : words.keep}</Button>
        </AlertDialog.Cancel>
        {isEarly ? null : (
          <Button
            kind="danger"
            disabled={detail === undefined}
            onClick={() => {
              setOpen(false);
              onConfirm({ action: 'no-show' });
            }}
          >
            {words.noShow.confirm}
          </Button>
        )}
      </div>
    </AskDialog>
  );
}

function Follows({ booking, detail }: Omit<Props, 'onConfirm'>) {
  const { noShow: say } = useVisitWords().words;
  const formats = useFormats(booking.timeZone);
  if (detail === undefined) return null;
  const money = (minor: number) => formats.money(minor, booking.currency);
  const { keptMinor = 0, backMinor = 0, cardMinor = 0 } = detail.noShow ?? {};
  const card = detail.card;
  const lines = [
    say.timeBack,
    ...(keptMinor > 0 ? [say.kept(money(keptMinor))] : []),
    ...(backMinor > 0 ? [say.back(money(backMinor))] : []),
    ...(cardMinor > 0 && card !== null ? [say.card(money(cardMinor), cardName(card))] : []),
    ...(keptMinor + backMinor + cardMinor === 0 ? [say.nothing] : []),
    // Of money that goes back the guest hears when it does.
    ...(booking.conversationId === null || backMinor === 0 ? [] : [say.told]),
    say.canUndo,
  ];
  return (
    <ul className="mt-3 flex list-disc flex-col gap-1 pl-5 marker:text-muted" data-testid="no-show-follows">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
