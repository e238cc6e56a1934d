import { AlertDialog } from 'radix-ui';
import { type FormEvent, useState } from 'react';
import type { BookingView } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { TextArea } from '../../app/text-area.tsx';
import { guestName } from '../calendar/visit-words.ts';
import { useFormats } from '../session/session-context.ts';
import type { ActionCall } from './api.ts';

type Props = { booking: BookingView; onCancel: (call: ActionCall) => void };

/** Cancelling cannot be taken back and tells the guest: it is asked once more, with room for a reason. */
export function CancelDialog({ booking, onCancel }: Props) {
  const [open, setOpen] = useState(false);
  const formats = useFormats(booking.timeZone);
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger asChild>
        <Button kind="danger-quiet" className="ml-auto">
          Cancel visit
        </Button>
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 animate-[fade-in_140ms_ease-out] bg-black/30 dark:bg-black/60" />
        <AlertDialog.Content className="fixed top-1/2 left-1/2 z-50 w-[calc(100%-32px)] max-w-md -translate-x-1/2 -translate-y-1/2 rounded-lg border border-line bg-surface p-5 shadow-float">
          <AlertDialog.Title className="font-semibold text-base">Cancel this visit?</AlertDialog.Title>
          <AlertDialog.Description className="mt-1 text-muted">
            {guestName(booking.guest)}, {formats.moment(booking.startsAt)}. The time is given back and the
            guest is told by message.
          </AlertDialog.Description>
          <ReasonForm
            onConfirm={(reason) => {
              setOpen(false);
              onCancel(reason === '' ? { action: 'cancel' } : { action: 'cancel', reason });
            }}
          />
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

function ReasonForm({ onConfirm }: { onConfirm: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(reason.trim());
  };
  return (
    <form onSubmit={submit}>
      <TextArea label="Reason" aside="optional" maxLength={300} value={reason} onText={setReason} />
      <div className="mt-4 flex justify-end gap-2">
        <AlertDialog.Cancel asChild>
          <Button>Keep visit</Button>
        </AlertDialog.Cancel>
        <Button type="submit" kind="danger">
          Cancel visit
        </Button>
      </div>
    </form>
  );
}
