import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';

type Props = {
  trigger: ReactNode;
  title: string;
  description: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  children: ReactNode;
};

/** A question of money over the page: on a phone at its foot, where the thumb is. */
export function MoneyDialog({ trigger, title, description, open, onOpen, children }: Props) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Trigger asChild>{trigger}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 animate-[fade-in_140ms_ease-out] bg-black/30 dark:bg-black/60" />
        <Dialog.Content className="fixed z-50 max-h-[calc(100%-32px)] overflow-y-auto rounded-lg border border-line bg-surface p-5 shadow-float max-md:inset-x-4 max-md:bottom-4 md:top-1/2 md:left-1/2 md:w-full md:max-w-md md:-translate-x-1/2 md:-translate-y-1/2">
          <Dialog.Title className="font-semibold text-base">{title}</Dialog.Title>
          <Dialog.Description className="mt-1 text-muted">{description}</Dialog.Description>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
