import { CloudUpload, WifiOff } from 'lucide-react';
import type { DoorState } from '../door/door.ts';
import { useSession } from '../session/session-context.ts';
import { useCheckInWords } from './use-check-in-words.ts';

/** Whether the server answers, and what it does not know yet. Nothing while all is as it should be. */
export function DoorStatus({ state: { online, listedAt, unsettled } }: { state: DoorState }) {
  const { words } = useCheckInWords();
  const { locale } = useSession().tenant;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  return (
    <div role="status" data-testid="door-status" className="mt-3 flex flex-col gap-2 empty:hidden">
      {online === false ? (
        <p className="flex items-center gap-3 rounded-lg bg-warn-soft px-4 py-3 text-warn">
          <WifiOff className="size-4 shrink-0" aria-hidden />
          {listedAt === null ? words.noListNoConnection : words.byList(time.format(listedAt))}
        </p>
      ) : null}
      {unsettled > 0 ? (
        <p className="flex items-center gap-3 rounded-lg bg-hover px-4 py-3">
          <CloudUpload className="size-4 shrink-0 text-muted" aria-hidden />
          {words.unsettled(unsettled)}
        </p>
      ) : null}
    </div>
  );
}
