import { AlertDialog } from 'radix-ui';
import { useState } from 'react';
import { Button } from '../../app/button.tsx';
import { useSignOut } from '../session/api.ts';
import type { KioskWords } from './words/types.ts';

/** The way out, for the team: small, and asked once more. It leads to the sign-in page, never into the calendar. */
export function LeaveKiosk({ words, className }: { words: KioskWords; className: string }) {
  const signOut = useSignOut();
  const [open, setOpen] = useState(false);
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger className={className}>{words.staff}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 animate-[fade-in_140ms_ease-out] bg-black/30 dark:bg-black/60" />
        <AlertDialog.Content className="fixed top-1/2 left-1/2 z-50 w-[calc(100%-32px)] max-w-md -translate-x-1/2 -translate-y-1/2 rounded-lg border border-line bg-surface p-6 shadow-float">
          <AlertDialog.Title className="font-semibold text-lg">{words.leaveTitle}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-base text-muted">
            {words.leaveMore}
          </AlertDialog.Description>
          <div className="mt-6 flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button size="large">{words.stay}</Button>
            </AlertDialog.Cancel>
            <Button
              size="large"
              kind="primary"
              busy={signOut.isPending}
              onClick={() => {
                if (document.fullscreenElement) void document.exitFullscreen();
                signOut.mutate();
              }}
            >
              {words.leave}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
