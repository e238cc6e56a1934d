import { useState } from 'react';
import { toast } from 'sonner';
import type { ConsentLine, ConsentWay, GuestConsents, GuestPage } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { problemWords } from '../../app/problem-words.ts';
import { useHouse } from '../calendar/api.ts';
import { useFormats } from '../session/session-context.ts';
import { useConsents, useGuestAct } from './api.ts';
import { Card } from './card.tsx';
import { chatName } from './chats-card.tsx';
import { Choice } from './choice.tsx';
import { useGuestsWords } from './guests-words.ts';

const WAYS: readonly ConsentWay[] = ['in-person', 'phone', 'paper', 'email'];

/** What a guest may be sent, each word of theirs on it, and what they tell the desk. */
export function ConsentsCard({ page }: { page: GuestPage }) {
  const { words } = useGuestsWords();
  const consents = useConsents(page.guest.id);
  const formats = useFormats(useHouse().data?.locations[0]?.timeZone ?? 'UTC');
  if (consents.data === undefined) return null;
  const { messages, offers, log } = consents.data;
  return (
    <Card title={words.consents} testId="guest-consents">
      <ul className="list-inside list-disc">
        <li>{messages === 'all' ? words.all : words.stopped}</li>
        <li>{words.offers[offers ?? 'unasked']}</li>
      </ul>
      <ol className="mt-3 flex flex-col gap-1 text-muted text-xs empty:hidden" data-testid="consent-log">
        {log.map(({ what, at, channel, how, by }) => (
          <li key={`${what} ${at}`} className="figures">
            <time dateTime={at}>{formats.moment(at)}</time>
            {` · ${words.whats[what]}`}
            {channel === null ? '' : ` · ${chatName(words, channel)}`}
            {how === undefined || by === undefined ? '' : ` · ${words.toldHow(words.hows[how], by)}`}
          </li>
        ))}
      </ol>
      <Told page={page} consents={consents.data} />
    </Card>
  );
}

/** Only what would change something is offered. */
function saysOf({ messages, offers }: GuestConsents): ConsentLine['what'][] {
  return [
    ...(offers === 'yes' ? [] : (['offers-wanted'] as const)),
    ...(offers === 'no' ? [] : (['offers-declined'] as const)),
    messages === 'all' ? 'messages-stopped' : 'messages-resumed',
  ];
}

function Told({ page, consents }: { page: GuestPage; consents: GuestConsents }) {
  const { lang, words } = useGuestsWords();
  const act = useGuestAct(page.guest.id);
  const says = saysOf(consents);
  const [chosen, setChosen] = useState<ConsentLine['what'] | undefined>(says[0]);
  const [how, setHow] = useState<ConsentWay>('in-person');
  const what = says.find((one) => one === chosen) ?? says[0];
  return (
    <form
      className="mt-4 border-line border-t pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (what === undefined) return;
        act.mutate(
          { kind: 'consent', what, how },
          {
            onSuccess: () => void toast.success(words.writtenDown),
            onError: (error) => void toast.error(problemWords(error, lang)),
          },
        );
      }}
    >
      <p className="font-medium">{words.told}</p>
      <div className="mt-2 flex flex-wrap items-end gap-2">
        <Choice
          label={words.whatTold}
          value={what}
          options={says.map((one) => [one, words.whats[one]])}
          onChoose={(one) => setChosen(says.find((say) => say === one))}
        />
        <Choice
          label={words.howTold}
          value={how}
          options={WAYS.map((one) => [one, words.hows[one]])}
          onChoose={(one) => setHow(WAYS.find((way) => way === one) ?? 'in-person')}
        />
        <Button type="submit" busy={act.isPending}>
          {words.writeDown}
        </Button>
      </div>
    </form>
  );
}
