import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { BookingView, Id } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Failure } from '../../app/failure.tsx';
import { Documents } from '../documents/documents.tsx';
import { VisitFeedback } from '../feedback/visit-feedback.tsx';
import { LookingLine } from '../looking/looking-line.tsx';
import { useLookAt } from '../looking/use-looking.ts';
import { useBooking, useBookingDetail } from './api.ts';
import { Consents } from './consents.tsx';
import { History } from './history.tsx';
import { Payments } from './payments.tsx';
import { Section } from './section.tsx';
import { StatusBadge } from './status-badge.tsx';
import { guestName } from './status-words.ts';
import { Transcript } from './transcript.tsx';
import { useFocusReturn } from './use-focus-return.ts';
import { useVisitWords } from './use-visit-words.ts';
import { VisitActions } from './visit-actions.tsx';
import { VisitFacts } from './visit-facts.tsx';

type Props = { bookingId: Id; onClose: () => void };

/** The panel at the side: one visit, all that is known of it, and what can be done. */
export default function VisitPanel({ bookingId, onClose }: Props) {
  const booking = useBooking(bookingId);
  const detail = useBookingDetail(bookingId);
  const focus = useFocusReturn();
  useLookAt(bookingId);
  const { lang, words } = useVisitWords();
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-[fade-in_140ms_ease-out] bg-black/20 dark:bg-black/50" />
        <Dialog.Content
          aria-describedby={undefined}
          {...focus}
          onInteractOutside={stayForToasts}
          lang={lang}
          data-testid="visit-panel"
          className="fixed inset-y-0 right-0 z-50 flex w-full max-w-[440px] animate-[slide-in_160ms_ease-out] flex-col border-line border-l bg-surface shadow-float outline-none"
        >
          <Head booking={booking} />
          <div className="min-h-0 grow overflow-y-auto px-5 pb-8">
            {booking === undefined ? null : <VisitFacts booking={booking} />}
            {detail.data === undefined ? null : (
              <>
                <VisitFeedback detail={detail.data} />
                <Payments detail={detail.data} />
                <Documents booking={detail.data.booking} />
                <Consents booking={detail.data.booking} />
                <Transcript detail={detail.data} />
                <History detail={detail.data} />
              </>
            )}
            {detail.isPending ? <Loading /> : null}
            {detail.isError && !detail.data ? (
              <Failure
                title={words.notLoaded}
                lang={lang}
                error={detail.error}
                retry={() => detail.refetch()}
              />
            ) : null}
          </div>
          <LookingLine bookingId={bookingId} />
          {booking === undefined ? null : <VisitActions booking={booking} detail={detail.data} />}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What a toast says belongs to what was just done here: its Undo does not put the panel away. */
function stayForToasts(event: { readonly target: EventTarget | null; preventDefault(): void }): void {
  if (event.target instanceof Element && event.target.closest('[data-sonner-toast]')) event.preventDefault();
}

function Head({ booking }: { booking: BookingView | undefined }) {
  const { words } = useVisitWords();
  return (
    <div className="flex items-start gap-3 px-5 pt-5 pb-4">
      <div className="min-w-0 grow">
        <Dialog.Title className="truncate font-semibold text-lg tracking-tight">
          {booking === undefined ? words.visit : guestName(words, booking.guest)}
        </Dialog.Title>
        {booking?.forName ? <p className="truncate text-sm">{words.forWhom(booking.forName)}</p> : null}
        {booking === undefined ? null : (
          <div className="mt-1 flex items-center gap-2">
            <StatusBadge booking={booking} />
            <code className="figures rounded bg-hover px-1.5 py-0.5 font-medium font-sans text-xs tracking-wide">
              {booking.code}
            </code>
          </div>
        )}
      </div>
      <Dialog.Close asChild>
        <Button kind="quiet" size="icon" aria-label={words.close}>
          <X className="size-4" aria-hidden />
        </Button>
      </Dialog.Close>
    </div>
  );
}

function Loading() {
  const { words } = useVisitWords();
  return (
    <Section title={words.conversation}>
      <div className="h-9 w-3/5 rounded-2xl bg-hover" />
      <div className="mt-2 ml-auto h-9 w-1/2 rounded-2xl bg-hover" />
    </Section>
  );
}
