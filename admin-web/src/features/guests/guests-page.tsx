import { useDeferredValue, useState } from 'react';
import { goTo, useAddress } from '../../app/address.ts';
import { Notice } from '../../app/notice.tsx';
import { guestAddress } from './guest-address.ts';
import { GuestList } from './guest-list.tsx';
import { GuestView } from './guest-view.tsx';
import { useGuestsWords } from './guests-words.ts';

/** `/admin/guests`: who comes to the house, and all about one of them. */
export default function GuestsPage() {
  const { lang, words } = useGuestsWords();
  const guestId = new URLSearchParams(useAddress().search).get('guest') || null;
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(search.trim());
  return (
    <main lang={lang} className="flex min-h-0 grow">
      <div
        className={`flex min-h-0 w-full shrink-0 flex-col border-line border-r bg-surface md:w-80 ${guestId === null ? '' : 'max-md:hidden'}`}
      >
        <h1 className="px-4 pt-4 pb-3 font-semibold text-lg tracking-tight">{words.title}</h1>
        <GuestList current={guestId} search={search} asked={asked} onSearch={setSearch} />
      </div>
      <div className={`min-h-0 min-w-0 grow overflow-y-auto ${guestId === null ? 'max-md:hidden' : ''}`}>
        {guestId === null ? (
          <div className="grid h-full place-items-center">
            <Notice title={words.choose}>{words.chooseMore}</Notice>
          </div>
        ) : (
          <GuestView key={guestId} guestId={guestId} onLeave={() => goTo(guestAddress(null))} />
        )}
      </div>
    </main>
  );
}
