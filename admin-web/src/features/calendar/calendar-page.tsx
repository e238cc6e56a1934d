import { Failure } from '../../app/failure.tsx';
import { Notice } from '../../app/notice.tsx';
import { useHouse } from './api.ts';
import { CalendarDesk } from './calendar-desk.tsx';
import { DaySkeleton } from './day-skeleton.tsx';

/** `/admin/`: the live calendar of one day at one location. */
export function CalendarPage() {
  const house = useHouse();
  if (house.isPending) return <DaySkeleton />;
  if (house.isError) {
    return <Failure title="The calendar did not load" error={house.error} retry={() => house.refetch()} />;
  }
  if (house.data.locations.length === 0) {
    return <Notice title="No location yet">Add a location before the first visit can be booked.</Notice>;
  }
  return <CalendarDesk house={house.data} />;
}
