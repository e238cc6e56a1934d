import { type ReactNode, useId } from 'react';
import type { DayClosing, House } from '../../../../api/contract.ts';
import { Failure } from '../../app/failure.tsx';
import type { Formats } from '../../app/formats.ts';
import { Link } from '../../app/link.tsx';
import { Notice } from '../../app/notice.tsx';
import { useHouse } from '../calendar/api.ts';
import { DaySteps } from '../calendar/day-steps.tsx';
import { LocationSelect } from '../calendar/location-select.tsx';
import { MonthExport } from '../documents/month-export.tsx';
import { SettingsLink } from '../money-settings/settings-link.tsx';
import { useFormats } from '../session/session-context.ts';
import { type DayMoney, useDayMoney, useMaySeeMoney } from './api.ts';
import { Difference } from './close-day.tsx';
import { ClosingCard } from './closing-card.tsx';
import { DayLines } from './day-lines.tsx';
import { MethodTable } from './method-table.tsx';
import { moneyAddress, useMoneyPlace } from './money-address.ts';
import { useMoneyWords } from './money-words.ts';
import { UnsettledEvents } from './unsettled-events.tsx';
import { WaitingRefunds } from './waiting-refunds.tsx';

/** `/admin/money`: what came in and went out on a day at a location, and its closing. */
export default function MoneyPage() {
  const house = useHouse();
  const { lang, words } = useMoneyWords();
  return (
    <main lang={lang} className="min-h-0 grow overflow-y-auto">
      <div className="mx-auto w-full max-w-5xl px-4 pt-6 pb-16 md:px-6 md:pt-10">
        {house.isPending ? <Loading /> : null}
        {house.isError ? (
          <Failure title={words.notLoaded} error={house.error} retry={() => house.refetch()} />
        ) : null}
        {house.data ? <Day house={house.data} /> : null}
      </div>
    </main>
  );
}

function Day({ house }: { house: House }) {
  const { words } = useMoneyWords();
  const place = useMoneyPlace(house);
  const locationId = place?.location.id ?? '';
  const day = useDayMoney(locationId, place?.date ?? '');
  const formats = useFormats(place?.location.timeZone ?? 'UTC');
  const may = useMaySeeMoney();
  if (place === null || !may) return null;
  return (
    <>
      <header className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="mr-auto min-w-0 max-md:w-full">
          <p className="text-muted">{words.tab}</p>
          <h1 className="truncate font-semibold text-xl tracking-tight">{formats.day(place.date)}</h1>
        </div>
        <LocationSelect locations={house.locations} locationId={locationId} onLocation={place.toLocation} />
        <DaySteps date={place.date} today={place.today} onDate={place.toDate} />
      </header>
      <UnsettledEvents />
      <WaitingRefunds />
      {day.isPending ? <Loading /> : null}
      {day.isError && !day.data ? (
        <Failure title={words.notLoaded} error={day.error} retry={() => day.refetch()} />
      ) : null}
      {day.data ? <Book money={day.data} formats={formats} fresh={!day.isPlaceholderData} /> : null}
    </>
  );
}

function Book({ money, formats, fresh }: { money: DayMoney; formats: Formats; fresh: boolean }) {
  const { words } = useMoneyWords();
  const { book, closings } = money;
  const { totals, currency } = book;
  return (
    <div
      aria-busy={!fresh}
      className={`mt-6 grid gap-6 transition-opacity duration-150 lg:grid-cols-[1fr_20rem] lg:gap-8 ${fresh ? '' : 'opacity-60'}`}
    >
      <div className="min-w-0">
        <h2 className="sr-only">{words.byMethod}</h2>
        {totals.methods.length === 0 ? (
          <div className="rounded-lg border border-line border-dashed">
            <Notice title={words.empty}>{words.emptyMore}</Notice>
          </div>
        ) : (
          <MethodTable totals={totals} currency={currency} formats={formats} />
        )}
        <dl className="mt-6 grid grid-cols-2 gap-x-4 gap-y-4 sm:grid-cols-4">
          <Figure name={words.earned} help={words.earnedHelp}>
            {formats.money(totals.revenueMinor, currency)}
          </Figure>
          <Deposits minor={totals.depositsMinor} say={(minor) => formats.money(minor, currency)} />
          <Figure name={words.fees}>{formats.money(totals.feesMinor, currency)}</Figure>
          <Figure name={words.tips}>{formats.money(totals.tipsMinor, currency)}</Figure>
        </dl>
        <DayLines book={book} formats={formats} />
      </div>
      <div className="flex flex-col gap-6 max-lg:order-first">
        <ClosingCard book={book} formats={formats} />
        <Before closings={closings} formats={formats} />
        <MonthExport date={book.date} />
        <SettingsLink />
      </div>
    </div>
  );
}

/** Deposits that visits of the day have used up are no loss: they were earned, or went back. */
function Deposits({ minor, say }: { minor: number; say: (minor: number) => string }) {
  const { words } = useMoneyWords();
  return minor < 0 ? (
    <Figure name={words.depositsUsed} help={words.depositsUsedHelp}>
      {say(-minor)}
    </Figure>
  ) : (
    <Figure name={words.deposits} help={words.depositsHelp}>
      {say(minor)}
    </Figure>
  );
}

function Figure({ name, help, children }: { name: string; help?: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-xs">{name}</dt>
      <dd className="figures mt-0.5 font-medium text-base">
        {children}
        {help === undefined ? null : <span className="block font-normal text-muted text-xs">{help}</span>}
      </dd>
    </div>
  );
}

/** Earlier days, each a tap away. */
function Before({ closings, formats }: { closings: readonly DayClosing[]; formats: Formats }) {
  const { words } = useMoneyWords();
  const id = useId();
  if (closings.length === 0) return null;
  return (
    <section aria-labelledby={id} className="max-lg:hidden">
      <h2 id={id} className="font-semibold">
        {words.before}
      </h2>
      <ul className="mt-1">
        {closings.slice(0, 14).map((one) => (
          <li key={one.id}>
            <Link
              href={moneyAddress({ locationId: one.locationId, date: one.date })}
              className="figures -mx-2 flex h-9 items-center gap-3 rounded-lg px-2 hover:bg-hover"
            >
              <span className="grow">{formats.shortDay(one.date)}</span>
              <span className="text-xs">
                <Difference minor={one.differenceMinor} say={(minor) => formats.money(minor, one.currency)} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Loading() {
  return (
    <div aria-hidden className="mt-6 flex flex-col gap-3">
      <div className="h-40 rounded-lg bg-hover" />
      <div className="h-24 rounded-lg bg-hover" />
    </div>
  );
}
