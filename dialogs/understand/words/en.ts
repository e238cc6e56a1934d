import { signalsEn } from './en-signals.ts';
import { wishesEn } from './en-wishes.ts';
import type { ClockWords, DayWords, PeopleWords, Words } from './types.ts';

const days: DayWords = {
  weekdays: {
    monday: 1,
    mon: 1,
    tuesday: 2,
    tues: 2,
    tue: 2,
    wednesday: 3,
    weds: 3,
    wed: 3,
    thursday: 4,
    thurs: 4,
    thur: 4,
    thu: 4,
    friday: 5,
    fri: 5,
    saturday: 6,
    sat: 6,
    sunday: 7,
    sun: 7,
  },
  months: {
    january: 1,
    jan: 1,
    february: 2,
    feb: 2,
    march: 3,
    mar: 3,
    april: 4,
    apr: 4,
    may: 5,
    june: 6,
    jun: 6,
    july: 7,
    jul: 7,
    august: 8,
    aug: 8,
    september: 9,
    sept: 9,
    sep: 9,
    october: 10,
    oct: 10,
    november: 11,
    nov: 11,
    december: 12,
    dec: 12,
  },
  weekdayEnding: 's?\\b',
  ordinalEnding: 'st|nd|rd|th',
  rules: [
    {
      kind: 'nth-weekday-of-next-month',
      pattern: '(?:the )?{N}(?:st|nd|rd|th) {WD} (?:of|in) (?:the )?(?:next|following|coming) month',
    },
    {
      kind: 'nth-weekday-of-this-month',
      pattern: '(?:the )?{N}(?:st|nd|rd|th) {WD} (?:of|in) (?:this|the) month',
    },
    { kind: 'nth-weekday', pattern: '(?:the )?{N}(?:st|nd|rd|th) {WD} (?:of|in) (?:{MO}|\u25cb)' },
    { kind: 'last-weekday-of-month', pattern: '(?:the )?last {WD} (?:of|in) (?:{MO}|(?:this|the) month)' },
    {
      kind: 'last-day-of-month',
      pattern:
        '(?:the )?last day (?:of|in) (?:{MO}|(?:this|the) month)|(?:the )?end of (?:{MO}|(?:this|the) month)',
    },
    {
      kind: 'days-of-month',
      pattern:
        '(?:from |between )?(?:the )?{D1}(?:{E})? ?(?:-|to|until|till|til|and|through|thru) ?(?:the )?{D2}(?:{E})? (?:of )?{MO}(?:,? {Y})?',
    },
    {
      kind: 'days-of-month',
      pattern:
        '(?:from |between )?{MO} (?:the )?{D1}(?:{E})? ?(?:-|to|until|till|til|and|through|thru) ?(?:the )?{D2}(?:{E})?(?![:.]\\d| ?(?:am|pm))(?:,? {Y})?',
    },
    { kind: 'day-month', pattern: '{Y}-{MO}-{D}' },
    {
      kind: 'day-month',
      pattern:
        '(?:{WD}\\.?,? ?(?:on )?)?(?:the )?{D}(?:{E}|\\.)? ?(?:(?:day )?of |-|/)?{MO}\\.?,?(?: ?(?:of )?{Y}|-{Y}| (?<thisyear>this year))?(?:,? ?{WD2}\\b)?',
    },
    {
      kind: 'day-month',
      pattern:
        "(?:{WD}\\.?,? ?(?:on )?)?{MO}\\.?,? ?(?:the |-|/)?{D}(?:{E})?(?![:.]\\d\\d| ?(?:am|pm|o'clock|of us|people|persons)\\b)(?:,? ?(?:of )?{Y}(?! ?(?:am|pm))| (?<thisyear>this year))?(?:,? ?{WD2}\\b)?",
    },
    {
      kind: 'nth-weekday-of-this-month',
      pattern: '(?:the )?(?<n>[2-4])(?:st|nd|rd|th) {WD}(?! (?:of|in|after))',
    },
    {
      kind: 'weekday-day',
      pattern:
        '{WD}\\.?,? (?:on )?(?:the )?{OD}|(?<!\\d)(?:the )?{OD2},? (?:a |on |on a )?{WD2}(?! (?:of|in))',
    },
    {
      kind: 'day-of-next-month',
      pattern: '(?:the )?{D}(?:{E})? (?:day )?of (?:the )?(?:next|following|coming) month',
    },
    {
      kind: 'day-of-this-month',
      pattern: '(?:the )?{D}(?:{E})? (?:day )?(?:of )?(?:this|the|current) month',
    },
    { kind: 'offset', days: 2, pattern: '(?:the )?day after tomorrow|overmorrow|two days after today' },
    { kind: 'offset', days: -2, pattern: '(?:the )?day before yesterday' },
    {
      kind: 'offset',
      days: 7,
      pattern:
        "(?:a|1|one) week (?:from )?(?:today|now)|(?:today|this day) (?:next|in a) week|in (?:a|1|one) week(?:'s time)?(?! (?:on|from)\\b)|a week later",
    },
    {
      kind: 'offset',
      days: 14,
      pattern:
        "(?:a|1|one) fortnight (?:from )?(?:today|now)|in (?:a|1|one) fortnight(?:'s time)?|a fortnight today",
    },
    { kind: 'offset', days: 8, pattern: '(?:a|1|one) week (?:from )?tomorrow|tomorrow week' },
    { kind: 'in-business-days', pattern: 'in {N} (?:business|working|week) days' },
    {
      kind: 'in-days',
      pattern:
        "(?:in|after) (?:about |around )?{N} days?(?:' time)?|{N2} days? (?:from (?:now|today)|later|after today)",
    },
    { kind: 'in-days', days: 1, pattern: '{N} days? (?:from|after) tomorrow' },
    { kind: 'in-days', days: -1, pattern: '{N} days? (?:from|after) yesterday' },
    { kind: 'in-days', pattern: "in (?:a|one) day(?:'s time)?|(?:a|one) day from now" },
    {
      kind: 'in-weeks',
      pattern: "in (?:about )?{N} weeks?(?:' time)?|{N2} weeks? (?:from (?:now|today)|later)",
    },
    { kind: 'in-months', pattern: 'in (?:a |one )month|in {N} months?|{N2} months? from (?:now|today)' },
    { kind: 'days-ago', pattern: '{N} days? ago' },
    { kind: 'days-ago', days: 1, pattern: '{N} days? before yesterday' },
    { kind: 'offset', days: -3, pattern: '(?:a )?few days ago' },
    { kind: 'weeks-ago', pattern: '(?:a|one) week ago|{N} weeks? ago' },
    { kind: 'months-ago', pattern: '(?:a|one) month ago|{N} months? ago' },
    { kind: 'weekdays-from-now', pattern: '{N} {WD} from (?:now|today)' },
    {
      kind: 'weekday-after-next',
      pattern:
        '(?:the )?{WD} after next(?: week)?|(?:the )?week after next(?: week)?(?:,? on)? {WD2}|{WD3} (?:the|of the) week after next',
    },
    {
      kind: 'next-weekday',
      pattern:
        "(?:the )?(?:next|following) week(?:'s)?,? ?(?:on )?(?:the )?{WD}|{WD2},? ?(?:of |in )?(?:the )?(?:next|following) week|next {WD3}|a week on {WD4}|{WD5} week",
    },
    { kind: 'last-weekday', pattern: '(?:last|past|previous) {WD}|{WD2} (?:of )?last week' },
    {
      kind: 'this-weekday',
      pattern:
        "(?:this week(?:'s)?,? ?(?:on )?{WD}|{WD2},? ?(?:of )?this(?: coming)? week)|(?:this|coming|the coming|this coming|upcoming|the upcoming|this upcoming) {WD3}|{WD4} coming",
    },
    {
      kind: 'weekday',
      pattern:
        '(?!(?:sun|sat)\\b(?!(?:,? (?:or|and|&|/) (?:sun|sat|mon|tue|wed|thu|fri)| (?:morning|afternoon|evening|eve|night|noon|arvo)\\b| (?:around|about|at|after|before|from|between|by) (?:about |around )?(?:\\d|noon|midday|lunch|half|quarter)| \\d|(?<!the \\w+)[?!. ]*$))(?<!(?:\\b(?:on|this|for|or|and|to|by|until|from) |^)sun|(?:\\b(?:on|this|for|or|and|to|by|until|from) |^)sat)){WD}',
    },
    { kind: 'offset', days: 1, pattern: 'tomorrow|(?:the )?(?:next|following) day' },
    {
      kind: 'offset',
      days: 0,
      pattern:
        'today|tonight|(?<=\\b(?:from|come|come in|free|available) (?:right )?)now|asap|as soon as possible|this (?:morning|afternoon|evening|night)|later on today',
    },
    { kind: 'offset', days: -1, pattern: 'yesterday|last night|(?:last|past) day' },
    {
      kind: 'next-weekend',
      pattern: '(?:the )?(?:next|following) weekend|(?:the )?weekend after(?: this| next)?',
    },
    {
      kind: 'this-weekend',
      pattern:
        '(?:this|the|on the|at the|this coming|the coming|coming) weekend|(?<!(?:last|long|every|any|all|per|week|a) )weekends?\\b',
    },
    {
      kind: 'next-week',
      pattern: '(?:the )?(?:next|following|coming) week(?!end)|(?:sometime |any ?time |any day )?next week',
    },
    { kind: 'last-week', pattern: '(?:last|past|previous) week(?!end)' },
    { kind: 'last-month', pattern: '(?:last|past|previous) month' },
    { kind: 'this-week', pattern: '(?:later )?this week(?!end)' },
    { kind: 'next-month', pattern: '(?:sometime |any ?time )?next month' },
    { kind: 'this-month', pattern: '(?:later |sometime )?this month' },
    { kind: 'feast', feast: { on: [12, 24] }, pattern: 'christmas eve' },
    { kind: 'feast', feast: { on: [12, 25] }, pattern: 'christmas(?: day)?|xmas' },
    { kind: 'feast', feast: { on: [12, 26] }, pattern: 'boxing day' },
    { kind: 'feast', feast: { on: [12, 31] }, pattern: "new year'?s'? eve(?: {Y})?|nye" },
    { kind: 'feast', feast: { on: [1, 1] }, pattern: "new year'?s'?(?: day)?(?: {Y})?" },
    { kind: 'feast', feast: { on: [2, 14] }, pattern: "(?:st\\.? )?valentine'?s?'?(?: day)?(?: {Y})?" },
    { kind: 'feast', feast: { on: [3, 17] }, pattern: "(?:st\\.?|saint) patrick'?s?'?(?: day)?" },
    { kind: 'feast', feast: { on: [7, 4] }, pattern: 'independence day(?: {Y})?' },
    { kind: 'feast', feast: { on: [10, 31] }, pattern: 'halloween(?: {Y})?' },
    { kind: 'feast', feast: { on: [5, 1] }, pattern: 'may day' },
    {
      kind: 'month',
      pattern:
        '(?:in|during|sometime in|any ?time in|for|early|late|mid) (?!may (?:i|you|we)\\b){MO}(?! \\d)(?: {Y})?',
    },
    {
      kind: 'day',
      pattern:
        '(?:the )?{OD}(?! ?(?:one\\b|ones\\b|option|choice|floor|street|st\\b|ave|time\\b|visit|slot|available|appointment|place|person|dentist|doctor|salon|in the list|on the list|birthday|anniversary|thing|name))',
    },
    {
      kind: 'day',
      pattern:
        "(?<=\\b(?:on|for) the ){D}(?![:.]\\d| ?(?:am|pm|o'clock|people|persons?|adults?|guests?|of us|min|hours?|ladies|women|men|friends|girls|kids|couples?|others)\\b)",
    },
    { kind: 'day', pattern: '(?<=\\bon ){D}(?= (?:at|around|@)\\b| ?[,.!?]|$)' },
    {
      kind: 'day',
      asked: ['date'],
      pattern:
        "^(?:(?:the|on|for|maybe|say|ok|yes|um|uh|hmm|and|let's do|let's say|how about|what about|it's|it is|make it|i'd like|can i do|can we do|then|please|date is|try|i want),? )*{D}(?= ?(?:please|pls|thanks|thank you|works|is fine|is good|would be|if possible|[.,!?])*$)",
    },
  ],
  from: '(?:any ?time |sometime |any day |some day )?(?:after|from|starting(?: from| on)?|since|as of|not before|later than|onwards from|beginning|begin(?:s|ning)?(?: on)?)(?: on)?(?: the)? ?$',
  until:
    '(?:before|until|till|til|by|no later than|up to|earlier than|check ?out|leaving|leave|departing)(?:(?<!\\bopen (?:until|till|til)) on)?(?: the)? ?$',
  soonest: '^(?:asap|as soon as possible)$',
  not: "(?:\\bnot|any ?(?:day|time)? but|except(?: for)?|besides|other than|apart from|instead of|rather than|can't|cannot|can not|isn't|aren't|don't|do not|won't|busy|had something|have something|booked up|already booked|not free)(?: (?:on|for|the|go|do|manage|make|make it|it|come|available|free|work|at|be|there|attend|visit|want|book|like|able|to|until|till|before))* ?$",
  to: '^,? ?(?:to|until|till|til|through|thru|-|and|up to|out)(?: on)?(?: the| that)? ?$|(?:leav\\w+|depart\\w*|check(?:ing)?[ -]?out|checkout|until|till|staying until)(?: on)?(?: the| that)? ?$',
  of: '^ (?:in the week )?of(?: the)? ?$',
  backTo: '(?:arriv\\w*|check(?:ing)?[ -]?in|coming|starting|from)(?: on)?(?: the)? ?$',
  anyBut:
    '(?:(?:any ?(?:day|time)?|some day|all days|every ?day|whenever)(?: is fine)?,? (?:but|except(?: for)?|besides|other than|apart from))(?: (?:on|not|a|the))* ?$',
  or: '^,? ?(?:or|,|and|or else|or if not|if not|or otherwise|otherwise|or maybe|maybe|/)(?: (?:on|to))?(?: the)? ?$',
  monthFirst: true,
};

const notAnHour =
  '(?! ?(?:[:.]\\d|%|\\$|£|€|/|-?(?:min|mins|minutes?|hours?|hrs?|h|days?|nights?|weeks?|months?|years?|people|persons?|ppl|pax|adults?|kids?|child|children|guests?|of us|of you|friends?|others?|men|women|ladies|girls|guys|couples?|rooms?|beds?|treatments?|massages?|dollars|euros|pounds|st|nd|rd|th|seats?|tables?|heads|individuals|members|seniors|colleagues|family|families)\\b))';
const part = '(?:(?:early |late )?(?:morning|afternoon|evening|night|tonight|eve\\b))';

const clock: ClockWords = {
  am: 'am\\b|in the am\\b',
  pm: 'pm\\b|in the pm\\b',
  ends: {
    morning: '(?:in the |this )?(?:early )?morning',
    afternoon: '(?:in the |this )?(?:afternoon|evening)',
    night: 'at night|tonight',
  },
  rules: [
    {
      kind: 'range',
      pattern:
        "(?:(?:any ?(?:where|time) )?(?:between|from|btw|btwn) )(?:like )?{H1}(?:[:. ]{MM1})?(?: ?o'clock)?{AP1}{P1} ?(?:and|to|-|until|till|til|&|or) ?{H2}(?:[:. ]{MM2})?(?: ?o'clock)?{AP2}{P2}" +
        notAnHour,
    },
    {
      kind: 'range',
      pattern:
        '(?<![\\d.:/$£€-]){H1}(?:[:.]{MM1})?{AP1}{P1} ?(?:-|to|until|till|til) ?{H2}(?:[:.]{MM2})?(?:{APX2}|(?<=24:00))',
    },
    {
      kind: 'range',
      pattern:
        '(?<![\\d.:/$£€-]){H1} ?(?:-|to|until|till|til) ?{H2}(?= (?:in the (?:morning|afternoon|evening)|at night)\\b)',
    },
    {
      kind: 'range',
      pattern: '(?<![\\d.:/$£€-]){H1}[:.]{MM1}{AP1} ?(?:-|to|until|till|til) ?{H2}[:.]{MM2}{AP2}',
    },
    {
      // "5 to 7" and nothing else is two hours, not five to seven.
      kind: 'range',
      pattern:
        '(?:(?<=^(?:(?:from|anything|something|sometime|maybe|say|free|like) )*)|(?<=\\u25ae,? ?))(?<h1>[1-4]|[6-9]|1[12]|5(?= ?(?:to|-|till|until) ?[6-9]\\b)|10(?= ?(?:to|-|till|until) ?(?:1[12]|[1-4])\\b)) ?(?:to|-|till|until) ?(?<h2>1[0-2]|[1-9])(?=(?: please| pls|,? thanks)?[.!? ]*$)',
    },
    { kind: 'in-minutes', minutes: 120, pattern: '(?:in|within) (?:about )?a couple (?:of )?hours' },
    { kind: 'in-minutes', minutes: 180, pattern: 'in a few hours' },
    { kind: 'in-minutes', minutes: 30, pattern: "(?:in )half an hour(?:'s time)?|half an hour from now" },
    {
      kind: 'in-hours',
      pattern:
        "(?:in|within) (?:about |around )?(?:an|1|one) (?:or so )?hour(?:'s time)?|(?:an|one|1) hour from now",
    },
    {
      kind: 'in-hours',
      pattern:
        "(?:in|within) (?:about |around )?{N} ?(?:hours?|hrs?)(?:' time)?|{N2} (?:hours?|hrs?) from now",
    },
    {
      kind: 'in-minutes',
      pattern:
        "(?:in|within) (?:about |around )?{N} ?(?:minutes?|mins?)(?:' time)?|{N2} (?:minutes?|mins?) from now",
    },
    {
      kind: 'past',
      minutes: 30,
      pattern: 'half[ -]?past {H}{AP}|half {H}(?! ?(?:hour|an|day|price|off)){AP}',
    },
    { kind: 'past', minutes: 15, pattern: '(?:a )?quarter[ -](?:past|after) {H}{AP}' },
    { kind: 'to', minutes: 15, pattern: '(?:a )?quarter[ -](?:to|before|of|till|til) {H}{AP}' },
    { kind: 'past', pattern: '{M} ?(?:minutes?|mins?)? ?(?:past|after) {H}{AP}' },
    { kind: 'to', pattern: '{M} (?:minutes?|mins?) (?:to|before|till|til|until) {H}(?:[: ]{MM})?{AP}' },
    { kind: 'to', pattern: '(?<!(?:from|between) |\\d[:.]?|-)(?<m>5|10|15|20|25) to {H}{AP}' },
    {
      kind: 'clock',
      pattern:
        "(?!(?<!(?:at|by|@|around|after|before|from) ?)[1-3] ?h ?\\d){H} ?[:h] ?{MM}(?:[:.]\\d\\d)?(?: ?(?:o'clock|hrs?|hours?|h|ish))?{AP}",
    },
    { kind: 'clock', pattern: '{H}\\.{MM}(?:\\.\\d\\d)? ?{APX}' },
    {
      kind: 'clock',
      pattern:
        '(?<=\\b(?:at|for|by|around|about|after|before|from|to|or|say|make it|until|till|@) ?){H}\\.(?<mm>00|05|10|15|20|25|30|35|40|45|50|55)(?!\\d|\\.\\d)',
    },
    {
      kind: 'clock',
      pattern:
        '(?<=^(?:(?:maybe|still|or|say|perhaps|yes|ok|um|about|,) ?)*){H}\\.(?<mm>00|15|30|45|50|20|10|40)(?!\\d|\\.\\d)',
    },
    { kind: 'clock', asked: ['time'], pattern: '(?<![\\d.]){H}\\.(?<mm>[0-5][05])(?!\\d|\\.\\d)' },
    { kind: 'clock', pattern: '(?<![\\d.:/-])(?<h>1[0-2]|0?\\d)(?<mm>[0-5]\\d) ?{APX}' },
    {
      kind: 'clock',
      pattern:
        '(?<![\\d.:/$£€-]){H} {MM}(?:{AP}|(?= ?(?:in the |at |this )?(?:' +
        part +
        ')))(?!\\d|[:./]\\d| ?(?:min|people|adults|days|guests|persons))',
    },
    {
      kind: 'clock',
      pattern: "{H} ?(?:o'? ?clock|-?ish\\b|hundred(?: hours)?)(?: ?sharp)?{AP}",
    },
    {
      // "2h" is a length unless a day has 14 of them or it stands where a time does.
      kind: 'clock',
      pattern:
        '(?:(?<=(?:\\bat|\\bby|@|\\baround|\\babout|\\bafter|\\bbefore|\\bfrom|\\buntil|\\btill) ?)|(?![1-4] ?h)){H} ?(?:hrs?|h)\\b',
    },
    { kind: 'clock', pattern: '(?<![\\d.:/-]){H} ?{APX}' },
    {
      // "My 3:30 to 5".
      kind: 'clock',
      pattern: `(?<=\\b(?:my|the|our) \\u25af{1,12} to ){H}${notAnHour}`,
    },
    {
      kind: 'clock',
      pattern: '(?<![\\d.:/$£€-]){H}(?= ?(?:onwards?|or (?:later|after|earlier|before)|and later)\\b)',
    },
    { kind: 'fixed', at: '13:00', pattern: '(?<=after )lunch(?:time)?(?! at)' },
    { kind: 'fixed', at: '12:00', pattern: '(?<=before )lunch(?:time)?(?! at)' },
    { kind: 'fixed', at: '12:00', pattern: '(?:12 )?(?:noonish|noon|midday|mid-day|mid day)(?! break)' },
    { kind: 'fixed', at: '00:00', pattern: '(?:12 )?mid-?night|(?:12 )?mid night' },
    {
      kind: 'clock',
      pattern:
        '(?<=\\b(?:at|for|by|around|about|after|before|from|say|it|to|until|till|@|is) ?)(?<h>[01]?\\d|2[0-3])(?<mm>[0-5]\\d)(?=$|[.,!?;]|[\u25ae ]*(?:am|pm|on|for|please|if|or|and|in|with|if|under|at|is|would|works|\u25ae))',
    },
    {
      kind: 'clock',
      asked: ['time'],
      pattern:
        '^(?:(?:at|for|around|about|by|maybe|say|,) )*(?<h>[01]?\\d|2[0-3])(?<mm>[0-5]\\d)(?!\\d|[:./-]\\d)',
    },
    {
      kind: 'clock',
      pattern:
        '(?<![\\d.:/-]){H},? (?:or so )?(?:(?:\\S+ )?(?:in the|at|of the|on the|this|that|tomorrow|during the) )(?=' +
        part +
        ')',
    },
    {
      kind: 'clock',
      pattern: `(?<![\\d.:/-]){H}(?:,(?= \u25ae+[a-z]))? (?!nights?\\b)(?=(?:in the |at |this )?[\u25ae ]*${part})`,
    },
    {
      kind: 'clock',
      pattern: `(?<=\\b${part},? (?:at |around |about |by |for |after |before |is |of |@ ?)?){H}${notAnHour}`,
    },
    {
      kind: 'clock',
      pattern: `(?:\\bat|@|\\baround|\\bat around|\\bat about|\\bsay) ?(?<![\\d.:/-]){H}${notAnHour}`,
    },
    {
      kind: 'clock',
      pattern:
        '(?<=\\b(?:after|before|by|until|till|til|later than|earlier than|past|since|starts at|from|sooner than|no later than|as of) ){H}(?! (?:of|\\/))' +
        notAnHour,
    },
    { kind: 'clock', pattern: `(?<=\u25ae,? ?){H}${notAnHour}(?! (?:for|at|and)\\b)` },
    {
      kind: 'clock',
      asked: ['time'],
      pattern: `(?<![\\d.:/#-]|(?:that|this|any|other|another|we are|we're|party of|group of|us|for both|just|only) |\\bfor (?=[1-4](?! ?[:.]\\d)\\b))\\b{H}${notAnHour}(?! (?:of|or more)\\b)`,
    },
  ],
  any: "any ?time|whenever|any hour|all day|no preference|flexible|don't mind|doesn't matter",
  dayParts: [
    {
      kind: 'morning',
      from: '06:00',
      to: '12:00',
      pattern: '(?<!good )(?:early |late )?(?:mornings?|forenoon)',
    },
    {
      kind: 'morning',
      from: '06:00',
      to: '10:00',
      pattern:
        'first thing(?! (?:i|we|you|is|first)\\b)(?: in the morning)?|as early as (?:possible|you can)',
    },
    {
      kind: 'noon',
      from: '12:00',
      to: '14:00',
      pattern: 'lunch ?time|lunch ?hour|lunch break|around lunch|at lunch|over lunch',
    },
    { kind: 'afternoon', from: '12:00', to: '18:00', pattern: '(?<!good )(?:early |late )?afternoons?' },
    {
      kind: 'evening',
      from: '17:00',
      to: '23:00',
      pattern: '(?<!good )(?:early |late )?evenings?|after work|tonight|(?<!christmas |xmas |year.?s.? )eve',
    },
    { kind: 'night', from: '18:00', to: '23:59', pattern: '(?<!good )night|nighttime' },
  ],
  after:
    '(?:\\bafter|\\bpast|later than|\\bfrom|any ?time from|starting(?: at| from)?|(?:not|nothing|not any ?thing|never) (?:before|earlier than|until|till)|no earlier than|since)(?: about| around| the)? ?$',
  before:
    '(?:\\bbefore|\\bby|earlier than|no later than|not later than|(?:not|nothing|not any ?thing|never) (?:after|later than|past)|sooner than|until|till|til|up to)(?: about| around| the)? ?$',
  orLater: '^,? ?(?:onwards?|or (?:later|after|thereafter)|and (?:later|after|on)|plus)\\b',
  orEarlier: '^,? ?(?:or (?:earlier|before|sooner)|and (?:earlier|before)|at the latest|latest)\\b',
  afternoonUntil: 7,
};

const kin =
  'wife|hubby|wifey|missus|fella|husband|partner|spouse|boyfriend|girlfriend|bf|gf|friend|mate|buddy|fiance|fiancee|mom|mum|mother|dad|father|son|daughter|sister|brother|aunt|uncle|cousin|niece|nephew|colleague|coworker|co-worker|boss|baby|toddler|infant|child|kid|teen|teenager|little one|grandma|grandmother|nan|nana|granny|grandpa|grandfather|grandson|granddaughter|date|roommate|neighbour|neighbor|bestie|assistant|guest|girl|boy|lady|man|woman|mother-in-law|better half|other half|stepson|stepdaughter|client|family member|senior|adult';

const people: PeopleWords = {
  person:
    'people|persons?|ppl|pax|guests?|heads?|of us|of them|individuals|participants|seats|places|diners|members|folks|humans|in total|in all|total|spots for|visitors|clients',
  groups:
    'adults?(?: people)?|kids?|child|children|minors?|minor children|bab(?:y|ies)|infants?|toddlers?|teens?|teenagers?|seniors?|men|man|women|woman|ladies|lady|guys|girls?|boys?|friends?|girlfriends?|boyfriends?|mates|buddies|others?|other (?:people|guests|persons?|women|men|ladies)|more(?: people| guests)?|colleagues?|co-?workers?|sisters?|brothers?|siblings?|sons?|daughters?|cousins?|aunts|uncles|nieces|nephews|relatives|parents|grandparents|family members|males?|females?|ankle biters|little ones?|grandkids|grandchildren|students|youngsters|bridesmaids',
  bare: [
    '{N}(?=[ -]tops?\\b| is the (?:number|amount) of people| (?:will|are|is) (?:come|coming|be coming|attending|there))',
    '(?:number|amount|count) of (?:people|guests|persons|us)(?: \\S+){0,3}? (?:is|to|be|are|was)(?: now| just| only| about)* {N}',
    '(?:people|guests|persons|citizenry)(?: (?:is|are|of|to|=|:|now|just|only))+ {N}',
    "(?:party|group|family|total|crowd|gathering|team)(?: \\S+){0,2}? (?:of|for|be|is|to|it's)(?: just| only| about| around| exactly| the| a total of| now)* {N}",
    '(?:table|book(?:ing|ed)?|reservation|reserve|reserved|room|massage|treatment|facial|session|appointment|slot|space|seating|seat|spot|lunch|dinner|visit)(?: \\S+){0,2}? (?:of|for|to)(?: just| only| about| around| exactly| the| a party of| a group of| a total of)* {N}',
    "(?:we are|we're|we'll be|we will be|there are|there's|there is|there will be|there'll be|it's for|it is for|would be for|be for|just for|only for|we have|we be|we were|now only|only|seat|seat all|want all|all)(?: just| only| about| around| a total of| a party of| a group of)* {N}",
    'for(?: the| just| only| a| about| around| exactly| all| us| maybe| like)* {N}',
    '(?:us|all) {N}(?= of| please|$)',
    '(?:change|switch|update|make|modify)(?: \\S+){1,12}? to(?: just| only)? {N}(?=[.!? ]*(?:please)?[.!? ]*$)',
    '(?:i said|i told you|i think it was|it was|i meant|i mean) {N}(?= (?:for|at)|[.!? ]*$)',
  ],
  notPeople:
    "(?! ?(?:-|minutes?|min|hours?|hrs?|days?|nights?|weeks?|months?|years?|o'clock|am|pm|%|euros?|dollars|pounds|usd|eur|st\\b|nd\\b|rd\\b|th\\b|rooms?|treatments?|massages?|sessions?|in the (?:morning|afternoon|evening)|of (?!us|them)))",
  self: "\\bjoin(?:s|ing)?(?: (?:me|us|in|too))?[.!?]*$|\\b(?:come|coming|tag(?:ging)?) (?:too|along|as well|with)\\b|\\b(?:me|myself|(?:and|plus) i|i and|i am|i'm|i will be|i'll be|us)\\b",
  alone:
    "(?:(?:just|only|is|it's|be) (?:for )?(?:me|myself)|^for (?:me|myself)|for myself)\\b(?! and| plus|,| \\+| with)|just i\\b|by myself|on my own|\\balone\\b|\\bsolo\\b|single person|only me|me only|myself only|me alone|it's me\\b(?! and|,)|(?:be|is) me\\b(?! and|,| plus)|me, myself and i|nobody else|no ?one else",
  pair: 'both of us|us both|the pair of us|the two of us|for (?:a|the|one|1) couple|\\bwe both\\b|as a couple|me \\+ ?1|plus one|the both of us',
  couples: 'couples?(?! (?:of|massage|people))|families|pairs?',
  ofOurs: '(?:of )?(?:my|our|his|her|their)',
  forCompany: '\\bfor (?:my|our|his|her|their|a)\\b',
  onlyMe: '^(?:just |only |for |it.s )*(?:me|myself|one)[.! ]*$',
  mentioned: `(?:from|because of|thanks to|according to|recommended by|like|via|through) my (?:\\w+ )?(?:${kin})\\b(?!'s)|\\bmy (?:\\w+ )?(?:${kin}) (?:just |always |also |really )?(?:said|says|told|tells|recommend(?:s|ed)?|suggest(?:s|ed)?|mention(?:s|ed)?|loved?|loves|raved|swears|thinks|heard|keeps|works|lives|was (?:here|there|with you)|went|had|gave|got me|bought|sent|booked)\\b`,
  comesToo: '\\b(?:come|comes|coming|join|joins|joining|too|both|along|together|us|we)\\b',
  companion: `(?:my|a|an|our|her|his|their|the|1|one)(?: \\w+)?? (?:${kin})\\b(?!'s)|(?<=(?:${kin}) (?:and|&|,) )(?:${kin})\\b`,
  twoCompanions:
    '(?:my|our|her|his|their|both|two|2)?(?: 2| two| elderly)? ?(?:grandparents|parents|folks|in-laws|twins)\\b',
  bring:
    '(?:coming|come|go|going|bring|bringing|be|arriving|together|there|joining|here|attending|dining|eating|joined|traveling|travelling) (?:with|by)|bringing|\\bbring (?!(?:my|a|an|the|our) (?:\\w+ )?(?:kids?|child|children|baby|toddler|infant|son|daughter|dog)\\b)|^with|along with|accompanied by',
};

export const en: Words = {
  language: 'en',
  spelling: [
    // The end and the beginning of a range: "10 pm to midnight".
    [/(?<=\b(?:to|until|till|til) |[\dm] ?- ?|\bbetween [^.,;!?]{1,30} and )mid-?night\b/g, '24:00'],
    [/\bmid-?night\b(?= (?:to|until|till|til) | ?- ?\d)|(?<=\bbetween )mid-?night\b/g, '0:00'],
    [/\bo ?["'`]{1,2} ?clock\b|\boclock\b|\bo clock\b|\bo'clock'?s?\b/g, "o'clock"],
    [
      /\b(?:tomm?orr?ow|tommorow|tmrw|tmr|tmrow|2mrw|2moro|2morrow|tomorow|tommorrow|tomoro|tomoz)\b/g,
      'tomorrow',
    ],
    [/\b(?:2day|todya|tday)\b/g, 'today'],
    [/\bb4\b/g, 'before'],
    [/\b(?:tonite|2nite|2night|tonigt|to night)\b/g, 'tonight'],
    [/\b(?:this ?evening|thisevening)\b/g, 'this evening'],
    [/\bthismorning\b/g, 'this morning'],
    [/\b(?:wed?nsday|wendesday|wensday|wednes?day|wedensday|wednsday)\b/g, 'wednesday'],
    [/\b(?:thrusday|thurday|thusday|thursady|thirsday)\b/g, 'thursday'],
    [/\b(?:tuseday|teusday|tueday|tuesdy|tuesay)\b/g, 'tuesday'],
    [/\b(?:saterday|satruday|saturady|satuday|sartuday)\b/g, 'saturday'],
    [/\b(?:firday|fridy|frieday|friady)\b/g, 'friday'],
    [/\b(?:modnay|mondy|munday)\b/g, 'monday'],
    [/\b(?:sundy|sunady|suday)\b/g, 'sunday'],
    [/\b(?:febuary|feburary|februrary)\b/g, 'february'],
    [/\b(?:septmber|setpember|septembre)\b/g, 'september'],
    [/\b(?:agust|augst|augusut)\b/g, 'august'],
    [/\b(?:decmber|decemeber)\b/g, 'december'],
    [/\b(?:morining|moring|mornig|mornin|morn)\b/g, 'morning'],
    [/\b(?:after ?noon|aftrnoon|afternon|arvo)\b/g, 'afternoon'],
    [/\b(?:evning|evenning|eveing)\b/g, 'evening'],
    [/\b(?:arond|aroud|arund|arounf|aruond|aorund|aroound|arounnd|arnd|arround|areound|aound)\b/g, 'around'],
    [
      /\b(?:abotu|abuot|baout|abbout|aboout|abouy|bout)\b(?= (?:\d|one|two|three|four|five|six|seven|noon|midday))/g,
      'about',
    ],
    [/\b(?:aftr|aftre|afetr|atfer|affter|aftter|afte|afrer)\b/g, 'after'],
    [/\b(?:befor|befroe|bfore|beofre|befoer|beforre|bevore|b4)\b/g, 'before'],
    [/\b(?:midafternoon|mid[ -]afternoon)\b/g, '2 pm'],
    [/\b(?:midmorning|mid[ -]morning)\b/g, '10 am'],
    [
      /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)-(fifteen|twenty|thirty|forty)\b/g,
      '$1 $2',
    ],
    [/(\d) ?p\.? ?m\b\.?/g, '$1 pm'],
    [/(\d) ?a\.? ?m\b\.?/g, '$1 am'],
    [/\bp\. ?m\b\.?/g, 'pm'],
    [/\ba\. ?m\b\.?/g, 'am'],
    [/(\d)(?:st|nd|rd|th)\.(?= |$)/g, '$1th'],
    [/\bmins\b/g, 'minutes'],
    [/\br u\b/g, 'are you'],
    [/\bu\b/g, 'you'],
    [/\bur\b/g, 'your'],
    [/\b(?:pls|plz|plse|pleas|pleae)\b/g, 'please'],
    [/\b(?:nvm|nm)\b/g, 'never mind'],
    [/\b(ca|wo|do|does|did|is|are|was|would|could|should|have|has)nt\b/g, "$1n't"],
    [/\bca?nn't\b/g, "can't"],
    [/\bim\b/g, "i'm"],
    [/\b(?:ive)\b/g, "i've"],
  ],
  numbers: {
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fourty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  },
  ordinals: {
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
    thirtieth: 30,
  },
  numberJoin: '[ -]',
  unitsFirst: false,
  ordinalSuffix: (value) => {
    if (value % 100 >= 11 && value % 100 <= 13) return 'th';
    return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
  },
  notNumber:
    /^\[(?:first|second|third|fourth|fifth)\](?: (?:please|pls))?[.! ]*$|\b(?:look|looking|search|searching|ask|asking|opt|go|going|aiming|thanks|find me|have|want|need|like|make|choose|pick|take|prefer|see|book|get|is) (?:for )?\[one\](?! (?:person|people|adult|child|kid|guest|pm|am|o'|hour|minute|day|week|night|month))|\b(?:that|this|the|another|other|which|any|each|every|no|good|better|different|new|some|nearest|same|next|last|closest|\d(?:st|nd|rd|th)|great|nice|cheaper|earlier|later|on|a|just a|first\]?|second\]?|third\]?|previous|only) \[one\]|(?<!\b(?:at|for|by|around|about|after|before|just|only|it) )\[one\] (?:of (?!us)|in (?!the (?:after|morn|even))|near |that |which |with |called |more |else|another|at |for )|little \[one\]|\[second\] (?:thoughts?|time|look|guess)|\b(?:just a|a|one|wait a|every|per|each) \[second\]|(?<!\b(?:the|on|for|by|of|and|or|until|till|from|to|-|december|january|february|march|april|may|june|july|august|september|october|november|my|your) )\[(?:first|second|third)\](?! (?:of|one|option|choice|slot|sunday|monday|tuesday|wednesday|thursday|friday|saturday|day)|(?: please)?[.!]?$)|\[first\] (?:name|available|time|of all|visit|appointment|thing)/,
  days,
  clock,
  people,
  duration: {
    minutes:
      '{N}(?: |-)?(?:minutes?|mins?|min|m)\\b(?! (?:late|early|before|past|after|to|from|away|walk|drive|ago))',
    hours:
      '{N}(?:[.,](?<tenth>5))?(?: |-)?(?:hours?|hrs?|h)\\b(?! (?:late|early|before|from|away|ago|notice|in advance))(?: (?:and )?(?<rest>\\d{1,2}) ?(?:minutes?|mins?)?)?',
    fixed: [
      {
        pattern:
          '(?:an|1|one) (?:and (?:a|1|one) )?half(?:-| )hours?|(?:an |1 |one )?hour and (?:a|1|one) half|1 1/2 hours?|1½ hours?',
        minutes: 90,
      },
      { pattern: '2 and (?:a|1|one) half hours?|2 hours and (?:a|1|one) half', minutes: 150 },
      { pattern: 'half(?: |-)(?:an |a )?hour|1/2 hour', minutes: 30 },
      { pattern: '(?:three|3)[ -]quarters of an hour', minutes: 45 },
      {
        pattern:
          "(?:an|one|full|1)[ -]hour(?:'s)?(?! (?:late|early|before|after|from|away|ago|earlier|later))",
        minutes: 60,
      },
    ],
  },
  therapist: {
    by: '(?:with|by|from|see|want|prefer|is|have|get|request|ask for|name|therapist)',
    female:
      '(?:can|could|may) (?:i|we) (?:have|get|see|book)(?: it with)? (?:a |an )?(?:female|woman|lady)|(?:a |an )?(?:female|woman|lady|women|girl)(?: (?:therapist|masseuse|masseur|massage therapist|please|only|to|would|if|do|for my|preferred))|(?:by|with|from|prefer|want|rather have|like) (?:a |an )?(?:female|woman|lady)\\b|(?<=^|, ?)(?:with )?(?:a |an )?(?:female|woman|lady)(?: (?:please|pls|if possible))*[.! ]*$|masseuse',
    male: '(?:can|could|may) (?:i|we) (?:have|get|see|book)(?: it with)? (?:a |an )?(?:male|man|guy)|(?:a |an )?(?:male|man|men|guy|gentleman)(?: (?:therapist|masseur|massage therapist|please|only|to|would|if|preferred))|(?:by|with|from|prefer|want|rather have|like) (?:a |an )?(?:male|man|guy)\\b|(?<=^|, ?)(?:with )?(?:a |an )?(?:male|man|guy)(?: (?:please|pls|if possible))*[.! ]*$',
    any: "any(?:one|body)?(?: of them| therapist| of the therapists)?(?: is)? (?:is fine|will do|fine|ok|okay|works|available|free)|\\banyone\\b|\\banybody\\b|any therapist|whoever(?:'?s)?|no preference|(?:don't|do not|doesn't|does not) (?:mind|matter|care)(?: who| which therapist)?|either is fine|no matter who|whichever therapist",
  },
  ordinal: {
    patterns: [
      '(?:the )?{N}(?:st|nd|rd|th) (?:one|option|choice|slot|time|offer|suggestion|on the list|in the list|of those|please|of them|item|available)',
      '(?:number|option|choice|no\\.?|#|nr\\.?|slot) ?{N}',
      '^(?:the )?{N}(?:st|nd|rd|th)(?: please| pls|,? thanks)?[.!]?$',
      "(?:i'll take|i will take|let's take|take|i want|pick|choose|go with|i'd like) (?:the )?{N}(?:st|nd|rd|th)(?! of| \\w+day)",
    ],
    last: 'the (?:very )?(?:last|final) (?:one|option|choice|slot|time|of those|of them)|^(?:the )?last(?: please)?$|the latest (?:one|of those)',
  },
  wishes: wishesEn,
  bodyParts:
    /\b(?:my|his|her|sore|bad|stiff|tight|tense|aching|achy|lower|upper) (back|neck|shoulders?|head|scalp|feet|foot|face|hands?)\b/,
  signals: signalsEn,
  filler: [
    'a',
    'an',
    'the',
    'i',
    'want',
    'would',
    'like',
    'to',
    'for',
    'of',
    'and',
    'or',
    'with',
    'at',
    'on',
    'in',
    'please',
    'book',
    'need',
    'my',
    'me',
    'can',
    'you',
    'is',
    'it',
    'have',
    'get',
    'that',
    'this',
    'your',
    'what',
    'how',
    'much',
    'do',
    'does',
    'cost',
    'time',
    'day',
    'tomorrow',
    'today',
    'good',
    'best',
    'one',
    'two',
    'us',
    'we',
    'be',
    'are',
    'back',
    'there',
    'any',
    'some',
    'new',
    'help',
    'head',
    'hot',
    'now',
    'next',
    'week',
    'full',
    'body',
  ],
  generic: [
    'massage',
    'facial',
    'treatment',
    'therapy',
    'ritual',
    'session',
    'experience',
    'package',
    'spa',
    'care',
  ],
  elsewhere:
    /\b(?:weather|wheather|waether|wether|forecasts?|forecats|forcasts?|(?:to|in|on|into|up|with) (?:my|the|me) (?:\w+ )?calend[ae]r|(?:check|see|look at|tell|what|add\w*|put)\b.{0,40}my (?:\w+ )?(?:calend[ae]r|schedule)|(?:my|free) (?:\w+ )?schedule|event title|the title|an? (?:\w+ )?event|calend[ae]r event|cab|taxi|uber|a ride|ride (?:for|to)|(?<!that'?s )(?:when|if|what time|what|times?|hours|dates?) (?:am i|i am|i'm|do i have|will i be|would i be|would i have|i will be|i'd be) (?:\w+ )?(?:free|available|open|busy|time|spare)|when (?:do|would|will) i have|when am i|am i (?:\w+ )?(?:free|available|open|busy)|(?:do|would|will|if) i have (?:\w+ ){0,3}(?:free|spare|time|room)|(?:my|what) (?:\w+ )?(?:free|spare|open) (?:time|hours|slots?)|open times i have|i have free hours|my (?:\w+ )?availability|temperature|rain|(?:all|everything|was it|be it|is it|that's it)(?: (?:for|i|need|needed|me|want|the|help|at|you|of))* today|help(?:ing)?(?: me)? today|okay for today)\b/,
  startOver:
    /^(?:(?:please|ok|okay|no|wait|hey|actually|let'?s|lets|can we|can i|i want to|i'd like to),? )*(?:start(?: (?:it |this |everything )?(?:all )?over| again| afresh| from (?:scratch|the beginning)| new)|restart|reset|begin again|new booking from scratch|from the (?:top|beginning|start)|scrap (?:that|it|everything)|forget (?:everything|all (?:of )?(?:that|it)|it all))(?:,? please|again|!|\.)*$/,
};
