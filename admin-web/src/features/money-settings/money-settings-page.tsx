import { ArrowLeft } from 'lucide-react';
import { Failure } from '../../app/failure.tsx';
import { Link } from '../../app/link.tsx';
import { Notice } from '../../app/notice.tsx';
import { useHouse } from '../calendar/api.ts';
import { useFormats } from '../session/session-context.ts';
import { useMayChangeHouse, useSheet } from './api.ts';
import { LimitsForm } from './limits-form.tsx';
import { RatesForm } from './rates-form.tsx';
import { useSettingsWords } from './settings-words.ts';
import { TaxForm } from './tax-form.tsx';
import { TermsForm } from './terms-form.tsx';

/** `/admin/money-settings`: how the spa takes money, for owners and managers. */
export default function MoneySettingsPage() {
  const { lang, words } = useSettingsWords();
  const may = useMayChangeHouse();
  return (
    <main lang={lang} className="min-h-0 grow overflow-y-auto">
      <div className="mx-auto w-full max-w-4xl px-4 pt-6 pb-16 md:px-6 md:pt-10">
        <Link
          href="/admin/money"
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
  const { words } = useSettingsWords();
  const [house, sheet] = [useHouse(), useSheet()];
  const formats = useFormats(house.data?.locations[0]?.timeZone ?? 'UTC');
  const failed = [house, sheet].find((one) => one.isError && one.data === undefined);
  if (failed) return <Failure title={words.notLoaded} error={failed.error} retry={() => failed.refetch()} />;
  if (house.data === undefined || sheet.data === undefined) return <Loading />;
  return (
    <>
      <p className="mt-1 mb-6 max-w-prose text-muted">{words.intro}</p>
      <div className="flex flex-col gap-6">
        <TaxForm saved={sheet.data.taxIdentity} formats={formats} />
        <RatesForm sheet={sheet.data} formats={formats} />
        <TermsForm house={house.data} sheet={sheet.data} formats={formats} />
        <LimitsForm policy={sheet.data.policy} formats={formats} />
      </div>
    </>
  );
}

function Loading() {
  return (
    <div aria-hidden className="mt-6 flex flex-col gap-6">
      <div className="h-96 rounded-lg bg-hover" />
      <div className="h-64 rounded-lg bg-hover" />
    </div>
  );
}
