import { Failure } from '../../app/failure.tsx';
import { useHouse } from '../calendar/api.ts';
import { useFormats } from '../session/session-context.ts';
import { useSheet } from './api.ts';
import { LimitsForm } from './limits-form.tsx';
import { RatesForm } from './rates-form.tsx';
import { SettingsFrame } from './settings-frame.tsx';
import { useSettingsWords } from './settings-words.ts';
import { TaxForm } from './tax-form.tsx';
import { TermsForm } from './terms-form.tsx';

/** `/admin/money-settings`: how the spa takes money, for owners and managers. */
export default function MoneySettingsPage() {
  const { lang, words } = useSettingsWords();
  const { title, notYours, back } = words;
  return (
    <SettingsFrame
      lang={lang}
      title={title}
      notYours={notYours}
      from={{ href: '/admin/money', name: back }}
      className="max-w-4xl"
    >
      <Settings />
    </SettingsFrame>
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
