import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { FeedbackReport } from '../../../../api/contract.ts';
import { Failure } from '../../app/failure.tsx';
import { Notice } from '../../app/notice.tsx';
import { useFollow } from '../live/live-provider.tsx';
import { useSession } from '../session/session-context.ts';
import { useFeedback } from './api.ts';
import { FeedbackLine } from './feedback-line.tsx';
import { useFeedbackWords } from './feedback-words.ts';
import { ShareTable } from './share-table.tsx';
import { Stars } from './stars.tsx';

const PERIODS = [30, 90, 365] as const;

/** `/admin/feedback`: how guests found it, what to see to first, and by whom and of what it was. */
export default function FeedbackPage() {
  const { lang, words } = useFeedbackWords();
  const [days, setDays] = useState<number>(90);
  const feedback = useFeedback(days);
  useFollow(feedback.data?.sequence);
  return (
    <main lang={lang} className="min-h-0 grow overflow-y-auto">
      <div className="mx-auto w-full max-w-5xl px-4 pt-6 pb-16 md:px-6 md:pt-10">
        <header className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="font-semibold text-xl tracking-tight">{words.tab}</h1>
          <Period days={days} onDays={setDays} />
        </header>
        {feedback.isPending ? <Loading /> : null}
        {feedback.isError && !feedback.data ? (
          <Failure
            title={words.notLoaded}
            lang={lang}
            error={feedback.error}
            retry={() => feedback.refetch()}
          />
        ) : null}
        {feedback.data ? <Report report={feedback.data} /> : null}
      </div>
    </main>
  );
}

/** The browser's own list: on phones it is the one that fits the thumb. */
function Period({ days, onDays }: { days: number; onDays: (days: number) => void }) {
  const { words } = useFeedbackWords();
  return (
    <div className="relative">
      <select
        aria-label={words.period}
        value={days}
        onChange={(event) => onDays(Number(event.target.value))}
        className="h-11 appearance-none rounded-lg border border-line-strong bg-surface pr-8 pl-3 font-medium md:h-9"
      >
        {PERIODS.map((count) => (
          <option key={count} value={count}>
            {words.days(count)}
          </option>
        ))}
      </select>
      <ChevronDown
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
        aria-hidden
      />
    </div>
  );
}

function Report({ report }: { report: FeedbackReport }) {
  const { words } = useFeedbackWords();
  const { tenant, user } = useSession();
  const { format } = new Intl.NumberFormat(tenant.locale, {
    ...{ minimumFractionDigits: 1, maximumFractionDigits: 1 },
  });
  const { average, count, low, newest, byTherapist, byTreatment } = report;
  if (average === null)
    return (
      <Notice role="status" title={words.empty}>
        {user.role === 'therapist' ? words.emptyOwn : words.emptyMore}
      </Notice>
    );
  return (
    <div data-testid="feedback-report">
      <p className="figures mt-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold text-[28px] leading-9 tracking-tight">{format(average)}</span>
        <Stars stars={Math.round(average)} label={words.average(format(average))} />
        <span className="text-muted">{words.visits(count)}</span>
      </p>
      <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-[1fr_20rem]">
        <div className="min-w-0">
          {low.length === 0 ? null : (
            <section aria-labelledby="feedback-low" className="mb-8" data-testid="feedback-low">
              <h2 id="feedback-low" className="font-semibold text-base">
                {words.toSeeTo}
              </h2>
              <p className="mt-0.5 mb-3 text-muted">{words.toSeeToMore}</p>
              <ul className="flex flex-col gap-2">
                {low.map((line) => (
                  <FeedbackLine key={line.visit.id} line={line} low />
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="feedback-newest" data-testid="feedback-newest">
            <h2 id="feedback-newest" className="font-semibold text-base">
              {words.newest}
            </h2>
            <ul>
              {newest.map((line) => (
                <FeedbackLine key={line.visit.id} line={line} />
              ))}
            </ul>
          </section>
        </div>
        <div className="flex flex-col gap-8 md:max-lg:grid md:max-lg:grid-cols-2">
          <ShareTable title={words.byTherapist} shares={byTherapist} figure={format} />
          <ShareTable title={words.byTreatment} shares={byTreatment} figure={format} />
        </div>
      </div>
    </div>
  );
}

function Loading() {
  return (
    <div aria-hidden className="mt-6 flex flex-col gap-3">
      {[0, 1, 2].map((place) => (
        <div key={place} className="h-24 rounded-lg bg-hover" />
      ))}
    </div>
  );
}
