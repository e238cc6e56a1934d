import type { Recurrence } from './types.ts';
import type { Words } from './words/types.ts';

/** How a language says that a visit is to come again. Text is folded, number words are figures; `{WD}` is a weekday. */
interface RecurrenceWords {
  /** Weekly; a group `n` says every how many weeks. */
  readonly weekly: string;
  /** Every two weeks. */
  readonly fortnightly: string;
  /** For so many weeks, in a group `n`. */
  readonly weeks: string;
  /** So many times, in a group `n`. */
  readonly times: string;
  readonly once: string;
}

const languages: Readonly<Record<string, RecurrenceWords>> = {
  en: {
    weekly:
      '(?:every|each) (?:single )?(?:week|{WD})|every (?<n>\\d{1,2}) weeks|weekly|(?:once|1|1 time) (?:a|per|every) week|on {WD}s every week',
    fortnightly:
      '(?:every|each) (?:other|second|2nd|2) (?:week|{WD})|every 2 weeks|fortnightly|every fortnight|bi-?weekly',
    weeks: 'for (?:the next )?(?<n>\\d{1,2}) weeks',
    times: '(?<n>\\d{1,2}) (?:times|visits|sessions)',
    once: '(?:only|just) (?:once|1 time|this once)|not every week',
  },
  de: {
    weekly:
      'jede[nr]? (?:woche|{WD})|alle (?<n>\\d{1,2}) wochen|wochentlich|(?:1 ?mal|einmal) (?:pro|die|in der) woche',
    fortnightly:
      'jede[nr]? (?:2\\.?|zweite[nr]?) (?:woche|{WD})|alle 2 wochen|alle (?:14|vierzehn) tage|14-?tagig|vierzehntagig',
    weeks: '(?:fur|die nachsten) (?<n>\\d{1,2}) wochen|(?<n2>\\d{1,2}) wochen lang',
    times: '(?<n>\\d{1,2}) ?(?:mal|termine|besuche)',
    once: 'nur (?:einmal|1 ?mal)|nicht jede woche',
  },
  fr: {
    weekly:
      '(?:chaque|tous les|toutes les) (?:semaines?|{WD})s?|toutes les (?<n>\\d{1,2}) semaines|hebdomadaire|1 fois par semaine',
    fortnightly:
      '(?:toutes les 2 semaines|tous les (?:15|quinze) jours|(?:1|une) semaines? sur (?:2|deux)|1 {WD} sur 2)',
    weeks: '(?:pendant|pour|sur) (?:les )?(?<n>\\d{1,2}) (?:prochaines )?semaines',
    times: '(?<n>\\d{1,2}) (?:fois|seances|visites)',
    once: '(?:juste|seulement) (?:1|une) fois|pas toutes les semaines',
  },
  es: {
    weekly:
      '(?:cada|todas las|todos los) (?:semanas?|{WD})|cada (?<n>\\d{1,2}) semanas|semanal(?:mente)?|1 vez (?:a la|por) semana',
    fortnightly:
      'cada 2 (?:semanas|{WD})|cada (?:15|quince) dias|quincenal(?:mente)?|(?:1|una) semana si y otra no',
    weeks: '(?:durante|por) (?:las proximas )?(?<n>\\d{1,2}) semanas',
    times: '(?<n>\\d{1,2}) (?:veces|sesiones|citas)',
    once: 'solo (?:1|una) vez|no todas las semanas',
  },
  pt: {
    weekly:
      '(?:cada|todas? as?|todos? os?|toda) (?:semanas?|{WD})|a cada (?<n>\\d{1,2}) semanas|semanal(?:mente)?|1 vez por semana',
    fortnightly:
      '(?:a )?cada 2 semanas|(?:a )?cada (?:15|quinze) dias|quinzenal(?:mente)?|semana sim,? semana nao',
    weeks: '(?:durante|por|nas proximas) (?<n>\\d{1,2}) semanas',
    times: '(?<n>\\d{1,2}) (?:vezes|sessoes|visitas)',
    once: 'so (?:1|uma) vez|nao toda semana',
  },
};

interface Patterns {
  readonly weekly: RegExp;
  readonly fortnightly: RegExp;
  readonly weeks: RegExp;
  readonly times: RegExp;
  readonly once: RegExp;
}

const compiled = new Map<string, Patterns | null>();

function patternsOf({ language, days }: Words): Patterns | null {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const said = Object.hasOwn(languages, language) ? languages[language] : undefined;
  const weekday = `(?:${Object.keys(days.weekdays).join('|')})`;
  const once = (source: string): RegExp =>
    new RegExp(`(?<![a-z0-9])(?:${source.replaceAll('{WD}', weekday)})(?![a-z0-9])`);
  const built = said
    ? {
        weekly: once(said.weekly),
        fortnightly: once(said.fortnightly),
        weeks: once(said.weeks),
        times: once(said.times),
        once: once(said.once),
      }
    : null;
  compiled.set(language, built);
  return built;
}

const mostVisits = 104;

/** "Every second friday for six weeks": how often a visit is to come again; null where nothing of it is said. */
export function readRecurrence(text: string, words: Words): Recurrence | null {
  const patterns = patternsOf(words);
  if (!patterns) return null;
  if (patterns.once.test(text)) return { everyWeeks: 1, count: 1, until: null };
  const weekly = patterns.weekly.exec(text);
  const everyWeeks = patterns.fortnightly.test(text) ? 2 : weekly ? Number(weekly.groups?.n ?? 1) : 0;
  if (everyWeeks < 1 || everyWeeks > 12) return null;
  const weeks = patterns.weeks.exec(text)?.groups;
  const span = Number(weeks?.n ?? weeks?.n2 ?? 0);
  const times = Number(patterns.times.exec(text)?.groups?.n ?? 0);
  const count = times || Math.ceil(span / everyWeeks);
  return { everyWeeks, count: count >= 2 && count <= mostVisits ? count : null, until: null };
}
