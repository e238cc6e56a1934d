import { useState } from 'react';
import type { HouseText } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { Failure } from '../../app/failure.tsx';
import { Notice } from '../../app/notice.tsx';
import { Pick } from '../../app/pick.tsx';
import { SearchField } from '../../app/search-field.tsx';
import { SettingsFrame } from '../money-settings/settings-frame.tsx';
import { useSession } from '../session/session-context.ts';
import { SPOKEN, useTexts } from './api.ts';
import { TextEditor } from './text-editor.tsx';
import { useTextsWords } from './texts-words.ts';

/** So many are shown at once: there are some hundred. */
const STEP = 40;

/** `/admin/texts`: the bot's messages in the house's own words, for owners and managers. */
export default function TextsPage() {
  const { lang, words } = useTextsWords();
  return (
    <SettingsFrame
      lang={lang}
      title={words.title}
      notYours={words.notYours}
      from={{ href: '/admin/message-settings', name: words.back }}
      className="max-w-3xl"
    >
      <Texts />
    </SettingsFrame>
  );
}

function Texts() {
  const { words } = useTextsWords();
  const usual = useSession().tenant.locale.slice(0, 2).toLowerCase();
  const [language, setLanguage] = useState(SPOKEN.some(([known]) => known === usual) ? usual : 'en');
  const [search, setSearch] = useState('');
  const [shows, setShows] = useState<'all' | 'own'>('all');
  const texts = useTexts(language);
  if (texts.isError && texts.data === undefined)
    return <Failure title={words.notLoaded} error={texts.error} retry={() => texts.refetch()} />;
  const all = texts.data?.texts ?? [];
  const found = all.filter((text) => isFound(text, search) && (shows === 'all' || text.own !== null));
  return (
    <>
      <p className="mt-1 mb-6 max-w-prose text-muted">{words.intro}</p>
      <div className="mb-4 grid gap-2 sm:grid-cols-[1fr_auto_auto]">
        <SearchField label={words.find} value={search} onText={setSearch} />
        <Pick
          aria-label={words.own}
          value={shows}
          onPick={(value) => setShows(value === 'own' ? 'own' : 'all')}
          options={[
            ['all', words.all],
            ['own', words.ownOnly(all.filter(({ own }) => own !== null).length)],
          ]}
        />
        <Pick aria-label={words.language} value={language} onPick={setLanguage} options={SPOKEN} />
      </div>
      {texts.data === undefined ? <div aria-hidden className="h-96 rounded-lg bg-hover" /> : null}
      {texts.data !== undefined && found.length === 0 ? <Notice role="status" title={words.nothing} /> : null}
      <TextList key={`${language} ${search} ${shows}`} language={language} texts={found} />
    </>
  );
}

function TextList({ language, texts }: { language: string; texts: readonly HouseText[] }) {
  const { words } = useTextsWords();
  const [shown, setShown] = useState(STEP);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <ul data-testid="texts" className="divide-y divide-line">
        {texts.slice(0, shown).map((text) => (
          <li key={text.key}>
            {open === text.key ? (
              <TextEditor language={language} text={text} onDone={() => setOpen(null)} />
            ) : (
              <TextLine language={language} text={text} onOpen={() => setOpen(text.key)} />
            )}
          </li>
        ))}
      </ul>
      {texts.length > shown ? (
        <Button className="mt-4" onClick={() => setShown(shown + STEP)}>
          {words.more}
        </Button>
      ) : null}
    </>
  );
}

type LineProps = { language: string; text: HouseText; onOpen: () => void };

function TextLine({ language, text, onOpen }: LineProps) {
  const { words } = useTextsWords();
  const said = text.own ?? text.original;
  return (
    <button
      type="button"
      aria-label={words.change(said)}
      onClick={onOpen}
      className="flex min-h-11 w-full items-start gap-3 rounded-lg px-2 py-3 text-left hover:bg-hover"
    >
      <span lang={language} className="grow whitespace-pre-line break-words">
        {said}
      </span>
      {text.own === null ? null : (
        <span className="shrink-0 rounded-full bg-accent-soft px-2 text-accent text-xs leading-5">
          {words.own}
        </span>
      )}
    </button>
  );
}

function isFound({ original, own, key }: HouseText, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return [original, own ?? '', key].some((text) => text.toLowerCase().includes(wanted));
}
