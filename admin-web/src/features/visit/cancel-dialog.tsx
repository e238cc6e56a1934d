import { AlertDialog } from 'radix-ui';
import { type FormEvent, useState } from 'react';
import type { BookingView } from '../../../../api/contract.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { Button } from '../../app/button.tsx';
import { TextArea } from '../../app/text-area.tsx';
import { useFormats } from '../session/session-context.ts';
import type { ActionCall } from './api.ts';
import { guestName } from './status-words.ts';
import { useVisitWords } from './use-visit-words.ts';

type Props = { booking: BookingView; onCancel: (call: ActionCall) => void };

/** Cancelling cannot be taken back and tells the guest: it is asked once more, with room for a reason. */
export function CancelDialog({ booking, onCancel }: Props) {
  const [open, setOpen] = useState(false);
  const { lang, words } = useVisitWords();
  const formats = useFormats(booking.timeZone);
  return (
    <AskDialog
      open={open}
      onOpen={setOpen}
      trigger={
        <Button kind="danger-quiet" className="ml-auto">
          {words.actions.cancel.label}
        </Button>
      }
      title={words.cancelTitle}
      lang={lang}
      about={`${guestName(words, booking.guest)}, ${formats.moment(booking.startsAt)}. ${words.cancelHelp}`}
    >
      <ReasonForm
        onConfirm={(reason) => {
          setOpen(false);
          onCancel(reason === '' ? { action: 'cancel' } : { action: 'cancel', reason });
        }}
      />
    </AskDialog>
  );
}

function ReasonForm({ onConfirm }: { onConfirm: (reason: string) => void }) {
  const { words } = useVisitWords();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(reason.trim());
  };
  return (
    <form onSubmit={submit}>
      <TextArea
        label={words.reason}
        aside={words.optional}
        maxLength={300}
        value={reason}
        onText={setReason}
      />
      <div className="mt-4 flex justify-end gap-2">
        <AlertDialog.Cancel asChild>
          <Button>{words.keep}</Button>
        </AlertDialog.Cancel>
        <Button type="submit" kind="danger">
          {words.actions.cancel.label}
        </Button>
      </div>
    </form>
  );
}
