import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { LocalDate } from '../../../../api/contract.ts';
import { Button } from '../../app/button.tsx';
import { useCalendarWords } from './calendar-words.ts';
import { addDays, isLocalDate } from './zoned-time.ts';

type Props = {
  date: LocalDate;
  today: LocalDate;
  /** What one step is, in days; one where nothing is said. */
  step?: 1 | 7;
  onDate: (date: LocalDate) => void;
};

/** From day to day or week to week: one back, today, one on, or any by the browser's own date picker. */
export function DaySteps({ date, today, step = 1, onDate }: Props) {
  const { words } = useCalendarWords();
  const pick = (value: string) => {
    // An emptied or half-typed field is not a day yet.
    if (isLocalDate(value)) onDate(value);
  };
  return (
    <div className="flex items-center gap-1 max-md:w-full">
      <Button
        kind="quiet"
        size="icon"
        aria-label={step === 7 ? words.previousWeek : words.previousDay}
        onClick={() => onDate(addDays(date, -step))}
      >
        <ChevronLeft className="size-4" aria-hidden />
      </Button>
      <Button disabled={date === today} onClick={() => onDate(today)}>
        {words.today}
      </Button>
      <Button
        kind="quiet"
        size="icon"
        aria-label={step === 7 ? words.nextWeek : words.nextDay}
        onClick={() => onDate(addDays(date, step))}
      >
        <ChevronRight className="size-4" aria-hidden />
      </Button>
      <input
        type="date"
        aria-label={words.day}
        value={date}
        onChange={(event) => pick(event.target.value)}
        className="figures h-11 rounded-lg border border-line-strong bg-surface px-2 max-md:grow md:h-9"
      />
    </div>
  );
}
