import type { Instant, LocalDate, TranscriptLine } from '../../../../api/contract.ts';
import { minutesInWords } from '../../app/formats.ts';
import { useHouse } from '../calendar/api.ts';
import { addDays, dateAt } from '../calendar/zoned-time.ts';
import { useFormats } from '../session/session-context.ts';
import { useInboxWords } from './inbox-words.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** Talks have no house: their times are those of the first. */
export function useTalkZone(): string {
  return useHouse().data?.locations[0]?.timeZone ?? 'UTC';
}

/** Words for moments in a talk. */
export function useTalkTimes(nowMs: number) {
  const zone = useTalkZone();
  const formats = useFormats(zone);
  const { words } = useInboxWords();
  const today = dateAt(nowMs, zone);
  const dayOf = (at: Instant): LocalDate => dateAt(Date.parse(at), zone);
  return {
    dayOf,
    time: formats.time,
    /** "Today", "Yesterday", or the day. */
    day(date: LocalDate): string {
      if (date === today) return words.today;
      return date === addDays(today, -1) ? words.yesterday : formats.day(date);
    },
    /** As short as a list wants it. */
    short(at: Instant): string {
      const date = dayOf(at);
      if (date === today) return formats.time(at);
      return date === addDays(today, -1) ? words.yesterday : formats.shortDay(date);
    },
    moment: formats.moment,
    /** How long somebody waits: "12 min", "3 h", "2 d". */
    waited(since: Instant): string {
      const minutes = Math.max(0, Math.floor((nowMs - Date.parse(since)) / MINUTE_MS));
      if (minutes >= DAY_MINUTES) return words.days(Math.floor(minutes / DAY_MINUTES));
      return minutesInWords(minutes < 60 ? minutes : minutes - (minutes % 60));
    },
  };
}

export interface TalkDay {
  readonly date: LocalDate;
  readonly lines: readonly TranscriptLine[];
}

/** Lines by the local day that they were said on. */
export function daysOf(
  lines: readonly TranscriptLine[],
  dayOf: (at: Instant) => LocalDate,
): readonly TalkDay[] {
  const days: { date: LocalDate; lines: TranscriptLine[] }[] = [];
  for (const line of lines) {
    const date = dayOf(line.at);
    const last = days.at(-1);
    if (last?.date === date) last.lines.push(line);
    else days.push({ date, lines: [line] });
  }
  return days;
}
