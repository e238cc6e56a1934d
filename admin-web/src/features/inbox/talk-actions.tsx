import { Bot, Hand, UserRoundPlus } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { DeskConversation } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { useSession } from '../session/session-context.ts';
import { useColleagues, type useTalkAct } from './api.ts';
import { useInboxWords } from './inbox-words.ts';

type Props = { talk: DeskConversation; act: ReturnType<typeof useTalkAct> };

/** Take it, give it to a colleague, or back to the assistant. */
export function TalkActions({ talk, act }: Props) {
  const { words } = useInboxWords();
  const { user } = useSession();
  const { withPerson } = talk;
  const isMine = withPerson?.staffId === user.id;
  return (
    <div className="flex shrink-0 items-center gap-1.5">
      {isMine ? null : (
        <Button
          kind={withPerson !== null && withPerson.name === null ? 'primary' : 'plain'}
          onClick={() => act.mutate({ kind: 'take' })}
        >
          <Hand className="size-4 max-sm:hidden" aria-hidden />
          {withPerson?.name ? words.takeFrom(withPerson.name) : words.take}
        </Button>
      )}
      <GiveMenu talk={talk} act={act} />
      {withPerson === null ? null : (
        <Button
          size="icon"
          kind="quiet"
          aria-label={words.giveBack}
          title={words.giveBack}
          onClick={() => act.mutate({ kind: 'return' })}
        >
          <Bot className="size-4" aria-hidden />
        </Button>
      )}
    </div>
  );
}

function GiveMenu({ talk, act }: Props) {
  const { lang, words } = useInboxWords();
  const colleagues = useColleagues();
  const others = colleagues.data?.filter(({ id }) => id !== talk.withPerson?.staffId) ?? [];
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button size="icon" kind="quiet" aria-label={words.give} title={words.give}>
          <UserRoundPlus className="size-4" aria-hidden />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          lang={lang}
          align="end"
          sideOffset={4}
          className="z-50 max-h-80 min-w-56 animate-[rise_140ms_ease-out] overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-float"
        >
          <DropdownMenu.Label className="px-3 py-2 text-muted text-xs">{words.giveTo}</DropdownMenu.Label>
          {others.map((colleague) => (
            <DropdownMenu.Item
              key={colleague.id}
              onSelect={() => act.mutate({ kind: 'give', to: colleague })}
              className="flex h-11 items-center rounded-md px-3 outline-none data-highlighted:bg-hover md:h-9"
            >
              {colleague.name}
            </DropdownMenu.Item>
          ))}
          {others.length === 0 ? <p className="px-3 py-2 text-muted">{words.nobodyElse}</p> : null}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
