import type { DayRule, Feast } from './types.ts';

/**
 * Feasts that move with Easter, with a weekday or with the year, and what is counted from any feast, by language.
 * Text is folded: lower case, no accents, numbers as digits.
 */
export interface FeastWords {
  readonly feasts: readonly DayRule[];
  /**
   * Ends right before a feast: `n` with `days` or `weeks`, or one `day`, `weekend`, `week` or `wd`, which lie `before` it
   * or after it. `{WD}` is a weekday.
   */
  readonly around: string;
}

const feast = (pattern: string, when: Feast): DayRule => ({
  kind: 'feast',
  feast: when,
  pattern: `(?:${pattern})(?![a-z])`,
});

const en: FeastWords = {
  feasts: [
    feast('(?:the )?easter (?:weekend|holidays?|break|time)(?: {Y})?|(?<=\\bover )easter', {
      easter: -2,
      until: 1,
    }),
    feast('easter monday(?: {Y})?|monday of easter', { easter: 1 }),
    feast('good friday(?: {Y})?', { easter: -2 }),
    feast('(?:maundy|holy) thursday(?: {Y})?', { easter: -3 }),
    feast('(?:holy|easter) saturday(?: {Y})?', { easter: -1 }),
    feast('palm sunday(?: {Y})?', { easter: -7 }),
    feast('holy week(?: {Y})?', { easter: -7, until: 0 }),
    feast('easter(?: (?:sunday|day))?(?: {Y})?(?! (?:special|offer|deal|package|gift|egg|voucher|bunny))', {
      easter: 0,
    }),
    feast('ascension(?: day| thursday)?(?: {Y})?', { easter: 39 }),
    feast('(?:whit|pentecost) monday(?: {Y})?', { easter: 50 }),
    feast('(?:whit ?sun(?:day)?|pentecost(?: sunday)?)(?: {Y})?', { easter: 49 }),
    feast('corpus christi(?: day)?(?: {Y})?', { easter: 60 }),
    feast('(?:shrove|fat|pancake) tuesday(?: {Y})?|pancake day|mardi gras|carnival(?: tuesday)?(?: {Y})?', {
      easter: -47,
    }),
    feast('(?:shrove|carnival|rose) monday(?: {Y})?', { easter: -48 }),
    feast('ash wednesday(?: {Y})?', { easter: -46 }),
    feast('mothering sunday(?: {Y})?', { easter: -21 }),
    feast("mother'?s'? ?day(?: {Y})?", { mothers: 'english' }),
    feast("father'?s'? ?day(?: {Y})?", { nth: [3, 7, 6] }),
    feast('thanksgiving(?: day)?(?: {Y})?', { nth: [4, 4, 11] }),
    feast('black friday(?: {Y})?', { nth: [4, 4, 11], plus: 1 }),
    feast('labou?r day(?: {Y})?', { nth: [1, 1, 9] }),
    feast('memorial day(?: {Y})?', { nth: [-1, 1, 5] }),
    feast("king'?s day(?: {Y})?", { on: [4, 27] }),
  ],
  around:
    '(?:(?<n>\\d{1,2}|an?) (?:(?<days>days?)|(?<weeks>weeks?))|(?<!\\b(?:any|some|every|each|no|a) )(?:the )?(?:(?<day>day)|(?<weekend>weekend)|(?<week>week)|(?<wd>{WD}))) (?:right |just |directly )?(?:after|following|(?<before>before)) (?:the )?$',
};

const de: FeastWords = {
  feasts: [
    feast('(?:am )?oster ?wochenende(?: {Y})?|oster ?feiertagen?|(?<=\\buber )ostern', {
      easter: -2,
      until: 1,
    }),
    feast('oster ?montag(?: {Y})?', { easter: 1 }),
    feast('kar ?freitag(?: {Y})?', { easter: -2 }),
    feast('grun ?donnerstag(?: {Y})?', { easter: -3 }),
    feast('(?:kar|oster) ?samstag(?: {Y})?', { easter: -1 }),
    feast('palm ?sonntag(?: {Y})?', { easter: -7 }),
    feast('kar ?woche', { easter: -7, until: 0 }),
    feast('(?:oster ?sonntag|ostern)(?: {Y})?', { easter: 0 }),
    feast(
      '(?<!maria )(?:christi )?himmelfahrt(?:stag)?(?: {Y})?|auffahrt(?:stag)?|vatertag(?: {Y})?|herrentag',
      { easter: 39 },
    ),
    feast('pfingst ?montag(?: {Y})?', { easter: 50 }),
    feast('pfingst ?wochenende', { easter: 48, until: 50 }),
    feast('(?:pfingst ?sonntag|pfingsten)(?: {Y})?', { easter: 49 }),
    feast('fronleichnam(?:stag)?(?: {Y})?', { easter: 60 }),
    feast('rosenmontag(?: {Y})?', { easter: -48 }),
    feast('(?:faschings?|karnevals?|fastnachts?|veilchen) ?dienstag(?: {Y})?', { easter: -47 }),
    feast('fasching|karneval|fastnacht|fasnacht', { easter: -48, until: -47 }),
    feast('(?:weiberfastnacht|altweiber(?:fastnacht)?)(?: {Y})?', { easter: -52 }),
    feast('ascher ?mittwoch(?: {Y})?', { easter: -46 }),
    feast('muttertag(?: {Y})?', { nth: [2, 7, 5] }),
    feast('(?:am |den )?1\\. advent(?:ssonntag)?', { advent: 1 }),
    feast('(?:am |den )?2\\. advent(?:ssonntag)?', { advent: 2 }),
    feast('(?:am |den )?3\\. advent(?:ssonntag)?', { advent: 3 }),
    feast('(?:am |den )?4\\. advent(?:ssonntag)?', { advent: 4 }),
    feast('(?:am |den )?2\\. (?:weihnachts(?:feier)?tag|weihnachten)', { on: [12, 26] }),
    feast('konigstag', { on: [4, 27] }),
  ],
  around:
    '(?:(?<n>\\d{1,2}|einen) (?:(?<days>tage?)|(?<weeks>wochen?))|(?<!\\b(?:jede[nrs]?|alle|ein|einen|1) )(?:(?:am|der|den|dem|das|die|in der) )?(?:(?<day>tag)|(?<weekend>wochenende|we)|(?<week>woche)|(?<wd>{WD}))) (?:direkt |gleich )?(?:nach|(?<before>vor)) (?:(?:dem|den|der) )?$',
};

const fr: FeastWords = {
  feasts: [
    feast('(?:le )?(?:week-?end|we|pont) de paques(?: {Y})?', { easter: -1, until: 1 }),
    feast('(?:le )?lundi de paques(?: {Y})?', { easter: 1 }),
    feast('(?:le )?vendredi saint(?: {Y})?', { easter: -2 }),
    feast('(?:le )?jeudi saint(?: {Y})?', { easter: -3 }),
    feast('(?:le )?samedi (?:saint|de paques)(?: {Y})?', { easter: -1 }),
    feast('(?:le )?dimanche des rameaux|rameaux', { easter: -7 }),
    feast('(?:la )?semaine sainte', { easter: -7, until: 0 }),
    feast('(?:(?:le )?(?:dimanche|jour) de )?paques(?: {Y})?', { easter: 0 }),
    feast('(?:le )?(?:pont|week-?end) de l.ascension', { easter: 39, until: 42 }),
    feast('(?:(?:le )?jeudi de )?l.ascension(?: {Y})?|(?<!l.)\\bascension', { easter: 39 }),
    feast('(?:le )?lundi de (?:la )?pentecote(?: {Y})?', { easter: 50 }),
    feast('(?:le )?(?:week-?end|we|pont) de (?:la )?pentecote', { easter: 48, until: 50 }),
    feast('(?:(?:le )?dimanche de )?(?:la )?pentecote(?: {Y})?', { easter: 49 }),
    feast('(?:la )?fete[- ]dieu|corpus christi', { easter: 60 }),
    feast('(?:le )?mardi gras(?: {Y})?|(?:le )?carnaval', { easter: -47 }),
    feast('(?:le )?mercredi des cendres', { easter: -46 }),
    feast('(?:la )?fete des meres(?: {Y})?', { mothers: 'french' }),
    feast('(?:la )?fete des peres(?: {Y})?', { nth: [3, 7, 6] }),
    feast('8 mai|(?:la )?fete de la victoire', { on: [5, 8] }),
    feast('jour du roi|fete du roi', { on: [4, 27] }),
  ],
  around:
    '(?:(?<n>\\d{1,2}) (?:(?<days>jours?)|(?<weeks>semaines?)) (?:apres|(?<before>avant)) |(?<!\\b(?:chaque|tous les|1) )(?:(?:le|au|la|ce) )?(?:(?<day>jour)|(?<weekend>week-?end|we)|(?<week>semaine)|(?<wd>{WD})) (?:d.)?(?:apres|suivant|qui suit|(?<before2>avant|precedant|qui precede))|(?:le |au )?(?<next>lendemain) (?:de|du|d.)|(?:la |a la )?(?<eve>veille) (?:de|du|d.)) ?(?:les? |la |l.)?$',
};

const es: FeastWords = {
  feasts: [
    feast('(?:el )?(?:fin de semana|puente) (?:de pascua|de semana santa)(?: {Y})?', {
      easter: -2,
      until: 1,
    }),
    feast('(?:el )?lunes de pascua(?: {Y})?', { easter: 1 }),
    feast('(?:el )?viernes santo(?: {Y})?', { easter: -2 }),
    feast('(?:el )?jueves santo(?: {Y})?', { easter: -3 }),
    feast('(?:el )?sabado (?:santo|de gloria)(?: {Y})?', { easter: -1 }),
    feast('(?:el )?domingo de ramos(?: {Y})?', { easter: -7 }),
    feast('(?:la )?semana santa(?: {Y})?', { easter: -7, until: 0 }),
    feast(
      '(?:(?:el )?(?:domingo|dia) de )?(?:la )?pascuas?(?: de resurreccion)?(?: {Y})?|(?:el )?domingo de resurreccion',
      {
        easter: 0,
      },
    ),
    feast('(?:(?:el )?(?:dia|jueves) de )?la ascension(?: {Y})?', { easter: 39 }),
    feast('(?:el )?lunes de pentecostes(?: {Y})?', { easter: 50 }),
    feast('(?:(?:el )?domingo de )?pentecostes(?: {Y})?', { easter: 49 }),
    feast('(?:el )?(?:dia del? )?corpus(?: christi)?(?: {Y})?', { easter: 60 }),
    feast('(?:el )?lunes de carnaval', { easter: -48 }),
    feast('(?:(?:el )?martes de )?carnaval(?:es)?(?: {Y})?', { easter: -47 }),
    feast('(?:el )?miercoles de ceniza(?: {Y})?', { easter: -46 }),
    feast('(?:el )?dia de (?:la|las) madres?(?: {Y})?', { nth: [1, 7, 5] }),
    feast('(?:el )?dia del padre(?: {Y})?', { on: [3, 19] }),
    feast('(?:el )?dia del rey', { on: [4, 27] }),
  ],
  around:
    '(?:(?<n>\\d{1,2}) (?:(?<days>dias?)|(?<weeks>semanas?)) (?:despues|(?<before>antes)) |(?<!\\b(?:cada|cualquier|todos los|todo el|1|un|algun) )(?:(?:el|al|la|en el) )?(?:(?<weekend>fin de semana|finde)|(?<day>dia)|(?<week>semana)|(?<wd>{WD})) (?:(?:justo )?despues|siguiente|posterior|(?<before2>(?:justo )?antes|anterior)) |(?:la |en )?(?<eve>visperas?) )(?:a |al |del? )?(?:el |la |los )?$',
};

const pt: FeastWords = {
  feasts: [
    feast('(?:o |n?o )?(?:fim de semana|fds|feriado|feriadao) (?:de|da) pascoa(?: {Y})?', {
      easter: -2,
      until: 1,
    }),
    feast('(?:a |na )?segunda(?:[- ]feira)? (?:de|da) pascoa(?: {Y})?', { easter: 1 }),
    feast('(?:a |na )?sexta(?:[- ]feira)? (?:santa|da paixao)(?: {Y})?', { easter: -2 }),
    feast('(?:a |na )?quinta(?:[- ]feira)? santa(?: {Y})?', { easter: -3 }),
    feast('(?:o |no )?sabado (?:santo|de aleluia)(?: {Y})?', { easter: -1 }),
    feast('(?:o |no )?domingo de ramos(?: {Y})?', { easter: -7 }),
    feast('(?:a |na )?semana santa(?: {Y})?', { easter: -7, until: 0 }),
    feast('(?:(?:o |no )?(?:domingo|dia) (?:de|da) )?pascoa(?: {Y})?', { easter: 0 }),
    feast('(?:(?:o )?(?:dia|quinta(?:[- ]feira)?) da )?ascensao(?: {Y})?', { easter: 39 }),
    feast('(?:a |na )?segunda(?:[- ]feira)? (?:de|do) pentecostes(?: {Y})?', { easter: 50 }),
    feast('(?:(?:o |no )?domingo de )?pentecostes(?: {Y})?', { easter: 49 }),
    feast('corpus christi(?: {Y})?|corpo de deus(?: {Y})?', { easter: 60 }),
    feast('(?:a |na )?segunda(?:[- ]feira)? de carnaval', { easter: -48 }),
    feast('(?:(?:a |na )?terca(?:[- ]feira)? (?:de )?)?(?:carnaval|gorda)(?: {Y})?|entrudo', { easter: -47 }),
    feast('(?:a |na )?quarta(?:[- ]feira)? de cinzas(?: {Y})?', { easter: -46 }),
    feast('dia das maes(?: {Y})?', { nth: [2, 7, 5] }),
    feast('dia da mae(?: {Y})?', { nth: [1, 7, 5] }),
    feast('dia dos pais(?: {Y})?', { nth: [2, 7, 8] }),
    feast('dia do pai(?: {Y})?', { on: [3, 19] }),
    feast('(?:dia da liberdade|25 de abril)', { on: [4, 25] }),
    feast('dia do rei', { on: [4, 27] }),
  ],
  around:
    '(?:(?<n>\\d{1,2}) (?:(?<days>dias?)|(?<weeks>semanas?)) (?:depois|apos|(?<before>antes)) |(?<!\\b(?:cada|qualquer|todos os|todo o|1|um|algum) )(?:(?:o|no|ao|a|na) )?(?:(?<weekend>fim de semana|fds)|(?<day>dia)|(?<week>semana)|(?<wd>{WD})) (?:(?:logo )?depois|apos|seguinte|a seguir|(?<before2>(?:logo )?antes|anterior)) |(?:a |na )?(?<eve>vespera) )(?:d[aeo] |a |ao |a a )?(?:o |a )?$',
};

const languages: Readonly<Record<string, FeastWords>> = { en, de, fr, es, pt };

/** The words of a language that we speak; English else. */
export const feastWordsOf = (language: string): FeastWords =>
  (Object.hasOwn(languages, language) ? languages[language] : undefined) ?? en;
