import type { BookingView } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { ACTIONS, actionsFor, type VisitAction } from './actions.ts';
import { useVisitAction } from './api.ts';
import { CancelDialog } from './cancel-dialog.tsx';

const KINDS = {
  'check-in': 'primary',
  start: 'primary',
  complete: 'primary',
  'no-show': 'plain',
  cancel: 'danger-quiet',
} as const satisfies Record<VisitAction, string>;

/** What can be done with the visit in its present state; nothing when it is over. */
export function VisitActions({ booking }: { booking: BookingView }) {
  const change = useVisitAction(booking);
  const actions = actionsFor(booking.status);
  if (actions.length === 0) return null;
  return (
    <div className="flex shrink-0 flex-wrap gap-2 border-line border-t px-5 py-3">
      {actions.map((action) =>
        action === 'cancel' ? (
          <CancelDialog key={action} booking={booking} onCancel={(call) => change.mutate(call)} />
        ) : (
          <Button
            key={action}
            kind={KINDS[action]}
            busy={change.isPending}
            onClick={() => change.mutate({ action })}
          >
            {ACTIONS[action].label}
          </Button>
        ),
      )}
    </div>
  );
}
