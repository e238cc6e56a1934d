import { Download } from 'lucide-react';
import { toast } from 'sonner';
import type { GuestPage } from '../../../../api/contract.ts';
import { AskAnswers, AskDialog } from '../../app/ask-dialog.tsx';
import { Button } from '../../app/button.tsx';
import { Problem } from '../../app/http.ts';
import { problemWords } from '../../app/problem-words.ts';
import { runsHouse } from '../session/heads.ts';
import { useSession } from '../session/session-context.ts';
import { exportAddress, useGuestAct } from './api.ts';
import { Card } from './card.tsx';
import { useGuestsWords } from './guests-words.ts';

/** All that is known of a guest, out and away. For owners, and managers of all locations. */
export function PrivacyCard({ page }: { page: GuestPage }) {
  const { lang, words } = useGuestsWords();
  const { user } = useSession();
  const act = useGuestAct(page.guest.id);
  if (!runsHouse(user)) return null;
  const refused = (error: unknown) => {
    const known = new Map<string, string>(Object.entries(words.whyKept));
    toast.error(
      (error instanceof Problem ? known.get(error.reason) : undefined) ?? problemWords(error, lang),
    );
  };
  const forget = () =>
    act.mutate(
      { kind: 'forget' },
      { onSuccess: () => void toast.success(words.forgetAsked), onError: refused },
    );
  return (
    <Card title={words.privacy} testId="guest-privacy">
      <p className="text-muted">{words.privacyHelp}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <a
          href={exportAddress(page.guest.id)}
          download
          className="inline-flex h-11 items-center gap-2 rounded-lg border border-line-strong bg-surface px-4 font-medium hover:bg-hover md:h-9 md:px-3"
        >
          <Download className="size-4" aria-hidden /> {words.export}
        </a>
        {page.whyKept === null && !page.forgetting ? <Forget page={page} onForget={forget} /> : null}
      </div>
      {page.whyKept === null ? null : <p className="mt-3 text-warn">{words.whyKept[page.whyKept]}</p>}
      {page.forgetting ? <p className="mt-3 text-warn">{words.forgetting}</p> : null}
    </Card>
  );
}

function Forget({ page, onForget }: { page: GuestPage; onForget: () => void }) {
  const { lang, words } = useGuestsWords();
  return (
    <AskDialog
      trigger={<Button kind="danger-quiet">{words.forget}</Button>}
      title={words.forgetTitle(page.guest.name ?? words.noName)}
      lang={lang}
      about={words.forgetHelp}
    >
      <AskAnswers leave={words.cancel} go={words.forgetYes} onGo={onForget} />
    </AskDialog>
  );
}
