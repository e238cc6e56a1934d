import type { ClockWords } from './types.ts';

const notAnHour =
  '(?![a-zºª])(?! ?(?:[:.]\\d|%|€|/|-?(?:min\\w*|horas? de|dias?|noites?|semanas?|mes(?:es)?|pessoas?|adultos?|criancas?|euros?|reais|amig\\w+)\\b))';

// "2 horas" is a length unless it stands where a time does.
const notALength =
  '(?!(?<!\\b(?:as|das|pelas|sao|ate as|a) )[123] ?(?:h|hs|horas?)(?:\\b|\\d| )(?! ?(?:\\d\\d )?d[ae]))';

/** Portuguese for times. */
export const clockPt: ClockWords = {
  am: 'am\\b',
  pm: 'pm\\b',
  ends: {
    morning: 'da (?:manha|madrugada)',
    afternoon: 'da tarde',
    night: 'da noite',
  },
  rules: [
    {
      kind: 'range',
      pattern: `(?:entre|das|da|de) (?:as |a )?{H1}(?:[:h]{MM1})?h?{AP1}{P1} (?:e|as|ate as|ate a|ate|a) (?:as |a )?{H2}(?:[:h]{MM2})?h?{AP2}{P2}${notAnHour}`,
    },
    {
      kind: 'range',
      pattern:
        '(?<![\\d.:/-]){H1}(?:[:h.]{MM1})? ?(?:h|hs|horas)? ?(?:-|a|as|ate as) ?{H2}(?:[:h.]{MM2})? ?(?:h|hs|horas)\\b',
    },
    {
      // "14 as 16" and nothing else, or after a day.
      kind: 'range',
      pattern:
        '(?:(?<=^(?:(?:das|melhor|talvez) )*)|(?<=\\u25ae,? ?))(?<h1>2[0-3]|1\\d|[1-9]) ?(?:a|as|-) ?(?<h2>2[0-4]|1\\d|[1-9])(?=(?: por favor)?[.!? ]*$)',
    },
    { kind: 'in-minutes', minutes: 90, pattern: '(?:em|daqui a|dentro de) (?:uma |1 )?hora e meia' },
    { kind: 'in-minutes', minutes: 15, pattern: '(?:em|daqui a|dentro de) (?:um )?quarto de hora' },
    { kind: 'in-minutes', minutes: 30, pattern: '(?:em|daqui a) meia hora' },
    {
      kind: 'in-hours',
      pattern: '(?:em|daqui a|dentro de) (?:1|uma) hora|(?:em|daqui a|dentro de) {N} ?(?:horas|h\\b)',
    },
    { kind: 'in-minutes', pattern: '(?:em|daqui a|dentro de) {N} ?min(?:uto)?s?(?! (?:para|antes))' },
    { kind: 'fixed', at: '12:30', pattern: 'meio[- ]dia e meia' },
    { kind: 'fixed', at: '00:30', pattern: 'meia[- ]noite e meia' },
    { kind: 'fixed', at: '12:00', pattern: '(?<=antes (?:d[eo] ))(?:almoco|almocar)\\b' },
    { kind: 'fixed', at: '14:00', pattern: '(?<=depois (?:d[eo] ))(?:almoco|almocar)\\b' },
    { kind: 'fixed', at: '19:00', pattern: '(?<=antes (?:d[eo] ))(?:jantar)\\b' },
    { kind: 'past', minutes: 30, pattern: `${notALength}{H}(?: ?h(?:oras)?)? e meia(?! hora)` },
    { kind: 'to', minutes: 15, pattern: '{H} menos (?:um )?quarto' },
    {
      kind: 'clock',
      pattern:
        '(?<![\\d.:/-]){H}{AP} (?:em ponto|e pouco|e tal|e qualquer coisa|(?:mais ou menos|aprox\\w*)(?= *[.,!?]|$))',
    },
    { kind: 'clock', pattern: `(?<=\\b(?:tipo|umas|la pelas|por volta das) ){H}${notAnHour}{AP}` },
    { kind: 'past', minutes: 15, pattern: '{H}(?: ?h(?:oras)?)? e um quarto' },
    { kind: 'to', minutes: 15, pattern: 'um quarto para as {H}' },
    { kind: 'past', pattern: '{M} ?(?:min\\w*)? depois das {H}' },
    { kind: 'to', pattern: '{M} ?(?:min\\w*)? (?:para|antes d)(?: ?as| a) {H}{AP}' },
    { kind: 'clock', pattern: `${notALength}{H} ?[:h] ?{MM}(?:[:.]\\d\\d)?(?: ?(?:h|hrs|horas))?{AP}` },
    { kind: 'past', pattern: `(?<=\\b(?:as|das|sao|pelas) ){H} e {M}${notAnHour}{AP}` },
    { kind: 'clock', pattern: '(?<![\\d.:/-])(?<h>1[0-2]|0?\\d)(?<mm>[0-5]\\d) ?{APX}' },
    { kind: 'clock', pattern: `${notALength}{H} ?(?:h|hs|hrs|horas)\\b{AP}` },
    { kind: 'clock', pattern: '(?<![\\d.:/-]){H} ?{APX}' },
    { kind: 'fixed', at: '12:00', pattern: 'meio[- ]dia(?! e)' },
    { kind: 'fixed', at: '00:00', pattern: 'meia[- ]noite' },
    { kind: 'clock', pattern: `(?<=\\b(?:as|das|pelas|sao|a partir das|ate as) ){H}${notAnHour}` },
    { kind: 'clock', pattern: '(?<=\\ba ){H}(?= da)' },
    { kind: 'clock', pattern: '(?<=\\b(?:a|pela) )(?<h>1)(?=[.,!? ]*$| hora)' },
    { kind: 'clock', pattern: '(?<![\\d.:/-]){H} (?=(?:da|de|pela) (?:manha|tarde|noite|madrugada))' },
    { kind: 'clock', asked: ['time'], pattern: `(?<![\\d.:/#-])\\b{H}${notAnHour}` },
  ],
  any: 'qualquer (?:hora|horario|altura|momento)|a qualquer hora|tanto faz|quando (?:quiser\\w*|puder\\w*|for)|o dia (?:todo|inteiro)|a hora que for|e-?me indiferente|indiferente|sou flexivel|flexivel|da no mesmo',
  dayParts: [
    {
      kind: 'morning',
      from: '06:00',
      to: '10:00',
      pattern:
        '(?:logo )?(?:a|na|pela) primeira hora(?: da manha)?|primeira hora|logo (?:de|pela) manha|de manha(?:zinha)? cedo|(?:de )?manhazinha|(?:manha )?(?<!mais )(?<!muito )cedo(?: (?:de|da|pela) manha)?|bem cedo|inicio da manha|na abertura|quando abrem?|ao abrir',
    },
    {
      kind: 'morning',
      from: '10:00',
      to: '12:00',
      pattern: '(?:a |no )?meio da manha|(?:ao )?fi(?:m|nal) da manha',
    },
    {
      kind: 'morning',
      from: '06:00',
      to: '12:00',
      pattern:
        '(?<!(?:logo de|logo pela|inicio da|meio da|fim da|final da|cedo de|cedo da|cedo pela|primeira hora da) )manhas?|madrugada',
    },
    { kind: 'noon', from: '12:00', to: '14:00', pattern: '(?:n?a )?(?:hora|pausa) d[oe] almoco' },
    {
      kind: 'afternoon',
      from: '12:00',
      to: '15:00',
      pattern:
        '(?:n?o |a )?(?:inicio|comeco|principio) da tarde|(?:a )?primeira hora da tarde|logo apos o almoco',
    },
    { kind: 'afternoon', from: '15:00', to: '17:00', pattern: '(?:a |no )?meio da tarde' },
    {
      kind: 'evening',
      from: '16:00',
      to: '19:00',
      pattern: '(?:n?o |ao )?(?:fim|final) da tarde|(?:n?o |ao )?(?:fim|final) do dia|tardinha',
    },
    {
      kind: 'evening',
      from: '17:00',
      to: '20:00',
      pattern:
        '(?:depois do|apos o|ao sair do|saindo do|quando sair do) (?:trabalho|servico|escritorio|expediente)',
    },
    {
      kind: 'afternoon',
      from: '12:00',
      to: '18:00',
      pattern:
        '(?<!(?:mais|muito|demasiado|pouco|tao|cheg\\w+|boa|boas|inicio da|comeco da|principio da|meio da|fim da|final da|hora da|ja e|ja esta|minutos|min) )tardes?',
    },
    {
      kind: 'night',
      from: '18:00',
      to: '23:59',
      pattern: '(?<!(?:boa|uma|boas) )(?<!meia[- ])noites?|noitinha',
    },
  ],
  after:
    '(?:(?<!(?:nao|nada|pouco) )depois d|a partir d|\\bapos|desde|mais tarde (?:que|do que)|(?:nao|nada|nunca) (?:antes|mais cedo)(?: do que)? ?d?|passa(?:do|da) d)(?:as|a|o|e)?(?: as| a)? ?$',
  before:
    '(?:(?<!(?:nao|nada|nunca|pouco) )antes d|\\bate |no maximo(?: ate)? ?|(?:nao|nada) (?:depois|mais tarde)(?: do)? ?(?:que )?d?|o mais tardar ?)(?:as|a|o|e)?(?: as| a)? ?$',
  orLater: '^,? ?(?:em diante|pra (?:a )?frente|para a frente|(?:ou|e) (?:mais tarde|depois))\\b',
  orEarlier: '^,? ?(?:(?:ou|e) (?:mais cedo|antes)|no maximo|o mais tardar)\\b',
  afternoonUntil: 7,
  shows: '\\b(?:sao|ja sao)(?: ja)?(?: as)? ?$',
};
