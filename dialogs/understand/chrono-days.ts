import * as chrono from 'chrono-node';
import type { DateTime } from 'luxon';
import { oneDay } from './calendar.ts';
import type { NumericDay } from './numeric-days.ts';

const parsers: Readonly<Record<string, Pick<typeof chrono.en.casual, 'parse'>>> = {
  en: chrono.en.casual,
  es: chrono.es.casual,
  de: chrono.de.casual,
  fr: chrono.fr.casual,
  pt: chrono.pt.casual,
};

// A time alone also makes chrono name a day; those words are for our clock to read.
const notADay = /^(?:now|jetzt|ahora|agora|maintenant|\d{1,4}|[a-z]{1,3})$/;

/** What chrono-node finds where our own rules found no day: the long tail of written dates. */
export function chronoDays(text: string, language: string, today: DateTime): NumericDay[] {
  const parser = parsers[language];
  // Days said in words alone are all in our own rules; what is left to chrono has a figure in it.
  if (!parser || !/\d/.test(text)) return [];
  const reference = { instant: today.plus({ hours: 12 }).toJSDate(), timezone: today.offset };
  return parser.parse(text, reference, { forwardDate: true }).flatMap((result) => {
    const { start } = result;
    const certain = start.isCertain('day') || start.isCertain('weekday');
    if (!certain || start.isCertain('hour') || notADay.test(result.text.trim())) return [];
    if (!/\d/.test(result.text)) return [];
    const day = today.set({
      year: start.get('year') ?? today.year,
      month: start.get('month') ?? 1,
      day: start.get('day') ?? 1,
    });
    return [{ days: oneDay(day), start: result.index, end: result.index + result.text.length }];
  });
}
