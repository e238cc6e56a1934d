import type { DayWords } from './types.ts';

/** German for days. */
export const daysDe: DayWords = {
  weekdays: {
    montag: 1,
    mo: 1,
    dienstag: 2,
    di: 2,
    mittwoch: 3,
    mi: 3,
    donnerstag: 4,
    do: 4,
    freitag: 5,
    fr: 5,
    samstag: 6,
    sonnabend: 6,
    sa: 6,
    sonntag: 7,
    so: 7,
  },
  months: {
    januar: 1,
    janner: 1,
    jan: 1,
    februar: 2,
    feber: 2,
    feb: 2,
    marz: 3,
    mrz: 3,
    april: 4,
    apr: 4,
    mai: 5,
    juni: 6,
    jun: 6,
    juli: 7,
    jul: 7,
    august: 8,
    aug: 8,
    september: 9,
    sept: 9,
    sep: 9,
    oktober: 10,
    okt: 10,
    november: 11,
    nov: 11,
    dezember: 12,
    dez: 12,
  },
  weekdayEnding: 's?\\b',
  ordinalEnding: '\\.|ter|ten|te',
  rules: [
    { kind: 'nth-weekday-of-next-month', pattern: '(?:am |den )?{N}{E} {WD} (?:im|des) nachsten monats?' },
    {
      kind: 'nth-weekday-of-this-month',
      pattern: '(?:am |den )?{N}{E} {WD} (?:in diesem|im|des|diesen) monats?',
    },
    { kind: 'nth-weekday', pattern: '(?:am |den )?{N}{E} {WD} im {MO}' },
    {
      kind: 'last-weekday-of-month',
      pattern:
        '(?:am |den )?letzten {WD} (?:im|des) (?:{MO}|monats?)|(?:am |den )?letzten {WD} (?:in diesem|diesen) monats?',
    },
    {
      kind: 'last-day-of-month',
      pattern: '(?:am )?letzten tag (?:im|des) (?:{MO}|monats?)|(?:am )?(?:monatsende|ende des monats)',
    },
    {
      kind: 'days-of-month',
      pattern:
        '(?:vom |zwischen (?:dem )?|von )?{D1}\\.? ?(?:bis(?: zum)?|-|und(?: dem)?) ?{D2}\\.? {MO}(?: {Y})?',
    },
    {
      kind: 'day-month',
      pattern: '(?:{WD}\\.?,? ?(?:den |dem |der )?)?(?:am |den |der |dem )?{D}(?:{E})? ?{MO}\\.?(?:,? {Y})?',
    },
    { kind: 'weekday-day', pattern: '{WD}\\.?,? ?(?:am |den |dem |der )?{D}(?:\\.|ten|te)(?!\\d)' },
    { kind: 'day-of-next-month', pattern: '(?:am |den )?{D}(?:{E})? (?:des )?(?:nachsten|kommenden) monats' },
    { kind: 'day-of-this-month', pattern: '(?:am |den )?{D}(?:{E})? (?:dieses|diesen|des) monats' },
    { kind: 'offset', days: 2, pattern: 'ubermorgen' },
    { kind: 'offset', days: 3, pattern: 'uber ?ubermorgen' },
    { kind: 'offset', days: -2, pattern: 'vorgestern' },
    { kind: 'weekday-in-weeks', days: 7, pattern: '{WD} in (?:14 tagen|2 wochen)' },
    {
      kind: 'weekday-in-weeks',
      pattern:
        '{WD} in (?:einer woche|1 woche|8 tagen|7 tagen)|{WD} uber (?:8|1) tage?|in (?:einer|1) woche am {WD}',
    },
    { kind: 'offset', days: 7, pattern: '(?:heute )?(?:in|uber) 8 tagen?|heute in 7 tagen' },
    { kind: 'offset', days: 8, pattern: 'morgen in (?:einer|1) woche' },
    { kind: 'in-business-days', pattern: 'in {N} (?:werktagen|arbeitstagen)' },
    { kind: 'offset', days: 14, pattern: '(?:heute )?in (?:vierzehn|14) tagen' },
    { kind: 'in-days', pattern: '(?:heute )?(?:in|nach) {N} tagen|in einem tag|{N} tage spater' },
    {
      kind: 'in-weeks',
      pattern: '(?:heute )?(?:in|nach) {N} wochen|(?:heute )?in (?:einer|1|ner) woche|{N} wochen spater',
    },
    { kind: 'in-months', pattern: 'in (?:einem|nem|{N}) monat(?:en)?' },
    { kind: 'days-ago', pattern: 'vor {N} tagen' },
    { kind: 'weeks-ago', pattern: 'vor (?:einer woche|{N} wochen)' },
    { kind: 'months-ago', pattern: 'vor (?:einem monat|{N} monaten)' },
    {
      kind: 'weekday-after-next',
      pattern:
        'ubernachste woche,? ?(?:am )?{WD}|ubernachste[nr]? {WD}|(?:am )?{WD},? ?(?:in der )?ubernachste[nr]? woche',
    },
    {
      kind: 'next-weekday',
      pattern:
        'nachste[nrsm]? {WD}|(?:in der )?nachste[rn]? woche,? ?(?:am )?{WD}|(?:am )?{WD},? (?:der |in der |die )?nachste[nr]? woche',
    },
    { kind: 'last-weekday', pattern: '(?:letzte[nrm]?|vergangene[nrm]?|vorige[nrm]?) {WD}' },
    {
      kind: 'this-weekday',
      pattern:
        'diese[nrsm]? {WD}|(?:in )?diese[r]? woche,? ?(?:noch )?(?:am )?{WD}|(?:am )?{WD},? (?:noch )?(?:in )?diese[r]? woche|(?:am )?kommende[nrm]? {WD}',
    },
    {
      // "di", "do", "so" are also words: a short weekday needs company that only a day has.
      kind: 'weekday',
      pattern:
        '(?:(?!(?:mo|di|mi|do|fr|sa|so)\\b){WD}|(?<=\\b(?:am|nachsten|diesen|bis|ab) )(?<wd_7>mo|di|mi|do|fr|sa|so)\\b\\.?|(?<=\\b(?:oder|und) )(?<wd_8>mo|di|mi|do|fr|sa)\\b\\.?(?! (?:ich|wir|sie|ihr))|(?<!\\b(?:fur|fia|mit|an|zu|bei) )(?<wd_9>mo|di|mi|do|fr|sa)\\b\\.?(?=,? ?(?:um|ab|gegen|vor|nach|nachm\\w*|vorm\\w*|mittag|abend|fruh|halb|viertel|dreiviertel|\\d|oder|/|und (?:mo|di|mi|do|fr|sa|so)\\b)|[.!? ]*$)(?! (?:oder|und) (?:so|ich)\\b))',
    },
    {
      kind: 'offset',
      days: 1,
      pattern:
        '(?<!(?:am|diesen|heute|guten|jeden|gestern|\\u25ae) )morgen(?!s\\b)|am (?:nachsten tag|tag darauf|folgetag)|am tag danach',
    },
    {
      kind: 'offset',
      days: 0,
      pattern:
        'heute|diesen (?:morgen|vormittag|abend|nachmittag)|(?<=\\b(?:ab|von) )(?:jetzt|sofort)|asap|so (?:schnell|bald|rasch) (?:wie|als) moglich|schnellstmoglich|moglichst (?:bald|schnell)',
    },
    { kind: 'offset', days: -1, pattern: 'gestern' },
    {
      kind: 'next-weekend',
      pattern:
        '(?:am )?(?:ubernachste[sn]?|nachste[sn]?) (?:wochenende|we)\\b|(?:am )?wochenende (?:darauf|danach)',
    },
    {
      kind: 'this-weekend',
      pattern:
        '(?:am|diese[sm]?|an diesem|kommende[sn]?|furs|ubers) (?:wochenende|we)\\b|(?<!(?:letztes|langes|jedes|schones|pro|ein) )wochenende',
    },
    { kind: 'next-week', pattern: '(?:(?:in der|im laufe der) )?(?:nachste[rn]?|kommende[rn]?) woche' },
    { kind: 'last-week', pattern: '(?:letzte[rn]?|vergangene[rn]?|vorige[rn]?) woche' },
    { kind: 'last-month', pattern: '(?:letzten|vergangenen|vorigen|im letzten) monat' },
    { kind: 'this-weekend', pattern: '(?:am )?sa\\.? ?(?:oder|und|/|\\+|-|bis) ?so\\b' },
    { kind: 'this-week', pattern: '(?:noch )?(?:in )?diese[r]? woche' },
    { kind: 'next-month', pattern: '(?:im )?(?:nachste[nr]?|kommenden) monat' },
    { kind: 'this-month', pattern: '(?:noch )?(?:diesen|in diesem) monat' },
    { kind: 'feast', feast: { on: [12, 24] }, pattern: 'heilig(?:er |en )?abend|hl\\.? ?abend' },
    {
      kind: 'feast',
      feast: { on: [12, 25] },
      pattern: '(?:1\\. |ersten )?weihnacht(?:en|s(?:feier)?tag)|christtag',
    },
    { kind: 'feast', feast: { on: [12, 26] }, pattern: 'stefanitag|stephanstag|stefanstag' },
    { kind: 'feast', feast: { on: [12, 31] }, pattern: 'silvester' },
    { kind: 'feast', feast: { on: [1, 1] }, pattern: 'neujahr(?:stag)?' },
    {
      kind: 'feast',
      feast: { on: [1, 6] },
      pattern: '(?:heilige(?:n)? )?(?:drei|3) konige?n?|dreikonigs?(?:tag)?',
    },
    { kind: 'feast', feast: { on: [2, 14] }, pattern: 'valentins?tag' },
    { kind: 'feast', feast: { on: [3, 8] }, pattern: '(?:welt|internationalen )?frauentag' },
    { kind: 'feast', feast: { on: [5, 1] }, pattern: 'tag der arbeit|maifeiertag|(?:1\\.|ersten) mai' },
    { kind: 'feast', feast: { on: [8, 1] }, pattern: 'bundesfeier(?:tag)?' },
    { kind: 'feast', feast: { on: [8, 15] }, pattern: 'maria himmelfahrt' },
    { kind: 'feast', feast: { on: [10, 3] }, pattern: 'tag der deutschen einheit' },
    { kind: 'feast', feast: { on: [10, 26] }, pattern: 'nationalfeiertag' },
    { kind: 'feast', feast: { on: [10, 31] }, pattern: 'halloween|reformationstag' },
    { kind: 'feast', feast: { on: [11, 1] }, pattern: 'allerheiligen' },
    { kind: 'feast', feast: { on: [12, 6] }, pattern: 'nikolaus(?:tag)?' },
    { kind: 'month', pattern: '(?:im|anfang|mitte|ende|irgendwann im) {MO}(?: {Y})?' },
    {
      kind: 'day',
      pattern:
        '(?:am|den|dem|vom|bis zum|zum|ab dem|der|auf den) {D}(?:{E})?(?!\\d|[:.]\\d|\\w| ?(?:uhr|h\\b|person|min|option|vorschlag|variante))',
    },
    { kind: 'day', pattern: '(?<=\\b(?:bis|ab) ){D}\\.(?!\\d| ?(?:uhr|h\\b))' },
    {
      kind: 'day',
      asked: ['date'],
      pattern:
        '^(?:(?:am|den|der|dem|ja|gerne?|vielleicht|lieber|dann|also|ok|oder|hm+),? )*{D}(?:{E})?(?= ?(?:bitte|danke|passt|ginge|geht|ware (?:gut|super)|wenn moglich|[.,!?])*$)',
    },
  ],
  from: '(?:\\bab|\\bvon|\\bnach|seit|fruhestens|nicht vor|erst ab|irgendwann (?:ab|nach))(?: dem| am)? ?$',
  until: '(?:\\bbis|(?<!nicht )\\bvor|spatestens)(?: zum| dem| am)? ?$',
  not: '(?:nicht|ausser|statt|anstatt|anstelle von|kein(?:en)?|aber nicht|nur nicht|bloss nicht)(?: (?:am|den|um|an|dem|fur|dieser|mehr|gerne?|schon))* ?$',
  soonest: '^(?:asap|(?:so|moglichst|sobald) .*|schnellst.*)$',
  contrast: '^,? nicht(?: (?:am|den|um|der|die|das|erst|schon))? ?$',
  notAfter:
    '^,? ?(?:(?:gehts?|passts?|klappts?|kann|konnen)(?: (?:doch|es|ich|wir|bei mir|bei uns|mir|uns|da|leider|gar|eher|aber|das))* nicht|ist (?:\\w+ )?(?:schlecht|ungunstig|unmoglich)|(?:(?:leider|doch|eher|lieber|gar|aber) )*nicht\\b(?! (?:vor|nach|fruher|spater|so|zu|unbedingt|ganz|mehr so)\\b))',
  anyBut:
    '(?:(?:an )?(?:jeden|jeder|jedem|alle[n]?) tage?n?|egal (?:wann|welcher tag|an welchem tag)|immer|jederzeit|die ganze woche)(?: (?:geht|passt))?,? (?:ausser|nur nicht|bloss nicht|aber nicht|bis auf)(?: am| dem| an| den)? ?$',
  to: '^,? ?(?:bis|bis zum|und|-|bis am|auf|bis (?:einschliesslich|inklusive)) ?$',
  of: '^ (?:vom|des) ?$',
  backTo: '(?:anreise|ab)(?: am)? ?$',
  or: '^,? ?(?:oder|,|und|/|oder sonst|oder wenn nicht|sonst|oder vielleicht|bzw\\.?)(?: (?:am|auf(?: den)?|den))? ?$',
  monthFirst: false,
};
