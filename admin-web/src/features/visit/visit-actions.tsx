import type { BookingDetail, BookingStatus, BookingView } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { useSession } from '../session/session-context.ts';
import { actionsFor, type VisitAction } from './actions.ts';
import { useVisitAction } from './api.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { NoShowDialog } from './no-show-dialog.tsx';
import { UndoNoShowDialog } from './undo-no-show-dialog.tsx';
import { useVisitWords } from './use-visit-words.ts';

/** Once the guest is here, it is only dragged: within the day. */
const MOVED_BY_DIALOG: readonly BookingStatus[] = ['held', 'awaiting-payment', 'confirmed'];

type Props = { booking: BookingView; detail: BookingDetail | undefined };

/** What can be done with the visit in its present state; nothing when it is over, and nothing by therapists, who change no visits. */
export function VisitActions({ booking, detail }: Props) {
  const { role } = useSession().user;
  return role === 'therapist' ? null : <Actions booking={booking} detail={detail} />;
}

function Actions({ booking, detail }: Props) {
  const change = useVisitAction(booking);
  const { words } = useVisitWords();
  const actions = actionsFor(booking.status);
  if (actions.length === 0) return null;
  const button = (action: VisitAction) => {
    if (action === 'cancel')
      return <CancelDialog key={action} booking={booking} onCancel={(call) => change.mutate(call)} />;
    if (action === 'no-show')
      return (
        <NoShowDialog
          key={action}
          booking={booking}
          detail={detail}
          onConfirm={(call) => change.mutate(call)}
        />
      );
    if (action === 'undo-no-show')
      return (
        <UndoNoShowDialog
          key={action}
          booking={booking}
          detail={detail}
          onConfirm={(call) => change.mutate(call)}
        />
      );
    return (
      <Button key={action} kind="primary" busy={change.isPending} onClick={() => change.mutate({ action })}>
        {words.actions[action].label}
      </Button>
    );
  };
  return (
    <div className="flex shrink-0 flex-wrap gap-2 border-line border-t px-5 py-3">
      {actions.slice(0, 1).map(button)}
      {MOVED_BY_DIALOG.includes(booking.status) ? <MoveDialog booking={booking} /> : null}
      {actions.slice(1).map(button)}
    </div>
  );
}
