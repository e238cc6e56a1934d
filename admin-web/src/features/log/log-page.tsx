import { useInfiniteQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { LogPage as Page } from '../../../../api/contract.ts';
import { useAddress } from '../../app/address.ts';
import { Button } from '../../app/button.tsx';
import { Failure } from '../../app/failure.tsx';
import { request } from '../../app/http.ts';
import { Notice } from '../../app/notice.tsx';
import { useHouse } from '../calendar/api.ts';
import { dateAt } from '../calendar/zoned-time.ts';
import { useFormats } from '../session/session-context.ts';
import { Filters } from './filters.tsx';
import { Line } from './line.tsx';
import { useLogWords } from './log-words.ts';
import { placeQuery, readPlace } from './place.ts';

/** `/admin/log`: who did what, day by day, the newest first. For owners and managers. */
export default function LogPage() {
  const { lang, words } = useLogWords();
  const { search } = useAddress();
  const place = readPlace(search);
  const query = placeQuery(place);
  const log = useInfiniteQuery({
    queryKey: ['log', query.toString()],
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams(query);
      if (pageParam !== null) asked.set('before', String(pageParam));
      return request<Page>('GET', `/log?${asked}`);
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
  const entries = log.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <main lang={lang} className="min-h-0 grow overflow-y-auto">
      <div className="mx-auto w-full max-w-3xl px-4 pt-6 pb-16 md:px-6 md:pt-10">
        <header className="flex items-start justify-between gap-4">
          <div className="min-w-0">
            <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
            <p className="mt-1 max-w-prose text-muted">{words.help}</p>
          </div>
          <a
            href={`/api/v1/log.csv?${query}`}
            download
            className="inline-flex h-11 shrink-0 items-center gap-2 rounded-lg border border-line-strong bg-surface px-4 font-medium hover:bg-hover md:h-9 md:px-3"
          >
            <Download className="size-4" aria-hidden /> {words.csv}
          </a>
        </header>
        <Filters place={place} people={log.data?.pages[0]?.people ?? []} />
        {log.isPending ? <Loading /> : null}
        {log.isError && !log.data ? (
          <Failure title={words.notLoaded} lang={lang} error={log.error} retry={() => log.refetch()} />
        ) : null}
        {log.data && entries.length === 0 ? (
          <Notice role="status" title={words.none}>
            {words.noneMore}
          </Notice>
        ) : null}
        <div
          data-testid="log"
          aria-busy={log.isPlaceholderData}
          className={`transition-opacity duration-150 ${log.isPlaceholderData ? 'opacity-60' : ''}`}
        >
          <Days entries={entries} />
        </div>
        {log.hasNextPage ? (
          <Button
            className="mt-6 w-full"
            busy={log.isFetchingNextPage}
            onClick={() => void log.fetchNextPage()}
          >
            {words.more}
          </Button>
        ) : null}
      </div>
    </main>
  );
}

function Days({ entries }: { entries: Page['entries'] }) {
  const zone = useHouse().data?.locations[0]?.timeZone ?? 'UTC';
  const formats = useFormats(zone);
  const byDay = new Map<string, Page['entries'][number][]>();
  for (const entry of entries) {
    const day = dateAt(Date.parse(entry.at), zone);
    byDay.set(day, [...(byDay.get(day) ?? []), entry]);
  }
  return [...byDay].map(([day, ofDay]) => (
    <section key={day} aria-label={formats.day(day)} className="mt-8">
      <h2 className="font-semibold">{formats.day(day)}</h2>
      <ol className="mt-2 divide-y divide-line">
        {ofDay.map((entry) => (
          <Line key={entry.sequence} entry={entry} zone={zone} />
        ))}
      </ol>
    </section>
  ));
}

function Loading() {
  return (
    <div aria-hidden className="mt-8 flex flex-col gap-2">
      {[0, 1, 2, 3, 4, 5].map((place) => (
        <div key={place} className="h-12 rounded-lg bg-hover" />
      ))}
    </div>
  );
}
