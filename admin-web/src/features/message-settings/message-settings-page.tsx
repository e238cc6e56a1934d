import { ArrowLeft } from 'lucide-react';
import { Failure } from '../../app/failure.tsx';
import { Link } from '../../app/link.tsx';
import { Notice } from '../../app/notice.tsx';
import { useHouse } from '../calendar/api.ts';
import { useMayChangeHouse } from '../money-settings/api.ts';
import { useFormats } from '../session/session-context.ts';
import { useMessageWords } from './message-words.ts';
import { ProposalsForm } from './proposals-form.tsx';
import { RemindersForm } from './reminders-form.tsx';

/** `/admin/message-settings`: when guests are written to unasked, for owners and managers. */
export default function MessageSettingsPage() {
  const { lang, words } = useMessageWords();
  const may = useMayChangeHouse();
  return (
    <main lang={lang} className="min-h-0 grow overflow-y-auto">
      <div className="mx-auto w-full max-w-3xl px-4 pt-6 pb-16 md:px-6 md:pt-10">
        <Link
          href="/admin/"
          className="-ml-2 inline-flex h-11 items-center gap-2 rounded-lg px-2 text-muted hover:bg-hover"
        >
          <ArrowLeft className="size-4" aria-hidden /> {words.back}
        </Link>
        <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
        {may ? <Settings /> : <Notice title={words.notYours} />}
      </div>
    </main>
  );
}

function Settings() {
  const { words } = useMessageWords();
  const house = useHouse();
  const formats = useFormats(house.data?.locations[0]?.timeZone ?? 'UTC');
  if (house.isError && house.data === undefined)
    return <Failure title={words.notLoaded} error={house.error} retry={() => house.refetch()} />;
  if (house.data === undefined) return <div aria-hidden className="mt-6 h-96 rounded-lg bg-hover" />;
  const { policy } = house.data.tenant;
  return (
    <>
      <p className="mt-1 mb-6 max-w-prose text-muted">{words.intro}</p>
      <div className="flex flex-col gap-6">
        <RemindersForm policy={policy} formats={formats} />
        <ProposalsForm policy={policy} formats={formats} />
      </div>
    </>
  );
}
