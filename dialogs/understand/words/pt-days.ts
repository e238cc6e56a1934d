import type { DayWords } from './types.ts';

/** Portuguese for days. */
export const daysPt: DayWords = {
  weekdays: {
    segunda: 1,
    terca: 2,
    quarta: 3,
    quinta: 4,
    sexta: 5,
    sabado: 6,
    domingo: 7,
    sab: 6,
    '2a': 1,
    '3a': 2,
    '4a': 3,
    '5a': 4,
    '6a': 5,
  },
  months: {
    janeiro: 1,
    jan: 1,
    fevereiro: 2,
    fev: 2,
    marco: 3,
    mar: 3,
    abril: 4,
    abr: 4,
    maio: 5,
    mai: 5,
    junho: 6,
    jun: 6,
    julho: 7,
    jul: 7,
    agosto: 8,
    ago: 8,
    setembro: 9,
    set: 9,
    outubro: 10,
    out: 10,
    novembro: 11,
    nov: 11,
    dezembro: 12,
    dez: 12,
  },
  weekdayEnding: '(?:[- ]feira)?s?\\b',
  ordinalEnding: 'o|º|a|ª',
  rules: [
    {
      kind: 'nth-weekday-of-next-month',
      pattern: '(?:n?[oa] )?(?:{N}{E}|(?<n_9>1)a?) {WD} (?:do|no) (?:proximo mes|mes que vem)',
    },
    { kind: 'nth-weekday-of-this-month', pattern: '(?:n?[oa] )?{N}{E} {WD} (?:deste|do|desse) mes' },
    { kind: 'nth-weekday', pattern: '(?:n?[oa] )?{N}{E} {WD} de {MO}' },
    { kind: 'days-of-month', pattern: '(?:de |entre )?{D1} (?:a|ate|e|-) {D2} de {MO}(?:(?: de|,)? {Y})?' },
    {
      kind: 'day-month',
      pattern: '(?:{WD},? )?(?:n?o )?(?:dia )?{D}(?:{E})?(?: de | do |/|-| ){MO}\\.?(?:,? ?(?:de |do )?{Y})?',
    },
    { kind: 'day-month', pattern: '{MO} {D}(?![:.]\\d| ?(?:am|pm|h)\\b)(?:,? (?:de )?{Y})?' },
    { kind: 'weekday-day', pattern: '{WD},? (?:dia )?{D}(?![:.]\\d| ?(?:am|pm|h|da|horas)\\b)' },
    { kind: 'day-of-next-month', pattern: '(?:o |no )?(?:dia )?{D} do (?:proximo mes|mes que vem)' },
    { kind: 'day-of-this-month', pattern: '(?:o |no )?(?:dia )?{D} deste mes' },
    { kind: 'offset', days: 2, pattern: '(?:dia )?depois de amanha' },
    { kind: 'offset', days: -2, pattern: 'anteontem|(?:dia )?antes de ontem' },
    { kind: 'in-business-days', pattern: '(?:em|daqui a|dentro de) {N} dias uteis' },
    {
      kind: 'weekday-in-weeks',
      days: 7,
      pattern: '(?:n?a )?{WD} (?:daqui a|em|de hoje a) (?:15 dias|2 semanas)',
    },
    {
      kind: 'weekday-in-weeks',
      pattern:
        '(?:n?a )?{WD} (?:daqui a|em|de hoje a) (?:8 dias|uma semana|1 semana)|daqui a (?:uma|1) semana,? (?:n?[oa] )?{WD}',
    },
    { kind: 'offset', days: 7, pattern: '(?:daqui a|em|de hoje a|dentro de) 8 dias' },
    {
      kind: 'offset',
      days: 14,
      pattern:
        '(?:daqui a|em|de hoje a|dentro de) (?:uns )?15 dias|(?:daqui a|em) uma quinzena|(?:daqui a|em) umas? 2 semanas',
    },
    { kind: 'offset', days: 2, pattern: '(?:em|daqui a|dentro de) (?:um par de|uns 2) dias' },
    { kind: 'in-days', pattern: '(?:em|daqui a|dentro de) {N} dias?' },
    { kind: 'in-weeks', pattern: '(?:em|daqui a|dentro de) (?:uma|{N}) semanas?' },
    { kind: 'in-months', pattern: '(?:em|daqui a|dentro de) (?:um mes|{N} meses)' },
    { kind: 'weeks-ago', pattern: 'ha (?:uma|{N}) semanas?|(?:uma|{N}) semanas? atras' },
    { kind: 'days-ago', pattern: 'ha {N} dias?|{N} dias? atras' },
    {
      kind: 'last-weekday-of-month',
      pattern: '(?:n?[oa] )?ultim[oa] {WD} (?:do|deste) mes|(?:n?[oa] )?ultim[oa] {WD} de {MO}',
    },
    {
      kind: 'last-day-of-month',
      pattern:
        '(?:n?o )?ultimo dia (?:do|deste) mes|(?:n?o |para o |ao )?(?:fim|final|finais) (?:do|deste) mes|(?:n?o )?ultimo dia de {MO}',
    },
    {
      kind: 'weekday-after-next',
      pattern: '(?:n?[oa] )?{WD} da semana (?:seguinte|depois)|{WD} sem ser (?:est[ae]|a proxima)',
    },
    {
      kind: 'next-weekday',
      pattern:
        '(?:n?[oa] )?proxim[oa] {WD}|{WD} (?:da )?(?:proxima semana|semana que vem)|(?:n?a )?(?:proxima semana|semana que vem),? (?:n?[oa] )?{WD}|(?:n?[oa] )?{WD} da (?:proxima semana|semana (?:que vem|proxima))',
    },
    {
      kind: 'last-weekday',
      pattern:
        '(?:n?[oa] )?{WD} (?:passad[oa]|da (?:ultima semana|semana passada))|(?:n?[oa] )?ultim[oa] {WD}',
    },
    {
      kind: 'this-weekday',
      pattern:
        '{WD} (?:desta|dessa) semana|[nd]?est[ea] (?:mesm[oa] |proxim[oa] )?{WD}|(?:n?esta semana),? (?:n?[oa] )?{WD}',
    },
    { kind: 'weekday', pattern: '{WD}(?: que vem| mesmo| agora)?' },
    { kind: 'offset', days: 1, pattern: 'amanha|(?:n?o )?dia seguinte' },
    {
      kind: 'offset',
      days: 0,
      pattern:
        'hoje(?: mesmo| ainda)?|[nd]?esta (?:manha|tarde|noite|madrugada)|agora mesmo|(?<=para )agora|(?<=livre |vaga |ir |lugar )agora',
    },
    { kind: 'offset', days: -1, pattern: 'ontem' },
    {
      kind: 'next-weekend',
      pattern: '(?:n?o )?(?:proximo fim de semana|fim de semana (?:que vem|seguinte|proximo))',
    },
    {
      kind: 'this-weekend',
      pattern:
        '(?:n?este|n?esse|n?o|todo o|durante o) fim de semana|(?<!(?:bom|otimo|cada|proximo|ultimo|um) )fim de semana(?! passado)',
    },
    { kind: 'next-week', pattern: '(?:n?a )?(?:proxima semana|semana (?:que vem|proxima|seguinte))' },
    { kind: 'last-week', pattern: '(?:n?a )?semana passada' },
    { kind: 'last-month', pattern: '(?:n?o )?mes passado' },
    { kind: 'this-week', pattern: '[nd]?esta (?:mesma )?semana|nessa semana' },
    { kind: 'next-month', pattern: '(?:n?o )?(?:proximo mes|mes que vem)' },
    { kind: 'this-month', pattern: 'n?este (?:mesmo )?mes' },
    { kind: 'feast', feast: { on: [12, 24] }, pattern: '(?:vespera|noite) de natal|consoada' },
    { kind: 'feast', feast: { on: [12, 25] }, pattern: '(?:dia de |no )?(?<!pre[- ])natal' },
    {
      kind: 'feast',
      feast: { on: [12, 31] },
      pattern: 'reveillon|vespera de ano novo|passagem de ano|virada do ano|ultimo dia do ano',
    },
    { kind: 'feast', feast: { on: [1, 1] }, pattern: '(?:dia de |o )?ano novo' },
    { kind: 'feast', feast: { on: [1, 6] }, pattern: 'dia de reis|(?<=nos |os )reis' },
    { kind: 'feast', feast: { on: [2, 14] }, pattern: '(?:dia de )?sao valentim' },
    { kind: 'feast', feast: { on: [3, 8] }, pattern: 'dia (?:internacional )?da mulher' },
    { kind: 'feast', feast: { on: [5, 1] }, pattern: 'dia do trabalh(?:o|ador)' },
    { kind: 'feast', feast: { on: [6, 10] }, pattern: 'dia de portugal' },
    { kind: 'feast', feast: { on: [6, 13] }, pattern: 'santo antonio(?=[.,!? ]*$| as )' },
    { kind: 'feast', feast: { on: [6, 24] }, pattern: '(?:noite de )?sao joao(?=[.,!? ]*$| as )' },
    {
      kind: 'feast',
      feast: { on: [9, 7] },
      pattern: 'dia da independencia|(?<=feriado d[ae] )independencia',
    },
    { kind: 'feast', feast: { on: [10, 12] }, pattern: 'nossa senhora aparecida|dia das criancas' },
    { kind: 'feast', feast: { on: [10, 31] }, pattern: 'halloween|dia das bruxas' },
    { kind: 'feast', feast: { on: [11, 1] }, pattern: '(?:dia de )?todos os santos' },
    { kind: 'feast', feast: { on: [11, 2] }, pattern: '(?:dia de )?finados' },
    { kind: 'feast', feast: { on: [4, 21] }, pattern: 'tiradentes' },
    { kind: 'feast', feast: { on: [11, 15] }, pattern: 'proclamacao da republica' },
    { kind: 'feast', feast: { on: [12, 8] }, pattern: 'imaculada conceicao' },
    { kind: 'month', asked: ['date'], pattern: '(?<=^(?:para |talvez )?){MO}(?=[.!? ]*$)' },
    {
      kind: 'month',
      pattern:
        '(?:em|durante|para|no mes de|(?:no |em )?(?:inicio|meados|fim|final|finais) de) {MO}(?! \\d)(?: de {Y})?',
    },
    { kind: 'day', pattern: '(?:n?o dia|dia|ao dia|do dia) {D}(?![:.]\\d|[ºª]| ?(?:am|pm|h)\\b)' },
    {
      kind: 'day',
      asked: ['date'],
      pattern:
        '^(?:(?:o|no|para|dia|sim|ok|melhor|talvez|bom|ou|pode ser),? )*{D}(?= ?(?:por favor|obrigad[oa]|se (?:der|puder ser|for possivel)|esta (?:bom|bem)|[.,!?])*$)',
    },
  ],
  from: '(?:a partir d[eoa]|desde|(?<!nao )depois d[eoa]|apos|nao antes d[eoa])(?: o| a)? ?$',
  until:
    '(?:(?<!nao )antes d[eoa]|ate|no maximo(?: ate)?|nao depois d[eoa]|o mais tardar)(?: o| a| n[oa])? ?$',
  contrast: '^, (?:e )?nao(?: (?:na|no|a|o|para))? ?$',
  notAfter:
    '^,? ?(?:(?:eu |ja )?nao (?:posso|podemos|consigo|poderei|da|me (?:serve|da)|dava|serve|e possivel|quero|estou|trabalho|vai dar|pode ser|tenho)\\b(?! (?:antes|depois|ate))|(?:e|fica|esta) (?:impossivel|complicado|dificil)|impossivel|(?:fica|da)(?:-me)? mal|nao\\b(?! (?:antes|depois)))',
  not: '(?:\\bnao|\\bnem|exceto|excepto|menos|salvo|(?:em vez|ao inves|em lugar) d[eoa]s?|mas nao)(?: (?:n[oa]|posso|podemos|consigo|vou poder|vamos poder|poderei|quero|para|est[ea]|pode ser|pode|o|a|os|as|aos?|em|ir|vir|vai dar|dar|pra|pro|eu|comparecer|vou|vamos|da|me da jeito))* ?$',
  anyBut:
    '(?:(?:qualquer|todos os|todo|cada)(?: dias?)?|quando for|tanto faz o dia|toda a semana)(?: (?:serve|me serve|da|pode ser|esta bom))?,? (?:menos|exceto|excepto|salvo|tirando|fora|que nao seja|mas nao)(?: [oa]s?| n[ao]| aos?)? ?$',
  to: '^,? ?(?:a|ao|ate|ate o|e|-) ?$',
  of: '^ d[eo] ?$',
  backTo: '(?:chegando|a partir de)(?: o)? ?$',
  or: '^,? ?(?:ou|ou entao|ou se nao|se nao|ou senao|senao|,|e|/)(?: (?:n?[oa]|para(?: [oa])?))? ?$',
  monthFirst: false,
};
