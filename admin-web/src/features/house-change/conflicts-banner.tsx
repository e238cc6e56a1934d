import { CalendarX2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../app/button.tsx';
import { useConflicts } from './api.ts';
import { useChangeWords } from './change-words.ts';
import { useHouseChanges } from './house-changes.ts';

/** Says that visits to come lack something, whoever left them so, and leads to what is free instead. */
export function ConflictsBanner() {
  const { words } = useChangeWords();
  const { lookAtConflicts } = useHouseChanges();
  const [busy, setBusy] = useState(false);
  const count = useConflicts().data?.length ?? 0;
  if (count === 0) return null;
  const look = async () => {
    setBusy(true);
    await lookAtConflicts();
    setBusy(false);
  };
  return (
    <div role="status" className="mb-6 flex flex-wrap items-center gap-3 rounded-lg bg-warn-soft px-4 py-3">
      <CalendarX2 className="size-5 shrink-0 text-warn" aria-hidden />
      <p className="min-w-0 grow font-medium text-warn">{words.waiting(count)}</p>
      <Button busy={busy} onClick={look}>
        {words.look}
      </Button>
    </div>
  );
}
