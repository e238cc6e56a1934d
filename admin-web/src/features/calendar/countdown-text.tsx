import type { Instant } from '../../../../api/contract.ts';
import { useNow } from '../../app/now.ts';
import { countdown } from './countdown.ts';

/** How long a hold still stands. Not read out: it would speak every second. */
export function CountdownText({ until }: { until: Instant }) {
  const now = useNow(1000);
  return (
    <span className="figures font-medium" aria-hidden>
      {countdown(Date.parse(until), now)}
    </span>
  );
}
