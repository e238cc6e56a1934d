import type { ClockWords } from './types.ts';

const notAnHour =
  '(?! ?(?:[:.]\\d|\\.(?! ?$)|%|€|/|-?(?:min\\w*|stunden?|std|tage?n?|nachte?|wochen?|monate?n?|personen?|pers\\b|leuten?|erwachsenen?|kind(?:ern?)?|euro|chf|franken|freunden?|er\\b|behandlungen|massagen|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)\\b))';

const around = '(?:ca\\.? |etwa |so |ungefahr |circa |zirka |gegen |um |genau |punkt |ab )*';
const weekdayBefore = '(?:mon|diens|donners|frei|sams|sonn)tag |woch |sonnabend ';

/** German for times. */
export const clockDe: ClockWords = {
  am: 'am\\b',
  pm: 'pm\\b',
  ends: {
    morning: 'morgens|vormittags|fruh|am (?:morgen|vormittag)|in der fruh',
    afternoon: 'mittags|nachmittags|abends|am (?:nachmittag|abend)',
    night: 'nachts|in der nacht',
  },
  rules: [
    {
      kind: 'range',
      pattern: `(?:zwischen|von|ab) (?:ca\\.? )?{H1}(?:[:.]{MM1})?(?: ?uhr)?{P1} (?:und|bis|-) (?:(?:ca\\.?|um) )?{H2}(?:[:.]{MM2})?(?: ?uhr)?{P2}${notAnHour}`,
    },
    { kind: 'range', pattern: '{H1}(?:[:.]{MM1})?(?: ?uhr)?{P1} ?(?:-|bis) ?{H2}(?:[:.]{MM2})? ?uhr{P2}' },
    { kind: 'range', pattern: '(?<![\\d.:/-]){H1}[:.]{MM1} ?(?:-|bis) ?{H2}[:.]{MM2}' },
    {
      // "2 bis 4" and nothing else, or after a day.
      kind: 'range',
      pattern:
        '(?:(?<=^(?:(?:so|etwa|ca\\.?|irgendwann|vielleicht|gerne?|am besten|von) )*)|(?<=\\u25ae,? ?))(?<h1>2[0-3]|1\\d|[1-9]) ?(?:-|bis) ?(?<h2>2[0-4]|1\\d|[1-9])(?=(?: bitte| ware super)?[.!? ]*$)',
    },
    { kind: 'in-minutes', minutes: 30, pattern: 'in (?:einer|1|ner) halben (?:stunde|std)' },
    { kind: 'in-minutes', minutes: 90, pattern: 'in (?:eineinhalb|anderthalb|1,5) (?:stunden|std)' },
    { kind: 'in-hours', pattern: 'in (?:einer|1|ner) (?:stunde|std)|in {N} (?:stunden|std)' },
    { kind: 'in-minutes', pattern: 'in {N} min(?:uten)?' },
    { kind: 'to', minutes: 35, pattern: '5 (?:minuten |min )?vor halb {H}' },
    { kind: 'to', minutes: 40, pattern: '10 (?:minuten |min )?vor halb {H}' },
    { kind: 'to', minutes: 25, pattern: '5 (?:minuten |min )?nach halb {H}' },
    { kind: 'to', minutes: 20, pattern: '10 (?:minuten |min )?nach halb {H}' },
    { kind: 'to', minutes: 30, pattern: '(?:halb|1/2) ?{H}(?! ?(?:stunden?|std|tage?|preis))(?: uhr)?' },
    { kind: 'past', minutes: 15, pattern: '(?:1/4|viertel) (?:nach|ab|uber) {H}(?: uhr)?' },
    {
      kind: 'to',
      minutes: 15,
      pattern: '(?:(?:1/4|viertel) vor|dreiviertel|drei viertel|3/4|3 viertel) {H}(?: uhr)?',
    },
    { kind: 'to', minutes: 45, pattern: '(?:1/4|viertel) {H}(?: uhr)?' },
    { kind: 'past', pattern: '{M} (?:minuten |min )?(?:nach|ab) {H}(?: uhr)?' },
    { kind: 'to', pattern: '{M} (?:minuten |min )?vor {H}(?: uhr)?' },
    {
      kind: 'clock',
      pattern:
        '(?!(?<!\\b(?:um|gegen|ab|bis|nach|vor) )[1-3] ?h ?\\d){H} ?[:h] ?{MM}(?:[:.]\\d\\d)?(?: ?(?:uhr|h\\b))?',
    },
    { kind: 'clock', pattern: '{H}\\.{MM}(?: ?(?:uhr|h\\b))' },
    { kind: 'clock', pattern: '(?<=\\b(?:um|gegen|ab|bis|nach|vor) ){H}\\.{MM}(?!\\d|\\.)' },
    {
      // No month has these numbers, so "17.30" is no day.
      kind: 'clock',
      pattern:
        '(?<![\\d.,:/-])(?<h>2[0-3]|1\\d|0?[7-9])\\.(?<mm>00|1[3-9]|[2-5]\\d)(?!\\d|\\.\\d| ?(?:€|euro|chf|franken|%))',
    },
    { kind: 'clock', pattern: '{H} ?uhr(?: {MM}(?! ?(?:min|person|leute|euro)))?' },
    {
      // "2h" is a length unless it stands where a time does.
      kind: 'clock',
      pattern: '(?:(?<=\\b(?:um|gegen|ab|bis|nach|vor) )|(?![1-4] ?h)){H} ?h\\b',
    },
    { kind: 'clock', pattern: '(?<![\\d.:/-]){H}(?= in der fruh)' },
    { kind: 'fixed', at: '13:00', pattern: '(?<=nach (?:dem )?)(?:mittagessen|mittag(?:s ?pause)?|essen)' },
    {
      kind: 'fixed',
      at: '12:00',
      pattern: '(?<=vor (?:dem |der )?)(?:mittagessen|mittag(?:s ?pause)?|essen)',
    },
    { kind: 'fixed', at: '00:00', pattern: 'mitternacht' },
    {
      kind: 'clock',
      pattern: `(?<=\\b(?:um|gegen|ab|bis|nach|vor|zirka|ca\\.?|circa|etwa|ungefahr|spatestens|fruhestens|so um) ${around}){H}${notAnHour}`,
    },
    {
      kind: 'clock',
      pattern:
        '(?<![\\d.:/-]){H} (?=(?:morgens|vormittags?|mittags?|nachmittags?|abends?|nachts|fruh\\b|am (?:morgen|vormittag|nachmittag|abend)|in der (?:fruh|nacht)))',
    },
    {
      kind: 'clock',
      pattern: `(?<=\\b(?:vormittags?|mittags?|nachmittags?|abends?|fruh|morgens),? ${around}){H}${notAnHour}`,
    },
    { kind: 'clock', pattern: `(?<=\\u25ae,? ?){H}${notAnHour}(?! (?:fur|um|bis|und|oder)\\b)` },
    {
      kind: 'clock',
      asked: ['time'],
      pattern: `(?<![\\d.:/#-]|\\b(?:wir sind|zu|nur|uns|fur(?= [1-4]\\b)) )\\b{H}(?:\\.{MM})?${notAnHour}`,
    },
  ],
  any: 'jederzeit|egal wann|irgendwann|egal|uhrzeit egal|zeitlich (?:bin ich )?flexibel|ganztags|den ganzen tag|flexibel|immer',
  dayParts: [
    {
      kind: 'morning',
      from: '06:00',
      to: '10:00',
      pattern:
        'gleich (?:in der fruh?e?|am morgen|morgens|fruh)|(?:ganz|sehr) fruh(?:morgens)?|fruhmorgens|am fruhen morgen|als erstes in der fruh|so fruh (?:wie|als) (?:moglich|es geht)|moglichst fruh',
    },
    {
      kind: 'morning',
      from: '06:00',
      to: '12:00',
      pattern: `(?<!guten )(?:morgens|(?:spat|am spaten )?vormittags?|am morgen|(?<=heute |diesen |jeden |${weekdayBefore})morgen|(?<!zu |so |moglichst |ganz |sehr |gleich )fruhe?(?! (?:wie|als|genug))|in der fruh)`,
    },
    {
      kind: 'noon',
      from: '12:00',
      to: '14:00',
      pattern:
        '(?<!nach |vor |nach dem |vor dem )(?:mittags?(?:pause|zeit)?|in der mittagspause|uber mittag|zu mittag)',
    },
    {
      kind: 'afternoon',
      from: '12:00',
      to: '18:00',
      pattern: '(?:fruhen |spaten )?(?:spat|fruh)?nachmittags?|nachm\\.?',
    },
    {
      kind: 'evening',
      from: '17:00',
      to: '23:00',
      pattern:
        '(?<!guten |schonen |heiligen |heiliger )(?:spat|vor)?abends?|(?:nach (?:dem )?)?feierabend|nach (?:der )?(?:arbeit|schicht)|nach(?:m| dem) (?:job|buro)|nach buroschluss',
    },
    { kind: 'night', from: '18:00', to: '23:59', pattern: '(?<!gute )nachts?|in der nacht' },
  ],
  after:
    '(?:(?<!kurz )\\bnach|(?<!gut )\\bab|\\bvon|fruhestens|nicht (?:vor|fruher als)|nichts vor|spater als|erst (?:ab|nach))(?: um| ca\\.?| etwa| der| dem| so)* ?$',
  before:
    '(?:(?<!(?:nicht|nichts|kurz) )\\bvor|\\bbis|spatestens|(?<!nicht )fruher als|nicht (?:nach|spater als)|nichts nach)(?: um| ca\\.?| etwa| der| dem| so| maximal)* ?$',
  orLater: '^,? ?(?:aufwarts|(?:oder|und|bzw\\.?) (?:spater|danach))\\b',
  orEarlier: '^,? ?(?:(?:oder|und|bzw\\.?) (?:fruher|davor|vorher)|spatestens)\\b',
  afternoonUntil: 7,
  shows: '\\bes ist(?: (?:jetzt|schon|gerade|erst))? ?$',
};
