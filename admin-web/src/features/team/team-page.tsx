import { ArrowLeft, UserPlus } from 'lucide-react';
import type { HouseSheet } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Failure } from '../../app/failure.tsx';
import { Link } from '../../app/link.tsx';
import { Notice } from '../../app/notice.tsx';
import { useMayChangeHouse, useSheet } from '../house-change/api.ts';
import { Card } from '../house-change/card.tsx';
import { ConflictsBanner } from '../house-change/conflicts-banner.tsx';
import { HouseChangesProvider } from '../house-change/house-changes-provider.tsx';
import { AboutForm } from './about-form.tsx';
import { PersonView } from './person-view.tsx';
import { teamAddress, toPerson, usePerson } from './place.ts';
import { TeamList } from './team-list.tsx';
import { useTeamWords } from './team-words.ts';

/** `/admin/team`: who works here, what they can do, when, and when they are away. */
export default function TeamPage() {
  const { lang, words } = useTeamWords();
  const sheet = useSheet();
  return (
    <main lang={lang} className="min-h-0 grow overflow-y-auto">
      <HouseChangesProvider>
        <div className="mx-auto w-full max-w-6xl px-4 pt-6 pb-16 md:px-6 md:pt-10">
          {sheet.isError && sheet.data === undefined ? (
            <Failure title={words.notLoaded} error={sheet.error} retry={() => sheet.refetch()} lang={lang} />
          ) : null}
          {sheet.isPending ? <Loading /> : null}
          {sheet.data ? <Team sheet={sheet.data} /> : null}
        </div>
      </HouseChangesProvider>
    </main>
  );
}

function Team({ sheet }: { sheet: HouseSheet }) {
  const { words } = useTeamWords();
  const chosen = usePerson();
  const mayChange = useMayChangeHouse();
  return (
    <>
      <header className={`mb-6 flex items-center gap-4 ${chosen === null ? '' : 'max-lg:hidden'}`}>
        <h1 className="mr-auto font-semibold text-xl tracking-tight">{words.title}</h1>
        {mayChange ? (
          <Button kind="primary" onClick={() => toPerson('new')}>
            <UserPlus className="size-4" aria-hidden /> {words.add}
          </Button>
        ) : null}
      </header>
      {chosen === null ? null : (
        <Link
          href={teamAddress(null)}
          className="-ml-2 mb-2 inline-flex h-11 items-center gap-2 rounded-lg px-2 text-muted hover:bg-hover lg:hidden"
        >
          <ArrowLeft className="size-4" aria-hidden /> {words.back}
        </Link>
      )}
      <ConflictsBanner />
      <div className="grid gap-6 lg:grid-cols-[20rem_1fr] lg:gap-8">
        <div className={chosen === null ? '' : 'max-lg:hidden'}>
          <TeamList sheet={sheet} chosen={chosen} />
        </div>
        <div className={`min-w-0 ${chosen === null ? 'max-lg:hidden' : ''}`}>
          <Chosen key={chosen} sheet={sheet} chosen={chosen} />
        </div>
      </div>
    </>
  );
}

function Chosen({ sheet, chosen }: { sheet: HouseSheet; chosen: string | null }) {
  const { words } = useTeamWords();
  const mayChange = useMayChangeHouse();
  if (chosen === 'new' && mayChange)
    return (
      <Card title={words.newTitle} help={words.newHelp}>
        <AboutForm
          sheet={sheet}
          person={null}
          onSaved={(id) => toPerson(id)}
          onCancel={() => toPerson(null)}
        />
      </Card>
    );
  const person = sheet.therapists.find(({ id }) => id === chosen);
  if (person) return <PersonView sheet={sheet} person={person} />;
  if (chosen !== null && chosen !== 'new') return <Notice title={words.gone} />;
  return (
    <div className="rounded-lg border border-line border-dashed">
      <Notice title={sheet.therapists.length === 0 ? words.nobody : words.choose}>
        {sheet.therapists.length === 0 ? words.nobodyMore : undefined}
      </Notice>
    </div>
  );
}

function Loading() {
  return (
    <div aria-hidden className="grid gap-6 lg:grid-cols-[20rem_1fr]">
      <div className="h-96 rounded-lg bg-hover" />
      <div className="h-96 rounded-lg bg-hover max-lg:hidden" />
    </div>
  );
}
