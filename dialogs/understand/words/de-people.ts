import type { PeopleWords } from './types.ts';

const kin =
  'frau|mann|ehefrau|ehemann|gatt(?:e|in)|freund|freundin|partner|partnerin|verlobte[rn]?|mutter|mutti|mama|mami|vater|vati|papa|papi|sohn|tochter|schwester|bruder|oma|opa|grossmutter|grossvater|tante|onkel|nichte|neffen?|enkel|enkelin|schwiegermutter|schwiegertochter|schwagerin|schwager|kollegin|kollegen?|chefin|chef|cousine|cousin|nachbarin|nachbar|baby|kind|teenager|schatz|liebste[rn]?|bessere halfte|begleitung|bekannte[rn]?|kumpel|mitbewohnerin';

/** German for how many come. */
export const peopleDe: PeopleWords = {
  person: 'personen?|leuten?|gasten?|pers\\b|pax|mann hoch|teilnehmer(?:innen|n)?|menschen|kopfe?',
  groups:
    'erwachsene[nr]?|kind(?:ern?)?|babys?|freund(?:e|en|innen|in)?|frauen|manner?n?|madels|madchen|jungs|jungen|damen|herren|tochter|sohne|schwestern|bruder|kolleg(?:en|innen)|weiteren?|andere|teenager|senioren|ladies|kumpels',
  bare: [
    '(?:wir sind|wir waren|wir werden|sind wir|waren wir|sind|wir kommen|kommen)(?: nur| zu| insgesamt| nun| jetzt| doch| ca)* {N}',
    '(?:gruppe|tisch|termin|buchung|reservierung|massage|behandlung)(?: von| fur| zu)+ {N}',
    '(?:fur|zu)(?: uns| die| nur| alle| insgesamt| doch| unsere)* {N}',
    '(?:uns|alle) {N}(?=[.,! ]*$| bitte)',
    '(?:doch|jetzt|nur) (?:nur )?zu {N}',
    '{N}er(?= ?(?:gruppe|termin|massage|buchung)|[.! ]*$)',
  ],
  notPeople:
    '(?! ?(?:-|\\.|,\\d|uhr|min\\w*|stunden?|std|h\\b|tage?n?|wochen?|monat\\w*|%|euro|€|chf|franken|am\\b|nachmittags|abends|morgens|massagen|behandlungen))',
  self: '\\b(?:und|mit|fur|nur|plus|\\+|,) ?(?:ich|mich|mir|uns)\\b|\\b(?:ich|mich|wir) ?(?:und|mit|plus|\\+|,)|^(?:ich|mich|wir)\\b[, ]*$|\\b(?:mitkommen|mitbringen|mitnehmen|begleitet mich|dabei sein|dazu ?kommen)\\b|\\b(?:kommt?|kommen|mochte|will)(?: \\S+){0,2} mit(?=[.,!? ]*$| zur | zum )|\\bbringe?n?(?: \\S+){1,4} mit\\b|\\bauch mit\\b',
  alone:
    "(?:nur|bloss) (?:ich|fur mich|mich|fur 1 person)\\b(?! und| mit)|^fur mich[.! ]*$|fur mich (?:allein|selbst|selber)e?\\b|\\ballein(?:e|ig)?\\b|\\bich bin(?:'s| es)? (?:allein|solo)|\\bsolo\\b|fur mich\\b(?! und|,| mit| \\+| plus)",
  pair: '(?:zu zweit|zu zwo?at|zu zweien|wir (?:\\w+ )?beide|uns beide|wir zwei(?:e)?|fur uns (?:2|zwei)|als paar|wir sind ein paar|fur ein paar(?= ?(?:$|[.,!?]|am |um |morgen|heute|bitte|und|im )))(?![a-z])',
  couples: 'paare|parchen|ehepaare?',
  ofOurs: '(?:von )?(?:meinen?|unseren?)',
  forCompany: '\\bfur (?:meine?n?|eine?n?|unsere?n?)\\b',
  onlyMe:
    '^(?:nur |bloss |fur |ist |bin )*(?:ich|mich|1|eine?r?|allein(?:e)?|solo)(?: allein(?:e)?| person)?[.! ]*$',
  mentioned: `(?:von|wegen|laut|dank|durch) (?:meine[mnr]?|unsere[mnr]?) (?:\\w+ )?(?:${kin})\\b|\\b(?:meine?|unsere?) (?:\\w+ )?(?:${kin}) (?:hat|meinte?|sagte?|sagt|empfiehlt|empfahl|schwarmt|war (?:bei|schon|mal|neulich)|erzahlte?|findet|fand|liebt|arbeitet|wohnt)\\b|\\bgeburtstag (?:von )?meine[mrs] (?:${kin})\\b`,
  comesToo: '\\b(?:kommt|kommen|mitkommen|mit|auch|beide|zusammen|wir|uns)\\b',
  companion: `(?:meine?[mnr]?|eine?[mnr]?|'?ner?|unsere?[mnr]?|seine?[mnr]?|ihre?[mnr]?)(?: \\w+)?? (?:${kin})\\b`,
  twoCompanions: '(?:meinen?|unseren?|den) (?:eltern|grosseltern|schwiegereltern|zwillinge[n]?)',
  bring:
    '(?:komme?|kommen|gehe|bringe?n?|kame|nehme)(?: \\w+){0,3}? mit|^mit|zusammen mit|gemeinsam mit|\\bmit (?=(?:meine?[mnr]?|unsere?[mnr]?) )',
};
