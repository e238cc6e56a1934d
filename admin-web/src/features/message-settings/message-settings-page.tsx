import { type LucideIcon, Pencil, Radio } from 'lucide-react';
import { Failure } from '../../app/failure.tsx';
import { Link } from '../../app/link.tsx';
import { useHouse } from '../calendar/api.ts';
import { SettingsFrame } from '../money-settings/settings-frame.tsx';
import { useFormats } from '../session/session-context.ts';
import { useMessageWords } from './message-words.ts';
import { ProposalsForm } from './proposals-form.tsx';
import { RemindersForm } from './reminders-form.tsx';

/** `/admin/message-settings`: when guests are written to unasked, for owners and managers. */
export default function MessageSettingsPage() {
  const { lang, words } = useMessageWords();
  const { title, notYours, back } = words;
  return (
    <SettingsFrame
      lang={lang}
      title={title}
      notYours={notYours}
      from={{ href: '/admin/', name: back }}
      className="max-w-3xl"
    >
      <Settings />
    </SettingsFrame>
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
      <p className="mt-1 mb-2 max-w-prose text-muted">{words.intro}</p>
      <div className="-ml-2 mb-4 flex flex-wrap gap-x-4">
        <Way href="/admin/texts" icon={Pencil} name={words.texts} />
        <Way href="/admin/channels" icon={Radio} name={words.channels} />
      </div>
      <div className="flex flex-col gap-6">
        <RemindersForm policy={policy} formats={formats} />
        <ProposalsForm policy={policy} formats={formats} />
      </div>
    </>
  );
}

function Way({ href, icon: Icon, name }: { href: string; icon: LucideIcon; name: string }) {
  return (
    <Link
      href={href}
      className="inline-flex h-11 items-center gap-2 rounded-lg px-2 text-accent hover:bg-hover"
    >
      <Icon className="size-4" aria-hidden /> {name}
    </Link>
  );
}
