import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { BookingView, Id } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { request } from '../../app/http.ts';
import { problemWords } from '../../app/problem-words.ts';
import { showBooking } from '../calendar/day-cache.ts';
import { codeAmongWords } from '../door/read-code.ts';
import { useCheckInWords } from './use-check-in-words.ts';

/** The desk decides: a guest outside of the time for it is let in with a reason, which stands in the history. */
export function LetIn({ bookingId, onCode }: { bookingId: Id; onCode: (code: string) => void }) {
  const client = useQueryClient();
  const { lang, words } = useCheckInWords();
  const id = useId();
  const [reason, setReason] = useState('');
  const letIn = useMutation({
    mutationFn: (why: string) =>
      request<{ booking: BookingView }>('POST', `/bookings/${bookingId}/check-in`, { reason: why }),
    onSuccess: ({ booking }) => showBooking(client, booking),
  });
  if (letIn.isSuccess)
    return (
      <p role="status" className="mt-4 font-medium text-base">
        {words.letInDone}
      </p>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The next guest's code, by a hand scanner that writes where the cursor stands: no reason to let this one in.
    const code = codeAmongWords(reason);
    if (code !== null) onCode(code);
    else if (reason.trim() !== '') letIn.mutate(reason.trim());
  };
  return (
    <form onSubmit={submit} className="mt-4 border-current/20 border-t pt-4">
      <label htmlFor={id} className="mb-1 block font-medium">
        {words.because}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          value={reason}
          maxLength={300}
          autoComplete="off"
          placeholder={words.becauseExample}
          onChange={(event) => setReason(event.target.value)}
          className="h-11 min-w-0 grow basis-48 rounded-lg border border-line-strong bg-surface px-3 text-base text-ink placeholder:text-muted"
        />
        <Button
          type="submit"
          kind="primary"
          size="large"
          busy={letIn.isPending}
          disabled={reason.trim() === ''}
        >
          {words.letIn}
        </Button>
      </div>
      <div role="alert" className="mt-1 text-danger empty:hidden">
        {letIn.isError ? problemWords(letIn.error, lang) : null}
      </div>
    </form>
  );
}
