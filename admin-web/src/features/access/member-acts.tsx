import { toast } from 'sonner';
import type { MemberView } from '../../../../api/contract.ts';
import { AskAnswers, AskDialog } from '../../app/ask-dialog.tsx';
import { Button } from '../../app/button.tsx';
import { useSession } from '../session/session-context.ts';
import { useAccessWords } from './access-words.ts';
import { type AccessAct, refusalText, useAccessAct } from './api.ts';
import type { NewLink } from './link-dialog.tsx';
import { useTwoStepsWords } from './two-steps-words.ts';

type Props = { member: MemberView; onLink: (link: NewLink) => void };

/** What is done to somebody's access besides what they are. */
export function MemberActs({ member, onLink }: Props) {
  const { lang, words } = useAccessWords();
  const twoSteps = useTwoStepsWords().words;
  const isSelf = useSession().user.id === member.id;
  const act = useAccessAct();
  const { id, name, email, active } = member;
  const run = (kind: Exclude<AccessAct['kind'], 'invite' | 'withdraw' | 'change'>) =>
    act.mutate(
      { kind, id },
      {
        onSuccess: ({ link, expiresAt }) => {
          if (link && expiresAt) onLink({ link, expiresAt, name, email });
          else toast.success(words.changed);
        },
        onError: (error) => void toast.error(refusalText(words, error, lang)),
      },
    );
  if (!active)
    return (
      <div>
        <Button busy={act.isPending} onClick={() => run('enable')}>
          {words.enable}
        </Button>
      </div>
    );
  return (
    <div className="flex flex-wrap gap-2">
      <Button busy={act.isPending} onClick={() => run('password-link')}>
        {words.passwordLink}
      </Button>
      {isSelf ? null : (
        <>
          <Button busy={act.isPending} onClick={() => run('end-sessions')}>
            {words.endSessions}
          </Button>
          {member.twoSteps ? (
            <Button busy={act.isPending} onClick={() => run('end-two-steps')}>
              {twoSteps.end}
            </Button>
          ) : null}
          <AskDialog
            trigger={<Button kind="danger-quiet">{words.disable}</Button>}
            title={words.disableTitle(name)}
            lang={lang}
            about={words.disableHelp}
          >
            <AskAnswers leave={words.cancel} go={words.disable} onGo={() => run('disable')} />
          </AskDialog>
        </>
      )}
    </div>
  );
}
