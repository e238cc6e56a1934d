import { clockDe } from './de-clock.ts';
import { daysDe } from './de-days.ts';
import { peopleDe } from './de-people.ts';
import { signalsDe } from './de-signals.ts';
import { spellingDe } from './de-spelling.ts';
import { wishesDe } from './de-wishes.ts';
import type { Words } from './types.ts';

/** German. */
export const de: Words = {
  language: 'de',
  spelling: spellingDe,
  numbers: {
    null: 0,
    ein: 1,
    eins: 1,
    eine: 1,
    einer: 1,
    zwei: 2,
    zwo: 2,
    drei: 3,
    vier: 4,
    funf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwolf: 12,
    dreizehn: 13,
    vierzehn: 14,
    funfzehn: 15,
    sechzehn: 16,
    siebzehn: 17,
    achtzehn: 18,
    neunzehn: 19,
    zwanzig: 20,
    dreissig: 30,
    vierzig: 40,
    funfzig: 50,
    sechzig: 60,
    siebzig: 70,
    achtzig: 80,
    neunzig: 90,
  },
  ordinals: {
    ersten: 1,
    erste: 1,
    erster: 1,
    erstes: 1,
    zweiten: 2,
    zweite: 2,
    zweiter: 2,
    zweites: 2,
    dritten: 3,
    dritte: 3,
    dritter: 3,
    drittes: 3,
    vierten: 4,
    vierte: 4,
    vierter: 4,
    viertes: 4,
    funften: 5,
    funfte: 5,
    funfter: 5,
    funftes: 5,
    sechsten: 6,
    sechste: 6,
    siebten: 7,
    siebte: 7,
    achten: 8,
    achte: 8,
    neunten: 9,
    neunte: 9,
    zehnten: 10,
    zehnte: 10,
    elften: 11,
    elfte: 11,
    zwolften: 12,
    zwolfte: 12,
    dreizehnten: 13,
    dreizehnte: 13,
    vierzehnten: 14,
    vierzehnte: 14,
    funfzehnten: 15,
    funfzehnte: 15,
    sechzehnten: 16,
    sechzehnte: 16,
    siebzehnten: 17,
    siebzehnte: 17,
    achtzehnten: 18,
    achtzehnte: 18,
    neunzehnten: 19,
    neunzehnte: 19,
    zwanzigsten: 20,
    zwanzigste: 20,
    dreissigsten: 30,
    dreissigste: 30,
  },
  numberJoin: 'und',
  unitsFirst: true,
  ordinalSuffix: () => '.',
  notNumber:
    /\[eine?r?\](?! (?:person|uhr\b|stunde|erwachsene))|\[erste[nrs]?\] (?:mal|besuch|termin)|\b(?:als|furs|beim|zum) \[erste[ns]?\](?! (?:mai|april|juni|juli|august|marz|[a-z]+ber\b))|\[achten\] (?:sie|auf)|\bkein \[/,
  days: daysDe,
  clock: clockDe,
  people: peopleDe,
  duration: {
    minutes:
      '{N} ?-?(?:minuten?|min\\.?|mins|minutige[nrs]?)(?![a-z])(?! (?:spater|zu spat|verspatung|fruher|vor|nach|zu fruh|weg|entfernt))',
    hours:
      '{N}(?:[.,](?<tenth>5))? ?-?(?:stunden?|std\\.?|h)(?![a-z])(?! (?:spater|zu spat|verspatung|fruher|vor(?:her)?|im voraus))(?: ?(?:und )?(?<rest>\\d{1,2})(?: ?min(?:uten)?)?(?!\\d|[.:]))?',
    fixed: [
      { pattern: '(?:eineinhalb|anderthalb|einundhalb|1 ?1/2|1[,.]5|1½) ?(?:stunden?|std|h)', minutes: 90 },
      { pattern: '(?:zweieinhalb|2 ?1/2|2[,.]5) ?(?:stunden?|std|h)', minutes: 150 },
      { pattern: '(?:eine |ne |1 )?(?:dreiviertel|3/4)[ -]?(?:stunde|std)', minutes: 45 },
      { pattern: '(?:eine |ne |1 )?(?:viertel ?stunde)', minutes: 15 },
      { pattern: '(?:eine |ne |1 )?(?:halbe|1/2) (?:stunde|std)|halbstundig\\w*', minutes: 30 },
      {
        pattern:
          '(?<!(?:in|vor|nach) )(?:eine|einer|ne|1) (?:stunde|std)(?! (?:spater|zu spat|vorher|fruher))',
        minutes: 60,
      },
      { pattern: '(?:ein|1)stundig\\w*|stundchen', minutes: 60 },
      { pattern: '(?:zwei|2)stundig\\w*', minutes: 120 },
    ],
  },
  therapist: {
    by: '(?:bei|mit|von|zu|bei der|beim|mit der|zur|zum)',
    female:
      "(?:bei|von|mit|durch|zu) (?:einer|'?ner) (?:frau|dame|weiblich\\w*|kollegin)|(?:lieber|am liebsten|gerne?|bevorzug\\w*|mochte|mocht|will|wunsch\\w*|hauptsache|am besten)(?: (?:nur|bitte|gerne?|lieber|von|bei|mit|mir))* (?:eine?r? )(?:frau|dame)(?! (?:und|mit))|(?:nur|bitte) (?:von |bei |zu )?(?:eine?r? )?(?:frau|frauen|dame)|(?<=^|, ?)(?:eine |ne |von frauen |ner )?(?:frau|dame|weiblich)(?: (?:bitte|ware|mir|lieber|gut|wenn|moglich|am|liebsten))*[.! ]*$|weibliche[nrs]?|(?:eine?r?|die|'?ne|der|zur|welche|lieber|nur) (?:therapeutin|masseurin|masseuse|kosmetikerin)|^(?:therapeutin|masseurin|masseuse)|(?:^|bitte |, )?kein(?:en|em)? (?:mann|manner|mannlich\\w*|masseur|therapeuten|mannern)|nicht (?:von|bei|mit) (?:einem|nem) (?:mann|masseur|therapeuten)",
    male: "(?:bei|von|mit|durch|zu) (?:einem|'?nem) (?:mann|herrn|mannlich\\w*|kollegen|masseur|therapeuten)|(?:lieber|am liebsten|gerne?|bevorzug\\w*|mochte|mocht|will|wunsch\\w*|hauptsache|am besten)(?: (?:nur|bitte|gerne?|lieber|von|bei|mit|mir))* (?:einen? |einem )(?:mann|herrn|masseur|therapeuten)|(?:nur|bitte) (?:von |bei |zu )?(?:einem |einen )?(?:mann|mannern)|(?<=^|, ?)(?:ein |einen |nen )?(?:mann|mannlich)(?: (?:bitte|ware|mir|lieber|gut|wenn|moglich|am|liebsten))*[.! ]*$|mannliche[nrs]?|(?:^|bitte |, )?keine[r]? (?:frau|frauen|dame|masseurin|therapeutin)|nicht (?:von|bei|mit) (?:einer|ner) (?:frau|masseurin|therapeutin)",
    any: '(?:ist |is )?(?:mir |uns )?(?:ganz |vollig |total )?egal,? (?:wer|bei wem|von wem|ob mann oder frau|ob frau oder mann|welche[rn]? (?:therapeut\\w*|masseu\\w*))|(?:wer|bei wem|von wem)(?: \\w+){0,3} (?:ist|is) (?:mir )?(?:egal|gleich|wurscht|wurst)|^(?:das |es )?(?:ist |is )?(?:mir |uns )?(?:ganz |vollig |total )?(?:egal|wurscht|gleich)[.! ]*$|(?:ist|is) (?:mir|uns) gleich|irgendwer|irgendjemand|irgendein(?:e[rnm]?)? (?:therapeut\\w*|masseu\\w*)|kein(?:e|en) (?:praferenz|vorliebe|wunschtherapeut\\w*)|wer auch immer|wer (?:halt |gerade |grad )?(?:frei ist|zeit hat|da ist)|(?:mann|frau) oder (?:mann|frau)(?:,| ist)? egal',
  },
  ordinal: {
    patterns: [
      '(?:den|die|das|der|dem) {N}\\.(?! ?\\d| ?(?:januar|janner|februar|feber|marz|april|mai|juni|juli|august|september|oktober|november|dezember))',
      '(?:nummer|option|nr\\.?|variante|vorschlag|moglichkeit|#) ?{N}',
      '{N}\\. (?:option|vorschlag|termin|zeit|uhrzeit|variante|moglichkeit|angebot|von oben)',
    ],
    last: '(?:den|die|das|der) (?:aller)?letzte[nr]?(?! (?:woche|mal|monat|jahr|termin war|besuch))\\b|^letzte[nr]?(?: bitte)?[.! ]*$|ganz unten',
  },
  wishes: wishesDe,
  bodyParts:
    /\b(?:mein(?:e[nrm]?)?|im|am|in den|in der|verspannte[rnm]?|schmerzende[rnm]?|untere[rnm]?|obere[rnm]?|steife[rnm]?|fur (?:den|die|meinen?)) (rucken|nacken|schultern?|kopf|fusse?|gesicht|hande?|beine?)\b/,
  signals: signalsDe,
  filler: (
    'ein eine einen einer einem der die das den dem fur mit und oder bitte ich mochte am um in im zu zum zur hallo ' +
    'will hatte gern gerne brauche haben habe hab sie ihr wir uns mir mich mein meine meinen ist sind war was wie ' +
    'viel kostet heute morgen termin buchen reservieren neue neuen gut beste besten zeit tag woche nachste ' +
    'nachsten hilfe kopf jetzt ganz ganze voll von vom bei beim auf an ab noch was nur es da hier so auch eure ' +
    'korper paar lange dauert'
  ).split(' '),
  generic:
    'massage massagen behandlung gesichtsbehandlung anwendung therapie ritual spa treatment facial session paket package pflege care'.split(
      ' ',
    ),
  elsewhere:
    /\b(?:wetter\w*|regnet|(?:in|im) (?:den|meinen|meinem|dem) kalender|mein(?:en|em)? (?:\w+ )?kalender|taxi|(?:wann|ob|bin) ich (?:da |dann )?frei)\b/,
  startOver:
    /^(?:(?:bitte|ok|nein|nee|warte|stopp?|komm|lass uns|konnen wir|kann ich|ich will|ich mochte),? )*(?:(?:noch ?mal |wieder |ganz )*(?:von vorne?|neu (?:anfangen|starten|beginnen)|neustart|neu|reset|von anfang an|alles auf anfang|alles (?:noch ?mal|neu|vergessen)|vergiss alles|zuruck auf anfang)(?: (?:anfangen|beginnen|starten|bitte))*)(?: bitte)?[!. ]*$/,
};
