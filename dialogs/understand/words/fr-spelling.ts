import type { Words } from './types.ts';

const shortDays = 'lun|mar|mer|jeu|ven|sam|dim';

// Two days in short: alone "mar" and "mer" are other words, too.
const pairedDays = 'lundi mardi mercredi jeudi vendredi samedi dimanche'
  .split(' ')
  .map((day): readonly [RegExp, string] => {
    const short = day.slice(0, 3);
    const pattern = `\\b${short}\\.?(?= ou (?:le )?(?:${shortDays}))|(?<=\\b(?:${shortDays})(?:\\w*di)?\\.? ou (?:le )?)${short}\\b\\.?`;
    return [new RegExp(pattern, 'g'), day];
  });

/** French as it is typed on a phone, put right. */
export const spellingFr: Words['spelling'] = [
  ...pairedDays,
  // The end and the beginning of a range: "de 22h à minuit".
  [/(?<=\b(?:a|jusqu'a) |\d ?h? ?- ?|\bentre [^.,;!?]{1,30} et )minuit\b(?! et)/g, '24h'],
  [/\bminuit\b(?= (?:a|jusqu'a) | ?- ?\d)|(?<=\bentre )minuit\b/g, '0h'],
  [/(\d) ?p\.? ?m\b\.?/g, '$1 pm'],
  [/(\d) ?a\.? ?m\b\.?/g, '$1 am'],
  [/\bp\.? m\b\.?/g, 'pm'],
  [
    /\baujourd ?hui\b|\baujourdh'?ui\b|\baujourd'?hui\b|\bajourd'?hui\b|\baujoud'?hui\b|\bojourd'?hui\b/g,
    "aujourd'hui",
  ],
  [/\b(?:2main|dem1|dmain|demin|deamin|dmn)\b/g, 'demain'],
  [
    /\b(?:aprem|aprems|apres m|apm|aprm|apremidi|apresmidi|aprs[- ]midi|apre[- ]midi|ap[- ]?midi)\b/g,
    'apres-midi',
  ],
  [/\bcet? apres/g, 'cet apres'],
  [/\b(?:ver|verz|veers|vres|vesr|vrs)\b(?= (?:les )?\d)/g, 'vers'],
  [/\b(?:enviro|envrion|anviron|environs|envirron|enviorn|envion)\b/g, 'environ'],
  [
    /\b(?:aprs|arpes|apre|apress|aprees|apers|apees)\b(?= (?:les )?(?:\d|(?:midi|le|la|demain|mon|ma)\b))/g,
    'apres',
  ],
  [/\b(?:avnt|avan|avent|avat|avabt|avantt)\b(?= (?:les )?(?:\d|(?:midi|le|la|demain|mon|ma)\b))/g, 'avant'],
  // What is written without its apostrophe.
  [/\blapres(?:[- ]?midi)?\b/g, "l'apres-midi"],
  [/\bdapres\b/g, "d'apres"],
  [/\bcet? ?apres-?midi\b/g, 'cet apres-midi'],
  [
    /\bces?t\b(?= (?:pour|combien|ou|possible|quand|bon|bien|ok|parfait|d'accord|a|le|la|mon|ma|un|une|quoi|l'))/g,
    "c'est",
  ],
  [/\b(?:koi|kwa)\b/g, 'quoi'],
  [/\b(?:chuis|chui|jsuis|j'suis|ch'suis|jsui)\b/g, 'je suis'],
  [/\bj'?serai\b/g, 'je serai'],
  [/\bj'?dois\b/g, 'je dois'],
  [/\bj'?me\b/g, 'je me'],
  [/\bj'?viens\b/g, 'je viens'],
  [
    /\b(?:jai|g)\b(?= (?:\d|un|une|des|du|de|pas|quoi|mal|besoin|envie|rdv|rendez|deja|rate|loupe|reserve|fini|termine|le|la|mon|ma))/g,
    "j'ai",
  ],
  [/\b(?:qqun|qqn|qq1|quelqu1|qlq1)\b/g, "quelqu'un"],
  [/\b(?:tjrs|tjs|tjr|tojours)\b/g, 'toujours'],
  [/\bjus?qua\b/g, "jusqu'a"],
  [/\b(?:bcp|bcq)\b/g, 'beaucoup'],
  [
    /\bc (?=(?:pour|combien|ou|possible|quand|bon|bien|ok|parfait|quoi|qui|la|le|mon|ma|trop|pas)\b)/g,
    "c'est ",
  ],
  [/\b(?:daccord|dacord|d'acord|dac)\b/g, "d'accord"],
  [
    /\b([ldjn])(?=(?:apres-midi|heure|anniversaire|adresse|homme|aromatherapie|aime|arrive|accord|abord|annule|annuler|ai)\b)/g,
    "$1'",
  ],
  [/\bquest[- ]?ce\b/g, "qu'est-ce"],
  [/\bquelquun\b/g, "quelqu'un"],
  [/\b(?:mardu|mardie|marid)\b/g, 'mardi'],
  [/\b(?:mercerdi|mercedi|mecredi|mercrdi)\b/g, 'mercredi'],
  [/\b(?:jeduei|jeudu|juedi|jeudy)\b/g, 'jeudi'],
  [/\b(?:vendredu|vendedi|venredi|vendrdi|vandredi)\b/g, 'vendredi'],
  [/\b(?:samdi|samedu|smaedi)\b/g, 'samedi'],
  [/\b(?:dimance|diamnche|dimnche)\b/g, 'dimanche'],
  [/\b(?:lunid|lundu|lindi)\b/g, 'lundi'],
  [/\b(?:rendez vous|rendevous|rendezvous|rdvs|randez[- ]?vous|rendez-vou|rv)\b/g, 'rendez-vous'],
  [
    /\b(?:sil vous plait|s'il vous plai|s'il vs plait|sil te plait|s'?il te plai[ts]|svpl|siouplait)\b/g,
    "s'il vous plait",
  ],
  [/\b(?:tt)\b(?= (?:de suite|le monde|a l'heure))/g, 'tout'],
  [/\bj ?ai ?merai[st]?\b|\bj'aimerai\b/g, "j'aimerais"],
  [/\bje voudrai\b|\bj'voudrais?\b|\bjvoudrais?\b/g, 'je voudrais'],
  [/\bjveux\b|\bj'veux\b|\bje veut\b/g, 'je veux'],
  [/\bjpeux\b|\bj'peux\b/g, 'je peux'],
  [/\b(?:kel|kelle)\b/g, 'quel'],
  [/\bcombein\b|\bconbien\b/g, 'combien'],
  [/\bqd\b/g, 'quand'],
  [/\bvs\b(?= (?:avez|etes|faites|pouvez|prenez|proposez|ouvrez|fermez))/g, 'vous'],
  [/\b(?:masage|massge|massag|msasage|masssage)\b/g, 'massage'],
  [/\b(?:reserv)(?:asion|ation)\b/g, 'reservation'],
  [/\b(?:anul|anull)(?=er|ez|ation|e\b)/g, 'annul'],
  [/\bhrs?\b(?=[ .,!?]|$)/g, 'h'],
  [/(\d)h(\d)\b(?!\d)/g, '$1h0$2'],
  [/\b(?:cad)\b/g, "c'est-a-dire"],
  [/\bpr\b(?= (?:\d|deux|trois|moi|demain|2|le|la|ma|mon|un|une)\b)/g, 'pour'],
  [
    /(^|\b(?:massage|soin|venir|viens|vient|viendra|venons|viendrons|serons|sera|est|rdv|rendez-vous) )a deux\b(?! ?h)/g,
    '$1en duo',
  ],
  [
    /\b(massage|soin|venir|viens|vient|viendra|venons|viendrons|serons|sera|est) a (trois|quatre|cinq|six|[3-6])\b(?! ?(?:h|heures?|:)\b)/g,
    '$1 pour $2',
  ],
  // "Between 10 and noon" is a range like any other.
  [/\b(entre|de) (\S+(?: ?h(?:eures?)?\b)?(?: \d\d)?) (et|a) midi\b(?! et)/g, '$1 $2 $3 12h'],
  // "Ben" is a word here, too: "ben non", "ah ben oui".
  [
    /(^|\b(?:ah|eh|euh|ou) )ben,? (?=(?:oui|ouais|non|nan|ok|c'est|c|je|on|ca|alors|d'accord|pas|si|la|vous|il|en)\b)/g,
    '$1bah ',
  ],
];
