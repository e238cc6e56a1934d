import type { ClockWords } from './types.ts';

const notAnHour =
  '(?! ?(?:[:.]\\d|%|€|/|-?(?:min\\w*|jours?|nuits?|semaines?|mois|ans?|personnes?|adultes?|enfants?|euros?|ami\\w*|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\\b))';

const part = '(?:matin(?:ee)?|apres[- ]midi|soir(?:ee)?|nuit)';

// "1h30" is a length unless it stands where a time does.
const notALength =
  '(?!(?<!\\b(?:a|vers|des|avant|apres|partir de|jusqu.a|de|entre|et|est) ?)[12] ?h(?:eures?)?(?:\\b|\\d)(?! (?:du |de l)))';

/** French for times. */
export const clockFr: ClockWords = {
  am: 'a\\.?m\\b',
  pm: 'p\\.?m\\b',
  ends: {
    morning: 'du mat(?:in)?',
    afternoon: 'de l.apres[- ]midi|du soir',
    night: 'de la nuit',
  },
  rules: [
    {
      kind: 'range',
      pattern: `(?:entre|de) {H1}(?: ?(?:h|heures?)(?: ?{MM1})?)?{P1} (?:et|a|-|jusqu.a) {H2}(?: ?(?:h|heures?)(?: ?{MM2})?)?{P2}${notAnHour}`,
    },
    {
      kind: 'range',
      pattern:
        '(?<![\\d.:/-]){H1} ?(?:h|heures?)(?: ?{MM1})?{P1} ?(?:a|-|et|jusqu.a) ?{H2} ?(?:h|heures?)(?: ?{MM2})?{P2}',
    },
    { kind: 'range', pattern: '(?<![\\d.:/-])(?<h1>\\d\\d?)-(?<h2>\\d\\d?) ?h(?:eures?)?\\b' },
    {
      // "14 a 16" and nothing else, or after a day.
      kind: 'range',
      pattern:
        '(?:(?<=^(?:(?:de|plutot|vers|disons|peut-etre) )*)|(?<=\\u25ae,? ?))(?<h1>2[0-3]|1\\d|[1-9]) ?(?:a|-) ?(?<h2>2[0-4]|1\\d|[1-9])(?=(?: svp| s.il vous plait)?[.!? ]*$)',
    },
    { kind: 'in-minutes', minutes: 90, pattern: 'dans (?:une|1) heure et demie' },
    { kind: 'in-minutes', minutes: 30, pattern: 'dans (?:une |1 )?demi[- ]heure' },
    {
      kind: 'in-hours',
      pattern:
        'dans (?:moins )?(?:une|1|d.une) heure|(?:dans|en) {N} ?(?:heures?|h)\\b|dans moins d.une heure',
    },
    { kind: 'in-minutes', pattern: 'dans {N} ?min(?:utes?)?' },
    { kind: 'past', minutes: 30, pattern: `${notALength}{H}(?: ?(?:h|heures?))?{AP} et demie?` },
    { kind: 'past', minutes: 15, pattern: `${notALength}{H}(?: ?(?:h|heures?))?{AP} et (?:un )?quart` },
    { kind: 'past', minutes: 45, pattern: '{H}(?: ?(?:h|heures?))?{AP} et (?:3|trois) quarts' },
    { kind: 'to', minutes: 15, pattern: '{H}(?: ?(?:h|heures?))?{AP} moins (?:le |un )?quart' },
    { kind: 'to', pattern: '{H}(?: ?(?:h|heures?))?{AP} moins {M}' },
    { kind: 'clock', pattern: '{H} ?(?:h|heures?) et \\d+ secondes' },
    { kind: 'fixed', at: '10:00', pattern: '(?:au |en |vers le )?milieu d(?:e |u )(?:la )?mat(?:inee|in)' },
    { kind: 'fixed', at: '14:00', pattern: '(?:au |en |vers le )?milieu d(?:e |.)(?:l.)?apres[- ]midi' },
    { kind: 'fixed', at: '00:00', pattern: 'milieu de la nuit' },
    { kind: 'fixed', at: '13:00', pattern: '(?<=apres (?:le )?)(?:dejeuner|repas de midi)' },
    { kind: 'fixed', at: '12:00', pattern: '(?<=avant (?:le )?)(?:dejeuner|repas de midi)' },
    {
      kind: 'clock',
      pattern: `${notALength}{H} ?(?:h|heures?|:) ?(?:et )?{MM}(?: ?(?:m|min\\w*|minutes?)?(?: ?:?\\d\\d?s?)?)?(?! secondes){AP}`,
    },
    { kind: 'clock', pattern: '{H}:{MM}:\\d\\d{AP}' },
    { kind: 'clock', pattern: `${notALength}{H} ?(?:h|heures?)(?:\\b|(?=\\d+s\\b)){AP}` },
    { kind: 'clock', pattern: '(?<![\\d.:/-])(?<h>1[0-2]|0?\\d)(?<mm>[0-5]\\d) ?{APX}' },
    { kind: 'clock', pattern: '(?<![\\d.:/$€-]){H} {MM}{AP}(?! ?(?:min|personnes|jours|euros))' },
    { kind: 'clock', pattern: '(?<![\\d.:/-]){H} ?(?:ampm|{APX})' },
    { kind: 'fixed', at: '12:30', pattern: 'midi (?:et demie?|30)' },
    { kind: 'fixed', at: '12:15', pattern: 'midi et (?:un )?quart' },
    { kind: 'fixed', at: '11:45', pattern: 'midi moins (?:le |un )?quart' },
    { kind: 'fixed', at: '00:30', pattern: 'minuit et demie?' },
    { kind: 'fixed', at: '12:00', pattern: '(?<!apres[- ])(?:midi|mi-journee)(?! et)' },
    { kind: 'fixed', at: '00:00', pattern: 'minuit' },
    {
      kind: 'clock',
      pattern: `(?<![\\d.:/-]){H},? (?=(?:du |de la |dans la |dans l.|de l.|de |ce |cet |d.|l.)?[\\u25ae ]*${part})`,
    },
    { kind: 'clock', pattern: `(?<=${part},? (?:a |vers )?){H}${notAnHour}` },
    {
      kind: 'clock',
      pattern: `(?<=\\b(?:a|vers|des|avant|apres|environ|pres|jusqu.a|partir de) ){H}${notAnHour}`,
    },
    { kind: 'clock', asked: ['time'], pattern: `(?<![\\d.:/#-])\\b{H}${notAnHour}` },
  ],
  any: "n'importe quand|nimporte quand|n'importe quelle heure|peu importe|toute la journee|a toute heure|l'heure m'est egale?|flexible|quand vous voulez|souple|ca m'est egal|egal",
  dayParts: [
    {
      kind: 'morning',
      from: '06:00',
      to: '10:00',
      pattern:
        '(?:tres |le plus )?tot (?:le |dans la |demain )?mat(?:in|inee)|(?:le )?matin (?:tres )?tot|de bonne heure|(?:en )?debut de matinee|des l.ouverture|a l.ouverture|(?:a la )?premiere heure|tot demain',
    },
    { kind: 'morning', from: '06:00', to: '12:00', pattern: '(?<!bon )matins?|matinees?|avant[- ]midi' },
    {
      kind: 'noon',
      from: '12:00',
      to: '14:00',
      pattern:
        '(?:heure|pause) d[ue] (?:dejeuner|midi)|pause dej|(?:entre )?midi et (?:2|deux)|le midi|ce midi|sur le temps de midi',
    },
    {
      kind: 'afternoon',
      from: '12:00',
      to: '15:00',
      pattern: '(?:en |au )?debut d(?:e |.)(?:l.)?apres[- ]midi',
    },
    {
      kind: 'afternoon',
      from: '15:00',
      to: '18:00',
      pattern: '(?:en |a la )?fin d(?:e |.)(?:l.)?apres[- ]midi',
    },
    {
      kind: 'afternoon',
      from: '12:00',
      to: '18:00',
      pattern: '(?<!bon |bonne |milieu d.|milieu de l.)apres[- ]midis?',
    },
    {
      kind: 'evening',
      from: '17:00',
      to: '20:00',
      pattern:
        '(?:en )?(?:fin de journee|debut de soiree)|apres (?:le )?(?:travail|boulot|taf|bureau|job)|en sortant du (?:travail|boulot|bureau)',
    },
    { kind: 'evening', from: '17:00', to: '23:00', pattern: '(?<!bon )soirs?|(?<!bonne )soirees?' },
    { kind: 'night', from: '18:00', to: '23:59', pattern: '(?<!bonne )nuit' },
  ],
  after:
    '(?:(?<!juste |peu )\\bapres|a partir de|\\bdes|plus tard que|pas avant|rien avant|pas plus tot que)(?: les| environ| vers)? ?$',
  before:
    '(?:(?<!(?:pas|juste|rien|peu) )\\bavant|jusqu.a|au plus tard(?: a)?|pas apres|rien apres|pas plus tard que)(?: les| environ)? ?$',
  orLater: '^,? ?(?:(?:ou|et) (?:plus tard|apres|plus)|passees?)\\b',
  orEarlier: '^,? ?(?:(?:ou|et) (?:plus tot|avant)|au plus tard|maximum|max)\\b',
  afternoonUntil: 7,
  shows: '\\b(?:il est|c.est)(?: (?:deja|maintenant))? ?$',
};
