import { clockFr } from './fr-clock.ts';
import { daysFr } from './fr-days.ts';
import { peopleFr } from './fr-people.ts';
import { signalsFr } from './fr-signals.ts';
import { spellingFr } from './fr-spelling.ts';
import { wishesFr } from './fr-wishes.ts';
import type { Words } from './types.ts';

/** French. */
export const fr: Words = {
  language: 'fr',
  spelling: spellingFr,
  numbers: {
    zero: 0,
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    'dix-sept': 17,
    'dix-huit': 18,
    'dix-neuf': 19,
    vingt: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    'soixante-dix': 70,
    'soixante dix': 70,
    septante: 70,
    'soixante-quinze': 75,
    'quatre-vingt': 80,
    'quatre-vingts': 80,
    'quatre vingt': 80,
    huitante: 80,
    octante: 80,
    'quatre-vingt-dix': 90,
    'quatre vingt dix': 90,
    nonante: 90,
    cent: 100,
    'cent vingt': 120,
  },
  ordinals: {
    premier: 1,
    premiere: 1,
    deuxieme: 2,
    troisieme: 3,
    troiseme: 3,
    quatrieme: 4,
    cinquieme: 5,
    sixieme: 6,
    septieme: 7,
    huitieme: 8,
    neuvieme: 9,
    dixieme: 10,
    onzieme: 11,
    douzieme: 12,
    quinzieme: 15,
    vingtieme: 20,
    second: 2,
    seconde: 2,
  },
  numberJoin: '(?:-et-| et |-| )',
  unitsFirst: false,
  ordinalSuffix: (value) => (value === 1 ? 'er' : 'eme'),
  notNumber:
    /\b(?:une|quelques|[a-z]+) \[secondes?\]$|\[seconde?\](?! (?:choix|option|creneau|propos|horaire|me |svp|s'il))(?=.)|\bquelques? \[|\[une?\](?! (?:personne|adulte|heure))|\[sept\]\.|\[premiere?\] (?:fois|visite)/,
  days: daysFr,
  clock: clockFr,
  people: peopleFr,
  duration: {
    minutes:
      '{N} ?-?(?:minutes?|min\\.?|mins|mn|mns)(?![a-z])(?! (?:de retard|plus tard|apres|avant|en retard|a pied))',
    hours:
      '{N}(?:[.,](?<tenth>5))? ?(?:heures?|h)(?![a-z])(?! (?:de retard|plus (?:tard|tot)|apres|avant|a l.avance|et demie?))(?: ?(?<rest>\\d{1,2})(?: ?min(?:utes)?)?)?',
    fixed: [
      {
        pattern:
          '(?:une|1) ?(?:heure|h) (?:et )?(?:une )?1?/?2?demie?|1 ?h ?30|(?:une|1) ?h et demie?|1 1/2 ?h',
        minutes: 90,
      },
      { pattern: '(?:2|deux) ?(?:heures|h) et demie?|2 ?h ?30', minutes: 150 },
      { pattern: '(?:une |1 )?demi[- ]?(?:heure|h)\\b|1/2 ?(?:heure|h)', minutes: 30 },
      { pattern: '(?:trois|3)[- ]quarts? d.heure', minutes: 45 },
      { pattern: '(?:un |1 )?quart d.heure(?! (?:de retard|plus))', minutes: 15 },
      {
        pattern:
          '(?<!(?:dans|a|vers|il y a) )(?:une|1) (?:petite )?heure(?! (?:de retard|plus (?:tard|tot)|avant|apres|et))',
        minutes: 60,
      },
    ],
  },
  therapist: {
    by: '(?:avec|par|chez|voir)',
    female:
      '(?:avec|par|chez) (?:une )?(?:femme|dame|masseuse|praticienne|estheticienne|therapeute femme)|(?:prefere\\w*|plutot|veux|voudrais|souhaite\\w*|aimerais|aimerai|uniquement|seulement|si possible|que)(?: (?:que ce soit|avoir|avec|par))* (?:une )?(?:femme|dame|masseuse|praticienne)(?! et)|(?<=^|, ?)(?:une )?(?:femme|dame|masseuse|praticienne)(?: (?:svp|stp|s.il vous plait|si possible|de preference))*[.! ]*$|(?:therapeute|masseur|praticien) (?:femme|feminin)|masseuses?\\b|(?:pas|surtout pas)(?: (?:d.|avec|par))? ?(?:un |d.)?(?:homme|hommes|masseur)\\b',
    male: '(?:avec|par|chez) (?:un )?(?:homme|masseur|praticien|monsieur)\\b|(?:prefere\\w*|plutot|veux|voudrais|souhaite\\w*|aimerais|uniquement|seulement|si possible|que)(?: (?:que ce soit|avoir|avec|par))* (?:un )?(?:homme|masseur|praticien)\\b(?! et)|(?<=^|, ?)(?:un )?(?:homme|masseur)(?: (?:svp|stp|s.il vous plait|si possible|de preference))*[.! ]*$|(?:therapeute|praticien) (?:homme|masculin)|(?:pas|surtout pas)(?: (?:d.|avec|par))? ?(?:une |de |d.)?(?:femme|femmes|masseuse)\\b',
    any: "n'importe qui|nimporte qui|n'importe (?:lequel|laquelle)|peu (?:m')?importe(?: (?:qui|la personne|le praticien|le therapeute|homme ou femme|le masseur|avec qui))?[.! ]*$|peu importe (?:qui|la personne|avec qui|le praticien|le therapeute)|(?:homme|femme) ou (?:homme|femme)|(?:qui|la personne)(?: \\w+)? m'est egal|^(?:ca|cela) m'est egal[.! ]*$|sans preference|(?:pas|aucune) (?:de )?preference|celui qui est (?:libre|dispo\\w*)|qui est (?:libre|dispo\\w*)[.! ]*$",
  },
  ordinal: {
    patterns: [
      '(?:le|la) {N}(?:{E})(?: (?:option|choix|horaire|creneau|proposition|propose\\w*))?(?=[.! ]*$| (?:s.il|svp|stp|me va|me convient|merci|ca va|est (?:bien|parfait|bon)))',
      '{N}(?:{E}) (?:option|choix|horaire|creneau|proposition|possibilite)',
      '(?:numero|option|choix|proposition|creneau|no|n°|#) ?{N}(?! ?h)',
    ],
    last: '(?:le|la) (?:tout |toute )?(?:dernier|derniere)(?! (?:fois|semaine|mois|jour|rdv|rendez))\\b|celui du bas',
  },
  wishes: wishesFr,
  bodyParts:
    /\b(?:mon|ma|mes|le|la|les|au|aux|du|de la|des|mal (?:au|a la|aux)) (dos|nuque|cou|epaules?|tete|pieds?|visage|mains?|jambes?)\b/,
  signals: signalsFr,
  filler: (
    'un une le la les de du des pour avec et ou je voudrais mon ma mes en bonjour corps veux souhaite aimerais ' +
    'reserver rdv rendez vous est sont quel quelle combien coute prix faire avoir prendre besoin svp stp merci ' +
    'demain aujourd hui heure heures jour semaine bon bonne bien tout tous moi nous il elle que qui quoi sur dans ' +
    'par pas plus avez faites proposez votre vos ce cette cet soir matin midi peux temps tete pied dure aussi ' +
    'nouveau premiere premier deux trois aide chaud haut face'
  ).split(' '),
  generic:
    'massage soin visage traitement therapie rituel spa facial treatment seance forfait session package care prestation formule'.split(
      ' ',
    ),
  elsewhere:
    /\b(?:meteo|quel temps (?:fait|fera)|(?:a|dans|sur|de) mon (?:agenda|calendrier)|taxi|vtc|(?:quand|si) je (?:suis|serai) (?:libre|dispo\w*))\b/,
  startOver:
    /^(?:(?:non|ok|svp|attendez|attends|je (?:veux|voudrais)|on peut|s'il vous plait),? )*(?:(?:tout )?recommencer|recommencons|on recommence|je recommence|recommence[zr]?|repartir (?:de|a) zero|repartons (?:de|a) zero|on repart (?:de|a) zero|(?:depuis|du) (?:le )?debut|reprendre (?:du|depuis le) debut|reprenons (?:du|depuis le) debut|tout (?:annuler et recommencer|reprendre)|oublie[zr]? tout|reset|remise a zero|a zero|nouvelle demande)(?: (?:depuis le debut|a zero|de zero))?(?:,? (?:svp|s'il vous plait|stp))?[!. ]*$/,
};
