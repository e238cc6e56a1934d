import type { ClockWords } from './types.ts';

const notAnHour =
  '(?![a-zºª])(?! ?(?:[:.]\\d|%|€|/|-?(?:min\\w*|hora|dias?|noches?|semanas?|mes(?:es)?|personas?|adultos?|ninos?|euros|pax|amig\\w+)\\b))';

// "2 horas" is a length unless it stands where a time does.
const notALength =
  '(?!(?<!\\b(?:las|la|sobre|hacia|hasta) )[123] ?(?:h|hs|hrs|horas?)(?:\\b|\\d| )(?! ?(?:\\d\\d )?de la))';

/** Spanish for times. */
export const clockEs: ClockWords = {
  am: 'am\\b',
  pm: 'pm\\b',
  ends: {
    morning: 'de la (?:manana|madrugada)',
    afternoon: 'de la tarde|del mediodia',
    night: 'de la noche',
  },
  rules: [
    {
      kind: 'range',
      pattern: `(?:entre|de|desde) (?:las |la )?{H1}(?:[:.h ]{MM1})?(?: ?(?:h|hs|hrs|horas))?{AP1}{P1} (?:y|a|hasta) (?:las |la )?{H2}(?:[:.h ]{MM2})?(?: ?(?:h|hs|hrs|horas)\\b)?{AP2}{P2}${notAnHour}`,
    },
    {
      kind: 'range',
      pattern:
        '(?<![\\d.:/-]){H1}(?:[:.]{MM1})? ?(?:h|hs|hrs|horas)? ?(?:-|a) ?(?:las )?{H2}(?:[:.]{MM2})? ?(?:h|hs|hrs|horas)\\b',
    },
    {
      // "14 a 16" and nothing else, or after a day.
      kind: 'range',
      pattern:
        '(?:(?<=^(?:(?:de|mejor|digamos|quizas) )*)|(?<=\\u25ae,? ?))(?<h1>2[0-3]|1\\d|[1-9]) ?(?:a|-) ?(?<h2>2[0-4]|1\\d|[1-9])(?=(?: por favor)?[.!? ]*$)',
    },
    { kind: 'in-minutes', minutes: 90, pattern: '(?:en|dentro de) (?:una |1 )?hora y media' },
    { kind: 'in-minutes', minutes: 15, pattern: '(?:en|dentro de) (?:un )?cuarto de hora' },
    { kind: 'in-minutes', minutes: 30, pattern: '(?:en|dentro de) media hora' },
    { kind: 'in-hours', pattern: '(?:en|dentro de) (?:1|una) hora|(?:en|dentro de) {N} horas' },
    { kind: 'in-minutes', pattern: '(?:en|dentro de) {N} ?min(?:uto)?s?(?! (?:para|antes))' },
    { kind: 'past', minutes: 30, pattern: '(?:las |la )?{H}(?: ?h)?{AP} y (?:media|1/2)(?! hora)' },
    {
      kind: 'past',
      minutes: 15,
      pattern: '(?:las |la )?{H}{AP} y cuarto|cuarto (?:pasadas|despues de) las {H}',
    },
    { kind: 'to', minutes: 15, pattern: '(?:las |la )?{H}{AP} menos cuarto|(?:un )?cuarto para las {H}' },
    { kind: 'fixed', at: '12:30', pattern: 'medio ?dia y media' },
    { kind: 'fixed', at: '14:00', pattern: '(?<=antes de )(?:la comida|comer)\\b' },
    { kind: 'fixed', at: '15:00', pattern: '(?<=despues de )(?:la comida|comer)\\b' },
    { kind: 'fixed', at: '13:00', pattern: '(?<=antes (?:de |del ))(?:almuerzo|almorzar)\\b' },
    { kind: 'fixed', at: '14:00', pattern: '(?<=despues (?:de |del ))(?:almuerzo|almorzar)\\b' },
    { kind: 'fixed', at: '21:00', pattern: '(?<=antes de )(?:la cena|cenar)\\b' },
    { kind: 'to', pattern: '(?:las |la )?{H}{AP} menos {M}' },
    {
      kind: 'clock',
      pattern: '(?<![\\d.:/-]){H}{AP} (?:en punto|y pico|y algo|(?:mas o menos|aprox\\w*)(?= *[.,!?]|$))',
    },
    { kind: 'clock', pattern: `(?<=\\b(?:tipo|hacia|sobre|eso de) ){H}${notAnHour}{AP}` },
    { kind: 'past', pattern: '{M} ?(?:min\\w*)? (?:pasadas|despues de) (?:las|la) {H}{AP}' },
    { kind: 'to', pattern: '{M} ?(?:min\\w*)? (?:para|antes de) (?:las|la) {H}(?: {MM})?{AP}' },
    { kind: 'clock', pattern: `${notALength}{H} ?[:h] ?{MM}(?:[:.]\\d\\d)?(?: ?(?:h|hs|horas))?{AP}` },
    { kind: 'clock', pattern: '(?<=\\b(?:las|la) ){H}[. ]{MM}{AP}' },
    { kind: 'past', pattern: `(?<=\\b(?:las|la) ){H} y {M}${notAnHour}{AP}` },
    { kind: 'clock', pattern: '(?<![\\d.:/-])(?<h>1[0-2]|0?\\d)(?<mm>[0-5]\\d) ?{APX}' },
    { kind: 'clock', pattern: `${notALength}{H} ?(?:h|hs|hrs|horas)\\b{AP}` },
    { kind: 'clock', pattern: '(?<![\\d.:/-]){H} ?{APX}' },
    { kind: 'fixed', at: '12:00', pattern: 'mediodia|medio dia' },
    { kind: 'fixed', at: '00:00', pattern: 'medianoche' },
    { kind: 'clock', pattern: `(?<=\\b(?:las|la) ){H}${notAnHour}` },
    { kind: 'clock', pattern: '(?<![\\d.:/-]){H} (?=(?:de|en|por) la (?:manana|tarde|noche|madrugada))' },
    { kind: 'clock', asked: ['time'], pattern: `(?<![\\d.:/#-])\\b{H}${notAnHour}` },
  ],
  any: 'cualquier hora(?:rio)?|cualquier momento|cuando sea|cuando (?:quiera|quieran|puedan|quieras)|(?:me )?da (?:igual|lo mismo)|lo mismo da|todo el dia|la hora que sea|no importa la hora|soy flexible|flexible|indiferente',
  dayParts: [
    {
      kind: 'morning',
      from: '06:00',
      to: '10:00',
      pattern:
        '(?:(?:a|en) )?primera hora(?: de la manana)?(?! de la tarde)|(?:por la |en la |de )?manana (?:muy )?temprano|temprano (?:por|en|a|de) la manana|(?<!mas )tempran(?:o|ito)|a la apertura|al abrir|cuando abr(?:en|an|is)',
    },
    { kind: 'morning', from: '10:00', to: '12:00', pattern: '(?:a )?media manana' },
    {
      kind: 'morning',
      from: '06:00',
      to: '12:00',
      pattern:
        '(?<!primera hora de )(?:la|esta|por la|de la|una|esta misma) manana(?! (?:muy )?temprano)|(?:las|por las) mananas|madrugada|(?<=\\d (?:de )?)manana|antes del mediodia',
    },
    {
      kind: 'noon',
      from: '12:00',
      to: '15:00',
      pattern: '(?:a la )?hora (?:de comer|de la comida|del almuerzo|de almorzar)',
    },
    { kind: 'noon', from: '12:00', to: '14:00', pattern: 'al mediodia|a mediodia' },
    {
      kind: 'afternoon',
      from: '12:00',
      to: '16:00',
      pattern:
        '(?:a )?primera hora de la tarde|(?:al |a )?(?:principio|comienzo|inicio) de la tarde|tarde temprano',
    },
    { kind: 'afternoon', from: '16:00', to: '18:00', pattern: '(?:a )?media tarde' },
    {
      kind: 'evening',
      from: '18:00',
      to: '21:00',
      pattern:
        '(?:a )?ultima hora(?: de la tarde| del dia)?(?! de la manana)|(?:al |a )?final(?:es)? de la tarde|(?:al )?final del dia|tarde[- ]noche',
    },
    {
      kind: 'evening',
      from: '17:00',
      to: '20:00',
      pattern:
        '(?:al salir del|despues del?|saliendo del?|cuando salga del?) (?:trabajo|trabajar|curro|currar|oficina|la oficina)',
    },
    {
      kind: 'afternoon',
      from: '12:00',
      to: '20:00',
      pattern:
        '(?<!(?:mas|muy|demasiado|poco|algo|tan|lleg\\w+|voy|vamos|minutos|min|hora|horas|media|buenas?|hora de la|final de la|finales de la|principio de la|feliz) )(?<!tardes? )tardes?(?![- ]noche| temprano)|tardecita',
    },
    {
      kind: 'night',
      from: '18:00',
      to: '23:59',
      pattern: '(?<!buenas? )(?<!feliz )(?<!tarde[- ])(?<!una )noches?|anoche',
    },
  ],
  after:
    '(?:(?<!(?:poco|no|nada) )despues del?|a partir del?|desde|mas tarde del?|pasadas|no antes del?|nada antes del?|nunca antes del?|no mas temprano (?:de|que))(?: las| la)? ?$',
  before:
    '(?:(?<!(?:no|nada|nunca|poco) )antes del?|hasta|(?:no|nada) (?:mas tarde|despues) (?:del?|que)|como (?:muy tarde|maximo)(?: a)?|a mas tardar(?: a)?)(?: las| la)? ?$',
  orLater: '^,? ?(?:(?:en|para|pa) adelante|[oy] (?:mas tarde|despues|mas))\\b',
  orEarlier: '^,? ?(?:[oy] (?:mas temprano|antes)|(?:a )?mas tardar|como (?:muy tarde|maximo))\\b',
  afternoonUntil: 7,
  shows: '\\b(?:son|es)(?: (?:ya|ahora))?(?: las?)? ?$',
};
