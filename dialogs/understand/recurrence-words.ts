/** How one language says that a visit comes again. Text is folded; numbers are figures; `n` is a number that was said. */
export interface RecurrenceWords {
  /** How many weeks lie between two visits; null is the number that was said. A weekday after it is left to be read. */
  readonly paces: readonly { readonly pattern: RegExp; readonly weeks: number | null }[];
  /** How many visits: "6 times". */
  readonly times: RegExp;
  /** For how long: `n` of weeks, or of months or years where `months` or `years` was said. */
  readonly lasting: RegExp;
  /** Before the last day. */
  readonly until: RegExp;
  /** "Only once". */
  readonly once: RegExp;
  /** Every friday, but of the guest's own week: "I am free every friday". */
  readonly aside: RegExp;
}

const weekdaysEn = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?';

const en: RecurrenceWords = {
  paces: [
    // "Every second friday of the month".
    {
      pattern: new RegExp(
        `\\b(?:every|each) (?=(?:second|\\dst|\\dnd|\\drd|\\dth|last) ${weekdaysEn} (?:of|in) (?:the|each|every) month\\b)`,
      ),
      weeks: 4,
    },
    { pattern: /\b(?:every|each) (?:other|second|2nd|alternate) (?:week\b)?/, weeks: 2 },
    { pattern: /\b(?:fortnightly|biweekly|bi-weekly|(?:every|once a|once every) fortnight)\b/, weeks: 2 },
    { pattern: /\b(?:once )?(?:every|each) (?<n>\d{1,2}) weeks?\b/, weeks: null },
    { pattern: /\b(?:every|each) (?:3rd|third) (?:week\b)?/, weeks: 3 },
    { pattern: /\b(?:every|each) (?:4th|fourth) (?:week\b)?/, weeks: 4 },
    { pattern: /\b(?:monthly|(?:once a|once every|every|each) month)\b/, weeks: 4 },
    {
      pattern:
        /\b(?:weekly|once (?:a|per|every|each) week|(?:every|each) (?:single )?week(?! ?(?:day|end)))\b/,
      weeks: 1,
    },
    { pattern: new RegExp(`\\b(?:every|each) (?:single )?(?=${weekdaysEn}\\b)`), weeks: 1 },
  ],
  times:
    /\b(?:for )?(?<n>\d{1,2}) ?(?:x(?=[,.! ]*$)|times|visits|sessions|appointments|weeks in a row)\b(?: (?:in all|altogether|in total))?/,
  lasting:
    /\b(?:for|over|during) (?:the (?:next|coming) )?(?:(?<n>\d{1,2})|an?|the|1) ?(?:weeks?|(?<months>months?)|(?<years>years?))\b/,
  until: /\b(?:until|till|til|through|up to|ending(?: on| in)?) (?:the end of )?/,
  once: /\b(?:(?:just|only) (?:the )?(?:once|1 (?:time|visit))|once only|just this once|a single visit|not (?:weekly|recurring|every week))\b(?! (?:person|hour|a week|a month|per))/,
  aside:
    /\b(?:free|available|open|closed|busy|work|working|are you|do you open|discount)\b[^.,;]*\b(?:every|each|weekly)\b/,
};

const weekdaysDe = '(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)';

const de: RecurrenceWords = {
  paces: [
    {
      pattern: new RegExp(`\\bjeden (?=(?:\\d\\.|letzten) ${weekdaysDe} (?:im|des|in jedem) monats?\\b)`),
      weeks: 4,
    },
    { pattern: /\b(?:alle (?:2 wochen|14 tage)|14-?tagig|zweiwochentlich|2-?wochentlich)\b/, weeks: 2 },
    { pattern: /\b(?:jeden?|jedes) (?:2\.|zweiten?|zweites) (?:woche\b|mal\b)?/, weeks: 2 },
    { pattern: /\balle (?<n>\d{1,2}) wochen\b/, weeks: null },
    { pattern: /\b(?:jeden?) (?:3\.|dritten?) (?:woche\b)?/, weeks: 3 },
    { pattern: /\b(?:jeden?) (?:4\.|vierten?) (?:woche\b)?/, weeks: 4 },
    { pattern: /\b(?:monatlich|jeden monat|(?:einmal|1 ?mal|1x) (?:im|pro|jeden) monat)\b/, weeks: 4 },
    {
      pattern: /\b(?:wochentlich|jede woche|(?:einmal|1 ?mal|1x) (?:die|pro|in der|jede) woche)\b/,
      weeks: 1,
    },
    { pattern: new RegExp(`\\b(?:jeden|immer(?: am)?) (?=${weekdaysDe}s?\\b)`), weeks: 1 },
  ],
  times: /\b(?<n>\d{1,2}) ?(?:mal|x|termine|besuche|sitzungen)\b(?: (?:insgesamt|hintereinander))?/,
  lasting:
    /\b(?:fur |uber |die nachsten |in den nachsten )?(?:(?<n>\d{1,2})|eine[nr]?|1) ?(?:wochen?|(?<months>monate?n?)|(?<years>jahre?n?)) lang\b|\b(?:fur|uber|wahrend) (?:die (?:nachsten|kommenden) )?(?:(?<n2>\d{1,2})|eine[nr]?|1) ?(?:wochen?|(?<months2>monate?n?)|(?<years2>jahre?n?))\b/,
  until: /\bbis (?:zum |zur |einschliesslich |ende )?/,
  once: /\b(?:nur (?:einmal|1 ?mal|dieses? (?:eine )?mal|1 termin|einen termin)|bloss einmal|einmalig|nicht (?:wochentlich|regelmassig|jede woche))\b(?! (?:die|pro|im|in der))/,
  aside:
    /\b(?:frei|zeit|offen|geoffnet|geschlossen|arbeite\w*|habt ihr|haben sie)\b[^.,;]*\b(?:jeden?|immer|wochentlich)\b|\bjeden?\b[^.,;]*\b(?:frei|zeit|offen|geoffnet|geschlossen|arbeiten?)\b/,
};

const weekdaysFr = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?';

const fr: RecurrenceWords = {
  paces: [
    {
      pattern: new RegExp(
        `\\b(?:tous les|chaque) (?=(?:\\d(?:er|e)?s?|premiers?|derniers?) ${weekdaysFr} du mois\\b)`,
      ),
      weeks: 4,
    },
    {
      pattern:
        /\b(?:toutes les (?:2 semaines|quinze jours|15 jours)|tous les (?:15|quinze) jours|bimensuel(?:le)?(?:ment)?|(?:une|1) semaine sur (?:2|deux))\b/,
      weeks: 2,
    },
    { pattern: new RegExp(`\\b(?:un|1) (?=${weekdaysFr} sur (?:2|deux)\\b)`), weeks: 2 },
    { pattern: /\btoutes les (?<n>\d{1,2}) semaines\b/, weeks: null },
    {
      pattern: /\b(?:mensuel(?:le)?(?:ment)?|chaque mois|tous les mois|(?:une|1) fois (?:par|le) mois)\b/,
      weeks: 4,
    },
    {
      pattern:
        /\b(?:hebdomadaire(?:ment)?|chaque semaine|toutes les semaines|(?:une|1) fois (?:par|la) semaine)\b/,
      weeks: 1,
    },
    { pattern: new RegExp(`\\b(?:tous les|chaque) (?=${weekdaysFr}\\b)`), weeks: 1 },
  ],
  times:
    /\b(?<n>\d{1,2}) ?(?:x(?=[,.! ]*$)|fois|seances|visites|rendez-vous|rdv)\b(?! par\b)(?: (?:en tout|au total|de suite))?/,
  lasting:
    /\b(?:pendant|pour|durant|sur) (?:les )?(?:(?<n>\d{1,2})|une?|1)(?: prochaine?s)? ?(?:semaines?|(?<months>mois)|(?<years>ans?|annees?))\b/,
  until: /\bjusqu'(?:au?|en|a la fin d[eu']) ?(?:la )?/,
  once: /\b(?:(?:juste|seulement|rien qu'|qu')? ?une seule fois|(?:juste|seulement) (?:une|1) fois|rien qu'une fois|pas (?:toutes les semaines|chaque semaine))\b(?! (?:par|la))/,
  aside:
    /\b(?:libre|dispo\w*|ouverts?|fermes?|travaille\w*|etes-vous)\b[^.,;]*\b(?:tous les|chaque|toutes les)\b/,
};

const weekdaysEs = '(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)';

const es: RecurrenceWords = {
  paces: [
    {
      pattern: new RegExp(
        `\\b(?:todos los|cada) (?=(?:\\d\\S{0,2}|primer(?:os)?|ultimos?) ${weekdaysEs} (?:de|del) mes\\b)`,
      ),
      weeks: 4,
    },
    {
      pattern:
        /\b(?:quincenal(?:mente)?|cada (?:quincena|15 dias|quince dias|2 semanas)|(?:una|1) semana si y (?:otra|1) no)\b/,
      weeks: 2,
    },
    { pattern: new RegExp(`\\bcada (?<n>\\d) (?=${weekdaysEs}\\b)`), weeks: null },
    { pattern: new RegExp(`\\b(?:un|1) (?=${weekdaysEs} si y (?:otro|1) no\\b)`), weeks: 2 },
    { pattern: /\bcada (?<n>\d{1,2}) semanas\b/, weeks: null },
    { pattern: /\b(?:mensual(?:mente)?|cada mes|todos los meses|(?:una|1) vez (?:al|por) mes)\b/, weeks: 4 },
    {
      pattern: /\b(?:semanal(?:mente)?|cada semana|todas las semanas|(?:una|1) vez (?:a la|por) semana)\b/,
      weeks: 1,
    },
    { pattern: new RegExp(`\\b(?:todos los|cada) (?=${weekdaysEs}\\b)`), weeks: 1 },
  ],
  times:
    /\b(?<n>\d{1,2}) ?(?:x(?=[,.! ]*$)|veces|sesiones|visitas|citas)\b(?! (?:a la|por|al)\b)(?: (?:en total|seguidas))?/,
  lasting:
    /\b(?:durante|por) (?:las? |los? )?(?:proxim[oa]s )?(?:(?<n>\d{1,2})|una?|1) ?(?:semanas?|(?<months>mes(?:es)?)|(?<years>anos?))\b/,
  until: /\bhasta (?:el final de |finales de |fines de |el )?/,
  once: /\b(?:(?:solo|solamente|unicamente|nada mas) (?:una|1|esta) vez|(?:una|1) sola vez|no (?:cada semana|todas las semanas))\b(?! (?:a la|por|al))/,
  aside:
    /\b(?:libre|disponible|abiert\w*|abren|abris|cierran|cerrad\w*|trabajo)\b[^.,;]*\b(?:todos los|cada|todas las)\b/,
};

const weekdaysPt = '(?:segundas?|tercas?|quartas?|quintas?|sextas?|sabados?|domingos?|[2-6](?:a|ª)s?)';

const pt: RecurrenceWords = {
  paces: [
    {
      pattern: new RegExp(
        `\\b(?:tod[oa]s? (?:[oa]s? )?|cada )(?=(?:\\d\\S{0,2}|primeir[oa]s?|ultim[oa]s?) ${weekdaysPt}(?:-feira)? do mes\\b)`,
      ),
      weeks: 4,
    },
    {
      pattern:
        /\b(?:quinzenal(?:mente)?|(?:a )?cada (?:quinzena|15 dias|quinze dias|2 semanas)|de (?:2 em 2 semanas|15 em 15 dias)|semana sim,? semana nao)\b/,
      weeks: 2,
    },
    {
      pattern: new RegExp(`\\b(?=(?<wd>${weekdaysPt})(?:-feira)? sim,? \\k<wd>(?:-feira)? nao\\b)`),
      weeks: 2,
    },
    { pattern: /\b(?:a )?cada (?<n>\d{1,2}) semanas\b|\bde (?<n2>\d) em \d semanas\b/, weeks: null },
    {
      pattern: /\b(?:mensal(?:mente)?|todo mes|todos os meses|cada mes|(?:uma|1) vez (?:por|ao) mes)\b/,
      weeks: 4,
    },
    {
      pattern:
        /\b(?:semanal(?:mente)?|toda semana|todas as semanas|cada semana|(?:uma|1) vez (?:por|na|a) semana)\b/,
      weeks: 1,
    },
    { pattern: new RegExp(`\\b(?:tod[oa]s? (?:[oa]s? )?|cada )(?=${weekdaysPt}\\b)`), weeks: 1 },
  ],
  times:
    /\b(?<n>\d{1,2}) ?(?:x(?=[,.! ]*$)|vezes|sessoes|visitas|marcacoes)\b(?! (?:por|na|ao)\b)(?: (?:no total|seguidas))?/,
  lasting:
    /\b(?:durante|por) (?:as? |os? )?(?:proxim[oa]s )?(?:(?<n>\d{1,2})|uma?|1) ?(?:semanas?|(?<months>mes(?:es)?)|(?<years>anos?))\b/,
  until: /\bate (?:o final de |o fim de |fim de |ao |a |o )?/,
  once: /\b(?:(?:so|apenas|somente) (?:uma|1|esta|desta) vez|(?:uma|1) (?:unica|so) vez|nao (?:toda semana|todas as semanas))\b(?! (?:por|na|ao))/,
  aside: /\b(?:livre|disponivel|abert\w*|abrem|fecham|fechad\w*|trabalho)\b[^.,;]*\b(?:tod[oa]s?|cada)\b/,
};

const languages: Readonly<Record<string, RecurrenceWords>> = { en, de, fr, es, pt };

/** The words of a language, or null where we do not speak it. */
export const recurrenceWordsOf = (language: string): RecurrenceWords | null =>
  (Object.hasOwn(languages, language) ? languages[language] : null) ?? null;
