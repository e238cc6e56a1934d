import { useId } from 'react';
import type { UnsettledEvent } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { useHouse } from '../calendar/api.ts';
import { useFormats } from '../session/session-context.ts';
import { useMaySettlePayments, useSeeToEvent, useUnsettledEvents } from './api.ts';
import { useMoneyWords } from './money-words.ts';
import { ToSeeTo, VisitLink } from './to-see-to.tsx';

/** Word of payments that could not be acted on: our books and the provider's may differ. Nothing when there is none. */
export function UnsettledEvents() {
  const { words } = useMoneyWords();
  const events = useUnsettledEvents().data?.events ?? [];
  if (events.length === 0) return null;
  return (
    <ToSeeTo title={words.unsettledTitle} help={words.unsettledHelp} testId="unsettled-events">
      {events.map((event) => (
        <Unsettled key={event.id} event={event} />
      ))}
    </ToSeeTo>
  );
}

function Unsettled({ event }: { event: UnsettledEvent }) {
  const { words } = useMoneyWords();
  const { visit } = event;
  const house = useHouse();
  const formats = useFormats(visit?.timeZone ?? house.data?.locations[0]?.timeZone ?? 'UTC');
  const id = useId();
  return (
    <li>
      <div className="flex items-baseline gap-3">
        <h3 id={id} className="min-w-0 grow truncate font-medium">
          {[words.unsettled[event.what], visit?.guestName].filter(Boolean).join(', ')}
        </h3>
        <time dateTime={event.at} className="figures shrink-0 text-muted text-xs">
          {formats.moment(event.at)}
        </time>
      </div>
      <p className="text-warn">{words.unsettledWhy[event.reason]}</p>
      {visit === null ? null : <VisitLink visit={visit} />}
      {useMaySettlePayments() ? <Actions event={event} describedBy={id} /> : null}
    </li>
  );
}

function Actions({ event: { id }, describedBy }: { event: UnsettledEvent; describedBy: string }) {
  const { words } = useMoneyWords();
  const seeTo = useSeeToEvent(words);
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      <Button
        aria-describedby={describedBy}
        busy={seeTo.isPending}
        onClick={() => seeTo.mutate({ id, how: 'retry' })}
      >
        {words.again}
      </Button>
      <Button
        kind="quiet"
        aria-describedby={describedBy}
        busy={seeTo.isPending}
        onClick={() => seeTo.mutate({ id, how: 'done' })}
      >
        {words.putAway}
      </Button>
    </div>
  );
}
