import type { HouseSheet } from '../../../../api/contract.ts';
import { Failure } from '../../app/failure.tsx';
import { Link } from '../../app/link.tsx';
import { useSheet } from '../house-change/api.ts';
import { ConflictsBanner } from '../house-change/conflicts-banner.tsx';
import { HouseChangesProvider } from '../house-change/house-changes-provider.tsx';
import { ChangeLog } from './change-log.tsx';
import { useHouseWords } from './house-words.ts';
import { Locations } from './locations.tsx';
import { Rooms } from './rooms.tsx';
import { RulesForm } from './rules-form.tsx';
import { Treatments } from './treatments.tsx';
import { houseAddress, useHousePlace } from './use-house-part.ts';

/** `/admin/house`: where and when the spa is open, what it has, by which rules it is booked, and who changed that. */
export default function HousePage() {
  const { lang, words } = useHouseWords();
  const sheet = useSheet();
  return (
    <main lang={lang} className="min-h-0 grow overflow-y-auto">
      <HouseChangesProvider>
        <div className="mx-auto w-full max-w-5xl px-4 pt-6 pb-16 md:px-6 md:pt-10">
          <h1 className="mb-4 font-semibold text-xl tracking-tight">{words.title}</h1>
          {sheet.isError && sheet.data === undefined ? (
            <Failure title={words.notLoaded} error={sheet.error} retry={() => sheet.refetch()} lang={lang} />
          ) : null}
          {sheet.isPending ? <div aria-hidden className="h-96 rounded-lg bg-hover" /> : null}
          {sheet.data ? <House sheet={sheet.data} /> : null}
        </div>
      </HouseChangesProvider>
    </main>
  );
}

function House({ sheet }: { sheet: HouseSheet }) {
  const { words } = useHouseWords();
  const { parts, part, thing } = useHousePlace();
  return (
    <>
      <nav aria-label={words.title} className="mb-6 flex flex-wrap gap-1 border-line border-b pb-2">
        {parts.map((one) => (
          <Link
            key={one}
            href={houseAddress(one)}
            aria-current={one === part ? 'page' : undefined}
            className="flex h-11 items-center rounded-lg px-3 font-medium text-muted hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:text-accent md:h-9"
          >
            {words.parts[one]}
          </Link>
        ))}
      </nav>
      <ConflictsBanner />
      {part === 'locations' ? <Locations sheet={sheet} thing={thing} /> : null}
      {part === 'treatments' ? <Treatments sheet={sheet} thing={thing} /> : null}
      {part === 'rooms' ? <Rooms sheet={sheet} /> : null}
      {part === 'rules' ? <RulesForm policy={sheet.policy} /> : null}
      {part === 'log' ? <ChangeLog sheet={sheet} /> : null}
    </>
  );
}
