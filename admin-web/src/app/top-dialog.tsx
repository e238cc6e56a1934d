import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

type Props = {
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Without one it is opened from outside. */
  trigger?: ReactNode;
  title: string;
  /** Of the button that closes it. */
  close: string;
  lang: string;
  testId: string;
  children: ReactNode;
};

/** A dialog of one errand, at the top of the screen where what is typed has room below it. Its first field has the focus. */
export function TopDialog({ open, onOpen, trigger, title, close, lang, testId, children }: Props) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      {trigger === undefined ? null : <Dialog.Trigger asChild>{trigger}</Dialog.Trigger>}
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 animate-[fade-in_140ms_ease-out] bg-black/20 dark:bg-black/50" />
        <Dialog.Content
          lang={lang}
          aria-describedby={undefined}
          data-testid={testId}
          onOpenAutoFocus={toFirstField}
          className="fixed top-[8dvh] left-1/2 z-50 flex max-h-[84dvh] w-[calc(100%-24px)] max-w-xl -translate-x-1/2 animate-[rise_140ms_ease-out] flex-col overflow-y-auto rounded-lg border border-line bg-surface shadow-float outline-none max-md:top-3 max-md:max-h-[calc(100dvh-24px)]"
        >
          <div className="flex items-center gap-2 px-4 pt-3">
            <Dialog.Title className="grow font-semibold text-base">{title}</Dialog.Title>
            <Dialog.Close asChild>
              <Button kind="quiet" size="icon" aria-label={close}>
                <X className="size-4" aria-hidden />
              </Button>
            </Dialog.Close>
          </div>
          <div className="px-4 pt-2 pb-4">{children}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Radix would take the first thing that can have it, which is the button that closes: who begins to type would type nothing. */
function toFirstField(event: Event): void {
  const content = event.currentTarget;
  const field =
    content instanceof Element ? content.querySelector<HTMLElement>('input, select, textarea') : null;
  if (field === null) return;
  event.preventDefault();
  field.focus();
}
