import { DateTime } from 'luxon';
import { readActs } from './acts.ts';
import { type DateContext, type ReadDate, readDate } from './date.ts';
import { readDuration } from './duration.ts';
import { foldFor } from './fold.ts';
import { genericVocabulary } from './generic-vocabulary.ts';
import { lastDayOf } from './last-day.ts';
import { readLater } from './later.ts';
import { matchNames } from './names.ts';
import { isBarePlace, readOrdinal } from './ordinal.ts';
import { readPeople } from './people.ts';
import { readRecurrence } from './recurrence.ts';
import { readRefusedTherapist, withoutRefused } from './refused-therapist.ts';
import { readTherapist, readTherapistGender, withoutWishedTherapist } from './therapist.ts';
import { type ReadTime, readTime, type TimeContext } from './time.ts';
import { bodyInCommonWords } from './treatment-words.ts';
import type { Asked, UnderstandContext, Understood } from './types.ts';
import { readUnknownTreatment } from './unknown-treatment.ts';
import type { Words } from './words/types.ts';
import { wordsOf } from './words/words-of.ts';

/** Reads one message. Never throws, whatever the text; a bad zone is read as UTC. */
export function understand(text: string, context: UnderstandContext): Understood {
  const words = wordsOf(context.locale);
  const folded = foldFor(words, text);
  const asked = context.asked ?? [];
  const vocabulary = context.vocabulary;
  const now = nowIn(context);
  const moving = words.signals.move?.test(folded) ?? false;
  const callingOff =
    (words.signals.cancel?.test(folded) || words.signals['cannot-come']?.test(folded)) ?? false;
  const onTopic = withoutElsewhere(folded, words);
  const place = isBarePlace(folded, words, asked);

  const today = now.startOf('day');
  const dateContext = {
    words,
    today,
    monthFirst: monthFirst(context.locale, words),
    asked,
    callingOff,
    moving,
  };
  const again = readRecurrence(onTopic, words, (end) =>
    lastDayOf(end, readDate(end, dateContext), dateContext),
  );
  const clockContext = { words, now, asked, moving };
  const later = readLater(again.rest, words);
  const shifts = later.laterMinutes !== null && saysNoWhen(later.rest, dateContext, clockContext);
  const when = shifts ? later.rest : again.rest;
  const day = readDate(place ? '' : when, dateContext);
  const clock = readTime(when, place ? when : day.rest, clockContext);
  const length = readDuration(clock.rest, words);
  const party = readPeople(withoutWishedTherapist(length.rest, words), words, asked, moving);
  const refusal = readRefusedTherapist(folded, vocabulary?.therapists ?? [], words);
  // "Nacken" to "which treatment?" is the one for the neck, whatever language the menu is in.
  const parts = asked.includes('service') ? bodyInCommonWords(folded) : folded;
  const treatment = vocabulary
    ? (matchNames(folded, vocabulary.treatments, words) ??
      (parts === folded ? null : matchNames(parts, vocabulary.treatments, words)))
    : null;
  const ordinal = readOrdinal(party.rest, words, asked);
  const said = {
    date: dateFromNow(day, clock, now),
    dateRange: day.dateRange,
    time: clock.time,
    timeRange: clock.timeRange,
    people: party.people,
    durationMinutes: length.durationMinutes,
    treatment,
    notTherapist: refusal.notTherapist,
    days: day.days,
    recurrence: again.recurrence,
    laterMinutes: shifts ? later.laterMinutes : null,
    therapist: vocabulary
      ? withoutRefused(readTherapist(refusal.rest, vocabulary.therapists, words, asked), refusal.notTherapist)
      : null,
    therapistGender: readTherapistGender(refusal.rest, words),
    location: vocabulary ? matchNames(folded, vocabulary.locations, words) : null,
    ordinal,
  };
  const unknownTreatment =
    treatment === null && vocabulary ? readUnknownTreatment(party.rest, words, vocabulary) : null;
  const informs = Object.entries(said).some(
    ([field, value]) =>
      field !== 'ordinal' && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  const dated =
    !day.calledOff &&
    [said.date, said.days[0] ?? null, said.dateRange, said.time, said.timeRange].some(
      (value) => value !== null,
    );
  return {
    acts: readActs(folded, {
      words,
      asked,
      informs,
      dated,
      treatment: said.treatment !== null,
      ordinal: ordinal !== null,
    }),
    ...said,
    eitherHalf: clock.eitherHalf || null,
    unknownTreatment,
  };
}

/**
 * Compiles the patterns of these locales' languages, which else happens at the first message in each and costs a
 * quarter of a second. For the start of a server.
 */
export function warmUp(locales: readonly string[]): void {
  const asked: readonly Asked[] = ['date', 'time', 'people', 'therapist', 'choice'];
  const context = { now: '2026-03-02T09:00:00Z', timezone: 'UTC', vocabulary: genericVocabulary, asked };
  for (const locale of locales) {
    for (const text of warmUpTexts) understand(text, { ...context, locale });
    wantsToStartOver('x', locale);
  }
}

// An engine compiles a pattern twice: at its first use, and for good at its second; and apart for text beyond Latin-1.
const warmUpTexts = ['x 7 xx 77', 'x 7 xx 77', '\u25cb 7 xx 77', '\u25cb 7 xx 77'];

/** Whether the guest wants to drop everything said so far and begin anew. */
export function wantsToStartOver(text: string, locale: string): boolean {
  const words = wordsOf(locale);
  return words.startOver.test(foldFor(words, text));
}

function nowIn({ now, timezone }: UnderstandContext): DateTime {
  const local = DateTime.fromISO(now, { zone: timezone });
  return local.isValid ? local : DateTime.fromISO(now, { zone: 'utc' });
}

/** "An hour later" is so much after what is on the table only where no other time is named. */
function saysNoWhen(text: string, dates: DateContext, clocks: TimeContext): boolean {
  const { date, dateRange, days, rest } = readDate(text, dates);
  const { time, timeRange } = readTime(text, rest, clocks);
  return days.length === 0 && [date, dateRange, time, timeRange].every((value) => value === null);
}

// "In two hours" late in the evening is tomorrow, and so is "tonight after midnight".
function dateFromNow(day: ReadDate, { daysAhead, afterMidnight }: ReadTime, now: DateTime): string | null {
  const inDays = (days: number): string => now.plus({ days }).toFormat('yyyy-MM-dd');
  if (day.date === inDays(0) && afterMidnight && now.hour >= 5) return inDays(1);
  if (day.date !== null || day.dateRange !== null || day.days.length > 0 || daysAhead === null)
    return day.date;
  return inDays(daysAhead);
}

/** Only American English writes the month first; plain `en` is read that way too. */
function monthFirst(locale: string, words: Words): boolean {
  return words.days.monthFirst && !/^en[-_](?!us\b)/i.test(locale);
}

/** Blanks sentences about something else (a cab, the weather): their dates and times are not the visit's. */
function withoutElsewhere(text: string, words: Words): string {
  const { elsewhere, signals } = words;
  if (!elsewhere?.test(text)) return text;
  // "Add it to my calendar. The time is 5": once an errand is begun, what follows belongs to it.
  let errand = false;
  return text.replace(/[^.!?;]+(?:[.!?;](?=\d)[^.!?;]+)*[.!?;]*/g, (sentence) => {
    const astray = elsewhere.test(sentence);
    errand ||= astray && (signals['errand-after']?.test(sentence) ?? false);
    return astray || errand ? ' '.repeat(sentence.length) : sentence;
  });
}
