import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { House, Insight } from '../../../../api/contract.ts';
import { useAddress } from '../../app/address.ts';
import { Failure } from '../../app/failure.tsx';
import { request } from '../../app/http.ts';
import { Notice } from '../../app/notice.tsx';
import { useNow } from '../../app/now.ts';
import { useHouse } from '../calendar/api.ts';
import { dateAt } from '../calendar/zoned-time.ts';
import { Card } from './card.tsx';
import { type Figures, useFigures } from './figures.ts';
import { Funnel } from './funnel.tsx';
import { HeatMap } from './heat-map.tsx';
import { useInsightWords } from './insight-words.ts';
import { KeyFigures } from './key-figures.tsx';
import { Pickers } from './pickers.tsx';
import { placeQuery, readPlace } from './place.ts';
import { Channels, Feedback, Methods, Rooms, Therapists, Treatments } from './tables.tsx';

// What draws charts is half of the page: figures are there before it.
const Trend = lazy(() => import('./trend.tsx'));

/** `/admin/insight`: how the house does in any range of days, for owners and managers. */
export default function InsightPage() {
  const house = useHouse();
  const { lang, words } = useInsightWords();
  return (
    <main lang={lang} className="min-h-0 grow overflow-y-auto print:overflow-visible">
      <div className="mx-auto w-full max-w-6xl px-4 pt-6 pb-16 md:px-6 md:pt-10">
        {house.isPending ? <Loading /> : null}
        {house.isError ? (
          <Failure title={words.notLoaded} lang={lang} error={house.error} retry={() => house.refetch()} />
        ) : null}
        {house.data ? <Range house={house.data} /> : null}
      </div>
    </main>
  );
}

function Range({ house }: { house: House }) {
  const { lang, words } = useInsightWords();
  const { search } = useAddress();
  const minute = useNow(60_000);
  const named = new URLSearchParams(search).get('location');
  const location = house.locations.find(({ id }) => id === named) ?? house.locations[0];
  const today = dateAt(minute, location?.timeZone ?? 'UTC');
  const said = readPlace(search, today);
  // An old address may name a house that is gone.
  const place = { ...said, locationId: location?.id === said.locationId ? said.locationId : null };
  const query = placeQuery(place);
  const figures = useFigures(house.tenant.currency);
  const insight = useQuery({
    queryKey: ['insight', query],
    queryFn: () => request<Insight>('GET', `/insight?${query}`),
    placeholderData: (before) => before,
  });
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        <div className="min-w-0">
          <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
          <p className="figures text-muted">
            {figures.days(place.from, place.to)}
            {insight.data?.before
              ? ` · ${words.against(figures.days(insight.data.before.from, insight.data.before.to))}`
              : null}
          </p>
        </div>
        <Pickers house={house} place={place} today={today} />
      </header>
      {insight.isPending ? <Loading /> : null}
      {insight.isError && !insight.data ? (
        <Failure title={words.notLoaded} lang={lang} error={insight.error} retry={() => insight.refetch()} />
      ) : null}
      {insight.data ? (
        <div
          aria-busy={insight.isPlaceholderData}
          className={`mt-6 transition-opacity duration-150 ${insight.isPlaceholderData ? 'opacity-60' : ''}`}
        >
          <Report insight={insight.data} query={query} figures={figures} />
        </div>
      ) : null}
    </>
  );
}

function Report({ insight, query, figures }: { insight: Insight; query: string; figures: Figures }) {
  const { words } = useInsightWords();
  const { period } = insight;
  const parts = { period, query, figures };
  const { booked, moved } = {
    booked: period.channels.length + period.utilisation.bookableMinutes,
    moved: period.money.methods.length,
  };
  if (booked + moved + period.funnel.talked === 0)
    return (
      <Notice role="status" title={words.empty}>
        {words.emptyMore}
      </Notice>
    );
  return (
    <div className="flex flex-col gap-4" data-testid="insight-report">
      <KeyFigures insight={insight} figures={figures} />
      <Card title={words.trend} query={query} table="days">
        <Suspense fallback={<div aria-hidden className="h-64 rounded-lg bg-hover" />}>
          <Trend insight={insight} figures={figures} />
        </Suspense>
      </Card>
      <div className="grid gap-4 lg:grid-cols-2">
        <Card title={words.hours} help={words.hoursHelp} query={query} table="hours">
          <HeatMap hours={period.hours} figures={figures} />
        </Card>
        <Card
          title={words.funnel}
          help={[words.funnelHelp, ...(insight.locationId === null ? [] : [`${words.wholeSpa}.`])].join(' ')}
          query={query}
          table="funnel"
        >
          <Funnel funnel={period.funnel} figures={figures} />
        </Card>
      </div>
      <Therapists {...parts} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Treatments {...parts} />
        <div className="flex flex-col gap-4">
          <Methods {...parts} />
          <Channels {...parts} />
          <Feedback {...parts} />
        </div>
      </div>
      <Rooms {...parts} />
    </div>
  );
}

function Loading() {
  return (
    <div aria-hidden className="mt-6 flex flex-col gap-4">
      <div className="h-48 rounded-lg bg-hover" />
      <div className="h-64 rounded-lg bg-hover" />
      <div className="h-64 rounded-lg bg-hover" />
    </div>
  );
}
