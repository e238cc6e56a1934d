import { toast } from 'sonner';
import { Button } from '../../app/button.tsx';
import { Failure } from '../../app/failure.tsx';
import { useHouse } from '../calendar/api.ts';
import { Card } from '../house-change/card.tsx';
import { runsHouse } from '../session/heads.ts';
import { useFormats, useSession } from '../session/session-context.ts';
import { useAccessWords } from './access-words.ts';
import { useEndSession, useSessions } from './api.ts';
import { deviceName } from './device-name.ts';
import { TeamAccess } from './team-access.tsx';
import { RequiredTwoSteps, TwoSteps } from './two-steps.tsx';

/** `/admin/access`: where one is signed in; for owners and managers, who may sign in at all. */
export default function AccessPage() {
  const { lang, words } = useAccessWords();
  const { user } = useSession();
  return (
    <main lang={lang} className="min-h-0 grow overflow-y-auto">
      <div className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 pt-6 pb-16 md:px-6 md:pt-10">
        <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
        <Sessions />
        <TwoSteps />
        {runsHouse(user) ? <TeamAccess /> : null}
        {user.role === 'owner' ? <RequiredTwoSteps /> : null}
      </div>
    </main>
  );
}

function Sessions() {
  const { lang, words } = useAccessWords();
  const sessions = useSessions();
  const end = useEndSession();
  const formats = useFormats(useHouse().data?.locations[0]?.timeZone ?? 'UTC');
  const list = sessions.data ?? [];
  const nameOf = (agent: string | null) => {
    const name = deviceName(agent);
    return name === null ? words.unknownDevice : words.on(name.browser, name.system);
  };
  return (
    <Card
      title={words.sessions}
      help={words.sessionsHelp}
      action={
        list.some(({ isThis, isKiosk }) => !isThis && !isKiosk) ? (
          <Button
            busy={end.isPending}
            onClick={() => end.mutate('others', { onSuccess: () => void toast.success(words.endedOthers) })}
          >
            {words.endOthers}
          </Button>
        ) : null
      }
    >
      {sessions.isError && !sessions.data ? (
        <Failure
          title={words.notLoaded}
          lang={lang}
          error={sessions.error}
          retry={() => sessions.refetch()}
        />
      ) : null}
      <ul data-testid="sessions" className="mt-3 divide-y divide-line">
        {list.map(({ id, agent, place, usedAt, isKiosk, isThis }) => (
          <li key={id} className="flex min-h-14 items-center gap-3 py-2">
            <div className="min-w-0 grow">
              <p className="font-medium">
                {nameOf(agent)}
                {isThis ? <span className="font-normal text-accent"> · {words.thisOne}</span> : null}
                {isKiosk ? <span className="font-normal text-muted"> · {words.kiosk}</span> : null}
              </p>
              <p className="figures break-words text-muted text-xs">
                {words.lastUsed(formats.moment(usedAt), place)}
              </p>
            </div>
            {isThis ? null : (
              <Button
                kind="danger-quiet"
                aria-label={words.endThis(`${nameOf(agent)}, ${formats.moment(usedAt)}`)}
                busy={end.isPending}
                onClick={() => end.mutate(id, { onSuccess: () => void toast.success(words.ended) })}
              >
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
