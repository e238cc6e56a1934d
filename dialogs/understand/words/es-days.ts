import type { DayWords } from './types.ts';

/** Spanish for days. */
export const daysEs: DayWords = {
  weekdays: {
    lunes: 1,
    lun: 1,
    martes: 2,
    miercoles: 3,
    mie: 3,
    mier: 3,
    jueves: 4,
    jue: 4,
    viernes: 5,
    vie: 5,
    sabado: 6,
    sab: 6,
    domingo: 7,
    dom: 7,
  },
  months: {
    enero: 1,
    ene: 1,
    febrero: 2,
    feb: 2,
    marzo: 3,
    abril: 4,
    abr: 4,
    mayo: 5,
    junio: 6,
    jun: 6,
    julio: 7,
    jul: 7,
    agosto: 8,
    ago: 8,
    septiembre: 9,
    setiembre: 9,
    sept: 9,
    sep: 9,
    octubre: 10,
    oct: 10,
    noviembre: 11,
    nov: 11,
    diciembre: 12,
    dic: 12,
  },
  weekdayEnding: 's?\\b',
  ordinalEnding: 'ro|do|to|er|o|a|º|ª',
  rules: [
    {
      kind: 'nth-weekday-of-next-month',
      pattern: '(?:el )?{N}(?:{E})? {WD} del (?:proximo mes|mes que viene)',
    },
    { kind: 'nth-weekday-of-this-month', pattern: '(?:el )?{N}(?:{E})? {WD} (?:de este mes|del mes)' },
    { kind: 'nth-weekday', pattern: '(?:el )?{N}{E} {WD} de {MO}' },
    {
      kind: 'days-of-month',
      pattern: '(?:del? |entre el )?{D1} (?:al?|y el|-|hasta el) {D2} de {MO}(?:(?: de|del|,)? {Y})?',
    },
    {
      kind: 'day-month',
      pattern:
        '(?:{WD},? )?(?:el )?(?:dia )?{D}(?:{E})?(?: de | del |/|-| ){MO}\\.?(?:,? ?(?:de |del )?{Y})?',
    },
    { kind: 'day-month', pattern: '{MO} {D}(?![:.]\\d| ?(?:am|pm|h)\\b)(?:,? (?:de |del )?{Y})?' },
    { kind: 'weekday-day', pattern: '{WD},? (?:el )?(?:dia )?{D}(?![:.]\\d| ?(?:am|pm|h|de la)\\b)' },
    { kind: 'day-of-next-month', pattern: '(?:el )?{D} del (?:proximo mes|mes que viene)' },
    { kind: 'day-of-this-month', pattern: '(?:el )?{D} de este mes' },
    { kind: 'offset', days: 2, pattern: '(?:el )?pasado manana|(?:el )?dia despues de manana' },
    { kind: 'offset', days: -2, pattern: 'anteayer|antes de ayer|(?:el )?dia antes de ayer|antier' },
    { kind: 'offset', days: 2, pattern: '(?:en|dentro de) un par de dias' },
    { kind: 'in-business-days', pattern: '(?:en|dentro de) {N} dias (?:habiles|laborables)' },
    {
      kind: 'weekday-in-weeks',
      days: 7,
      pattern:
        '(?:el |del )?{WD} en (?:15|quince)|(?:el )?{WD} (?:dentro de|en) (?:15 dias|2 semanas)|de(?:l)? {WD} en 15 dias',
    },
    {
      kind: 'weekday-in-weeks',
      pattern:
        '(?:el |del )?{WD} en (?:8|ocho)|(?:el )?{WD} (?:dentro de|en) (?:una semana|1 semana|8 dias)|(?:dentro de|en) (?:una|1) semana,? (?:el )?{WD}|(?:el )?{WD} que no viene',
    },
    { kind: 'offset', days: 7, pattern: '(?:de )?hoy en 8(?: dias)?|(?:en|dentro de) 8 dias' },
    {
      kind: 'offset',
      days: 14,
      pattern:
        '(?:de )?hoy en 15(?: dias)?|(?:en|dentro de|de aqui a) (?:unos )?15 dias|en un par de semanas',
    },
    { kind: 'in-days', pattern: '(?:en|dentro de) {N} dias?|de aqui a {N} dias' },
    { kind: 'in-weeks', pattern: '(?:en|dentro de) {N} semanas?|(?:en|dentro de) una semana' },
    { kind: 'offset', days: 15, pattern: '(?:en|dentro de) (?:una )?quincena' },
    { kind: 'in-months', pattern: '(?:en|dentro de) (?:un mes|{N} mes(?:es)?)' },
    { kind: 'days-ago', pattern: 'hace {N} dias?' },
    { kind: 'weeks-ago', pattern: 'hace (?:una semana|{N} semanas)' },
    {
      kind: 'last-weekday-of-month',
      pattern: '(?:el )?ultimo {WD} (?:del|de este) mes|(?:el )?ultimo {WD} de {MO}',
    },
    {
      kind: 'last-day-of-month',
      pattern:
        '(?:el )?ultimo dia (?:del|de este) mes|(?:a )?(?:fin|finales|final|fines) (?:del|de este|de) mes|(?:el )?ultimo dia de {MO}',
    },
    {
      kind: 'weekday-after-next',
      pattern:
        '(?:el )?{WD} de la semana (?:siguiente|de despues|posterior)|(?:el )?{WD} de dentro de 2 semanas',
    },
    {
      kind: 'next-weekday',
      pattern:
        '(?:el )?proximo {WD}|{WD} proximo|{WD} de la (?:proxima semana|semana que viene)|(?:la )?(?:proxima semana|semana que viene|semana proxima),? (?:el )?{WD}|(?:el )?{WD} de la semana (?:proxima|entrante)',
    },
    {
      kind: 'last-weekday',
      pattern: '(?:el )?{WD} (?:pasado|de la (?:ultima semana|semana pasada))|(?:el )?ultimo {WD}',
    },
    {
      kind: 'this-weekday',
      pattern: '(?:este|el) {WD} (?:de esta semana)|este (?:mismo |proximo )?{WD}|esta semana,? (?:el )?{WD}',
    },
    { kind: 'weekday', pattern: '{WD}(?: que viene| mismo)?' },
    {
      kind: 'offset',
      days: 1,
      // "A las 8 de mañana" is the morning; "mi cita de mañana" is tomorrow's.
      pattern:
        '(?<!(?:la|esta|una|\\d de|\\dh de|(?<!y )media|primera hora de) )manana(?! temprano de)|(?:el )?dia siguiente',
    },
    {
      kind: 'offset',
      days: 0,
      pattern:
        'hoy(?: mismo)?|esta (?:misma )?(?:manana|tarde|noche)|este mediodia|ahora mismo|(?<=para )ahora|(?<=libre |hueco |ir |sitio )ahora',
    },
    { kind: 'offset', days: -1, pattern: 'ayer|anoche|(?:el )?ultimo dia' },
    {
      kind: 'next-weekend',
      pattern: '(?:el )?(?:proximo fin de semana|fin de semana (?:que viene|proximo|siguiente|entrante))',
    },
    {
      kind: 'this-weekend',
      pattern:
        '(?:este|el|todo el|durante el) fin de semana|(?<!(?:buen|feliz|cada|proximo|ultimo|un) )fin de semana(?! pasado)',
    },
    {
      kind: 'next-week',
      pattern: '(?:la )?(?:proxima semana|semana (?:que viene|proxima|entrante|siguiente))',
    },
    { kind: 'last-week', pattern: '(?:la )?semana pasada' },
    { kind: 'last-month', pattern: '(?:el )?mes pasado' },
    { kind: 'this-week', pattern: '(?:en )?esta (?:misma )?semana' },
    { kind: 'next-month', pattern: '(?:el )?(?:proximo mes|mes que viene)' },
    { kind: 'this-month', pattern: 'este (?:mismo )?mes' },
    { kind: 'feast', feast: { on: [12, 24] }, pattern: 'noche ?buena|vispera de navidad' },
    { kind: 'feast', feast: { on: [12, 25] }, pattern: '(?:dia de )?navidad' },
    { kind: 'feast', feast: { on: [12, 31] }, pattern: 'noche ?vieja|fin de ano|vispera de ano nuevo' },
    { kind: 'feast', feast: { on: [1, 1] }, pattern: '(?:dia de )?ano nuevo' },
    { kind: 'feast', feast: { on: [1, 6] }, pattern: '(?:dia de |los )?reyes(?: magos)?|epifania' },
    { kind: 'feast', feast: { on: [2, 14] }, pattern: 'san valentin|dia de los enamorados' },
    { kind: 'feast', feast: { on: [3, 8] }, pattern: 'dia (?:internacional )?de la mujer' },
    { kind: 'feast', feast: { on: [3, 19] }, pattern: 'san jose(?! centro)' },
    {
      kind: 'feast',
      feast: { on: [5, 1] },
      pattern: 'dia del trabajo|dia del trabajador|dia de los trabajadores',
    },
    { kind: 'feast', feast: { on: [6, 24] }, pattern: '(?:noche de )?san juan(?=[.,!? ]*$| a las| por la)' },
    { kind: 'feast', feast: { on: [8, 15] }, pattern: 'la asuncion' },
    {
      kind: 'feast',
      feast: { on: [10, 12] },
      pattern: '(?:dia de )?la hispanidad|(?:el |dia del )pilar|dia de la raza',
    },
    { kind: 'feast', feast: { on: [10, 31] }, pattern: 'halloween' },
    { kind: 'feast', feast: { on: [11, 1] }, pattern: '(?:dia de )?todos los santos' },
    { kind: 'feast', feast: { on: [11, 2] }, pattern: 'dia de (?:los )?muertos' },
    { kind: 'feast', feast: { on: [12, 6] }, pattern: '(?:dia de )?la constitucion' },
    { kind: 'feast', feast: { on: [12, 8] }, pattern: 'la inmaculada' },
    { kind: 'month', asked: ['date'], pattern: '(?<=^(?:para |quizas? )?){MO}(?=[.!? ]*$)' },
    {
      kind: 'month',
      pattern: '(?:en|durante|para|a (?:principios|mediados|finales) de) {MO}(?! \\d)(?: de {Y})?',
    },
    {
      kind: 'day',
      pattern:
        '(?:(?:el|al|del) (?:dia )?|dia ){D}(?![:.]\\d|ro\\b|do\\b|er\\b|to\\b|o\\b| ?(?:am|pm|h|de la|personas|opcion|por favor me|%|euros|mesas?)\\b)',
    },
    {
      kind: 'day',
      asked: ['date'],
      pattern:
        '^(?:(?:el|para|dia|mejor|si|vale|ok|pues|quizas?|bueno|digamos|o),? )*{D}(?= ?(?:por favor|gracias|esta bien|me (?:va|viene) bien|si puede ser|si es posible|[.,!?])*$)',
    },
  ],
  from: '(?:a partir del?|desde|despues del?|tras|no antes del?|pasado)(?: el)? ?$',
  until:
    '(?:(?<!no )antes del?|hasta|no mas tarde del?|no despues del?|como (?:muy tarde|maximo)|a mas tardar)(?: el)? ?$',
  not: '(?:(?<!\\bo si )\\bno|\\bni|excepto|menos|salvo|pero no|(?:en lugar|en vez) del?(?: las?)?)(?: (?:el|puedo|podemos|podre|voy|vamos|voy a poder|vamos a poder|quiero|para|este|esta|al|la|a|las|los|del|ir|venir|asistir|acudir|llegar|puede ser|me va bien|me viene bien))* ?$',
  contrast: '^, (?:y )?no(?: (?:el|la|al|para el))? ?$',
  notAfter:
    '^,? ?(?:(?:ya |yo )?no (?:puedo|podemos|podre|podria|me (?:va|viene|sirve|cuadra|conviene)|nos (?:va|viene)|es posible|quiero|estoy|trabajo)\\b(?! (?:antes|despues|hasta))|(?:me |nos )?(?:es|resulta|queda) imposible|imposible|(?:me |nos )?(?:va|viene|queda) (?:mal|fatal)|no\\b(?! (?:antes|despues)))',
  anyBut:
    '(?:(?:cualquier|todos los|todo|cada) ?(?:dias?)?|cuando sea|cualquiera|toda la semana)(?: (?:me |nos )?(?:va|viene|sirve)(?: bien)?)?,? ?(?:menos|salvo|excepto|que no sea|quitando|pero no)(?: el| los| en)? ?$',
  to: '^,? ?(?:a|al|hasta|hasta el|y|y el|-) ?$',
  of: '^ del? ?$',
  backTo: '(?:llegando|llego|desde)(?: el)? ?$',
  or: '^,? ?(?:o|u|o bien|o si no|si no|o sino|,|y|/)(?: (?:el|al|para el|a))? ?$',
  monthFirst: false,
};
