import { Failure } from '../../app/failure.tsx';
import { Notice } from '../../app/notice.tsx';
import { useHouse } from './api.ts';
import { CalendarDesk } from './calendar-desk.tsx';
import { useCalendarWords } from './calendar-words.ts';
import { DaySkeleton } from './day-skeleton.tsx';

/** `/admin/`: the live calendar of one day at one location. */
export function CalendarPage() {
  const house = useHouse();
  const { lang, words } = useCalendarWords();
  if (house.isPending) return <DaySkeleton />;
  if (house.isError) {
    return <Failure title={words.notLoaded} lang={lang} error={house.error} retry={() => house.refetch()} />;
  }
  if (house.data.locations.length === 0) {
    return <Notice title={words.noLocation.title}>{words.noLocation.what}</Notice>;
  }
  return <CalendarDesk house={house.data} />;
}
