import type { Words } from './types.ts';

// Umlauts written as two letters, in words that matter here only: "Manuela" and "neue" have none.
const stems =
  'a_lter a_nder ausgewa_hl besta_tig bro_tch bru_der du_rf ehema_nn entta_usch erkla_r erma_ss erza_hl fa_ll fru_h fu_nf fu_r fu_ss ga_b ga_st gea_nder gebu_hr gefa_ll gelo_sch geo_ffn gro_ss gru_ss gu_nstig ha_lft ha_nde ha_tt ho_r ja_nner ju_nger ka_m ko_nn ko_rper ku_rzer la_nger lo_sch ma_dch ma_del ma_nn ma_rz maniku_r massa_ge mo_cht mo_glich mu_ss na_chst na_chte na_gel na_h natu_rlich o_ffn pa_rchen pediku_r pra_fer ru_ck sa_h scho_n so_hn spa_t sto_r stu_ck ta_glich to_cht tschu_ss tu_r u_ber ungefa_hr verfu_g verha_lt verla_nger verspa_t vertra_g vorschla_g wa_hl wa_r wo_chentlich wu_nsch wu_rd zuru_ck zwo_lf';

const umlauts = stems.split(' ').map((stem): readonly [RegExp, string] => {
  const [before = '', after = ''] = stem.split('_');
  return [
    new RegExp(`\\b(ver|be|ge|vor|un|aus|ein|um|an|zu|nach|ehe|unter|erst)?${before}e${after}`, 'g'),
    `$1${before}${after}`,
  ];
});

const shortDays = 'mo|di|mi|do|fr|sa';

// Two days in short; "mi oder so" is no sunday, "sa oder so" the weekend.
const pairedDays = 'montag dienstag mittwoch donnerstag freitag samstag'
  .split(' ')
  .map((day): readonly [RegExp, string] => {
    const short = day.slice(0, 2);
    const pattern = `\\b${short}\\.?(?= (?:oder|od) (?:am )?(?:${shortDays})\\b)|(?<=\\b(?:${shortDays})(?:\\w*(?:tag|woch))?\\.? (?:oder|od) (?:am )?)${short}\\b\\.?`;
    return [new RegExp(pattern, 'g'), day];
  });

/** German as it is typed on a phone, put right. */
export const spellingDe: Words['spelling'] = [
  ...pairedDays,
  // The end and the beginning of a range: "22 Uhr bis Mitternacht".
  [/(?<=\bbis (?:um )?|\d ?- ?|\bzwischen [^.,;!?]{1,30} und )mitternacht\b/g, '24 uhr'],
  [/\bmitternacht\b(?= bis | ?- ?\d)|(?<=\bzwischen )mitternacht\b/g, '0 uhr'],
  ...umlauts,
  [/\b(zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf)mal\b/g, '$1 mal'],
  [/\b(?:morgn|moregn|morge|moagn|mrgn)\b/g, 'morgen'],
  [/\b(?:ubermorgn|ubermorge|uebermorgen|ubamorgn)\b/g, 'ubermorgen'],
  [/\b(?:heut|heit|haite|hoite|heite)\b/g, 'heute'],
  [/\b(?:mittwoh|mitwoch|mittwcoh|mitwoche|mittwochs)\b/g, 'mittwoch'],
  [/\b(?:donerstag|donnerstg|donnersatg|donnestag|donnertag|donnersdag)\b/g, 'donnerstag'],
  [/\b(?:dienstg|dinstag|dienstga|deinstag|dienstach)\b/g, 'dienstag'],
  [/\b(?:freitg|freitga|fraitag|fretag|freitach)\b/g, 'freitag'],
  [/\b(?:samtag|samstg|samsatg|smastag|samstach)\b/g, 'samstag'],
  [/\b(?:sontag|sonntg|sonnatg|sonntach)\b/g, 'sonntag'],
  [/\b(?:montg|motnag|montga|montach)\b/g, 'montag'],
  [
    /\b(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?-?(morgen|vormittag|mittag|nachmittag|abend|nacht|fruh)s?\b/g,
    '$1 $2',
  ],
  [/\b(?:nachmitag|nachmittg|nachmitags|namittag|nachmi)\b/g, 'nachmittag'],
  [/\b(?:vormitag|vormittg|vormi)\b/g, 'vormittag'],
  [/\b(?:abnd|abens|oabend)\b/g, 'abend'],
  [/\b(?:gegn|gegne|geegn|geggen|gegeb|gengen|ggen|ggn)\b/g, 'gegen'],
  [/\b(?:ungefar|ungefahr|ungefehr|ungefer|ungefaer|ungfahr|umgefahr|ungefahe?r)\b/g, 'ungefahr'],
  [/\b(?:zirka|cirka|circa|cica|zica)\b/g, 'ca'],
  [/\b(?:ewta|etwar|ettwa|etwaa)\b/g, 'etwa'],
  [/\b(?:nahc|nahch|nacj|nachh|anch|nch)\b(?= \d)/g, 'nach'],
  [/\b(?:vro|voor|forr?|voir)\b(?= \d)/g, 'vor'],
  [/\b(?:zu|z') ?dritt\b/g, 'zu 3'],
  [/\b(?:zu|z') ?viert\b/g, 'zu 4'],
  [/\b(?:zu|z') ?funft\b/g, 'zu 5'],
  [/\b(?:zu|z') ?sechst\b/g, 'zu 6'],
  [/\bzu siebt\b/g, 'zu 7'],
  [/\b(?:bidde|bite|bitt|pls|plz)\b/g, 'bitte'],
  [/\bhaett?\b/g, 'hatt'],
  [/\b(?:i|ick|isch) (?=(?:mocht|will|hatt|brauch|kann|bin|hab|war|komm))/g, 'ich '],
  [/\b(?:termn|temrin|termim|terim|temin)\b/g, 'termin'],
  [/\b(?:masage|massge|massag|mssage|massaghe|masagge)\b/g, 'massage'],
  [/\bstrono/g, 'storno'],
  [/\b(?:stonier|stornir|storier)/g, 'stornier'],
  [/\b(?:verschibe|verschib|veschieb)/g, 'verschieb'],
  [/\buhr(\d)/g, 'uhr $1'],
  [/(\d)(uhr)\b/g, '$1 $2'],
  // "Mein 20-Uhr-Termin".
  [/(\d)-uhr\b-?/g, '$1 uhr '],
  [
    /(\d)\.(?=(?:januar|janner|februar|feber|marz|april|mai|juni|juli|august|september|oktober|november|dezember)\b)/g,
    '$1. ',
  ],
  // "Between 10 and noon" is a range like any other.
  [/\b(zwischen|von|ab) (\S+(?: uhr)?) (und|bis) (?:zum )?mittags?\b/g, '$1 $2 $3 12 uhr'],
  // Days in Swiss German.
  [/\bm(?:a|ae)ntig\b/g, 'montag'],
  [/\bz(?:i|ii|y|ie)sch?tig\b/g, 'dienstag'],
  [/\bmi(?:tt)?wuch\b/g, 'mittwoch'],
  [/\bdo?(?:u|o)?nn?sch?tig\b/g, 'donnerstag'],
  [/\bf(?:r|ri|rii|ry)i?tig\b/g, 'freitag'],
  [/\bsam[sc]+h?tig\b/g, 'samstag'],
  [/\bs(?:u|unn|un)n?tig\b/g, 'sonntag'],
  [/\b(?:hut|hutt)(?= (?:zobig|z'?abig|no|na|am|um|namittag|z'?mittag)\b)/g, 'heute'],
  [/\bmorn\b/g, 'morgen'],
  [/\bubermorn\b/g, 'ubermorgen'],
  [/\b(?:am |z'?)(?:abig|obig)\b/g, 'am abend'],
  [/\bod\b(?! \d)/g, 'oder'],
  [/\ba (?=(?:stund|halbe|massage|behandlung|manikur|pedikur|gesichts)\w*)/g, 'eine '],
  [/\bstund\b/g, 'stunde'],
  [/\b(?:nich|nit|ned|nid|nod|net(?! \d))\b/g, 'nicht'],
  [/\bisn\b/g, 'ist ein'],
  [/\bis\b/g, 'ist'],
  [/\bseids\b/g, 'seid'],
];
