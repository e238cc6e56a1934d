import { AlertDialog } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { Button } from './button.tsx';

type Props = {
  /** Without it the trigger opens it, and what is pressed within closes it. */
  open?: boolean;
  onOpen?: (open: boolean) => void;
  /** Without one it is opened from outside. */
  trigger?: ReactNode;
  title: string;
  lang?: string;
  /** Who and when, or what will be. */
  about: string;
  testId?: string;
  children: ReactNode;
};

/** What has consequences is asked once more, with what they are. */
export function AskDialog({ open, onOpen, trigger, title, lang, about, testId, children }: Props) {
  return (
    <AlertDialog.Root {...(open === undefined ? {} : { open })} {...(onOpen ? { onOpenChange: onOpen } : {})}>
      {trigger === undefined ? null : <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>}
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 animate-[fade-in_140ms_ease-out] bg-black/30 dark:bg-black/60" />
        <AlertDialog.Content
          lang={lang}
          data-testid={testId}
          className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-32px)] w-[calc(100%-32px)] max-w-md -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-lg border border-line bg-surface p-5 shadow-float"
        >
          <AlertDialog.Title className="font-semibold text-base">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-1 text-muted">{about}</AlertDialog.Description>
          {children}
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

type AnswersProps = {
  /** The button that leaves all as it is. */
  leave: string;
  go: string;
  kind?: ComponentProps<typeof Button>['kind'];
  onGo: () => void;
};

/** The two answers to what is asked once more; either closes the dialog. */
export function AskAnswers({ leave, go, kind = 'danger', onGo }: AnswersProps) {
  return (
    <div className="mt-5 flex flex-wrap justify-end gap-2">
      <AlertDialog.Cancel asChild>
        <Button>{leave}</Button>
      </AlertDialog.Cancel>
      <AlertDialog.Action asChild>
        <Button kind={kind} onClick={onGo}>
          {go}
        </Button>
      </AlertDialog.Action>
    </div>
  );
}
