import { Copy, Mail } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { toast } from 'sonner';
import { Button } from '../../app/button.tsx';
import { Field } from '../../app/field.tsx';
import { useHouse } from '../calendar/api.ts';
import { useFormats, useSession } from '../session/session-context.ts';
import { useAccessWords } from './access-words.ts';

export interface NewLink {
  readonly link: string;
  readonly expiresAt: string;
  readonly name: string;
  readonly email: string;
}

/** A link that is told once: to copy, or to put into a mail of one's own. */
export function LinkDialog({ link, onClose }: { link: NewLink; onClose: () => void }) {
  const { lang, words } = useAccessWords();
  const { tenant } = useSession();
  const formats = useFormats(useHouse().data?.locations[0]?.timeZone ?? 'UTC');
  const mail = `mailto:${encodeURIComponent(link.email)}?${new URLSearchParams({
    subject: words.mailSubject(tenant.name),
    body: link.link,
  })
    .toString()
    .replaceAll('+', '%20')}`;
  // Without TLS a browser lends no clipboard: then it is taken from the field.
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(link.link)).then(
      () => void (navigator.clipboard && toast.success(words.copied)),
      (error: unknown) => console.info('Nothing was copied', error),
    );
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 animate-[fade-in_140ms_ease-out] bg-black/30 dark:bg-black/60" />
        <Dialog.Content
          lang={lang}
          className="fixed top-1/2 left-1/2 z-50 w-[calc(100%-32px)] max-w-md -translate-x-1/2 -translate-y-1/2 rounded-lg border border-line bg-surface p-5 shadow-float"
        >
          <Dialog.Title className="font-semibold text-base">{words.linkTitle}</Dialog.Title>
          <Dialog.Description className="mt-1 mb-4 text-muted">
            {words.linkHelp(link.name, formats.moment(link.expiresAt))}
          </Dialog.Description>
          <Field label={words.link} readOnly value={link.link} onFocus={(event) => event.target.select()} />
          <div className="mt-4 flex flex-wrap justify-end gap-2">
            <a
              href={mail}
              className="inline-flex h-11 items-center gap-2 rounded-lg border border-line-strong bg-surface px-4 font-medium hover:bg-hover md:h-9 md:px-3"
            >
              <Mail className="size-4" aria-hidden /> {words.mail}
            </a>
            <Button kind="primary" onClick={() => void copy()}>
              <Copy className="size-4" aria-hidden /> {words.copy}
            </Button>
            <Dialog.Close asChild>
              <Button kind="quiet">{words.done}</Button>
            </Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
