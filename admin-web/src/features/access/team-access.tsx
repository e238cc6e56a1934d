import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import type { Id, InvitationView, MemberView } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Failure } from '../../app/failure.tsx';
import { shellWords } from '../../app/shell-words.ts';
import { useHouse } from '../calendar/api.ts';
import { Card } from '../house-change/card.tsx';
import { useFormats, useSession } from '../session/session-context.ts';
import { useAccessWords } from './access-words.ts';
import { refusalText, useAccess, useAccessAct } from './api.ts';
import { LinkDialog, type NewLink } from './link-dialog.tsx';
import { MemberActs } from './member-acts.tsx';
import { MemberForm } from './member-form.tsx';

/** Who may sign in, as what; invitations; and the ways to change both. */
export function TeamAccess() {
  const { lang, words } = useAccessWords();
  const access = useAccess();
  const [open, setOpen] = useState<string | null>(null);
  const [link, setLink] = useState<NewLink | null>(null);
  if (access.isError && !access.data)
    return (
      <Failure title={words.notLoaded} lang={lang} error={access.error} retry={() => access.refetch()} />
    );
  const { members = [], invitations = [] } = access.data ?? {};
  return (
    <>
      <Card
        title={words.team}
        help={words.teamHelp}
        action={
          open === 'new' ? null : (
            <Button kind="primary" onClick={() => setOpen('new')}>
              <UserPlus className="size-4" aria-hidden /> {words.invite}
            </Button>
          )
        }
      >
        {open === 'new' ? (
          <div className="mt-4 rounded-lg border border-line p-4">
            <h3 className="font-semibold">{words.inviteTitle}</h3>
            <p className="mt-1 mb-4 text-muted">{words.inviteHelp}</p>
            <MemberForm member={null} onDone={() => setOpen(null)} onLink={setLink} />
          </div>
        ) : null}
        <ul data-testid="members" className="mt-3 divide-y divide-line">
          {members.map((member) => (
            <Member
              key={member.id}
              member={member}
              isOpen={open === member.id}
              onOpen={(isOpen) => setOpen(isOpen ? member.id : null)}
              onLink={setLink}
            />
          ))}
        </ul>
      </Card>
      {invitations.length === 0 ? null : (
        <Card title={words.invitations}>
          <ul data-testid="invitations" className="mt-3 divide-y divide-line">
            {invitations.map((invitation) => (
              <Invitation key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        </Card>
      )}
      {link === null ? null : <LinkDialog link={link} onClose={() => setLink(null)} />}
    </>
  );
}

type MemberProps = {
  member: MemberView;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onLink: (link: NewLink) => void;
};

function Member({ member, isOpen, onOpen, onLink }: MemberProps) {
  const { words } = useAccessWords();
  const roles = shellWords(useSession().tenant.locale).words.roles;
  const { name, email, role, active, sessions, mayChange, locationIds } = member;
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <div className="min-w-0 grow">
          <p className={active ? 'font-medium' : 'font-medium text-muted'}>
            {name}{' '}
            <span className="font-normal text-muted">
              · {roles[role]}
              <AtLocations ids={locationIds} />
            </span>
          </p>
          <p className="break-all text-muted text-xs">{email}</p>
          <p className="text-muted text-xs">
            {active ? (sessions === 0 ? words.never : words.signedInOn(sessions)) : words.disabled}
          </p>
        </div>
        {mayChange ? (
          <Button aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
            {words.change(name)}
          </Button>
        ) : (
          <p className="text-muted text-xs">{words.ownersOnly}</p>
        )}
      </div>
      {isOpen ? (
        <div className="mt-3 flex flex-col gap-4 rounded-lg border border-line p-4">
          {active ? <MemberForm member={member} onDone={() => onOpen(false)} onLink={onLink} /> : null}
          <MemberActs member={member} onLink={onLink} />
        </div>
      ) : null}
    </li>
  );
}

/** Where somebody works who is bound to some locations; of who is not nothing is said. */
function AtLocations({ ids }: { ids: readonly Id[] | null }) {
  const locations = useHouse().data?.locations ?? [];
  const names = locations.flatMap(({ id, name }) => (ids?.includes(id) ? [name] : []));
  return names.length === 0 ? null : <> · {names.join(', ')}</>;
}

function Invitation({ invitation }: { invitation: InvitationView }) {
  const { lang, words } = useAccessWords();
  const act = useAccessAct();
  const roles = shellWords(useSession().tenant.locale).words.roles;
  const formats = useFormats(useHouse().data?.locations[0]?.timeZone ?? 'UTC');
  const { id, name, email, role, by, expiresAt, locationIds } = invitation;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-3">
      <div className="min-w-0 grow">
        <p className="font-medium">
          {name}{' '}
          <span className="font-normal text-muted">
            · {roles[role]}
            <AtLocations ids={locationIds} />
          </span>
        </p>
        <p className="break-all text-muted text-xs">{email}</p>
        <p className="text-muted text-xs">{words.invitedBy(by, formats.moment(expiresAt))}</p>
      </div>
      <Button
        kind="danger-quiet"
        aria-label={words.withdrawOf(name)}
        busy={act.isPending}
        onClick={() =>
          act.mutate(
            { kind: 'withdraw', id },
            {
              onSuccess: () => void toast.success(words.withdrawn),
              onError: (error) => void toast.error(refusalText(words, error, lang)),
            },
          )
        }
      >
        {words.withdraw}
      </Button>
    </li>
  );
}
